use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::Teaching;
use crate::catalog::Catalog;
use crate::catalog::entity::credential::{Credential, FrameworkCode};

/// Returns the other skills that credentials on offer name beside a skill, the most frequent first, with how many do.
pub fn skills_beside<'a>(
    catalog: &'a Catalog,
    teaching: &Teaching,
    skill: &FrameworkCode,
) -> Vec<(&'a FrameworkCode, usize)> {
    let mut beside = count(catalog, teaching, skill, |credential| {
        credential.skills.iter().map(|reference| &reference.skill.value).collect()
    });
    beside.retain(|(other, _)| *other != skill);
    beside
}

/// Returns the occupations that credentials on offer name beside a skill, the most frequent first, with how many do.
pub fn occupations_beside<'a>(
    catalog: &'a Catalog,
    teaching: &Teaching,
    skill: &FrameworkCode,
) -> Vec<(&'a FrameworkCode, usize)> {
    count(catalog, teaching, skill, |credential| {
        credential.occupations.iter().map(|occupation| &occupation.value).collect()
    })
}

fn count<'a>(
    catalog: &'a Catalog,
    teaching: &Teaching,
    skill: &FrameworkCode,
    named: impl Fn(&'a Credential) -> BTreeSet<&'a FrameworkCode>,
) -> Vec<(&'a FrameworkCode, usize)> {
    let mut counts: BTreeMap<&FrameworkCode, usize> = BTreeMap::new();
    for taught in teaching.of_skill(skill).iter().filter(|taught| taught.is_on_offer) {
        let Some(entry) = catalog.credentials.get(&taught.credential) else { continue };
        for other in named(&entry.fields) {
            *counts.entry(other).or_default() += 1;
        }
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(item, count)| (Reverse(*count), *item));
    counts
}
