//! The few forms of DER that public keys have (RFC 5280, section 4.1.2.7; RFC 8017, appendix A.1.1).

use super::{Point, PublicKey, RsaKey};

const SEQUENCE: u8 = 0x30;
const INTEGER: u8 = 0x02;
const BIT_STRING: u8 = 0x03;

/// `rsaEncryption` with NULL (RFC 8017, appendix A.1).
const RSA: [u8; 15] = [SEQUENCE, 13, 6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1, 5, 0];
/// `id-Ed25519` (RFC 8410, section 3).
const ED25519: [u8; 7] = [SEQUENCE, 5, 6, 3, 0x2b, 0x65, 0x70];
/// `id-ecPublicKey` on `secp256r1` (RFC 5480, section 2.1.1).
const P256: [u8; 21] =
    [SEQUENCE, 19, 6, 7, 0x2a, 0x86, 0x48, 0xce, 0x3d, 2, 1, 6, 8, 0x2a, 0x86, 0x48, 0xce, 0x3d, 3, 1, 7];
/// The same on `secp384r1`.
const P384: [u8; 18] = [SEQUENCE, 16, 6, 7, 0x2a, 0x86, 0x48, 0xce, 0x3d, 2, 1, 6, 5, 0x2b, 0x81, 4, 0, 0x22];

/// Reads a `SubjectPublicKeyInfo` of RSA, P-256, P-384 or Ed25519.
pub(super) fn parse_spki(der: &[u8]) -> Option<PublicKey> {
    let info = whole(der, SEQUENCE)?;
    let key_in = |algorithm: &[u8]| whole(info.strip_prefix(algorithm)?, BIT_STRING)?.strip_prefix(&[0]);
    if let Some(key) = key_in(&RSA) {
        return parse_rsa(key).map(PublicKey::Rsa);
    }
    if let Some(key) = key_in(&ED25519) {
        return key.try_into().ok().map(PublicKey::Ed25519);
    }
    if let Some(key) = key_in(&P256) {
        return Point::new(key, 32).map(PublicKey::P256);
    }
    Point::new(key_in(&P384)?, 48).map(PublicKey::P384)
}

/// Reads an `RSAPublicKey`.
fn parse_rsa(der: &[u8]) -> Option<RsaKey> {
    let (modulus, rest) = take(whole(der, SEQUENCE)?, INTEGER)?;
    RsaKey::new(positive(modulus)?, positive(whole(rest, INTEGER)?)?)
}

/// Returns the bytes of a positive number in its shortest form (X.690, section 8.3).
fn positive(number: &[u8]) -> Option<&[u8]> {
    match number {
        [0, next, ..] if *next >= 0x80 => Some(&number[1..]),
        [first, ..] if (1..0x80).contains(first) => Some(number),
        _ => None,
    }
}

/// Returns what is in a value with this tag, beyond which there is nothing.
fn whole(der: &[u8], tag: u8) -> Option<&[u8]> {
    take(der, tag).filter(|(_, rest)| rest.is_empty()).map(|(content, _)| content)
}

/// Returns what is in the first value, which has this tag, and what follows it. Lengths have their shortest form (X.690,
/// section 10.1), and at most two bytes: no key is longer.
fn take(der: &[u8], tag: u8) -> Option<(&[u8], &[u8])> {
    let (length, rest) = match der.strip_prefix(&[tag])? {
        [length @ (..=0x7f), rest @ ..] | [0x81, length @ (0x80..), rest @ ..] => (usize::from(*length), rest),
        [0x82, high @ (1..), low, rest @ ..] => (usize::from(*high) << 8 | usize::from(*low), rest),
        _ => return None,
    };
    rest.split_at_checked(length)
}
