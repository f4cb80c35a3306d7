//! Signatures of Ed25519 about which implementations disagree.
//!
//! The suite lists cases and prescribes no answers. Expected is what this project decided, which of the published
//! conventions is the strictest: RFC 8032 without the cofactor, `S` below the order, canonical encodings only, and no
//! keys or points of small order, so that one signature cannot fit two messages or keys (`verify_strict` of
//! ed25519-dalek). Signatures that honest signers make are the same under every convention, so nothing good is lost.

use serde_json::Value;
use skillmark_badge::key::PublicKey;

use crate::engine::holds;
use crate::list::{Case, compare};
use crate::vectors::{json, text_of, unhex};

const FILE: &str = "novifinancial-ed25519-speccheck/cases.json";
/// What is expected of each case, and why.
const EXPECTED: [(&str, &str); 12] = [
    ("refused", "key and point R of small order: it fits any message"),
    ("refused", "key of small order"),
    ("refused", "point R of small order"),
    ("holds", "key and R have a part of small order, and the equation holds without the cofactor"),
    ("refused", "the equation holds with the cofactor only"),
    ("refused", "the equation holds with the cofactor only, multiplied in late"),
    ("refused", "S is not below the order (RFC 8032, section 5.1.7)"),
    ("refused", "S is far above the order"),
    ("refused", "R is of small order and not in its canonical encoding"),
    ("refused", "R is of small order and not in its canonical encoding, hashed as it should be encoded"),
    ("refused", "the key is of small order and not in its canonical encoding"),
    ("refused", "the key is of small order and not in its canonical encoding, hashed as it should be encoded"),
];

#[test]
fn ed25519_speccheck() {
    let cases = json(FILE);
    let cases = cases.as_array().expect("it is a list");
    assert_eq!(cases.len(), EXPECTED.len(), "the suite has the cases that were thought about");
    let cases = cases.iter().zip(&EXPECTED).enumerate();
    let name = |number: usize, why: &str| format!("{FILE}#{number}: {why}");
    let cases = cases.map(|(number, (case, (expected, why)))| Case::new(name(number, why), *expected, said(case)));
    compare("ed25519-speccheck", &cases.collect::<Vec<_>>());
}

fn said(case: &Value) -> &'static str {
    let bytes = |name: &str| unhex(text_of(case, name));
    let key = PublicKey::Ed25519(bytes("pub_key").try_into().expect("it has 32 bytes"));
    if holds(&key, &bytes("message"), &bytes("signature")) { "holds" } else { "refused" }
}
