//! Cells that hold lists: names of the institution's own lists, skills, tags, outcomes, criteria.

use serde_json::{Value, json};

use super::draft::Draft;
use super::fill::{Cell, note};
use super::markup;
use super::report::NoteKind;
use super::short;
use super::time::plain;
use super::words::{self, Words, pieces};
use crate::catalog::entity::credential::FrameworkCode;
use crate::catalog::entity::framework::FrameworkKind;
use crate::catalog::value::{Localized, Scalar as _, WebUrl};
use crate::catalog::{Catalog, Taxonomy};

/// Fills a field with entries of one of the institution's lists, found by identifier or name.
pub(super) fn taxa(draft: &mut Draft, name: &'static str, of: Taxonomy, cell: &Cell<'_>, catalog: &Catalog) {
    let taxa = catalog.taxonomy(of);
    let mut lost = Vec::new();
    for wanted in pieces(&cell.text) {
        let found = taxa.iter().find(|taxon| &**taxon.id == wanted || is_named(&taxon.name, wanted));
        match found {
            Some(taxon) if matches!(name, "level" | "focus_area") => {
                draft.set(name, taxon.id.to_string().into(), &cell.at);
            }
            Some(taxon) => draft.add(name, taxon.id.to_string().into(), &cell.at),
            None => lost.push(format!("`{}`", short(&wanted.into()))),
        }
    }
    if lost.is_empty() {
        return;
    }
    let known = taxa.iter().map(|taxon| format!("`{}`", &**taxon.id)).collect::<Vec<_>>().join(", ");
    let known = if known.is_empty() { "it has none".to_owned() } else { format!("it has {known}") };
    let why = format!("catalog.yaml lists no such `{name}`: {}; {known}", lost.join(", "));
    draft.because(&cell.at, NoteKind::Lost, why);
}

fn is_named(name: &Localized, wanted: &str) -> bool {
    name.bare.iter().chain(name.by_language.values()).any(|own| plain(own) == plain(wanted))
}

/// Codes of frameworks that the catalog has, and names of their items. What is neither is a tag: that is how skills stand
/// in most tables.
pub(super) fn codes(draft: &mut Draft, name: &'static str, cell: &Cell<'_>, catalog: &Catalog) {
    let mut tags = Vec::new();
    for piece in separated(&cell.text) {
        let known = FrameworkCode::read(piece)
            .ok()
            .filter(|code| catalog.framework_item(&code.framework, &code.code).is_some())
            .map(|_| piece.to_owned())
            .or_else(|| by_name(catalog, name == "occupations", piece));
        match known {
            Some(code) if name == "skills" => draft.add(name, json!({"skill": code}), &cell.at),
            Some(code) => draft.add(name, code.into(), &cell.at),
            None => tags.extend(words::title(piece).map(|tag| tag.text)),
        }
    }
    if !tags.is_empty() {
        let shown = tags.iter().map(|tag| format!("`{tag}`")).collect::<Vec<_>>().join(", ");
        draft.because(
            &cell.at,
            NoteKind::Elsewhere,
            format!("no framework of the catalog has them, so they are `tags`: {shown}"),
        );
    }
    for tag in tags {
        draft.add("tags", tag.into(), &cell.at);
    }
}

/// Returns the code of the one item that has this name.
fn by_name(catalog: &Catalog, is_occupation: bool, wanted: &str) -> Option<String> {
    let frameworks = catalog.frameworks.iter().filter(|(_, entry)| {
        let kind = entry.fields.kind.as_ref().map(|kind| kind.value);
        (kind == Some(FrameworkKind::Occupations)) == is_occupation
    });
    let mut found = frameworks.flat_map(|(id, entry)| {
        let named = entry.fields.items.iter().filter(|item| is_named(&item.name, wanted));
        named.map(move |item| format!("{id}:{}", &*item.code))
    });
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

/// Returns the pieces of a list of short names: commas separate them too where nothing else does.
fn separated(text: &str) -> Vec<&str> {
    let parts = pieces(text);
    if let [one] = parts.as_slice() {
        one.split(',').map(str::trim).filter(|piece| !piece.is_empty()).collect()
    } else {
        parts
    }
}

/// Fills `tags`.
pub(super) fn tags(draft: &mut Draft, cell: &Cell<'_>) {
    for piece in cell.text.split([';', '|', ',', '\n']) {
        if let Some(tag) = words::title(piece) {
            if tag.text != piece.trim() {
                note(draft, cell, &tag);
            }
            draft.add("tags", tag.text.into(), &cell.at);
        }
    }
}

/// Fills `outcomes`.
pub(super) fn outcomes(draft: &mut Draft, cell: &Cell<'_>) {
    for item in items(draft, cell) {
        draft.add("outcomes", item.text.into(), &cell.at);
    }
}

/// Fills `prerequisites`.
pub(super) fn prerequisites(draft: &mut Draft, cell: &Cell<'_>) {
    for item in items(draft, cell) {
        draft.add("prerequisites", json!({"text": item.text}), &cell.at);
    }
}

/// Fills `criteria`, or links to them.
pub(super) fn criteria(draft: &mut Draft, cell: &Cell<'_>) {
    if WebUrl::read(&cell.text).is_ok() {
        draft.because(&cell.at, NoteKind::Elsewhere, "it is one of the `links`, \"Criteria\"");
        draft.add("links", json!({"title": "Criteria", "url": cell.text}), &cell.at);
        return;
    }
    let items = items(draft, cell);
    let plainer = items.iter().map(|item| json!({"text": words::escaped(&item.text)})).collect();
    draft.set("criteria", items.iter().map(|item| json!({"text": item.text})).collect::<Value>(), &cell.at);
    draft.plainer.insert("criteria", plainer);
}

/// Returns the items of a list as people write it into a cell: by semicolons, or by lines with or without signs before them.
fn items(draft: &mut Draft, cell: &Cell<'_>) -> Vec<Words> {
    let text = match words::plain(&cell.text, words::TEXT * 4).filter(|_| markup::is_markup(&cell.text)) {
        Some(words) => {
            note(draft, cell, &words);
            words.text
        }
        None => cell.text.clone(),
    };
    let items: Vec<Words> =
        pieces(&text).into_iter().map(unlisted).filter_map(|item| words::plain(item, words::TEXT)).collect();
    for item in &items {
        note(draft, cell, item);
    }
    items
}

/// Returns an item without the sign or number before it.
fn unlisted(item: &str) -> &str {
    let rest = item.trim_start_matches(['•', '●', '▪', '◦', '·', '–', '—', '*', '-', '\u{f0b7}']).trim_start();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let numbered = rest[digits..]
        .strip_prefix(['.', ')'])
        .filter(|after| (1..=2).contains(&digits) && after.starts_with([' ', '\t', '\u{a0}']));
    numbered.map_or(rest, str::trim_start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::draft::Form;
    use crate::import::heading::Heading;

    #[test]
    fn lists_are_written_in_many_ways() {
        let check = |text: &str, expected: &[&str]| {
            let mut draft = Draft::new("a.csv", "/2", Form::Row, Value::Null);
            let heading = Heading::read("Outcomes");
            let cell = Cell { text: text.to_owned(), at: "/x".to_owned(), heading: &heading };
            let found: Vec<String> = items(&mut draft, &cell).into_iter().map(|item| item.text).collect();
            assert_eq!(found, expected, "{text:?}");
        };
        check("Read data; Write about it", &["Read data", "Write about it"]);
        check("• Read data\n• Write about it", &["Read data", "Write about it"]);
        check("1. Read 3 files\n2) Write", &["Read 3 files", "2) Write"].map(|item| item.trim_start_matches("2) ")));
        check("<ul><li>Read</li><li>Write</li></ul>", &["Read", "Write"]);
        check("1.5 hours of writing", &["1.5 hours of writing"]);
        check("3D printing", &["3D printing"]);
        check("=SUM(A1)", &["=SUM(A1)"]);
    }

    #[test]
    fn short_names_are_separated_by_commas_too() {
        assert_eq!(separated("Writing, Editing"), ["Writing", "Editing"]);
        assert_eq!(separated("Reading, writing; Editing"), ["Reading, writing", "Editing"]);
    }
}
