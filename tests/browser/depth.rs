use std::fs;

use skillmark_tests::{Institution, expect_none, node};

/// What a report says beyond the verdict: what it took, by the site's own page and by the badge, older versions, what
/// others say, names that are odd, the text, the record on paper, and the help that every check links to.
#[test]
fn every_part_of_the_answer_is_there_and_true() {
    let institution = Institution::new();
    institution.lock();
    second_version(&institution);
    institution.lock_on("2026-02-15");
    let said = node("browser/depth.mjs", &[&institution.build().to_string_lossy()]);
    assert!(said["badges"].as_u64().is_some_and(|badges| badges >= 12), "{}", said["badges"]);
    expect_none(&said["problems"]);
}

/// Odd letters, names that look alike, and what changes between versions: tables of cases.
#[test]
fn odd_names_and_changes_are_told_from_usual_ones() {
    let said = node("browser/depth-words.mjs", &[]);
    assert!(said["cases"].as_u64().is_some_and(|cases| cases > 40), "{}", said["cases"]);
    expect_none(&said["problems"]);
}

/// The credential changes after it was published.
fn second_version(institution: &Institution) {
    let file = institution.catalog().join("credentials/alpha/index.md");
    let text = fs::read_to_string(&file).expect("the credential is there");
    let changed = text
        .replace("version: 1", "version: 2")
        .replace("Begin one thing, outcome: 1", "Begin two things, outcome: 1")
        .replace("available: 1.5", "available: 2");
    assert_ne!(text, changed);
    fs::write(&file, changed).expect("the credential can be written");
}
