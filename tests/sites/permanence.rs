use std::fs;

use skillmark_tests::{Scratch, build, files, other_warnings, root, said, skillmark};

fn check(scratch: &Scratch, more: &[&str]) -> (i32, String) {
    let catalog = scratch.catalog();
    let output = skillmark(&[&["check", &catalog.to_string_lossy()][..], more].concat());
    (output.status.code().expect("it was not killed"), said(&output))
}

fn lock(scratch: &Scratch, more: &[&str]) -> (i32, String) {
    let catalog = scratch.catalog();
    let output = skillmark(&[&["lock", &catalog.to_string_lossy()][..], more].concat());
    (output.status.code().expect("it was not killed"), said(&output))
}

fn frozen() -> Scratch {
    let scratch = Scratch::with_catalog(&root().join("tests/sites/tiny/catalog"));
    let (status, text) = lock(&scratch, &["--date", "2026-03-01"]);
    assert_eq!(status, 0, "{text}");
    scratch
}

/// Freezing changes nothing that is served, and a second run nothing at all.
#[test]
fn freezing_is_idempotent_and_invisible() {
    let scratch = Scratch::with_catalog(&root().join("tests/sites/tiny/catalog"));
    build(&scratch.catalog(), &scratch.join("before"), &[]);
    assert_eq!(lock(&scratch, &["--date", "2026-03-01"]).0, 0);
    build(&scratch.catalog(), &scratch.join("after"), &[]);
    let (before, after) = (files(&scratch.join("before")), files(&scratch.join("after")));
    for (path, bytes) in before.iter().filter(|(path, _)| path.contains("/v1/")) {
        assert_eq!(Some(bytes), after.get(path), "{path} changed by freezing");
    }
    let once = files(&scratch.catalog());
    assert_eq!(lock(&scratch, &["--date", "2030-01-01"]).0, 0);
    assert_eq!(once, files(&scratch.catalog()), "the second run changed something");
    assert_eq!(lock(&scratch, &["--check"]).0, 0);
    assert!(fs::read_to_string(scratch.catalog().join("versions.lock")).expect("it is there").contains("2026-03-01"));
}

/// A change of a frozen definition needs a new version; then both are served, the old one as it was.
#[test]
fn a_change_needs_a_new_version() {
    let scratch = frozen();
    build(&scratch.catalog(), &scratch.join("public"), &[]);
    let before = files(&scratch.join("public"));
    scratch.replace("credentials/alpha/index.md", "Begin one thing", "Begin two things");
    let (status, text) = check(&scratch, &[]);
    assert_eq!(status, 1);
    assert!(text.contains("[C082]") && text.contains("`criteria`"), "{text}");
    scratch.replace("credentials/alpha/index.md", "version: 1", "version: 2");
    assert_eq!(check(&scratch, &[]).0, 0, "{}", check(&scratch, &[]).1);
    assert_eq!(lock(&scratch, &["--date", "2026-09-01"]).0, 0);
    build(&scratch.catalog(), &scratch.join("public"), &[]);
    let after = files(&scratch.join("public"));
    let first = "credentials/alpha/v1/achievement.json";
    assert_eq!(before[first], after[first]);
    let second = String::from_utf8_lossy(&after["credentials/alpha/v2/achievement.json"]).into_owned();
    assert!(second.contains("Begin two things") && second.contains("/v1/achievement.json"), "{second}");
    assert_eq!(after["credentials/alpha/achievement.json"], after["credentials/alpha/v2/achievement.json"]);
    assert!(String::from_utf8_lossy(&after["feed.atom"]).contains("2026-09-01"));
}

/// What does not go into the definition may change at any time.
#[test]
fn words_around_the_definition_may_change() {
    let scratch = frozen();
    scratch.replace("credentials/alpha/index.md", "Main hall", "Small hall");
    scratch.replace("credentials/alpha/index.md", "review_by: 2028-02-12", "review_by: 2030-02-12");
    assert_eq!(check(&scratch, &[]).0, 0, "{}", check(&scratch, &[]).1);
}

/// Moving the site changes neither frozen documents nor their ids, and no new version is asked for.
#[test]
fn moving_the_site_keeps_what_was_issued() {
    let scratch = frozen();
    let (status, text) = check(&scratch, &["--base-url", "https://elsewhere.example.org/x/"]);
    assert_eq!(status, 0, "{text}");
    build(&scratch.catalog(), &scratch.join("public"), &["--base-url", "https://elsewhere.example.org/x/"]);
    let files = files(&scratch.join("public"));
    let text = String::from_utf8_lossy(&files["credentials/alpha/v1/achievement.json"]).into_owned();
    assert!(
        text.contains("\"id\": \"https://tiny.example.edu/badges/credentials/alpha/v1/achievement.json\""),
        "{text}"
    );
    let page = String::from_utf8_lossy(&files["credentials/alpha/index.html"]).into_owned();
    assert!(page.contains("/x/credentials/") && !page.contains("href=/badges/"), "the page links to where it is");
}

/// Every way of losing what was published is found, by `check` and by `lock --check`.
#[test]
fn losses_are_found() {
    type Loss = (&'static str, fn(&Scratch));
    let losses: &[Loss] = &[
        ("C080", |scratch| scratch.replace("versions/alpha/v1/achievement.json", "Begin", "End")),
        ("C080", |scratch| scratch.replace("versions/alpha/v1/badgeclass.json", "Begin", "End")),
        ("C080", |scratch| scratch.write("versions/alpha/v1/badge.png", b"no badge")),
        ("C081", |scratch| fs::remove_dir_all(scratch.catalog().join("versions/beta")).expect("it can be removed")),
        ("C083", |scratch| fs::remove_dir_all(scratch.catalog().join("credentials/beta")).expect("it can be removed")),
        ("C083", |scratch| {
            fs::remove_file(scratch.catalog().join("pages/about.fr.md")).expect("it can be removed");
            scratch.replace("catalog.yaml", "languages: [en, fr]", "languages: [en]");
        }),
    ];
    for (code, lose) in losses {
        let scratch = frozen();
        lose(&scratch);
        let (status, text) = check(&scratch, &[]);
        assert!(status == 1 && text.contains(&format!("[{code}]")), "{code}: {status}\n{text}");
        let (status, text) = lock(&scratch, &["--check"]);
        assert!(status == 1 && text.contains(&format!("[{code}]")), "lock --check, {code}: {status}\n{text}");
    }
}

/// An interrupted `lock` is mended by the next one.
#[test]
fn an_interrupted_lock_is_mended() {
    let scratch = frozen();
    fs::remove_file(scratch.catalog().join("versions.lock")).expect("it can be removed");
    let (status, text) = check(&scratch, &[]);
    assert!(status == 1 && text.contains("[C086]"), "{text}");
    assert_eq!(lock(&scratch, &["--date", "2026-03-01"]).0, 0);
    let (status, text) = check(&scratch, &[]);
    assert!(status == 0 && !text.contains("[C086]"), "{text}");
}

/// What cannot be compared is not said to be unchanged.
#[test]
fn a_broken_entry_is_no_all_clear() {
    let scratch = frozen();
    fs::remove_file(scratch.catalog().join("faqs/learners.md")).expect("it can be removed");
    scratch.replace("pages/about.md", "title: About", "titel: About");
    let (status, text) = lock(&scratch, &["--check"]);
    assert!(status == 1 && text.contains("cannot be compared"), "{text}");
}

/// Freezing is done at the catalog's own address and without proposals, whatever else is asked for.
#[test]
fn lock_takes_no_other_address() {
    let scratch = Scratch::with_catalog(&root().join("tests/sites/tiny/catalog"));
    assert_eq!(lock(&scratch, &["--base-url", "http://localhost:8080/"]).0, 2);
    scratch.replace("credentials/beta/index.md", "status: pilot", "status: proposed");
    assert_eq!(lock(&scratch, &[]).0, 0);
    assert!(!scratch.catalog().join("versions/beta").exists());
}

/// A folder that is a copy of another version is not recorded as a version of its own.
#[test]
fn a_copied_version_is_found() {
    let scratch = frozen();
    let versions = scratch.catalog().join("versions");
    skillmark_tests::copy_folder(&versions.join("alpha/v1"), &versions.join("alpha/v2"));
    let (status, text) = lock(&scratch, &["--date", "2026-03-02"]);
    assert!(status == 1 && text.contains("does not hold that version"), "{text}");
}

/// A badge of the institution's own keeps both addresses, and a later change of it needs a new version.
#[test]
fn an_own_image_is_published_under_both_names() {
    let scratch = Scratch::with_catalog(&root().join("tests/sites/tiny/catalog"));
    let own =
        |name: &str| fs::read(root().join("tests/sites/tiny/expected/credentials").join(name)).expect("it is there");
    scratch.write("credentials/alpha/badge.png", own("beta/badge.png"));
    build(&scratch.catalog(), &scratch.join("public"), &[]);
    let public = files(&scratch.join("public"));
    assert_eq!(public["credentials/alpha/badge.png"], own("beta/badge.png"));
    assert!(String::from_utf8_lossy(&public["credentials/alpha/badge.svg"]).contains("data:image/png;base64,"));
    assert_eq!(lock(&scratch, &["--date", "2026-03-01"]).0, 0);
    assert_eq!(check(&scratch, &[]).0, 0, "{}", check(&scratch, &[]).1);
    scratch.write("credentials/alpha/badge.png", own("both/badge.png"));
    let (status, text) = check(&scratch, &[]);
    assert!(status == 1 && text.contains("badge image changed"), "{text}");
}

/// A site that was built into the catalog is not read as its source.
#[test]
fn a_site_inside_the_catalog_is_no_source() {
    let scratch = Scratch::with_catalog(&root().join("tests/sites/tiny/catalog"));
    build(&scratch.catalog(), &scratch.catalog().join("site"), &[]);
    let (status, text) = check(&scratch, &[]);
    assert!(status == 0 && other_warnings(&text).is_empty(), "{text}");
}
