//! The W3C's suite for turning JSON-LD into statements.
//!
//! The product knows the vendored contexts and no others, so that most of the suite, which writes its contexts out, is
//! refused: that is the design, and each refusal has its class. What may not happen is that a document is read and
//! says something else.
//!
//! How well the walk implements what it says it does is measured a second time, with the contexts of the suite as if
//! they were vendored. What then is left are constructs that the compiler refuses, so that no vendored context can
//! bring them, and documents that the walk refuses however their contexts are.

use serde_json::{Map, Value};
use skillmark_badge::rdf::{canonical_nquads, canonicalize};

use crate::compiled::{self, Document};
use crate::engine::class;
use crate::list::{Case, compare};
use crate::nquads::parse;
use crate::vectors::{folder, json, text, text_of};

const SUITE: &str = "w3c-json-ld-api";

#[test]
fn json_ld_to_rdf() {
    run("json-ld-to-rdf", |document| canonical_nquads(document).map_err(|refusal| class(&refusal).to_owned()));
}

#[test]
fn json_ld_with_own_contexts() {
    run("json-ld-with-own-contexts", |document| {
        let mut contexts = Vec::new();
        find_contexts(document, &mut contexts);
        compiled::canonical_nquads(document, &contexts).map_err(|reason| without_names(&reason))
    });
}

fn run(list: &str, nquads: impl Fn(&Value) -> Result<String, String>) {
    let manifest = json(&format!("{SUITE}/toRdf-manifest.jsonld"));
    let entries = manifest["sequence"].as_array().expect("the manifest has entries");
    let cases: Vec<Case> = entries.iter().map(|entry| case(entry, &nquads)).collect();
    let wrong: Vec<&Case> = cases.iter().filter(|case| case.said == "other statements").collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    compare(list, &cases);
}

fn case(entry: &Value, nquads: impl Fn(&Value) -> Result<String, String>) -> Case {
    let path = |key: &str| format!("{SUITE}/{}", text_of(entry, key));
    let kinds: Vec<&str> = entry["@type"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let name = format!("{}{}", path("input"), text_of(entry, "@id"));
    let expected = match (entry["option"]["specVersion"].as_str(), kinds.contains(&"jld:NegativeEvaluationTest")) {
        // What JSON-LD 1.0 said otherwise than 1.1, which alone is asked for by Verifiable Credentials.
        (Some("json-ld-1.0"), _) => "refused | same",
        (_, true) => "refused",
        _ => "same",
    };
    let said = match skillmark_badge::json::parse(&text(&path("input"))).ok().map(|document| nquads(&document)) {
        None => "refused json".to_owned(),
        Some(Err(reason)) => format!("refused {reason}"),
        Some(Ok(made)) if entry.get("expect").is_some() => {
            let wanted = canonicalize(&parse(&text(&path("expect"))).0).expect("it is small").nquads;
            if made == wanted { "same" } else { "other statements" }.to_owned()
        }
        // A test of syntax only asks that it is read.
        Some(Ok(_)) => "same".to_owned(),
    };
    Case::new(name, expected, said)
}

/// Finds the contexts that a document writes out, and those that it names and that are files of the suite.
fn find_contexts(value: &Value, found: &mut Vec<Document>) {
    match value {
        Value::Array(members) => {
            for member in members {
                find_contexts(member, found);
            }
        }
        Value::Object(members) => {
            let (contexts, others): (Vec<_>, Vec<_>) = members.iter().partition(|(key, _)| *key == "@context");
            for (_, context) in contexts {
                let listed = context.as_array().map_or(std::slice::from_ref(context), Vec::as_slice);
                found.extend(listed.iter().filter_map(context_of));
            }
            for (_, member) in others {
                find_contexts(member, found);
            }
        }
        _ => {}
    }
}

fn context_of(context: &Value) -> Option<Document> {
    let document =
        |url: Option<&str>, content: Value| Document { file: String::new(), url: url.map(str::to_owned), content };
    match context {
        Value::String(url) => {
            let file = std::fs::read_to_string(folder().join(SUITE).join("toRdf").join(url)).ok()?;
            Some(document(Some(url), serde_json::from_str(&file).ok()?))
        }
        Value::Object(_) => Some(document(None, Map::from_iter([("@context".to_owned(), context.clone())]).into())),
        _ => None,
    }
}

/// Leaves out what stands between back quotes, so that reasons can be counted, and the commas that lists give a meaning.
fn without_names(reason: &str) -> String {
    let outside = reason.split('`').step_by(2);
    outside.collect::<Vec<_>>().join("…").replace(", ", " ")
}
