//! Every verdict, however somebody works with a page.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use skillmark_badge::verify::Verdict;
use skillmark_tests::{Institution, node, write_json};

/// By the mouse alone, by the keyboard alone, by typing, and by pasting anywhere on the page; nothing is asked of another
/// host, and the browser complains of nothing.
#[test]
fn every_verdict_comes_in_every_way() {
    let institution = Institution::new();
    institution.lock();
    let job = institution.join("ways.json");
    write_json(&job, &json!({"site": institution.build(), "prefix": Institution::PREFIX}));
    let found = node("browser/ways.mjs", &[&job.to_string_lossy()]);
    let found = found.as_array().expect("a list");
    let wrong: Vec<String> = found.iter().flat_map(wrong).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for way in ["mouse", "keyboard", "typing", "pasting"] {
        let seen = found.iter().filter(|one| one["way"] == way).map(|one| one["verdict"].as_str().unwrap_or_default());
        assert_eq!(seen.collect::<BTreeSet<_>>().len(), Verdict::ALL.len(), "every verdict by {way}");
    }
}

fn wrong(one: &Value) -> Vec<String> {
    let place = format!("{} by {}", one["name"], one["way"]);
    let mut wrong = Vec::new();
    if one["verdict"] != one["expected"] {
        wrong.push(format!("{place} is {}, not {}", one["verdict"], one["expected"]));
    }
    if one["focus"] != "h1" || one["headline"] == "" {
        wrong.push(format!("{place}: the focus is on {}, the headline is {}", one["focus"], one["headline"]));
    }
    let troubles = one["troubles"].as_array().expect("a list").iter();
    wrong.extend(troubles.map(|trouble| format!("{place}: {trouble}")));
    wrong
}
