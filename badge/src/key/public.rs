#[cfg(feature = "algorithms")]
use serde_json::Value;

use super::{Point, RsaKey, multikey};
use crate::hash::HashFunction;

/// A signature algorithm. A key fixes it: what a header or a proof claims must agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Algorithm {
    /// Ed25519 (RFC 8032).
    Ed25519,
    /// ECDSA over P-256 with SHA-256 (FIPS 186-5).
    P256,
    /// ECDSA over P-384 with SHA-384.
    P384,
    /// RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017, section 8.2).
    Rsa,
}

impl Algorithm {
    /// Returns the name that JSON Web Algorithms have for it (RFC 7518, section 3.1; RFC 8037, section 3.1).
    pub fn name(self) -> &'static str {
        match self {
            Self::Ed25519 => "EdDSA",
            Self::P256 => "ES256",
            Self::P384 => "ES384",
            Self::Rsa => "RS256",
        }
    }

    /// Returns the algorithm of a name in the header of a JWS.
    pub(crate) fn of_name(name: &str) -> Option<Self> {
        // RFC 9864 calls by its full name what RFC 8037 calls after its family.
        let name = if name == "Ed25519" { "EdDSA" } else { name };
        [Self::Ed25519, Self::P256, Self::P384, Self::Rsa].into_iter().find(|own| own.name() == name)
    }

    /// Returns the hash function that goes with it where a document is hashed before it is signed.
    pub(crate) fn hash(self) -> HashFunction {
        if self == Self::P384 { HashFunction::Sha384 } else { HashFunction::Sha256 }
    }
}

/// A public key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PublicKey {
    /// Ed25519 (RFC 8032).
    Ed25519([u8; 32]),
    /// P-256.
    P256(Point),
    /// P-384.
    P384(Point),
    /// RSA.
    Rsa(RsaKey),
}

/// What came of checking a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verified {
    /// It is the key's.
    Yes,
    /// It is not.
    No,
    /// Nothing here knows the algorithm; the browser around it does.
    Elsewhere,
}

impl PublicKey {
    /// Returns the algorithm that the key is for.
    pub fn algorithm(&self) -> Algorithm {
        match self {
            Self::Ed25519(_) => Algorithm::Ed25519,
            Self::P256(_) => Algorithm::P256,
            Self::P384(_) => Algorithm::P384,
            Self::Rsa(_) => Algorithm::Rsa,
        }
    }

    /// Returns the key as a Multikey (Controlled Identifiers 1.0, section 2.2.2); the modulus of an RSA key, which has none.
    pub fn multikey(&self) -> String {
        multikey::multikey(self)
    }

    /// Returns the key as a JSON Web Key; `None` if its bytes are no point of the curve.
    #[cfg(feature = "algorithms")]
    pub fn jwk(&self) -> Option<Value> {
        super::algorithms::jwk(self)
    }

    /// Says whether `signature` is this key's of `message`: r and s one after the other, as IEEE P1363 has them, and
    /// for RSA as many bytes as the modulus.
    ///
    /// Ed25519 is checked strictly: keys and points of small order and non-canonical encodings are refused,
    /// so that one signature cannot fit two messages or keys. ECDSA takes high and low `s`, as the standards do.
    pub fn verify(&self, message: &[u8], signature: &[u8]) -> Verified {
        let length = match self {
            Self::Ed25519(_) | Self::P256(_) => 64,
            Self::P384(_) => 96,
            Self::Rsa(key) => key.modulus().len(),
        };
        if signature.len() != length {
            return Verified::No;
        }
        match self {
            Self::Ed25519(key) => said(verify_ed25519(key, message, signature)),
            #[cfg(feature = "algorithms")]
            other => said(super::algorithms::verify(other, message, signature)),
            #[cfg(not(feature = "algorithms"))]
            _ => Verified::Elsewhere,
        }
    }
}

fn said(holds: Option<()>) -> Verified {
    if holds.is_some() { Verified::Yes } else { Verified::No }
}

fn verify_ed25519(key: &[u8; 32], message: &[u8], signature: &[u8]) -> Option<()> {
    let key = ed25519_dalek::VerifyingKey::from_bytes(key).ok()?;
    let signature = ed25519_dalek::Signature::from_slice(signature).ok()?;
    key.verify_strict(message, &signature).ok()
}
