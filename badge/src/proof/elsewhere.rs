//! Signatures of kinds that only the browser around this code can check (ECDSA and RSA, where the feature `algorithms` is
//! off): whoever calls is asked, and answers before it calls again.

use std::cell::RefCell;

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::base64;
use crate::key::{PublicKey, Verified};

/// The most signatures that are asked about at once. Each badge has a few, and a presentation holds no more of them.
const MAX_PENDING: usize = 128;

/// A signature that is to be checked by the caller.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SignatureCheck {
    /// What the answer is given by: a digest of everything below.
    pub id: String,
    /// `ES256`, `ES384` or `RS256` (RFC 7518, section 3.1).
    pub algorithm: &'static str,
    /// The key in base64url: a point in either form (SEC 1, section 2.3.3), or the modulus.
    pub key: String,
    /// The exponent of an RSA key in base64url, else empty.
    pub exponent: String,
    /// What was signed, in base64url.
    pub message: String,
    /// The signature in base64url.
    pub signature: String,
}

impl SignatureCheck {
    fn new(key: &PublicKey, message: &[u8], signature: &[u8]) -> Self {
        let algorithm = key.algorithm().name();
        let (material, exponent) = match key {
            PublicKey::Ed25519(key) => (&key[..], Vec::new()),
            PublicKey::P256(key) | PublicKey::P384(key) => (key.as_bytes(), Vec::new()),
            PublicKey::Rsa(key) => (key.modulus(), key.exponent_bytes()),
        };
        let parts = [algorithm.as_bytes(), material, &exponent, message, signature];
        // Lengths first, so that no two checks have the same text.
        let digest = parts.iter().fold(Sha256::new(), |digest, part| {
            digest.chain_update((part.len() as u64).to_be_bytes()).chain_update(part)
        });
        let [id, key, exponent, message, signature] =
            [&digest.finalize()[..], material, &exponent, message, signature].map(base64::encode);
        Self { id, algorithm, key, exponent, message, signature }
    }
}

/// What the caller has answered, and what it is still to be asked.
#[derive(Debug)]
pub(crate) struct Elsewhere<'a> {
    answers: &'a [(String, bool)],
    pending: RefCell<Vec<SignatureCheck>>,
}

impl<'a> Elsewhere<'a> {
    pub(crate) fn new(answers: &'a [(String, bool)]) -> Self {
        Self { answers, pending: RefCell::default() }
    }

    /// Says whether a signature is the key's. One that nobody here can check is looked up among the answers; without an
    /// answer it is noted.
    pub(crate) fn verify(&self, key: &PublicKey, message: &[u8], signature: &[u8]) -> Verified {
        let verified = key.verify(message, signature);
        if verified != Verified::Elsewhere {
            return verified;
        }
        let check = SignatureCheck::new(key, message, signature);
        match self.answers.iter().find(|(id, _)| *id == check.id) {
            Some((_, true)) => Verified::Yes,
            Some((_, false)) => Verified::No,
            None => {
                let mut pending = self.pending.borrow_mut();
                if pending.len() < MAX_PENDING && !pending.contains(&check) {
                    pending.push(check);
                }
                Verified::Elsewhere
            }
        }
    }

    /// Returns what there is to ask.
    pub(crate) fn into_pending(self) -> Vec<SignatureCheck> {
        self.pending.into_inner()
    }
}
