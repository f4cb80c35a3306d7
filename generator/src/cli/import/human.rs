//! What came of an import, for people.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::catalog::value::bad_character;
use crate::import::{Columns, Entry, NoteKind, Outcome, Problem, Report, is_table_name};

/// Returns the report as text.
pub(super) fn text(report: &Report) -> String {
    let mut text = String::new();
    for table in &report.columns {
        text.push_str(&columns(table));
    }
    for entry in &report.entries {
        let table = report.columns.iter().find(|table| table.source == entry.source);
        text.push_str(&one(entry, table));
    }
    for folder in &report.shared {
        let _ = writeln!(text, "new: {folder}");
    }
    for path in &report.without {
        let _ = writeln!(text, "{}: it holds no Achievement, no BadgeClass, and no issuer that one names", plain(path));
    }
    for problem in &report.problems {
        text.push_str(&told(problem));
    }
    let is_row = |problem: &&Problem| is_table_name(&problem.source) && !problem.pointer.is_empty();
    if report.problems.iter().any(|problem| is_row(&problem)) {
        text.push_str("note: rows with an error were left out; mend them in the spreadsheet, and import it again: what is there stays\n");
    }
    text
}

fn columns(table: &Columns) -> String {
    let row = if table.row == 1 { String::new() } else { format!(", headings in row {}", table.row) };
    let mut text = format!("columns of {}{row}:\n", plain(&table.source));
    for (heading, field) in &table.columns {
        let field = match *field {
            Some("own") => "the catalog gives its own",
            Some(field) => field,
            None => "not carried",
        };
        let _ = writeln!(text, "  {} -> {field}", plain(heading));
    }
    for note in &table.notes {
        let _ = writeln!(text, "note: {}: {}", plain(&table.source), plain(note));
    }
    text
}

fn one(entry: &Entry, table: Option<&Columns>) -> String {
    let from = place(&entry.source, &entry.pointer);
    let mut text = match entry.outcome {
        Outcome::Imported => format!("{from} -> credentials/{}\n", entry.id),
        Outcome::Present => format!("{from}: credentials/{} is there already and stays as it is\n", entry.id),
        Outcome::Repeated if table.is_some() => {
            format!("{from}: the same as credentials/{}, which has the times of both\n", entry.id)
        }
        Outcome::Repeated => format!("{from}: the same as credentials/{}\n", entry.id),
    };
    let mut grouped: BTreeMap<(NoteKind, &str), Vec<String>> = BTreeMap::new();
    for note in &entry.notes {
        let pointer = note.pointer.strip_prefix(&entry.pointer).unwrap_or(&note.pointer);
        let name = table.map_or_else(|| pointer.to_owned(), |_| unescaped(pointer.trim_start_matches('/')));
        // What goes for every row was said of the column.
        let is_said =
            table.is_some_and(|table| table.columns.iter().any(|column| column.0 == name && column.1.is_none()));
        if !is_said {
            grouped.entry((note.kind, &note.text)).or_default().push(name);
        }
    }
    for ((kind, why), names) in grouped {
        let _ = writeln!(text, "  {}: {}: {}", kind.words(), plain(&names.join(", ")), plain(why));
    }
    text
}

fn told(problem: &Problem) -> String {
    let place = place(&problem.source, &problem.pointer);
    let place = if place.is_empty() { place } else { format!("{place}: ") };
    format!("error: {place}{}\n", plain(&problem.message))
}

/// Returns a place as one would look for it: a row and a column of a table, or a JSON pointer.
fn place(source: &str, pointer: &str) -> String {
    let source = plain(source);
    if pointer.is_empty() {
        return source;
    }
    if !is_table_name(&source) {
        return format!("{source} at {}", plain(pointer));
    }
    match pointer.trim_start_matches('/').split_once('/') {
        Some((row, column)) => format!("{source}, row {row}, column \"{}\"", plain(&unescaped(column))),
        None => format!("{source}, row {}", plain(pointer.trim_start_matches('/'))),
    }
}

fn unescaped(step: &str) -> String {
    step.replace("~1", "/").replace("~0", "~")
}

/// Returns text that cannot write to the terminal otherwise than as text.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_control() || bad_character(character.encode_utf8(&mut [0; 4])).is_some() {
            plain.extend(character.escape_debug());
        } else {
            plain.push(character);
        }
    }
    plain
}
