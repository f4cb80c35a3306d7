//! The DID document of an issuer, and its keys (W3C Controlled Identifiers 1.0; did:web method).

use serde_json::{Map, Value, json};

use super::{identity, put};
use crate::catalog::Catalog;
use crate::catalog::decode::Field as _;
use crate::catalog::entity::issuer::{PublicKey, RetiredReason};
use crate::catalog::value::Identifier;

/// Returns the DID document that lists an issuer's keys. Superseded keys stay, since what they signed
/// stays good; compromised ones are nowhere.
pub fn did_document(catalog: &Catalog, issuer: &str, did: &str) -> Value {
    let keys = catalog.keys.iter().filter(|((of, _), key)| &**of == issuer && !is_compromised(&key.fields));
    let mut methods = Vec::new();
    let mut ids = Vec::new();
    for ((_, name), key) in keys {
        let id = identity::verification_method(did, name);
        let mut method = key_material(&key.fields);
        put(&mut method, "id", id.clone());
        put(&mut method, "type", if key.fields.public_key_jwk.is_some() { "JsonWebKey" } else { "Multikey" });
        put(&mut method, "controller", did);
        methods.push(Value::Object(method));
        ids.push(id);
    }
    json!({
        "@context": [
            "https://www.w3.org/ns/did/v1",
            "https://w3id.org/security/multikey/v1",
            "https://w3id.org/security/jwk/v1",
        ],
        "id": did,
        "verificationMethod": methods,
        "assertionMethod": ids,
    })
}

fn is_compromised(key: &PublicKey) -> bool {
    key.retired.as_ref().is_some_and(|retired| *retired.reason == RetiredReason::Compromised)
}

/// Returns the key itself under the name that documents use for its form.
pub(super) fn key_material(key: &PublicKey) -> Map<String, Value> {
    let mut object = Map::new();
    put(&mut object, "publicKeyMultibase", key.public_key_multibase.encode());
    put(&mut object, "publicKeyJwk", key.public_key_jwk.encode());
    object
}

/// Returns a public key as a JSON Web Key (RFC 7517; RFC 8037 for Ed25519). Of a compromised one only its end is left
/// (`revoked`, as `OpenID` Federation 1.0 has it): whoever followed `kid` to the key would believe what anybody
/// signed, and an address that was published stays.
pub fn key_document(catalog: &Catalog, issuer: &Identifier, name: &Identifier) -> Value {
    let Some(entry) = catalog.keys.get(&(issuer.clone(), name.clone())) else { return Value::Null };
    if let Some(retired) = entry.fields.retired.as_ref().filter(|_| is_compromised(&entry.fields)) {
        let revoked = json!({"revoked_at": retired.at.0.unix_timestamp(), "reason": retired.reason.word()});
        return json!({"kid": &**name, "use": "sig", "revoked": revoked});
    }
    let mut jwk = match (&entry.fields.public_key_jwk, &entry.fields.public_key_multibase) {
        (Some(jwk), _) => jwk.encode(),
        (None, Some(multibase)) => {
            skillmark_badge::key::parse_multikey(multibase).and_then(|key| key.jwk()).unwrap_or_default()
        }
        (None, None) => Value::Null,
    };
    jwk["kid"] = json!(&**name);
    jwk["use"] = json!("sig");
    jwk
}
