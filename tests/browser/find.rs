use std::io::Write as _;

use serde_json::Value;
use skillmark_tests::{Scratch, build, node, root};

/// A reader finds a credential by mouse, keyboard and finger, from any page; the address says what is asked, and the way
/// back leads through it; what has no answer is told of; and without scripts the lists hold the same.
#[test]
fn a_reader_finds_what_she_wants_to_be_able_to_do() {
    let scratch = Scratch::with_catalog(&root().join("catalog"));
    let words = scratch.catalog().join("credentials/spreadsheet-analysis/index.fr.md");
    std::fs::remove_file(words).expect("the sample is in French, too");
    let site = scratch.join("public");
    build(&scratch.catalog(), &site, &[]);
    let said = node("browser/find.mjs", &[&site.to_string_lossy()]);
    let _ = writeln!(std::io::stderr().lock(), "finding: {}", said["figures"]);
    let problems = list(&said["problems"]);
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
    let figures = &said["figures"];
    // From the home page: a question, and three choices.
    assert!(figures["clicks"].as_u64().is_some_and(|clicks| clicks <= 5), "{figures}");
    assert!(figures["requests"].as_u64().is_some_and(|requests| (1..=6).contains(&requests)), "{figures}");
    assert!(figures["bytes"].as_u64().is_some_and(|bytes| bytes < 100_000), "{figures}");
    assert_eq!(figures["lists"].as_u64(), Some(10), "lists that were compared");
    assert_eq!(figures["states"].as_u64(), Some(14), "states that were judged");
}

fn list(value: &Value) -> Vec<&str> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}
