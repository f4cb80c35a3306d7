//! What is wrong and what is right, of one rule: taken from its case, so that it is written once.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::Value;
use skillmark::diagnostic::Rule;
use skillmark_tests::{Scratch, skillmark};

/// How many pairs are shown, and of how many lines a pair without a suggestion may be.
const PAIRS: usize = 3;
const LINES: usize = 8;
const WIDTH: usize = 100;

/// Returns a section with lines that break `rule` and what they should be: by the suggestions of its findings, or else
/// by what differs from the sound file in `base`; nothing where neither shows it.
pub(crate) fn wrong_and_right(rule: &Rule, scratch: &Scratch, base: &Path) -> String {
    let output = skillmark(&["check", "--format", "json", &scratch.catalog().to_string_lossy()]);
    let found: Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
    let found: Vec<&Value> =
        found.as_array().into_iter().flatten().filter(|finding| finding["code"] == rule.code).collect();
    let mut pairs: Vec<String> = found.iter().filter_map(|finding| suggested(finding, scratch)).collect();
    pairs.dedup();
    pairs.truncate(PAIRS);
    if pairs.is_empty() {
        pairs.extend(found.first().and_then(|finding| differing(finding, scratch, base)));
    }
    if pairs.is_empty() {
        return String::new();
    }
    format!("## Wrong and right\n\n```diff\n{}```\n\n", pairs.join("\n"))
}

/// Returns a line, and the line with the suggestion followed.
fn suggested(finding: &Value, scratch: &Scratch) -> Option<String> {
    let suggestion = finding.get("suggestion").filter(|suggestion| suggestion.is_object())?;
    let span = &suggestion["span"];
    let number = |name: &str| span[name].as_u64().and_then(|number| usize::try_from(number).ok());
    if number("line")? != number("end_line")? {
        return None;
    }
    let text = fs::read_to_string(scratch.catalog().join(finding["file"].as_str()?)).ok()?;
    let line: Vec<char> = text.lines().nth(number("line")? - 1)?.chars().collect();
    let (before, after) = (line.get(..number("column")? - 1)?, line.get(number("end_column")? - 1..)?);
    let joined = |parts: [&str; 3]| parts.concat();
    let (start, end): (String, String) = (before.iter().collect(), after.iter().collect());
    let right = joined([&start, suggestion["replacement"].as_str()?, &end]);
    let wrong: String = line.iter().collect();
    (wrong.chars().count() <= WIDTH).then(|| format!("- {}\n+ {}\n", wrong.trim(), right.trim()))
}

/// Returns the lines in which a file of the case differs from the sound one of the same name.
fn differing(finding: &Value, scratch: &Scratch, base: &Path) -> Option<String> {
    let path = finding["file"].as_str()?;
    let wrong = fs::read_to_string(scratch.catalog().join(path)).ok()?;
    let right = fs::read_to_string(base.join(path)).ok()?;
    let (wrong, right): (Vec<&str>, Vec<&str>) = (wrong.lines().collect(), right.lines().collect());
    let mut text = String::new();
    for line in wrong.iter().filter(|line| !right.contains(line)) {
        let _ = writeln!(text, "- {line}");
    }
    for line in right.iter().filter(|line| !wrong.contains(line)) {
        let _ = writeln!(text, "+ {line}");
    }
    let is_plain = text.lines().all(|line| line.chars().count() <= WIDTH && !line.chars().any(char::is_control));
    let shows_both = text.contains("\n+ ") || text.starts_with("+ ");
    (is_plain && shows_both && text.lines().count() <= LINES).then_some(text)
}
