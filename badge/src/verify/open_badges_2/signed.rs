//! Assertions that are signed: a JWS around them, with a key that the profile of the issuer lists.

use serde_json::Value;

use super::address::Address;
use super::documents::{Embedded, Fetched, fetch, fill};
use super::{content, facts, key, terms, withdrawn};
use crate::model::open_badges_2::{Assertion, id};
use crate::proof::Jws;
use crate::verify::findings::{Finding, Findings};
use crate::verify::status::revocations::{self, Listed};
use crate::verify::{Badge, CheckId, Context, Purpose, Verdict, seal};

/// Checks an assertion, whose badge class may stand in it: the seal is around both.
pub(super) fn check(
    mut assertion: Value,
    jws: &Jws<'_>,
    context: &Context<'_>,
    badge: &mut Badge,
    findings: &mut Findings,
) {
    terms(Assertion::new(&assertion), findings);
    if !findings.is_sealed() {
        return;
    }
    if let Err(finding) = fill(&mut assertion, "/badge", Embedded::All, context, findings) {
        return findings.add(finding);
    }
    facts(&assertion, badge);
    let view = Assertion::new(&assertion);
    let address = id(view.issuer()).and_then(Address::parse);
    let issuer = address.as_ref().map_or(id(view.issuer()), |address| Some(address.as_str()));
    let issuer = issuer.unwrap_or_default().to_owned();
    // A profile inside the badge is the word of whoever signed it, and proves nothing about keys.
    let profile = match address.as_ref().map(|address| fetch(address, Purpose::Hosted, context, findings)) {
        Some(Fetched::Here(profile)) => Some(profile),
        _ => None,
    };
    match key::check(jws, view, &issuer, profile.as_ref(), context, findings) {
        Ok(held) => seal::issuer_key(&held, view.issued(), "", findings),
        Err(finding) => findings.add(finding),
    }
    if !findings.is_sealed() {
        return;
    }
    let has_profile = profile.is_some() || address.is_none();
    if let (Some(place), Some(profile)) = (assertion.pointer_mut("/badge/issuer"), profile) {
        *place = profile;
    }
    facts(&assertion, badge);
    let status = match withdrawn(&assertion) {
        Some(finding) => finding,
        None if has_profile => status(Assertion::new(&assertion), &issuer, context, findings),
        None => unknown("check-status-missing").with("url", &*issuer),
    };
    content(assertion, &issuer, status, context, badge, findings);
}

fn unknown(message: &'static str) -> Finding {
    Finding::unknown(CheckId::Status, message).verdict(Verdict::ValidStatusUnknown)
}

/// Asks the list that the profile of the issuer names (Open Badges 2.0, `RevocationList`).
fn status(assertion: Assertion<'_>, issuer: &str, context: &Context<'_>, findings: &mut Findings) -> Finding {
    let list = &assertion.issuer()["revocationList"];
    if list.is_null() {
        return Finding::not_applicable(CheckId::Status, "check-status-none");
    }
    let Some(address) = id(list).and_then(Address::parse) else {
        return unknown("check-status-unsupported").with("type", "revocationList");
    };
    let own = [assertion.id(), assertion.uid()];
    let listed = Listed { url: address.as_str(), member: "revokedAssertions", own, issuer: Some(issuer) };
    revocations::ask(&listed, context, findings)
}
