//! The definitions in a file.

use serde_json::Value;
use skillmark_badge::json;

use super::Source;
use super::draft::Form;
use super::report::{Problem, Report};
use crate::catalog::is_picture;

/// An Achievement or `BadgeClass` in a file.
#[derive(Debug)]
pub(super) struct Definition {
    /// The file.
    pub source: String,
    /// Where in it.
    pub pointer: String,
    /// Which of the two it is.
    pub form: Form,
    /// The object.
    pub object: Value,
}

/// Says whether a file is a table.
pub(super) fn is_table(source: &Source) -> bool {
    has_ending(&source.path, &["csv", "tsv"])
}

fn has_ending(path: &str, endings: &[&str]) -> bool {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| endings.contains(&ending.as_str()))
}

/// Returns every definition in a JSON file, wherever it stands. What is around it, such as a recipient, is not read.
pub(super) fn definitions(source: &Source, report: &mut Report) -> Vec<Definition> {
    if is_table(source) || is_picture(&source.path) {
        return Vec::new();
    }
    let mut refuse = |message: String| report.problems.push(Problem::new(&source.path, "", message));
    let Ok(text) = std::str::from_utf8(&source.bytes) else {
        refuse("the file is not UTF-8 text; save it as UTF-8".to_owned());
        return Vec::new();
    };
    let document = match json::parse(text.trim_start_matches('\u{feff}')) {
        Ok(document) => document,
        Err(error) => {
            refuse(format!("the file cannot be read: {error}"));
            return Vec::new();
        }
    };
    let mut found = Vec::new();
    walk(&source.path, &document, &mut String::new(), &mut found);
    if found.is_empty() {
        report.without.push(source.path.clone());
    }
    found
}

/// The depth is bounded by the parser.
fn walk(source: &str, value: &Value, pointer: &mut String, found: &mut Vec<Definition>) {
    let inside = |name: &str, value: &Value, pointer: &mut String, found: &mut Vec<Definition>| {
        let length = pointer.len();
        pointer.push('/');
        pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
        walk(source, value, pointer, found);
        pointer.truncate(length);
    };
    match value {
        Value::Object(fields) => {
            if let Some(form) = form(value) {
                let object = value.clone();
                found.push(Definition { source: source.to_owned(), pointer: pointer.clone(), form, object });
                return;
            }
            for (name, value) in fields {
                inside(name, value, pointer, found);
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                inside(&index.to_string(), value, pointer, found);
            }
        }
        _ => {}
    }
}

fn form(object: &Value) -> Option<Form> {
    let is = |name: &str| match &object["type"] {
        Value::String(kind) => kind == name,
        Value::Array(kinds) => kinds.iter().any(|kind| kind == name),
        _ => false,
    };
    if is("Achievement") {
        Some(Form::Achievement)
    } else if is("BadgeClass") {
        Some(Form::BadgeClass)
    } else {
        None
    }
}
