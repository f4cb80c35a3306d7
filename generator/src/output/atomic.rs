use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Writes a file so that readers see the old contents or the new ones, never a part.
pub fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let temporary = beside(path, "new");
    let mut file = fs::File::create(&temporary)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    // Who may read and write it is none of the contents.
    if let Ok(old) = fs::metadata(path) {
        fs::set_permissions(&temporary, old.permissions())?;
    }
    fs::rename(&temporary, path)
}

/// Writes a folder of files so that it appears with all of them. The folder must not exist.
pub fn write_folder(path: &Path, files: &BTreeMap<String, Vec<u8>>) -> io::Result<()> {
    let temporary = beside(path, "new");
    if temporary.exists() {
        fs::remove_dir_all(&temporary)?;
    }
    fs::create_dir_all(&temporary)?;
    for (name, bytes) in files {
        let mut file = fs::File::create(temporary.join(name))?;
        file.write_all(bytes)?;
        file.sync_all()?;
    }
    fs::rename(&temporary, path)
}

/// Returns a hidden path beside `path`, on the same file system.
pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    path.with_file_name(format!(".{name}.{suffix}"))
}
