use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::Teaching;
use crate::catalog::Catalog;
use crate::catalog::entity::credential::FrameworkCode;

/// The skills of an occupation, and where that comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Where they come from.
    pub source: Source,
    /// The skills: as the catalog lists them, or those named most often first.
    pub skills: Vec<FrameworkCode>,
}

/// Where the skills of an occupation come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The catalog states them.
    Stated,
    /// Credentials on offer name them beside the occupation.
    NamedTogether,
    /// Nothing says which they are.
    None,
}

/// How many skills an occupation has when nobody states them: what stands beside it seldom says little about it.
const MOST_NAMED: usize = 20;

impl Source {
    /// Returns the word for it in documents and message keys.
    pub fn word(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::NamedTogether => "named-together",
            Self::None => "none",
        }
    }
}

/// Returns the skills of an occupation: those that the catalog states, or else those that credentials name beside it.
pub fn asked(catalog: &Catalog, teaching: &Teaching, occupation: &FrameworkCode) -> Asked {
    let item = catalog.framework_item(&occupation.framework, &occupation.code);
    let stated: Vec<FrameworkCode> =
        item.into_iter().flat_map(|item| &item.skills).map(|skill| skill.value.clone()).collect();
    if !stated.is_empty() {
        return Asked { source: Source::Stated, skills: stated };
    }
    let skills = named_beside(catalog, teaching, occupation);
    let source = if skills.is_empty() { Source::None } else { Source::NamedTogether };
    Asked { source, skills }
}

fn named_beside(catalog: &Catalog, teaching: &Teaching, occupation: &FrameworkCode) -> Vec<FrameworkCode> {
    let mut counts: BTreeMap<&FrameworkCode, usize> = BTreeMap::new();
    for taught in teaching.of_occupation(occupation).iter().filter(|taught| taught.is_on_offer) {
        let entry = catalog.credentials.get(&taught.credential);
        for skill in entry.into_iter().flat_map(|entry| &entry.fields.skills) {
            *counts.entry(&skill.skill.value).or_default() += 1;
        }
    }
    let mut skills: Vec<_> = counts.into_iter().collect();
    skills.sort_by_key(|(skill, count)| (Reverse(*count), *skill));
    skills.into_iter().take(MOST_NAMED).map(|(skill, _)| skill.clone()).collect()
}
