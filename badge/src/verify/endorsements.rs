//! Endorsements inside a badge (1EdTech Open Badges 3.0, sections 2.3 and B.1.8): credentials of others about it.
//! Each has a report of its own; none changes the verdict on the badge.

use serde_json::Value;

use super::document::DocumentError;
use super::findings::Finding;
use super::parts::{self, Opened};
use super::{CheckId, Context, Report, Verdict, Work};
use crate::json::items;
use crate::model::Credential;

/// How deep endorsements of endorsements are looked at.
const MAX_DEPTH: usize = 2;
/// The most endorsements of one badge that are looked at.
const MAX_ENDORSEMENTS: usize = 20;

/// An endorsement as it stands in a badge.
struct Endorsement<'a> {
    pointer: String,
    /// A credential, or a compact JWS around one.
    value: &'a Value,
    /// What it may be about, by the place where it stands.
    about: &'a [Option<&'a str>],
}

/// Checks the endorsements inside a badge, and adds the reports.
pub(super) fn check(credential: Credential<'_>, context: &Context<'_>, depth: usize, work: &mut Work) {
    let (id, issuer) = (credential.id(), credential.issuer());
    let achievement = credential.achievement()["id"].as_str();
    let mut found = Vec::new();
    let all = [id, achievement, issuer];
    let places = [
        ("", credential.value(), &all[..]),
        ("/credentialSubject/achievement", credential.achievement(), &all[1..2]),
        ("/issuer", &credential.value()["issuer"], &all[2..]),
    ];
    for (place, holder, about) in places {
        for name in ["endorsement", "endorsementJwt"] {
            for (index, value) in items(&holder[name]).iter().enumerate() {
                let pointer = [place, "/", name, "/", &index.to_string()].concat();
                found.push(Endorsement { pointer, value, about });
            }
        }
    }
    if found.len() > MAX_ENDORSEMENTS || (depth == MAX_DEPTH && !found.is_empty()) {
        let limit = if depth == MAX_DEPTH { 0 } else { MAX_ENDORSEMENTS };
        found.truncate(limit);
        work.findings.add(Finding::warn(CheckId::Structure, "check-structure-endorsements"));
    }
    for endorsement in found {
        let report = of_endorsement(endorsement, context, depth + 1);
        for need in &report.needs {
            work.findings.need(&need.url, need.purpose);
        }
        work.endorsements.push(report);
    }
}

fn of_endorsement(endorsement: Endorsement<'_>, context: &Context<'_>, depth: usize) -> Report {
    let mut work = Work::default();
    let found = match endorsement.value {
        Value::String(jwt) => parts::find(jwt),
        object => parts::find_in(object.clone()),
    };
    let mut found = found.unwrap_or_default();
    let opened = match found.as_mut_slice() {
        [one] => one.open(),
        _ => Err(DocumentError::NotABadge),
    };
    match opened {
        Ok(Opened::Credential(document)) => {
            super::claims(&document, &mut work.badge);
            work.badge.recipient = None;
            is_about(Credential::new(&document.content.value), endorsement.about, &mut work);
            work.of_credential(document, context, depth);
        }
        Ok(_) => work.findings.add(super::not_a_document(&DocumentError::NotABadge)),
        Err(error) => work.findings.add(super::not_a_document(&error)),
    }
    work.report(endorsement.pointer)
}

/// An endorsement counts for what it is about; anyone can copy one into another badge.
fn is_about(endorsement: Credential<'_>, about: &[Option<&str>], work: &mut Work) {
    let subject = endorsement.subject()["id"].as_str();
    if subject.is_none() || !about.contains(&subject) {
        let finding = Finding::fail(CheckId::Structure, "check-structure-endorses-other");
        work.findings.add(finding.at("/credentialSubject/id").verdict(Verdict::Malformed));
    }
}
