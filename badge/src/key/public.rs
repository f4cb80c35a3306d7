use ed25519_dalek::VerifyingKey;
use p256::ecdsa::signature::Verifier as _;
use serde_json::Value;

use super::{jwk, multikey};

/// A signature algorithm. A key fixes it: what a header or a proof claims must agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Algorithm {
    /// Ed25519 (RFC 8032).
    Ed25519,
    /// ECDSA over P-256 with SHA-256 (FIPS 186-5).
    P256,
}

/// A public key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PublicKey {
    /// Ed25519 (RFC 8032).
    Ed25519([u8; 32]),
    /// P-256, compressed point (SEC 1, section 2.3.3).
    P256([u8; 33]),
}

impl PublicKey {
    /// Returns the algorithm that the key is for.
    pub fn algorithm(&self) -> Algorithm {
        match self {
            Self::Ed25519(_) => Algorithm::Ed25519,
            Self::P256(_) => Algorithm::P256,
        }
    }

    /// Returns the key as a Multikey (Controlled Identifiers 1.0, section 2.2.2).
    pub fn multikey(&self) -> String {
        multikey::multikey(self)
    }

    /// Returns the key as a JSON Web Key; `None` if its bytes are no point of the curve.
    pub fn jwk(&self) -> Option<Value> {
        jwk::jwk(self)
    }

    /// Says whether `signature` (64 bytes; for P-256 r and s, as IEEE P1363 has them) is this key's of `message`.
    ///
    /// Ed25519 is checked strictly: keys and points of small order and non-canonical encodings are refused,
    /// so that one signature cannot fit two messages or keys. ECDSA takes high and low `s`, as the standards do.
    pub fn verify(&self, message: &[u8], signature: &[u8]) -> bool {
        match self {
            Self::Ed25519(key) => verify_ed25519(key, message, signature),
            Self::P256(key) => verify_p256(key, message, signature),
        }
    }
}

fn verify_ed25519(key: &[u8; 32], message: &[u8], signature: &[u8]) -> bool {
    let (Ok(key), Ok(signature)) = (VerifyingKey::from_bytes(key), ed25519_dalek::Signature::from_slice(signature))
    else {
        return false;
    };
    key.verify_strict(message, &signature).is_ok()
}

fn verify_p256(key: &[u8; 33], message: &[u8], signature: &[u8]) -> bool {
    let (Ok(key), Ok(signature)) =
        (p256::ecdsa::VerifyingKey::from_sec1_bytes(key), p256::ecdsa::Signature::from_slice(signature))
    else {
        return false;
    };
    key.verify(message, &signature).is_ok()
}
