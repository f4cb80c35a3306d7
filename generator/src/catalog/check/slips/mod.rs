//! Slips of the pen that YAML reads without complaint: what was meant is lost, and nothing else would tell.

mod cut_off;
mod joined;
mod lists;

use crate::catalog::translate;
use crate::catalog::yaml::{Content, Key, Node};
use crate::diagnostic::{Diagnostic, FileId};

/// Names of fields that hold words and that no translation exchanges.
const WORDS: &[&str] =
    &["definition", "term", "forms", "group", "synonyms", "message", "notice", "credit_units", "sis", "code", "phone"];

/// Where a value stands.
#[derive(Debug, Clone, Copy)]
struct Place<'a> {
    /// The file.
    file: FileId,
    /// Its whole text, in which spans lie.
    text: &'a str,
    /// The field that it belongs to, whatever its language.
    field: &'a str,
    /// The name before it, unless it is an item of a list.
    key: Option<&'a Key>,
    /// How many items the list has in which it stands.
    items: usize,
}

/// Reports slips in the fields of an entry, whose file holds `text`.
pub(in crate::catalog) fn check(node: &Node, text: &str, found: &mut Vec<Diagnostic>) {
    walk(node, Place { file: node.span.file, text, field: "", key: None, items: 0 }, found);
}

fn walk<'a>(node: &'a Node, place: Place<'a>, found: &mut Vec<Diagnostic>) {
    match &node.content {
        Content::String(value) => text(node, value, place, found),
        Content::Null => found.extend(cut_off::whole(place)),
        Content::List(items) => {
            // Only lists directly in a field: what stands in a list of lists is nothing that a field takes.
            let place = Place { key: None, items: items.len(), ..place };
            for item in items {
                walk(item, place, found);
            }
        }
        Content::Map(entries) => {
            for (key, value) in entries {
                let field = if is_language(&key.name) { place.field } else { &key.name };
                walk(value, Place { field, key: Some(key), items: 0, ..place }, found);
            }
        }
        _ => {}
    }
}

fn text(node: &Node, value: &str, place: Place<'_>, found: &mut Vec<Diagnostic>) {
    let Some(written) = place.text.get(node.span.range()) else { return };
    if is_plain(written) {
        found.extend(cut_off::rest(node, value, place));
        if written.contains('\n') && !is_block(place.text, node) {
            let joined = joined::lines(node, written, place);
            if joined.is_some() {
                found.extend(joined);
                return;
            }
        }
    }
    found.extend(lists::as_text(node, value, written, place));
}

/// Says whether a value is written without quotes. An alias repeats what stands elsewhere.
fn is_plain(written: &str) -> bool {
    !written.starts_with(['"', '\'', '*'])
}

/// Says whether a value is a block, whose lines are kept or folded on purpose: `|` or `>` ends the line before it.
fn is_block(text: &str, node: &Node) -> bool {
    let before = text.get(..node.span.start as usize).unwrap_or_default();
    let above = before.trim_end();
    let Some(line) = above.lines().next_back().filter(|_| before[above.len()..].contains('\n')) else { return false };
    let header = line.split(" #").next().unwrap_or(line).trim_end();
    let header = header.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-'));
    header.ends_with(['|', '>'])
}

/// Says whether a key is a language, as in `{en: …, fr-CA: …}`.
fn is_language(key: &str) -> bool {
    key.len() == 2 || (key.len() > 2 && key.as_bytes()[2] == b'-')
}

fn holds_words(field: &str) -> bool {
    translate::is_words(field) || WORDS.contains(&field)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::yaml::{Bounds, parse};
    use crate::diagnostic::Rule;

    /// Returns what is found in YAML: the code, what is underlined, and the text with the suggestion followed.
    pub(super) fn found(text: &str) -> Vec<(&'static str, String, Option<String>)> {
        let node = parse(text, FileId(0), 0, Bounds::Entry).expect("test input is YAML");
        let mut found = Vec::new();
        check(&node, text, &mut found);
        let row = |finding: Diagnostic| {
            let mended = finding.suggestion.map(|suggestion| {
                let mut text = text.to_owned();
                text.replace_range(suggestion.span.range(), &suggestion.replacement);
                text
            });
            (finding.rule.code, text[finding.span.range()].to_owned(), mended)
        };
        found.into_iter().map(row).collect()
    }

    #[test]
    fn finds_nothing_in_what_is_meant() {
        for text in [
            "outcomes:\n  - Clean 16 of 20 # as on the list\n",
            "title: C# and F#\nstatus: active #pilot\n",
            "title: \"A\" #b\n",
            "summary: |\n  A\n  - B #c\n  * D\n",
            "summary: >-\n  A\n  - B\n",
            "summary: |2 # as it is\r\n\r\n   A\r\n  - B\r\n",
            "summary: a long text\n  that goes on - and on\n",
            "tags: [a, b]\nsummary: one, two, three\n",
            "tags: Reading\n",
            "tags: [\"Paris, France\", b]\n",
            "url: https://example.edu/a #b\n",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn one_value_has_one_finding() {
        let codes: Vec<_> = found("tags: a, b\n  - c, d\n").into_iter().map(|row| row.0).collect();
        assert_eq!(codes, [Rule::JOINED_LINES.code]);
    }
}
