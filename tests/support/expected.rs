//! Folders of badges with the verdict that each deserves, as scripts write them.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;
use skillmark_badge::verify::Verdict;

use crate::{command, read_json, said};

/// Returns the reports of the `verify` command on these files or folders, in their order.
///
/// # Panics
///
/// Panics when the command cannot run.
pub fn verify(badges: &[&Path], more: &[&str]) -> Vec<Value> {
    let output = command().arg("verify").args(badges).args(["--offline", "--format", "ndjson"]).args(more).output();
    let output = output.expect("the command starts");
    assert!(matches!(output.status.code(), Some(0 | 1 | 3)), "{}", said(&output));
    let lines = String::from_utf8(output.stdout).expect("reports are UTF-8");
    lines.lines().map(|line| serde_json::from_str(line).expect("a report is JSON")).collect()
}

/// Verifies the badges of a folder with its `resources.json` and `trust.json`, compares the verdicts with its
/// `expected.json`, and returns how many there are.
///
/// # Panics
///
/// Panics with every verdict that is not as expected.
pub fn expect_verdicts(folder: &Path, now: &str) -> usize {
    let (trust, resources) = (folder.join("trust.json"), folder.join("resources.json"));
    let (trust, resources) = (trust.to_string_lossy(), resources.to_string_lossy());
    let more = ["--trust", &trust, "--resources", &resources, "--now", now];
    let reports = by_file(verify(&[&folder.join("badges")], &more));
    let expected = read_json(&folder.join("expected.json"));
    let expected = expected.as_array().expect("it is a list");
    let wrong: Vec<String> = expected.iter().filter_map(|expected| surprise(expected, &reports)).collect();
    assert!(wrong.is_empty(), "{} of {} verdicts are wrong:\n{}", wrong.len(), expected.len(), wrong.join("\n"));
    assert_eq!(reports.len(), expected.len(), "each badge has a report");
    expected.len()
}

/// Returns reports by the name of the file; of a file with several badges, the report with the worst verdict.
///
/// # Panics
///
/// Panics when a report does not name its input, or has no verdict.
pub fn by_file(reports: Vec<Value>) -> BTreeMap<String, Value> {
    let mut by_file = BTreeMap::new();
    for report in reports {
        let input = report["input"].as_str().expect("a report names its input");
        // What stands behind `#` says which badge of the file it is.
        let file = input.split('#').next().unwrap_or_default();
        let name = Path::new(file).file_name().expect("it is a file").to_string_lossy().into_owned();
        if by_file.get(&name).is_none_or(|other| rank(&report) < rank(other)) {
            by_file.insert(name, report);
        }
    }
    by_file
}

/// Returns the place of the verdict among all: the first is the worst.
fn rank(report: &Value) -> usize {
    let place = Verdict::ALL.iter().position(|verdict| report["verdict"] == verdict.name());
    place.expect("a report has a verdict")
}

fn surprise(expected: &Value, reports: &BTreeMap<String, Value>) -> Option<String> {
    let file = expected["file"].as_str().expect("a file name");
    let Some(report) = reports.get(file) else { return Some(format!("{file}: no report")) };
    let verdicts = expected["verdicts"].as_array().expect("a list of verdicts");
    if verdicts.contains(&report["verdict"]) {
        return endorsements(expected, report);
    }
    let (verdict, because) = (&report["verdict"], &expected["because"]);
    let failed: Vec<String> = report["checks"].as_array().into_iter().flatten().filter_map(not_passed).collect();
    Some(format!("{file}: {verdict}, not one of {verdicts:?} ({because}); {}", failed.join(", ")))
}

/// Says what is wrong with the verdicts on endorsements inside a badge, where they are expected.
fn endorsements(expected: &Value, report: &Value) -> Option<String> {
    let verdicts: Vec<&Value> = report["endorsements"].as_array()?.iter().map(|inner| &inner["verdict"]).collect();
    let wanted = expected["endorsements"].as_array()?;
    (!wanted.iter().eq(verdicts.iter().copied()))
        .then(|| format!("{}: endorsements are {verdicts:?}", expected["file"]))
}

fn not_passed(check: &Value) -> Option<String> {
    let passed = check["outcome"] == "pass" || check["outcome"] == "not_applicable";
    (!passed).then(|| format!("{} {} {}", check["message"], check["params"], check["pointer"]))
}
