//! Lists of bits that are credentials themselves: Bitstring Status List 1.0, and its draft of 2021.

use serde_json::Value;
use time::Duration;

use super::{unknown, untrusted};
use crate::json::texts;
use crate::model::Credential;
use crate::status::{Bitstring, BitstringError};
use crate::verify::document::Document;
use crate::verify::findings::{Finding, Findings};
use crate::verify::input::Resource;
use crate::verify::{CheckId, Context, Purpose, Verdict, period, seal};

/// How long a copy of a list counts that does not say (Bitstring Status List 1.0, section 2.2), in milliseconds.
const DEFAULT_TTL: i64 = 300_000;

/// What the two kinds call their parts.
pub(super) struct Kind {
    list: &'static str,
    subject: &'static str,
    decode: fn(&str) -> Result<Bitstring, BitstringError>,
}

/// Bitstring Status List 1.0.
pub(super) const BITSTRING: Kind =
    Kind { list: "BitstringStatusListCredential", subject: "BitstringStatusList", decode: Bitstring::decode };
/// Status List 2021, a draft that wallets still have badges of.
pub(super) const OF_2021: Kind =
    Kind { list: "StatusList2021Credential", subject: "StatusList2021", decode: Bitstring::decode_2021 };

/// Asks the list that an entry names.
pub(super) fn check(
    entry: &Value,
    kind: &Kind,
    credential: Credential<'_>,
    context: &Context<'_>,
    findings: &mut Findings,
) -> Finding {
    let unsupported = |what: &str| unknown("check-status-unsupported").with("type", what);
    // Statements have several forms in JSON, and may stand in another object of the same id. The holder chooses, and
    // must not get rid of a list by it.
    for name in ["statusListCredential", "statusListIndex", "statusPurpose"] {
        if !matches!(one(&entry[name]), Value::String(_) | Value::Number(_)) {
            let finding = Finding::fail(CheckId::Structure, "check-structure-kind").with("field", name);
            return finding.verdict(Verdict::Malformed);
        }
    }
    let (Some(url), Some(index)) = (one(&entry["statusListCredential"]).as_str(), index(entry)) else {
        return unsupported(kind.subject);
    };
    // Entries of several bits each are not issued for badges (section 2.1, `statusSize`).
    if entry.get("statusSize").is_some_and(|size| *size != 1) {
        return unsupported("statusSize");
    }
    let purpose = one(&entry["statusPurpose"]).as_str().unwrap_or_default();
    let revoked = match purpose {
        "revocation" => "check-status-revoked",
        "suspension" => "check-status-suspended",
        // Whether there is news says nothing about whether the badge counts.
        "refresh" | "message" => {
            let finding = Finding::not_applicable(CheckId::Status, "check-status-other");
            return finding.with("purpose", purpose);
        }
        other => return unsupported(other),
    };
    let Some(resource) = context.resources.get(url) else {
        findings.need(url, Purpose::Status);
        return unknown("check-status-missing").with("url", url);
    };
    let list = match list(resource, url, purpose, kind, credential, context, findings) {
        Ok(list) => list,
        Err(finding) => return finding,
    };
    match list.get(index) {
        Some(true) => Finding::fail(CheckId::Status, revoked).verdict(Verdict::Revoked),
        None => unknown("check-status-range").with("entries", list.len().to_string()),
        Some(false) if list.len() < Bitstring::MIN_ENTRIES => {
            Finding::warn(CheckId::Status, "check-status-short").with("entries", list.len().to_string())
        }
        Some(false) => Finding::pass(CheckId::Status, "check-status-good"),
    }
}

/// Returns a value, or that of a list with one entry, which says the same.
fn one(value: &Value) -> &Value {
    match value.as_array().map(Vec::as_slice) {
        Some([one]) => one,
        _ => value,
    }
}

/// The index is a text of decimal digits (section 2.1); issuers in the field also write a number.
fn index(entry: &Value) -> Option<usize> {
    let index = one(&entry["statusListIndex"]);
    match index.as_str() {
        Some(text) if text.bytes().all(|byte| byte.is_ascii_digit()) => text.parse().ok(),
        Some(_) => None,
        None => index.as_u64().and_then(|number| usize::try_from(number).ok()),
    }
}

/// Returns the list at an address, if it counts: its own proof holds, its id is its address, its issuer is the
/// badge's, it is in force and fresh, and it is for this purpose (section 3.2).
fn list(
    resource: &Resource,
    url: &str,
    purpose: &str,
    kind: &Kind,
    credential: Credential<'_>,
    context: &Context<'_>,
    findings: &mut Findings,
) -> Result<Bitstring, Finding> {
    let document = Document::parse(resource.text.trim()).map_err(|_| untrusted(url, "form"))?;
    let mut own = Findings::default();
    seal::check(&document, context, &mut own);
    period::check(&document, context, &mut own);
    for need in &own.needs {
        findings.need(&need.url, need.purpose);
    }
    let list = Credential::new(&document.content.value);
    // Nothing worse than "valid" may be said of a list.
    let why = if own.verdict() != Verdict::Valid {
        Some("seal")
    } else if list.id() != Some(url) {
        Some("id")
    } else if list.issuer().is_none() || list.issuer() != credential.issuer() {
        Some("issuer")
    } else if !list.is_a(kind.list) || !is_for(list.subject(), purpose, kind) {
        Some("purpose")
    } else {
        None
    };
    if let Some(why) = why {
        return Err(untrusted(url, why));
    }
    let ttl = list.subject()["ttl"].as_i64().unwrap_or(DEFAULT_TTL);
    if let Some(fetched) = resource.fetched.filter(|fetched| context.now - *fetched > Duration::milliseconds(ttl)) {
        return Err(unknown("check-status-stale").with("fetched", seal::shown(fetched)));
    }
    let encoded = list.subject()["encodedList"].as_str().unwrap_or_default();
    (kind.decode)(encoded).map_err(|_| untrusted(url, "list"))
}

fn is_for(subject: &Value, purpose: &str, kind: &Kind) -> bool {
    texts(&subject["type"]).any(|name| name == kind.subject)
        && texts(&subject["statusPurpose"]).any(|listed| listed == purpose)
}
