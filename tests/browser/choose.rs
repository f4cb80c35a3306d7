use std::io::Write as _;

use skillmark_tests::{expect_none, node, sample_site};

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
