//! Addresses that would vanish.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::catalog::Catalog;
use crate::review::addresses::restoring;
use crate::site::published_paths;

/// An address that was there and would not be any more.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Vanished {
    /// Its path, from the root of the site.
    pub path: String,
    /// Whether `versions.lock` records that it was published.
    pub was_published: bool,
    /// What to do about it.
    pub help: String,
}

/// Returns the addresses of `before` that `after` does not have. Neither holds proposals.
pub(super) fn vanished(before: &Catalog, after: &Catalog) -> Vec<Vanished> {
    let (old, new) = (published_paths(before), published_paths(after));
    let recorded: BTreeSet<&str> = [before, after]
        .into_iter()
        .filter_map(|catalog| catalog.lock.as_ref())
        .flat_map(|lock| lock.fields.urls.iter().map(|url| &*url.value))
        .collect();
    let lost = old.difference(&new).map(|path| Vanished {
        path: path.clone(),
        was_published: recorded.contains(path.as_str()),
        help: restoring(before, path),
    });
    lost.collect()
}
