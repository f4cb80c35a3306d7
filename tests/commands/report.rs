//! The portfolio report of a day.

use std::path::Path;

use serde_json::Value;
use skillmark_tests::{Checked, Scratch, expect_text, markup_errors, root, said, skillmark};

const TODAY: &str = "2028-03-01";

fn report(catalog: &Path, format: &str) -> String {
    let output = skillmark(&["report", &catalog.to_string_lossy(), "--today", TODAY, "--format", format]);
    assert!(output.status.success(), "{}", said(&output));
    String::from_utf8(output.stdout).expect("the output is UTF-8")
}

fn tiny() -> Scratch {
    let scratch = Scratch::with_catalog(&root().join("tests/sites/tiny/catalog"));
    let output = skillmark(&["lock", &scratch.catalog().to_string_lossy(), "--date", "2026-09-01"]);
    assert!(output.status.success(), "{}", said(&output));
    scratch
}

#[test]
fn the_report_of_a_day_is_the_same_for_ever() {
    let scratch = tiny();
    for (format, file) in [("human", "told.txt"), ("csv", "table.csv"), ("json", "portfolio.json")] {
        expect_text(&root().join("tests/commands/report").join(file), &report(&scratch.catalog(), format));
    }
    let schema: Value = serde_json::from_slice(&skillmark(&["schema", "portfolio"]).stdout).expect("it is JSON");
    let told: Value = serde_json::from_str(&report(&root().join("catalog"), "json")).expect("it is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is one");
    let errors: Vec<String> = validator.iter_errors(&told).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:?}");
}

#[test]
fn the_page_is_valid_and_stands_alone() {
    let scratch = Scratch::new();
    let file = scratch.join("report.html");
    let catalog = root().join("catalog");
    let arguments = ["report", &catalog.to_string_lossy(), "--today", TODAY, "--format", "html", "-o"];
    let output = skillmark(&[&arguments[..], &[&file.to_string_lossy()]].concat());
    assert!(output.status.success(), "{}", said(&output));
    let html = std::fs::read_to_string(&file).expect("it was written");
    assert_eq!(html, report(&catalog, "html"), "the same twice");
    for asking in ["<script", "src=", "<link", "@import", "url(http", "url(\"http", "url(\"/"] {
        assert!(!html.contains(asking), "{asking}");
    }
    let errors = markup_errors(&scratch.join("."), Checked::Html);
    assert!(errors.is_empty(), "{errors}");
}

/// Words of the catalog are neither markup on the page nor formulas in the table.
#[test]
fn hostile_texts_stay_text_in_the_report() {
    let scratch = tiny();
    scratch.replace(
        "credentials/alpha/index.md",
        "title: Alpha & Omega",
        "title: '=HYPERLINK(\"http://evil.example\")'",
    );
    scratch.replace("departments/arts/index.md", "title: ", "title: '</style><script>alert(1)</script>' # ");
    scratch.replace("catalog.yaml", "en: First level", "en: '<svg onload=x>'");
    let table = report(&scratch.catalog(), "csv");
    assert!(
        table.contains("'=HYPERLINK") && !table.contains(",=HYPERLINK") && !table.contains(",\"=HYPERLINK"),
        "{table}"
    );
    let html = report(&scratch.catalog(), "html");
    assert!(!html.contains("<script") && !html.contains("<svg onload"));
    assert!(html.contains("&lt;svg onload=x&gt;"));
}

#[test]
fn a_report_needs_a_day_that_there_is() {
    let output = skillmark(&["report", "catalog", "--today", "2028-02-30"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("is not a date"), "{}", said(&output));
}
