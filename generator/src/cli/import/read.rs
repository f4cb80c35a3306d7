//! The files to import, from the disk: ordinary ones, and no more of them than the bounds say.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use walkdir::WalkDir;

use crate::catalog::is_picture;
use crate::import::{Problem, Source};

/// Largest file that is read.
const MAX_BYTES: u64 = 16 << 20;

/// Most files of one run, and bytes of all of them.
const MAX_FILES: usize = 20_000;
const MAX_BYTES_IN_ALL: u64 = 512 << 20;

/// The files that were read, and those that were not.
#[derive(Debug, Default)]
pub(super) struct Files {
    pub(super) sources: Vec<Source>,
    pub(super) problems: Vec<Problem>,
}

/// How a file came to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Why {
    Named,
    InFolder,
    /// It is a picture beside a file that was named, and may be nobody's.
    Beside,
}

/// Reads the files that are named, those in the folders that are, and the pictures beside them.
pub(super) fn files(paths: &[PathBuf]) -> anyhow::Result<Files> {
    let found = find(paths)?;
    if found.len() > MAX_FILES {
        bail!("there are more than {MAX_FILES} files; import them in parts");
    }
    let mut left = MAX_BYTES_IN_ALL;
    let mut files = Files::default();
    for (path, why) in found {
        let shown = path.to_string_lossy().replace('\\', "/");
        match bytes(&path)? {
            Ok(bytes) => {
                left = left
                    .checked_sub(bytes.len() as u64)
                    .with_context(|| format!("there are more than {MAX_BYTES_IN_ALL} bytes; import them in parts"))?;
                files.sources.push(Source { path: shown, bytes });
            }
            Err(_) if why == Why::Beside => {}
            Err(wrong) => files.problems.push(Problem::new(&shown, "", wrong)),
        }
    }
    Ok(files)
}

fn find(paths: &[PathBuf]) -> anyhow::Result<BTreeMap<PathBuf, Why>> {
    let mut found = BTreeMap::new();
    for path in paths {
        if path.is_dir() {
            for path in below(path, usize::MAX, is_wanted)? {
                found.entry(path).or_insert(Why::InFolder);
            }
            continue;
        }
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        for picture in below(folder.unwrap_or(Path::new(".")), 1, is_picture)? {
            // So that names agree whichever way they are written.
            let picture = match folder {
                Some(_) => picture,
                None => picture.strip_prefix(".").map(Path::to_owned).unwrap_or(picture),
            };
            found.entry(picture).or_insert(Why::Beside);
        }
        found.insert(path.clone(), Why::Named);
    }
    Ok(found)
}

/// Returns the bytes of an ordinary file, or why it is not read. Devices and pipes have no end and may never answer, so that
/// they are not even opened; and what a file says of its size is not trusted.
fn bytes(path: &Path) -> anyhow::Result<Result<Vec<u8>, String>> {
    let context = || format!("cannot read {}", path.display());
    let metadata = fs::metadata(path).with_context(context)?;
    if !metadata.is_file() {
        return Ok(Err("it is a device, a pipe or a socket; only files and folders are read".to_owned()));
    }
    let too_large = Ok(Err(format!("it is larger than {} MB, and was not read; import it in parts", MAX_BYTES >> 20)));
    if metadata.len() > MAX_BYTES {
        return too_large;
    }
    let mut bytes = Vec::new();
    File::open(path).with_context(context)?.take(MAX_BYTES + 1).read_to_end(&mut bytes).with_context(context)?;
    if bytes.len() as u64 > MAX_BYTES { too_large } else { Ok(Ok(bytes)) }
}

fn below(folder: &Path, depth: usize, wanted: fn(&str) -> bool) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let is_plain =
        |entry: &walkdir::DirEntry| entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.');
    for entry in WalkDir::new(folder).max_depth(depth).sort_by_file_name().into_iter().filter_entry(is_plain) {
        let entry = entry.with_context(|| format!("cannot list {}", folder.display()))?;
        if entry.file_type().is_file() && wanted(&entry.file_name().to_string_lossy()) {
            files.push(entry.into_path());
        }
        if files.len() > MAX_FILES {
            bail!("there are more than {MAX_FILES} files in {}; import them in parts", folder.display());
        }
    }
    Ok(files)
}

/// Says whether a file in a folder is read. Workbooks are too, so that somebody is told what to do about them.
fn is_wanted(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    is_picture(name) || matches!(ending.as_deref(), Some("json" | "jsonld" | "csv" | "tsv" | "xlsx" | "xls" | "ods"))
}
