//! A table as it lies in a file: its letters, its separators, its headings, and the rows below them.

use encoding_rs::{Encoding, WINDOWS_1252};

use super::assigned::{Assigned, Told};
use super::field::Field;
use super::heading::{Heading, nearest};
use super::number::{self, Kind};
use super::time::plain;
use super::words;
use crate::diagnostic::{FileId, Rule};
use crate::issue::table::{self, Record};

/// How many rows may stand above the headings.
const MAX_ABOVE: usize = 20;

/// Most characters before which the headings stand, most columns, and most rows.
const MAX_HEAD: usize = 200_000;
const MAX_COLUMNS: usize = 500;
const MAX_ROWS: usize = super::MAX_DEFINITIONS;

/// Ways out that every message about letters ends with.
const SAVE: &str = "save it in the spreadsheet as `CSV UTF-8`";

/// A table that was taken apart.
#[derive(Debug)]
pub(super) struct Layout {
    pub headings: Vec<Heading>,
    /// The row in which the headings stand.
    pub row: usize,
    pub records: Vec<Record>,
    /// What its clerk should know.
    pub notes: Vec<String>,
    /// What is wrong with quotation marks, with the line.
    pub findings: Vec<String>,
}

/// Takes a table apart.
///
/// # Errors
///
/// Returns what is wrong, and with which row.
pub(super) fn read(bytes: &[u8], assigned: &Assigned) -> Result<Layout, (Option<usize>, String)> {
    let mut notes = Vec::new();
    let text = decode(bytes, &mut notes).map_err(|why| (None, why))?;
    let (separator, Header { at, headings, .. }) = separated(&text, assigned)?;
    let (mut records, findings) = table::parse_separated(&text, FileId(0), Rule::WRONG_TYPE, separator);
    if records.len() > MAX_ROWS {
        return Err((None, format!("it has {} rows; the limit is {MAX_ROWS}, so import it in parts", records.len())));
    }
    let row = records[at].row;
    for above in &records[..at] {
        let text = above.cells.iter().map(|cell| cell.text.as_str()).find(|text| !text.is_empty()).unwrap_or_default();
        notes.push(format!(
            "row {} stands above the headings and is passed over: `{}`",
            above.row,
            super::short(&text.into())
        ));
    }
    records.drain(..=at);
    let findings = findings.iter().map(|finding| {
        let line = text[..finding.span.start as usize].split('\n').count();
        let help = finding.help.as_ref().map_or(String::new(), |help| format!("; {help}"));
        format!("line {line}: {}{help}", finding.message)
    });
    let findings = findings.collect();
    Ok(Layout { headings, row, records, notes, findings })
}

/// Returns what separates the cells of a table, and its headings. The first row may be a title, so that the separator is known
/// by what it makes of the headings.
fn separated(text: &str, assigned: &Assigned) -> Result<(u8, Header), (Option<usize>, String)> {
    let end = text.char_indices().map(|(at, _)| at).nth(MAX_HEAD).unwrap_or(text.len());
    let mut best: Option<(u8, Header)> = None;
    let mut widest: Option<(usize, usize, String)> = None;
    for separator in [b',', b';', b'\t'] {
        let (records, _) = table::parse_separated(&text[..end], FileId(0), Rule::WRONG_TYPE, separator);
        if records.iter().take(MAX_ABOVE).any(|record| record.cells.len() > MAX_COLUMNS) {
            return Err((None, format!("it has more than {MAX_COLUMNS} columns")));
        }
        if let Some(header) = header(&records, assigned)
            && best.as_ref().is_none_or(|(_, best)| header.score > best.score)
        {
            best = Some((separator, header));
        }
        if let Some(first) = records.first()
            && widest.as_ref().is_none_or(|(most, ..)| first.cells.len() > *most)
        {
            widest = Some((first.cells.len(), first.row, unknown(&records)));
        }
    }
    match (best, widest) {
        (Some(best), _) => Ok(best),
        (None, Some((_, row, why))) => Err((Some(row), why)),
        (None, None) => Err((None, "the table is empty".to_owned())),
    }
}

/// Returns the text of a file, and notes where it is not UTF-8.
fn decode(bytes: &[u8], notes: &mut Vec<String>) -> Result<String, String> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        let (text, _, is_bad) = encoding.decode(bytes);
        return if is_bad {
            Err(format!("the file is not {} text throughout; {SAVE}", encoding.name()))
        } else {
            Ok(text.into_owned())
        };
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(text.to_owned());
    }
    // Bytes without a character in Windows-1252 are letters of other encodings, such as è of old Macintoshes.
    let is_western = bytes.iter().all(|byte| !matches!(byte, 0 | 0x81 | 0x8d | 0x8f | 0x90 | 0x9d));
    if !is_western {
        return Err(format!("the file is neither UTF-8 nor Windows-1252 text; {SAVE}"));
    }
    notes.push(format!(
        "the file is not UTF-8; it was read as Windows-1252, as Excel writes `CSV`. Look whether accents are right; if not, {SAVE}"
    ));
    Ok(WINDOWS_1252.decode(bytes).0.into_owned())
}

/// The headings of a table, and how many of them are known.
struct Header {
    at: usize,
    score: usize,
    headings: Vec<Heading>,
}

/// Returns the row among the first that holds the most known headings, a title among them.
fn header(records: &[Record], assigned: &Assigned) -> Option<Header> {
    let rows = records.iter().take(MAX_ABOVE).enumerate().filter_map(|(at, record)| {
        let headings = headings(record, assigned);
        let has_title = headings.iter().any(|heading| heading.field == Some(Field::Title));
        let score = headings.iter().filter(|heading| heading.field.is_some()).count();
        has_title.then_some(Header { at, score, headings })
    });
    rows.reduce(|a, b| if b.score > a.score { b } else { a })
}

fn headings(record: &Record, assigned: &Assigned) -> Vec<Heading> {
    let read = |text: &str| {
        let text = words::title(text).map(|words| words.text).unwrap_or_default();
        let mut heading = Heading::read(&text);
        match assigned.told(&text) {
            Some(Told::Fills(field)) => heading.field = Some(field),
            Some(Told::LeftOut) => (heading.field, heading.is_left_out) = (None, true),
            None => {}
        }
        heading
    };
    let mut headings: Vec<Heading> = record.cells.iter().map(|cell| read(&cell.text)).collect();
    let has = |field: Field| headings.iter().any(|heading| heading.field == Some(field));
    // `Description` is the summary, unless there is a short one.
    if has(Field::Description) && !has(Field::Summary) {
        let first = headings
            .iter_mut()
            .find(|heading| heading.field == Some(Field::Description) && assigned.told(&heading.text).is_none());
        if let Some(first) = first {
            first.field = Some(Field::Summary);
        }
    }
    headings
}

/// Says that no row has a title, and what stands there instead.
fn unknown(records: &[Record]) -> String {
    let cells = records[0].cells.iter().map(|cell| cell.text.as_str()).filter(|text| !text.is_empty());
    let shown: Vec<String> = cells.clone().take(8).map(|text| format!("`{}`", super::short(&text.into()))).collect();
    let near =
        cells.clone().find_map(|text| nearest(text).filter(|near| near.1 == Field::Title).map(|near| (text, near.0)));
    let hint = match near {
        Some((text, near)) => format!("Is `{text}` the `{near}`? Then say so: --column \"{text}=title\""),
        None => "Call one `Title`, or say which it is: --column \"HEADING=title\"".to_owned(),
    };
    format!("no column holds the name of a credential; the headings are {}. {hint}", shown.join(", "))
}

/// What a row is that is no credential.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Aside {
    /// The headings once more.
    Headings,
    /// A sum of what stands above.
    Sum,
}

/// Says whether a row is no credential.
pub(super) fn aside(record: &Record, headings: &[Heading]) -> Option<Aside> {
    let cells = || record.cells.iter().map(|cell| cell.text.as_str()).zip(headings);
    if cells().all(|(text, heading)| text == heading.text) {
        return Some(Aside::Headings);
    }
    let rest = || cells().filter(|(text, _)| !text.is_empty());
    let is_number =
        |text: &str| number::read(text, Kind::Number).is_ok() || number::money(text).is_ok() || text.starts_with('=');
    let is_label = |(text, heading): &(&str, &Heading)| heading.field == Some(Field::Title) || is_total(text);
    let (labels, others): (Vec<_>, Vec<_>) = rest().partition(is_label);
    let is_sum = labels.iter().all(|(text, _)| is_total(text)) && others.iter().all(|(text, _)| is_number(text));
    (is_sum && (!labels.is_empty() || !others.is_empty())).then_some(Aside::Sum)
}

fn is_total(text: &str) -> bool {
    const WORDS: [&str; 16] = [
        "total",
        "totals",
        "totaux",
        "total general",
        "grand total",
        "subtotal",
        "sub-total",
        "sous-total",
        "sum",
        "somme",
        "count",
        "average",
        "moyenne",
        "nombre",
        "total courses",
        "total des cours",
    ];
    let low = plain(text);
    WORDS.contains(&low.trim_end_matches(|c: char| !c.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout(bytes: &[u8]) -> Layout {
        read(bytes, &Assigned::default()).expect("there is a table")
    }

    #[test]
    fn headings_are_found_below_titles_and_by_any_separator() {
        let found = layout("Continuing Education, 2027 export\n;;\n\nTitle;Hours;Fee\nA;1;2\n\nB;1,5;2\n".as_bytes());
        let rows: Vec<usize> = found.records.iter().map(|record| record.row).collect();
        assert_eq!((found.row, found.headings.len(), rows), (4, 3, vec![5, 7]));
        assert_eq!(found.notes.len(), 1, "{:?}", found.notes);
        assert_eq!(layout(b"Title\tHours\nA\t1").headings.len(), 2);
        assert_eq!(layout(b"Name\nA").headings.len(), 1);
    }

    #[test]
    fn letters_of_other_systems_are_read_or_told_of() {
        let found = layout(b"Titre;Dur\xe9e\nSoins;8 h\n");
        assert_eq!(found.headings[1].field, Some(Field::Duration));
        assert!(found.notes[0].contains("Windows-1252"));
        let wide: Vec<u8> = "\u{feff}Titre\tDurée\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(layout(&wide).headings[1].field, Some(Field::Duration));
        let refused = read(b"Titre;Tr\x8fs\nA;1\n", &Assigned::default()).expect_err("it is of an old Macintosh");
        assert!(refused.1.contains("CSV UTF-8"), "{refused:?}");
    }

    #[test]
    fn descriptions_are_short_or_long() {
        let fields =
            |text: &str| layout(text.as_bytes()).headings.iter().map(|heading| heading.field).collect::<Vec<_>>();
        assert_eq!(fields("Title,Description")[1], Some(Field::Summary));
        assert_eq!(fields("Title,Short description,Description")[2], Some(Field::Description));
    }

    #[test]
    fn sums_are_no_credentials() {
        for (row, expected) in [
            ("TOTAL,120,\"$4,000.00\"", Some(Aside::Sum)),
            ("Total général :,120,", Some(Aside::Sum)),
            (",120,4000", Some(Aside::Sum)),
            ("Sous-total,=SUM(B2:B9),", Some(Aside::Sum)),
            ("Title,Hours,Fee", Some(Aside::Headings)),
            ("Total Quality Management,24,300", None),
            ("Total quality,24,300", None),
            ("Welding,24,300", None),
            ("Welding,,", None),
        ] {
            let found = layout(format!("Title,Hours,Fee\n{row}\n").as_bytes());
            assert_eq!(aside(&found.records[0], &found.headings), expected, "{row}");
        }
    }
}
