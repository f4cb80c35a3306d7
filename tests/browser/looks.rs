use std::io::Write as _;

use serde_json::Value;
use skillmark_tests::{Checked, expect_none, markup_errors, node, sample_site};

/// Every kind of page and every verdict, in every language: axe-core finds nothing, in light and dark; nothing is cut off or
/// wider than the window at any width, even with large letters; and nothing comes from another host. What the verify page
/// makes of itself is valid too.
#[test]
fn every_reader_can_use_every_page() {
    let (scratch, site) = sample_site();
    let verdicts = scratch.join("verdicts");
    std::fs::create_dir(&verdicts).expect("the folder can be made");
    let said = node("browser/looks.mjs", &[&site.to_string_lossy(), "", &verdicts.to_string_lossy()]);
    let mut out = std::io::stderr().lock();
    let _ = writeln!(out, "{} states, {} runs of axe-core, {} seconds", said["states"], said["runs"], said["seconds"]);
    for undecided in list(&said["undecided"]) {
        let _ = writeln!(out, "for people to look at: {undecided}");
    }
    assert!(said["states"].as_u64().is_some_and(|states| states > 50), "{}", said["states"]);
    expect_none(&said["problems"]);
    let errors = markup_errors(&verdicts, Checked::Html);
    assert!(errors.is_empty(), "{errors}");
}

/// By keyboard alone: the order of the stops, a mark on each, no trap, nothing out of reach, and a badge that is checked.
#[test]
fn every_page_works_by_keyboard() {
    let (_scratch, site) = sample_site();
    let said = node("browser/keyboard.mjs", &[&site.to_string_lossy()]);
    assert!(said["stops"].as_u64().is_some_and(|stops| stops > 500), "{}", said["stops"]);
    expect_none(&said["problems"]);
}

fn list(value: &Value) -> Vec<&str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}
