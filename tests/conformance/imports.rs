//! Every Achievement and `BadgeClass` in the public suites, imported into a new catalog and built: what the built
//! document says otherwise has to be in the report of the import.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;
use skillmark_tests::{Scratch, build, said, skillmark};
use walkdir::WalkDir;

/// Definitions of a file by their pointers.
type Definitions = BTreeMap<String, Value>;

#[test]
fn every_definition_of_others_is_imported_and_nothing_is_lost_silently() {
    let suites =
        PathBuf::from(std::env::var_os("SKILLMARK_CONFORMANCE").expect("SKILLMARK_CONFORMANCE names the suites"));
    let files = examples(&suites);
    let count: usize = files.values().map(BTreeMap::len).sum();
    assert!(files.len() > 90 && count > 100, "{count} definitions in {} files", files.len());
    let scratch = Scratch::new();
    let catalog = text(&scratch.catalog());
    assert!(skillmark(&["init", &catalog]).status.success());
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    let output = skillmark(&[&["import"], names.as_slice(), &["-o", &catalog, "--format", "json"]].concat());
    assert!(matches!(output.status.code(), Some(0 | 1)), "{}", said(&output));
    let report: Value = serde_json::from_slice(&output.stdout).expect("the report is JSON");
    let checked = skillmark(&["check", &catalog]);
    assert!(checked.status.success(), "{}", said(&checked));
    let site = scratch.join("public");
    build(&scratch.catalog(), &site, &["--drafts"]);

    let entries = list(&report["entries"]);
    let mut problems = Vec::new();
    let mut imported = 0;
    for (path, definitions) in &files {
        for (pointer, original) in definitions {
            let found = entries.iter().find(|entry| entry["source"] == *path && entry["pointer"] == *pointer);
            let Some(entry) = found else {
                let is_told = list(&report["problems"]).iter().any(|problem| {
                    let at = problem["pointer"].as_str().unwrap_or_default();
                    problem["source"] == *path && (at.is_empty() || at.starts_with(pointer.as_str()))
                });
                if !is_told {
                    problems.push(format!("{path}{pointer}: nothing is said of it"));
                }
                continue;
            };
            imported += usize::from(entry["outcome"] == "imported");
            assert_ne!(entry["outcome"], "present");
            compare(&site, entry, original, pointer, &mut problems);
        }
    }
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
    // What could not be read is told of; it is little.
    let refused: Vec<String> = list(&report["problems"]).iter().map(ToString::to_string).collect();
    assert!(refused.len() <= 4, "{}", refused.join("\n"));
    assert!(imported >= 50, "only {imported} are new");
}

/// Compares the published document with the original, value by value.
fn compare(site: &Path, entry: &Value, original: &Value, pointer: &str, problems: &mut Vec<String>) {
    let is_achievement = kinds(original).contains(&"Achievement");
    let name = if is_achievement { "achievement.json" } else { "badgeclass.json" };
    let id = entry["id"].as_str().expect("it has an identifier");
    let published = std::fs::read(site.join(format!("credentials/{id}/{name}"))).expect("it is published");
    let published: Value = serde_json::from_slice(&published).expect("it is JSON");
    let notes: Vec<&str> = list(&entry["notes"]).iter().filter_map(|note| note["pointer"].as_str()).collect();
    let mut differ = Vec::new();
    leaves(original, Some(&published), "", &mut differ);
    for at in differ {
        let whole = format!("{pointer}{at}");
        let is_told = notes.iter().any(|note| whole == *note || whole.starts_with(&format!("{note}/")));
        if !is_told {
            problems.push(format!("{}: {whole} is otherwise in {id}, and nothing says so", entry["source"]));
        }
    }
}

fn leaves(value: &Value, other: Option<&Value>, at: &str, differ: &mut Vec<String>) {
    let escaped = |name: &str| name.replace('~', "~0").replace('/', "~1");
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let other = other.and_then(|other| other.get(name));
                leaves(value, other, &format!("{at}/{}", escaped(name)), differ);
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                let other = other.and_then(|other| if other.is_array() { other.get(index) } else { Some(other) });
                leaves(value, other, &format!("{at}/{index}"), differ);
            }
        }
        Value::Null => {}
        leaf => {
            let other =
                other.map(|other| other.as_array().filter(|items| items.len() == 1).map_or(other, |items| &items[0]));
            let same = other.is_some_and(|other| other == leaf || leaf.is_number() && leaf.as_f64() == other.as_f64());
            if !same {
                differ.push(at.to_owned());
            }
        }
    }
}

/// Returns the files of the suites that hold a definition.
fn examples(suites: &Path) -> BTreeMap<String, Definitions> {
    let mut files = BTreeMap::new();
    for entry in WalkDir::new(suites).sort_by_file_name() {
        let path = entry.expect("the suites can be listed").into_path();
        let is_json = path.extension().is_some_and(|ending| ending == "json" || ending == "jsonld");
        let Some(document) =
            std::fs::read(&path).ok().filter(|_| is_json).and_then(|bytes| serde_json::from_slice(&bytes).ok())
        else {
            continue;
        };
        let mut definitions = Definitions::new();
        collect(&document, "", &mut definitions);
        if !definitions.is_empty() {
            files.insert(text(&path), definitions);
        }
    }
    files
}

fn collect(value: &Value, at: &str, definitions: &mut Definitions) {
    if kinds(value).iter().any(|kind| matches!(*kind, "Achievement" | "BadgeClass")) {
        definitions.insert(at.to_owned(), value.clone());
        return;
    }
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                collect(value, &format!("{at}/{}", name.replace('~', "~0").replace('/', "~1")), definitions);
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                collect(value, &format!("{at}/{index}"), definitions);
            }
        }
        _ => {}
    }
}

fn kinds(value: &Value) -> Vec<&str> {
    match &value["type"] {
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        one => one.as_str().into_iter().collect(),
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
