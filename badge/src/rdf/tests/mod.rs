//! Whole documents, and the contexts.

mod attacks;
mod bounds;
mod contexts;
mod covered;
mod golden;
mod traps;

use serde_json::{Value, json};

use super::{Reason, Refusal, canonical_nquads};

const VC1: &str = "https://www.w3.org/2018/credentials/v1";
const VC2: &str = "https://www.w3.org/ns/credentials/v2";
const OB: &str = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

/// Returns a badge that uses nearly every field, in the state in which it is embedded: with its proof.
fn credential() -> Value {
    serde_json::from_str(include_str!("golden/credential.json")).expect("it is JSON")
}

/// Returns a small badge with more fields, or other ones.
fn badge(more: &Value) -> Value {
    let mut badge = json!({"@context": [VC2, OB], "type": ["VerifiableCredential", "OpenBadgeCredential"]});
    for (key, value) in more.as_object().expect("fields of an object") {
        badge[key] = value.clone();
    }
    badge
}

#[track_caller]
fn accepted(document: &Value) -> String {
    canonical_nquads(document).unwrap_or_else(|refusal| panic!("{refusal}: {document}"))
}

#[track_caller]
fn refused(document: &Value, pointer: &str, reason: Reason) {
    let answer = canonical_nquads(document).map(|_| "accepted");
    assert_eq!(answer, Err(Refusal { pointer: pointer.to_owned(), reason }));
}

/// The small badge with more fields makes a statement that ends like this.
#[track_caller]
fn says(more: &Value, statement: &str) {
    let nquads = accepted(&badge(more));
    assert!(nquads.lines().any(|line| line.ends_with(&format!("{statement} ."))), "{nquads}");
}
