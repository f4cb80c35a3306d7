use std::collections::BTreeMap;

use crate::catalog::Catalog;
use crate::catalog::value::Identifier;

use super::facet::{Facet, Sums};

/// Which credentials have what: made once, read by every page that lists credentials.
#[derive(Debug, Default)]
pub(super) struct Indexes {
    /// The currency in which lists by cost are meant.
    pub(super) currency: Option<String>,
    pub(super) facets: BTreeMap<(Facet, String), Vec<Identifier>>,
    /// By framework and code.
    pub(super) skills: BTreeMap<(String, String), Vec<Identifier>>,
    /// By system and code.
    pub(super) occupations: BTreeMap<(String, String), Vec<Identifier>>,
}

impl Indexes {
    pub(super) fn new(catalog: &Catalog) -> Self {
        let mut indexes = Self::default();
        let sums = Sums::new(catalog);
        for (id, entry) in &catalog.credentials {
            for facet in Facet::ALL {
                for value in facet.of(&entry.fields, &sums) {
                    add(indexes.facets.entry((*facet, value)).or_default(), id);
                }
            }
            for skill in &entry.fields.skills {
                let key = (skill.skill.framework.clone(), skill.skill.code.clone());
                add(indexes.skills.entry(key).or_default(), id);
            }
            for occupation in &entry.fields.occupations {
                let key = (occupation.framework.clone(), occupation.code.clone());
                add(indexes.occupations.entry(key).or_default(), id);
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
