//! The vendored contexts are what the index says, and the compiler refuses what the walk lacks.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::digest::Digest;
use crate::rdf::compile::{Document, Unsupported, compile};
use crate::rdf::table;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("contexts")
}

fn index() -> Vec<Value> {
    let text = std::fs::read_to_string(folder().join("index.json")).expect("there is an index");
    serde_json::from_str(&text).expect("the index is a list")
}

#[test]
fn every_context_has_the_digest_of_the_index() {
    for entry in index() {
        let file = entry["file"].as_str().expect("every entry names its file");
        let bytes = std::fs::read(folder().join(file)).expect("the file is there");
        assert_eq!(entry["sha256"], Digest(Sha256::digest(&bytes).into()).hex(), "{file}");
        for field in ["registry", "package", "version", "path", "licence"] {
            assert!(entry[field].is_string(), "{file}: {field}");
        }
    }
}

#[test]
fn every_file_is_in_the_index_once() {
    let mut files: Vec<String> = std::fs::read_dir(folder())
        .expect("the folder is there")
        .map(|entry| entry.expect("it can be read").file_name().into_string().expect("a plain name"))
        .filter(|name| ![".gitattributes", "README.md", "index.json"].contains(&name.as_str()))
        .collect();
    files.sort();
    let mut listed: Vec<String> =
        index().iter().map(|entry| entry["file"].as_str().expect("a name").to_owned()).collect();
    listed.sort();
    assert_eq!(files, listed);
}

#[test]
fn every_context_is_known_by_its_address_and_in_full() {
    for entry in index() {
        let text =
            std::fs::read_to_string(folder().join(entry["file"].as_str().expect("a name"))).expect("it is there");
        let content: Value = serde_json::from_str(&text).expect("it is JSON");
        let form = serde_json_canonicalizer::to_vec(&content["@context"]).expect("it has a canonical form");
        let table = table::by_canonical_form(&form);
        assert!(table.is_some(), "{}", entry["file"]);
        if let Some(url) = entry["url"].as_str() {
            assert_eq!(table::by_address(url), table, "{url}");
        }
    }
    assert_eq!(table::by_address("name"), None, "a term is no address");
    assert_eq!(table::by_canonical_form(b"{}"), None);
}

fn refusal(context: &Value) -> Unsupported {
    let document = Document { file: "a.json".to_owned(), url: None, content: json!({"@context": context}) };
    compile(&[document]).err().unwrap_or_else(|| panic!("{context} compiles"))
}

fn check(context: &Value, terms: &[&str], construct: &str) {
    let refusal = refusal(context);
    assert_eq!((refusal.terms.as_slice(), refusal.construct.as_str()), (&terms.map_owned()[..], construct));
}

trait MapOwned {
    fn map_owned(&self) -> Vec<String>;
}

impl MapOwned for [&str] {
    fn map_owned(&self) -> Vec<String> {
        self.iter().map(|text| (*text).to_owned()).collect()
    }
}

#[test]
fn a_refusal_names_file_term_and_construct() {
    let inner = json!({"Outer": {"@id": "urn:o", "@context": {"inner": {"@id": "urn:i", "@container": "@language"}}}});
    assert_eq!(
        refusal(&inner).to_string(),
        "badge/contexts/a.json: term `Outer`: term `inner`: `@container`: \"@language\": badge/src/rdf does not \
         implement this, and must before the file is used"
    );
}

#[test]
fn keywords_of_contexts_that_the_walk_lacks_are_refused() {
    for (key, value) in [
        ("@vocab", json!("https://x/")),
        ("@vocab", Value::Null),
        ("@base", json!("https://x/")),
        ("@language", json!("en")),
        ("@direction", json!("rtl")),
        ("@import", json!("https://x/")),
        ("@propagate", json!(false)),
        ("@version", json!(1.0)),
        ("@protected", json!("yes")),
        ("@unknown", json!(true)),
    ] {
        check(&json!({key: value}), &[], &format!("`{key}` in a context"));
    }
}

#[test]
fn members_of_definitions_that_the_walk_lacks_are_refused() {
    for (key, value, shown) in [
        ("@reverse", json!("urn:t"), "\"urn:t\""),
        ("@nest", json!("@nest"), "\"@nest\""),
        ("@language", json!("en"), "\"en\""),
        ("@language", Value::Null, "null"),
        ("@direction", json!("rtl"), "\"rtl\""),
        ("@index", json!("urn:t"), "\"urn:t\""),
        ("@prefix", json!(true), "true"),
        ("@container", json!(["@set", "@index"]), "[\"@set\",\"@index\"]"),
        ("@container", json!("@language"), "\"@language\""),
        ("@container", json!("@index"), "\"@index\""),
        ("@container", json!("@id"), "\"@id\""),
        ("@container", json!("@type"), "\"@type\""),
        ("@type", json!("@none"), "\"@none\""),
        ("@type", json!("http://www.w3.org/2001/XMLSchema#double"), "\"http://www.w3.org/2001/XMLSchema#double\""),
        ("@id", Value::Null, "null"),
    ] {
        let mut definition = json!({"@id": "urn:t"});
        definition[key] = value;
        let refusal = refusal(&json!({ "t": definition }));
        assert_eq!(refusal.terms, ["t"]);
        assert!(
            refusal.construct == format!("`{key}`: {shown}") || refusal.construct == "an alias of `@none`",
            "{}",
            refusal.construct
        );
    }
}

#[test]
fn definitions_that_the_walk_lacks_are_refused() {
    check(&json!({"t": null}), &["t"], "null instead of a definition");
    check(&json!({"t": 5}), &["t"], "a definition that is neither text nor object");
    check(&json!({"t": {"@type": "@id"}}), &["t"], "a definition without `@id`");
    check(&json!({"value": "@value"}), &["value"], "an alias of `@value`");
    check(&json!({"none": {"@id": "@graph"}}), &["none"], "an alias of `@graph`");
    check(&json!({"foo": "@foo"}), &["foo"], "an alias of `@foo`");
    check(&json!({"a:b": "urn:t"}), &["a:b"], "a term in the form of an IRI");
    check(&json!({"a/b": "urn:t"}), &["a/b"], "a term in the form of an IRI");
    check(&json!({"": "urn:t"}), &[""], "a term in the form of an IRI");
    check(&json!({"t": "relative"}), &["t"], "the relative IRI \"relative\"");
    check(&json!({"t": "_:b"}), &["t"], "the blank node `_:b`");
    check(&json!({"t": "t"}), &["t"], "definitions in a circle");
    check(&json!({"p": "other:x#"}), &["p"], "a prefix made with a prefix of another context");
    check(&json!({"p": "urn:x", "t": "p:y"}), &["t"], "`p` as a prefix");
    check(&json!({"p": {"@id": "urn:x#"}, "t": "p:y"}), &["t"], "`p`, whose definition is an object, as a prefix");
}

#[test]
fn contexts_that_are_not_one_object_are_refused() {
    check(&json!([{"t": "urn:t"}]), &[], "a context that is a list or an address");
    check(&json!("https://x/"), &[], "a context that is a list or an address");
    check(&Value::Null, &[], "a null context");
    check(&json!({"t": {"@id": "urn:t", "@context": "https://x/"}}), &["t"], "a context that is a list or an address");
    let document = Document { file: "a.json".to_owned(), url: None, content: json!({"@context": {}, "more": 1}) };
    assert!(compile(&[document]).is_err_and(|error| error.construct == "a document that is not `@context` alone"));
}
