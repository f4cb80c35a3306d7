//! The examples in 1EdTech's specifications, and its published test vectors.
//!
//! An example that is a credential is sealed here for its issuer, so that its terms and structure are judged; the
//! signed ones are in `signed.rs` as they stand too. Those of Open Badges 2.0 are served to one another by their
//! identifiers. Examples that are no badge must not be taken for one.

use serde_json::Value;
use skillmark_badge::rdf::canonical_nquads;
use skillmark_badge::verify::Resources;

use crate::engine::{check, class, said, sealed};
use crate::list::{Case, compare};
use crate::vectors::{json, of_kind, text};

const SUITE: &str = "1edtech-openbadges-specification";

#[test]
fn specification_examples() {
    let files = of_kind(&format!("{SUITE}/extracted-examples"), "json").into_iter();
    let files: Vec<String> = files.filter(|path| !path.ends_with("/INDEX.json")).collect();
    let mut served = Resources::default();
    for path in &files {
        let document = serde_json::from_str::<Value>(&text(path)).unwrap_or_default();
        // Several examples show one document in parts; the first is whole.
        if let Some(id) = document["id"].as_str().filter(|id| !served.contains(id)) {
            served.insert(id, text(path));
        }
    }
    let mut cases: Vec<Case> = files.iter().map(|path| example(path, &served)).collect();
    for (folder, example) in [("obv3p0", "linked-data-proof-ob-07"), ("clrv2p0", "linked-data-proof-clr-07")] {
        cases.extend(steps(folder, &format!("{SUITE}/extracted-examples/ob_v3p0_impl_{example}.json")));
    }
    compare("specification-examples", &cases);
}

fn example(path: &str, served: &Resources) -> Case {
    let document = serde_json::from_str::<Value>(&text(path)).unwrap_or_default();
    let types: Vec<&str> = match &document["type"] {
        Value::Array(types) => types.iter().filter_map(Value::as_str).collect(),
        one => one.as_str().into_iter().collect(),
    };
    if types.contains(&"VerifiableCredential") {
        let said = sealed(&document).map_or_else(|said| said, |report| said(&report));
        return Case::new(path, "accepted", said);
    }
    // A hosted badge of Open Badges 2.0 whose parts are examples too.
    let badge = &document["badge"];
    let is_whole = badge.is_object() || badge.as_str().is_some_and(|url| served.contains(url));
    let is_badge = types.contains(&"Assertion") && document["verification"]["type"] == "hosted" && is_whole;
    let said = said(&check(text(path).as_bytes(), None, served));
    Case::new(path, if is_badge { "accepted" } else { "not accepted" }, said)
}

/// The canonical forms of the signed example of the implementation guide, document and proof.
fn steps(folder: &str, example: &str) -> Vec<Case> {
    let mut document = json(example);
    let proof = document["proof"].take();
    let mut options = proof.get(0).unwrap_or(&proof).clone();
    document.as_object_mut().expect("it is an object").remove("proof");
    options.as_object_mut().expect("it is an object").remove("proofValue");
    options["@context"] = document["@context"].clone();
    let case = |file: &str, value: &Value| {
        let path = format!("{SUITE}/ob_v3p0/impl/test-vectors/{folder}/{file}.txt");
        let said = match canonical_nquads(value) {
            Ok(made) if made.trim() == text(&path).trim() => "same".to_owned(),
            Ok(_) => "other".to_owned(),
            Err(refusal) => format!("refused {}", class(&refusal)),
        };
        Case::new(path, "same", said)
    };
    vec![case("document-canon", &document), case("proof-canon", &options)]
}
