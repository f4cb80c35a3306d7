//! The versions of a credential, and what each changed.

use serde_json::{Value, json};

use super::Scope;
use crate::catalog::Entry;
use crate::catalog::entity::credential::Credential;
use crate::documents::{Definition, address};
use crate::review::{FieldChange, LineChange, Piece, changes};

/// Most versions whose changes are shown, from the newest, and most characters of changes on one page. Every version is listed.
const MAX_COMPARED: usize = 12;
const MAX_CHARACTERS: usize = 12_000;
/// The longest run of words that did not change which is shown whole; of others both ends are.
const MAX_KEPT: usize = 200;

/// Returns every version, the newest first, each with what it changed of the one before.
pub(super) fn versions(scope: &Scope<'_>, entry: &Entry<Credential>, definitions: &[Definition]) -> Vec<Value> {
    let mut budget = MAX_CHARACTERS;
    let before = |index: usize| index.checked_sub(1).and_then(|index| definitions.get(index));
    let newest = definitions.iter().enumerate().rev().enumerate();
    let made = newest.map(|(place, (index, definition))| {
        let mut made = version(scope, entry, definition);
        if let Some(before) = before(index) {
            made["before"] = json!(before.version);
            made["changes"] =
                if place < MAX_COMPARED { compared(scope, entry, before, definition, &mut budget) } else { json!([]) };
            made["is_cut"] = json!(place >= MAX_COMPARED || budget == 0);
        }
        made
    });
    made.collect()
}

fn version(scope: &Scope<'_>, entry: &Entry<Credential>, definition: &Definition) -> Value {
    let locked = scope.site.catalog.locked(&entry.id, definition.version);
    let published = locked.map(|locked| locked.published.iso());
    let path = address::version_file(&entry.id, definition.version, "achievement.json");
    json!({
        "version": definition.version,
        "href": scope.site.links.file(&path),
        "frozen": definition.is_frozen,
        "published": published,
        "digest": definition.digest.to_string(),
    })
}

fn compared(
    scope: &Scope<'_>,
    entry: &Entry<Credential>,
    before: &Definition,
    after: &Definition,
    budget: &mut usize,
) -> Value {
    let mut found = Vec::new();
    for change in changes(&before.achievement, &after.achievement) {
        let spent = characters(&change);
        if spent > *budget {
            *budget = 0;
            break;
        }
        *budget -= spent;
        found.push(field(&change));
    }
    if is_picture_other(scope, entry, before, after) {
        found.push(json!({"field": "image", "lines": []}));
    }
    Value::Array(found)
}

fn characters(change: &FieldChange) -> usize {
    let piece = |piece: &Piece| match piece {
        Piece::Kept(text) => text.len().min(MAX_KEPT),
        Piece::Gone(text) | Piece::Come(text) => text.len(),
    };
    let line = |line: &LineChange| match line {
        LineChange::Gone(text) | LineChange::Come(text) => text.len(),
        LineChange::Mended(pieces) => pieces.iter().map(piece).sum(),
    };
    change.lines.iter().map(line).sum()
}

fn field(change: &FieldChange) -> Value {
    let lines: Vec<Value> = change
        .lines
        .iter()
        .map(|line| match line {
            LineChange::Gone(text) => json!([{"gone": text}]),
            LineChange::Come(text) => json!([{"come": text}]),
            LineChange::Mended(pieces) => pieces.iter().map(piece).collect(),
        })
        .collect();
    json!({"field": change.field, "lines": lines, "kept": change.kept})
}

fn piece(piece: &Piece) -> Value {
    match piece {
        Piece::Kept(text) => json!({"kept": ends(text)}),
        // The space after the last word belongs to none of them.
        Piece::Gone(text) => json!({"gone": text.trim_end(), "space": text.len() > text.trim_end().len()}),
        Piece::Come(text) => json!({"come": text.trim_end(), "space": text.len() > text.trim_end().len()}),
    }
}

/// Returns the beginning and the end of a long text, with a mark between.
fn ends(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    if characters.len() <= MAX_KEPT {
        return text.to_owned();
    }
    let half = MAX_KEPT / 2;
    let start: String = characters[..half].iter().collect();
    let end: String = characters[characters.len() - half..].iter().collect();
    let start = start.rsplit_once(' ').map_or(start.as_str(), |(start, _)| start);
    let end = end.split_once(' ').map_or(end.as_str(), |(_, end)| end);
    format!("{start} […] {end}")
}

/// Says whether two frozen versions have other pictures. What is not frozen yet has none to compare.
fn is_picture_other(scope: &Scope<'_>, entry: &Entry<Credential>, before: &Definition, after: &Definition) -> bool {
    let digest = |definition: &Definition| {
        let locked = scope.site.catalog.locked(&entry.id, definition.version)?;
        locked.files.iter().find(|file| &*file.name == "badge.svg").map(|file| &file.digest.value)
    };
    match (digest(before), digest(after)) {
        (Some(before), Some(after)) => before != after,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_keep_their_ends() {
        let text = "word ".repeat(100);
        let shown = ends(&text);
        assert!(shown.chars().count() < MAX_KEPT + 10 && shown.contains(" […] "), "{shown}");
        assert_eq!(ends("short"), "short");
    }
}
