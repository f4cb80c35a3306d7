//! The product beside the libraries of others, badge by badge: who accepts what. Every disagreement has its row in
//! `disagreements.tsv`, which says who is right and why; one without, or a row that explains nothing, is a failure.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use regex::Regex;
use serde_json::{Value, json};
use skillmark_tests::{Scratch, by_file, node, read_json, root, verify, write_json};

const NOW: &str = "2026-11-26T10:00:00Z";
/// How many changed badges are shown to everybody.
const CHANGES: usize = 2000;

#[test]
fn every_disagreement_over_a_case_is_explained() {
    let folder = Scratch::new();
    node("interop/issue.mjs", &[&folder.join("").to_string_lossy()]);
    let expected = read_json(&folder.join("expected.json"));
    let files = expected.as_array().expect("a list").iter().filter_map(|entry| entry["file"].as_str());
    // The libraries know neither presentations without a challenge nor Open Badges 2.0.
    let files = files.filter(|file| !file.starts_with("presentation-") && !file.starts_with("ob2-"));
    let badges: Vec<PathBuf> = files.map(|file| folder.join("badges").join(file)).collect();
    let reports = ours(&folder, &folder.join("badges"));
    let label = |file: &str, _: &Value| file.to_owned();
    compare("cases", &folder, &badges, &reports, label);
}

#[test]
fn every_disagreement_over_a_change_is_explained() {
    let folder = Scratch::new();
    node("interop/issue.mjs", &[&folder.join("").to_string_lossy()]);
    let expected = read_json(&folder.join("expected.json"));
    let files = expected.as_array().expect("a list").iter().filter_map(|entry| entry["file"].as_str());
    let good: Vec<PathBuf> = files
        .filter(|file| file.ends_with("-listed.json") || (file.starts_with("jwt-") && file.ends_with("-listed.jwt")))
        .filter(|file| {
            !file.contains("key-")
                && !file.contains("1edtech")
                && !file.starts_with("ob2")
                && !file.starts_with("endorsed")
        })
        .map(|file| folder.join("badges").join(file))
        .collect();
    let changed = folder.join("changed");
    write_json(&folder.join("job.json"), &json!({"badges": good, "count": CHANGES, "seed": 47, "folder": changed}));
    let made = node("differential/characters.mjs", &[&folder.join("job.json").to_string_lossy()]);
    let made = made["changes"].as_array().expect("a list");
    let from: BTreeMap<&str, &str> =
        made.iter().filter_map(|change| Some((change["file"].as_str()?, change["from"].as_str()?))).collect();
    let badges: Vec<PathBuf> = from.keys().map(|file| changed.join(file)).collect();
    let reports = ours(&folder, &changed);
    let label = |file: &str, report: &Value| {
        let original = Path::new(from[file]).file_name().expect("a file").to_string_lossy().into_owned();
        format!("{original} {}", reason(report))
    };
    compare("changes", &folder, &badges, &reports, label);
}

fn ours(folder: &Scratch, badges: &Path) -> BTreeMap<String, Value> {
    let (trust, resources) = (folder.join("trust.json"), folder.join("resources.json"));
    let (trust, resources) = (trust.to_string_lossy(), resources.to_string_lossy());
    by_file(verify(&[badges], &["--trust", &trust, "--resources", &resources, "--now", NOW]))
}

/// Asks the libraries about the badges, and looks every disagreement up.
fn compare(
    over: &str,
    folder: &Scratch,
    badges: &[PathBuf],
    reports: &BTreeMap<String, Value>,
    label: impl Fn(&str, &Value) -> String,
) {
    let job = json!({"now": NOW, "documents": read_json(&folder.join("resources.json")), "badges": badges});
    write_json(&folder.join("job.json"), &job);
    let answer = node("interop/verify.mjs", &[&folder.join("job.json").to_string_lossy()]);
    let mut table = Table::read(over);
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut unexplained = Vec::new();
    for answer in answer["badges"].as_array().expect("a list") {
        let path = Path::new(answer["file"].as_str().expect("a path"));
        let file = path.file_name().expect("a file").to_string_lossy();
        let report = &reports[&*file];
        for (stack, result) in answer["results"].as_object().expect("results by stack") {
            let (we, they) = (accepts(report), result_accepts(result));
            let class = if we == they { "agree" } else { table.explain(stack, &label(&file, report), report, they) };
            if class.is_empty() {
                unexplained.push(format!(
                    "{stack}\t{}\t{}\t{they}\t{}",
                    label(&file, report),
                    report["verdict"],
                    result["error"]
                ));
            }
            *counts.entry(format!("{stack}: {class}")).or_default() += 1;
        }
    }
    show(over, &counts);
    assert!(unexplained.is_empty(), "{} without a row:\n{}", unexplained.len(), unexplained.join("\n"));
    let idle = table.idle();
    assert!(idle.is_empty(), "rows that explain nothing:\n{}", idle.join("\n"));
}

fn accepts(report: &Value) -> bool {
    report["verdict"].as_str().is_some_and(|verdict| verdict.starts_with("valid"))
}

fn result_accepts(result: &Value) -> bool {
    result["verified"] == true && result["revoked"] != true && result["steps"]["revocation_status"] != false
}

/// Returns the keys of the messages that say why a badge is not accepted.
fn reason(report: &Value) -> String {
    let checks = report["checks"].as_array().into_iter().flatten();
    let bad = checks.filter(|check| check["outcome"] == "fail" || check["outcome"] == "unknown");
    bad.filter_map(|check| check["message"].as_str()).collect::<Vec<_>>().join(" ")
}

/// The rows of `disagreements.tsv`: over what, stack, whether it accepts, badges, who is right, why.
struct Table {
    rows: Vec<Row>,
}

struct Row {
    line: String,
    stack: String,
    they_accept: bool,
    badges: Regex,
    class: String,
    used: usize,
}

impl Table {
    fn read(over: &str) -> Self {
        let path = root().join("tests/differential/disagreements.tsv");
        let text = std::fs::read_to_string(path).expect("the table is there");
        let lines = text.lines().skip(1).filter(|line| line.starts_with(&format!("{over}\t")));
        Self { rows: lines.map(Row::read).collect() }
    }

    /// Returns who is right, or nothing.
    fn explain(&mut self, stack: &str, label: &str, report: &Value, they_accept: bool) -> &str {
        let label = format!("{label} {}", report["verdict"].as_str().unwrap_or_default());
        let fits = |row: &&mut Row| row.stack == stack && row.they_accept == they_accept && row.badges.is_match(&label);
        let Some(row) = self.rows.iter_mut().find(fits) else { return "" };
        row.used += 1;
        &row.class
    }

    fn idle(&self) -> Vec<&str> {
        self.rows.iter().filter(|row| row.used == 0).map(|row| row.line.as_str()).collect()
    }
}

impl Row {
    fn read(line: &str) -> Self {
        let cells: Vec<&str> = line.split('\t').collect();
        let &[_, stack, answer, badges, class, why] = cells.as_slice() else { panic!("six cells: {line}") };
        assert!(["ours right", "theirs right", "standard unclear", "another question"].contains(&class), "{line}");
        assert!(!why.is_empty(), "{line}");
        Self {
            line: line.to_owned(),
            stack: stack.to_owned(),
            they_accept: answer == "accepts",
            badges: Regex::new(badges).expect("the badges are a regular expression"),
            class: class.to_owned(),
            used: 0,
        }
    }
}

#[expect(clippy::print_stdout, reason = "output of a test is shown by those who ask for it")]
fn show(over: &str, counts: &BTreeMap<String, usize>) {
    println!("{over}: {counts:#?}");
}
