//! `1EdTechRevocationList` (1EdTech Verifiable Credentials Revocation List 1.0): a list of badges in plain JSON,
//! which counts because it lies at the https address that the badge names.

use serde_json::Value;
use time::Duration;

use super::{unknown, untrusted};
use crate::json::items;
use crate::model::Credential;
use crate::verify::findings::{Finding, Findings};
use crate::verify::{CheckId, Context, Purpose, Verdict, seal};

/// How long a copy of such a list counts, which cannot say so itself.
const TTL: Duration = Duration::minutes(5);

pub(super) fn check(
    entry: &Value,
    credential: Credential<'_>,
    context: &Context<'_>,
    findings: &mut Findings,
) -> Finding {
    let Some(url) = entry["id"].as_str().filter(|url| url.starts_with("https://")) else {
        return unknown("check-status-unsupported").with("type", "1EdTechRevocationList");
    };
    let Some(resource) = context.resources.get(url) else {
        findings.need(url, Purpose::Status);
        return unknown("check-status-missing").with("url", url);
    };
    if let Some(fetched) = resource.fetched.filter(|fetched| context.now - *fetched > TTL) {
        return unknown("check-status-stale").with("fetched", seal::shown(fetched));
    }
    let Ok(list) = crate::json::parse(&resource.text) else { return untrusted(url, "form") };
    let Some(revoked) = list["revokedCredential"].as_array() else { return untrusted(url, "form") };
    let issuer = list["issuer"].as_str().or_else(|| list["issuer"]["id"].as_str());
    if list["id"].as_str().is_some_and(|id| id != url) {
        return untrusted(url, "id");
    }
    if issuer.is_some() && issuer != credential.issuer() {
        return untrusted(url, "issuer");
    }
    let Some(id) = credential.id() else { return untrusted(url, "id") };
    if let Some(reason) = revoked.iter().find_map(|entry| reason(entry, id)) {
        let finding = Finding::fail(CheckId::Status, "check-status-revoked").verdict(Verdict::Revoked);
        return if reason.is_empty() { finding } else { finding.with("reason", reason) };
    }
    Finding::pass(CheckId::Status, "check-status-good")
}

/// Returns the reason, perhaps an empty one, if an entry withdraws the badge. `revoked` may be left out, and only
/// `false` takes it back.
fn reason<'a>(entry: &'a Value, id: &str) -> Option<&'a str> {
    let own = entry.as_str().or_else(|| entry["id"].as_str())?;
    let is_withdrawn = entry["revoked"] != Value::Bool(false);
    let reason = items(&entry["revocationReason"]).first().and_then(Value::as_str);
    (own == id && is_withdrawn).then(|| reason.unwrap_or_default())
}
