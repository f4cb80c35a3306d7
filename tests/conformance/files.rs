//! Nothing is skipped silently: every file of the suites is a case, or `aside.tsv` says what it is instead. Every
//! reason is one that a case has, and the other way about.

use std::collections::BTreeSet;

use skillmark_tests::root;

use crate::list::results;
use crate::vectors::below;

/// Returns the rows of a table beside this file, without notes.
fn table(name: &str) -> Vec<(String, String)> {
    let text = std::fs::read_to_string(root().join("tests/conformance").join(name)).expect("it can be read");
    let rows = text.lines().filter(|row| !row.starts_with('#') && !row.is_empty());
    rows.map(|row| row.split_once('\t').unwrap_or_else(|| panic!("{name}: {row}")))
        .map(|(key, what)| (key.to_owned(), what.to_owned()))
        .collect()
}

/// Returns the rows of every list.
fn lists() -> Vec<Vec<String>> {
    let entries =
        std::fs::read_dir(results()).expect("there are lists").map(|entry| entry.expect("it can be read").path());
    let texts = entries.map(|path| std::fs::read_to_string(path).expect("it can be read"));
    texts
        .flat_map(|text| text.lines().map(|row| row.split('\t').map(str::to_owned).collect()).collect::<Vec<_>>())
        .collect()
}

#[test]
fn every_file_is_a_case_or_is_set_aside() {
    let name = |row: Vec<String>| row[0].split('#').next().unwrap_or_default().to_owned();
    let cases: BTreeSet<String> = lists().into_iter().map(name).collect();
    let aside = table("aside.tsv");
    let mut used = BTreeSet::new();
    let mut forgotten = Vec::new();
    for path in below("") {
        let fitting: Vec<&str> =
            aside.iter().map(|(pattern, _)| pattern.as_str()).filter(|pattern| matches(pattern, &path)).collect();
        if fitting.is_empty() && !cases.contains(&path) {
            forgotten.push(path);
        }
        used.extend(fitting);
    }
    assert!(forgotten.is_empty(), "neither cases nor set aside:\n{}", forgotten.join("\n"));
    let unused: Vec<&str> =
        aside.iter().map(|(pattern, _)| pattern.as_str()).filter(|pattern| !used.contains(pattern)).collect();
    assert!(unused.is_empty(), "set aside, and not there: {unused:?}");
}

/// A pattern is the beginning of a path, with `*` for anything.
fn matches(pattern: &str, path: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = path.strip_prefix(parts.next().unwrap_or_default()) else { return false };
    for part in parts {
        let Some((_, after)) = rest.split_once(part) else { return false };
        rest = after;
    }
    true
}

#[test]
fn every_reason_is_needed_and_known() {
    let known: BTreeSet<String> = table("reasons.tsv").into_iter().map(|(name, _)| name).collect();
    let given: BTreeSet<String> = lists().into_iter().filter_map(|row| row.get(3).cloned()).collect();
    assert_eq!(given, known);
}
