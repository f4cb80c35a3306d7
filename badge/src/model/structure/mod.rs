//! What a badge must have, by tables of its classes.
//!
//! Required members and their kinds are asked for as the published JSON Schema asks for them. What is beyond it is
//! worth a warning: other verifiers accept such badges, and people hold them.

mod class;
mod classes;
mod enumerations;
mod open_badges_2;
mod results;
mod same_id;
mod walk;

#[cfg(test)]
mod tests;

use serde_json::{Map, Value};

use super::{Credential, parse_moment};
use crate::json::items;
use walk::Walk;

#[cfg(test)]
use walk::MAX_NOTED;

/// Something about the structure of a credential.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Place (RFC 6901).
    pub pointer: String,
    /// Name of the member.
    pub field: String,
    /// What it is.
    pub kind: ProblemKind,
}

/// What can be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// A member is missing that must be there.
    Missing,
    /// It is there in a form that the standard does not allow.
    Kind,
    /// This value is none of those that the standard lists.
    Unknown(String),
    /// It is not quite as the standard asks, and means the same.
    Unusual,
    /// A result is none of those that the achievement describes.
    Result,
}

impl ProblemKind {
    /// Says whether a credential with such a problem is none.
    pub fn is_failure(&self) -> bool {
        matches!(self, Self::Missing | Self::Kind)
    }
}

/// What a credential is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CredentialKind {
    /// An `AchievementCredential`.
    Badge,
    /// An `EndorsementCredential`.
    Endorsement,
    /// An `Assertion` of Open Badges 2.0, with badge class and issuer in their places.
    Assertion,
}

/// Returns everything that is wrong with the structure of a credential (1EdTech Open Badges 3.0, sections B.1 and
/// B.2), up to a bound. Endorsements inside of it are looked at apart, and so are proofs.
pub fn problems(credential: &Value, kind: CredentialKind) -> Vec<Problem> {
    let mut walk = Walk::default();
    let Some(object) = credential.as_object() else {
        walk.note("credentialSubject", ProblemKind::Missing);
        return walk.problems;
    };
    if kind == CredentialKind::Assertion {
        assertion(object, &mut walk);
        return walk.problems;
    }
    let is_old = Credential::new(credential).is_1_1();
    contexts(&credential["@context"], &mut walk);
    walk.object(object, &classes::CREDENTIAL);
    walk.object(object, if is_old { &classes::VERSION_1_1 } else { &classes::VERSION_2_0 });
    period(credential, &mut walk);
    if kind == CredentialKind::Badge {
        walk.object(object, &classes::BADGE);
        subject(&credential["credentialSubject"], &mut walk);
    } else {
        walk.object(object, &classes::ENDORSEMENT);
    }
    same_id::check(object, &mut walk);
    walk.problems
}

fn assertion(object: &Map<String, Value>, walk: &mut Walk) {
    walk.object(object, &open_badges_2::ASSERTION);
    let has_old_name = object.contains_key("verify") && !object.contains_key("verification");
    walk.object(object, if has_old_name { &open_badges_2::VERIFY } else { &open_badges_2::VERIFICATION });
}

/// Verifiable Credentials begin with a context of their own, and Open Badges go on with theirs.
fn contexts(value: &Value, walk: &mut Walk) {
    const BASES: [&str; 2] = ["https://www.w3.org/ns/credentials/v2", "https://www.w3.org/2018/credentials/v1"];
    const OPEN_BADGES: &str = "https://purl.imsglobal.org/spec/ob/v3p0/context";
    let entries = items(value);
    let is_own = |entry: &Value| entry.as_str().is_some_and(|url| url.starts_with(OPEN_BADGES));
    if entries.is_empty() {
        walk.note("@context", ProblemKind::Missing);
    } else if !entries[0].as_str().is_some_and(|url| BASES.contains(&url)) {
        walk.note("@context", ProblemKind::Kind);
    } else if !entries.get(1).is_some_and(is_own) {
        // It may be written out, or stand further down. What it defines is asked for with the terms.
        let is_somewhere = entries[1..].iter().any(|entry| entry.is_object() || is_own(entry));
        walk.note("@context", if is_somewhere { ProblemKind::Unusual } else { ProblemKind::Kind });
    }
}

/// A period does not end before it begins (Verifiable Credentials 2.0, section 4.9), and is not told in two ways.
fn period(credential: &Value, walk: &mut Walk) {
    for (new, old) in [("validFrom", "issuanceDate"), ("validUntil", "expirationDate")] {
        let (new_value, old_value) = (&credential[new], &credential[old]);
        if !(new_value.is_null() || old_value.is_null() || new_value == old_value) {
            walk.note(old, ProblemKind::Kind);
        }
    }
    let view = Credential::new(credential);
    let from = view.valid_from().and_then(parse_moment);
    let until = view.valid_until().and_then(parse_moment);
    if from.zip(until).is_some_and(|(from, until)| from > until) {
        walk.note(if view.is_1_1() { "expirationDate" } else { "validUntil" }, ProblemKind::Kind);
    }
}

/// What the tables cannot say of a subject.
fn subject(subject: &Value, walk: &mut Walk) {
    if !subject.is_object() {
        return;
    }
    let length = walk.enter("credentialSubject");
    // Section B.1, `AchievementSubject`: whose the badge is must be said in one way or the other.
    if subject["id"].is_null() && items(&subject["identifier"]).is_empty() {
        walk.note("id", ProblemKind::Missing);
    }
    walk.enter("achievement");
    let criteria = &subject["achievement"]["criteria"];
    if criteria.is_object() && criteria["id"].is_null() && criteria["narrative"].is_null() {
        walk.note("criteria", ProblemKind::Unusual);
    }
    walk.leave(length);
    results::check(subject, walk);
}
