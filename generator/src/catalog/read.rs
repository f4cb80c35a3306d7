//! Reading a catalog from disk: the only place where source files are opened.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use walkdir::{DirEntry, WalkDir};

use super::layout::is_picture;
use super::tree::{SourceFile, SourceTree};
use super::value::bad_character;
use crate::diagnostic::{Diagnostic, FileId, Rule, Span};
use crate::parallel;

/// Largest text file that is read.
const MAX_TEXT_BYTES: u64 = 1 << 20;
/// Largest picture, status list or lock that is read.
const MAX_BINARY_BYTES: u64 = 4 << 20;
/// The lock grows with every address ever published.
const MAX_LOCK_BYTES: u64 = 256 << 20;

/// Reads every file of the catalog in `folder`. Hidden files, and the folders `public` and `node_modules`
/// at the top, are none of the catalog's.
///
/// A file that cannot be used stands in the tree without contents, and has a finding that says why.
///
/// # Errors
///
/// Returns an error when `folder` itself cannot be listed.
pub fn read_catalog(folder: &Path) -> std::io::Result<(SourceTree, Vec<Diagnostic>)> {
    fs::read_dir(folder)?;
    let walk = WalkDir::new(folder).sort_by_file_name();
    let entries: Vec<_> = walk
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || is_wanted(entry))
        .filter(|entry| !entry.as_ref().is_ok_and(|entry| entry.file_type().is_dir()))
        .collect();
    let read = parallel::map(&entries, |entry| read_entry(folder, entry.as_ref()));
    Ok(from_files(read.into_iter().flatten().collect()))
}

/// Returns files as a tree, with a finding for each that could not be read.
pub(crate) fn from_files(mut files: Vec<(SourceFile, Option<Problem>)>) -> (SourceTree, Vec<Diagnostic>) {
    files.sort_by(|a, b| a.0.path.cmp(&b.0.path));
    let diagnostics = files
        .iter()
        .zip(0_u32..)
        .filter_map(|((_, problem), index)| problem.as_ref().map(|problem| finding(problem, FileId(index))))
        .collect();
    (SourceTree::new(files.into_iter().map(|(file, _)| file).collect()), diagnostics)
}

/// Why a file could not be read.
pub(crate) enum Problem {
    /// The system refuses, in these words.
    Unreadable(String),
    /// It is a symbolic link.
    Symlink,
    /// Its size and the limit, in bytes.
    TooLarge(u64, u64),
}

/// Says whether a file in a folder that holds a catalog is one of the catalog's: none that is hidden, or built.
pub(crate) fn is_of_catalog(path: &str) -> bool {
    let is_built = matches!(path.split_once('/'), Some(("public" | "node_modules", _)));
    !is_built && !path.split('/').any(|part| part.starts_with('.'))
}

fn is_wanted(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    // A site that was built into the catalog is no source, whatever its folder is called.
    let is_site = entry.file_type().is_dir() && entry.path().join(crate::output::MARK).is_file();
    let is_other =
        is_site || entry.depth() == 1 && entry.file_type().is_dir() && matches!(&*name, "public" | "node_modules");
    !name.starts_with('.') && !is_other
}

fn read_entry(folder: &Path, entry: Result<&DirEntry, &walkdir::Error>) -> Option<(SourceFile, Option<Problem>)> {
    let (path, contents) = match entry {
        Ok(entry) => (entry.path(), read_file(entry)),
        Err(error) => (error.path()?, Err(Problem::Unreadable(error.to_string()))),
    };
    let relative = path.strip_prefix(folder).ok()?;
    let path = relative.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
    let path = shown_path(&path);
    Some(match contents {
        Ok(bytes) => (SourceFile { path, bytes, is_unusable: false }, None),
        Err(problem) => (SourceFile { path, bytes: Vec::new(), is_unusable: true }, Some(problem)),
    })
}

/// Returns a path as it can be shown: a name must not be able to write to the terminal that shows it.
pub(crate) fn shown_path(path: &str) -> String {
    let is_plain = bad_character(path).is_none() && !path.contains(['\n', '\r', '\t']);
    if is_plain { path.to_owned() } else { path.escape_debug().to_string() }
}

fn read_file(entry: &DirEntry) -> Result<Vec<u8>, Problem> {
    if entry.path_is_symlink() {
        return Err(Problem::Symlink);
    }
    if !entry.file_type().is_file() {
        return Err(Problem::Unreadable("it is not an ordinary file".to_owned()));
    }
    let unreadable = |error: std::io::Error| Problem::Unreadable(error.kind().to_string());
    let limit = byte_limit(&entry.file_name().to_string_lossy());
    let file = fs::File::open(entry.path()).map_err(unreadable)?;
    let size = file.metadata().map_err(unreadable)?.len();
    if size > limit {
        return Err(Problem::TooLarge(size, limit));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
    // Bounded a second time: the file may grow between the two calls.
    file.take(limit).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(bytes)
}

/// Returns how many bytes a file of this name may have.
pub(crate) fn byte_limit(name: &str) -> u64 {
    let name = name.to_ascii_lowercase();
    if name == "versions.lock" {
        MAX_LOCK_BYTES
    } else if is_picture(&name)
        || matches!(Path::new(&name).extension().and_then(|end| end.to_str()), Some("json" | "woff2"))
    {
        MAX_BINARY_BYTES
    } else {
        MAX_TEXT_BYTES
    }
}

fn finding(problem: &Problem, file: FileId) -> Diagnostic {
    let span = Span::whole_file(file);
    match problem {
        Problem::Unreadable(why) => Diagnostic::new(Rule::UNREADABLE, span, format!("the file cannot be read: {why}"))
            .help("check that it is an ordinary file and that you may read it"),
        Problem::Symlink => Diagnostic::new(Rule::SYMLINK, span, "symbolic links are not followed")
            .help("put the file or folder itself in its place"),
        Problem::TooLarge(size, limit) => {
            let message = format!("the file has {size} bytes, the limit is {limit}");
            Diagnostic::new(Rule::TOO_LARGE, span, message).help("split the text, or make the picture smaller")
        }
    }
}
