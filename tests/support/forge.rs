//! Badges that the command would not make.

use serde_json::{Value, json};
use skillmark_badge::key::{Algorithm, SecretKey};
use skillmark_badge::proof::{Cryptosuite, sign};

/// Returns a badge without its proof.
///
/// # Panics
///
/// Panics when the badge is no object.
pub fn unsigned(badge: &Value) -> Value {
    let mut badge = badge.clone();
    badge.as_object_mut().expect("a badge is an object").remove("proof");
    badge
}

/// Returns a badge with a proof that says when it was made.
///
/// # Panics
///
/// Panics when the badge says something that its contexts do not define.
pub fn signed(badge: &Value, method: &str, created: &str, key: &SecretKey) -> Value {
    sign(&unsigned(badge), Cryptosuite::EddsaRdfc2022, method, created, key).expect("the badge can be signed")
}

/// Returns a badge that was awarded on another day than when it was sealed.
pub fn altered(badge: &Value) -> Value {
    let mut badge = badge.clone();
    badge["awardedDate"] = json!("2020-06-01T00:00:00Z");
    badge
}

/// Returns a badge that names its issuer, sealed with the key of somebody else.
pub fn by_stranger(badge: &Value) -> Value {
    let (key, did) = stranger();
    sealed_by(badge, &did, &key)
}

/// Returns a badge of an issuer whom nobody knows, of something of its own.
///
/// # Panics
///
/// Panics when the badge is no object.
pub fn by_unknown_issuer(badge: &Value) -> Value {
    let (key, did) = stranger();
    let mut badge = badge.clone();
    badge["issuer"] = json!({"id": did, "type": ["Profile"], "name": "Elsewhere College"});
    badge["name"] = json!("Café Service");
    badge["credentialSubject"]["achievement"] = json!({
        "id": "https://elsewhere.example/badges/cafe-service",
        "type": ["Achievement"],
        "name": "Café Service",
        "description": "Serve coffee and keep the counter in order.",
        "criteria": {"narrative": "Serve ten guests while a trainer watches."},
    });
    badge.as_object_mut().expect("a badge is an object").remove("credentialStatus");
    sealed_by(&badge, &did, &key)
}

fn sealed_by(badge: &Value, did: &str, key: &SecretKey) -> Value {
    let created = badge["validFrom"].as_str().expect("the badge says when it starts");
    let multikey = did.trim_start_matches("did:key:");
    signed(badge, &format!("{did}#{multikey}"), created, key)
}

/// Returns a key that no catalog knows, and the DID that it is.
fn stranger() -> (SecretKey, String) {
    let key = SecretKey::from_seed(Algorithm::Ed25519, &[9; 32]).expect("every seed is a key");
    let did = format!("did:key:{}", key.public().multikey());
    (key, did)
}
