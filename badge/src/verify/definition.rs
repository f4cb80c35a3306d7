use serde_json::Value;

use super::findings::{Finding, Findings};
use super::{CheckId, Context, Purpose};
use crate::definition_digest;
use crate::model::Credential;
use crate::sorted::sorted;

/// Compares the achievement inside a badge with what its issuer published. A difference is for the reader to know:
/// the issuer has signed it all the same.
pub(super) fn check(credential: Credential<'_>, context: &Context<'_>, findings: &mut Findings) {
    let achievement = credential.achievement();
    let id = achievement["id"].as_str().unwrap_or_default();
    let Some(trust) = context.trust else { return none(findings) };
    let Some(published) = trust.definition(id) else {
        if trust.is_own(id) {
            return findings.add(Finding::warn(CheckId::Definition, "check-definition-absent"));
        }
        return none(findings);
    };
    if credential.issuer() != Some(published.issuer.as_str()) {
        return findings.add(Finding::warn(CheckId::Definition, "check-definition-other-issuer"));
    }
    if digest(achievement).as_deref() == Some(published.digest.as_str()) {
        return findings.add(Finding::pass(CheckId::Definition, "check-definition-same"));
    }
    // A document that is not the one of which the digest is pinned says nothing.
    let document =
        context.resources.json(id).filter(|document| digest(document).as_deref() == Some(&*published.digest));
    let finding = if let Some(document) = document {
        let fields = differences(achievement, &document);
        Finding::warn(CheckId::Definition, "check-definition-changed").with("fields", fields)
    } else {
        findings.need(id, Purpose::Definition);
        Finding::warn(CheckId::Definition, "check-definition-changed-unseen")
    };
    findings.add(finding.at("/credentialSubject/achievement"));
}

fn none(findings: &mut Findings) {
    findings.add(Finding::not_applicable(CheckId::Definition, "check-definition-none"));
}

pub(super) fn digest(achievement: &Value) -> Option<String> {
    achievement.is_object().then(|| definition_digest(achievement).to_string())
}

/// Returns the names of the members in which two definitions differ.
fn differences(achievement: &Value, published: &Value) -> String {
    let (Some(own), Some(published)) = (achievement.as_object(), published.as_object()) else { return String::new() };
    let mut names: Vec<&str> = sorted(own.keys().chain(published.keys()).map(String::as_str).collect());
    names.dedup();
    names.retain(|name| *name != "@context" && own.get(*name) != published.get(*name));
    names.join(", ")
}
