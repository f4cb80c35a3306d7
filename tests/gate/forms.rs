//! One bad catalog in every form.

use std::fs;

use serde_json::Value;
use skillmark_tests::{Scratch, copy_folder, expect_none, expect_text, node, root, said, skillmark};

use crate::{commit, git, repository, text};

/// Returns a repository in which one entry was bad before, and one is since the last commit.
fn bad() -> Scratch {
    let scratch = repository();
    let bad = root().join("tests/gate/bad");
    copy_folder(&bad.join("credentials/beta"), &scratch.catalog().join("credentials/beta"));
    commit(&scratch.join("."), "before");
    copy_folder(&bad, &scratch.catalog());
    scratch
}

fn check(scratch: &Scratch, more: &[&str]) -> String {
    let catalog = text(&scratch.catalog());
    let output = skillmark(&[&["check", &catalog, "--since", "HEAD"][..], more].concat());
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    String::from_utf8(output.stdout).expect("what is printed is UTF-8")
}

fn expected(name: &str) -> std::path::PathBuf {
    root().join("tests/gate/expected").join(name)
}

#[test]
fn annotations_of_github() {
    let printed = check(&bad(), &["--format", "github"]);
    expect_text(&expected("github.txt"), &printed);
    // No text of the catalog begins a line, and GitHub shows all of them.
    for line in printed.lines() {
        let kind = line.split(' ').next().unwrap_or_default();
        assert!(["::error", "::warning", "::notice"].contains(&kind), "{line}");
        assert!(line.contains("title=More findings") || line.contains(" file=catalog/"), "{line}");
    }
    for kind in ["::error", "::warning", "::notice"] {
        assert!(printed.lines().filter(|line| line.starts_with(kind)).count() <= 10, "{printed}");
    }
    assert!(printed.lines().next().is_some_and(|first| first.contains("alpha")), "the changed file comes first");
}

#[test]
fn code_quality_of_gitlab() {
    let printed = check(&bad(), &["--format", "gitlab"]);
    expect_text(&expected("gitlab.json"), &printed);
    let issues: Value = serde_json::from_str(&printed).expect("it is JSON");
    let issues = issues.as_array().expect("it is a list");
    // What GitLab asks for in its documentation.
    for issue in issues {
        for field in ["/description", "/check_name", "/fingerprint", "/location/path"] {
            assert!(issue.pointer(field).is_some_and(Value::is_string), "{issue}");
        }
        assert!(issue["location"]["lines"]["begin"].as_u64().is_some_and(|line| line >= 1), "{issue}");
        let severity = issue["severity"].as_str().unwrap_or_default();
        assert!(["info", "minor", "major", "critical", "blocker"].contains(&severity), "{issue}");
    }
    let mut fingerprints: Vec<&str> = issues.iter().filter_map(|issue| issue["fingerprint"].as_str()).collect();
    fingerprints.sort_unstable();
    fingerprints.dedup();
    assert_eq!(fingerprints.len(), issues.len(), "GitLab takes equal ones for one");
}

/// A finding keeps its fingerprint when lines are added above it.
#[test]
fn fingerprints_outlive_other_lines() {
    let scratch = bad();
    let fingerprints = || {
        let issues: Value = serde_json::from_str(&check(&scratch, &["--format", "gitlab"])).expect("it is JSON");
        let issues = issues.as_array().cloned().unwrap_or_default();
        let mut all: Vec<String> = issues.iter().map(|issue| issue["fingerprint"].to_string()).collect();
        all.sort_unstable();
        all
    };
    let before = fingerprints();
    scratch.replace("credentials/alpha/index.md", "---\ntitle", "---\n# a comment\n\ntitle");
    assert_eq!(fingerprints(), before);
}

/// The log has the form that the types of the standard's schema ask for, and TypeScript refuses a form that has not.
#[test]
fn sarif() {
    let scratch = bad();
    let printed = check(&scratch, &["--format", "sarif"]);
    expect_text(&expected("sarif.json"), &printed);
    fs::write(scratch.join("log.json"), &printed).expect("the log can be written");
    let answer = node("gate/sarif.mjs", &[&text(&scratch.join("log.json"))]);
    expect_none(&answer["problems"]);
    assert!(answer["control"].as_array().is_some_and(|control| !control.is_empty()), "{answer}");
    let log: Value = serde_json::from_str(&printed).expect("it is JSON");
    let run = &log["runs"][0];
    for result in run["results"].as_array().expect("results are a list") {
        let index = usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("it fits");
        assert_eq!(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
    }
}

#[test]
fn a_summary_in_markdown() {
    let scratch = bad();
    let file = scratch.join("summary.md");
    fs::write(&file, "What stood there before.\n\n").expect("the file can be written");
    check(&scratch, &["--format", "github", "--summary", &text(&file)]);
    let written = fs::read_to_string(&file).expect("the summary can be read");
    expect_text(&expected("summary.md"), &written);
    // Every finding is in it, also those that have no annotation.
    let all: Value = serde_json::from_str(&check(&scratch, &["--format", "json"])).expect("it is JSON");
    let items = written.lines().filter(|line| line.starts_with("- **")).count();
    assert_eq!(Some(items), all.as_array().map(Vec::len));
}

/// Where rules have pages in the web, findings lead there.
#[test]
fn findings_lead_to_their_pages() {
    let scratch = bad();
    let file = scratch.join("summary.md");
    let url = ["--rules-url", "https://example.edu/rules"];
    let github = check(&scratch, &[&["--format", "github", "--summary", &text(&file)][..], &url].concat());
    assert!(github.lines().all(|line| line.contains("More findings") || line.contains("https://example.edu/rules/C")));
    let summary = fs::read_to_string(&file).expect("the summary can be read");
    assert!(summary.contains("[C020](https://example.edu/rules/C020.md)"), "{summary}");
    let sarif = check(&scratch, &[&["--format", "sarif"][..], &url].concat());
    assert!(sarif.contains("\"helpUri\": \"https://example.edu/rules/C020.md\""), "{sarif}");
}

#[test]
fn rules_are_explained_offline() {
    let output = skillmark(&["check", "--explain", "c020"]);
    let page = fs::read_to_string(root().join("docs/diagnostics/C020.md")).expect("the page can be read");
    assert_eq!(String::from_utf8_lossy(&output.stdout), page);
    let unknown = skillmark(&["check", "--explain", "C02"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(said(&unknown).contains("did you mean C0"), "{}", said(&unknown));
}

/// A base can be a folder, and a revision that is not there is a failure, not a clean bill.
#[test]
fn what_is_compared_with() {
    let scratch = bad();
    let catalog = text(&scratch.catalog());
    let base = text(&root().join("tests/diagnostics/base"));
    let output = skillmark(&["check", &catalog, "--since", &base, "--format", "github"]);
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(printed.lines().next().is_some_and(|first| first.contains("alpha")), "{printed}");
    for wrong in ["no-such-branch", "--output=x", ""] {
        let output = skillmark(&["check", &catalog, &format!("--since={wrong}")]);
        assert_eq!(output.status.code(), Some(2), "{wrong}: {}", said(&output));
    }
    git(&scratch.join("."), &["status", "--short"]);
}
