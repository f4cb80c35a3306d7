//! JSON Schemas of the source formats, made from the same declarations that read them.

use serde_json::{Value, json};

use super::decode::{Definitions, Field};
use super::entity::config::CatalogConfig;
use super::entity::credential::Credential;
use super::entity::department::Department;
use super::entity::endorsement::Endorsement;
use super::entity::faq::Faq;
use super::entity::framework::Framework;
use super::entity::glossary::Glossary;
use super::entity::issuer::{Issuer, PublicKey};
use super::entity::page::Page;
use super::entity::pathway::Pathway;
use super::entity::sample::Samples;
use super::entity::trusted::Trusted;
use super::entity::versions::VersionsLock;

/// The source formats that have a schema, by the name used in `skillmark schema KIND` and `/schemas/KIND.json`.
pub const KINDS: &[&str] = &[
    "catalog",
    "issuer",
    "key",
    "trusted",
    "department",
    "credential",
    "pathway",
    "framework",
    "faq",
    "glossary",
    "page",
    "endorsement",
    "samples",
    "versions-lock",
];

/// Returns the JSON Schema (draft-07, which editors understand) of a source format.
pub fn schema(kind: &str) -> Option<Value> {
    Some(match kind {
        "catalog" => schema_of::<CatalogConfig>(kind),
        "issuer" => schema_of::<Issuer>(kind),
        "key" => schema_of::<PublicKey>(kind),
        "trusted" => schema_of::<Trusted>(kind),
        "department" => schema_of::<Department>(kind),
        "credential" => schema_of::<Credential>(kind),
        "pathway" => schema_of::<Pathway>(kind),
        "framework" => schema_of::<Framework>(kind),
        "faq" => schema_of::<Faq>(kind),
        "glossary" => schema_of::<Glossary>(kind),
        "page" => schema_of::<Page>(kind),
        "endorsement" => schema_of::<Endorsement>(kind),
        "samples" => schema_of::<Samples>(kind),
        "versions-lock" => schema_of::<VersionsLock>(kind),
        _ => return None,
    })
}

fn schema_of<T: Field>(kind: &str) -> Value {
    let mut definitions = Definitions::new();
    let root = T::schema(&mut definitions);
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": format!("Skillmark {kind}"),
        "allOf": [root],
        "definitions": definitions,
    })
}
