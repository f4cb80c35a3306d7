//! The verifier as browsers run it, beside what badges deserve.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use skillmark_tests::{Institution, Scratch, node, read_json, write_json};

pub(crate) const NOW: &str = "2026-11-26T10:00:00Z";

/// Everything that others seal, by the built WebAssembly and the algorithms of the machine it runs on.
#[test]
fn the_web_assembly_says_what_badges_deserve() {
    let folder = badges();
    let verdicts = verdicts(&folder, false);
    let wrong: Vec<String> = expected(&folder)
        .iter()
        .filter(|(file, deserved)| !deserved.contains(&verdicts[file]))
        .map(|(file, deserved)| format!("{file}: {} and not one of {deserved:?}", verdicts[file]))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A page that did not come by https has no algorithms of the browser's. No badge gains by that.
#[test]
fn without_the_browsers_algorithms_less_is_known() {
    const GOOD: [&str; 3] = ["valid", "valid_unrecognised_issuer", "valid_status_unknown"];
    let folder = badges();
    let verdicts = verdicts(&folder, true);
    let (mut fewer, mut gained) = (0, Vec::new());
    for (file, deserved) in expected(&folder) {
        let verdict = &verdicts[&file];
        if GOOD.iter().any(|good| verdict == good)
            && !deserved.contains(verdict)
            && !is_list_unknown(verdict, &deserved)
        {
            gained.push(format!("{file}: {verdict} and not one of {deserved:?}"));
        }
        fewer += usize::from(verdict == "unverifiable" && !deserved.contains(verdict));
    }
    assert!(gained.is_empty(), "{}", gained.join("\n"));
    assert!(fewer > 50, "only {fewer} badges need the browser's algorithms");
}

/// Of a list that cannot be checked, the badge's status is unknown, and that is said.
fn is_list_unknown(verdict: &Value, deserved: &[Value]) -> bool {
    verdict == "valid_status_unknown" && deserved.iter().any(|verdict| verdict == "valid" || verdict == "revoked")
}

pub(crate) fn badges() -> Scratch {
    let folder = Scratch::new();
    node("interop/issue.mjs", &[&folder.join("").to_string_lossy()]);
    folder
}

fn verdicts(folder: &Scratch, without: bool) -> Value {
    let institution = Institution::new();
    let verifier = verifier(&institution.build());
    let job = folder.join("wasm.json");
    write_json(&job, &json!({"verifier": verifier, "folder": folder.join(""), "now": NOW, "without": without}));
    node("browser/wasm.mjs", &[&job.to_string_lossy()])["verdicts"].clone()
}

/// Returns the folder in a site that the verify page loads from; its name is a digest.
pub(crate) fn verifier(site: &Path) -> PathBuf {
    let all = std::fs::read_dir(site.join("assets/verifier")).expect("the site has a verifier");
    let mut folders = all.filter_map(|entry| Some(entry.ok()?.path()));
    folders.find(|path| path.join("worker.js").is_file()).expect("a folder with the worker")
}

fn expected(folder: &Scratch) -> Vec<(String, Vec<Value>)> {
    let expected = read_json(&folder.join("expected.json"));
    let entries = expected.as_array().expect("a list").iter().map(|entry| {
        let verdicts = entry["verdicts"].as_array().expect("a list");
        (entry["file"].as_str().expect("a name").to_owned(), verdicts.clone())
    });
    entries.collect()
}
