//! Whether a changed badge still says what its seal covers.

use data_encoding::BASE64URL_NOPAD;
use serde_json::Value;
use skillmark_badge::json::{canonical, parse};
use skillmark_badge::rdf::canonical_nquads;

/// Says whether the seal of `original` covers `changed` as well, both as texts: it is the same JSON, or, where a
/// signature covers statements, they are the same statements; a JWS is the same letter by letter.
pub(super) fn says_the_same(original: &str, changed: &str) -> bool {
    if original.trim_ascii() == changed.trim_ascii() {
        return true;
    }
    match (parse(original), parse(changed)) {
        (Ok(original), Ok(changed)) => same_document(&original, &changed),
        _ => false,
    }
}

/// The same for parsed documents.
pub(super) fn same_document(original: &Value, changed: &Value) -> bool {
    if canonical(original) == canonical(changed) || same_address(original, changed) {
        return true;
    }
    let sealed = |document: &Value| -> Vec<(String, String)> {
        let proofs = proofs(document).into_iter();
        proofs.filter_map(|proof| Some((statements(document, &proof)?, covered(document, &proof)?))).collect()
    };
    // One proof that is left is enough: what it covers is still what the issuer said.
    let originals = sealed(original);
    sealed(changed).iter().any(|one| originals.contains(one))
}

/// A hosted badge of Open Badges 2.0 only says where the badge lies that counts.
fn same_address(original: &Value, changed: &Value) -> bool {
    original["verification"]["type"] == "HostedBadge" && original["id"] == changed["id"]
}

fn proofs(document: &Value) -> Vec<Value> {
    match document.get("proof") {
        Some(Value::Array(proofs)) => proofs.clone(),
        Some(proof) if proof.is_object() => vec![proof.clone()],
        _ => Vec::new(),
    }
}

/// Returns a proof in the form in which it is signed, with its value.
fn statements(document: &Value, proof: &Value) -> Option<String> {
    let value = proof.get("proofValue").and_then(Value::as_str)?;
    let mut options = proof.clone();
    options.as_object_mut()?.remove("proofValue");
    if is_jcs(proof) {
        return Some(format!("{value} {}", canonical(&options)));
    }
    options["@context"] = document["@context"].clone();
    Some(format!("{value} {}", canonical_nquads(&options).ok()?))
}

/// Returns what a proof covers of a document.
fn covered(document: &Value, proof: &Value) -> Option<String> {
    let mut rest = document.clone();
    rest.as_object_mut()?.remove("proof");
    if is_jcs(proof) {
        if let Some(context) = proof.get("@context") {
            rest["@context"] = context.clone();
        }
        return Some(canonical(&rest));
    }
    canonical_nquads(&rest).ok()
}

fn is_jcs(proof: &Value) -> bool {
    proof["cryptosuite"].as_str().is_some_and(|suite| suite.contains("-jcs-"))
}

/// Returns a JWS whose header or payload is changed, with the old signature.
pub(super) fn with_part(jws: &str, part: usize, change: impl FnOnce(&Value) -> Value) -> Option<String> {
    let mut parts: Vec<String> = jws.split('.').map(str::to_owned).collect();
    let bytes = BASE64URL_NOPAD.decode(parts.get(part)?.as_bytes()).ok()?;
    let changed = change(&serde_json::from_slice(&bytes).ok()?);
    parts[part] = BASE64URL_NOPAD.encode(changed.to_string().as_bytes());
    Some(parts.join("."))
}
