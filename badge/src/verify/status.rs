//! Has the issuer withdrawn the badge?

use serde_json::Value;
use time::Duration;

use super::document::Document;
use super::findings::{Finding, Findings};
use super::input::Resource;
use super::{CheckId, Context, Purpose, Verdict, period, seal};
use crate::json::texts;
use crate::model::Credential;
use crate::status::Bitstring;

/// How long a copy of a list counts that does not say (Bitstring Status List 1.0, section 2.2), in milliseconds.
const DEFAULT_TTL: i64 = 300_000;
/// The most entries that are looked at.
const MAX_ENTRIES: usize = 8;

/// Checks every status entry of a sealed badge. What cannot be checked is said, and never counts as good.
pub(super) fn check(credential: Credential<'_>, context: &Context<'_>, findings: &mut Findings) {
    let entries = credential.statuses();
    if entries.is_empty() {
        findings.add(Finding::not_applicable(CheckId::Status, "check-status-none"));
        return;
    }
    for (index, entry) in entries.iter().enumerate() {
        let pointer =
            if entries.len() == 1 { "/credentialStatus".to_owned() } else { format!("/credentialStatus/{index}") };
        let finding = if index < MAX_ENTRIES {
            of_entry(entry, credential, context, findings)
        } else {
            unknown("check-status-unsupported").with("type", "…")
        };
        findings.add(finding.at(pointer));
    }
}

fn unknown(message: &'static str) -> Finding {
    Finding::unknown(CheckId::Status, message).verdict(Verdict::ValidStatusUnknown)
}

fn of_entry(entry: &Value, credential: Credential<'_>, context: &Context<'_>, findings: &mut Findings) -> Finding {
    // The type is not what decides: where the entry names a list, the list is asked.
    let (Some(url), Some(index)) = (entry["statusListCredential"].as_str(), index(entry)) else {
        let kind = texts(&entry["type"]).next().unwrap_or_default();
        return unknown("check-status-unsupported").with("type", kind);
    };
    if !texts(&entry["type"]).any(|kind| kind == "BitstringStatusListEntry") {
        let kind = texts(&entry["type"]).next().unwrap_or_default();
        return unknown("check-status-unsupported").with("type", kind);
    }
    let purpose = entry["statusPurpose"].as_str().unwrap_or_default();
    let revoked = match purpose {
        "revocation" => "check-status-revoked",
        "suspension" => "check-status-suspended",
        other => return unknown("check-status-unsupported").with("type", other),
    };
    let Some(resource) = context.resources.get(url) else {
        findings.need(url, Purpose::Status);
        return unknown("check-status-missing").with("url", url);
    };
    let list = match list(resource, url, purpose, credential, context, findings) {
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

/// The index is a text of decimal digits (section 2.1); issuers in the field also write a number.
fn index(entry: &Value) -> Option<usize> {
    let index = &entry["statusListIndex"];
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
    credential: Credential<'_>,
    context: &Context<'_>,
    findings: &mut Findings,
) -> Result<Bitstring, Finding> {
    let untrusted = |why: &'static str| unknown("check-status-untrusted").with("url", url).with("why", why);
    let document = Document::parse(resource.text.trim()).map_err(|_| untrusted("form"))?;
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
    } else if !list.is_a("BitstringStatusListCredential") || !is_for(list.subject(), purpose) {
        Some("purpose")
    } else {
        None
    };
    if let Some(why) = why {
        return Err(untrusted(why));
    }
    let ttl = list.subject()["ttl"].as_i64().unwrap_or(DEFAULT_TTL);
    if let Some(fetched) = resource.fetched.filter(|fetched| context.now - *fetched > Duration::milliseconds(ttl)) {
        return Err(unknown("check-status-stale").with("fetched", seal::shown(fetched)));
    }
    let encoded = list.subject()["encodedList"].as_str().unwrap_or_default();
    Bitstring::decode(encoded).map_err(|_| untrusted("list"))
}

fn is_for(subject: &Value, purpose: &str) -> bool {
    texts(&subject["type"]).any(|kind| kind == "BitstringStatusList")
        && texts(&subject["statusPurpose"]).any(|listed| listed == purpose)
}
