#[cfg(not(feature = "algorithms"))]
use ed25519_dalek::Signer as _;
#[cfg(feature = "algorithms")]
use p256::ecdsa::signature::Signer as _;

use super::{Algorithm, PublicKey};

/// A private key. It is made from random bytes that the caller draws, and never shown.
pub enum SecretKey {
    /// Ed25519.
    Ed25519(ed25519_dalek::SigningKey),
    /// P-256.
    #[cfg(feature = "algorithms")]
    P256(p256::ecdsa::SigningKey),
}

impl std::fmt::Debug for SecretKey {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_tuple("SecretKey").field(&self.public()).finish()
    }
}

impl SecretKey {
    /// Returns the private key of 32 bytes: an Ed25519 seed (RFC 8032, section 5.1.5) or a P-256 scalar.
    /// `None` if they are no scalar of P-256, which happens once in 2³² draws, or for an algorithm with which nothing is
    /// signed here.
    pub fn from_seed(algorithm: Algorithm, seed: &[u8; 32]) -> Option<Self> {
        match algorithm {
            Algorithm::Ed25519 => Some(Self::Ed25519(ed25519_dalek::SigningKey::from_bytes(seed))),
            #[cfg(feature = "algorithms")]
            Algorithm::P256 => p256::ecdsa::SigningKey::from_slice(seed).ok().map(Self::P256),
            _ => None,
        }
    }

    /// Returns the public half.
    pub fn public(&self) -> PublicKey {
        match self {
            Self::Ed25519(key) => PublicKey::Ed25519(key.verifying_key().to_bytes()),
            #[cfg(feature = "algorithms")]
            Self::P256(key) => {
                let point = key.verifying_key().to_sec1_point(true);
                PublicKey::P256(super::Point::of_bytes(point.as_bytes()))
            }
        }
    }

    /// Returns the signature of a message, 64 bytes. It is the same every time (RFC 8032; RFC 6979).
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        match self {
            Self::Ed25519(key) => key.sign(message).to_bytes(),
            #[cfg(feature = "algorithms")]
            Self::P256(key) => {
                let signature: p256::ecdsa::Signature = key.sign(message);
                signature.to_bytes().into()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    #[cfg(feature = "algorithms")]
    use crate::key::Verified;

    #[cfg(feature = "algorithms")]
    #[test]
    fn signs_what_its_public_half_verifies() {
        for algorithm in [Algorithm::Ed25519, Algorithm::P256] {
            let key = SecretKey::from_seed(algorithm, &[7; 32]).expect("it is a scalar");
            let other = SecretKey::from_seed(algorithm, &[8; 32]).expect("it is a scalar").public();
            let signature = key.sign(b"message");
            assert_eq!(key.public().verify(b"message", &signature), Verified::Yes);
            assert_eq!(key.public().verify(b"massage", &signature), Verified::No);
            assert_eq!(other.verify(b"message", &signature), Verified::No);
            assert_eq!(key.public().verify(b"message", &signature[..63]), Verified::No);
        }
        assert!(SecretKey::from_seed(Algorithm::P256, &[0; 32]).is_none());
    }

    #[test]
    fn debugging_shows_no_secret() {
        let key = SecretKey::from_seed(Algorithm::Ed25519, &[7; 32]).expect("it is a seed");
        assert!(format!("{key:?}").starts_with("SecretKey(Ed25519("));
    }
}
