//! Changes to JSON documents, as somebody would make them who knows what readers look for.

use serde_json::{Map, Value, json};

use super::random::Random;

/// Members that decide something, and such that readers may mistake for them.
const NAMES: &[&str] = &[
    "id",
    "type",
    "@id",
    "@type",
    "@context",
    "@graph",
    "@included",
    "@nest",
    "@reverse",
    "@value",
    "@language",
    "issuer",
    "name",
    "description",
    "validFrom",
    "validUntil",
    "issuanceDate",
    "expirationDate",
    "awardedDate",
    "credentialSubject",
    "credentialStatus",
    "achievement",
    "criteria",
    "narrative",
    "identifier",
    "identityHash",
    "hashed",
    "salt",
    "proof",
    "proofValue",
    "proofPurpose",
    "verificationMethod",
    "created",
    "expires",
    "cryptosuite",
    "previousProof",
    "evidence",
    "image",
    "endorsement",
    "statusListIndex",
    "statusListCredential",
    "statusPurpose",
    "encodedList",
    "iss",
    "sub",
    "nbf",
    "exp",
    "jti",
    "iat",
    "vc",
    "vp",
    "alg",
    "kid",
    "jwk",
    "crit",
    "typ",
    "verifiableCredential",
    "badge",
    "recipient",
    "issuedOn",
    "verification",
    "revoked",
    "revocationList",
    "owner",
    "publicKey",
    "publicKeyPem",
    "publicKeyMultibase",
    "publicKeyJwk",
    "controller",
    "assertionMethod",
    "foo",
    "",
];

/// Returns the document with one to three changes.
pub(super) fn change(document: &Value, random: &mut Random) -> Value {
    let mut changed = document.clone();
    for _ in 0..=random.below(3) {
        once(&mut changed, random);
    }
    changed
}

fn once(document: &mut Value, random: &mut Random) {
    let mut places = Vec::new();
    collect(document, String::new(), &mut places);
    let place = random.pick(&places).clone();
    let other = random.pick(&places).clone();
    let borrowed = document.pointer(&other).cloned().unwrap_or_default();
    let Some(value) = document.pointer_mut(&place) else { return };
    match value {
        Value::Object(members) if random.below(4) > 0 => in_object(members, borrowed, random),
        Value::Array(entries) if random.below(4) > 0 => in_array(entries, borrowed, random),
        value => replace(value, borrowed, random),
    }
}

fn collect(value: &Value, pointer: String, places: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            for (name, inner) in members {
                let name = name.replace('~', "~0").replace('/', "~1");
                collect(inner, format!("{pointer}/{name}"), places);
            }
        }
        Value::Array(entries) => {
            for (index, inner) in entries.iter().enumerate() {
                collect(inner, format!("{pointer}/{index}"), places);
            }
        }
        _ => {}
    }
    places.push(pointer);
}

fn in_object(members: &mut Map<String, Value>, borrowed: Value, random: &mut Random) {
    let names: Vec<String> = members.keys().cloned().collect();
    let name = if names.is_empty() { String::new() } else { random.pick(&names).clone() };
    match random.below(6) {
        0 => drop(members.remove(&name)),
        1 => {
            let value = members.remove(&name).unwrap_or_default();
            members.insert((*random.pick(NAMES)).to_owned(), value);
        }
        2 => drop(members.insert((*random.pick(NAMES)).to_owned(), borrowed)),
        3 => drop(members.insert((*random.pick(NAMES)).to_owned(), scalar(random))),
        4 => drop(members.insert(name, borrowed)),
        // All that another object says, on top of what is there.
        _ => members.extend(borrowed.as_object().cloned().unwrap_or_default()),
    }
}

fn in_array(entries: &mut Vec<Value>, borrowed: Value, random: &mut Random) {
    let at = random.below(entries.len() + 1);
    match random.below(5) {
        0 if at < entries.len() => drop(entries.remove(at)),
        1 if at < entries.len() => entries.push(entries[at].clone()),
        2 => entries.reverse(),
        3 => entries.insert(at, scalar(random)),
        _ => entries.insert(at, borrowed),
    }
}

fn replace(value: &mut Value, borrowed: Value, random: &mut Random) {
    *value = match (&*value, random.below(7)) {
        (_, 0) => borrowed,
        (_, 1) => json!([value]),
        (_, 2) => scalar(random),
        (Value::String(text), 3..=5) if !text.is_empty() => super::text::change(text, random).into(),
        (Value::Number(number), _) => json!(number.as_f64().unwrap_or_default() + 1.0),
        (Value::Bool(yes), _) => json!(!yes),
        (Value::Array(entries), _) if !entries.is_empty() => entries[0].clone(),
        (Value::String(text), _) => json!({"@value": text, "@language": "en"}),
        _ => Value::Null,
    };
}

fn scalar(random: &mut Random) -> Value {
    match random.below(9) {
        0 => Value::Null,
        1 => json!([]),
        2 => json!({}),
        3 => json!(false),
        4 => json!(0),
        5 => json!("2036-01-01T00:00:00Z"),
        6 => json!("@foo"),
        7 => json!("urn:uuid:5f0f1a52-3b43-4a6c-9d77-0d8a2f1f3c01"),
        _ => json!("x"),
    }
}
