//! Rows of a table as drafts.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::column::field;
use super::draft::{Draft, Form};
use super::parties::Parties;
use super::picture::Pictures;
use super::report::{Columns, NoteKind, Problem, Report};
use super::words::{self, pieces};
use super::{Source, short};
use crate::catalog::Taxonomy;
use crate::catalog::entity::achievement_type::AchievementType;
use crate::catalog::entity::credential::{FrameworkCode, Mode};
use crate::catalog::value::{Amount, CipCode, CurrencyCode, Day, Duration, Identifier, LanguageTag, Scalar, WebUrl};
use crate::diagnostic::{FileId, Rule};
use crate::issue::table::{self, Record};

/// Most characters of a cell that are looked at.
const MAX_CELL: usize = 100_000;

/// Adds a draft for every row of a table to `drafts`.
pub(super) fn drafts(
    source: &Source,
    parties: &mut Parties<'_>,
    pictures: &Pictures<'_>,
    drafts: &mut Vec<Draft>,
    report: &mut Report,
) {
    let mut refuse = |pointer: &str, message: &str| report.problems.push(Problem::new(&source.path, pointer, message));
    let Ok(text) = std::str::from_utf8(&source.bytes) else {
        return refuse("", "the file is not UTF-8 text; save it as UTF-8");
    };
    let (records, findings) = table::parse(text, FileId(0), Rule::WRONG_TYPE);
    for finding in findings {
        let line = text[..finding.span.start as usize].split('\n').count();
        refuse("", &format!("line {line}: {}", finding.message));
    }
    let mut records = records.into_iter();
    let Some(header) = records.next() else { return refuse("", "the table is empty") };
    let headings: Vec<String> =
        header.cells.iter().map(|cell| words::title(&cell.text).map(|w| w.text).unwrap_or_default()).collect();
    let columns: Vec<Option<&'static str>> = headings.iter().map(|heading| field(heading)).collect();
    if !columns.contains(&Some("title")) {
        return refuse("/1", "no column holds a name; call one `title` or `name`");
    }
    let table = Table { source, headings: &headings, columns: &columns };
    for (row, record) in (2..).zip(records) {
        match draft(&table, row, &record, parties, pictures) {
            Ok(draft) => drafts.push(draft),
            Err(problem) => report.problems.push(problem),
        }
    }
    let columns = headings.into_iter().zip(columns).collect();
    report.columns.push(Columns { source: source.path.clone(), columns });
}

/// What the rows of a table have in common.
struct Table<'a> {
    source: &'a Source,
    headings: &'a [String],
    columns: &'a [Option<&'static str>],
}

/// Returns the draft of a row.
fn draft(
    table: &Table<'_>,
    row: usize,
    record: &Record,
    parties: &mut Parties<'_>,
    pictures: &Pictures<'_>,
) -> Result<Draft, Problem> {
    let heading = |column: usize| table.headings.get(column).cloned().unwrap_or_else(|| (column + 1).to_string());
    let cells = record.cells.iter().map(|cell| cell.text.as_str()).enumerate();
    let cells: Vec<(usize, &str)> = cells.filter(|(_, cell)| !cell.is_empty()).collect();
    let original = cells.iter().map(|(column, cell)| (heading(*column), Value::from(*cell))).collect();
    let mut draft = Draft::new(&table.source.path, &format!("/{row}"), Form::Row, Value::Object(original));
    let mut seen = BTreeMap::new();
    for (column, cell) in cells {
        let heading = heading(column);
        let at = format!("/{}", heading.replace('~', "~0").replace('/', "~1"));
        let name = table.columns.get(column).copied().flatten();
        if let Some(name) = name
            && let Some(first) = seen.insert(name, heading)
        {
            draft.because(&at, NoteKind::Lost, format!("`{first}` fills `{name}` already"));
            continue;
        }
        fill(&mut draft, name, &Cell { text: bare(cell), at }, parties, pictures);
    }
    finish(draft, parties)
}

struct Cell {
    text: String,
    at: String,
}

/// Returns a cell without the apostrophe that keeps a spreadsheet from running it, and not without end.
fn bare(cell: &str) -> String {
    let text: String = cell.chars().take(MAX_CELL).collect();
    match text.strip_prefix('\'') {
        Some(rest) if crate::documents::harmless(rest.to_owned()) != rest => rest.to_owned(),
        _ => text,
    }
}

fn finish(mut draft: Draft, parties: &mut Parties<'_>) -> Result<Draft, Problem> {
    let Some(title) = draft.text("title").map(str::to_owned) else {
        return Err(Problem::new(&draft.source, &draft.pointer, "the row has no name"));
    };
    if draft.wanted_id.is_empty() {
        draft.wanted_id.clone_from(&title);
    }
    if !draft.has("summary") {
        draft.set("summary", title.into(), "");
    }
    if !draft.has("issuer") {
        let issuer = parties.issuer(&Value::Null);
        draft.needs.push(format!("issuers/{}", issuer.id));
        draft.set("issuer", issuer.id.into(), "");
    }
    draft.set("status", "proposed".into(), "");
    draft.set("version", json!(1), "");
    Ok(draft)
}

fn fill(
    draft: &mut Draft,
    name: Option<&'static str>,
    cell: &Cell,
    parties: &mut Parties<'_>,
    pictures: &Pictures<'_>,
) {
    let Some(name) = name else {
        return draft.because(&cell.at, NoteKind::Lost, "no field of a credential has such a name");
    };
    match name {
        "id" => id(draft, cell),
        "title" | "summary" => text(draft, name, cell),
        "status" if cell.text != "proposed" => {
            draft.because(&cell.at, NoteKind::Changed, "what is imported is `proposed`; change it when it is approved");
        }
        "version" if cell.text != "1" => {
            draft.because(&cell.at, NoteKind::Changed, "versions begin at 1 in the catalog");
        }
        "issuer" => {
            let named = json!({"id": cell.text, "name": cell.text});
            let is_id = parties.catalog.issuers.contains_key(cell.text.as_str());
            let issuer = if is_id { cell.text.clone() } else { parties.issuer(&named).id };
            if issuer != cell.text {
                draft.because(&cell.at, NoteKind::Elsewhere, format!("it is the issuer `{issuer}`"));
            }
            draft.needs.push(format!("issuers/{issuer}"));
            draft.set("issuer", issuer.into(), &cell.at);
        }
        "department" => departments(draft, cell, parties),
        "type" => taxa(draft, name, Taxonomy::Types, cell, parties),
        "level" => taxa(draft, name, Taxonomy::Levels, cell, parties),
        "audience" => taxa(draft, name, Taxonomy::Audiences, cell, parties),
        "focus_area" => taxa(draft, name, Taxonomy::FocusAreas, cell, parties),
        "strategic_goals" => taxa(draft, name, Taxonomy::StrategicGoals, cell, parties),
        "skills" | "occupations" => codes(draft, name, cell, parties),
        "tags" => list(draft, name, cell, cell.text.split([';', '|', ',', '\n'])),
        "outcomes" => list(draft, name, cell, pieces(&cell.text).into_iter()),
        "criteria" => criteria(draft, cell),
        "cost" => costs(draft, cell),
        "image" => match pictures.find(&cell.text, &draft.source) {
            Ok(badge) => draft.badge = Some(badge),
            Err(why) => draft.because(&cell.at, NoteKind::Lost, why),
        },
        "own" => draft.because(&cell.at, NoteKind::Elsewhere, "the catalog gives its own"),
        _ => one(draft, name, cell),
    }
}

/// Fields that hold one value of a kind.
fn one(draft: &mut Draft, name: &'static str, cell: &Cell) {
    let place: (&'static str, Option<&str>) = match name {
        "credits" => ("credits", Some("available")),
        "hours" | "duration" => ("effort", Some(name)),
        "mode" => ("delivery", Some("mode")),
        "review_by" => ("governance", Some("review_by")),
        "sis" | "cip" => ("codes", Some(name)),
        "link" => ("links", None),
        _ => (name, None),
    };
    let value = match name {
        "credits" | "hours" => read::<Amount>(&cell.text),
        "duration" => read::<Duration>(&cell.text),
        "mode" => pieces(&cell.text)
            .into_iter()
            .map(|mode| read::<Mode>(&mode.to_lowercase().replace(' ', "-")))
            .collect::<Result<Vec<_>, _>>()
            .map(Value::Array),
        "review_by" => read::<Day>(&cell.text),
        "cip" => read::<CipCode>(&cell.text),
        "achievement_type" => read::<AchievementType>(&cell.text),
        "language" => {
            LanguageTag::new(&cell.text).map(|_| cell.text.clone().into()).ok_or("it is not a language tag".to_owned())
        }
        "link" => read::<WebUrl>(&cell.text).map(|url| json!([{"title": "More", "url": url}])),
        "sis" => words::title(&cell.text).map(|code| code.text.into()).ok_or("it is empty".to_owned()),
        // What says `proposed` or 1 is so.
        _ => return,
    };
    match (value, place) {
        (Ok(value), (field, Some(member))) => draft.put(field, member, value, &cell.at),
        (Ok(value), (field, None)) => draft.set(field, value, &cell.at),
        (Err(why), _) => draft.because(&cell.at, NoteKind::Lost, why),
    }
}

fn read<T: Scalar>(written: &str) -> Result<Value, String> {
    T::read(written).map(|value| value.encode()).map_err(|refusal| refusal.message)
}

fn id(draft: &mut Draft, cell: &Cell) {
    draft.wanted_id.clone_from(&cell.text);
    if Identifier::new(&cell.text).is_none() {
        draft.because(&cell.at, NoteKind::Changed, "identifiers are lower-case letters, digits and hyphens");
    }
}

fn text(draft: &mut Draft, name: &'static str, cell: &Cell) {
    let words = if name == "title" { words::title(&cell.text) } else { words::plain(&cell.text, words::TEXT) };
    let Some(words) = words else { return };
    if let Some(why) = words.why() {
        draft.because(&cell.at, NoteKind::Changed, why);
    }
    draft.set(name, words.text.into(), &cell.at);
}

fn list<'a>(draft: &mut Draft, name: &'static str, cell: &Cell, items: impl Iterator<Item = &'a str>) {
    let items: Vec<_> = items
        .filter_map(|item| words::title(item).filter(|_| name == "tags").or_else(|| words::plain(item, words::TEXT)))
        .collect();
    if let Some(why) = items.iter().find_map(words::Words::why) {
        draft.because(&cell.at, NoteKind::Changed, why);
    }
    draft.set(name, items.into_iter().map(|words| words.text).collect(), &cell.at);
}

fn departments(draft: &mut Draft, cell: &Cell, parties: &mut Parties<'_>) {
    for name in pieces(&cell.text) {
        match parties.department(name) {
            Some((id, is_new)) => {
                if is_new {
                    draft.because(&cell.at, NoteKind::Elsewhere, format!("`{id}` is a new department"));
                } else if id != name {
                    draft.because(&cell.at, NoteKind::Elsewhere, format!("it is the department `{id}`"));
                }
                draft.needs.push(format!("departments/{id}"));
                draft.add("department", id.into(), &cell.at);
            }
            None => {
                draft.because(&cell.at, NoteKind::Lost, format!("`{}` cannot be a department", short(&name.into())));
            }
        }
    }
}

fn taxa(draft: &mut Draft, name: &'static str, of: Taxonomy, cell: &Cell, parties: &Parties<'_>) {
    let catalog = parties.catalog;
    let mut lost = Vec::new();
    for wanted in pieces(&cell.text) {
        let found = catalog.taxonomy(of).iter().find(|taxon| {
            let names = taxon.name.bare.iter().chain(taxon.name.by_language.values());
            &**taxon.id == wanted || names.into_iter().any(|own| own.eq_ignore_ascii_case(wanted))
        });
        match found {
            Some(taxon) if matches!(name, "level" | "focus_area") => {
                draft.set(name, taxon.id.to_string().into(), &cell.at);
            }
            Some(taxon) => draft.add(name, taxon.id.to_string().into(), &cell.at),
            None => lost.push(format!("`{}`", short(&wanted.into()))),
        }
    }
    if !lost.is_empty() {
        let why = format!("catalog.yaml has no such entry: {}", lost.join(", "));
        draft.because(&cell.at, NoteKind::Lost, why);
    }
}

/// Codes of frameworks that the catalog has. What is none is a tag: that is how skills stand in most tables.
fn codes(draft: &mut Draft, name: &'static str, cell: &Cell, parties: &Parties<'_>) {
    for piece in pieces(&cell.text) {
        let known = FrameworkCode::read(piece)
            .ok()
            .filter(|code| parties.catalog.framework_item(&code.framework, &code.code).is_some());
        if known.is_some() && name == "skills" {
            draft.add(name, json!({"skill": piece}), &cell.at);
        } else if known.is_some() {
            draft.add(name, piece.into(), &cell.at);
        } else if let Some(tag) = words::title(piece) {
            draft.because(
                &cell.at,
                NoteKind::Elsewhere,
                "what is no code of a framework of the catalog is one of the `tags`",
            );
            draft.add("tags", tag.text.into(), &cell.at);
        }
    }
}

fn criteria(draft: &mut Draft, cell: &Cell) {
    if WebUrl::read(&cell.text).is_ok() {
        draft.because(&cell.at, NoteKind::Elsewhere, "it is one of the `links`, \"Criteria\"");
        draft.add("links", json!({"title": "Criteria", "url": cell.text}), &cell.at);
        return;
    }
    let items: Vec<_> = pieces(&cell.text).into_iter().filter_map(|item| words::markdown(item, words::TEXT)).collect();
    if let Some(why) = items.iter().find_map(words::Words::why) {
        draft.because(&cell.at, NoteKind::Changed, why);
    }
    let plainer = items.iter().map(|item| json!({"text": words::escaped(&item.text)})).collect();
    draft.set("criteria", items.iter().map(|item| json!({"text": item.text})).collect(), &cell.at);
    draft.plainer.insert("criteria", plainer);
}

fn costs(draft: &mut Draft, cell: &Cell) {
    for piece in cell.text.split(';').map(str::trim).filter(|piece| !piece.is_empty()) {
        let found = words::COST.as_ref().and_then(|cost| cost.captures(piece));
        let amount = found.as_ref().and_then(|found| read::<Amount>(found.get(1)?.as_str()).ok());
        let Some((found, amount)) = found.zip(amount) else {
            let why = format!("`{}` is not written as in `1240 CAD (Residents)`", short(&piece.into()));
            draft.because(&cell.at, NoteKind::Lost, why);
            continue;
        };
        let mut cost = json!({"amount": amount});
        if let Some(currency) = found.get(2).and_then(|code| read::<CurrencyCode>(code.as_str()).ok()) {
            cost["currency"] = currency;
        }
        if let Some(who) = found.get(3).and_then(|who| words::plain(who.as_str(), words::TEXT)) {
            cost["who"] = who.text.into();
        }
        draft.add("cost", cost, &cell.at);
    }
}
