//! A credential in the making.

use std::collections::BTreeMap;
use std::ops::Range;

use serde_json::{Map, Value, json};

use super::report::{Entry, NoteKind, Outcome};
use super::words;
use crate::catalog::yaml;

/// What a draft is made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Open Badges 3.0.
    Achievement,
    /// Open Badges 2.0.
    BadgeClass,
    /// A row of a table.
    Row,
}

/// A credential in the making, and why it is otherwise than what it is made from.
#[derive(Debug)]
pub(super) struct Draft {
    /// The identifier that it has got.
    pub id: String,
    /// The text that its identifier is made from.
    pub wanted_id: String,
    /// The file that it is from.
    pub source: String,
    /// Where in the file.
    pub pointer: String,
    pub form: Form,
    /// The definition as it was.
    pub original: Value,
    /// Fields of the front matter in their order.
    fields: Vec<(&'static str, Value)>,
    /// What to write instead of a field that `check` refuses.
    pub plainer: BTreeMap<&'static str, Value>,
    /// The text below the front matter, in Markdown.
    pub body: String,
    /// Folders of issuers and departments that it names.
    pub needs: Vec<String>,
    /// The badge: name of the file and contents.
    pub badge: Option<(&'static str, Vec<u8>)>,
    /// Why a field of the original is otherwise, by its pointer within the definition.
    pub reasons: BTreeMap<String, (NoteKind, String)>,
    /// The fields of the original that fill a field, by the name of the latter.
    pub origins: BTreeMap<&'static str, Vec<String>>,
}

impl Draft {
    pub(super) fn new(source: &str, pointer: &str, form: Form, original: Value) -> Self {
        Self {
            id: String::new(),
            wanted_id: String::new(),
            source: source.to_owned(),
            pointer: pointer.to_owned(),
            form,
            original,
            fields: Vec::new(),
            plainer: BTreeMap::new(),
            body: String::new(),
            needs: Vec::new(),
            badge: None,
            reasons: BTreeMap::new(),
            origins: BTreeMap::new(),
        }
    }

    /// Fills a field with what stands at `origin` in the original.
    pub(super) fn set(&mut self, name: &'static str, value: Value, origin: &str) {
        let is_empty = value.as_array().is_some_and(Vec::is_empty);
        if value.is_null() || is_empty {
            return;
        }
        self.fields.retain(|(known, _)| *known != name);
        self.fields.push((name, value));
        self.from(name, origin);
    }

    /// Adds to a field that is a list.
    pub(super) fn add(&mut self, name: &'static str, value: Value, origin: &str) {
        match self.fields.iter_mut().find(|(known, _)| *known == name) {
            Some((_, Value::Array(items))) => {
                if !items.contains(&value) {
                    items.push(value);
                }
            }
            _ => self.fields.push((name, json!([value]))),
        }
        self.from(name, origin);
    }

    /// Adds a member to a field that is an object.
    pub(super) fn put(&mut self, name: &'static str, member: &str, value: Value, origin: &str) {
        let known = self.fields.iter_mut().find(|(known, _)| *known == name);
        if let Some((_, Value::Object(members))) = known {
            members.insert(member.to_owned(), value);
        } else {
            let members: Map<String, Value> = std::iter::once((member.to_owned(), value)).collect();
            self.fields.push((name, Value::Object(members)));
        }
        self.from(name, origin);
    }

    /// Adds to a list that is a member of a field.
    pub(super) fn append(&mut self, name: &'static str, member: &str, value: Value) {
        if !self.has(name) {
            self.fields.push((name, json!({})));
        }
        if let Some((_, Value::Object(members))) = self.fields.iter_mut().find(|(known, _)| *known == name) {
            match members.entry(member).or_insert_with(|| json!([])) {
                Value::Array(items) if items.contains(&value) => {}
                Value::Array(items) => items.push(value),
                other => *other = json!([value]),
            }
        }
    }

    /// Sets the text below the fields, and what to write instead where `check` refuses it.
    pub(super) fn text_below(&mut self, text: String, origin: &str) {
        self.plainer.insert("", words::escaped(&text).into());
        self.body = text;
        self.from("", origin);
    }

    fn from(&mut self, name: &'static str, origin: &str) {
        self.origins.entry(name).or_default().push(origin.to_owned());
    }

    /// Takes a field out because `check` refuses it, or puts something plainer in its place.
    pub(super) fn give_up(&mut self, name: &'static str, why: &str) {
        let plainer = self.plainer.remove(name);
        let origins = self.origins.get(name).cloned().unwrap_or_default();
        for origin in origins {
            let note = match &plainer {
                Some(_) => (NoteKind::Changed, format!("it is plain text now: {why}")),
                None => (NoteKind::Lost, why.to_owned()),
            };
            self.reasons.insert(origin, note);
        }
        if name.is_empty() {
            plainer.as_ref().and_then(Value::as_str).unwrap_or_default().clone_into(&mut self.body);
            return;
        }
        self.fields.retain(|(known, _)| *known != name);
        if let Some(value) = plainer {
            self.fields.push((name, value));
        }
    }

    /// Says why something of the original is otherwise.
    pub(super) fn because(&mut self, pointer: &str, kind: NoteKind, why: impl Into<String>) {
        self.reasons.insert(pointer.to_owned(), (kind, why.into()));
    }

    /// Says whether a field is there.
    pub(super) fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|(known, _)| *known == name)
    }

    /// Returns the text of a field.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(known, _)| *known == name)?.1.as_str()
    }

    /// Returns everything that it says as text, so that two of the same can be told. When it is given does not count: a
    /// table may have a row for each time.
    pub(super) fn whole(&self) -> String {
        let badge = self.badge.as_ref().map(|(name, bytes)| (name, bytes.len()));
        let mut fields = self.fields.clone();
        for (_, value) in fields.iter_mut().filter(|(name, _)| *name == "delivery") {
            value.as_object_mut().map(|members| members.remove("cohorts"));
        }
        fields.retain(|(_, value)| value.as_object().is_none_or(|members| !members.is_empty()));
        format!("{fields:?}{}{badge:?}", self.body)
    }

    /// Takes over the times at which another row says that the same is given.
    pub(super) fn join(&mut self, other: &Self) {
        let delivery = other.fields.iter().find(|(name, _)| *name == "delivery");
        let times = delivery.and_then(|(_, value)| value["cohorts"].as_array()).cloned().unwrap_or_default();
        for time in times {
            self.append("delivery", "cohorts", time);
        }
    }

    /// Returns `index.md`, and where in it each field stands.
    pub(super) fn render(&self) -> (String, Vec<(&'static str, Range<usize>)>) {
        let mut text = "---\n".to_owned();
        let mut places = Vec::new();
        for name in ORDER {
            let Some((name, value)) = self.fields.iter().find(|(known, _)| known == name) else { continue };
            let start = text.len();
            let written = yaml::to_source(&json!({*name: value}));
            text.push_str(written.trim_end());
            text.push('\n');
            places.push((*name, start..text.len()));
        }
        text.push_str("---\n");
        let start = text.len();
        if !self.body.is_empty() {
            text.push_str(&self.body);
            text.push('\n');
        }
        places.push(("", start..text.len()));
        (text, places)
    }

    /// Returns its files by name.
    pub(super) fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let badge = self.badge.iter().map(|(name, bytes)| ((*name).to_owned(), bytes.clone()));
        badge.chain([("index.md".to_owned(), self.render().0.into_bytes())]).collect()
    }

    /// Returns what is reported of it, without notes.
    pub(super) fn entry(&self, outcome: Outcome, id: &str) -> Entry {
        Entry {
            source: self.source.clone(),
            pointer: self.pointer.clone(),
            id: id.to_owned(),
            outcome,
            notes: Vec::new(),
        }
    }
}

/// The order of the front matter.
const ORDER: &[&str] = &[
    "title",
    "summary",
    "status",
    "version",
    "issuer",
    "department",
    "type",
    "achievement_type",
    "language",
    "tags",
    "level",
    "audience",
    "focus_area",
    "strategic_goals",
    "credits",
    "effort",
    "delivery",
    "prerequisites",
    "cost",
    "criteria",
    "outcomes",
    "assessment",
    "evidence",
    "skills",
    "occupations",
    "alignments",
    "validity",
    "enrol",
    "governance",
    "codes",
    "links",
];
