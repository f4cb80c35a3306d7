//! The walk through a credential along the tables.

use serde_json::{Map, Value};

use super::class::{Class, Field, Kind, Times, Types};
use super::enumerations::is_language;
use super::{Problem, ProblemKind};
use crate::json::{items, texts};
use crate::model::credential::words;
use crate::model::open_badges_2::old_moment;
use crate::model::parse_moment;
use crate::rdf::is_iri;

/// The most problems that are noted, of those that matter and of those that do not: what comes in decides how many
/// there are.
pub(super) const MAX_NOTED: usize = 20;

/// The place that is looked at, and what was found.
#[derive(Default)]
pub(super) struct Walk {
    pointer: String,
    pub(super) problems: Vec<Problem>,
}

impl Walk {
    /// Goes to a place, and returns what [`Self::leave`] needs.
    pub(super) fn enter(&mut self, step: &str) -> usize {
        let length = self.pointer.len();
        self.pointer.push('/');
        for character in step.chars() {
            match character {
                '~' => self.pointer.push_str("~0"),
                '/' => self.pointer.push_str("~1"),
                other => self.pointer.push(other),
            }
        }
        length
    }

    pub(super) fn leave(&mut self, length: usize) {
        self.pointer.truncate(length);
    }

    /// Notes a problem with a member of the object that is looked at.
    pub(super) fn note(&mut self, field: &str, kind: ProblemKind) {
        let length = self.enter(field);
        self.note_here(field, kind);
        self.leave(length);
    }

    fn note_here(&mut self, field: &str, kind: ProblemKind) {
        let is_failure = kind.is_failure();
        let problem = Problem { pointer: self.pointer.clone(), field: field.to_owned(), kind };
        let alike = self.problems.iter().filter(|problem| problem.kind.is_failure() == is_failure).count();
        if alike < MAX_NOTED && !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    /// Compares an object with its class.
    pub(super) fn object(&mut self, object: &Map<String, Value>, class: &'static Class) {
        self.types(object.get("type").unwrap_or(&Value::Null), class.types);
        for field in class.fields {
            self.member(object, field);
        }
        if class.is_closed {
            for name in object.keys() {
                if name != "type" && !class.fields.iter().any(|field| field.0 == name) {
                    self.note(name, ProblemKind::Unusual);
                }
            }
        }
    }

    fn types(&mut self, value: &Value, types: Types) {
        let (names, is_single): (&[&str], bool) = match &types {
            Types::Free => return,
            Types::Any => (&[], true),
            Types::Alone(name) => (std::slice::from_ref(name), true),
            Types::Among(names) => (names, false),
        };
        let given = items(value);
        if given.is_empty() {
            self.note("type", ProblemKind::Missing);
        } else if texts(value).count() < given.len()
            || !(names.is_empty() || texts(value).any(|name| names.contains(&name)))
        {
            self.note("type", ProblemKind::Kind);
        } else if is_single && value.is_array() {
            self.note("type", ProblemKind::Unusual);
        }
    }

    fn member(&mut self, object: &Map<String, Value>, &(name, times, kind): &Field) {
        let value = object.get(name);
        let length = self.enter(name);
        match value {
            // RDF says nothing where JSON says null.
            None | Some(Value::Null) if times == Times::Once => self.note_here(name, ProblemKind::Missing),
            None => {}
            Some(Value::Null) => self.note_here(name, ProblemKind::Unusual),
            Some(Value::Array(entries)) => self.entries(entries, name, times, kind),
            Some(one) => self.value(one, name, kind),
        }
        self.leave(length);
    }

    fn entries(&mut self, entries: &[Value], name: &str, times: Times, kind: Kind) {
        match times {
            Times::Once | Times::Optional => return self.note_here(name, ProblemKind::Kind),
            Times::Few => self.note_here(name, ProblemKind::Unusual),
            // 1EdTech Open Badges 3.0 serializes nothing as an empty array.
            Times::Many if entries.is_empty() => self.note_here(name, ProblemKind::Unusual),
            Times::Many => {}
        }
        for (index, entry) in entries.iter().enumerate() {
            let length = self.enter(&index.to_string());
            self.value(entry, name, kind);
            self.leave(length);
        }
    }

    fn value(&mut self, value: &Value, field: &str, kind: Kind) {
        let problem = match (kind, value) {
            (Kind::Object(class) | Kind::Reference(class), Value::Object(object)) => {
                return self.object(object, class);
            }
            (Kind::Apart, Value::Object(_)) | (Kind::Number, Value::Number(_)) | (Kind::Boolean, Value::Bool(_)) => {
                return;
            }
            (Kind::Words, value) if is_words(value) => unusual(words(value).is_none_or(|text| text.trim().is_empty())),
            (_, Value::String(text)) => of_text(text, kind),
            _ => Some(ProblemKind::Kind),
        };
        if let Some(problem) = problem {
            self.note_here(field, problem);
        }
    }
}

/// Returns what is wrong with a text.
fn of_text(text: &str, kind: Kind) -> Option<ProblemKind> {
    let unknown = |is_known: bool| (!is_known).then(|| ProblemKind::Unknown(text.to_owned()));
    match kind {
        Kind::Text => unusual(text.is_empty()),
        Kind::Address => unusual(!is_iri(text)),
        Kind::Told => unusual(parse_moment(text).is_none()),
        Kind::Day => unusual(parse_moment(&[text, "T00:00:00Z"].concat()).is_none()),
        Kind::Listed(enumeration) => unknown(enumeration.has(text)),
        Kind::Language => unknown(is_language(text)),
        Kind::Id | Kind::Reference(_) if is_iri(text) => None,
        Kind::Moment if parse_moment(text).is_some() => None,
        Kind::Early if old_moment(text).is_some() => unusual(parse_moment(text).is_none()),
        _ => Some(ProblemKind::Kind),
    }
}

fn unusual(is_so: bool) -> Option<ProblemKind> {
    is_so.then_some(ProblemKind::Unusual)
}

/// Says whether a value is a text, or a text with a language and nothing else (Verifiable Credentials 2.0, section
/// 11.1).
fn is_words(value: &Value) -> bool {
    let of_language = |name: &String| matches!(name.as_str(), "@value" | "@language" | "@direction");
    words(value).is_some() && value.as_object().is_none_or(|object| object.keys().all(of_language))
}
