//! What every browser knows by itself, and everything else brings along: ECDSA and RSA.

use p256::ecdsa::signature::Verifier as _;
use rsa::{BoxedUint, pkcs1v15};
use serde_json::{Value, json};

use super::{PublicKey, RsaKey};
use crate::base64;

/// Checks a signature of the right length. A key that is no point of its curve has made none.
pub(super) fn verify(key: &PublicKey, message: &[u8], signature: &[u8]) -> Option<()> {
    match key {
        PublicKey::Ed25519(_) => None,
        PublicKey::P256(key) => {
            let signature = p256::ecdsa::Signature::from_slice(signature).ok()?;
            p256::ecdsa::VerifyingKey::from_sec1_bytes(key.as_bytes()).ok()?.verify(message, &signature).ok()
        }
        PublicKey::P384(key) => {
            let signature = p384::ecdsa::Signature::from_slice(signature).ok()?;
            p384::ecdsa::VerifyingKey::from_sec1_bytes(key.as_bytes()).ok()?.verify(message, &signature).ok()
        }
        PublicKey::Rsa(key) => verify_rsa(key, message, signature),
    }
}

fn verify_rsa(key: &RsaKey, message: &[u8], signature: &[u8]) -> Option<()> {
    let modulus = BoxedUint::from_be_slice_vartime(key.modulus());
    let key = rsa::PublicKey::new(modulus, BoxedUint::from(key.exponent())).ok()?;
    let key = pkcs1v15::VerifyingKey::<sha2::Sha256>::new(key);
    key.verify(message, &pkcs1v15::Signature::try_from(signature).ok()?).ok()
}

/// Returns the JSON Web Key of a public key; `None` if its bytes are no point of the curve.
pub(super) fn jwk(key: &PublicKey) -> Option<Value> {
    let alg = key.algorithm().name();
    Some(match key {
        PublicKey::Ed25519(key) => json!({"kty": "OKP", "crv": "Ed25519", "alg": alg, "x": base64::encode(key)}),
        PublicKey::P256(key) => {
            let point = p256::ecdsa::VerifyingKey::from_sec1_bytes(key.as_bytes()).ok()?.to_sec1_point(false);
            ec("P-256", alg, point.as_bytes())?
        }
        PublicKey::P384(key) => {
            let point = p384::ecdsa::VerifyingKey::from_sec1_bytes(key.as_bytes()).ok()?.to_sec1_point(false);
            ec("P-384", alg, point.as_bytes())?
        }
        PublicKey::Rsa(key) => json!({
            "kty": "RSA",
            "alg": alg,
            "n": base64::encode(key.modulus()),
            "e": base64::encode(&key.exponent_bytes()),
        }),
    })
}

/// Returns the JSON Web Key of an uncompressed point (RFC 7518, section 6.2.1).
fn ec(curve: &str, alg: &str, point: &[u8]) -> Option<Value> {
    let (x, y) = point.get(1..)?.split_at(point.len() / 2);
    Some(json!({"kty": "EC", "crv": curve, "alg": alg, "x": base64::encode(x), "y": base64::encode(y)}))
}
