use std::collections::BTreeMap;

use super::{Teaching, is_on_offer};
use crate::catalog::entity::credential::{Credential, FrameworkCode, SkillLevel};
use crate::catalog::entity::framework::{Framework, FrameworkItem};
use crate::catalog::{Catalog, Entry};

/// Which credential takes which skill of a framework how far.
#[derive(Debug)]
pub struct Matrix<'a> {
    /// The skills, in the order of the framework: the columns.
    pub skills: Vec<&'a FrameworkItem>,
    /// The credentials on offer that name at least one of them, in the order of their ids.
    pub rows: Vec<Row<'a>>,
}

/// A credential and what it does with each skill that it names.
#[derive(Debug)]
pub struct Row<'a> {
    /// The credential.
    pub credential: &'a Entry<Credential>,
    /// How far it takes a skill, by the code of the skill; a level that is not stated is none.
    pub levels: BTreeMap<&'a str, Option<SkillLevel>>,
}

impl<'a> Matrix<'a> {
    /// Returns the matrix of a framework of skills.
    pub fn new(catalog: &'a Catalog, teaching: &Teaching, framework: &'a Entry<Framework>) -> Self {
        let mut rows: BTreeMap<&str, Row<'a>> = BTreeMap::new();
        for item in &framework.fields.items {
            let skill = FrameworkCode { framework: framework.id.to_string(), code: item.code.value.clone() };
            for taught in teaching.of_skill(&skill) {
                let Some(entry) = catalog.credentials.get(&taught.credential).filter(|entry| is_on_offer(entry)) else {
                    continue;
                };
                let row = rows.entry(&entry.id).or_insert_with(|| Row { credential: entry, levels: BTreeMap::new() });
                row.levels.insert(&item.code.value, taught.level);
            }
        }
        Self { skills: framework.fields.items.iter().collect(), rows: rows.into_values().collect() }
    }
}
