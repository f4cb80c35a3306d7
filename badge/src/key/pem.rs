use super::{PublicKey, der};
use crate::base64;

const BEGIN: &str = "-----BEGIN PUBLIC KEY-----";
const END: &str = "-----END PUBLIC KEY-----";

/// Reads a public key in PEM (RFC 7468, section 13), as Open Badges 2.0 has them in `publicKeyPem`: RSA, P-256, P-384
/// or Ed25519. Its lines may have any length and any ends, which is all that differs between those in use.
pub fn parse_pem(text: &str) -> Option<PublicKey> {
    let body = text.trim_ascii().strip_prefix(BEGIN)?.strip_suffix(END)?;
    let body: String = body.split_ascii_whitespace().collect();
    der::parse_spki(&decode(&body)?)
}

/// Decodes base64 with padding (RFC 4648, section 4) as what it is in the other alphabet, without padding: there is one
/// decoder for both, and it is downloaded once.
fn decode(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(4) || text.contains(['-', '_']) {
        return None;
    }
    let bare = text.strip_suffix("==").or_else(|| text.strip_suffix('=')).unwrap_or(text);
    base64::decode(&bare.replace('+', "-").replace('/', "_"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key::Algorithm;

    // Made by OpenSSL 3, each on a curve with the point in both of its forms.
    const RSA: &str = "-----BEGIN PUBLIC KEY-----\n\
         MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAy+RsCGsz6lLKvCZ6IOYw\n\
         4+ISErMV7JqPF09h7DqN+48Qwgx2XBP6aUay29uYJ1qSskW0ylW97Ta1AGAKttN5\n\
         w5ZZor2y/LmSGjqGdj5eIoM/c2CgznvfISgSUcimQNJx6ABYXiQP0+bBpiCO1uid\n\
         a1Ts4Ae/WkLFxceexoOYKqbXhTp5eBOGXGvJuk1eWHSd86+XNY9SZyJC15BsCCaK\n\
         DR7dD7p8Zq2ByVn/BuRypTj0AT2j6Gi2N7qHK1dEXboXKCA1EhYl4qQhc6T0/Q5d\n\
         Y/e1GdhDi8zYuKO8NrzUzCQ3tpQonI+YsR5eGhxEmsnxpihphGzwfItTNCKzqlI3\n\
         LwIDAQAB\n\
         -----END PUBLIC KEY-----";
    const P256: [&str; 2] = [
        "-----BEGIN PUBLIC KEY-----\n\
         MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEP+eJbqihuO9pP1ORpFUc2+d5PMLn\n\
         UyJYYK/7awMv40y9ObGOn7bCFXpo2CSJc9B6m0kVL2rxobVFoisgkP95Ig==\n\
         -----END PUBLIC KEY-----",
        "-----BEGIN PUBLIC KEY-----\n\
         MDkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDIgACP+eJbqihuO9pP1ORpFUc2+d5PMLn\n\
         UyJYYK/7awMv40w=\n\
         -----END PUBLIC KEY-----",
    ];
    const P384: [&str; 2] = [
        "-----BEGIN PUBLIC KEY-----\n\
         MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAE4iBkYLYDGUMXMdeqwZC5XVre2GzBdCiq\n\
         atKEZhenSPKThAuCKuQWxyNr1vte9ak7SHF/paZsJn/7NwHxbWOXqe5HlySyYMyY\n\
         mvo8A7ZI8ucq3GTK30//olQyyTDmyjOu\n\
         -----END PUBLIC KEY-----",
        "-----BEGIN PUBLIC KEY-----\n\
         MEYwEAYHKoZIzj0CAQYFK4EEACIDMgAC4iBkYLYDGUMXMdeqwZC5XVre2GzBdCiq\n\
         atKEZhenSPKThAuCKuQWxyNr1vte9ak7\n\
         -----END PUBLIC KEY-----",
    ];
    const ED25519: &str = "-----BEGIN PUBLIC KEY-----\n\
         MCowBQYDK2VwAyEAjbkNsba6a/+r0SLSWE7WB0htjyQe7tuupY1U1LRN/uk=\n\
         -----END PUBLIC KEY-----";
    const SECP256K1: &str = "-----BEGIN PUBLIC KEY-----\n\
         MFYwEAYHKoZIzj0CAQYFK4EEAAoDQgAEoBEbHWEmNRn4Z4EYcytBtwdNfBIjZC2G\n\
         g5AxHszXspPGQ2IhDFaH6JO8NL0KgpA31hF42OhPPMPHWqvYM+5qcA==\n\
         -----END PUBLIC KEY-----";

    #[test]
    fn reads_the_keys_of_openssl() {
        for (text, algorithm) in [
            (RSA, Algorithm::Rsa),
            (P256[0], Algorithm::P256),
            (P384[0], Algorithm::P384),
            (ED25519, Algorithm::Ed25519),
        ] {
            assert_eq!(parse_pem(text).expect("it is a key").algorithm(), algorithm);
            let other_lines = text.replace('\n', "\r\n  ");
            assert_eq!(parse_pem(&format!("\n{other_lines}\n")), parse_pem(text));
        }
        assert_eq!(parse_pem(P256[0]), parse_pem(P256[1]));
        assert_eq!(parse_pem(P384[0]), parse_pem(P384[1]));
    }

    #[test]
    fn refuses_other_labels_and_forms() {
        for bad in [
            "",
            SECP256K1,
            &RSA.replace("PUBLIC KEY", "RSA PUBLIC KEY"),
            &RSA.replace("PUBLIC KEY", "CERTIFICATE"),
            &RSA.replacen("MIIBIjAN", "MIIBIjAM", 1),
            &RSA.replace("AQAB", "AQAA"),
            &RSA.replace("IDAQAB", "IDAQ=="),
            &ED25519.replace("/uk=", "/uk"),
            &ED25519.replace("/uk=", "/un="),
            &ED25519.replace("AyEA", "AyAA"),
            &format!("{RSA}\n{RSA}"),
            &format!("{BEGIN}{END}"),
        ] {
            assert_eq!(parse_pem(bad), None, "{bad}");
        }
    }
}
