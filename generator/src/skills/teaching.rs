use std::collections::{BTreeMap, BTreeSet};

use super::{is_occupations, is_on_offer};
use crate::catalog::entity::credential::{FrameworkCode, SkillLevel};
use crate::catalog::entity::framework::Framework;
use crate::catalog::value::Identifier;
use crate::catalog::{Catalog, Entry};

/// Which credentials name which skill and which occupation: made once, read by every page that asks.
#[derive(Debug, Default)]
pub struct Teaching {
    skills: BTreeMap<FrameworkCode, Vec<Taught>>,
    occupations: BTreeMap<FrameworkCode, Vec<Taught>>,
    /// Which occupations ask for a skill, as the catalog states it.
    asked_by: BTreeMap<FrameworkCode, Vec<FrameworkCode>>,
}

/// A credential that names a skill or an occupation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taught {
    /// The credential.
    pub credential: Identifier,
    /// How far it takes the skill, if it says so.
    pub level: Option<SkillLevel>,
    /// Whether it can be taken now.
    pub is_on_offer: bool,
}

/// How many credentials on offer take a skill how far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Shown and judged.
    pub assessed: usize,
    /// Used with guidance.
    pub practised: usize,
    /// Met for the first time.
    pub introduced: usize,
    /// Named, without saying how far.
    pub unstated: usize,
}

impl Teaching {
    /// Returns what the credentials of a catalog name.
    pub fn new(catalog: &Catalog) -> Self {
        let mut teaching = Self::default();
        for (id, entry) in &catalog.credentials {
            let is_on_offer = is_on_offer(entry);
            for skill in &entry.fields.skills {
                let level = skill.level.as_ref().map(|level| **level);
                let taught = Taught { credential: id.clone(), level, is_on_offer };
                add(teaching.skills.entry(skill.skill.value.clone()).or_default(), taught);
            }
            for occupation in &entry.fields.occupations {
                let taught = Taught { credential: id.clone(), level: None, is_on_offer };
                add(teaching.occupations.entry(occupation.value.clone()).or_default(), taught);
            }
        }
        for entry in catalog.frameworks.values().filter(|entry| is_occupations(entry)) {
            for item in &entry.fields.items {
                for skill in &item.skills {
                    let occupation = FrameworkCode { framework: entry.id.to_string(), code: item.code.value.clone() };
                    teaching.asked_by.entry(skill.value.clone()).or_default().push(occupation);
                }
            }
        }
        teaching
    }

    /// Returns the credentials that name a skill, in the order of their ids.
    pub fn of_skill(&self, skill: &FrameworkCode) -> &[Taught] {
        self.skills.get(skill).map_or(&[], Vec::as_slice)
    }

    /// Returns the credentials that name an occupation, in the order of their ids.
    pub fn of_occupation(&self, occupation: &FrameworkCode) -> &[Taught] {
        self.occupations.get(occupation).map_or(&[], Vec::as_slice)
    }

    /// Returns the credentials that name an item of a framework of either kind.
    pub fn of_item(&self, framework: &Entry<Framework>, code: &str) -> &[Taught] {
        let item = FrameworkCode { framework: framework.id.to_string(), code: code.to_owned() };
        if is_occupations(framework) { self.of_occupation(&item) } else { self.of_skill(&item) }
    }

    /// Returns the occupations of which the catalog states that they ask for a skill.
    pub fn asked_by(&self, skill: &FrameworkCode) -> &[FrameworkCode] {
        self.asked_by.get(skill).map_or(&[], Vec::as_slice)
    }

    /// Returns how many credentials on offer take a skill how far.
    pub fn coverage(&self, skill: &FrameworkCode) -> Coverage {
        Coverage::of(self.of_skill(skill))
    }

    /// Returns every skill that a credential on offer names.
    pub fn taught_skills(&self) -> impl Iterator<Item = &FrameworkCode> {
        taught(&self.skills)
    }

    /// Returns every occupation that a credential on offer names.
    pub fn named_occupations(&self) -> impl Iterator<Item = &FrameworkCode> {
        taught(&self.occupations)
    }

    /// Returns the departments whose credentials on offer name a skill, each with how many do.
    pub fn by_department<'a>(&self, catalog: &'a Catalog, skill: &FrameworkCode) -> BTreeMap<&'a Identifier, usize> {
        let mut counts = BTreeMap::new();
        for taught in self.of_skill(skill).iter().filter(|taught| taught.is_on_offer) {
            let Some(entry) = catalog.credentials.get(&taught.credential) else { continue };
            let departments: BTreeSet<&Identifier> =
                entry.fields.department.iter().map(|department| &department.value).collect();
            for department in departments {
                *counts.entry(department).or_default() += 1;
            }
        }
        counts
    }
}

impl Coverage {
    /// Returns how many of these credentials are on offer and how far they go.
    pub fn of(taught: &[Taught]) -> Self {
        let mut coverage = Self::default();
        for one in taught.iter().filter(|one| one.is_on_offer) {
            match one.level {
                Some(SkillLevel::Assessed) => coverage.assessed += 1,
                Some(SkillLevel::Practised) => coverage.practised += 1,
                Some(SkillLevel::Introduced) => coverage.introduced += 1,
                None => coverage.unstated += 1,
            }
        }
        coverage
    }

    /// Returns how many credentials there are.
    pub fn total(self) -> usize {
        self.assessed + self.practised + self.introduced + self.unstated
    }

    /// Returns the highest level that any of them reaches, if any says how far it goes.
    pub fn highest(self) -> Option<SkillLevel> {
        let levels = [
            (self.assessed, SkillLevel::Assessed),
            (self.practised, SkillLevel::Practised),
            (self.introduced, SkillLevel::Introduced),
        ];
        levels.into_iter().find(|(count, _)| *count > 0).map(|(_, level)| level)
    }
}

fn taught(all: &BTreeMap<FrameworkCode, Vec<Taught>>) -> impl Iterator<Item = &FrameworkCode> {
    all.iter().filter(|(_, taught)| taught.iter().any(|one| one.is_on_offer)).map(|(item, _)| item)
}

/// Adds a credential once: of what it names twice, the furthest counts.
fn add(all: &mut Vec<Taught>, taught: Taught) {
    match all.last_mut().filter(|last| last.credential == taught.credential) {
        Some(last) => last.level = last.level.max(taught.level),
        None => all.push(taught),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taught(id: &str, level: Option<SkillLevel>, is_on_offer: bool) -> Taught {
        Taught { credential: Identifier::new(id).expect("test input is an identifier"), level, is_on_offer }
    }

    #[test]
    fn only_what_is_on_offer_covers() {
        let all = [taught("a", Some(SkillLevel::Practised), true), taught("b", Some(SkillLevel::Assessed), false)];
        let coverage = Coverage::of(&all);
        assert_eq!((coverage.total(), coverage.highest()), (1, Some(SkillLevel::Practised)));
        assert_eq!(Coverage::of(&all[1..]), Coverage::default());
    }

    #[test]
    fn a_credential_counts_once_and_as_far_as_it_goes() {
        let mut all = Vec::new();
        for level in [Some(SkillLevel::Introduced), None, Some(SkillLevel::Assessed)] {
            add(&mut all, taught("a", level, true));
        }
        assert_eq!(all, [taught("a", Some(SkillLevel::Assessed), true)]);
    }
}
