//! What a comparison says, in sections and lines: one wording for terminals and for comments.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::credentials::{Change, CredentialChange, State};
use super::entries::{EntryChange, TranslationChange};
use super::fields::{FieldChange, in_words};
use super::pathways::PathwayEffect;
use super::words::{Piece, changed_words, cut, several};
use super::{Comparison, Finding, Transition};
use crate::review::overlap::{Answer, Pair, paste};

/// Most characters of a value that is shown.
const LONGEST: usize = 300;
/// Most fields that are shown of one entry.
const MOST_FIELDS: usize = 40;
/// Most characters of what is said of an error; a file can make it as long as it likes.
const LONGEST_ERROR: usize = 1_000;
/// Most lines that are shown of a new credential.
const MOST_LINES: usize = 150;
/// Fields of a new credential that its first line tells.
const TOLD: &[&str] = &["title", "status", "version", "department"];
/// Fields of a new credential that are shown first, since they are what is decided on; the rest follows by name.
const FIRST: &[&str] = &["summary", "outcomes", "criteria", "assessment", "evidence", "skills"];

/// Lines that belong together.
pub(super) struct Section {
    pub title: String,
    /// Whether it is there to be acted on, so that it is never folded.
    pub is_urgent: bool,
    pub items: Vec<Vec<Line>>,
}

/// A line; those of depth 0 begin an item.
pub(super) enum Line {
    Text(usize, Vec<Span>),
    /// Lines to be pasted into a source file. They hold nothing but identifiers and words of ours.
    Yaml(String),
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Span {
    /// Words of ours.
    Own(String),
    /// Words of the catalog, which may be anything.
    Theirs(String),
    /// Words of the catalog that went.
    Old(String),
    /// Words of the catalog that came.
    New(String),
}

fn own(text: impl Into<String>) -> Span {
    Span::Own(text.into())
}

fn theirs(text: impl Into<String>) -> Span {
    Span::Theirs(text.into())
}

/// Returns everything that is to be told, the urgent first.
pub(super) fn sections(comparison: &Comparison) -> Vec<Section> {
    let section = |title: &str, is_urgent, items: Vec<Vec<Line>>| Section { title: title.to_owned(), is_urgent, items };
    let with_title = |change: Change, title: &str| {
        let of = comparison.credentials.iter().filter(|one| one.change == change);
        section(title, false, of.map(credential).collect())
    };
    let documents = comparison.documents.iter().map(|document| {
        let mut spans = vec![theirs(&document.path), own(format!(" {}", document.change))];
        if !document.fields.is_empty() {
            spans.extend([own(": "), theirs(document.fields.join(", "))]);
        }
        vec![Line::Text(0, spans)]
    });
    let files = comparison
        .files
        .iter()
        .map(|file| vec![Line::Text(0, vec![theirs(&file.path), own(format!(" {}", file.change))])]);
    let answered = comparison.overlaps.iter().filter(|pair| pair.answer.is_some());
    let pathways = |closes: bool| comparison.pathways.iter().filter(|one| one.closes == closes).map(pathway).collect();
    let unusual = comparison.transitions.iter().filter(|one| !one.blocks);
    let mut sections = vec![
        section("Errors to be mended first", true, comparison.findings.iter().map(finding).collect()),
        section("Before this can be merged", true, blocking(comparison)),
        section("Changes of status that are unusual", true, unusual.map(transition).collect()),
        section("Pathways that cannot be completed any more", true, pathways(true)),
        section("Overlaps to be answered", true, comparison.questions().map(question).collect()),
        with_title(Change::New, "New credentials"),
        with_title(Change::Changed, "Changed credentials"),
        with_title(Change::Status, "Credentials with another status"),
        with_title(Change::Retired, "Retired credentials"),
        with_title(Change::Removed, "Removed credentials"),
        section("Pathways that take or promise something else", false, pathways(false)),
        section("Overlaps that are answered", false, answered.map(known).collect()),
        section("Other entries", false, comparison.entries.iter().map(entry).collect()),
        section("Addresses that would vanish, and were not recorded as published", false, lost(comparison, false)),
        section("JSON documents", false, documents.collect()),
        section("Theme, pictures, signed files and samples", false, files.collect()),
    ];
    sections.retain(|section| !section.items.is_empty());
    sections
}

fn blocking(comparison: &Comparison) -> Vec<Vec<Line>> {
    let mut items: Vec<Vec<Line>> = Vec::new();
    for one in &comparison.not_raised {
        let mut head = vec![theirs(&*one.credential), own(": ")];
        head.extend(message(&one.message));
        let place = vec![
            own(format!("in line {} of ", one.line)),
            theirs(&one.file),
            own(" write "),
            theirs(&one.write),
            own(", and run "),
            theirs(one.run),
            own(" when it is published; or undo the change"),
        ];
        items.push(vec![Line::Text(0, head), Line::Text(1, place)]);
    }
    items.extend(comparison.transitions.iter().filter(|one| one.blocks).map(transition));
    items.extend(lost(comparison, true));
    items
}

/// Returns the addresses that would vanish, those together that are kept in the same way.
fn lost(comparison: &Comparison, was_published: bool) -> Vec<Vec<Line>> {
    let mut by_help: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for lost in comparison.vanished.iter().filter(|lost| lost.was_published == was_published) {
        by_help.entry(&lost.help).or_default().push(&lost.path);
    }
    let item = |(help, paths): (&str, Vec<&str>)| {
        let said = match (paths.len(), was_published) {
            (1, true) => "1 address was published and would vanish: ".to_owned(),
            (count, true) => format!("{count} addresses were published and would vanish: "),
            (1, false) => "1 address would vanish: ".to_owned(),
            (count, false) => format!("{count} addresses would vanish: "),
        };
        let mut lines = vec![Line::Text(0, [vec![own(said)], message(help)].concat())];
        lines.extend(paths.iter().take(MOST_FIELDS).map(|path| Line::Text(1, vec![theirs(*path)])));
        if paths.len() > MOST_FIELDS {
            lines.push(Line::Text(1, vec![own(format!("and {} more", paths.len() - MOST_FIELDS))]));
        }
        lines
    };
    by_help.into_iter().map(item).collect()
}

/// Takes a message of a rule apart: names stand between backticks in it, and the rest are words of ours.
fn message(text: &str) -> Vec<Span> {
    // Forges make links of these without being asked, and may without brackets.
    let is_linked = |part: &str| ["://", "www.", "gh-"].iter().any(|mark| part.to_ascii_lowercase().contains(mark));
    let is_plain = |part: &str| {
        !part.contains(['@', '<', '>', '[', ']', '!', '|', '#', '*', '_', '\\', '&', '~', '\n']) && !is_linked(part)
    };
    let parts: Vec<&str> = text.split('`').collect();
    if parts.len().is_multiple_of(2) || !parts.iter().step_by(2).all(|part| is_plain(part)) {
        return vec![theirs(text)];
    }
    let spans = parts.iter().enumerate().filter(|(_, part)| !part.is_empty());
    spans.map(|(at, part)| if at % 2 == 0 { own(*part) } else { theirs(*part) }).collect()
}

fn finding(one: &Finding) -> Vec<Line> {
    let mut head = vec![own(format!("{} ", one.code)), theirs(format!("{}:{}", one.file, one.line)), own(": ")];
    head.extend(message(&cut(&one.message, LONGEST_ERROR)));
    let mut lines = vec![Line::Text(0, head)];
    lines.extend(one.help.as_ref().map(|help| Line::Text(1, message(&cut(help, LONGEST_ERROR)))));
    lines
}

fn transition(one: &Transition) -> Vec<Line> {
    let mut head = vec![theirs(&one.file), own(format!(", line {}: ", one.line))];
    head.extend(message(&one.message));
    let mut lines = vec![Line::Text(0, head)];
    lines.extend(one.help.as_ref().map(|help| Line::Text(1, message(help))));
    lines
}

fn credential(change: &CredentialChange) -> Vec<Line> {
    let mut head = vec![theirs(&change.title), own(" ("), theirs(&*change.id), own(")")];
    let state = |state: State| format!("{}, version {}", state.word(), state.version);
    match (change.before, change.after) {
        (Some(before), Some(after)) if before.status != after.status => {
            head.push(own(format!(", {} → {}", before.word(), state(after))));
        }
        (_, Some(after)) => head.push(own(format!(", {}", state(after)))),
        (Some(before), None) => head.push(own(format!(", was {}", state(before)))),
        (None, None) => {}
    }
    if !change.departments.is_empty() {
        head.extend([own(", by "), theirs(change.departments.join(", "))]);
    }
    let mut lines = vec![Line::Text(0, head)];
    if change.change == Change::New {
        lines.extend(stated(&change.fields));
        let names: Vec<&str> = change.translations.iter().map(|one| one.language.as_str()).collect();
        if !names.is_empty() {
            lines.push(Line::Text(1, vec![own("translated: "), theirs(names.join(", "))]));
        }
        return lines;
    }
    lines.extend(fields(&change.fields, &change.translations));
    lines
        .extend(change.pictures.iter().map(|path| Line::Text(1, vec![own("picture "), theirs(path), own(" changed")])));
    lines
}

/// Returns a line for each field, and says how many are left out.
fn fields(changes: &[FieldChange], translations: &[TranslationChange]) -> Vec<Line> {
    let original = changes.iter().map(|change| (None, change));
    let translated = translations.iter().flat_map(|one| one.fields.iter().map(|change| (Some(&*one.language), change)));
    let all: Vec<_> = original.chain(translated).collect();
    let mut lines: Vec<Line> =
        all.iter().take(MOST_FIELDS).map(|(language, change)| field(*language, change)).collect();
    if all.len() > MOST_FIELDS {
        let more = several(all.len() - MOST_FIELDS, "more field");
        lines.push(Line::Text(1, vec![own(format!("and {more}"))]));
    }
    lines
}

/// Returns every field of a new credential, and the items of lists one by one; says how many lines are left out.
fn stated(fields: &[FieldChange]) -> Vec<Line> {
    let mut shown: Vec<&FieldChange> = fields.iter().filter(|field| !TOLD.contains(&&*field.path)).collect();
    let place = |field: &FieldChange| FIRST.iter().position(|name| *name == field.path).unwrap_or(FIRST.len());
    shown.sort_by(|a, b| (place(a), &a.path).cmp(&(place(b), &b.path)));
    let mut lines = Vec::new();
    for field in shown {
        state(&field.path, field.after.as_ref().unwrap_or(&Value::Null), &mut lines);
    }
    if lines.len() > MOST_LINES {
        let more = several(lines.len() - MOST_LINES, "more line");
        lines.truncate(MOST_LINES);
        lines.push(Line::Text(1, vec![own(format!("and {more}"))]));
    }
    lines
}

/// Tells a field of a new credential: in one line, if it fits, else part by part.
fn state(path: &str, value: &Value, lines: &mut Vec<Line>) {
    let short = |value: &Value| Span::New(cut(&in_words(value), LONGEST));
    let has_lists = |fields: &Map<String, Value>| fields.values().any(|part| part.is_array() || part.is_object());
    match value {
        Value::Array(items) if items.len() > 1 => {
            lines.push(Line::Text(1, vec![theirs(path), own(":")]));
            lines.extend(items.iter().map(|item| Line::Text(2, vec![short(item)])));
        }
        Value::Object(fields) if has_lists(fields) || in_words(value).chars().nth(LONGEST).is_some() => {
            for (name, part) in fields {
                state(&format!("{path}.{name}"), part, lines);
            }
        }
        other => lines.push(Line::Text(1, vec![theirs(path), own(": "), short(other)])),
    }
}

fn field(language: Option<&str>, change: &FieldChange) -> Line {
    let mut spans = language.map(|language| vec![theirs(language), own(" ")]).unwrap_or_default();
    spans.extend([theirs(&change.path), own(": ")]);
    let value = |value: &Value| cut(&in_words(value), LONGEST);
    match (&change.before, &change.after) {
        (Some(Value::String(before)), Some(Value::String(after))) => {
            let pieces = changed_words(before, after);
            let last = pieces.len() - 1;
            for (at, piece) in pieces.into_iter().enumerate() {
                spans.push(match piece {
                    Piece::Same(text) => theirs(text),
                    Piece::Old(text) => Span::Old(text),
                    Piece::New(text) => Span::New(text),
                });
                if at < last {
                    spans.push(own(" "));
                }
            }
        }
        (Some(before), Some(after)) => {
            spans.extend([Span::Old(value(before)), own(" → "), Span::New(value(after))]);
        }
        (Some(before), None) => spans.push(Span::Old(value(before))),
        (None, Some(after)) => spans.push(Span::New(value(after))),
        (None, None) => {}
    }
    Line::Text(1, spans)
}

fn pair(pair: &Pair) -> Vec<Span> {
    vec![theirs(&*pair.credential), own(" and "), theirs(&*pair.other), own(format!(": {} of 100 points", pair.score))]
}

fn question(asked: &Pair) -> Vec<Line> {
    let mut lines = vec![Line::Text(0, pair(asked))];
    for part in &asked.parts {
        let mut spans = vec![own(format!("{} {} %", part.kind.word(), part.percent))];
        if !part.shared.is_empty() {
            spans.extend([own(format!(", {} shared: ", part.count)), theirs(part.shared.join(", "))]);
        }
        lines.push(Line::Text(1, spans));
    }
    let sources = vec![
        own("Does it extend or replace the other, or differ because …? Answer in the source of "),
        theirs(&*asked.credential),
        own(":"),
    ];
    lines.push(Line::Text(1, sources));
    lines.push(Line::Yaml(paste(&asked.other)));
    lines
}

fn known(answered: &Pair) -> Vec<Line> {
    let mut spans = pair(answered);
    match &answered.answer {
        Some(Answer::Stated { by, relation, reason }) => {
            let other = if *by == answered.credential { &answered.other } else { &answered.credential };
            let said = crate::catalog::value::Scalar::encode(relation);
            spans.extend([own("; "), theirs(&**by), own(format!(" {} ", said.as_str().unwrap_or_default()))]);
            if said == "differs" {
                spans.push(own("from "));
            }
            spans.extend([theirs(&**other), own(": "), theirs(cut(reason, LONGEST))]);
        }
        Some(Answer::Builds) => spans.push(own("; one builds on the other")),
        Some(Answer::Bridge) => spans.push(own("; a pathway has a bridge between them")),
        None => {}
    }
    vec![Line::Text(0, spans)]
}

fn pathway(effect: &PathwayEffect) -> Vec<Line> {
    let mut lines = vec![Line::Text(0, vec![theirs(&effect.title), own(" ("), theirs(&*effect.id), own(")")])];
    for total in &effect.totals {
        let value = |value: &Option<String>| value.clone().unwrap_or_else(|| "none".to_owned());
        let said = format!(": {} → {}", value(&total.before), value(&total.after));
        lines.push(Line::Text(1, vec![theirs(&total.of), own(said)]));
    }
    for step in &effect.lost_steps {
        lines.push(Line::Text(1, vec![own("the step "), theirs(&**step), own(" can no longer be earned")]));
    }
    lines
}

/// Tells of an entry in a line: which fields changed, not how.
fn entry(change: &EntryChange) -> Vec<Line> {
    let mut spans = vec![own(format!("{} ", change.kind)), theirs(&change.id)];
    match (change.was_there, change.is_there) {
        (false, _) => spans.push(own(" is new")),
        (_, false) => spans.push(own(" is removed")),
        _ => {
            let mut names: Vec<String> = change.fields.iter().map(|field| field.path.clone()).collect();
            let translated = change.translations.iter();
            names.extend(
                translated.flat_map(|one| one.fields.iter().map(|field| format!("{} {}", one.language, field.path))),
            );
            spans.extend([own(" changed: "), theirs(cut(&names.join(", "), LONGEST))]);
        }
    }
    vec![Line::Text(0, spans)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_messages_are_told_from_our_words() {
        assert_eq!(message("the credential `a` is gone"), [own("the credential "), theirs("a"), own(" is gone")]);
        assert_eq!(message("ask @dean"), [theirs("ask @dean")]);
        assert_eq!(message("a ` b"), [theirs("a ` b")]);
        assert_eq!(message("see GH-7"), [theirs("see GH-7")]);
        assert_eq!(message("at https://a.example"), [theirs("at https://a.example")]);
    }
}
