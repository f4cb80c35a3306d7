//! Status lists of others, by independent results, and the terms that their standard defines.

use serde_json::{Value, json};
use skillmark_badge::rdf::canonical_nquads;
use skillmark_badge::status::Bitstring;

use crate::engine::class;
use crate::list::{Case, compare};
use crate::vectors::{independent, json as read};

const CONTEXT: &str = "w3c-vc-bitstring-status-list/contexts/v1.jsonld";
const OLDER: &str = "w3c-vc-bitstring-status-list/contexts/2021/v1.jsonld";

#[test]
fn status_lists() {
    let mut cases: Vec<Case> = independent("status-lists").iter().map(|row| list(row)).collect();
    cases.extend(terms());
    let vendored = skillmark_tests::root().join("badge/contexts/status-list-2021-v1.json");
    let vendored: Value = serde_json::from_slice(&std::fs::read(vendored).expect("it is there")).expect("it is JSON");
    cases.push(Case::new(OLDER, "same", if vendored == read(OLDER) { "same" } else { "other" }));
    compare("status-lists", &cases);
}

/// The entries of a list that are set.
fn list(row: &[String]) -> Case {
    let (path, bits, set) = (&row[0], &row[1], &row[2]);
    let document = read(path);
    let encoded = document["credentialSubject"]["encodedList"].as_str().expect("it is there");
    let said = Bitstring::decode(encoded).map_or("unreadable".to_owned(), |list| {
        let set: Vec<usize> = (0..list.len()).filter(|index| list.get(*index) == Some(true)).collect();
        format!("{} bits {set:?}", list.len())
    });
    Case::new(path.as_str(), format!("{bits} bits {set}"), said)
}

/// Each term of the published context means the same in a document with the contexts that badges have.
fn terms() -> Vec<Case> {
    let context = read(CONTEXT);
    let mut cases = Vec::new();
    for (name, definition) in context["@context"].as_object().expect("it is an object") {
        let Some(class) = definition["@id"].as_str().or_else(|| definition.as_str()) else { continue };
        if class.starts_with('@') {
            continue;
        }
        cases.push(term(name, &json!({"type": name}), class));
        for (member, definition) in definition["@context"].as_object().into_iter().flatten() {
            let iri = definition["@id"].as_str().or_else(|| definition.as_str()).unwrap_or_default();
            if iri.starts_with("http") {
                let value = if definition["@type"] == "@id" { "https://example.org/x" } else { "x" };
                cases.push(term(&format!("{name}/{member}"), &json!({"type": name, member: value}), iri));
            }
        }
    }
    cases
}

fn term(name: &str, status: &Value, iri: &str) -> Case {
    let document = json!({
        "@context": "https://www.w3.org/ns/credentials/v2",
        "type": "VerifiableCredential",
        "credentialStatus": status,
    });
    let said = match canonical_nquads(&document) {
        Ok(nquads) if nquads.contains(&format!("<{iri}>")) => "same".to_owned(),
        Ok(_) => "other".to_owned(),
        Err(refusal) => format!("refused {}", class(&refusal)),
    };
    Case::new(format!("{CONTEXT}#{name}"), "same", said)
}
