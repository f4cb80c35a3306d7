use serde_json::Value;

use super::{Algorithm, Point, PublicKey, RsaKey};
use crate::base64;
use crate::json::texts;

/// Members that only private keys have (RFC 7518, sections 6.2.2, 6.3.2 and 6.4).
const PRIVATE: [&str; 8] = ["d", "dp", "dq", "k", "oth", "p", "q", "qi"];

/// Reads a public JSON Web Key that may check signatures: P-256, P-384 or RSA (RFC 7518, section 6), or Ed25519
/// (RFC 8037, section 2). A key that holds its private part is refused: whoever published it lost it.
pub fn parse_jwk(jwk: &Value) -> Option<PublicKey> {
    if PRIVATE.iter().any(|name| jwk.get(*name).is_some()) {
        return None;
    }
    let text = |name: &str| jwk.get(name).and_then(Value::as_str);
    let bytes = |name: &str| base64::decode(text(name)?);
    let key = match (text("kty")?, text("crv")) {
        ("OKP", Some("Ed25519")) => PublicKey::Ed25519(bytes("x")?.try_into().ok()?),
        ("EC", Some("P-256")) => PublicKey::P256(Point::of_coordinates(&bytes("x")?, &bytes("y")?, 32)?),
        ("EC", Some("P-384")) => PublicKey::P384(Point::of_coordinates(&bytes("x")?, &bytes("y")?, 48)?),
        ("RSA", None) => PublicKey::Rsa(RsaKey::new(&bytes("n")?, &bytes("e")?)?),
        _ => return None,
    };
    is_for(key.algorithm(), jwk).then_some(key)
}

/// Says whether a key is, by its own words, for checking signatures of this algorithm (RFC 7517, sections 4.2 to 4.4).
fn is_for(algorithm: Algorithm, jwk: &Value) -> bool {
    jwk.get("use").is_none_or(|usage| usage == "sig")
        && jwk.get("key_ops").is_none_or(|operations| texts(operations).any(|operation| operation == "verify"))
        && jwk.get("alg").is_none_or(|name| name.as_str().and_then(Algorithm::of_name) == Some(algorithm))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    // RFC 7515, appendices A.2 and A.3, and RFC 8037, appendix A.2; the key on P-384 is did:key's (nist-curves.json).
    fn published() -> [Value; 4] {
        [
            json!({"kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}),
            json!({"kty": "EC", "crv": "P-256", "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}),
            json!({"kty": "EC", "crv": "P-384", "x": "lInTxl8fjLKp_UCrxI0WDklahi-7-_6JbtiHjiRvMvhedhKVdHBfi2HCY8t_QJyc", "y": "y6N1IC-2mXxHreETBW7K3mBcw0qGr3CWHCs-yl09yCQRLcyfGv7XhqAngHOu51Zv"}),
            json!({"kty": "RSA", "n": "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ", "e": "AQAB"}),
        ]
    }

    #[cfg(feature = "algorithms")]
    #[test]
    fn reads_and_writes_the_published_keys() {
        for published in published() {
            let key = parse_jwk(&published).expect("it is a key");
            let written = key.jwk().expect("it is on the curve");
            assert_eq!(written["alg"], key.algorithm().name());
            for (name, value) in published.as_object().expect("it is an object") {
                assert_eq!(&written[name], value, "{name}");
            }
            assert_eq!(parse_jwk(&written), Some(key));
        }
    }

    #[test]
    fn refuses_private_foreign_and_broken_keys() {
        for published in published() {
            assert!(parse_jwk(&published).is_some());
            let with = |name: &str, value: Value| {
                let mut key = published.clone();
                key[name] = value;
                parse_jwk(&key)
            };
            for private in PRIVATE {
                assert_eq!(with(private, json!("AQAB")), None, "{private}");
            }
            for (name, value) in [
                ("kty", json!("oct")),
                ("crv", json!("X25519")),
                ("use", json!("enc")),
                ("key_ops", json!(["sign"])),
                ("alg", json!("PS256")),
                ("alg", json!("none")),
                ("alg", Value::Null),
            ] {
                assert_eq!(with(name, value), None, "{name}");
            }
            assert!(with("use", json!("sig")).is_some() && with("key_ops", json!(["verify"])).is_some());
            let number = if published["kty"] == "RSA" { "n" } else { "x" };
            assert_eq!(with(number, json!("AAAA")), None);
            assert_eq!(with(number, json!(format!("{}=", published[number].as_str().expect("it is text")))), None);
        }
        let trailing = json!({"kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURp"});
        assert_eq!(parse_jwk(&trailing), None, "trailing bits");
    }
}
