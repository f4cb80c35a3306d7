//! Signed documents of others, each by the result that an independent implementation found, and the published
//! steps of the W3C vectors. `SKILLMARK_CONFORMANCE` names the folder that holds them.

use std::collections::BTreeMap;
use std::path::PathBuf;

use data_encoding::HEXLOWER_PERMISSIVE;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use skillmark_badge::key::{Algorithm, PublicKey, SecretKey, parse_multikey};
use skillmark_badge::verify::{CheckId, Input, Options, Outcome, Report, Resources, Trust, verify};
use time::macros::datetime;

fn folder() -> PathBuf {
    std::env::var_os("SKILLMARK_CONFORMANCE").expect("SKILLMARK_CONFORMANCE names the folder of vectors").into()
}

fn text(path: &str) -> String {
    std::fs::read_to_string(folder().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn json_of(path: &str) -> Value {
    serde_json::from_str(&text(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn check(bytes: &[u8], trust: &Trust) -> Report {
    let options = Options { now: datetime!(2026-11-22 12:00 UTC), recipient: None };
    verify(&Input { name: "test", bytes }, &Resources::default(), Some(trust), &options)
}

fn items(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_else(|| vec![value.clone()])
}

/// Returns trust in the controllers of a document's proofs. The published samples name keys only by the fragments
/// of their methods, and the expected results were found so; the engine itself never takes a key from there.
fn controllers(document: &Value) -> Trust {
    let mut keys: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for method in items(&document["proof"]).iter().filter_map(|proof| proof["verificationMethod"].as_str()) {
        let Some((owner, fragment)) = method.split_once('#') else { continue };
        if parse_multikey(fragment).is_some() {
            keys.entry(owner.to_owned()).or_default().push(json!({"id": method, "publicKeyMultibase": fragment}));
        }
    }
    let issuers = keys.into_iter().map(|(id, keys)| json!({"id": id, "name": id, "source": "list", "keys": keys}));
    let trust = json!({"version": 1, "base_url": "https://none.example/", "issuers": issuers.collect::<Vec<_>>(), "definitions": []});
    Trust::from_json(&trust).expect("it is sound")
}

/// The committed list of documents, and what is to be found of their proofs.
fn expected() -> Vec<(&'static str, Vec<&'static str>)> {
    let rows = include_str!("signed-documents.tsv").lines().filter(|line| !line.starts_with('#'));
    rows.filter_map(|row| row.split_once('\t')).map(|(path, words)| (path, words.split(' ').collect())).collect()
}

/// What the engine finds of each proof: whether it holds.
fn found(report: &Report) -> Vec<&'static str> {
    let about = |check: &&skillmark_badge::verify::Check| check.id == CheckId::Proof || check.id == CheckId::Terms;
    let word = |check: &skillmark_badge::verify::Check| match (check.id, check.outcome) {
        (CheckId::Terms, Outcome::Pass) => None,
        (_, Outcome::Pass) => Some("holds"),
        (_, Outcome::Fail) => Some("fails"),
        (CheckId::Terms, _) => Some("refused"),
        _ => Some("unknown"),
    };
    report.checks.iter().filter(about).filter_map(word).collect()
}

#[test]
fn signed_documents_of_others_by_their_expected_results() {
    let mut problems = Vec::new();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (path, wanted) in expected() {
        let text = text(path);
        let document: Value = serde_json::from_str(&text).expect("the sample is JSON");
        let report = check(text.as_bytes(), &controllers(&document));
        let found = found(&report);
        let fits = |(wanted, found): (&&str, &&str)| wanted == found || (*wanted == "unconfirmed" && *found != "holds");
        if found.len() != wanted.len() || !wanted.iter().zip(&found).all(fits) {
            problems.push(format!("{path}: expected {wanted:?}, found {found:?}"));
        }
        for word in wanted {
            *counts.entry(word).or_default() += 1;
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    let counts: Vec<(&str, usize)> = counts.into_iter().collect();
    assert_eq!(counts, [("fails", 2), ("holds", 32), ("refused", 27), ("unconfirmed", 9), ("unknown", 21)]);
}

fn hex(path: &str) -> Vec<u8> {
    HEXLOWER_PERMISSIVE.decode(text(path).trim().as_bytes()).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn vector_keys() -> (PublicKey, SecretKey) {
    let pair = json_of("w3c-vc-di-eddsa/keyPair.json");
    let public = parse_multikey(pair["publicKeyMultibase"].as_str().expect("it is there")).expect("it is a key");
    let secret = pair["privateKeyMultibase"].as_str().or_else(|| pair["secretKeyMultibase"].as_str());
    let secret = bs58::decode(&secret.expect("it is there")[1..]).into_vec().expect("it is base58");
    let seed: [u8; 32] = secret[2..].try_into().expect("it is a seed");
    (public, SecretKey::from_seed(Algorithm::Ed25519, &seed).expect("it is a seed"))
}

/// The example context of the vectors defines every term by a prefix, which the product refuses; so each step is
/// checked from the published canonical form on.
#[test]
fn the_steps_of_the_published_vectors() {
    let (public, secret) = vector_keys();
    assert_eq!(secret.public(), public);
    for (folder, suffix) in [
        ("eddsa-rdfc-2022", "DataInt"),
        ("eddsa-rdfc-2022/employ", "DataInt"),
        ("eddsa-jcs-2022", "JCS"),
        ("Ed25519Signature2020", "EdSig"),
    ] {
        let path = |name: &str| format!("w3c-vc-di-eddsa/{folder}/{name}{suffix}.txt");
        let digest = |name: &str| Sha256::digest(text(&path(name))).to_vec();
        let (document, proof) = (hex(&path("docHash")), hex(&path("proofHash")));
        assert_eq!(digest("canonDoc"), document, "{folder}");
        assert_eq!(digest("proofCanon"), proof, "{folder}");
        let data = [proof, document].concat();
        assert_eq!(hex(&path("combinedHash")), data, "{folder}");
        let signature = hex(&path("sigHex"));
        assert_eq!(secret.sign(&data).to_vec(), signature, "{folder}");
        assert!(public.verify(&data, &signature), "{folder}");
        let base58 = format!("z{}", bs58::encode(&signature).into_string());
        assert_eq!(text(&path("sigBTC58")).trim(), base58, "{folder}");
    }
}

#[test]
fn the_published_document_of_eddsa_jcs_2022_holds() {
    let document = text("w3c-vc-di-eddsa/eddsa-jcs-2022/signedJCS.json");
    let report = check(document.as_bytes(), &controllers(&json_of("w3c-vc-di-eddsa/eddsa-jcs-2022/signedJCS.json")));
    assert_eq!(found(&report)[0], "holds", "{report:#?}");
    let forged = document.replacen("Alumni", "Alumna", 1);
    assert_ne!(forged, document);
    assert_eq!(
        found(&check(forged.as_bytes(), &controllers(&json_of("w3c-vc-di-eddsa/eddsa-jcs-2022/signedJCS.json"))))[0],
        "fails"
    );
}

/// Badges that others baked come out, whatever is then to be said of them.
#[test]
fn baked_images_of_others_are_read() {
    let validator = "1edtech-digital-credentials-public-validator/inspector-vc/src/test/resources";
    for (image, start) in [
        (format!("{validator}/ob20/simple-badge.png"), "{\"@context\":\"https://w3id.org/openbadges/v2\""),
        (format!("{validator}/ob30/simple-json.png"), "{  \"@context\": ["),
        (format!("{validator}/ob30/simple-jwt.png"), "eyJhbGciOiJSUzI1NiIs"),
        (format!("{validator}/ob30/simple-jwt_v1.png"), "eyJhbGciOiJSUzI1NiIs"),
        ("pypi-openbadges-bakery/baked_heart.png".to_owned(), "{\"uid\":\"123\""),
    ] {
        let bytes = std::fs::read(folder().join(&image)).expect("the image can be read");
        let carried = skillmark_badge::carrier::read(&bytes).unwrap_or_else(|error| panic!("{image}: {error}"));
        let plain = |text: &str| text.split_whitespace().collect::<String>();
        assert!(plain(&carried.text).starts_with(&plain(start)), "{image}: {:.80}", carried.text);
    }
}

/// Every key of the did:key vectors of the two kinds that badges use.
#[test]
fn did_keys_are_read() {
    let mut keys = 0;
    for file in ["ed25519-x25519.json", "nist-curves.json"] {
        for (did, _) in
            json_of(&format!("w3c-ccg-did-method-key/test-vectors/{file}")).as_object().expect("it is an object")
        {
            let known = did.starts_with("did:key:z6Mk") || did.starts_with("did:key:zDn");
            assert_eq!(skillmark_badge::key::did_key(did).is_some(), known, "{did}");
            keys += usize::from(known);
        }
    }
    assert!(keys > 5, "{keys}");
}

fn wycheproof(file: &str, mut each: impl FnMut(&Value, &Value) -> bool) -> (usize, usize) {
    let suite = json_of(&format!("c2sp-wycheproof/testvectors_v1/{file}"));
    let (mut valid, mut invalid) = (0, 0);
    for group in suite["testGroups"].as_array().expect("there are groups") {
        for test in group["tests"].as_array().expect("there are tests") {
            let is_valid = test["result"] == "valid";
            assert_eq!(each(group, test), is_valid, "{file} {}: {}", test["tcId"], test["comment"]);
            *(if is_valid { &mut valid } else { &mut invalid }) += 1;
        }
    }
    (valid, invalid)
}

fn bytes(value: &Value) -> Vec<u8> {
    HEXLOWER_PERMISSIVE.decode(value.as_str().expect("it is text").as_bytes()).expect("it is hexadecimal")
}

#[test]
fn wycheproof_of_both_algorithms() {
    let ed25519 = wycheproof("ed25519_test.json", |group, test| {
        let key: [u8; 32] = bytes(&group["publicKey"]["pk"]).try_into().expect("it has 32 bytes");
        PublicKey::Ed25519(key).verify(&bytes(&test["msg"]), &bytes(&test["sig"]))
    });
    assert_eq!(ed25519, (88, 63));
    let (valid, invalid) = wycheproof("ecdsa_secp256r1_sha256_p1363_test.json", |group, test| {
        let point = bytes(&group["publicKey"]["uncompressed"]);
        let coordinate = |range: std::ops::Range<usize>| data_encoding::BASE64URL_NOPAD.encode(&point[range]);
        let jwk = json!({"kty": "EC", "crv": "P-256", "x": coordinate(1..33), "y": coordinate(33..65)});
        let key = skillmark_badge::key::parse_jwk(&jwk).expect("it is a point");
        key.verify(&bytes(&test["msg"]), &bytes(&test["sig"]))
    });
    assert!(valid > 100 && invalid > 50, "{valid} {invalid}");
}

/// The canonical form of JSON (RFC 8785), by its author's files.
#[test]
fn canonical_json_of_others() {
    let inputs = folder().join("cyberphone-json-canonicalization/testdata/input");
    let inputs = if inputs.is_dir() { inputs } else { folder().join("cyberphone-json-canonicalization/input") };
    let mut files = 0;
    for entry in std::fs::read_dir(&inputs).expect("the folder can be listed") {
        let input = entry.expect("it can be listed").path();
        let output = inputs.with_file_name("output").join(input.file_name().expect("it has a name"));
        let text = std::fs::read_to_string(&input).expect("it can be read");
        let value = skillmark_badge::json::parse(&text).expect("it is JSON");
        let canonical = skillmark_badge::json::canonical(&value);
        assert_eq!(canonical, std::fs::read_to_string(&output).expect("it can be read"), "{}", input.display());
        files += 1;
    }
    assert_eq!(files, 6);
}

/// The entries of a published list that are set, as an independent implementation counted them.
#[test]
fn the_status_list_of_others_is_read() {
    let path =
        "1edtech-digital-credentials-public-validator/inspector-vc/src/test/resources/ob30/bit-string-list/testlist";
    let encoded = json_of(path)["credentialSubject"]["encodedList"].as_str().expect("it is there").to_owned();
    let list = skillmark_badge::status::Bitstring::decode(&encoded).expect("it can be read");
    let set: Vec<usize> = (0..list.len()).filter(|index| list.get(*index) == Some(true)).collect();
    assert_eq!((list.len(), set), (131_072, vec![23]));
}
