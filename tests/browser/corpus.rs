//! Every badge of the corpus, in the browser and by the command.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use skillmark_tests::{Institution, Scratch, node, verify, write_json};

use crate::wasm::{NOW, badges, verifier};

/// What others seal, what they break, and what is forged: both say the same of all of it, to the last word.
#[test]
fn the_browser_reports_what_the_command_does() {
    let folder = badges();
    let of_command = by_file(of_command(&folder));
    let of_browser = of_browser(&folder);
    assert!(of_command.len() > 1_000, "only {} badges", of_command.len());
    assert_eq!(of_browser.len(), of_command.len(), "each badge is checked by both");
    let differ = of_command.iter().filter(|(file, reports)| of_browser.get(*file) != Some(*reports));
    let differ: Vec<String> =
        differ.map(|(file, reports)| format!("{file}\n  {reports:?}\n  {:?}", of_browser.get(file))).collect();
    assert!(differ.is_empty(), "{} differ:\n{}", differ.len(), differ.join("\n"));
}

fn of_command(folder: &Scratch) -> Vec<Value> {
    let path = |name: &str| folder.join(name).to_string_lossy().into_owned();
    let (trust, resources) = (path("trust.json"), path("resources.json"));
    verify(&[&folder.join("badges")], &["--trust", &trust, "--resources", &resources, "--now", NOW])
}

fn of_browser(folder: &Scratch) -> BTreeMap<String, Vec<Value>> {
    let job = folder.join("corpus.json");
    let institution = Institution::new();
    let verifier = verifier(&institution.build());
    write_json(&job, &json!({"verifier": verifier, "folder": folder.join(""), "now": NOW}));
    let answer = node("browser/corpus.mjs", &[&job.to_string_lossy()]);
    assert_eq!(answer["troubles"], json!([]), "the browser complains of nothing");
    by_file(answer["reports"].as_object().expect("reports by file").values().flat_map(all).collect())
}

fn all(reports: &Value) -> Vec<Value> {
    reports.as_array().expect("a list").clone()
}

/// Returns reports by the name of the file, which the command gives with its folder.
fn by_file(reports: Vec<Value>) -> BTreeMap<String, Vec<Value>> {
    let mut by_file: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for mut report in reports {
        let input = report["input"].take();
        let input = input.as_str().expect("a report names its input");
        let name = input.rsplit('/').next().unwrap_or(input).split('#').next().unwrap_or_default();
        by_file.entry(name.to_owned()).or_default().push(report);
    }
    by_file
}
