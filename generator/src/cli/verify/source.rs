use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use skillmark_badge::carrier::MAX_INPUT;
use skillmark_badge::verify::Report;

/// Where badges are read from.
pub(super) struct Source {
    /// What reports call it.
    pub(super) name: String,
    /// Whether it was found in a folder, and not named.
    pub(super) is_of_folder: bool,
    place: Place,
}

enum Place {
    File(PathBuf),
    /// Standard input, which is read once.
    Bytes(Vec<u8>),
}

/// How the names of files end that are meant to be badges.
const ENDINGS: [&str; 7] = ["json", "jsonld", "jws", "jwt", "png", "svg", "vc"];

impl Source {
    /// Reads one byte more than an input may have: that it is too large is for the report to say.
    pub(super) fn read(&self) -> io::Result<Cow<'_, [u8]>> {
        match &self.place {
            Place::Bytes(bytes) => Ok(bytes.into()),
            Place::File(path) => bounded(File::open(path)?).map(Cow::Owned),
        }
    }

    /// Says whether it is a file that lies among badges and is none: it is of no form in which badges come, nor does
    /// its name say that it is one.
    pub(super) fn is_no_badge(&self, reports: &[Report]) -> bool {
        let Place::File(path) = &self.place else { return false };
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
        let is_meant = ending.is_some_and(|ending| ENDINGS.contains(&&*ending));
        let is_unknown =
            |report: &Report| matches!(&report.checks[..], [check] if check.message == "check-carrier-unknown");
        self.is_of_folder && !is_meant && reports.iter().all(is_unknown)
    }
}

/// Returns every input in the order of the arguments; the files of a folder in the order of their names. Hidden
/// files and symbolic links in folders are passed over.
pub(super) fn list(paths: &[PathBuf]) -> anyhow::Result<Vec<Source>> {
    let mut sources = Vec::new();
    let mut is_input_read = false;
    for path in paths {
        if path.as_os_str() == "-" {
            if std::mem::replace(&mut is_input_read, true) {
                bail!("standard input can be read once only");
            }
            let bytes = bounded(io::stdin().lock()).context("cannot read standard input")?;
            sources.push(Source { name: "-".to_owned(), is_of_folder: false, place: Place::Bytes(bytes) });
        } else if path.is_dir() {
            for file in files(path)? {
                sources.push(of_file(file, true));
            }
        } else if path.exists() {
            sources.push(of_file(path.clone(), false));
        } else {
            bail!("there is no {}", path.display());
        }
    }
    if sources.is_empty() {
        bail!("there are no files to check");
    }
    Ok(sources)
}

fn of_file(path: PathBuf, is_of_folder: bool) -> Source {
    Source { name: path.to_string_lossy().into_owned(), is_of_folder, place: Place::File(path) }
}

fn files(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let is_shown =
        |entry: &walkdir::DirEntry| entry.depth() == 0 || !entry.file_name().as_encoded_bytes().starts_with(b".");
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().filter_entry(is_shown) {
        let entry = entry.with_context(|| format!("cannot list {}", folder.display()))?;
        if entry.file_type().is_file() {
            files.push(entry.into_path());
        }
    }
    Ok(files)
}

fn bounded(reader: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.take(MAX_INPUT as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
