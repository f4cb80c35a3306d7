//! The documents that machines read.

mod offer;
mod profiles;
mod skills;

use std::collections::BTreeMap;

use serde_json::Value;
use skillmark_tests::{CATALOGS, Scratch, build, files, root};

fn site(catalog: &str) -> BTreeMap<String, Vec<u8>> {
    let scratch = Scratch::new();
    let public = scratch.join("public");
    build(&root().join(catalog), &public, &[]);
    files(&public)
}

fn json(files: &BTreeMap<String, Vec<u8>>, path: &str) -> Value {
    let bytes = files.get(path).unwrap_or_else(|| panic!("{path} is not there"));
    serde_json::from_slice(bytes).unwrap_or_else(|error| panic!("{path} is not JSON: {error}"))
}

/// `catalog.json` satisfies the schema that is published beside it.
#[test]
fn the_export_satisfies_its_schema() {
    for catalog in CATALOGS {
        let files = site(catalog);
        let schema = json(&files, "schemas/catalog-export.json");
        let validator = jsonschema::validator_for(&schema).expect("the schema is sound");
        let export = json(&files, "catalog.json");
        let problems: Vec<String> =
            validator.iter_errors(&export).map(|error| format!("{} at {}", error, error.instance_path())).collect();
        assert!(problems.is_empty(), "{catalog}: {problems:#?}");
    }
}

/// What the documents say of one another agrees.
#[test]
fn documents_agree() {
    let files = site("tests/sites/tiny/catalog");
    let achievement = json(&files, "credentials/alpha/v1/achievement.json");
    assert_eq!(json(&files, "credentials/alpha/achievement.json"), achievement);
    assert_eq!(achievement["id"], "https://tiny.example.edu/badges/credentials/alpha/v1/achievement.json");
    assert_eq!(achievement["creator"]["id"], "did:web:tiny.example.edu:badges:issuers:main");
    let did = json(&files, "issuers/main/did.json");
    let profile = json(&files, "issuers/main/profile.json");
    assert_eq!((&did["id"], &profile["id"]), (&achievement["creator"]["id"], &achievement["creator"]["id"]));
    let trust = json(&files, "trust.json");
    assert_eq!(trust["issuers"][0]["id"], did["id"]);
    let definition = &trust["definitions"][0];
    assert_eq!(definition["id"], achievement["id"]);
    let digest = skillmark_badge_digest(&achievement);
    assert_eq!(definition["digest"], digest);
    let badge_class = json(&files, "credentials/alpha/v1/badgeclass.json");
    assert_eq!(badge_class["issuer"], json(&files, "issuers/main/issuer.json")["id"]);
    assert_eq!(badge_class["image"], achievement["image"]["id"]);
    for name in ["name", "description", "criteria"] {
        assert_eq!(badge_class[name], achievement[name]);
    }
}

/// The digest as an outsider would compute it: SHA-256 over canonical JSON. The library sorts keys, and the
/// document has no number that JCS would write otherwise.
fn skillmark_badge_digest(achievement: &Value) -> String {
    let mut object = achievement.clone();
    object.as_object_mut().expect("it is an object").remove("@context");
    let text = serde_json::to_string(&object).expect("it is JSON");
    let file = tempfile::NamedTempFile::new().expect("there is room");
    std::fs::write(file.path(), text).expect("it can be written");
    let output = std::process::Command::new("sha256sum").arg(file.path()).output().expect("sha256sum runs");
    let hex = String::from_utf8_lossy(&output.stdout).split(' ').next().unwrap_or_default().to_owned();
    format!("sha256:{hex}")
}

/// Pathways stand step by step, each title in every language that it has, with the pages of their credentials.
#[test]
fn pathways_say_what_counts() {
    let files = site("tests/sites/tiny/catalog");
    let document = json(&files, "pathways.json");
    let [pathway] = document["pathways"].as_array().expect("a list").as_slice() else { panic!("{document}") };
    assert_eq!(
        pathway["page"],
        format!("{}pathways/{}/", document["base_url"].as_str().unwrap_or("-"), pathway["id"].as_str().unwrap_or("-"))
    );
    assert_eq!(pathway["awards"], "both");
    let steps = &pathway["requires"];
    assert_eq!((&steps["rule"], &steps["at_least"]), (&"all".into(), &2.into()));
    assert_eq!(steps["steps"][0], serde_json::json!({"credential": "alpha"}));
    let either = &steps["steps"][1];
    assert_eq!((&either["rule"], &either["at_least"]), (&"any".into(), &1.into()));
    assert_eq!(either["steps"][1]["titles"]["en"], "A course elsewhere");
    let named = document["credentials"].as_array().expect("a list");
    for (credential, id) in named.iter().zip(["alpha", "beta", "both"]) {
        assert_eq!(credential["id"], id);
        let page = credential["page"].as_str().and_then(|page| page.strip_prefix("https://tiny.example.edu/badges/"));
        assert!(page.is_some_and(|page| files.contains_key(&format!("{page}index.html"))), "{credential}");
    }
    let sample = json(&site("catalog"), "pathways.json");
    let care = sample["pathways"].as_array().expect("a list").iter().find(|one| one["id"] == "care-team");
    let care = care.expect("the sample has it");
    let add = &care["requires"]["steps"][1];
    assert_eq!((&add["rule"], &add["at_least"]), (&"at_least".into(), &1.into()));
    assert_eq!(add["titles"]["fr"], "Ajouter ce que demande votre lieu de travail");
    assert_eq!(add["steps"].as_array().map(Vec::len), Some(3));
}

/// Skills, occupations, rubrics and stacks are where the standard has them.
#[test]
fn achievements_carry_what_the_source_says() {
    let files = site("tests/sites/tiny/catalog");
    let alpha = json(&files, "credentials/alpha/v1/achievement.json");
    let names: Vec<&Value> =
        alpha["alignment"].as_array().expect("a list").iter().map(|one| &one["targetName"]).collect();
    assert_eq!(names, ["Beginning", "Technical Writers"]);
    let result = &alpha["resultDescription"][0];
    assert_eq!(result["resultType"], "RubricCriterionLevel");
    assert_eq!(result["requiredLevel"], result["rubricCriterionLevel"][1]["id"]);
    assert_eq!(alpha["creditsAvailable"], 1.5);
    assert_eq!(alpha["humanCode"], "TC-1");
    let both = json(&files, "credentials/both/v1/achievement.json");
    let related: Vec<&str> =
        both["related"].as_array().expect("a list").iter().filter_map(|one| one["id"].as_str()).collect();
    assert_eq!(related.len(), 2);
    let beta = json(&files, "credentials/beta/v1/achievement.json");
    assert_eq!(beta["criteria"], serde_json::json!({"id": "https://tiny.example.edu/badges/credentials/beta/"}));
    let table = String::from_utf8_lossy(&files["catalog.csv"]).into_owned();
    assert!(table.starts_with("id,title,") && table.lines().count() == 4, "{table}");
}

/// Badge images are what their names say, and square.
#[test]
fn badges_are_pictures() {
    let files = site("tests/sites/tiny/catalog");
    let png = &files["credentials/alpha/v1/badge.png"];
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    assert_eq!(png[16..20], png[20..24], "width and height");
    let svg = String::from_utf8_lossy(&files["credentials/alpha/v1/badge.svg"]);
    assert!(svg.contains(">Alpha &amp; Omega</title>"), "{svg}");
}
