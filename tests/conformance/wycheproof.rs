//! Project Wycheproof: signatures that were made to be accepted wrongly.

use serde_json::{Value, json};
use skillmark_badge::key::{PublicKey, parse_jwk};
use skillmark_badge::proof::jws_holds;

use crate::engine::holds;
use crate::list::{Case, compare};
use crate::vectors::{json as read, text_of, unhex};

/// Runs every test of a file.
fn suite(file: &str, list: &str, said: impl Fn(&Value, &Value) -> String) {
    let path = format!("c2sp-wycheproof/testvectors_v1/{file}_test.json");
    let suite = read(&path);
    let mut cases = Vec::new();
    for group in suite["testGroups"].as_array().expect("there are groups") {
        for test in group["tests"].as_array().expect("there are tests") {
            let expected = match text_of(test, "result") {
                "valid" => "holds",
                "acceptable" => "holds | refused",
                _ => "not holds",
            };
            let comment = text_of(test, "comment").replace(['\t', '\n'], " ");
            cases.push(Case::new(format!("{path}#{} {comment}", test["tcId"]).trim_end(), expected, said(group, test)));
        }
    }
    assert_eq!(cases.len() as u64, suite["numberOfTests"].as_u64().unwrap_or_default(), "{file} has all its tests");
    compare(list, &cases);
}

fn word(key: Option<&PublicKey>, message: &[u8], signature: &[u8]) -> String {
    match key {
        None => "no key",
        Some(key) if holds(key, message, signature) => "holds",
        Some(_) => "refused",
    }
    .to_owned()
}

fn message(test: &Value) -> (Vec<u8>, Vec<u8>) {
    (unhex(text_of(test, "msg")), unhex(text_of(test, "sig")))
}

#[test]
fn wycheproof_ed25519() {
    suite("ed25519", "wycheproof-ed25519", |group, test| {
        let key: [u8; 32] = unhex(text_of(&group["publicKey"], "pk")).try_into().expect("it has 32 bytes");
        let (message, signature) = message(test);
        word(Some(&PublicKey::Ed25519(key)), &message, &signature)
    });
}

#[test]
fn wycheproof_p256() {
    suite("ecdsa_secp256r1_sha256_p1363", "wycheproof-p256", |group, test| {
        let (message, signature) = message(test);
        word(p256(group).as_ref(), &message, &signature)
    });
}

/// Badges hold r and s one after the other, so a signature in DER is none; what is tested is what it holds. DER that
/// is not canonical has no such form.
#[test]
fn wycheproof_p256_der() {
    suite("ecdsa_secp256r1_sha256", "wycheproof-p256-der", |group, test| {
        let (message, signature) = message(test);
        let key = p256(group);
        assert_eq!(word(key.as_ref(), &message, &signature), "refused", "DER is no signature of a badge");
        from_der(&signature).map_or("refused not DER".to_owned(), |signature| word(key.as_ref(), &message, &signature))
    });
}

fn p256(group: &Value) -> Option<PublicKey> {
    let point = unhex(text_of(&group["publicKey"], "uncompressed"));
    let coordinate = |range: std::ops::Range<usize>| data_encoding::BASE64URL_NOPAD.encode(&point[range]);
    parse_jwk(&json!({"kty": "EC", "crv": "P-256", "x": coordinate(1..33), "y": coordinate(33..65)}))
}

/// Returns r and s of 32 bytes each, if a signature is canonical DER and they fit (X.690, sections 8.3 and 10.1).
fn from_der(signature: &[u8]) -> Option<Vec<u8>> {
    let (body, []) = element(0x30, signature)? else { return None };
    let (r, rest) = element(2, body)?;
    let (s, []) = element(2, rest)? else { return None };
    Some([number(r)?, number(s)?].concat())
}

/// Returns what an element of this kind holds, and what follows it; short lengths only.
fn element(kind: u8, bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let [own, length @ 0..=0x7f, rest @ ..] = bytes else { return None };
    if *own == kind { rest.split_at_checked(usize::from(*length)) } else { None }
}

fn number(bytes: &[u8]) -> Option<[u8; 32]> {
    let digits = match bytes {
        [0, rest @ ..] if rest.first().is_some_and(|first| *first >= 0x80) => rest,
        [0x80..=0xff, ..] | [0, _, ..] | [] => return None,
        digits => digits,
    };
    let mut number = [0; 32];
    number.get_mut(32usize.checked_sub(digits.len())?..)?.copy_from_slice(digits);
    Some(number)
}

fn rsa(bits: &str) {
    suite(&format!("rsa_signature_{bits}_sha256"), &format!("wycheproof-rsa-{bits}"), |group, test| {
        let (message, signature) = message(test);
        // Two files give the key as JWK too; the third does not.
        let bytes = |name: &str| unhex(text_of(&group["publicKey"], name));
        let encode = |bytes: &[u8]| data_encoding::BASE64URL_NOPAD.encode(bytes.strip_prefix(&[0]).unwrap_or(bytes));
        let jwk = json!({"kty": "RSA", "n": encode(&bytes("modulus")), "e": encode(&bytes("publicExponent"))});
        word(parse_jwk(&jwk).as_ref(), &message, &signature)
    });
}

#[test]
fn wycheproof_rsa_2048() {
    rsa("2048");
}

#[test]
fn wycheproof_rsa_3072() {
    rsa("3072");
}

#[test]
fn wycheproof_rsa_4096() {
    rsa("4096");
}

#[test]
fn wycheproof_json_web_signature() {
    suite("json_web_signature", "wycheproof-json-web-signature", jws);
}

#[test]
fn wycheproof_json_web_key() {
    suite("json_web_key", "wycheproof-json-web-key", jws);
}

/// The payloads are no JSON, so that only the signature is looked at. Documents of badges have no sets of keys; of a set
/// the key is taken that the header names, if it names one.
fn jws(group: &Value, test: &Value) -> String {
    let given = group.get("public").unwrap_or(&group["private"]);
    let Some(jws) = test["jws"].as_str() else { return "refused other form".to_owned() };
    let chosen = match given["keys"].as_array() {
        None => Some(given),
        Some(keys) => {
            let named: Vec<&Value> = keys.iter().filter(|key| key.get("kid") == header(jws).get("kid")).collect();
            <[&Value; 1]>::try_from(named).ok().map(|[key]| key)
        }
    };
    let Some(key) = chosen.and_then(parse_jwk) else { return "no key".to_owned() };
    if jws_holds(jws, &key) { "holds" } else { "refused" }.to_owned()
}

fn header(jws: &str) -> Value {
    let encoded = jws.split('.').next().unwrap_or_default();
    let text = data_encoding::BASE64URL_NOPAD.decode(encoded.as_bytes()).unwrap_or_default();
    serde_json::from_slice(&text).unwrap_or_default()
}
