use std::collections::BTreeMap;

use crate::catalog::Catalog;
use crate::catalog::fees::UsualFees;
use crate::catalog::value::Identifier;
use crate::skills::Teaching;

use super::facet::{Facet, Sums};

/// Which credentials have what: made once, read by every page that lists credentials.
#[derive(Debug, Default)]
pub(super) struct Indexes {
    /// The currency in which lists by cost are meant.
    pub(super) currency: Option<String>,
    pub(super) facets: BTreeMap<(Facet, String), Vec<Identifier>>,
    pub(super) teaching: Teaching,
    pub(super) fees: UsualFees,
}

impl Indexes {
    pub(super) fn new(catalog: &Catalog) -> Self {
        let mut indexes = Self { teaching: Teaching::new(catalog), fees: UsualFees::new(catalog), ..Self::default() };
        let sums = Sums::new(catalog);
        for (id, entry) in &catalog.credentials {
            for facet in Facet::ALL {
                for value in facet.of(&entry.fields, &sums) {
                    add(indexes.facets.entry((*facet, value)).or_default(), id);
                }
            }
        }
        indexes.currency = sums.currency;
        indexes
    }
}

/// Adds an id once, even if an entry names the same value twice.
fn add(ids: &mut Vec<Identifier>, id: &Identifier) {
    if ids.last() != Some(id) {
        ids.push(id.clone());
    }
}
