//! How many credentials there are, by what and in which state.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::catalog::entity::credential::{Credential, Status};
use crate::catalog::{Catalog, Entry, Taxonomy};

/// How many credentials are in which state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct States {
    /// All of them.
    pub total: usize,
    /// Under review, not public yet.
    pub proposed: usize,
    /// Offered on trial.
    pub pilot: usize,
    /// Offered.
    pub active: usize,
    /// Not offered at present.
    pub paused: usize,
    /// Not offered any more.
    pub retired: usize,
}

/// Credentials by one of their fields.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Grouping {
    /// The field: `department`, `type`, `level` or `credit`.
    pub by: &'static str,
    /// Its values, in the order of the catalog. Those without credentials are there too: a gap is worth seeing.
    pub groups: Vec<Group>,
}

/// Credentials that share a value.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Group {
    /// The value.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// How many there are.
    pub states: States,
}

impl States {
    /// Counts a credential.
    fn add(&mut self, status: Status) {
        self.total += 1;
        *match status {
            Status::Proposed => &mut self.proposed,
            Status::Pilot => &mut self.pilot,
            Status::Active => &mut self.active,
            Status::Paused => &mut self.paused,
            Status::Retired => &mut self.retired,
        } += 1;
    }

    /// Returns each state with how many there are, in the order of a life.
    pub fn each(&self) -> [(&'static str, usize); 5] {
        [
            ("proposed", self.proposed),
            ("pilot", self.pilot),
            ("active", self.active),
            ("paused", self.paused),
            ("retired", self.retired),
        ]
    }
}

pub(super) fn all(catalog: &Catalog) -> States {
    let mut states = States::default();
    catalog.credentials.values().for_each(|entry| states.add(*entry.fields.status));
    states
}

pub(super) fn by_department(catalog: &Catalog) -> Grouping {
    let names = catalog.departments.values().map(|entry| (entry.id.to_string(), entry.fields.title.value.clone()));
    let of = |entry: &Entry<Credential>| entry.fields.department.iter().map(|id| id.value.to_string()).collect();
    grouping(catalog, "department", names.collect(), of)
}

pub(super) fn by_taxon(catalog: &Catalog, by: &'static str, taxonomy: Taxonomy) -> Grouping {
    let first = catalog.first_language();
    let names = catalog.taxonomy(taxonomy).iter();
    let names = names.map(|taxon| (taxon.id.value.to_string(), taxon.name.text(first, first).to_owned())).collect();
    let of = |entry: &Entry<Credential>| match taxonomy {
        Taxonomy::Types => entry.fields.r#type.iter().map(|id| id.value.to_string()).collect(),
        _ => entry.fields.level.iter().map(|id| id.value.to_string()).collect(),
    };
    grouping(catalog, by, names, of)
}

pub(super) fn by_credit(catalog: &Catalog) -> Grouping {
    let names = [("credit", "Carries credit"), ("noncredit", "Carries no credit")];
    let names = names.map(|(id, name)| (id.to_owned(), name.to_owned())).to_vec();
    let of = |entry: &Entry<Credential>| {
        vec![if entry.fields.credits.is_some() { "credit" } else { "noncredit" }.to_owned()]
    };
    grouping(catalog, "credit", names, of)
}

fn grouping(
    catalog: &Catalog,
    by: &'static str,
    names: Vec<(String, String)>,
    of: impl Fn(&Entry<Credential>) -> Vec<String>,
) -> Grouping {
    let mut counts: BTreeMap<String, States> = BTreeMap::new();
    for entry in catalog.credentials.values() {
        let mut values = of(entry);
        values.sort();
        values.dedup();
        if values.is_empty() {
            values.push(String::new());
        }
        for value in values {
            counts.entry(value).or_default().add(*entry.fields.status);
        }
    }
    let mut groups: Vec<Group> = names
        .into_iter()
        .map(|(id, name)| Group { states: counts.remove(&id).unwrap_or_default(), id, name })
        .collect();
    groups.extend(counts.into_iter().map(|(id, states)| {
        let name = if id.is_empty() { format!("(no {by})") } else { id.clone() };
        Group { id, name, states }
    }));
    Grouping { by, groups }
}
