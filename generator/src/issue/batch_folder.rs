//! The folder into which a batch of badges is written: it appears with all of them, or not at all.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::key_store::make_private_folder;
use crate::parallel;

/// Writes the files of a batch, each made by `make` when it is its turn: images are never in memory together.
///
/// # Errors
///
/// Returns the path that could not be written; the folder is not there then.
pub fn write<T: Sync>(
    folder: &Path,
    batch: &[(String, T)],
    make: impl Fn(&T) -> io::Result<Vec<u8>> + Sync + Send,
) -> Result<(), (PathBuf, io::Error)> {
    let staging = staging(folder);
    let written = write_into(&staging, batch, make).and_then(|()| fs::rename(&staging, folder));
    written.map_err(|error| {
        let _ = fs::remove_dir_all(&staging);
        (folder.to_owned(), error)
    })
}

/// Says whether a batch can be written there: nothing may be there yet.
pub fn is_free(folder: &Path) -> bool {
    folder.symlink_metadata().is_err()
}

fn staging(folder: &Path) -> PathBuf {
    let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    folder.with_file_name(format!(".{name}.new"))
}

fn write_into<T: Sync>(
    staging: &Path,
    batch: &[(String, T)],
    make: impl Fn(&T) -> io::Result<Vec<u8>> + Sync + Send,
) -> io::Result<()> {
    if staging.exists() {
        fs::remove_dir_all(staging)?;
    }
    // Badges hold names: they are their owner's alone until they are handed out.
    make_private_folder(staging)?;
    let results = parallel::map(batch, |(name, content)| {
        let mut file = File::create_new(staging.join(name))?;
        file.write_all(&make(content)?)?;
        if cfg!(target_os = "linux") { Ok(()) } else { file.sync_all() }
    });
    results.into_iter().collect::<io::Result<()>>()?;
    sync(staging)
}

/// Brings all files to the disk at once, which is a hundred times faster than one by one.
#[cfg(target_os = "linux")]
fn sync(staging: &Path) -> io::Result<()> {
    Ok(rustix::fs::syncfs(File::open(staging)?)?)
}

#[cfg(not(target_os = "linux"))]
fn sync(_: &Path) -> io::Result<()> {
    Ok(())
}
