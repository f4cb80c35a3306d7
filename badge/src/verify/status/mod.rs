//! Has the issuer withdrawn the badge?

mod bits;
pub(super) mod revocations;

use serde_json::Value;

use super::findings::{Finding, Findings};
use super::{CheckId, Context, Verdict};
use crate::json::texts;
use crate::model::Credential;

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

fn of_entry(entry: &Value, credential: Credential<'_>, context: &Context<'_>, findings: &mut Findings) -> Finding {
    // An entry that claims two kinds could be read as either.
    let mut kinds = texts(&entry["type"]);
    match (kinds.next(), kinds.next()) {
        (Some("BitstringStatusListEntry"), None) => bits::check(entry, &bits::BITSTRING, credential, context, findings),
        (Some("StatusList2021Entry"), None) => bits::check(entry, &bits::OF_2021, credential, context, findings),
        (Some("1EdTechRevocationList"), None) => revocations::check(entry, credential, context, findings),
        (kind, _) => unknown("check-status-unsupported").with("type", kind.unwrap_or_default()),
    }
}

fn unknown(message: &'static str) -> Finding {
    Finding::unknown(CheckId::Status, message).verdict(Verdict::ValidStatusUnknown)
}

/// Returns what is said of a list that does not count.
fn untrusted(url: &str, why: &'static str) -> Finding {
    unknown("check-status-untrusted").with("url", url).with("why", why)
}
