//! Writing a site: into a folder beside the old one, then both change places.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use super::atomic::beside;
use crate::parallel;
use crate::site::{Output, RenderError, Site};

/// Name of the file that marks a folder as one that builds may replace.
pub(crate) const MARK: &str = ".skillmark";

/// What was written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Written {
    /// Files of the site.
    pub files: usize,
    /// Files that are new or differ from before.
    pub changed: usize,
}

/// Why a site could not be written. The old site is untouched.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PublishError {
    /// A file could not be made.
    #[error(transparent)]
    Render(#[from] RenderError),
    /// The folder holds something else.
    #[error("{0} is not empty and was not made by skillmark; name another folder with -o, or empty it")]
    Foreign(PathBuf),
    /// Another build is at work.
    #[error("another build is writing {0}")]
    Busy(PathBuf),
    /// The disk refused.
    #[error("cannot write {path}: {source}")]
    Io {
        /// Where.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

trait At<T> {
    fn at(self, path: &Path) -> Result<T, PublishError>;
}

impl<T> At<T> for io::Result<T> {
    fn at(self, path: &Path) -> Result<T, PublishError> {
        self.map_err(|source| PublishError::Io { path: path.to_owned(), source })
    }
}

/// Makes every file of `site` and puts them in place of `target`. `progress` is told how many are made.
///
/// Files that do not differ from the old site's keep their modification time. Files are made and written
/// one by one, so that the site is never in memory as a whole.
///
/// # Errors
///
/// Returns an error, and leaves the old site as it was, when a file cannot be made or written.
pub fn publish(
    site: &Site,
    target: &Path,
    progress: impl Fn(usize, usize) + Sync + Send,
) -> Result<Written, PublishError> {
    let target = absolute(target)?;
    if let Some(parent) = target.parent() {
        fs::create_dir_all(parent).at(parent)?;
    }
    let _guard = lock(&target)?;
    recover(&target)?;
    refuse_foreign(&target)?;
    let staging = beside(&target, "new");
    remove(&staging)?;
    let outputs = site.outputs();
    make_folders(&staging, &outputs)?;
    let made = AtomicUsize::new(0);
    let results = parallel::map(&outputs, |output| {
        let bytes = site.render(output)?;
        let mut changed = 0;
        for file in &output.files {
            changed += usize::from(place(&bytes, &target.join(file), &staging.join(file))?);
        }
        progress(made.fetch_add(1, Ordering::Relaxed) + 1, outputs.len());
        Ok(changed)
    });
    let files = outputs.iter().map(|output| output.files.len()).sum();
    let mut written = Written { files, ..Written::default() };
    for result in results {
        match result {
            Ok(changed) => written.changed += changed,
            Err(error) => {
                remove(&staging)?;
                return Err(error);
            }
        }
    }
    fs::write(staging.join(MARK), "This folder is made by `skillmark build` and replaced as a whole.\n")
        .at(&staging)?;
    swap(&staging, &target)?;
    Ok(written)
}

fn absolute(target: &Path) -> Result<PathBuf, PublishError> {
    let absolute = std::path::absolute(target).at(target)?;
    // A link is followed once, so that the folder it names is replaced and not the link.
    Ok(fs::canonicalize(&absolute).unwrap_or(absolute))
}

/// Holds off other builds of the same target until the returned file is dropped.
fn lock(target: &Path) -> Result<File, PublishError> {
    let path = beside(target, "lock");
    let file = File::create(&path).at(&path)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(fs::TryLockError::WouldBlock) => Err(PublishError::Busy(target.to_owned())),
        Err(fs::TryLockError::Error(source)) => Err(PublishError::Io { path, source }),
    }
}

/// Puts the old site back if a build was ended between the two steps of [`swap`] on a system without
/// atomic exchange.
fn recover(target: &Path) -> Result<(), PublishError> {
    let old = beside(target, "old");
    if old.exists() && !target.exists() {
        fs::rename(&old, target).at(target)?;
    }
    remove(&old)
}

fn refuse_foreign(target: &Path) -> Result<(), PublishError> {
    let is_empty = match fs::read_dir(target) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => true,
        Err(error) => return Err(error).at(target),
    };
    if is_empty || target.join(MARK).is_file() { Ok(()) } else { Err(PublishError::Foreign(target.to_owned())) }
}

fn remove(folder: &Path) -> Result<(), PublishError> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error).at(folder),
        _ => Ok(()),
    }
}

fn make_folders(staging: &Path, outputs: &[Output]) -> Result<(), PublishError> {
    let folders: BTreeSet<&Path> =
        outputs.iter().flat_map(|output| &output.files).filter_map(|file| Path::new(file).parent()).collect();
    for folder in folders {
        let path = staging.join(folder);
        fs::create_dir_all(&path).at(&path)?;
    }
    Ok(())
}

/// Puts `bytes` at `new`: as another name of the old file when that holds the same. Returns whether it differs.
fn place(bytes: &[u8], old: &Path, new: &Path) -> Result<bool, PublishError> {
    let same = fs::metadata(old).is_ok_and(|old| old.len() == bytes.len() as u64)
        && fs::read(old).is_ok_and(|old| old == bytes);
    if same && fs::hard_link(old, new).is_ok() {
        return Ok(false);
    }
    fs::write(new, bytes).at(new)?;
    if same {
        // The file system has no links: the modification time is carried over by hand.
        let modified = fs::metadata(old).and_then(|old| old.modified()).at(old)?;
        File::options().append(true).open(new).and_then(|file| file.set_modified(modified)).at(new)?;
    }
    Ok(!same)
}

/// Exchanges the two folders, in one step where the system can, and removes the old one.
fn swap(staging: &Path, target: &Path) -> Result<(), PublishError> {
    if !target.exists() {
        return fs::rename(staging, target).at(target);
    }
    if exchange(staging, target).is_ok() {
        return remove(staging);
    }
    let old = beside(target, "old");
    fs::rename(target, &old).at(target)?;
    fs::rename(staging, target).at(target)?;
    remove(&old)
}

#[cfg(any(target_os = "linux", target_os = "macos"))]
fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
