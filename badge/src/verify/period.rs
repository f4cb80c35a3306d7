use time::OffsetDateTime;

use super::document::Document;
use super::findings::{Finding, Findings};
use super::{CheckId, Context, Verdict, seal};
use crate::model::{Credential, parse_moment};

/// Checks that the present moment lies within the period of a badge. Its proof may end earlier than the badge.
pub(super) fn check(document: &Document<'_>, context: &Context<'_>, findings: &mut Findings) {
    let credential = Credential::new(&document.content.value);
    // Moments that cannot be read are reported with the structure; until then they bound nothing but an end.
    let from = credential.valid_from().and_then(parse_moment);
    let until = credential.valid_until().map(|text| parse_moment(text).unwrap_or(OffsetDateTime::UNIX_EPOCH));
    let until = until.into_iter().chain(seal::expires(document)).min();
    let finding = match (from, until) {
        (_, Some(until)) if context.now > until => {
            let finding = Finding::fail(CheckId::Period, "check-period-expired").with("until", seal::shown(until));
            finding.verdict(Verdict::Expired)
        }
        (Some(from), _) if context.now < from => {
            let finding = Finding::fail(CheckId::Period, "check-period-future").with("from", seal::shown(from));
            finding.verdict(Verdict::NotYetValid)
        }
        (_, Some(until)) => Finding::pass(CheckId::Period, "check-period-until").with("until", seal::shown(until)),
        (from, None) => {
            let from = from.map(seal::shown).unwrap_or_default();
            Finding::pass(CheckId::Period, "check-period-open").with("from", from)
        }
    };
    findings.add(finding);
    // What a newer edition says is for its own check.
    if let Some(url) = credential.value()["refreshService"]["id"].as_str() {
        let finding = Finding::warn(CheckId::Period, "check-period-refresh").with("url", url);
        findings.add(finding.at("/refreshService"));
    }
}
