use serde_json::{Value, json};

use super::PublicKey;
use crate::base64;

/// Reads a public JSON Web Key: P-256 (RFC 7518, section 6.2.1) or Ed25519 (RFC 8037, section 2). A key that
/// holds its private part is refused: whoever published it lost it.
pub fn parse_jwk(jwk: &Value) -> Option<PublicKey> {
    if jwk.get("d").is_some() {
        return None;
    }
    let text = |name: &str| jwk.get(name).and_then(Value::as_str);
    let bytes = |name: &str| -> Option<[u8; 32]> { base64::decode(text(name)?)?.try_into().ok() };
    match (text("kty")?, text("crv")?) {
        ("OKP", "Ed25519") => bytes("x").map(PublicKey::Ed25519),
        ("EC", "P-256") => from_coordinates(&bytes("x")?, &bytes("y")?),
        _ => None,
    }
}

/// Returns the compressed form of a point, if it lies on the curve.
fn from_coordinates(x: &[u8; 32], y: &[u8; 32]) -> Option<PublicKey> {
    let uncompressed = [&[4][..], x, y].concat();
    let key = p256::ecdsa::VerifyingKey::from_sec1_bytes(&uncompressed).ok()?;
    key.to_sec1_point(true).as_bytes().try_into().ok().map(PublicKey::P256)
}

/// Returns the JSON Web Key of a public key; `None` if its bytes are no point of the curve.
pub(super) fn jwk(key: &PublicKey) -> Option<Value> {
    match key {
        PublicKey::Ed25519(key) => {
            Some(json!({"kty": "OKP", "crv": "Ed25519", "alg": "EdDSA", "x": base64::encode(key)}))
        }
        PublicKey::P256(key) => {
            let point = p256::ecdsa::VerifyingKey::from_sec1_bytes(key).ok()?.to_sec1_point(false);
            let (x, y) = point.as_bytes().get(1..65)?.split_at(32);
            Some(json!({
                "kty": "EC",
                "crv": "P-256",
                "alg": "ES256",
                "x": base64::encode(x),
                "y": base64::encode(y),
            }))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // RFC 7515, appendix A.3, and RFC 8037, appendix A.2.
    #[test]
    fn reads_the_published_keys() {
        let p256 = json!({"kty": "EC", "crv": "P-256", "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"});
        let key = parse_jwk(&p256).expect("it is a key");
        assert!(matches!(key, PublicKey::P256(_)));
        assert_eq!(jwk(&key).expect("it is a point")["y"], p256["y"]);
        let ed25519 = json!({"kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"});
        let key = parse_jwk(&ed25519).expect("it is a key");
        assert_eq!(jwk(&key).expect("it is a key")["x"], ed25519["x"]);
    }

    #[test]
    fn refuses_private_foreign_and_broken_keys() {
        let good = json!({"kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"});
        let with = |name: &str, value: Value| {
            let mut key = good.clone();
            key[name] = value;
            parse_jwk(&key)
        };
        assert_eq!(with("d", json!("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A")), None);
        assert_eq!(with("crv", json!("X25519")), None);
        assert_eq!(with("x", json!("AAAA")), None);
        assert_eq!(with("x", json!("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURp")), None, "trailing bits");
        let off_curve = json!({"kty": "EC", "crv": "P-256", "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", "y": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"});
        assert_eq!(parse_jwk(&off_curve), None);
    }
}
