//! Every rule has a folder that breaks it, with the findings it must yield; and a page that explains it.
//!
//! `invalid/CODE/` is laid over `base/`, then its `setup` is followed, then the result is checked. Rules about what a change does
//! have a folder `before/`: laid over `base/` too, it is what was there before.

mod example;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use skillmark::catalog::{load, read_catalog};
use skillmark::diagnostic::{ALL_RULES, Rule, Severity, render_human};
use skillmark::review::check_history;
use skillmark_tests::{Scratch, apply, copy_folder, expect_text, root, said, skillmark};

fn folder() -> PathBuf {
    root().join("tests/diagnostics")
}

#[test]
fn every_rule_has_a_case() {
    let missing: Vec<&str> =
        ALL_RULES.iter().map(|rule| rule.code).filter(|code| !folder().join("invalid").join(code).is_dir()).collect();
    assert!(missing.is_empty(), "rules without a folder in tests/diagnostics/invalid: {missing:?}");
    for entry in fs::read_dir(folder().join("invalid")).expect("the cases can be listed") {
        let name = entry.expect("the case can be listed").file_name().to_string_lossy().into_owned();
        assert!(skillmark::diagnostic::rule(&name).is_some(), "{name} is not a rule");
    }
}

#[test]
fn the_base_is_sound() {
    let scratch = Scratch::with_catalog(&folder().join("base"));
    let output = skillmark(&["check", &scratch.catalog().to_string_lossy(), "--deny", "warnings"]);
    assert!(output.status.success(), "{}", said(&output));
}

#[test]
fn every_case_yields_its_findings() {
    let mut failed = Vec::new();
    for rule in ALL_RULES {
        if let Err(why) = std::panic::catch_unwind(|| case(rule)) {
            let why = why.downcast_ref::<String>().cloned().unwrap_or_default();
            failed.push(format!("{}: {why}", rule.code));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

/// Returns the catalog that breaks a rule.
fn laid(rule: &Rule) -> Scratch {
    let case = folder().join("invalid").join(rule.code);
    let scratch = Scratch::with_catalog(&folder().join("base"));
    copy_folder(&case, &scratch.catalog());
    // What was before is a catalog of its own.
    let _ = fs::remove_dir_all(scratch.catalog().join("before"));
    for name in ["expected.txt", "setup"] {
        let _ = fs::remove_file(scratch.catalog().join(name));
    }
    apply(&scratch, &fs::read_to_string(case.join("setup")).unwrap_or_default());
    scratch
}

fn case(rule: &Rule) {
    let case = folder().join("invalid").join(rule.code);
    let scratch = laid(rule);
    if case.join("before").is_dir() {
        return change(rule, &case, &scratch);
    }
    let catalog = scratch.catalog();
    let output = skillmark(&["check", &catalog.to_string_lossy()]);
    let text = said(&output);
    assert!(!text.contains("panicked"), "{text}");
    assert!(text.contains(&format!("[{}]", rule.code)), "the rule is not broken:\n{text}");
    let status = if rule.severity == Severity::Error { 1 } else { output.status.code().unwrap_or_default() };
    assert_eq!(output.status.code(), Some(status), "{text}");
    // Build agrees with check: what is an error there is not built here.
    let target = scratch.join("public");
    let built = skillmark(&["build", &catalog.to_string_lossy(), "--output", &target.to_string_lossy()]);
    assert_eq!(built.status.code(), output.status.code(), "check and build differ:\n{}", said(&built));
    assert_eq!(target.exists(), built.status.success(), "a failed build wrote something");
    expect_text(&case.join("expected.txt"), &text);
}

/// Judges a change: what was before is a catalog of its own.
fn change(rule: &Rule, case: &Path, scratch: &Scratch) {
    let earlier = Scratch::with_catalog(&folder().join("base"));
    copy_folder(&case.join("before"), &earlier.catalog());
    let read = |scratch: &Scratch| {
        let (tree, found) = read_catalog(&scratch.catalog()).expect("the catalog can be read");
        load(tree, found).catalog.expect("the catalog can be decoded")
    };
    let (before, after) = (read(&earlier), read(scratch));
    let text = render_human(&check_history(&before, &after), &after.tree, false);
    assert!(text.contains(&format!("[{}]", rule.code)), "the rule is not broken:\n{text}");
    expect_text(&case.join("expected.txt"), &text);
}

#[test]
fn every_rule_has_a_page() {
    for rule in ALL_RULES {
        expect_text(&root().join("docs/diagnostics").join(format!("{}.md", rule.code)), &page(rule));
    }
    let mut index = String::from("# Findings of `skillmark check`\n\nEach has a page of its own.\n\n");
    for rule in ALL_RULES {
        let _ = writeln!(index, "- [{}]({}.md): {}", rule.code, rule.code, rule.name);
    }
    expect_text(&root().join("docs/diagnostics/README.md"), &index);
}

fn page(rule: &Rule) -> String {
    let severity = match rule.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "advice",
    };
    let case = folder().join("invalid").join(rule.code);
    let example = fs::read_to_string(case.join("expected.txt")).unwrap_or_default();
    let pair = example::wrong_and_right(rule, &laid(rule), &folder().join("base"));
    format!(
        "# {}: {}\n\nSeverity: {severity}.\n\n{}\n\n{pair}## Example\n\nThe files in `{}` yield:\n\n```text\n{}\n```\n",
        rule.code,
        rule.name,
        rule.why,
        relative(&case),
        example.trim_end()
    )
}

fn relative(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).to_string_lossy().into_owned()
}
