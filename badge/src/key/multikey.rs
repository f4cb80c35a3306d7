/// Multicodec prefix of an Ed25519 public key (Controlled Identifiers 1.0, section 2.2.2).
const ED25519: [u8; 2] = [0xed, 0x01];
/// Multicodec prefix of a compressed P-256 public key.
const P256: [u8; 2] = [0x80, 0x24];
/// The longest Multikey that is looked at: base58 decoding takes time that grows with the square.
const MAX_LENGTH: usize = 128;

use super::PublicKey;

/// Reads a Multikey: `z`, then base58btc of prefix and key. Returns `None` for anything else, other bases
/// and other lengths included, since Data Integrity allows this one form.
pub fn parse_multikey(text: &str) -> Option<PublicKey> {
    let bytes = decode_base58(text.strip_prefix('z')?, MAX_LENGTH)?;
    match bytes.split_at_checked(2)? {
        (prefix, key) if prefix == ED25519 => key.try_into().ok().map(PublicKey::Ed25519),
        (prefix, key) if prefix == P256 => key.try_into().ok().map(PublicKey::P256),
        _ => None,
    }
}

/// Returns the Multikey of a public key.
pub(super) fn multikey(key: &PublicKey) -> String {
    let bytes = match key {
        PublicKey::Ed25519(key) => [&ED25519[..], key].concat(),
        PublicKey::P256(key) => [&P256[..], key].concat(),
    };
    format!("z{}", bs58::encode(bytes).into_string())
}

/// Decodes base58btc of at most `max` characters.
pub(crate) fn decode_base58(text: &str, max: usize) -> Option<Vec<u8>> {
    if text.len() > max {
        return None;
    }
    bs58::decode(text).into_vec().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    // Key pair of the vectors in W3C Data Integrity EdDSA Cryptosuites 1.0, appendix B.
    const VECTOR: &str = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";

    #[test]
    fn reads_and_writes_the_published_key() {
        let key = parse_multikey(VECTOR).expect("it is a key");
        assert!(matches!(key, PublicKey::Ed25519(_)));
        assert_eq!(multikey(&key), VECTOR);
    }

    #[test]
    fn refuses_other_forms() {
        for bad in ["", "z", "u7QEt", &VECTOR[1..], &VECTOR[..40], &"z".repeat(4000)] {
            assert_eq!(parse_multikey(bad), None, "{bad}");
        }
    }
}
