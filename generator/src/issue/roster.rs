//! The roster: whom a credential is given to, one row a person.

use std::collections::BTreeMap;

use super::recipient::Recipient;
use super::table::{self, Cell, Record};
use crate::catalog::value::{Day, Refusal, Scalar as _, WebUrl, bad_character};
use crate::catalog::{SourceFile, SourceTree};
use crate::diagnostic::{Diagnostic, FileId, Rule, Severity, Span, sort};

/// The rules of a roster. They are no rules of the catalog, and are explained in the guide for registrars.
macro_rules! rules {
    ($($constant:ident = $code:literal, $name:literal, $severity:ident;)*) => {
        $(
            #[doc = concat!("`", $code, "`: ", $name, ".")]
            pub const $constant: &Rule =
                &Rule { code: $code, name: $name, severity: Severity::$severity, why: "See docs/issuing.md." };
        )*
    };
}

rules! {
    NOT_A_TABLE = "R001", "the roster cannot be read", Error;
    COLUMNS = "R002", "columns are not those of a roster", Error;
    MISSING = "R003", "a row lacks a value", Error;
    VALUE = "R004", "a value cannot stand in a badge", Error;
    TWICE = "R005", "a recipient stands in the roster twice", Error;
    ISSUED_BEFORE = "R006", "the recipient has this badge already", Warning;
}

/// Columns of a roster; the first three are required.
const COLUMN_NAMES: [&str; 5] = ["recipient", "name", "awarded", "evidence", "narrative"];
const REQUIRED: usize = 3;
/// A name as a badge shows it.
const MAX_NAME: usize = 200;
/// A text as entries of a catalog may have it.
const MAX_NARRATIVE: usize = 5_000;
/// Addresses of evidence a row may have.
const MAX_EVIDENCE: usize = 20;

/// A row: one badge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Who gets it.
    pub recipient: Recipient,
    /// The learner's name.
    pub name: String,
    /// The day on which it was earned.
    pub awarded: Day,
    /// Pages that show what was done.
    pub evidence: Vec<WebUrl>,
    /// What was done, in words.
    pub narrative: Option<String>,
    /// Where the recipient stands.
    pub span: Span,
    /// Where the day stands.
    pub awarded_span: Span,
}

/// A roster and everything that is wrong with it.
#[derive(Debug)]
pub struct Roster {
    /// The file, for showing findings.
    pub tree: SourceTree,
    /// Every row that is sound, in the order of the file.
    pub rows: Vec<Row>,
    /// Every finding.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a roster. `path` is shown in findings; nothing may be awarded after `last`.
pub fn parse(path: &str, bytes: Vec<u8>, last: Day) -> Roster {
    let file = FileId(0);
    let tree = SourceTree::new(vec![SourceFile { path: path.to_owned(), bytes, is_unusable: false }]);
    let mut rows = Vec::new();
    let mut diagnostics = Vec::new();
    match std::str::from_utf8(tree.bytes(file)) {
        Err(error) => {
            let at = Span::new(file, error.valid_up_to(), error.valid_up_to());
            let help = "save it as `CSV UTF-8`";
            diagnostics.push(Diagnostic::new(NOT_A_TABLE, at, "the roster is not UTF-8 text").help(help));
        }
        Ok(text) => {
            let (records, found) = table::parse(text, file, NOT_A_TABLE);
            diagnostics.extend(found);
            rows = read(&records, last, &mut diagnostics);
        }
    }
    diagnostics.extend(repeated(&rows, &tree));
    sort(&mut diagnostics);
    Roster { tree, rows, diagnostics }
}

fn read(records: &[Record], last: Day, diagnostics: &mut Vec<Diagnostic>) -> Vec<Row> {
    let Some((head, records)) = records.split_first() else {
        let message = "the roster is empty";
        let help = format!("begin with a line of columns: `{}`", COLUMN_NAMES.join(","));
        diagnostics.push(Diagnostic::new(NOT_A_TABLE, Span::whole_file(FileId(0)), message).help(help));
        return Vec::new();
    };
    let found = columns(head);
    let Ok(columns) = found else {
        diagnostics.extend(found.err().into_iter().flatten());
        return Vec::new();
    };
    if records.is_empty() {
        let message = "the roster has no rows";
        diagnostics.push(Diagnostic::new(NOT_A_TABLE, head.cells[0].span, message).help("add one row a learner"));
    }
    records.iter().filter_map(|record| Reading { columns, record, last, diagnostics }.row()).collect()
}

/// Where each of [`COLUMN_NAMES`] stands.
type Columns = [Option<usize>; COLUMN_NAMES.len()];

fn columns(head: &Record) -> Result<Columns, Vec<Diagnostic>> {
    let mut columns = Columns::default();
    let mut diagnostics = Vec::new();
    for (index, cell) in head.cells.iter().enumerate() {
        let name = cell.text.to_lowercase();
        let Some(column) = COLUMN_NAMES.iter().position(|known| *known == name) else {
            let message = format!("there is no column `{}` in a roster", cell.text.escape_debug());
            let all = || Some(format!("the columns are {}", quoted(&COLUMN_NAMES)));
            diagnostics.push(Diagnostic::new(COLUMNS, cell.span, message).suggest_from(&name, COLUMN_NAMES, all));
            continue;
        };
        if columns[column].replace(index).is_some() {
            let message = format!("the column `{name}` stands twice");
            diagnostics.push(Diagnostic::new(COLUMNS, cell.span, message).help("remove one of the two"));
        }
    }
    let missing: Vec<&str> =
        (0..REQUIRED).filter(|column| columns[*column].is_none()).map(|column| COLUMN_NAMES[column]).collect();
    if !missing.is_empty() {
        let message = format!("the first line lacks {}", quoted(&missing));
        let help = format!("the columns are {}; the last two may be left out", quoted(&COLUMN_NAMES));
        diagnostics.push(Diagnostic::new(COLUMNS, head.cells[0].span, message).help(help));
    }
    if diagnostics.is_empty() { Ok(columns) } else { Err(diagnostics) }
}

fn quoted(names: &[&str]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

/// One row while it is read: every cell is looked at, so that all of its mistakes are reported.
struct Reading<'a> {
    columns: Columns,
    record: &'a Record,
    last: Day,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Reading<'_> {
    fn row(mut self) -> Option<Row> {
        let before = self.diagnostics.len();
        self.check_width();
        let recipient = self.required(0);
        let name = self.required(1);
        let awarded = self.required(2);
        let evidence = self.evidence();
        let narrative = self.narrative();
        let recipient_at = recipient.as_ref().map(|cell| cell.span);
        let awarded_at = awarded.as_ref().map(|cell| cell.span);
        let recipient = recipient.and_then(|cell| self.keep(cell.span, Recipient::read(&cell.text)));
        let name = name.and_then(|cell| self.name(&cell));
        let awarded = awarded.and_then(|cell| self.awarded(&cell));
        if self.diagnostics.len() > before {
            return None;
        }
        Some(Row {
            recipient: recipient?,
            name: name?,
            awarded: awarded?,
            evidence,
            narrative,
            span: recipient_at?,
            awarded_span: awarded_at?,
        })
    }

    /// A separator too many would move every cell behind it into the wrong column.
    fn check_width(&mut self) {
        let width = self.columns.iter().flatten().max().map_or(0, |last| last + 1);
        let beyond = self.record.cells.iter().skip(width).find(|cell| !cell.text.is_empty());
        if let Some(cell) = beyond {
            self.report(VALUE, cell.span, "the row has more cells than there are columns", "quote a cell with a comma");
        }
    }

    fn cell(&self, column: usize) -> Option<&Cell> {
        self.record.cells.get(self.columns[column]?).filter(|cell| !cell.text.is_empty())
    }

    fn required(&mut self, column: usize) -> Option<Cell> {
        if let Some(cell) = self.cell(column) {
            return Some(cell.clone());
        }
        let index = self.columns[column].unwrap_or_default();
        let place = self.record.cells.get(index).or(self.record.cells.last());
        let span = place.map_or(Span::whole_file(FileId(0)), |cell| cell.span);
        let name = COLUMN_NAMES[column];
        self.report(MISSING, span, &format!("the row has no `{name}`"), "fill it in, or remove the row");
        None
    }

    fn name(&mut self, cell: &Cell) -> Option<String> {
        if cell.text.chars().count() > MAX_NAME {
            self.report(VALUE, cell.span, &format!("the name has more than {MAX_NAME} characters"), "shorten it");
            return None;
        }
        self.plain(cell)
    }

    fn awarded(&mut self, cell: &Cell) -> Option<Day> {
        let day = self.keep(cell.span, Day::read(&cell.text))?;
        if day > self.last {
            let help = "badges are issued for what was done; check the year";
            self.report(VALUE, cell.span, &format!("`{}` has not come yet", day.iso()), help);
            return None;
        }
        Some(day)
    }

    fn evidence(&mut self) -> Vec<WebUrl> {
        let Some(cell) = self.cell(3).cloned() else { return Vec::new() };
        let urls: Vec<&str> = cell.text.split_whitespace().collect();
        if urls.len() > MAX_EVIDENCE {
            let message = format!("there are more than {MAX_EVIDENCE} addresses of evidence");
            self.report(VALUE, cell.span, &message, "name a page that leads to all of them");
            return Vec::new();
        }
        urls.into_iter().filter_map(|url| self.keep(cell.span, WebUrl::read(url))).collect()
    }

    fn narrative(&mut self) -> Option<String> {
        let cell = self.cell(4)?.clone();
        if cell.text.chars().count() > MAX_NARRATIVE {
            let message = format!("the narrative has more than {MAX_NARRATIVE} characters");
            self.report(VALUE, cell.span, &message, "shorten it, or put it on a page and name that as evidence");
            return None;
        }
        self.plain(&cell)
    }

    /// Returns text in which nothing is hidden from readers.
    fn plain(&mut self, cell: &Cell) -> Option<String> {
        match bad_character(&cell.text) {
            None => Some(cell.text.clone()),
            Some(character) => {
                let message = format!("the text holds the invisible character U+{:04X}", u32::from(character));
                self.report(VALUE, cell.span, &message, "remove it; retyping the text is the surest way");
                None
            }
        }
    }

    fn keep<T>(&mut self, span: Span, value: Result<T, Refusal>) -> Option<T> {
        value.map_err(|refusal| self.report(VALUE, span, &refusal.message, &refusal.help)).ok()
    }

    fn report(&mut self, rule: &'static Rule, span: Span, message: &str, help: &str) {
        self.diagnostics.push(Diagnostic::new(rule, span, message).help(help));
    }
}

fn repeated(rows: &[Row], tree: &SourceTree) -> Vec<Diagnostic> {
    let mut first: BTreeMap<&Recipient, Span> = BTreeMap::new();
    let mut diagnostics = Vec::new();
    for row in rows {
        if let Some(earlier) = first.get(&row.recipient) {
            let (line, _) = tree.line_column(earlier.file, earlier.start);
            let message = format!("`{}` stands in line {line} already", row.recipient);
            diagnostics.push(Diagnostic::new(TWICE, row.span, message).help("remove one of the two rows"));
        } else {
            first.insert(&row.recipient, row.span);
        }
    }
    diagnostics
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roster(text: &str) -> Roster {
        parse("roster.csv", text.as_bytes().to_vec(), Day::read("2026-11-27").expect("it is a day"))
    }

    fn check(text: &str, expected: &[(&str, usize, usize)]) {
        let roster = roster(text);
        let found: Vec<(&str, usize, usize)> = roster
            .diagnostics
            .iter()
            .map(|diagnostic| {
                let (line, column) = roster.tree.line_column(diagnostic.span.file, diagnostic.span.start);
                (diagnostic.rule.code, line, column)
            })
            .collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn reads_rows() {
        let roster = roster(
            "Awarded,Name,Recipient,Evidence,Narrative\n\
             2026-06-01,\"Lovelace, Ada\",Ada@Example.edu,https://a.example/1 https://a.example/2,Wrote it\n\
             2026-06-02,Bo,did:key:z6MkExample,,\n",
        );
        assert!(roster.diagnostics.is_empty(), "{:?}", roster.diagnostics);
        let [ada, bo] = roster.rows.as_slice() else { panic!("there are two rows") };
        assert_eq!((ada.name.as_str(), ada.evidence.len()), ("Lovelace, Ada", 2));
        assert_eq!(ada.recipient.to_string(), "ada@example.edu");
        assert_eq!((bo.narrative.as_ref(), bo.awarded.iso().as_str()), (None, "2026-06-02"));
    }

    #[test]
    fn every_mistake_has_its_place() {
        check("", &[("R001", 1, 1)]);
        check("recipient,name,awarded\n", &[("R001", 1, 1)]);
        check("recipeint,name,awarded,name\n", &[("R002", 1, 1), ("R002", 1, 1), ("R002", 1, 24)]);
        check(
            "recipient,name,awarded,evidence\n\
             a@example.edu,,2026-13-01,x\n\
             b,B,2026-12-24\n\
             c@example.edu,C,2026-01-01\n\
             d@example.edu,D,2026-01-01,,extra\n\
             C@example.edu,C,2026-01-01\n",
            &[
                ("R003", 2, 15),
                ("R004", 2, 16),
                ("R004", 2, 27),
                ("R004", 3, 1),
                ("R004", 3, 5),
                ("R004", 5, 29),
                ("R005", 6, 1),
            ],
        );
        check("recipient,name,awarded\nx@example.edu,\u{202e}X,2026-01-01\n", &[("R004", 2, 15)]);
    }

    #[test]
    fn misspelt_columns_get_a_suggestion() {
        let found = roster("recipient,nmae,awarded\n").diagnostics;
        assert_eq!(found.iter().filter_map(|found| found.help.as_deref()).next_back(), Some("did you mean `name`?"));
    }

    #[test]
    fn other_encodings_are_refused() {
        let roster = parse("r.csv", b"recipient,name,awarded\nx,\xe9,y\n".to_vec(), Day(time::Date::MAX));
        assert_eq!(roster.diagnostics.len(), 1);
    }
}
