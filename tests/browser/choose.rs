use std::io::Write as _;
use std::path::PathBuf;

use serde_json::Value;
use skillmark_tests::{Scratch, build, node, root};

/// By mouse, keyboard and touch, and without scripts; what differs, what nobody states, what cannot be shown.
#[test]
fn credentials_are_chosen_and_compared() {
    let (_scratch, site) = sample_site();
    let said = node("browser/compare.mjs", &[&site.to_string_lossy()]);
    expect_none(&said["problems"]);
    let mut out = std::io::stderr().lock();
    let _ = writeln!(out, "clicks to a link that tells an adviser which two to compare: {}", said["clicks"]);
    assert_eq!(said["clicks"], 4);
}

/// Sums as by hand, a link and a file that hold it all, hostile ones, a browser that keeps nothing, two tabs.
#[test]
fn a_plan_adds_up_and_stays_with_the_learner() {
    let (_scratch, site) = sample_site();
    expect_none(&node("browser/plan.mjs", &[&site.to_string_lossy()])["problems"]);
}

fn sample_site() -> (Scratch, PathBuf) {
    let scratch = Scratch::new();
    let site = scratch.join("public");
    build(&root().join("catalog"), &site, &[]);
    (scratch, site)
}

fn expect_none(problems: &Value) {
    let problems: Vec<&str> = problems.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
}
