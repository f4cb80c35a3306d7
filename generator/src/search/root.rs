//! The root: what every query needs.

use super::bytes::Bytes;
use super::{Source, columns};
use crate::catalog::Entry;
use crate::catalog::entity::credential::Credential;

/// Version of the format. The engine refuses others.
const VERSION: usize = 2;

/// Returns the root of an index of `entries`, which are in `order`.
pub(super) fn root(
    source: &Source<'_>,
    entries: &[&Entry<Credential>],
    order: &[usize],
    bounds: &[&str],
    endings: &[(String, String)],
    chunk: usize,
    inner: &[(String, Vec<u8>)],
) -> Vec<u8> {
    let mut bytes = Bytes::default();
    bytes.number(VERSION);
    bytes.number(entries.len());
    bytes.number(chunk);
    source.page.iter().for_each(|part| bytes.text(part));
    bytes.sorted(bounds.iter().copied());
    bytes.texts(endings.iter().map(|(one, _)| one));
    bytes.texts(endings.iter().map(|(_, other)| other));
    columns::columns(&mut bytes, &source.columns, order);
    columns::days(&mut bytes, entries);
    bytes.number(inner.len());
    for (name, part) in inner {
        bytes.text(name);
        bytes.block(part);
    }
    bytes.0
}
