//! A university with its keys, a badge of its, a list, and everything that a badge is checked against.

// Each test file is a crate of its own and uses a part of this.
#![allow(dead_code, unreachable_pub)]

use serde_json::{Map, Value, json};
use skillmark_badge::definition_digest;
use skillmark_badge::identity::identity_hash;
use skillmark_badge::key::{Algorithm, SecretKey};
use skillmark_badge::proof::{Cryptosuite, sign};
use skillmark_badge::status::Bitstring;
use skillmark_badge::verify::{CheckId, Input, Options, Outcome, Person, Report, Resources, Trust, Verdict, verify};
use time::macros::datetime;

pub mod signers;

pub const BASE: &str = "https://badges.example.edu";
pub const ISSUER: &str = "did:web:badges.example.edu:issuers:main";
pub const METHOD: &str = "did:web:badges.example.edu:issuers:main#first";
pub const LIST: &str = "https://badges.example.edu/status/main-1.json";
pub const ACHIEVEMENT: &str = "https://badges.example.edu/credentials/data/v1/achievement.json";
pub const CREATED: &str = "2026-06-01T10:00:00Z";
pub const ADDRESS: &str = "zoe@example.org";

pub fn key(seed: u8) -> SecretKey {
    SecretKey::from_seed(Algorithm::Ed25519, &[seed; 32]).expect("any seed will do")
}

pub fn p256() -> SecretKey {
    SecretKey::from_seed(Algorithm::P256, &[9; 32]).expect("it is a scalar")
}

pub fn achievement() -> Value {
    json!({
        "id": ACHIEVEMENT,
        "type": ["Achievement"],
        "name": "Data literacy",
        "description": "Reads and questions tables and charts.",
        "criteria": {"narrative": "Pass the assessment."},
    })
}

/// A badge that has all it must have, unsigned.
pub fn badge() -> Value {
    json!({
        "@context": [
            "https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        ],
        "id": "urn:uuid:6a1f1f5e-1c3c-4b7e-9a40-2f3d9d6f9b11",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": "Data literacy",
        "issuer": {"id": ISSUER, "type": ["Profile"], "name": "Main University"},
        "validFrom": CREATED,
        "awardedDate": "2026-05-20T00:00:00Z",
        "credentialSubject": {
            "id": "urn:uuid:0f3c3a56-5b0e-4e5b-8a52-5a0a8f3b6f11",
            "type": ["AchievementSubject"],
            "identifier": [{
                "type": "IdentityObject",
                "hashed": true,
                "identityHash": identity_hash(ADDRESS, "salt"),
                "identityType": "emailAddress",
                "salt": "salt",
            }],
            "achievement": achievement(),
        },
        "credentialStatus": {
            "type": "BitstringStatusListEntry",
            "statusPurpose": "revocation",
            "statusListIndex": "77",
            "statusListCredential": LIST,
        },
    })
}

pub fn list(revoked: &[usize]) -> Value {
    let mut bits = Bitstring::new(Bitstring::MIN_ENTRIES);
    for index in revoked {
        assert!(bits.set(*index));
    }
    json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "id": LIST,
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": ISSUER,
        "validFrom": CREATED,
        "credentialSubject": {
            "id": format!("{LIST}#list"),
            "type": "BitstringStatusList",
            "statusPurpose": "revocation",
            "ttl": 86_400_000,
            "encodedList": bits.encode(),
        },
    })
}

pub fn rdfc(document: &Value) -> Value {
    sign(document, Cryptosuite::EddsaRdfc2022, METHOD, CREATED, &key(1)).expect("it can be signed")
}

pub fn jcs(document: &Value) -> Value {
    sign(document, Cryptosuite::EddsaJcs2022, METHOD, CREATED, &key(1)).expect("it can be signed")
}

pub fn trust() -> Value {
    let jwk = signers::Signer::p256(9).jwk();
    json!({
        "version": 1,
        "base_url": format!("{BASE}/"),
        "issuers": [
            {"id": ISSUER, "name": "Main University", "url": BASE, "source": "catalog", "keys": [
                {"id": METHOD, "publicKeyMultibase": key(1).public().multikey(), "valid_from": "2026-01-01T00:00:00Z", "retired": null},
                {"id": format!("{ISSUER}#ec"), "publicKeyJwk": jwk, "valid_from": "2026-01-01T00:00:00Z", "retired": null},
            ]},
        ],
        "definitions": [{
            "id": ACHIEVEMENT,
            "digest": definition_digest(&achievement()).to_string(),
            "issuer": ISSUER, "credential": "data", "version": 1, "page": format!("{BASE}/credentials/data/"), "status": "active",
        }],
        "status_lists": [LIST],
    })
}

/// Everything that a badge is checked against; changed by each test to its purpose.
pub struct World {
    pub trust: Option<Value>,
    pub resources: Map<String, Value>,
    pub fetched: Map<String, Value>,
    pub recipient: Option<String>,
    pub now: time::OffsetDateTime,
}

impl World {
    pub fn new() -> Self {
        let mut resources = Map::new();
        resources.insert(LIST.to_owned(), rdfc(&list(&[])));
        let now = datetime!(2026-11-26 10:00 UTC);
        Self { trust: Some(trust()), resources, fetched: Map::new(), recipient: None, now }
    }

    pub fn check(&self, bytes: &[u8]) -> Report {
        let trust = self.trust.as_ref().map(|trust| Trust::from_json(trust).expect("the trust is sound"));
        let mut resources = Resources::from_json(&self.resources);
        resources.note_fetched(&self.fetched);
        let options = Options { now: self.now, recipient: self.recipient.as_deref().map(Person::new) };
        loop {
            let report = verify(&Input { name: "test", bytes }, &resources, trust.as_ref(), &options);
            if report.signatures.is_empty() {
                return report;
            }
            // Where the verifier leaves signatures to the browser, this is the browser.
            for check in &report.signatures {
                resources.note_signature(&check.id, signers::holds(check));
            }
        }
    }

    pub fn verdict(&self, badge: &Value) -> Verdict {
        self.check(badge.to_string().as_bytes()).verdict
    }

    pub fn set_key(&mut self, name: &str, value: Value) {
        self.trust.as_mut().expect("there is trust")["issuers"][0]["keys"][0][name] = value;
    }
}

pub fn said(report: &Report, id: CheckId) -> Vec<(&'static str, Outcome)> {
    report.checks.iter().filter(|check| check.id == id).map(|check| (check.message, check.outcome)).collect()
}

pub fn change(badge: &Value, pointer: &str, value: Value) -> Value {
    let mut changed = badge.clone();
    let (parent, name) = pointer.rsplit_once('/').expect("it is a pointer");
    match changed.pointer_mut(parent).expect("the place is there") {
        Value::Array(entries) => entries[name.parse::<usize>().expect("it is an index")] = value,
        object => object[name] = value,
    }
    changed
}

pub fn without(badge: &Value, pointer: &str) -> Value {
    let mut changed = badge.clone();
    let (parent, name) = pointer.rsplit_once('/').expect("it is a pointer");
    let parent = changed.pointer_mut(parent).and_then(Value::as_object_mut).expect("the place is there");
    assert!(parent.remove(name).is_some(), "{pointer} is there");
    changed
}
