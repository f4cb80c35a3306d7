//! Open Badges 2.0: assertions that count where they are hosted, and signed ones.

mod address;
mod documents;
mod hosted;
mod key;
mod scope;
mod signed;

use serde_json::Value;

pub(super) use address::is_same;

use super::document::{Document, DocumentError};
use super::findings::{Finding, Findings};
use super::{Badge, CheckId, Context, Verdict, issuer, period, recipient, structure};
use crate::json::texts;
use crate::model::open_badges_2::{Assertion, Verification};
use crate::model::{Credential, CredentialKind};
use crate::proof::Jws;
use address::Address;

/// Checks an assertion, and the JWS around it if there is one.
pub(super) fn check(
    assertion: Value,
    jws: Option<&Jws<'_>>,
    context: &Context<'_>,
    badge: &mut Badge,
    findings: &mut Findings,
) {
    facts(&assertion, badge);
    let view = Assertion::new(&assertion);
    if !view.is_assertion() {
        return findings.add(super::not_a_document(&DocumentError::NotABadge));
    }
    match (view.how(), jws) {
        // A seal around what is hosted may be anybody's.
        (Verification::Hosted, _) | (Verification::Unstated, None) => {
            hosted::check_copy(&assertion, context, badge, findings);
        }
        (Verification::Signed | Verification::Unstated, Some(jws)) => {
            signed::check(assertion, jws, context, badge, findings);
        }
        (Verification::Signed | Verification::Other, _) => findings.add(unsealed(view)),
    }
}

/// Checks the assertion that is hosted at an address.
pub(super) fn check_address(url: &str, context: &Context<'_>, badge: &mut Badge, findings: &mut Findings) {
    match Address::parse(url) {
        Some(address) => hosted::check(&address, None, context, badge, findings),
        None => findings.add(documents::without_address("")),
    }
}

/// Notes what an assertion claims.
fn facts(assertion: &Value, badge: &mut Badge) {
    super::facts(Credential::new(&Assertion::new(assertion).credential()), badge);
}

/// Returns what is said of an assertion without the seal that it should have, or with one of another kind.
fn unsealed(assertion: Assertion<'_>) -> Finding {
    if assertion.how() == Verification::Signed {
        return Finding::fail(CheckId::Proof, "check-proof-none").verdict(Verdict::Unsigned);
    }
    unsupported(texts(&assertion.verification()["type"]).next().unwrap_or_default())
}

fn unsupported(suite: &str) -> Finding {
    Finding::unknown(CheckId::Proof, "check-proof-suite").with("suite", suite).verdict(Verdict::Unverifiable)
}

/// Checks by which vocabulary an assertion is to be read. It is read as JSON: what other vocabularies add is not looked
/// at, and cannot change what is.
fn terms(assertion: Assertion<'_>, findings: &mut Findings) {
    let other = assertion.other_context();
    let url = other.and_then(Value::as_str);
    let unknown = |message: &'static str| Finding::unknown(CheckId::Terms, message).verdict(Verdict::Unverifiable);
    findings.add(match (assertion.is_2(), url) {
        (true, _) if other.is_none() => Finding::pass(CheckId::Terms, "check-terms-version"),
        (true, url) => Finding::warn(CheckId::Terms, "check-terms-beyond").with("url", url.unwrap_or("…")),
        (false, _) if assertion.is_1() => unsupported("Open Badges 1"),
        (false, Some(url)) => unknown("check-terms-context").with("url", url),
        (false, None) => unknown("check-terms-inline"),
    });
}

/// Checks what both kinds have in common, once a badge is its issuer's.
fn content(
    assertion: Value,
    issuer: &str,
    status: Finding,
    context: &Context<'_>,
    badge: &mut Badge,
    findings: &mut Findings,
) {
    structure::check(&assertion, CredentialKind::Assertion, findings);
    badge.issuer_checked = issuer::check(issuer, context, findings);
    let document = Document::of_json(Assertion::new(&assertion).credential());
    period::check(&document, context, findings);
    findings.add(status);
    findings.add(Finding::not_applicable(CheckId::Definition, "check-definition-none"));
    recipient::check(Credential::new(&document.content.value), context, findings);
    badge.content = assertion;
}

/// Returns what is said of an assertion that says itself that it is withdrawn.
fn withdrawn(assertion: &Value) -> Option<Finding> {
    let reason = assertion["revocationReason"].as_str().filter(|reason| !reason.trim().is_empty());
    let fails = |message: &'static str| Finding::fail(CheckId::Status, message).verdict(Verdict::Revoked);
    let finding = match reason {
        Some(reason) => fails("check-status-because").with("reason", reason),
        None => fails("check-status-withdrawn"),
    };
    (assertion["revoked"] == true).then_some(finding)
}
