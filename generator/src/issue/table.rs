//! Comma-separated values (RFC 4180) whose cells know where they stand.

use crate::diagnostic::{Diagnostic, FileId, Rule, Span};

/// A cell: its text without quotes and surrounding space, and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) text: String,
    pub(crate) span: Span,
}

/// A row that is not blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Record {
    /// Which row it is, counted from 1 with those that are blank, as spreadsheets do.
    pub(crate) row: usize,
    pub(crate) cells: Vec<Cell>,
}

/// Parses a table. Its cells are separated by what separates those of the first line: a comma, or the
/// semicolon or tab that spreadsheets write in some countries.
pub(crate) fn parse(text: &str, file: FileId, rule: &'static Rule) -> (Vec<Record>, Vec<Diagnostic>) {
    parse_separated(text, file, rule, separator(text.trim_start_matches('\u{feff}')))
}

/// Parses a table whose cells are separated by `separator`, which is ASCII.
pub(crate) fn parse_separated(
    text: &str,
    file: FileId,
    rule: &'static Rule,
    separator: u8,
) -> (Vec<Record>, Vec<Diagnostic>) {
    let at = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut reader = Reader { text, at, file, rule, separator, diagnostics: Vec::new() };
    let mut records = Vec::new();
    let mut row = 0;
    while reader.at < text.len() {
        row += 1;
        let record = Record { row, cells: reader.cells() };
        if record.cells.iter().any(|cell| !cell.text.is_empty()) {
            records.push(record);
        }
    }
    (records, reader.diagnostics)
}

fn separator(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    head.bytes().find(|byte| matches!(byte, b',' | b';' | b'\t')).unwrap_or(b',')
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    file: FileId,
    rule: &'static Rule,
    separator: u8,
    diagnostics: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn cells(&mut self) -> Vec<Cell> {
        let mut cells = Vec::new();
        loop {
            cells.push(self.cell());
            match self.peek() {
                Some(byte) if byte == self.separator => self.at += 1,
                _ => break,
            }
        }
        if self.peek() == Some(b'\r') {
            self.at += 1;
        }
        if self.peek() == Some(b'\n') {
            self.at += 1;
        }
        cells
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn cell(&mut self) -> Cell {
        while self.peek() == Some(b' ') {
            self.at += 1;
        }
        if self.peek() == Some(b'"') { self.quoted() } else { self.plain() }
    }

    fn plain(&mut self) -> Cell {
        let start = self.at;
        self.skip_to_end_of_cell();
        let text = self.text[start..self.at].trim();
        Cell { text: text.to_owned(), span: Span::new(self.file, start, start + text.len()) }
    }

    /// Moves on to the separator or line break; all of them are ASCII, so that characters stay whole.
    fn skip_to_end_of_cell(&mut self) {
        while self.peek().is_some_and(|byte| byte != self.separator && !matches!(byte, b'\r' | b'\n')) {
            self.at += 1;
        }
    }

    fn quoted(&mut self) -> Cell {
        let start = self.at;
        let mut text = String::new();
        loop {
            let from = self.at + 1;
            let Some(length) = self.text[from..].find('"') else {
                self.at = self.text.len();
                self.report(start, start + 1, "the quotation mark is never closed", "add the second one");
                text.push_str(&self.text[from..]);
                break;
            };
            text.push_str(&self.text[from..from + length]);
            self.at = from + length + 1;
            // Two quotation marks within a cell are one (RFC 4180, section 2).
            if self.peek() != Some(b'"') {
                break;
            }
            text.push('"');
        }
        let end = self.at;
        self.skip_to_end_of_cell();
        if !self.text[end..self.at].trim().is_empty() {
            let help = "put the whole cell in quotation marks, and double those inside it";
            self.report(end, self.at, "there is text after the closing quotation mark", help);
        }
        Cell { text: text.trim().to_owned(), span: Span::new(self.file, start, end) }
    }

    fn report(&mut self, start: usize, end: usize, message: &str, help: &str) {
        self.diagnostics.push(Diagnostic::new(self.rule, Span::new(self.file, start, end), message).help(help));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&[&str]], findings: usize) {
        let (records, diagnostics) = parse(text, FileId(0), Rule::WRONG_TYPE);
        let texts: Vec<Vec<&str>> =
            records.iter().map(|record| record.cells.iter().map(|cell| cell.text.as_str()).collect()).collect();
        assert_eq!(texts, expected, "{text:?}");
        assert_eq!(diagnostics.len(), findings, "{text:?}");
        for cell in records.iter().flat_map(|record| &record.cells) {
            assert!(text.get(cell.span.range()).is_some(), "{text:?}: {cell:?}");
        }
    }

    #[test]
    fn reads_what_spreadsheets_write() {
        check("a,b\r\n1,2\r\n", &[&["a", "b"], &["1", "2"]], 0);
        check("\u{feff}a;b\n\"x;y\";é", &[&["a", "b"], &["x;y", "é"]], 0);
        check("a\tb\n1\t", &[&["a", "b"], &["1", ""]], 0);
        check("a,b\n\n , \n\"say \"\"hi\"\"\nthere\", 2 \n", &[&["a", "b"], &["say \"hi\"\nthere", "2"]], 0);
        check("", &[], 0);
    }

    #[test]
    fn reports_quotes_that_do_not_fit() {
        check("a\n\"never\nclosed", &[&["a"], &["never\nclosed"]], 1);
        check("a,b\n\"x\" y,2", &[&["a", "b"], &["x", "2"]], 1);
    }
}
