//! The tables that the build script makes of the vendored contexts.

use std::cmp::Ordering;

use sha2::{Digest as _, Sha256};

use super::definition::Definition;

mod built {
    use super::Definition;
    include!(concat!(env!("OUT_DIR"), "/tables.rs"));
}

impl Definition {
    /// Tells whether a flag is set.
    pub(super) fn is(self, flag: u8) -> bool {
        self.flags & flag != 0
    }
}

/// Returns a text by its place.
pub(super) fn text(place: u16) -> &'static str {
    let place = usize::from(place);
    let start = if place == 0 { 0 } else { built::ENDS[place - 1] };
    &built::TEXT[usize::from(start)..usize::from(built::ENDS[place])]
}

/// Returns the place of a text; none if no context has it.
pub(super) fn place(wanted: &str) -> Option<u16> {
    let (mut low, mut high) = (0, u16::try_from(built::ENDS.len()).ok()?);
    while low < high {
        let middle = u16::midpoint(low, high);
        match text(middle).cmp(wanted) {
            Ordering::Less => low = middle + 1,
            Ordering::Greater => high = middle,
            Ordering::Equal => return Some(middle),
        }
    }
    None
}

/// Returns the definitions of a context, sorted by term.
pub(super) fn definitions(table: u8) -> &'static [Definition] {
    let (start, end) = built::TABLES[usize::from(table)];
    &built::DEFINITIONS[usize::from(start)..usize::from(end)]
}

/// Returns a context by its address.
pub(super) fn by_address(url: &str) -> Option<u8> {
    let place = place(url)?;
    built::ADDRESSES.iter().find(|(address, _)| *address == place).map(|(_, table)| *table)
}

/// Returns a context by its canonical form (JCS): the one way in which a document may hold a context itself.
pub(super) fn by_canonical_form(form: &[u8]) -> Option<u8> {
    let digest = Sha256::digest(form);
    built::DIGESTS.iter().find(|(known, _)| known[..] == digest[..]).map(|(_, table)| *table)
}
