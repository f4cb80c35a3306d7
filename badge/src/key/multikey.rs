use super::{Point, PublicKey};

/// Multicodec prefix of an Ed25519 public key (Controlled Identifiers 1.0, section 2.2.2).
const ED25519: [u8; 2] = [0xed, 0x01];
/// Multicodec prefix of a compressed P-256 public key.
const P256: [u8; 2] = [0x80, 0x24];
/// Multicodec prefix of a compressed P-384 public key.
const P384: [u8; 2] = [0x81, 0x24];
/// The longest Multikey that is looked at: base58 decoding takes time that grows with the square.
const MAX_LENGTH: usize = 128;

/// Reads a Multikey: `z`, then base58btc of prefix and key. Returns `None` for anything else, other bases
/// and other lengths included, since Data Integrity allows this one form.
pub fn parse_multikey(text: &str) -> Option<PublicKey> {
    let bytes = decode_base58(text.strip_prefix('z')?, MAX_LENGTH)?;
    match bytes.split_at_checked(2)? {
        (prefix, key) if prefix == ED25519 => key.try_into().ok().map(PublicKey::Ed25519),
        (prefix, key) if prefix == P256 => short(key, 32).map(PublicKey::P256),
        (prefix, key) if prefix == P384 => short(key, 48).map(PublicKey::P384),
        _ => None,
    }
}

/// A Multikey has the short form of a point.
fn short(bytes: &[u8], size: usize) -> Option<Point> {
    Point::new(bytes, size).filter(|_| bytes.len() == 1 + size)
}

/// Returns the Multikey of a public key; of an RSA key, which has none, the modulus.
pub(super) fn multikey(key: &PublicKey) -> String {
    let bytes = match key {
        PublicKey::Ed25519(key) => [&ED25519[..], key].concat(),
        PublicKey::P256(key) => [&P256[..], &key.compressed()].concat(),
        PublicKey::P384(key) => [&P384[..], &key.compressed()].concat(),
        PublicKey::Rsa(key) => return crate::base64::encode(key.modulus()),
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

    // Key pairs of the vectors in W3C Data Integrity EdDSA and ECDSA Cryptosuites 1.0.
    const VECTORS: [&str; 3] = [
        "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
        "zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKVP",
        "z82LkuBieyGShVBhvtE2zoiD6Kma4tJGFtkAhxR5pfkp5QPw4LutoYWhvQCnGjdVn14kujQ",
    ];

    #[test]
    fn reads_and_writes_the_published_keys() {
        for vector in VECTORS {
            assert_eq!(multikey(&parse_multikey(vector).expect("it is a key")), vector);
        }
    }

    #[test]
    fn refuses_other_forms() {
        let [ed25519, _, p384] = VECTORS;
        for bad in ["", "z", "u7QEt", &ed25519[1..], &ed25519[..40], &p384[..70], &"z".repeat(4000)] {
            assert_eq!(parse_multikey(bad), None, "{bad}");
        }
    }
}
