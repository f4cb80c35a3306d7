//! The W3C's suite for RDFC-1.0, every entry of its manifest.

use std::collections::BTreeMap;

use serde_json::Value;
use skillmark_badge::HashFunction;
use skillmark_badge::rdf::canonicalize_with;

use crate::list::{Case, compare};
use crate::nquads::parse;
use crate::vectors::{json, text, text_of};

#[test]
fn rdf_canon() {
    let manifest = json("w3c-rdf-canon/manifest.jsonld");
    let entries = manifest["entries"].as_array().expect("the manifest has entries");
    compare("rdf-canon", &entries.iter().map(case).collect::<Vec<_>>());
}

fn case(entry: &Value) -> Case {
    let path = |key: &str| format!("w3c-rdf-canon/{}", text_of(entry, key));
    let expected = if text_of(entry, "type") == "rdfc:RDFC10NegativeEvalTest" { "refused" } else { "same" };
    let name = format!("{}{}", path("action"), text_of(entry, "id"));
    let hash = match entry["hashAlgorithm"].as_str() {
        None => HashFunction::Sha256,
        Some("SHA384") => HashFunction::Sha384,
        Some(_) => return Case::new(name, expected, "not computed"),
    };
    let (quads, names) = parse(&text(&path("action")));
    let said = match (text_of(entry, "type"), canonicalize_with(&quads, hash)) {
        (_, Err(_)) => "refused",
        ("rdfc:RDFC10EvalTest", Ok(canonical)) if canonical.nquads == text(&path("result")) => "same",
        ("rdfc:RDFC10MapTest", Ok(canonical)) => {
            let labels = canonical.labels.iter();
            let labels: BTreeMap<&str, String> =
                labels.map(|(blank, number)| (names[blank].as_str(), format!("c14n{number}"))).collect();
            if serde_json::json!(labels) == json(&path("result")) { "same" } else { "other" }
        }
        _ => "other",
    };
    Case::new(name, expected, said)
}
