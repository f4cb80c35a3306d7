use serde::Serialize;

use super::report::Dates;
use super::{CheckId, Outcome, Params, Report, Source, Verdict};

/// What is told of a report in one headline and one sentence: which messages, and what they speak of. The words
/// themselves are the reader's, in a language of theirs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Headline {
    /// The verdict with hyphens, and with what makes a difference to the words: `expired-unrecognised`. Where there
    /// is no message for the whole of it, that of the verdict alone serves.
    pub key: String,
    /// The names and dates that the sentence speaks of.
    pub values: Params,
    /// The check that is the reason, if one is.
    pub because: Option<Because>,
}

/// A check as a reason.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Because {
    /// Key of its message.
    pub message: &'static str,
    /// Values for the message.
    pub params: Params,
}

/// Returns what is told of a report.
pub fn headline(report: &Report) -> Headline {
    let name = report.verdict.name().replace('_', "-");
    let key = variant(report).map_or_else(|| name.clone(), |variant| format!("{name}-{variant}"));
    Headline { key, values: values(report), because: because(report) }
}

/// Says whether the issuer is known by name: a domain proves a domain only.
fn is_known(report: &Report) -> bool {
    report.badge.issuer_checked.as_ref().is_some_and(|issuer| issuer.source != Source::Domain)
}

fn variant(report: &Report) -> Option<&'static str> {
    let says = |message: &str| report.checks.iter().any(|check| check.message == message);
    let (is_so, variant) = match report.verdict {
        Verdict::Valid => (issued(&report.badge.dates).is_none(), "undated"),
        Verdict::ValidUnrecognisedIssuer => (says("check-issuer-domain"), "domain"),
        Verdict::Revoked if says("check-issuer-key-compromised") => (true, "compromised"),
        Verdict::Revoked => (says("check-status-suspended"), "suspended"),
        Verdict::Expired => (!is_known(report), "unrecognised"),
        _ => return None,
    };
    is_so.then_some(variant)
}

/// Returns when a badge was given: what it says of that, and else from when on it holds.
fn issued(dates: &Dates) -> Option<String> {
    [&dates.awarded, &dates.valid_from, &dates.signed].into_iter().find_map(Clone::clone)
}

fn values(report: &Report) -> Params {
    let badge = &report.badge;
    let claimed = badge.issuer_claimed.as_ref().and_then(|claimed| claimed.name.as_ref().or(claimed.id.as_ref()));
    // The name shown comes from a source that is trusted wherever there is one.
    let checked = badge.issuer_checked.as_ref().filter(|_| is_known(report)).map(|issuer| &issuer.name);
    let domain = badge.issuer_checked.as_ref().filter(|_| !is_known(report)).map(|issuer| &issuer.name);
    let param = |name: &str| {
        let mut about = report.checks.iter().filter(|check| check.id == CheckId::Period);
        about.find_map(|check| check.params.get(name)).map(str::to_owned)
    };
    let date = match report.verdict {
        Verdict::Expired => param("until"),
        Verdict::NotYetValid => param("from"),
        _ => issued(&badge.dates),
    };
    let mut values = Params::default();
    for (name, value) in [
        ("claimed", claimed.cloned()),
        ("issuer", checked.or(claimed).cloned()),
        ("domain", domain.cloned()),
        ("date", date),
    ] {
        if let Some(value) = value {
            values.insert(name, value);
        }
    }
    values
}

/// What failed is the reason; else what could not be checked.
fn because(report: &Report) -> Option<Because> {
    let first = |outcome: Outcome| report.checks.iter().find(|check| check.outcome == outcome);
    let check = first(Outcome::Fail).or_else(|| first(Outcome::Unknown))?;
    Some(Because { message: check.message, params: check.params.clone() })
}
