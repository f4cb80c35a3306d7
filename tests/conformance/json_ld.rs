//! The W3C's suite for turning JSON-LD into statements.
//!
//! The engine knows the vendored contexts and no others, so that most of the suite, which writes its contexts out, is
//! refused: that is the design, and each refusal has its class. What may not happen is that a document is read and
//! says something else.

use serde_json::Value;
use skillmark_badge::rdf::{canonicalize, quads};

use crate::engine::class;
use crate::list::{Case, compare};
use crate::nquads::parse;
use crate::vectors::{json, text, text_of};

#[test]
fn json_ld_to_rdf() {
    let manifest = json("w3c-json-ld-api/toRdf-manifest.jsonld");
    let entries = manifest["sequence"].as_array().expect("the manifest has entries");
    let cases: Vec<Case> = entries.iter().map(case).collect();
    let wrong = cases.iter().find(|case| case.said == "other statements");
    assert!(wrong.is_none(), "{wrong:?}");
    compare("json-ld-to-rdf", &cases);
}

fn case(entry: &Value) -> Case {
    let path = |key: &str| format!("w3c-json-ld-api/{}", text_of(entry, key));
    let kinds: Vec<&str> = entry["@type"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let name = format!("{}{}", path("input"), text_of(entry, "@id"));
    let is_syntax = kinds.contains(&"jld:PositiveSyntaxTest");
    let expected = match (entry["option"]["specVersion"].as_str(), kinds.contains(&"jld:NegativeEvaluationTest")) {
        // What JSON-LD 1.0 said otherwise than 1.1, which alone is asked for by Verifiable Credentials.
        (Some("json-ld-1.0"), _) => "refused | same",
        (_, true) => "refused",
        _ => "same",
    };
    let said = match skillmark_badge::json::parse(&text(&path("input"))) {
        Err(_) => "refused json".to_owned(),
        Ok(document) => match quads(&document) {
            Err(refusal) => format!("refused {}", class(&refusal)),
            Ok(_) if is_syntax || entry.get("expect").is_none() => "same".to_owned(),
            Ok(quads) => {
                let (wanted, _) = parse(&text(&path("expect")));
                let same = canonicalize(&quads).expect("it is small").nquads
                    == canonicalize(&wanted).expect("it is small").nquads;
                if same { "same" } else { "other statements" }.to_owned()
            }
        },
    };
    Case::new(name, expected, said)
}
