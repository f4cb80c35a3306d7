//! Frameworks of skills: what is taught, by how many, and what by none.

use serde::Serialize;

use crate::catalog::Catalog;
use crate::catalog::entity::credential::FrameworkCode;
use crate::skills::{Teaching, is_occupations};

/// A framework of skills and how far the credentials on offer cover it.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct FrameworkCoverage {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How many of its skills some credential on offer takes how far, at most.
    pub reached: Reached,
    /// Every skill, in the order of the framework.
    pub skills: Vec<SkillCoverage>,
}

/// How many skills are taken how far, each counted once, by the credential that goes furthest.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Reached {
    /// Shown and judged.
    pub assessed: usize,
    /// Used with guidance.
    pub practised: usize,
    /// Met for the first time.
    pub introduced: usize,
    /// Named, without saying how far.
    pub unstated: usize,
    /// In no credential on offer.
    pub gaps: usize,
}

/// A skill and how many credentials on offer take it how far.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct SkillCoverage {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// How many credentials name it.
    pub credentials: usize,
    /// How many of them assess it.
    pub assessed: usize,
    /// How many let it be practised.
    pub practised: usize,
    /// How many introduce it.
    pub introduced: usize,
    /// How many do not say how far they take it.
    pub unstated: usize,
}

pub(super) fn coverage(catalog: &Catalog) -> Vec<FrameworkCoverage> {
    let teaching = Teaching::new(catalog);
    let first = catalog.first_language();
    let mut all = Vec::new();
    for entry in catalog.frameworks.values().filter(|entry| !is_occupations(entry)) {
        let mut reached = Reached::default();
        let skills = entry.fields.items.iter().map(|item| {
            let code = FrameworkCode { framework: entry.id.to_string(), code: item.code.value.clone() };
            let found = teaching.coverage(&code);
            *match (found.assessed, found.practised, found.introduced, found.unstated) {
                (0, 0, 0, 0) => &mut reached.gaps,
                (0, 0, 0, _) => &mut reached.unstated,
                (0, 0, _, _) => &mut reached.introduced,
                (0, _, _, _) => &mut reached.practised,
                _ => &mut reached.assessed,
            } += 1;
            SkillCoverage {
                code: code.code,
                name: item.name.text(first, first).to_owned(),
                credentials: found.total(),
                assessed: found.assessed,
                practised: found.practised,
                introduced: found.introduced,
                unstated: found.unstated,
            }
        });
        let skills = skills.collect();
        let name = entry.fields.title.text(first, first).to_owned();
        all.push(FrameworkCoverage { id: entry.id.to_string(), name, reached, skills });
    }
    all
}

impl Reached {
    /// Returns each level with how many skills reach it, the furthest first.
    pub fn each(&self) -> [(&'static str, usize); 5] {
        [
            ("assessed", self.assessed),
            ("practised", self.practised),
            ("introduced", self.introduced),
            ("named only", self.unstated),
            ("in none", self.gaps),
        ]
    }
}
