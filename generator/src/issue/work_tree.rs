//! Where private things may lie: never where git could pick them up.

use std::io;
use std::path::{Component, Path, PathBuf};

/// Why a folder is none for private things.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PlaceError {
    /// It lies in a git work tree, or in a catalog, which is soon to be one.
    #[error(
        "{folder} lies in {tree}, which is a git work tree or a catalog: one commit would publish what is private; \
         name a folder outside of it"
    )]
    Public {
        /// The folder.
        folder: PathBuf,
        /// The work tree or catalog.
        tree: PathBuf,
    },
    /// Its place cannot be told.
    #[error("cannot tell where {path} lies: {source}")]
    Io {
        /// The path.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

/// Refuses a folder, which need not exist yet, that lies in a git work tree or a catalog.
///
/// # Errors
///
/// Returns the work tree or catalog.
pub fn refuse_public(folder: &Path) -> Result<(), PlaceError> {
    let resolved = resolve(folder)?;
    let catalog = || resolved.ancestors().find(|folder| folder.join("catalog.yaml").exists()).map(Path::to_owned);
    match of(&resolved).or_else(catalog) {
        None => Ok(()),
        Some(tree) => Err(PlaceError::Public { folder: folder.to_owned(), tree }),
    }
}

/// Returns the git work tree that a resolved path lies in. Submodules and linked work trees have a file `.git`.
pub fn of(resolved: &Path) -> Option<PathBuf> {
    resolved.ancestors().find(|folder| folder.join(".git").exists()).map(Path::to_owned)
}

/// Returns the path of a folder below the top of the git work tree that it lies in; empty where it is the top, or in none.
///
/// # Errors
///
/// Returns an error when the folder cannot be resolved.
pub fn within(folder: &Path) -> io::Result<PathBuf> {
    let resolved = folder.canonicalize()?;
    let inner = of(&resolved).and_then(|top| resolved.strip_prefix(top).ok().map(Path::to_owned));
    Ok(inner.unwrap_or_default())
}

/// Returns a path without links, also when its last parts do not exist yet.
///
/// # Errors
///
/// Returns an error when the disk refuses, or the parts that do not exist lead upwards.
pub fn resolve(path: &Path) -> Result<PathBuf, PlaceError> {
    let failed = |source| PlaceError::Io { path: path.to_owned(), source };
    let absolute = std::path::absolute(path).map_err(failed)?;
    for ancestor in absolute.ancestors() {
        // A link that leads nowhere is there, but cannot be resolved: what it will lead to is unknown.
        match std::fs::canonicalize(ancestor) {
            Ok(existing) => {
                let rest = absolute.strip_prefix(ancestor).unwrap_or(Path::new(""));
                if rest.components().any(|part| !matches!(part, Component::Normal(_))) {
                    return Err(failed(io::Error::other("a part of it does not exist")));
                }
                return Ok(existing.join(rest));
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound && ancestor.symlink_metadata().is_err() => {}
            Err(error) => return Err(failed(error)),
        }
    }
    Err(failed(io::ErrorKind::NotFound.into()))
}
