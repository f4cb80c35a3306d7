//! A catalog as it was: in a git revision, or in another folder.

mod blobs;
mod git;

use std::path::Path;

use anyhow::{Context as _, bail};

use crate::catalog::{SourceTree, read_catalog};
use crate::diagnostic::Diagnostic;
use git::Repository;

/// Reads the catalog that `base` names: a git revision, in which the folder of `catalog` is looked up, or else a folder
/// that holds one. `REV...` means where the present branch left `REV`.
///
/// A name that is both means the revision: whoever proposes a change could add a folder of that name, and choose by it what
/// the change is compared with. The tree is empty when the revision has no such folder: then everything is new.
pub(super) fn read_base(base: &str, catalog: &Path) -> anyhow::Result<(SourceTree, Vec<Diagnostic>)> {
    let folder = Path::new(base);
    let found = read_revision(base, catalog);
    if found.is_err() && !base.is_empty() && folder.join("catalog.yaml").is_file() {
        return read_catalog(folder).with_context(|| format!("cannot read {}", folder.display()));
    }
    found.map_err(|error| {
        let is_folder = !base.is_empty() && folder.is_dir();
        if is_folder { error.context(format!("{} is a folder without catalog.yaml", folder.display())) } else { error }
    })
}

/// Reads the catalog in the folder `catalog` as it was in a git revision.
fn read_revision(revision: &str, catalog: &Path) -> anyhow::Result<(SourceTree, Vec<Diagnostic>)> {
    if revision.is_empty() || revision.starts_with('-') || revision.contains(['\0', '\n']) {
        bail!("`{}` is no git revision", revision.escape_debug());
    }
    let repository = Repository::find(catalog)?;
    let commit = match revision.strip_suffix("...") {
        Some(branch) => repository.branch_point(branch)?,
        None => repository.commit(revision)?,
    };
    let Some(tree) = repository.folder_at(&commit)? else { return Ok((SourceTree::default(), Vec::new())) };
    blobs::read(&repository, &tree)
}
