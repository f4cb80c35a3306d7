use std::fs;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

/// A folder that is gone after the test.
#[derive(Debug)]
pub struct Scratch {
    folder: tempfile::TempDir,
}

impl Scratch {
    /// Returns an empty folder.
    ///
    /// # Panics
    ///
    /// Panics when the system has no room for one.
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("there is room for a scratch folder") }
    }

    /// Returns a folder that holds a copy of `source`, at `catalog`.
    ///
    /// # Panics
    ///
    /// Panics when it cannot be copied.
    pub fn with_catalog(source: &Path) -> Self {
        let scratch = Self::new();
        copy_folder(source, &scratch.catalog());
        scratch
    }

    /// Returns the path of something in the folder.
    pub fn join(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Returns the path of the catalog in the folder.
    pub fn catalog(&self) -> PathBuf {
        self.join("catalog")
    }

    /// Writes a file of the catalog.
    ///
    /// # Panics
    ///
    /// Panics when it cannot be written.
    pub fn write(&self, path: &str, contents: impl AsRef<[u8]>) {
        let path = self.catalog().join(path);
        fs::create_dir_all(path.parent().expect("it is in the catalog")).expect("the folder can be made");
        fs::write(path, contents).expect("the file can be written");
    }

    /// Replaces text in a file of the catalog.
    ///
    /// # Panics
    ///
    /// Panics when the text is not there: the test would change nothing.
    pub fn replace(&self, path: &str, old: &str, new: &str) {
        let path = self.catalog().join(path);
        let text = fs::read_to_string(&path).expect("the file can be read");
        assert!(text.contains(old), "{} does not hold `{old}`", path.display());
        fs::write(path, text.replace(old, new)).expect("the file can be written");
    }
}

impl Default for Scratch {
    fn default() -> Self {
        Self::new()
    }
}

/// Copies a folder over another: files of the same path are replaced.
///
/// # Panics
///
/// Panics when something cannot be copied.
pub fn copy_folder(source: &Path, target: &Path) {
    for entry in WalkDir::new(source) {
        let entry = entry.expect("the folder can be listed");
        let path = target.join(entry.path().strip_prefix(source).expect("it is below the folder"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(&path).expect("the folder can be made");
        } else {
            fs::copy(entry.path(), &path).expect("the file can be copied");
        }
    }
}
