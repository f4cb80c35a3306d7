//! What somebody has to look after: reviews, goals, approvals, versions, translations.

use std::collections::BTreeMap;

use serde::Serialize;

use super::SOON;
use crate::catalog::check::required_approvals;
use crate::catalog::entity::credential::Status;
use crate::catalog::value::{Day, Identifier};
use crate::catalog::{Catalog, Entry, Taxonomy};
use crate::review::{Review, ReviewState};

/// The review of a credential.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct ReviewRow {
    /// The credential.
    pub credential: Identifier,
    /// Its title.
    pub title: String,
    /// Who offers it.
    pub departments: Vec<String>,
    /// The day by which it is reviewed; nothing where none is named.
    pub review_by: Option<String>,
    /// `overdue`, `due`, `later` or `undated`.
    pub state: &'static str,
    /// Days until then; negative when it is past.
    pub days: Option<i64>,
}

/// A strategic goal and what serves it.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Goal {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Credentials that serve it and are not retired.
    pub credentials: Vec<Identifier>,
}

/// An approval that is not recorded.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct MissingApproval {
    /// The credential.
    pub credential: Identifier,
    /// Its title.
    pub title: String,
    /// The body that must approve it; nothing where the catalog names no bodies, and no decision at all is recorded.
    pub body: Option<String>,
}

/// Versions of a credential that is or was published.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Versions {
    /// The credential.
    pub credential: Identifier,
    /// The present version.
    pub version: u32,
    /// Whether the present version is frozen.
    pub is_frozen: bool,
    /// Frozen versions, each with the day on which that was done.
    pub frozen: Vec<Frozen>,
}

/// A frozen version.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Frozen {
    /// Its number.
    pub version: u32,
    /// The day.
    pub published: String,
}

/// An entry that is not in a language of the site.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct MissingTranslation {
    /// What kind of entry.
    pub kind: &'static str,
    /// Its id.
    pub id: Identifier,
    /// The language.
    pub language: String,
}

pub(super) fn reviews(catalog: &Catalog, today: Day) -> Vec<ReviewRow> {
    let row = |review: Review| {
        let fields = &catalog.credentials.get(&review.credential)?.fields;
        Some(ReviewRow {
            title: fields.title.value.clone(),
            departments: fields.department.iter().map(|id| id.value.to_string()).collect(),
            review_by: review.review_by.map(|day| day.value.iso()),
            days: review.review_by.map(|_| review.days),
            state: match review.state {
                ReviewState::Overdue => "overdue",
                ReviewState::Due => "due",
                ReviewState::Later => "later",
                ReviewState::Undated => "undated",
            },
            credential: review.credential,
        })
    };
    crate::review::reviews(catalog, today, SOON).into_iter().filter_map(row).collect()
}

pub(super) fn goals(catalog: &Catalog) -> Vec<Goal> {
    let first = catalog.first_language();
    let goal = |id: &Identifier, name: &str| {
        let serving = catalog.credentials.iter().filter(|(_, entry)| {
            *entry.fields.status != Status::Retired && entry.fields.strategic_goals.iter().any(|goal| goal.value == *id)
        });
        Goal { id: id.to_string(), name: name.to_owned(), credentials: serving.map(|(id, _)| id.clone()).collect() }
    };
    let goals = catalog.taxonomy(Taxonomy::StrategicGoals).iter();
    goals.map(|taxon| goal(&taxon.id.value, taxon.name.text(first, first))).collect()
}

pub(super) fn approvals(catalog: &Catalog) -> Vec<MissingApproval> {
    let first = catalog.first_language();
    let has_bodies = catalog.config.governance.as_ref().is_some_and(|rules| !rules.bodies.is_empty());
    let mut missing = Vec::new();
    for (id, entry) in catalog.credentials.iter().filter(|(_, entry)| *entry.fields.status != Status::Retired) {
        let mut add = |body: Option<String>| {
            missing.push(MissingApproval { credential: id.clone(), title: entry.fields.title.value.clone(), body });
        };
        if has_bodies {
            let required = required_approvals(catalog, entry);
            let lacking = required.iter().filter(|required| required.decisions.is_empty());
            lacking.for_each(|required| add(Some(required.body.name.text(first, first).to_owned())));
        } else if *entry.fields.status != Status::Proposed
            && entry.fields.governance.as_ref().is_none_or(|governance| governance.approvals.is_empty())
        {
            add(None);
        }
    }
    missing
}

pub(super) fn versions(catalog: &Catalog) -> Vec<Versions> {
    let locked = catalog.lock.iter().flat_map(|lock| &lock.fields.definitions);
    let mut frozen: BTreeMap<&str, Vec<Frozen>> = BTreeMap::new();
    for one in locked {
        let version = Frozen { version: one.version.0, published: one.published.iso() };
        frozen.entry(&one.credential.value).or_default().push(version);
    }
    // A proposal has nothing to freeze yet.
    let published = catalog.credentials.iter().filter(|(_, entry)| *entry.fields.status != Status::Proposed);
    let versions = published.map(|(id, entry)| {
        let version = entry.fields.version.0;
        let frozen = frozen.remove(&**id).unwrap_or_default();
        let is_frozen = frozen.iter().any(|one| one.version == version);
        Versions { credential: id.clone(), version, is_frozen, frozen }
    });
    versions.collect()
}

pub(super) fn translations(catalog: &Catalog) -> Vec<MissingTranslation> {
    let mut missing = Vec::new();
    for language in catalog.languages().skip(1) {
        add(&mut missing, language, "credential", &catalog.credentials);
        add(&mut missing, language, "department", &catalog.departments);
        add(&mut missing, language, "pathway", &catalog.pathways);
        add(&mut missing, language, "questions", &catalog.faqs);
        add(&mut missing, language, "page", &catalog.pages);
    }
    missing
}

fn add<T>(
    missing: &mut Vec<MissingTranslation>,
    language: &str,
    kind: &'static str,
    entries: &BTreeMap<Identifier, Entry<T>>,
) {
    let lacking = entries.values().filter(|entry| !entry.translations.contains_key(language));
    missing.extend(lacking.map(|entry| MissingTranslation {
        kind,
        id: entry.id.clone(),
        language: language.to_owned(),
    }));
}
