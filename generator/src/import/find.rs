//! The definitions in files, and the issuers that they name.

use std::collections::BTreeMap;

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

/// What stands in the JSON files: the definitions, and the issuers that they may name by address.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub definitions: Vec<Definition>,
    pub profiles: Profiles,
}

/// Descriptions of issuers by their address.
#[derive(Debug, Default)]
pub(super) struct Profiles(BTreeMap<String, Profile>);

/// A description of an issuer.
#[derive(Debug)]
pub(super) struct Profile {
    /// The file that holds it.
    pub source: String,
    pub object: Value,
}

impl Profiles {
    /// Returns the description of the issuer whose address this is.
    pub(super) fn get(&self, address: &str) -> Option<&Profile> {
        self.0.get(address)
    }
}

/// Says whether a file is a table.
pub(super) fn is_table(source: &Source) -> bool {
    is_table_name(&source.path)
}

/// Says whether a file of this name is a table.
pub fn is_table_name(path: &str) -> bool {
    has_ending(path, &["csv", "tsv"])
}

/// Returns every definition in the JSON files, and every issuer.
pub(super) fn all(sources: &[Source], report: &mut Report) -> Found {
    let mut found = Found::default();
    let mut silent: Vec<(&str, Vec<String>)> = Vec::new();
    for source in sources.iter().filter(|source| !is_table(source) && !is_picture(&source.path)) {
        let Some(document) = document(source, report) else { continue };
        let before = found.definitions.len();
        let addresses = walk(&source.path, &document, &mut String::new(), &mut found);
        if found.definitions.len() == before {
            silent.push((&source.path, addresses));
        }
    }
    // A file is of use when it holds an issuer that a definition names.
    let names = |address: &String| found.definitions.iter().any(|definition| definition.issuer() == Some(address));
    let useless = silent.into_iter().filter(|(_, addresses)| !addresses.iter().any(names));
    report.without.extend(useless.map(|(path, _)| path.to_owned()));
    found
}

fn has_ending(path: &str, endings: &[&str]) -> bool {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| endings.contains(&ending.as_str()))
}

/// Returns what a JSON file holds.
fn document(source: &Source, report: &mut Report) -> Option<Value> {
    let mut refuse = |message: String| {
        report.problems.push(Problem::new(&source.path, "", message));
        None
    };
    if has_ending(&source.path, &["xlsx", "xls", "ods"]) || source.bytes.starts_with(b"PK\x03\x04") {
        return refuse("it is a workbook; open it in a spreadsheet, and save the sheet as `CSV UTF-8`".to_owned());
    }
    let Ok(text) = std::str::from_utf8(&source.bytes) else {
        return refuse("the file is not UTF-8 text; save it as UTF-8".to_owned());
    };
    match json::parse(text.trim_start_matches('\u{feff}')) {
        Ok(document) => Some(document),
        Err(error) => refuse(format!("the file cannot be read: {error}")),
    }
}

/// Collects definitions and issuers wherever they stand, and returns the addresses of the latter. What is around them, such
/// as a recipient, is not read. The depth is bounded by the parser.
fn walk(source: &str, value: &Value, pointer: &mut String, found: &mut Found) -> Vec<String> {
    let mut addresses = Vec::new();
    match value {
        Value::Object(fields) => {
            if let Some(form) = form(value) {
                let object = value.clone();
                let source = source.to_owned();
                found.definitions.push(Definition { source, pointer: pointer.clone(), form, object });
                return addresses;
            }
            if let Some(address) = value["id"].as_str().filter(|_| is_profile(value)) {
                addresses.push(address.to_owned());
                let profile = Profile { source: source.to_owned(), object: value.clone() };
                found.profiles.0.entry(address.to_owned()).or_insert(profile);
            }
            for (name, value) in fields {
                addresses.extend(inside(source, name, value, pointer, found));
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                addresses.extend(inside(source, &index.to_string(), value, pointer, found));
            }
        }
        _ => {}
    }
    addresses
}

fn inside(source: &str, name: &str, value: &Value, pointer: &mut String, found: &mut Found) -> Vec<String> {
    let length = pointer.len();
    pointer.push('/');
    pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
    let addresses = walk(source, value, pointer, found);
    pointer.truncate(length);
    addresses
}

impl Definition {
    /// Returns the address by which it names its issuer.
    fn issuer(&self) -> Option<&String> {
        let named = &self.object[if self.form == Form::BadgeClass { "issuer" } else { "creator" }];
        match if named.is_object() { &named["id"] } else { named } {
            Value::String(address) => Some(address),
            _ => None,
        }
    }
}

/// Says whether an object describes an issuer: Open Badges 2.0 calls it `Issuer` or `Profile`. One that names who holds a
/// badge is none.
fn is_profile(object: &Value) -> bool {
    (is(object, "Issuer") || is(object, "Profile")) && object["name"].is_string()
}

fn is(object: &Value, name: &str) -> bool {
    match &object["type"] {
        Value::String(kind) => kind == name,
        Value::Array(kinds) => kinds.iter().any(|kind| kind == name),
        _ => false,
    }
}

fn form(object: &Value) -> Option<Form> {
    if is(object, "Achievement") {
        Some(Form::Achievement)
    } else if is(object, "BadgeClass") {
        Some(Form::BadgeClass)
    } else {
        None
    }
}
