use data_encoding::BASE64URL_NOPAD;
use serde_json::{Value, json};

/// Multicodec prefix of an Ed25519 public key (Controlled Identifiers 1.0, section 2.2.2).
const ED25519: [u8; 2] = [0xed, 0x01];
/// Multicodec prefix of a compressed P-256 public key.
const P256: [u8; 2] = [0x80, 0x24];
/// The longest Multikey that is looked at: base58 decoding takes time that grows with the square.
const MAX_LENGTH: usize = 128;

/// A public key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PublicKey {
    /// Ed25519 (RFC 8032).
    Ed25519([u8; 32]),
    /// P-256, compressed point (SEC 1, section 2.3.3).
    P256([u8; 33]),
}

/// Reads a Multikey: `z`, then base58btc of prefix and key. Returns `None` for anything else, other bases
/// and other lengths included, since Data Integrity allows this one form.
pub fn parse_multikey(text: &str) -> Option<PublicKey> {
    if text.len() > MAX_LENGTH {
        return None;
    }
    let bytes = bs58::decode(text.strip_prefix('z')?).into_vec().ok()?;
    match bytes.split_at_checked(2)? {
        (prefix, key) if prefix == ED25519 => key.try_into().ok().map(PublicKey::Ed25519),
        (prefix, key) if prefix == P256 => key.try_into().ok().map(PublicKey::P256),
        _ => None,
    }
}

/// Returns an Ed25519 Multikey as a JSON Web Key (RFC 8037, section 2).
pub fn ed25519_jwk(multikey: &str) -> Option<Value> {
    match parse_multikey(multikey)? {
        PublicKey::Ed25519(key) => {
            Some(json!({"kty": "OKP", "crv": "Ed25519", "alg": "EdDSA", "x": BASE64URL_NOPAD.encode(&key)}))
        }
        PublicKey::P256(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // Key pair of the vectors in W3C Data Integrity EdDSA Cryptosuites 1.0, appendix B.
    const VECTOR: &str = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";

    #[test]
    fn reads_the_published_key() {
        assert!(matches!(parse_multikey(VECTOR), Some(PublicKey::Ed25519(_))));
    }

    #[test]
    fn refuses_other_forms() {
        for bad in ["", "z", "u7QEt", &VECTOR[1..], &VECTOR[..40], &"z".repeat(4000)] {
            assert_eq!(parse_multikey(bad), None, "{bad}");
        }
    }
}
