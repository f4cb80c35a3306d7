//! The page on which credentials are written without git: what its checker says beside what the command says, and the way
//! from an empty form to a file that is accepted.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use serde_json::{Value, json};
use skillmark::diagnostic::ALL_RULES;
use skillmark_tests::{
    Scratch, apply, build, copy_folder, expect_none, files, node, root, said, sample_site, skillmark, write_json,
};

/// Rules that the browser cannot apply, and why. Every other case has to come out the same, finding for finding.
const ELSEWHERE: &[(&str, &str)] = &[
    ("C001", "a file that cannot be read: there are no files in the browser"),
    ("C003", "a file that is too large: bounded where a disk is read; the form has the same bound for its text"),
    ("C004", "a symbolic link: there are none in the browser"),
    ("C110", "badges to try are verified where sites are built"),
];

/// The same findings in WebAssembly and by the command, for every rule.
#[test]
fn the_checker_in_the_browser_and_the_command_agree() {
    let (_site_scratch, site) = sample_site();
    let scratch = Scratch::new();
    let mut expected = BTreeMap::new();
    let mut cases = Vec::new();
    let base = root().join("tests/diagnostics/base");
    for rule in ALL_RULES {
        let case = Scratch::with_catalog(&base);
        let from = root().join("tests/diagnostics/invalid").join(rule.code);
        copy_folder(&from, &case.catalog());
        for name in ["expected.txt", "setup"] {
            let _ = fs::remove_file(case.catalog().join(name));
        }
        apply(&case, &fs::read_to_string(from.join("setup")).unwrap_or_default());
        expected.insert(rule.code, findings(&case.catalog()));
        cases.push((rule.code, case));
    }
    let job = scratch.join("job.json");
    let folders: BTreeMap<&str, String> =
        cases.iter().map(|(code, case)| (*code, case.catalog().to_string_lossy().into_owned())).collect();
    write_json(&job, &json!({"site": site, "theme": root().join("themes/default"), "cases": folders}));
    let found = node("browser/edit-corpus.mjs", &[&job.to_string_lossy()]);
    let mut differ = Vec::new();
    let mut unneeded = Vec::new();
    for (code, expected) in &expected {
        let is_same = found[*code] == *expected;
        let is_elsewhere = ELSEWHERE.iter().any(|(other, _)| other == code);
        if !is_same && !is_elsewhere {
            differ.push(format!("{code}:\n  command {expected}\n  browser {}", found[*code]));
        }
        if is_same && is_elsewhere {
            unneeded.push(*code);
        }
    }
    assert!(differ.is_empty(), "{}", differ.join("\n"));
    assert!(unneeded.is_empty(), "these agree, and need no reason: {unneeded:?}");
    let _ = writeln!(std::io::stderr().lock(), "{} cases agree", expected.len() - ELSEWHERE.len());
}

/// What is published as sources is enough to judge one file as the command judges it among all.
#[test]
fn one_file_is_judged_as_among_all_others() {
    let (_site_scratch, site) = sample_site();
    let changed = Scratch::with_catalog(&root().join("catalog"));
    let (mut texts, mut expected) = (BTreeMap::new(), BTreeMap::new());
    for (id, change) in CHANGES {
        let path = format!("credentials/{id}/index.md");
        let file = changed.catalog().join(&path);
        let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{path}: {error}"));
        let made = change(&text);
        assert_ne!(made, text, "{id} did not change");
        // One at a time: what is broken elsewhere changes what can be said of a file.
        fs::write(&file, &made).expect("the file can be written");
        expected.insert(path.clone(), findings(&changed.catalog()));
        fs::write(&file, &text).expect("the file can be written");
        texts.insert(path, made);
    }
    let job = changed.join("job.json");
    write_json(&job, &json!({"site": site, "texts": texts}));
    let found = node("browser/edit-one.mjs", &[&job.to_string_lossy()]);
    for (path, all) in &expected {
        let own: Vec<&Value> = all.as_array().expect("a list").iter().filter(|row| row["file"] == **path).collect();
        assert!(!own.is_empty(), "{path} has no findings");
        assert_eq!(found[path], json!(own), "{path}");
    }
}

type ChangeOf = fn(&str) -> String;

/// What goes wrong in which credential.
const CHANGES: &[(&str, ChangeOf)] = &[
    ("accessible-documents", |text| text.replacen("title: ", "titel: ", 1)),
    ("data-literacy", |text| text.replacen("issuer: example-university", "issuer: example-universty", 1)),
    ("blueprint-reading", |text| text.replacen("status: retired", "status: retird", 1)),
    ("grant-writing", |text| format!("{text}\n[A page](/credentials/not-there/) and <b>markup</b>\n")),
    ("infection-prevention", |text| text.replacen("summary: ", "summary: guaranteed: ", 1)),
    ("spreadsheet-analysis", |text| text.replacen("version: ", "version: 7 # was ", 1)),
    ("peer-mentoring", |text| text.replacen("skills:", "skills:\n  - onet-skills:2.B.9.z", 1)),
    ("medical-terminology", |text| text.replacen("outcomes:", "outcomes: [\noutcomes:", 1)),
    ("policy-brief-writing", |text| text.replacen("department: ", "department: nowhere # ", 1)),
];

fn findings(catalog: &Path) -> Value {
    let output = skillmark(&["check", &catalog.to_string_lossy(), "--format", "json"]);
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {}", said(&output)))
}

/// From an empty form to a file that the command accepts: by mouse and by keyboard, on a phone and a desk; a change of one
/// that is there, with its comments; drafts, hostile text.
#[test]
fn a_credential_is_written_without_git() {
    let (_scratch, site) = sample_site();
    let answer = node("browser/edit.mjs", &[&site.to_string_lossy()]);
    expect_none(&answer["problems"]);
    for (path, text) in answer["files"].as_object().expect("files by path") {
        let own = accepted(&[(path, text)]);
        assert_eq!(own, Vec::<Value>::new(), "{path}:\n{text}");
    }
}

/// What is said while somebody writes, other tabs, forges, another language of the page, and how everything looks.
#[test]
fn the_form_helps_and_hands_in() {
    let (_scratch, site) = sample_site();
    expect_none(&node("browser/edit-help.mjs", &[&site.to_string_lossy()])["problems"]);
}

/// A translation is written beside its original and keeps its shape; the command accepts both.
#[test]
fn a_translation_is_written_without_git() {
    let (_scratch, site) = sample_site();
    let answer = node("browser/edit-words.mjs", &[&site.to_string_lossy()]);
    expect_none(&answer["problems"]);
    let files = answer["files"].as_object().expect("files by path");
    assert_eq!(files.len(), 5, "{files:?}");
    accepted(&files.iter().collect::<Vec<_>>());
}

/// A translation by keyboard, handed in with its original, and how both look.
#[test]
fn original_and_translation_are_handed_in_together() {
    let (_scratch, site) = sample_site();
    expect_none(&node("browser/edit-both.mjs", &[&site.to_string_lossy()])["problems"]);
}

/// Puts files into the sample, in which nothing may be an error then. Returns what is found in those files, but for what a
/// proposal need not have: a translation.
fn accepted(changed: &[(&String, &Value)]) -> Vec<Value> {
    let catalog = Scratch::with_catalog(&root().join("catalog"));
    for (path, text) in changed {
        let file = catalog.catalog().join(path);
        fs::create_dir_all(file.parent().expect("it is in a folder")).expect("the folder can be made");
        fs::write(&file, text.as_str().expect("text")).expect("the file can be written");
    }
    let found = findings(&catalog.catalog());
    let rows = found.as_array().expect("a list");
    assert!(rows.iter().all(|row| row["severity"] != "error"), "{found}\n{changed:?}");
    let is_own = |row: &&Value| changed.iter().any(|(path, _)| row["file"] == ***path) && row["code"] != "C095";
    rows.iter().filter(is_own).cloned().collect()
}

/// What somebody writes is taken as it is meant, and one thing that is wrong hides no other.
#[test]
fn what_is_written_is_taken_as_it_is_meant() {
    let (_scratch, site) = sample_site();
    expect_none(&node("browser/edit-fill.mjs", &[&site.to_string_lossy()])["problems"]);
}

/// What is shown while somebody writes is what the build makes, in every language.
#[test]
fn the_preview_is_the_page() {
    let (_scratch, site) = sample_site();
    expect_none(&node("browser/edit-preview.mjs", &[&site.to_string_lossy()])["problems"]);
}

/// What is not published is in no source.
#[test]
fn proposals_stay_out_of_the_sources() {
    let scratch = Scratch::with_catalog(&root().join("tests/diagnostics/base"));
    let folder = scratch.catalog().join("credentials");
    let first = fs::read_dir(&folder).expect("there are credentials").next().expect("one").expect("it can be read");
    let text = fs::read_to_string(first.path().join("index.md")).expect("it has a text");
    let secret = folder.join("not-yet-known");
    fs::create_dir_all(&secret).expect("the folder can be made");
    let line = text.lines().find(|line| line.starts_with("status: ")).expect("it has a status");
    fs::write(secret.join("index.md"), text.replace(line, "status: proposed")).expect("the file can be written");
    let config = scratch.catalog().join("catalog.yaml");
    let settings = fs::read_to_string(&config).expect("there are settings");
    fs::write(&config, format!("# A remark for those who keep it.\n{settings}")).expect("the file can be written");
    let site = scratch.join("public");
    build(&scratch.catalog(), &site, &[]);
    let published = files(&site.join("edit"));
    assert!(published.keys().any(|path| path.ends_with("sources.json")));
    for (path, bytes) in published {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("not-yet-known") && !text.contains("A remark for those"), "{path}");
    }
}
