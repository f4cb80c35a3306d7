//! Keys that are in the names of issuers, and where the documents of the others are.

use skillmark_badge::key::{PublicKey, did_jwk, did_key, did_web_url, parse_jwk, parse_multikey};

use crate::list::{Case, compare};
use crate::vectors::{below, json as read, text};

/// Says what kind of key was read.
fn kind(key: Option<PublicKey>) -> String {
    match key {
        // What is written is what was read.
        Some(key) if parse_multikey(&key.multikey()).as_ref() == Some(&key) => format!("read {:?}", key.algorithm()),
        Some(key) => format!("read {:?} without a Multikey", key.algorithm()),
        None => "refused".to_owned(),
    }
}

/// Badges are signed with these kinds of keys; every other kind is to be refused.
const SIGNING: [(&str, &str); 4] =
    [("z6Mk", "read Ed25519"), ("zDn", "read P256"), ("z82", "read P384"), ("z4MX", "read Rsa")];

#[test]
fn did_keys() {
    let mut cases = Vec::new();
    for path in below("w3c-ccg-did-method-key/test-vectors") {
        let document = read(&path);
        let holder = if document.get("didDocument").is_some() { &document["didDocument"] } else { &document };
        let dids = holder.as_object().expect("it is an object").keys().filter(|did| did.starts_with("did:key:"));
        for did in dids {
            let expected = SIGNING.iter().find(|(start, _)| did["did:key:".len()..].starts_with(start));
            // An RSA key of 4096 bits begins otherwise.
            let expected =
                expected.map_or(if did.starts_with("did:key:zgg") { "read Rsa" } else { "refused" }, |(_, kind)| kind);
            cases.push(Case::new(format!("{path}#{did:.40}"), expected, kind(did_key(did))));
        }
    }
    compare("did-key", &cases);
}

#[test]
fn did_webs() {
    let path = "w3c-ccg-did-method-web/examples.txt";
    let examples = text(path);
    let mut cases = Vec::new();
    for line in examples.lines().filter(|line| line.starts_with("did:web:")) {
        let next = examples.lines().skip_while(|other| other != &line).nth(1).unwrap_or_default();
        let said = did_web_url(line).unwrap_or_else(|| "refused".to_owned());
        // Where an example gives no address, the rules of the method do (section 3.2).
        let expected = next.trim().strip_prefix("-> ").map_or_else(|| by_the_rules(line), str::to_owned);
        let case = Case::new(format!("{path}#{line}"), expected, said);
        if !cases.iter().any(|other: &Case| other.name == case.name) {
            cases.push(case);
        }
    }
    compare("did-web", &cases);
}

fn by_the_rules(did: &str) -> String {
    let parts = did["did:web:".len()..].replace(':', "/").replace("%3A", ":");
    let path = if parts.contains('/') { "/did.json" } else { "/.well-known/did.json" };
    format!("https://{parts}{path}")
}

#[test]
fn did_jwks() {
    let path = "quartzjer-did-jwk/dids.txt";
    let mut cases = Vec::new();
    for (number, did) in text(path).lines().map(str::trim).filter(|line| line.starts_with("did:jwk:")).enumerate() {
        let document = read(&format!("quartzjer-did-jwk/did-document-{number}.json"));
        let jwk = &document["verificationMethod"][0]["publicKeyJwk"];
        let expected = if jwk["crv"] == "P-256" { "read P256" } else { "refused" };
        cases.push(Case::new(format!("quartzjer-did-jwk/did-document-{number}.json"), expected, kind(parse_jwk(jwk))));
        cases.push(Case::new(format!("{path}#{number}"), expected, kind(did_jwk(did))));
    }
    compare("did-jwk", &cases);
}
