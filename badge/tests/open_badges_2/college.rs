//! A college with a badge, its documents, and a site that recognises it.

// The lint is about libraries.
#![allow(unreachable_pub)]

use serde_json::{Value, json};
use skillmark_badge::identity::identity_hash;
use skillmark_badge::key::SecretKey;
use skillmark_badge::verify::{Outcome, Purpose, Report};

use crate::world::*;

pub const ASSERTION: &str = "https://college.example/badges/1";
pub const CLASS: &str = "https://college.example/classes/data";
pub const PROFILE: &str = "https://college.example/issuer";
pub const KEY: &str = "https://college.example/keys/1";
pub const REVOKED: &str = "https://college.example/revoked";

pub fn assertion() -> Value {
    json!({
        "@context": "https://w3id.org/openbadges/v2",
        "id": ASSERTION,
        "type": "Assertion",
        "recipient": {"type": "email", "hashed": true, "salt": "deadsea", "identity": identity_hash(ADDRESS, "deadsea")},
        "image": "https://college.example/badges/1.png",
        "issuedOn": "2026-06-01T10:00:00Z",
        "badge": CLASS,
        "verification": {"type": "hosted"},
    })
}

pub fn class() -> Value {
    json!({
        "@context": "https://w3id.org/openbadges/v2",
        "id": CLASS,
        "type": "BadgeClass",
        "name": "Data literacy",
        "description": "Reads and questions tables and charts.",
        "image": "https://college.example/classes/data.png",
        "criteria": "https://college.example/classes/data.html",
        "issuer": PROFILE,
    })
}

pub fn profile() -> Value {
    json!({
        "@context": "https://w3id.org/openbadges/v2",
        "id": PROFILE,
        "type": "Issuer",
        "name": "Example College",
        "url": "https://college.example",
        "email": "badges@college.example",
        "publicKey": KEY,
    })
}

/// Returns a document with a key in the form in which this edition has them.
pub fn key_document(id: &str, owner: &str, key: &SecretKey) -> Value {
    let jwk = key.public().jwk().expect("it is a key");
    let raw = data_encoding::BASE64URL_NOPAD.decode(jwk["x"].as_str().expect("it is text").as_bytes());
    // RFC 8410, section 4.
    let spki = [&b"\x30\x2a\x30\x05\x06\x03\x2b\x65\x70\x03\x21\x00"[..], &raw.expect("it is base64url")].concat();
    let pem = data_encoding::BASE64.encode(&spki);
    let pem = format!("-----BEGIN PUBLIC KEY-----\n{pem}\n-----END PUBLIC KEY-----\n");
    json!({
        "@context": "https://w3id.org/openbadges/v2",
        "id": id, "type": "CryptographicKey", "owner": owner, "publicKeyPem": pem,
    })
}

pub fn signed_assertion() -> Value {
    change(&assertion(), "/verification", json!({"type": "SignedBadge", "creator": KEY}))
}

pub fn seal(payload: &Value, key: &SecretKey) -> String {
    with_header(&json!({"alg": "EdDSA"}), payload, key)
}

pub fn with_header(header: &Value, payload: &Value, key: &SecretKey) -> String {
    let encode = |value: &Value| data_encoding::BASE64URL_NOPAD.encode(value.to_string().as_bytes());
    let input = format!("{}.{}", encode(header), encode(payload));
    format!("{input}.{}", data_encoding::BASE64URL_NOPAD.encode(&key.sign(input.as_bytes())))
}

/// Everything is where it should be, and the college is on the list of those that the site recognises.
pub fn world() -> World {
    let mut world = World::new();
    let college = json!({"id": PROFILE, "name": "The College", "url": null, "source": "list", "keys": []});
    let trust = world.trust.as_mut().expect("there is trust");
    trust["issuers"].as_array_mut().expect("it is a list").push(college);
    let key = key_document(KEY, PROFILE, &key(3));
    for (url, document) in [(ASSERTION, assertion()), (CLASS, class()), (PROFILE, profile()), (KEY, key)] {
        world.resources.insert(url.to_owned(), document);
    }
    world
}

pub fn host(world: &mut World, pointer: &str, document: &Value) {
    world.resources.insert(pointer.to_owned(), document.clone());
}

/// Returns a copy that says no more than where the assertion is.
pub fn named() -> String {
    json!({"@context": "https://w3id.org/openbadges/v2", "type": "Assertion", "id": ASSERTION}).to_string()
}

pub fn hosted(world: &World) -> Report {
    world.check(assertion().to_string().as_bytes())
}

pub fn signed(world: &World) -> Report {
    world.check(seal(&signed_assertion(), &key(3)).as_bytes())
}

pub fn needs(report: &Report) -> Vec<(&str, Purpose)> {
    report.needs.iter().map(|need| (need.url.as_str(), need.purpose)).collect()
}

pub fn failure(report: &Report) -> Option<(&'static str, &str)> {
    let failed = report.checks.iter().find(|check| check.outcome == Outcome::Fail)?;
    Some((failed.message, failed.pointer.as_str()))
}
