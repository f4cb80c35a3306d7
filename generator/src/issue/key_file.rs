//! What is public of a key: `issuers/ID/keys/NAME.yaml` in the catalog, and the file beside the private half.

use serde::{Deserialize, Serialize};
use skillmark_badge::key::{Algorithm, PublicKey, parse_jwk, parse_multikey};

use crate::catalog::decode::Field as _;
use crate::catalog::entity::issuer::{self as entity, KeyType, RetiredReason};
use crate::catalog::value::Moment;
use crate::catalog::yaml;

/// A public key in the form in which files hold it: one of the two, by its type.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Material {
    /// `ed25519` or `p256`.
    pub r#type: String,
    /// An Ed25519 key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub public_key_multibase: Option<String>,
    /// A P-256 key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub public_key_jwk: Option<Jwk>,
}

/// A P-256 key as a JSON Web Key (RFC 7518, section 6.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Jwk {
    kty: String,
    crv: String,
    x: String,
    y: String,
}

/// The file of a published key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeyFile {
    #[serde(flatten)]
    material: Material,
    controller: String,
    valid_from: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    retired: Option<Retired>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Retired {
    at: String,
    reason: &'static str,
}

const HEAD: &str = "# Written by `skillmark key`. Badges depend on it: never edit or remove it.\n";

/// Returns the algorithm of a type of key.
pub fn algorithm(kind: KeyType) -> Algorithm {
    match kind {
        KeyType::Ed25519 => Algorithm::Ed25519,
        KeyType::P256 => Algorithm::P256,
    }
}

impl Material {
    /// Returns the form of a key; `None` if its bytes are no key.
    pub fn new(key: &PublicKey) -> Option<Self> {
        Some(match key.algorithm() {
            Algorithm::Ed25519 => Self {
                r#type: KeyType::Ed25519.word().to_owned(),
                public_key_multibase: Some(key.multikey()),
                public_key_jwk: None,
            },
            Algorithm::P256 => Self {
                r#type: KeyType::P256.word().to_owned(),
                public_key_multibase: None,
                public_key_jwk: Some(serde_json::from_value(key.jwk()?).ok()?),
            },
            _ => return None,
        })
    }

    /// Returns the key.
    pub fn key(&self) -> Option<PublicKey> {
        match (&self.public_key_multibase, &self.public_key_jwk) {
            (Some(text), None) => parse_multikey(text),
            (None, Some(jwk)) => parse_jwk(&serde_json::to_value(jwk).ok()?),
            _ => None,
        }
    }
}

/// Returns the key that a file of the catalog holds.
pub fn key_of(published: &entity::PublicKey) -> Option<PublicKey> {
    match (&published.public_key_multibase, &published.public_key_jwk) {
        (Some(text), None) => parse_multikey(text),
        (None, Some(jwk)) => parse_jwk(&jwk.encode()),
        _ => None,
    }
}

impl KeyFile {
    /// Returns the file of a key that is published now.
    pub fn new(material: Material, controller: String, valid_from: Moment) -> Self {
        Self { material, controller, valid_from: valid_from.iso(), retired: None }
    }

    /// Returns the file of a published key that is retired now; `None` if its key cannot be read.
    pub fn retired(published: &entity::PublicKey, at: Moment, reason: RetiredReason) -> Option<Self> {
        Some(Self {
            material: Material::new(&key_of(published)?)?,
            controller: published.controller.to_string(),
            valid_from: published.valid_from.iso(),
            retired: Some(Retired { at: at.iso(), reason: reason.word() }),
        })
    }

    /// Returns the text of the file.
    pub fn to_yaml(&self) -> String {
        format!("{HEAD}{}", yaml::to_text(self))
    }
}

#[cfg(test)]
mod tests {
    use skillmark_badge::key::SecretKey;

    use super::*;
    use crate::catalog::value::Scalar as _;

    fn material(algorithm: Algorithm) -> Material {
        let key = SecretKey::from_seed(algorithm, &[7; 32]).expect("it is a key").public();
        let material = Material::new(&key).expect("it is a key");
        assert_eq!(material.key(), Some(key));
        material
    }

    #[test]
    fn files_are_as_the_catalog_reads_them() {
        let now = Moment::read("2026-11-26T10:00:00Z").expect("it is a moment");
        let text = KeyFile::new(material(Algorithm::Ed25519), "did:web:a.example".to_owned(), now).to_yaml();
        let fields = "type: ed25519\npublic_key_multibase: z6Mk";
        assert!(text.contains(fields) && text.contains("controller: did:web:a.example\n"), "{text}");
        let text = KeyFile::new(material(Algorithm::P256), "did:web:a.example".to_owned(), now).to_yaml();
        assert!(text.contains("public_key_jwk:\n  kty: EC\n  crv: P-256\n"), "{text}");
    }
}
