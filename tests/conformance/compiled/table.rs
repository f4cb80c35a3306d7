//! What `badge/src/rdf/table.rs` does, with tables that are set at run time.

use std::cell::Cell;

use sha2::{Digest as _, Sha256};

use super::compile::Tables;
use super::definition::Definition;

thread_local! {
    static TABLES: Cell<Option<&'static Tables>> = const { Cell::new(None) };
}

/// Sets the tables that the walk looks into. They stay until the tests end, as those of the product do.
pub(super) fn set(tables: Tables) {
    TABLES.set(Some(Box::leak(Box::new(tables))));
}

fn tables() -> &'static Tables {
    TABLES.get().expect("tables were set")
}

impl Definition {
    pub(super) fn is(self, flag: u8) -> bool {
        self.flags & flag != 0
    }
}

pub(super) fn text(place: u16) -> &'static str {
    &tables().strings[usize::from(place)]
}

pub(super) fn place(wanted: &str) -> Option<u16> {
    let place = tables().strings.binary_search_by(|text| text.as_str().cmp(wanted)).ok()?;
    u16::try_from(place).ok()
}

pub(super) fn definitions(table: u8) -> &'static [Definition] {
    let (start, end) = tables().bounds[usize::from(table)];
    &tables().definitions[usize::from(start)..usize::from(end)]
}

pub(super) fn by_address(url: &str) -> Option<u8> {
    let place = place(url)?;
    tables().addresses.iter().find(|(address, _)| *address == place).map(|(_, table)| *table)
}

pub(super) fn by_canonical_form(form: &[u8]) -> Option<u8> {
    let digest = Sha256::digest(form);
    tables().digests.iter().find(|(known, _)| known[..] == digest[..]).map(|(_, table)| *table)
}
