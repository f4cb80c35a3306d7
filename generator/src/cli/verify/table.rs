//! Reports as a table, for spreadsheets.

use skillmark_badge::verify::{CheckId, Outcome, Report, Source};

use crate::documents::harmless;
use crate::site::plain;

type Column = (&'static str, fn(&Report) -> String);

const COLUMNS: [Column; 13] = [
    ("input", |report| report.input.clone()),
    ("verdict", |report| report.verdict.name().to_owned()),
    ("name", |report| text(report.badge.name.as_ref())),
    ("issuer", |report| issuer(report).0),
    ("issuer_source", |report| issuer(report).1.to_owned()),
    ("recipient_name", |report| {
        report.badge.recipient.as_ref().map(|recipient| recipient.names.join("; ")).unwrap_or_default()
    }),
    ("recipient_id", |report| text(report.badge.recipient.as_ref().and_then(|recipient| recipient.id.as_ref()))),
    ("awarded", |report| text(report.badge.dates.awarded.as_ref())),
    ("valid_from", |report| text(report.badge.dates.valid_from.as_ref())),
    ("valid_until", |report| text(report.badge.dates.valid_until.as_ref())),
    ("achievement", |report| text(report.badge.achievement.as_ref().and_then(|achievement| achievement.id.as_ref()))),
    ("reasons", |report| {
        let is_reason = |outcome| matches!(outcome, Outcome::Fail | Outcome::Unknown);
        names(report.checks.iter().filter(|check| is_reason(check.outcome)).map(|check| check.id))
    }),
    ("warnings", |report| names(report.warnings.iter().map(|warning| warning.id))),
];

/// Returns the names of the columns.
pub(super) fn header() -> String {
    line(COLUMNS.map(|(name, _)| name.to_owned()))
}

/// Returns a report as a row.
pub(super) fn row(report: &Report) -> String {
    line(COLUMNS.map(|(_, cell)| harmless(plain(&cell(report)))))
}

/// Returns cells as a line of RFC 4180.
fn line(cells: [String; COLUMNS.len()]) -> String {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    // Writing to a Vec cannot fail, and cells that were text stay text.
    let _ = writer.write_record(cells);
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// Returns who issued a badge and where that is known from; `claimed` if only the badge says so.
fn issuer(report: &Report) -> (String, &'static str) {
    if let Some(checked) = &report.badge.issuer_checked {
        let source = match checked.source {
            Source::Catalog => "catalog",
            Source::List => "list",
            Source::Domain => "domain",
        };
        return (checked.name.clone(), source);
    }
    let claimed = report.badge.issuer_claimed.as_ref();
    match claimed.and_then(|claimed| claimed.name.as_ref().or(claimed.id.as_ref())) {
        Some(name) => (name.clone(), "claimed"),
        None => Default::default(),
    }
}

/// Returns the names of checks, each once.
fn names(ids: impl Iterator<Item = CheckId>) -> String {
    let mut names: Vec<&str> = Vec::new();
    for id in ids {
        if !names.contains(&id.name()) {
            names.push(id.name());
        }
    }
    names.join("; ")
}

fn text(value: Option<&String>) -> String {
    value.cloned().unwrap_or_default()
}
