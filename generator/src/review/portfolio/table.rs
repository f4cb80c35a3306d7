//! The report as one table for a spreadsheet: a line for each credential.

use std::collections::BTreeMap;

use super::Portfolio;
use crate::catalog::Catalog;
use crate::documents::harmless;

const HEAD: &[&str] = &[
    "id",
    "title",
    "departments",
    "types",
    "level",
    "status",
    "version",
    "version_frozen",
    "first_published",
    "credits",
    "credit_unit",
    "hours",
    "skills",
    "strategic_goals",
    "review_by",
    "review_state",
    "days_until_review",
    "days_overdue",
    "approvals_missing",
    "overlaps_unanswered",
    "overlaps_answered",
    "languages_missing",
];

/// Returns the table as CSV. No cell is a formula.
pub fn csv(catalog: &Catalog, report: &Portfolio) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let mut write = |row: Vec<String>| {
        // Writing to memory cannot fail, and every row is as long as the first.
        let _ = writer.write_record(row.into_iter().map(harmless));
    };
    write(HEAD.iter().map(|name| (*name).to_owned()).collect());
    let notes = Notes::new(report);
    for (id, entry) in &catalog.credentials {
        let fields = &entry.fields;
        let ids = |ids: &[crate::catalog::value::Spanned<crate::catalog::value::Identifier>]| {
            ids.iter().map(|id| id.value.to_string()).collect::<Vec<_>>().join(" ")
        };
        let note = |of: &BTreeMap<&str, Vec<String>>| of.get(&**id).map(|all| all.join("; ")).unwrap_or_default();
        let review = notes.reviews.get(&**id);
        let versions = notes.versions.get(&**id);
        let credits = fields.credits.as_ref();
        let days = review.and_then(|one| one.days);
        write(vec![
            id.to_string(),
            fields.title.value.clone(),
            ids(&fields.department),
            ids(&fields.r#type),
            fields.level.as_ref().map(|level| level.value.to_string()).unwrap_or_default(),
            fields.status.word().to_owned(),
            fields.version.0.to_string(),
            versions.map(|one| if one.is_frozen { "yes" } else { "no" }.to_owned()).unwrap_or_default(),
            versions.and_then(|one| one.frozen.first()).map(|one| one.published.clone()).unwrap_or_default(),
            credits.map(|credits| credits.available.0.to_string()).unwrap_or_default(),
            credits.and_then(|credits| credits.unit.as_ref()).map(|unit| unit.value.clone()).unwrap_or_default(),
            fields
                .effort
                .as_ref()
                .and_then(|effort| effort.hours.as_ref())
                .map(|hours| hours.0.to_string())
                .unwrap_or_default(),
            fields.skills.len().to_string(),
            ids(&fields.strategic_goals),
            review.and_then(|one| one.review_by.clone()).unwrap_or_default(),
            review.map(|one| one.state.to_owned()).unwrap_or_default(),
            // Two columns, so that no number begins with a sign.
            days.filter(|days| *days >= 0).map(|days| days.to_string()).unwrap_or_default(),
            days.filter(|days| *days < 0).map(|days| (-days).to_string()).unwrap_or_default(),
            note(&notes.approvals),
            note(&notes.open),
            note(&notes.answered),
            note(&notes.languages),
        ]);
    }
    writer.into_inner().unwrap_or_default()
}

/// What the report says of each credential, by its id.
struct Notes<'a> {
    reviews: BTreeMap<&'a str, &'a super::ReviewRow>,
    versions: BTreeMap<&'a str, &'a super::Versions>,
    approvals: BTreeMap<&'a str, Vec<String>>,
    open: BTreeMap<&'a str, Vec<String>>,
    answered: BTreeMap<&'a str, Vec<String>>,
    languages: BTreeMap<&'a str, Vec<String>>,
}

impl<'a> Notes<'a> {
    fn new(report: &'a Portfolio) -> Self {
        let mut notes = Self {
            reviews: report.reviews.iter().map(|one| (&*one.credential, one)).collect(),
            versions: report.versions.iter().map(|one| (&*one.credential, one)).collect(),
            approvals: BTreeMap::new(),
            open: BTreeMap::new(),
            answered: BTreeMap::new(),
            languages: BTreeMap::new(),
        };
        for one in &report.approvals {
            let body = one.body.clone().unwrap_or_else(|| "any".to_owned());
            notes.approvals.entry(&one.credential).or_default().push(body);
        }
        for pair in &report.overlaps {
            let of = if pair.answer.is_none() { &mut notes.open } else { &mut notes.answered };
            for (one, other) in [(&pair.credential, &pair.other), (&pair.other, &pair.credential)] {
                of.entry(&**one).or_default().push(format!("{other} ({})", pair.score));
            }
        }
        for one in report.translations.iter().filter(|one| one.kind == "credential") {
            notes.languages.entry(&one.id).or_default().push(one.language.clone());
        }
        notes
    }
}
