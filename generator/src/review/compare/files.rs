//! Files that the site shows or publishes as they are: the theme, pictures, status lists, signed endorsements, samples.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::catalog::{Catalog, is_shown_as_it_is};

/// A file that is new, gone or other than before.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct FileChange {
    /// Its path in the catalog.
    pub path: String,
    /// `added`, `changed` or `removed`.
    pub change: &'static str,
}

/// Returns the files that changed, by path. Pictures of credentials are told with the credentials.
pub(super) fn changes(before: Option<&Catalog>, after: &Catalog) -> Vec<FileChange> {
    let (mut old, new) = (before.map(files).unwrap_or_default(), files(after));
    let mut changes = Vec::new();
    let mut tell = |path: &str, change| changes.push(FileChange { path: path.to_owned(), change });
    for (path, bytes) in new {
        match old.remove(path) {
            None => tell(path, "added"),
            Some(other) if other != bytes => tell(path, "changed"),
            Some(_) => {}
        }
    }
    for path in old.into_keys() {
        tell(path, "removed");
    }
    changes.sort_by(|a, b| a.path.cmp(&b.path));
    changes
}

fn files(catalog: &Catalog) -> BTreeMap<&str, &[u8]> {
    let shown =
        catalog.tree.iter().filter(|(_, file)| is_shown_as_it_is(&file.path) && !file.path.starts_with("credentials/"));
    shown.map(|(_, file)| (file.path.as_str(), file.bytes.as_slice())).collect()
}
