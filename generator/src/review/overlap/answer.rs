//! What a catalog says of two credentials that resemble each other.

use serde::Serialize;

use crate::catalog::entity::credential::{Credential, Overlap, OverlapRelation, Status};
use crate::catalog::value::Identifier;
use crate::catalog::value::Scalar as _;
use crate::catalog::{Catalog, Entry};

/// Why two credentials that resemble each other both exist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Answer {
    /// The source of one of them says so under `overlaps`.
    Stated {
        /// Whose source it is.
        by: Identifier,
        /// How that one relates to the other.
        #[serde(serialize_with = "word")]
        relation: OverlapRelation,
        /// Why both exist.
        reason: String,
    },
    /// One is a prerequisite or a part of the other, or a step toward it.
    Builds,
    /// A pathway has a bridge between them.
    Bridge,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn word<S: serde::Serializer>(relation: &OverlapRelation, serializer: S) -> Result<S::Ok, S::Error> {
    relation.encode().serialize(serializer)
}

/// Returns the one that is asked first: a proposal before a pilot, a pilot before the rest, else the later by id.
pub(super) fn asked<'a>(
    a: &'a Entry<Credential>,
    b: &'a Entry<Credential>,
) -> (&'a Entry<Credential>, &'a Entry<Credential>) {
    let newness = |entry: &Entry<Credential>| match *entry.fields.status {
        Status::Proposed => 2,
        Status::Pilot => 1,
        Status::Active | Status::Paused | Status::Retired => 0,
    };
    if (newness(a), &a.id) > (newness(b), &b.id) { (a, b) } else { (b, a) }
}

/// Returns what the catalog says of two credentials.
pub(super) fn answer(catalog: &Catalog, a: &Entry<Credential>, b: &Entry<Credential>) -> Option<Answer> {
    stated(a, &b.id).or_else(|| stated(b, &a.id)).or_else(|| structure(catalog, a, b))
}

fn stated(entry: &Entry<Credential>, other: &Identifier) -> Option<Answer> {
    let said: &Overlap = entry.fields.overlaps.iter().find(|overlap| overlap.credential.value == *other)?;
    Some(Answer::Stated { by: entry.id.clone(), relation: said.relation.value, reason: said.reason.value.clone() })
}

fn structure(catalog: &Catalog, a: &Entry<Credential>, b: &Entry<Credential>) -> Option<Answer> {
    if needs(a, &b.id) || needs(b, &a.id) {
        return Some(Answer::Builds);
    }
    for pathway in catalog.pathways.values().map(|entry| &entry.fields) {
        let awards = |id: &Identifier| pathway.awards.as_ref().is_some_and(|awarded| awarded.value == *id);
        let has_step = |id: &Identifier| {
            let mut found = false;
            pathway.requires.for_each_credential(&mut |step| found |= step.value == *id);
            found
        };
        if awards(&a.id) && has_step(&b.id) || awards(&b.id) && has_step(&a.id) {
            return Some(Answer::Builds);
        }
        let joins = |from: &Identifier, to: &Identifier| (from, to) == (&a.id, &b.id) || (from, to) == (&b.id, &a.id);
        if pathway.bridges.iter().any(|bridge| joins(&bridge.from.value, &bridge.to.value)) {
            return Some(Answer::Bridge);
        }
    }
    None
}

fn needs(entry: &Entry<Credential>, other: &Identifier) -> bool {
    let prerequisites = entry.fields.prerequisites.iter().filter_map(|one| one.credential.as_ref());
    let parts = entry.fields.components.iter().filter_map(|one| one.credential.as_ref());
    prerequisites.chain(parts).any(|id| id.value == *other)
}

/// Returns the lines that answer the question in the source of a credential.
pub fn paste(other: &str) -> String {
    format!("overlaps:\n  - credential: {other}\n    relation: differs # or extends, or replaces\n    reason: …\n")
}
