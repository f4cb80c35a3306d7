//! Rows of a table as drafts.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::Source;
use super::assigned::Assigned;
use super::draft::{Draft, Form};
use super::field::Field;
use super::fill::{self, Cell, Row};
use super::heading::{Heading, nearest};
use super::layout::{self, Aside};
use super::number::{self, Blank};
use super::parties::Parties;
use super::picture::Pictures;
use super::report::{Columns, NoteKind, Problem, Report};
use crate::issue::table::Record;

/// Most characters of a cell that are looked at.
const MAX_CELL: usize = 100_000;

/// What rows are read with.
pub(super) struct Desk<'a, 'c> {
    pub parties: &'a mut Parties<'c>,
    pub pictures: &'a Pictures<'a>,
    pub assigned: &'a Assigned,
}

/// Adds a draft for every row of a table to `drafts`.
pub(super) fn drafts(source: &Source, desk: &mut Desk<'_, '_>, drafts: &mut Vec<Draft>, report: &mut Report) {
    let layout = match layout::read(&source.bytes, desk.assigned) {
        Ok(layout) => layout,
        Err((row, why)) => {
            let pointer = row.map_or(String::new(), |row| format!("/{row}"));
            return report.problems.push(Problem::new(&source.path, &pointer, why));
        }
    };
    report.problems.extend(layout.findings.iter().map(|finding| Problem::new(&source.path, "", finding.as_str())));
    let mut notes = layout.notes;
    for record in &layout.records {
        if let Some(aside) = layout::aside(record, &layout.headings) {
            notes.push(match aside {
                Aside::Headings => format!("row {} is passed over: it holds the headings once more", record.row),
                Aside::Sum => format!("row {} is passed over: it holds sums, and no credential", record.row),
            });
            continue;
        }
        match draft(source, &layout.headings, record, desk) {
            Ok(draft) => drafts.push(draft),
            Err(problems) => report.problems.extend(problems),
        }
    }
    notes.extend(layout.headings.iter().filter_map(unknown));
    let columns = layout.headings.iter().map(|heading| (heading.text.clone(), shown(heading))).collect();
    report.columns.push(Columns { source: source.path.clone(), row: layout.row, columns, notes });
}

/// Returns the field that a column is said to fill.
fn shown(heading: &Heading) -> Option<&'static str> {
    heading.field.filter(|field| *field != Field::Person).map(Field::name)
}

/// Returns what to do about a column that goes nowhere.
fn unknown(heading: &Heading) -> Option<String> {
    let text = &heading.text;
    if heading.field == Some(Field::Person) {
        return Some(format!(
            "`{text}` is left out: names and addresses of people are not for a public catalog; those of an office go into `contact`"
        ));
    }
    if heading.field.is_some() || heading.is_left_out || text.is_empty() {
        return None;
    }
    Some(match nearest(text) {
        Some((near, field)) => {
            format!("`{text}` is not known; did you mean `{near}`? Then say so: --column \"{text}={}\"", field.name())
        }
        None => {
            format!(
                "`{text}` is not known; say what it fills: --column \"{text}=FIELD\", or leave it out: --column \"{text}=\""
            )
        }
    })
}

/// Returns the draft of a row, or everything that is wrong with it.
fn draft(
    source: &Source,
    headings: &[Heading],
    record: &Record,
    desk: &mut Desk<'_, '_>,
) -> Result<Draft, Vec<Problem>> {
    let mut draft = Draft::new(&source.path, &format!("/{}", record.row), Form::Row, Value::Null);
    let cells = cells(headings, record);
    let mut row = Row::new(&cells);
    let mut problems = Vec::new();
    let mut seen: BTreeMap<Field, &str> = BTreeMap::new();
    for cell in &cells {
        let Some(field) = cell.heading.field else {
            let why = if cell.heading.is_left_out {
                "`--column` leaves it out"
            } else {
                "no field of a credential has such a name"
            };
            draft.because(&cell.at, NoteKind::Lost, why);
            continue;
        };
        if let Some(first) = seen.insert(field, &cell.heading.text).filter(|_| !field.takes_several()) {
            draft.because(&cell.at, NoteKind::Lost, format!("`{first}` fills `{}` already", field.name()));
            continue;
        }
        match number::blank(&cell.text).filter(|_| !matches!(field, Field::Title | Field::Id)) {
            Some(Blank::Undecided) => {
                draft.because(&cell.at, NoteKind::Lost, "it is not decided yet");
                continue;
            }
            Some(Blank::Nothing) => continue,
            None => {}
        }
        if let Err(why) = fill::fill(&mut draft, field, cell, &mut row, desk) {
            problems.push(Problem::new(&source.path, &format!("{}{}", draft.pointer, cell.at), why));
        }
    }
    if let Err(problem) = finish(&mut draft, &row, desk) {
        problems.push(problem);
    }
    if problems.is_empty() { Ok(draft) } else { Err(problems) }
}

fn cells<'a>(headings: &'a [Heading], record: &Record) -> Vec<Cell<'a>> {
    static NONE: std::sync::LazyLock<Heading> = std::sync::LazyLock::new(Heading::default);
    let cell = |(column, cell): (usize, &crate::issue::table::Cell)| {
        let heading = headings.get(column).unwrap_or(&NONE);
        let name = if heading.text.is_empty() { (column + 1).to_string() } else { heading.text.clone() };
        Cell { text: bare(&cell.text), at: format!("/{}", name.replace('~', "~0").replace('/', "~1")), heading }
    };
    record.cells.iter().enumerate().map(cell).filter(|cell| !cell.text.is_empty()).collect()
}

/// Returns a cell without what keeps a spreadsheet from running or counting it, and not without end.
fn bare(cell: &str) -> String {
    let text: String = cell.chars().take(MAX_CELL).collect();
    // `="0123"` is text whose zeros are kept.
    if let Some(kept) =
        text.strip_prefix("=\"").and_then(|text| text.strip_suffix('"')).filter(|kept| !kept.contains('"'))
    {
        return kept.to_owned();
    }
    match text.strip_prefix('\'') {
        Some(rest) if crate::documents::harmless(rest.to_owned()) != rest => rest.to_owned(),
        _ => text,
    }
}

fn finish(draft: &mut Draft, row: &Row, desk: &mut Desk<'_, '_>) -> Result<(), Problem> {
    let Some(title) = draft.text("title").map(str::to_owned) else {
        return Err(Problem::new(&draft.source, &draft.pointer, "the row has no title"));
    };
    if draft.wanted_id.is_empty() {
        draft.wanted_id.clone_from(&title);
    }
    if !draft.has("summary") {
        draft.set("summary", title.into(), "");
    }
    if !draft.has("issuer") {
        let issuer = desk.parties.issuer(&Value::Null);
        draft.needs.push(format!("issuers/{}", issuer.id));
        draft.set("issuer", issuer.id.into(), "");
    }
    row.cohorts(draft);
    draft.set("status", "proposed".into(), "");
    draft.set("version", json!(1), "");
    Ok(())
}
