//! The published vectors of the Data Integrity suites for `EdDSA` and ECDSA, with every step between.
//!
//! The contexts of most vectors define every term by a prefix, which the engine refuses. So what it makes of a
//! document is one case, and each step from the published canonical form on is another.

use serde_json::Value;
use sha2::{Digest as _, Sha256, Sha384};
use skillmark_badge::HashFunction;
use skillmark_badge::json::canonical;
use skillmark_badge::key::{Algorithm, PublicKey, SecretKey, parse_multikey};
use skillmark_badge::rdf::{canonicalize_with, quads};
use skillmark_badge::verify::Resources;

use crate::engine::{check, class, controllers, holds, proofs};
use crate::list::{Case, compare};
use crate::nquads::parse;
use crate::vectors::{hex, json, text, text_of};

/// A folder of vectors.
struct Vector {
    folder: &'static str,
    /// What the names of its files end with.
    suffix: &'static str,
    form: Form,
    hash: HashFunction,
    /// The document that is signed.
    document: &'static str,
    keys: &'static str,
}

#[derive(Clone, Copy, PartialEq)]
enum Form {
    Rdf,
    Json,
}

const fn vector(folder: &'static str, suffix: &'static str, form: Form, document: &'static str) -> Vector {
    Vector { folder, suffix, form, hash: HashFunction::Sha256, document, keys: "keyPair.json" }
}

const EDDSA: [Vector; 4] = [
    vector("eddsa-rdfc-2022", "DataInt", Form::Rdf, "unsigned.json"),
    vector("eddsa-rdfc-2022/employ", "DataInt", Form::Rdf, "employmentAuth.json"),
    vector("eddsa-jcs-2022", "JCS", Form::Json, "unsigned.json"),
    vector("Ed25519Signature2020", "EdSig", Form::Rdf, "unsigned.json"),
];

const fn p256(folder: &'static str, suffix: &'static str, form: Form, document: &'static str) -> Vector {
    Vector { keys: "p256KeyPair.json", ..vector(folder, suffix, form, document) }
}

const fn p384(folder: &'static str, suffix: &'static str, form: Form, document: &'static str) -> Vector {
    Vector { keys: "p384KeyPair.json", hash: HashFunction::Sha384, ..vector(folder, suffix, form, document) }
}

const ECDSA: [Vector; 6] = [
    p256("ecdsa-rdfc-2019-p256", "ECDSAP256", Form::Rdf, "unsigned.json"),
    p256("ecdsa-rdfc-2019-p256/employ", "ECDSAP256", Form::Rdf, "employmentAuth.json"),
    p256("ecdsa-jcs-2019-p256", "JCSECDSAP256", Form::Json, "unsigned.json"),
    p384("ecdsa-rdfc-2019-p384", "ECDSAP384", Form::Rdf, "unsigned.json"),
    p384("ecdsa-rdfc-2019-p384/employ", "ECDSAP384", Form::Rdf, "employmentAuth.json"),
    p384("ecdsa-jcs-2019-p384", "JCSECDSAP384", Form::Json, "unsigned.json"),
];

fn digest(hash: HashFunction, text: &str) -> Vec<u8> {
    match hash {
        HashFunction::Sha256 => Sha256::digest(text).to_vec(),
        HashFunction::Sha384 => Sha384::digest(text).to_vec(),
    }
}

#[test]
fn data_integrity_eddsa() {
    let suite = "w3c-vc-di-eddsa";
    let pair = json(&format!("{suite}/keyPair.json"));
    let secret = bs58::decode(&text_of(&pair, "privateKeyMultibase")[1..]).into_vec().expect("it is base58");
    let seed: [u8; 32] = secret[2..].try_into().expect("it is a seed");
    let secret = SecretKey::from_seed(Algorithm::Ed25519, &seed).expect("it is a seed");
    let same = secret.public().multikey() == text_of(&pair, "publicKeyMultibase");
    let mut cases = vec![Case::new(format!("{suite}/keyPair.json"), "same", word(same))];
    for vector in &EDDSA {
        cases.extend(steps(suite, vector));
        let made = secret.sign(&hex(&vector.path(suite, "combinedHash", "txt")));
        let same = made.to_vec() == hex(&vector.path(suite, "sigHex", "txt"));
        cases.push(Case::new(format!("{}#made", vector.path(suite, "sigHex", "txt")), "same", word(same)));
    }
    compare("data-integrity-eddsa", &cases);
}

#[test]
fn data_integrity_ecdsa() {
    let suite = "w3c-vc-di-ecdsa";
    let mut cases: Vec<Case> = ECDSA.iter().flat_map(|vector| steps(suite, vector)).collect();
    // A base proof is for its holder alone, who derives others from it (ECDSA Cryptosuites 1.0, section 3.4).
    for (file, expected) in [("addSignedSDBase", "not holds"), ("derivedRevealDocument", "holds")] {
        for folder in ["employ", "prc"] {
            let path = format!("{suite}/ecdsa-sd-2023/{folder}/{file}.json");
            cases.push(Case::new(path.as_str(), expected, signed(&path)));
        }
    }
    compare("data-integrity-ecdsa", &cases);
}

impl Vector {
    fn path(&self, suite: &str, name: &str, extension: &str) -> String {
        format!("{suite}/{}/{name}{}.{extension}", self.folder, self.suffix)
    }
}

fn word(same: bool) -> &'static str {
    if same { "same" } else { "other" }
}

/// What the engine makes of each file of a folder.
fn steps(suite: &str, vector: &Vector) -> Vec<Case> {
    let path = |name: &str| vector.path(suite, name, "txt");
    let hash = |name: &str| digest(vector.hash, &text(&path(name)));
    let (document, options) = (hex(&path("docHash")), hex(&path("proofHash")));
    let (data, signature) = (hex(&path("combinedHash")), hex(&path("sigHex")));
    let keys = format!("{suite}/{}", vector.keys);
    let key = parse_multikey(text_of(&json(&keys), "publicKeyMultibase"));
    let config = vector.path(suite, "proofConfig", "json");
    let signed_path = vector.path(suite, "signed", "json");
    let same = |name: &str, same: bool| Case::new(path(name), "same", word(same));
    let document_path = format!("{suite}/{}", vector.document);
    let base58 = format!("z{}", bs58::encode(&signature).into_string());
    vec![
        Case::new(
            format!("{document_path}#{}", vector.folder),
            "same",
            made(vector, &document_path, &path("canonDoc")),
        ),
        same("canonDoc", is_canonical(vector, &text(&path("canonDoc")))),
        same("docHash", hash("canonDoc") == document),
        Case::new(config.as_str(), "same", made(vector, &config, &path("proofCanon"))),
        same("proofCanon", is_canonical(vector, &text(&path("proofCanon")))),
        same("proofHash", hash("proofCanon") == options),
        same("combinedHash", [options, document].concat() == data),
        Case::new(path("sigHex"), "holds", verified(key.as_ref(), &data, &signature)),
        same("sigBTC58", text(&path("sigBTC58")).trim() == base58),
        Case::new(signed_path.as_str(), "holds", signed(&signed_path)),
    ]
}

/// Says whether the canonical form that the engine makes of a file is the one that is published.
fn made(vector: &Vector, file: &str, published: &str) -> String {
    let value = skillmark_badge::json::parse(&text(file)).expect("the vector is JSON");
    let made = match vector.form {
        Form::Json => canonical(&value),
        Form::Rdf => match quads(&value) {
            Ok(quads) => canonicalize_with(&quads, vector.hash).expect("it is small").nquads,
            Err(refusal) => return format!("refused {}", class(&refusal)),
        },
    };
    word(made == text(published)).to_owned()
}

/// Says whether a published form is canonical: the engine leaves it as it is.
fn is_canonical(vector: &Vector, published: &str) -> bool {
    match vector.form {
        Form::Json => skillmark_badge::json::parse(published).is_ok_and(|value| canonical(&value) == published),
        Form::Rdf => canonicalize_with(&parse(published).0, vector.hash).is_ok_and(|made| made.nquads == published),
    }
}

fn verified(key: Option<&PublicKey>, data: &[u8], signature: &[u8]) -> &'static str {
    match key {
        None => "no key",
        Some(key) if holds(key, data, signature) => "holds",
        Some(_) => "fails",
    }
}

fn signed(path: &str) -> String {
    let document: Value = json(path);
    proofs(&check(text(path).as_bytes(), Some(&controllers(&document)), &Resources::default()))
}
