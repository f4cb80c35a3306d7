//! Files that mean harm, in the browser.

use serde_json::{Value, json};
use skillmark_tests::{Institution, node, write_json};

/// The most milliseconds until an answer is shown.
const LIMIT: u64 = 5_000;

/// Whatever is dropped, the page answers soon, in words, runs nothing of it, and calls nothing of it genuine but what its
/// issuer has sealed.
#[test]
fn what_means_harm_is_shown_harmlessly() {
    let institution = Institution::new();
    institution.lock();
    let job = institution.join("hostile.json");
    write_json(&job, &json!({"site": institution.build(), "prefix": Institution::PREFIX}));
    let found = node("browser/hostile.mjs", &[&job.to_string_lossy()]);
    let found = found.as_array().expect("a list");
    assert!(found.len() > 30, "only {} files", found.len());
    let wrong: Vec<String> = found.iter().flat_map(wrong).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn wrong(file: &Value) -> Vec<String> {
    let name = file["name"].as_str().expect("a name");
    let mut wrong = Vec::new();
    for kind in ["harm", "troubles"] {
        let list = file[kind].as_array().expect("a list");
        wrong.extend(list.iter().map(|what| format!("{name}: {kind}: {what}")));
    }
    let verdict = file["verdict"].as_str();
    match verdict {
        None => wrong.push(format!("{name}: the check itself failed")),
        Some("valid") if !name.ends_with("sealed by the issuer") => wrong.push(format!("{name}: is called genuine")),
        Some(_) => {}
    }
    let took = file["milliseconds"].as_u64().expect("a time");
    if took > LIMIT {
        wrong.push(format!("{name}: took {took} ms"));
    }
    wrong
}
