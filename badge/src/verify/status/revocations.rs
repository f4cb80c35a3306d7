//! `1EdTechRevocationList` (1EdTech Verifiable Credentials Revocation List 1.0): a list of badges in plain JSON,
//! which counts because it lies at the https address that the badge names.

use serde_json::Value;
use time::Duration;

use super::{unknown, untrusted};
use crate::json::items;
use crate::model::Credential;
use crate::verify::findings::{Finding, Findings};
use crate::verify::open_badges_2::is_same;
use crate::verify::{CheckId, Context, Purpose, Verdict, seal};

/// How long a copy of such a list counts, which cannot say so itself.
const TTL: Duration = Duration::minutes(5);

/// A list in plain JSON, and what a badge is called on it.
pub(in crate::verify) struct Listed<'a> {
    /// Its https address.
    pub(in crate::verify) url: &'a str,
    /// The member that holds what is withdrawn.
    pub(in crate::verify) member: &'static str,
    /// The names of the badge.
    pub(in crate::verify) own: [Option<&'a str>; 2],
    /// The issuer of the badge.
    pub(in crate::verify) issuer: Option<&'a str>,
}

pub(super) fn check(
    entry: &Value,
    credential: Credential<'_>,
    context: &Context<'_>,
    findings: &mut Findings,
) -> Finding {
    // The address has several spellings under one seal. The holder chooses, and must not get rid of the list by it.
    let Some(id) = entry["id"].as_str() else {
        let finding = Finding::fail(CheckId::Structure, "check-structure-missing").with("field", "id");
        return finding.verdict(Verdict::Malformed);
    };
    let Some(url) = Some(id).filter(|url| url.starts_with("https://")) else {
        return unknown("check-status-unsupported").with("type", "1EdTechRevocationList");
    };
    let own = [credential.id(), None];
    ask(&Listed { url, member: "revokedCredential", own, issuer: credential.issuer() }, context, findings)
}

/// Asks a list in plain JSON. That of Open Badges 2.0 has the same form, with other names.
pub(in crate::verify) fn ask(listed: &Listed<'_>, context: &Context<'_>, findings: &mut Findings) -> Finding {
    let url = listed.url;
    let Some(resource) = context.resources.get(url) else {
        findings.need(url, Purpose::Status);
        return unknown("check-status-missing").with("url", url);
    };
    if let Some(fetched) = resource.fetched.filter(|fetched| context.now - *fetched > TTL) {
        return unknown("check-status-stale").with("fetched", seal::shown(fetched));
    }
    let Ok(list) = crate::json::parse(&resource.text) else { return untrusted(url, "form") };
    let Some(revoked) = list[listed.member].as_array() else { return untrusted(url, "form") };
    let issuer = list["issuer"].as_str().or_else(|| list["issuer"]["id"].as_str());
    if list["id"].as_str().is_some_and(|id| !is_same(id, url)) {
        return untrusted(url, "id");
    }
    if let Some(issuer) = issuer
        && !listed.issuer.is_some_and(|own| is_same(issuer, own))
    {
        return untrusted(url, "issuer");
    }
    if listed.own == [None, None] {
        return untrusted(url, "id");
    }
    if let Some(reason) = revoked.iter().find_map(|entry| reason(entry, &listed.own)) {
        let fails = |message: &'static str| Finding::fail(CheckId::Status, message).verdict(Verdict::Revoked);
        return if reason.is_empty() {
            fails("check-status-revoked")
        } else {
            fails("check-status-because").with("reason", reason)
        };
    }
    // An entry that cannot be read may be the badge.
    if revoked.iter().any(|entry| names(entry).next().is_none()) {
        return untrusted(url, "form");
    }
    Finding::pass(CheckId::Status, "check-status-good")
}

fn names(entry: &Value) -> impl Iterator<Item = &str> {
    [entry.as_str(), entry["id"].as_str(), entry["uid"].as_str()].into_iter().flatten()
}

/// Returns the reason, perhaps an empty one, if an entry withdraws the badge. `revoked` may be left out, and only
/// `false` takes it back.
fn reason<'a>(entry: &'a Value, own: &[Option<&str>]) -> Option<&'a str> {
    let is_own = names(entry).any(|name| own.iter().flatten().any(|own| is_same(name, own)));
    let is_withdrawn = entry["revoked"] != Value::Bool(false);
    let reason = items(&entry["revocationReason"]).first().and_then(Value::as_str);
    (is_own && is_withdrawn).then(|| reason.unwrap_or_default())
}
