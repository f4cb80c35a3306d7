use skillmark_tests::{Scratch, expect_none, node, root, said, skillmark};

/// The report is a page like any other: read by axe-core, wide and narrow, light and dark, and it asks for nothing.
#[test]
fn the_report_can_be_read() {
    let scratch = Scratch::new();
    let file = scratch.join("report.html");
    let catalog = root().join("catalog");
    let catalog = catalog.to_string_lossy();
    let arguments = ["report", &catalog, "--today", "2028-03-01", "--format", "html", "--output"];
    let output = skillmark(&[&arguments[..], &[&file.to_string_lossy()]].concat());
    assert!(output.status.success(), "{}", said(&output));
    let answer = node("browser/report.mjs", &[&file.to_string_lossy()]);
    expect_none(&answer["problems"]);
    assert!(answer["charts"].as_u64().is_some_and(|charts| charts >= 5), "{answer}");
}
