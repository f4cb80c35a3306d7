use std::collections::BTreeMap;
use std::path::PathBuf;

use serde_json::{Value, json};
use skillmark_tests::{Scratch, by_file, expect_verdicts, node, verify, write_json};

const NOW: &str = "2026-11-26T10:00:00Z";

/// Verdicts which say that no proof holds over what the badge now says.
const BROKEN: &[&str] = &["unreadable", "unsigned", "not_authentic", "wrong_issuer", "unverifiable"];

#[test]
fn what_is_put_into_a_signed_badge_is_refused() {
    let folder = Scratch::new();
    let made = node("differential/injections.mjs", &[&folder.join("").to_string_lossy()]);
    assert!(made["injections"].as_u64() >= Some(34));
    expect_verdicts(&folder.join(""), NOW);
}

#[test]
fn no_character_of_a_badge_can_be_changed() {
    let folder = Scratch::new();
    node("interop/issue.mjs", &[&folder.join("").to_string_lossy()]);
    let badges = badges(&folder);
    let job = json!({"badges": badges, "count": 2000, "seed": 31, "folder": folder.join("changed")});
    write_json(&folder.join("job.json"), &job);
    let answer = node("differential/characters.mjs", &[&folder.join("job.json").to_string_lossy()]);
    let changes = answer["changes"].as_array().expect("a list");
    assert_eq!(changes.len(), 2000);

    let reports = by_file(verdicts(&folder, &[&folder.join("changed")]));
    let originals: Vec<_> = badges.iter().map(PathBuf::as_path).collect();
    let originals = by_file(verdicts(&folder, &originals));
    assert!(originals.values().all(|report| report["verdict"] == "valid"), "{originals:#?}");

    let wrong: Vec<String> = changes.iter().filter_map(|change| surprise(change, &reports)).collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), changes.len(), wrong.join("\n"));
    report(changes, &reports);
}

/// Returns a good badge of each kind, the image made from a plain one.
fn badges(folder: &Scratch) -> Vec<PathBuf> {
    let badge = |file: &str| folder.join("badges").join(file);
    let text = std::fs::read_to_string(badge("eddsa-rdfc-2022-listed.json")).expect("the badge is there");
    let image =
        std::fs::read(skillmark_tests::root().join("tests/differential/plain.png")).expect("the image is there");
    let baked = skillmark_badge::carrier::bake_png(&image, &text).expect("the image takes a badge");
    std::fs::write(folder.join("baked.png"), baked).expect("the image can be written");
    vec![
        badge("eddsa-rdfc-2022-listed.json"),
        badge("eddsa-jcs-2022-listed.json"),
        badge("jwt-es256-listed.jwt"),
        badge("jwt-eddsa-listed.jwt"),
        folder.join("baked.png"),
    ]
}

fn verdicts(folder: &Scratch, badges: &[&std::path::Path]) -> Vec<Value> {
    let (trust, resources) = (folder.join("trust.json"), folder.join("resources.json"));
    let (trust, resources) = (trust.to_string_lossy(), resources.to_string_lossy());
    verify(badges, &["--trust", &trust, "--resources", &resources, "--now", NOW])
}

/// Says what is wrong with the verdict on a changed badge.
fn surprise(change: &Value, reports: &BTreeMap<String, Value>) -> Option<String> {
    let file = change["file"].as_str().expect("a file name");
    let verdict = reports[file]["verdict"].as_str().expect("a verdict");
    let right = match change["excuse"].as_str() {
        None => BROKEN.contains(&verdict),
        // What says the same is the same badge.
        Some("same JSON" | "around") => verdict == "valid",
        // An image can be broken without the badge being touched.
        Some("beside") => verdict == "valid" || verdict == "unreadable",
        Some(_) => true,
    };
    (!right).then(|| format!("{verdict}: {change}"))
}

#[expect(clippy::print_stdout, reason = "output of a test is shown by those who ask for it")]
fn report(changes: &[Value], reports: &BTreeMap<String, Value>) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for change in changes {
        let report = &reports[change["file"].as_str().expect("a file name")];
        *counts.entry(format!("excuse {}: {}", change["excuse"], report["verdict"])).or_default() += 1;
    }
    println!("{counts:#?}");
}
