//! Assertions that count where they are hosted: only what was fetched from there does.

use serde_json::Value;
use time::Duration;

use super::address::{Address, is_same};
use super::documents::{self, Embedded, Fetched, fetch, fill};
use super::scope::admits;
use super::{content, facts, terms, unsealed, withdrawn};
use crate::model::open_badges_2::{Assertion, Verification, id, old_moment};
use crate::verify::findings::{Finding, Findings};
use crate::verify::{Badge, CheckId, Context, Purpose, Verdict, seal};

/// How long a copy of a hosted assertion tells that it is not withdrawn.
const TTL: Duration = Duration::minutes(5);

/// What nobody changes who only brings a badge into another form.
const DECISIVE: [&str; 5] = ["id", "recipient", "badge", "issuedOn", "expires"];

/// Checks an assertion of which a copy was handed in. The copy names the address.
pub(super) fn check_copy(copy: &Value, context: &Context<'_>, badge: &mut Badge, findings: &mut Findings) {
    let view = Assertion::new(copy);
    let named = [view.id(), view.verification()["url"].as_str()];
    match named.into_iter().flatten().find_map(Address::parse) {
        Some(address) => check(&address, Some(copy), context, badge, findings),
        None => findings.add(documents::without_address("/id")),
    }
}

/// Checks the assertion at an address.
pub(super) fn check(
    address: &Address,
    copy: Option<&Value>,
    context: &Context<'_>,
    badge: &mut Badge,
    findings: &mut Findings,
) {
    let mut assertion = match fetch(address, Purpose::Hosted, context, findings) {
        Fetched::Here(assertion) if Assertion::new(&assertion).is_assertion() => assertion,
        Fetched::Gone => {
            return findings.add(Finding::fail(CheckId::Status, "check-status-gone").verdict(Verdict::Revoked));
        }
        Fetched::Missing => return findings.add(documents::missing(address)),
        Fetched::Here(_) | Fetched::Other => return findings.add(documents::other(address)),
    };
    // Of a withdrawn assertion, nothing else has to be left.
    if let Some(finding) = withdrawn(&assertion) {
        return findings.add(finding);
    }
    facts(&assertion, badge);
    let view = Assertion::new(&assertion);
    if matches!(view.how(), Verification::Signed | Verification::Other) {
        return findings.add(unsealed(view));
    }
    terms(view, findings);
    if !findings.is_sealed() {
        return;
    }
    for pointer in ["/badge", "/badge/issuer"] {
        if let Err(finding) = fill(&mut assertion, pointer, Embedded::WithoutAddress, context, findings) {
            return findings.add(finding);
        }
    }
    facts(&assertion, badge);
    let view = Assertion::new(&assertion);
    // Without an address, nothing says whose profile it is.
    let Some(issuer) = id(view.issuer()).and_then(Address::parse) else {
        return findings.add(documents::without_address("/badge/issuer"));
    };
    findings.add(Finding::pass(CheckId::Proof, "check-proof-hosted").with("url", address.as_str()));
    if let Some(copy) = copy {
        compare(copy, &assertion, address, findings);
    }
    findings.add(scope(view, address, &issuer));
    if findings.is_sealed() {
        content(assertion, issuer.as_str(), status(address, context), context, badge, findings);
    }
}

/// Checks that the issuer answers for the places of assertion and badge class.
fn scope(assertion: Assertion<'_>, address: &Address, issuer: &Address) -> Finding {
    let class = id(assertion.class()).and_then(Address::parse);
    let mut places = [Some(address), class.as_ref()].into_iter().flatten();
    match places.find(|place| !admits(assertion.issuer(), issuer, place)) {
        Some(outside) => Finding::fail(CheckId::IssuerKey, "check-issuer-key-outside")
            .with("url", outside.as_str())
            .verdict(Verdict::WrongIssuer),
        None => Finding::pass(CheckId::IssuerKey, "check-issuer-key-within"),
    }
}

/// Compares the copy with what is hosted. What the copy leaves out, it does not say otherwise.
fn compare(copy: &Value, hosted: &Value, address: &Address, findings: &mut Findings) {
    let (mut decisive, mut other) = (Vec::new(), Vec::new());
    // Copies of older editions say the same in other words.
    let is_comparable = Assertion::new(copy).is_2();
    for (name, own) in copy.as_object().into_iter().flatten() {
        if says_same(name, own, &hosted[name]) {
            continue;
        }
        let is_decisive = is_comparable && DECISIVE.contains(&name.as_str());
        if is_decisive { &mut decisive } else { &mut other }.push(name.as_str());
    }
    let differs =
        |finding: Finding, names: &[&str]| finding.with("url", address.as_str()).with("fields", names.join(", "));
    if !decisive.is_empty() {
        let finding = Finding::fail(CheckId::Proof, "check-proof-hosted-changed").verdict(Verdict::NotAuthentic);
        findings.add(differs(finding, &decisive));
    } else if !other.is_empty() {
        findings.add(differs(Finding::warn(CheckId::Proof, "check-proof-hosted-differs"), &other));
    }
}

fn says_same(name: &str, own: &Value, hosted: &Value) -> bool {
    let moment = |value: &Value| value.as_str().and_then(old_moment);
    match name {
        "@context" => true,
        "badge" | "id" => match (id(own), id(hosted)) {
            (Some(own), Some(hosted)) => is_same(own, hosted),
            (own, hosted) => own == hosted,
        },
        "issuedOn" | "expires" if moment(own).is_some() => moment(own) == moment(hosted),
        _ => own == hosted,
    }
}

/// An assertion that is still there, and does not say that it is withdrawn, is not.
fn status(address: &Address, context: &Context<'_>) -> Finding {
    let fetched = context.resources.get(address.as_str()).and_then(|resource| resource.fetched);
    match fetched.filter(|fetched| context.now - *fetched > TTL) {
        Some(fetched) => Finding::unknown(CheckId::Status, "check-status-copy")
            .with("fetched", seal::shown(fetched))
            .verdict(Verdict::ValidStatusUnknown),
        None => Finding::pass(CheckId::Status, "check-status-hosted"),
    }
}
