//! Entries of every kind, before and after.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::Value;

use super::fields::{FieldChange, changed_fields};
use crate::catalog::decode::Field;
use crate::catalog::value::Identifier;
use crate::catalog::{Catalog, Entry};

/// An entry that changed and is no credential.
#[derive(Debug, PartialEq, Serialize)]
pub struct EntryChange {
    /// What kind of entry: `department`, `pathway`, `catalog` and so on.
    pub kind: &'static str,
    /// Its id; that of a glossary or the settings is their own name.
    pub id: String,
    /// Its fields that changed; all of them, if it is new or gone.
    pub fields: Vec<FieldChange>,
    /// What changed in its translations.
    pub translations: Vec<TranslationChange>,
    /// Whether it was there before.
    pub was_there: bool,
    /// Whether it is there now.
    pub is_there: bool,
}

/// What changed in one language, apart from what changed in the original.
#[derive(Debug, PartialEq, Serialize)]
pub struct TranslationChange {
    /// The language.
    pub language: String,
    /// Its fields that changed.
    pub fields: Vec<FieldChange>,
}

/// Returns every entry that changed, apart from credentials.
pub(super) fn changes(before: Option<&Catalog>, after: &Catalog) -> Vec<EntryChange> {
    let mut changes = Vec::new();
    let config = changed_fields(&before.map_or(Value::Null, |before| before.config.encode()), &after.config.encode());
    if !config.is_empty() {
        let (kind, id) = ("settings", "catalog.yaml".to_owned());
        let was_there = before.is_some();
        changes.push(EntryChange { kind, id, fields: config, translations: Vec::new(), was_there, is_there: true });
    }
    let mut sides = Sides { before, after, changes };
    sides.add("issuer", |catalog| &catalog.issuers);
    sides.add("institution", |catalog| &catalog.trusted);
    sides.add("department", |catalog| &catalog.departments);
    sides.add("pathway", |catalog| &catalog.pathways);
    sides.add("framework", |catalog| &catalog.frameworks);
    sides.add("questions", |catalog| &catalog.faqs);
    sides.add("page", |catalog| &catalog.pages);
    sides.add("endorsement", |catalog| &catalog.endorsements);
    let glossary = |catalog: &'_ Catalog| catalog.glossary.as_ref().map(|entry| record(catalog, entry));
    let (old, new) = (before.and_then(glossary), glossary(after));
    sides.push("glossary", "glossary.yaml", old, new);
    let keys = |catalog: &Catalog| -> BTreeMap<String, Record> {
        catalog
            .keys
            .iter()
            .map(|((issuer, name), entry)| (format!("{issuer}/{name}"), record(catalog, entry)))
            .collect()
    };
    let (mut old, new) = (before.map(keys).unwrap_or_default(), keys(after));
    for (id, new) in new {
        sides.push("key", &id, old.remove(&id), Some(new));
    }
    for (id, old) in old {
        sides.push("key", &id, Some(old), None);
    }
    sides.changes
}

/// An entry as it is written out, by language; the original is the first.
pub(super) struct Record {
    pub original: Value,
    pub translations: BTreeMap<String, Value>,
}

/// Returns an entry with its text, paragraph by paragraph.
pub(super) fn record<T: Field>(catalog: &Catalog, entry: &Entry<T>) -> Record {
    let with_text = |fields: &T, text: &str| {
        let mut value = fields.encode();
        let paragraphs: Vec<&str> = text.split("\n\n").map(str::trim).filter(|part| !part.is_empty()).collect();
        if let (false, Value::Object(fields)) = (paragraphs.is_empty(), &mut value) {
            // A Windows editor changes no word.
            let paragraphs = paragraphs.into_iter().map(|part| part.replace("\r\n", "\n").into());
            fields.insert("text".to_owned(), Value::Array(paragraphs.collect()));
        }
        value
    };
    let translations = entry.translations.iter().map(|(language, translation)| {
        (language.to_string(), with_text(&translation.fields, translation.body.text(&catalog.tree)))
    });
    Record { original: with_text(&entry.fields, entry.body.text(&catalog.tree)), translations: translations.collect() }
}

/// Returns what changed in translations, apart from what changed in just the same way in the original: numbers and codes
/// stand there alone.
pub(super) fn translated(before: &Record, after: &Record, original: &[FieldChange]) -> Vec<TranslationChange> {
    let languages: BTreeSet<&String> = before.translations.keys().chain(after.translations.keys()).collect();
    let change = |language: &String| {
        let nothing = Value::Object(serde_json::Map::new());
        let old = before.translations.get(language).unwrap_or(&nothing);
        let new = after.translations.get(language).unwrap_or(&nothing);
        let fields = changed_fields(old, new).into_iter().filter(|change| !original.contains(change)).collect();
        TranslationChange { language: language.clone(), fields }
    };
    languages.into_iter().map(change).filter(|change| !change.fields.is_empty()).collect()
}

struct Sides<'a> {
    before: Option<&'a Catalog>,
    after: &'a Catalog,
    changes: Vec<EntryChange>,
}

impl<'a> Sides<'a> {
    fn add<T: Field + 'a>(
        &mut self,
        kind: &'static str,
        of: impl Fn(&'a Catalog) -> &'a BTreeMap<Identifier, Entry<T>>,
    ) {
        let (old, new) = (self.before.map(&of), of(self.after));
        let ids: BTreeSet<&Identifier> = old.into_iter().flat_map(BTreeMap::keys).chain(new.keys()).collect();
        for id in ids {
            let old = self.before.zip(old).and_then(|(catalog, entries)| Some(record(catalog, entries.get(id)?)));
            let new = new.get(id).map(|entry| record(self.after, entry));
            self.push(kind, id, old, new);
        }
    }

    fn push(&mut self, kind: &'static str, id: &str, before: Option<Record>, after: Option<Record>) {
        let (was_there, is_there) = (before.is_some(), after.is_some());
        let nothing = || Record { original: Value::Null, translations: BTreeMap::new() };
        let (before, after) = (before.unwrap_or_else(nothing), after.unwrap_or_else(nothing));
        let fields = changed_fields(&before.original, &after.original);
        let translations = translated(&before, &after, &fields);
        if !fields.is_empty() || !translations.is_empty() {
            self.changes.push(EntryChange { kind, id: id.to_owned(), fields, translations, was_there, is_there });
        }
    }
}
