//! Tricks with keys, signatures and proofs. Each earns what it deserves, whoever checks the signatures.

mod world;

use serde_json::{Value, json};
use skillmark_badge::verify::{CheckId, Outcome, Report, Verdict};

use world::signers::{Signer, encode};
use world::*;

const COLLEGE: &str = "did:web:college.example";
const DOCUMENT: &str = "https://college.example/.well-known/did.json";

/// A badge of an institution that is known by its domain.
fn of_college() -> Value {
    let mut badge = without(&badge(), "/credentialStatus");
    badge["issuer"]["id"] = json!(COLLEGE);
    badge
}

/// The document of that institution, with one key.
fn document(key: &Signer) -> Value {
    let method = format!("{COLLEGE}#k");
    json!({
        "id": COLLEGE,
        "verificationMethod": [
            {"id": method, "type": "JsonWebKey", "controller": COLLEGE, "publicKeyJwk": key.jwk()},
        ],
        "assertionMethod": [method],
    })
}

/// A world in which the document of the college can be had.
fn world(key: &Signer) -> World {
    let mut world = World::new();
    world.resources.insert(DOCUMENT.to_owned(), document(key));
    world
}

fn all() -> [Signer; 4] {
    [Signer::ed25519(4), Signer::p256(4), Signer::p384(4), Signer::rsa()]
}

/// The keys for which Data Integrity has a suite, and its beginning.
fn suites() -> [(Signer, &'static str, &'static str); 3] {
    [
        (Signer::ed25519(4), "eddsa-rdfc-2022", "eddsa-jcs-2022"),
        (Signer::p256(4), "ecdsa-rdfc-2019", "ecdsa-jcs-2019"),
        (Signer::p384(4), "ecdsa-rdfc-2019", "ecdsa-jcs-2019"),
    ]
}

/// A badge as the payload of a JWT, with the claims that repeat it.
fn payload(badge: &Value) -> Value {
    let mut payload = badge.clone();
    payload["iss"] = badge["issuer"]["id"].clone();
    payload["jti"] = badge["id"].clone();
    payload["sub"] = badge["credentialSubject"]["id"].clone();
    payload["nbf"] = json!(1_780_308_000);
    payload
}

fn proof_says(report: &Report) -> Vec<(&'static str, Outcome)> {
    said(report, CheckId::Proof)
}

#[test]
fn every_kind_of_key_seals() {
    for key in all() {
        let world = world(&key);
        let jws = key.jws(&json!({"kid": format!("{COLLEGE}#k")}), &payload(&of_college()));
        let report = world.check(jws.as_bytes());
        assert_eq!(report.verdict, Verdict::ValidUnrecognisedIssuer, "{}", key.alg());
        let (head, signature) = jws.rsplit_once('.').expect("it has parts");
        let turned = signature.replacen(&signature[..1], if signature.starts_with('A') { "B" } else { "A" }, 1);
        for forged in [format!("{head}.{turned}"), format!("{head}."), format!("{head}.{}", &signature[..40])] {
            assert_eq!(world.check(forged.as_bytes()).verdict, Verdict::NotAuthentic, "{}", key.alg());
        }
    }
    for (key, rdfc, jcs) in suites() {
        let world = world(&key);
        for suite in [rdfc, jcs] {
            let signed = key.secure(&of_college(), suite, &format!("{COLLEGE}#k"));
            let report = world.check(signed.to_string().as_bytes());
            assert_eq!(report.verdict, Verdict::ValidUnrecognisedIssuer, "{suite}: {report:#?}");
            let forged = change(&signed, "/name", json!("Data mastery"));
            assert_eq!(world.verdict(&forged), Verdict::NotAuthentic, "{suite}");
        }
    }
}

#[test]
fn a_key_in_the_fragment_under_a_victims_name() {
    for (attacker, rdfc, _) in suites() {
        let multikey = attacker.public().multikey();
        for issuer in [COLLEGE, ISSUER] {
            let badge = change(&of_college(), "/issuer/id", json!(issuer));
            let signed = attacker.secure(&badge, rdfc, &format!("{issuer}#{multikey}"));
            assert_eq!(world(&Signer::ed25519(5)).verdict(&signed), Verdict::WrongIssuer, "{issuer}");
            // Nor without the document that would say.
            assert!(World::new().verdict(&signed) <= Verdict::Unverifiable, "{issuer}");
        }
    }
}

#[test]
fn a_key_that_a_jwt_brings_along() {
    for attacker in all() {
        let jws = attacker.jws(&json!({"jwk": attacker.jwk()}), &payload(&of_college()));
        assert_eq!(world(&Signer::ed25519(5)).check(jws.as_bytes()).verdict, Verdict::WrongIssuer);
        assert_eq!(World::new().check(jws.as_bytes()).verdict, Verdict::Unverifiable);
        let own = attacker.jws(&json!({"jwk": attacker.jwk()}), &payload(&badge()));
        assert_eq!(World::new().check(own.as_bytes()).verdict, Verdict::WrongIssuer, "{}", attacker.alg());
    }
}

#[test]
fn a_private_key_that_is_published_proves_nothing() {
    let key = Signer::p256(4);
    let mut jwk = key.jwk();
    jwk["d"] = json!(encode(&[4; 32]));
    let mut world = world(&key);
    world.resources[DOCUMENT]["verificationMethod"][0]["publicKeyJwk"] = jwk;
    let jws = key.jws(&json!({"kid": format!("{COLLEGE}#k")}), &payload(&of_college()));
    assert_eq!(world.check(jws.as_bytes()).verdict, Verdict::Unverifiable);
}

#[test]
fn no_algorithm_at_all() {
    for alg in ["none", "None", "NONE", "nOnE"] {
        for kid in [format!("{COLLEGE}#k"), format!("{ISSUER}#first")] {
            let head = encode(json!({"alg": alg, "kid": kid}).to_string().as_bytes());
            let text = format!("{head}.{}.", encode(payload(&of_college()).to_string().as_bytes()));
            assert_eq!(world(&Signer::ed25519(4)).check(text.as_bytes()).verdict, Verdict::NotAuthentic, "{alg}");
        }
    }
}

#[test]
fn a_public_key_used_as_a_secret() {
    for key in all() {
        // Whatever a signature by HMAC is, it is not looked at.
        for secret in [key.jwk().to_string(), key.public().multikey()] {
            let mut header = json!({"alg": "HS256", "kid": format!("{COLLEGE}#k")});
            header["x"] = json!(secret);
            let jws = Signer::ed25519(4).jws(&header, &payload(&of_college()));
            assert_eq!(world(&key).check(jws.as_bytes()).verdict, Verdict::NotAuthentic);
        }
    }
}

#[test]
fn an_algorithm_that_is_not_the_keys() {
    for (index, key) in all().into_iter().enumerate() {
        for (other, foreign) in all().into_iter().enumerate().filter(|(other, _)| *other != index) {
            let jws = key.jws(&json!({"kid": format!("{COLLEGE}#k"), "alg": foreign.alg()}), &payload(&of_college()));
            let verdict = world(&key).check(jws.as_bytes()).verdict;
            assert_eq!(verdict, Verdict::NotAuthentic, "{} as {}", key.alg(), other);
        }
        let other_hash = key.jws(&json!({"kid": format!("{COLLEGE}#k"), "alg": "RS512"}), &payload(&of_college()));
        assert_eq!(world(&key).check(other_hash.as_bytes()).verdict, Verdict::Unverifiable);
    }
}

#[test]
fn a_suite_that_is_not_the_keys() {
    for (key, suite) in [
        (Signer::ed25519(4), "ecdsa-rdfc-2019"),
        (Signer::ed25519(4), "ecdsa-jcs-2019"),
        (Signer::p256(4), "eddsa-rdfc-2022"),
        (Signer::p384(4), "eddsa-jcs-2022"),
    ] {
        let signed = key.secure(&of_college(), suite, &format!("{COLLEGE}#k"));
        let report = world(&key).check(signed.to_string().as_bytes());
        assert_eq!(report.verdict, Verdict::NotAuthentic, "{suite}");
        assert_eq!(proof_says(&report), [("check-proof-algorithm", Outcome::Fail)]);
    }
}

#[test]
fn a_curve_that_is_not_the_keys() {
    let key = Signer::p256(4);
    let method = format!("{COLLEGE}#k");
    // Hashed and signed as on the other curve.
    let signed = Signer::p384(4).secure(&of_college(), "ecdsa-rdfc-2019", &method);
    assert_eq!(world(&key).verdict(&signed), Verdict::NotAuthentic);
    // Coordinates of no point of the curve have signed nothing.
    for (name, value, wanted) in [
        ("crv", json!("P-384"), Verdict::Unverifiable),
        ("crv", json!("secp256k1"), Verdict::Unverifiable),
        ("y", key.jwk()["x"].clone(), Verdict::NotAuthentic),
    ] {
        let mut world = world(&key);
        world.resources[DOCUMENT]["verificationMethod"][0]["publicKeyJwk"][name] = value;
        let signed = key.secure(&of_college(), "ecdsa-rdfc-2019", &method);
        assert_eq!(world.verdict(&signed), wanted, "{name}");
    }
}

#[test]
fn a_compressed_point_off_the_curve() {
    // x = 5 is on neither curve.
    for (prefix, size) in [([0x80, 0x24], 32), ([0x81, 0x24], 48)] {
        let mut point = vec![0; size];
        point[size - 1] = 5;
        let multikey = format!("z{}", bs58::encode([&prefix[..], &[2], &point].concat()).into_string());
        let mut world = world(&Signer::p256(4));
        let entry = json!({"id": "#k", "type": "Multikey", "controller": COLLEGE, "publicKeyMultibase": multikey});
        world.resources[DOCUMENT]["verificationMethod"] = json!([entry]);
        let key = if size == 32 { Signer::p256(4) } else { Signer::p384(4) };
        let signed = key.secure(&of_college(), "ecdsa-jcs-2019", &format!("{COLLEGE}#k"));
        assert_eq!(world.verdict(&signed), Verdict::NotAuthentic);
    }
}

#[test]
fn another_issuers_key_under_the_right_name() {
    for (_, rdfc, jcs) in suites() {
        let (owner, attacker) = match rdfc {
            "eddsa-rdfc-2022" => (Signer::ed25519(4), Signer::ed25519(6)),
            _ => (Signer::p256(4), Signer::p256(6)),
        };
        for suite in [rdfc, jcs] {
            let signed = attacker.secure(&of_college(), suite, &format!("{COLLEGE}#k"));
            assert_eq!(world(&owner).verdict(&signed), Verdict::NotAuthentic, "{suite}");
        }
        let jws = attacker.jws(&json!({"kid": format!("{COLLEGE}#k")}), &payload(&of_college()));
        assert_eq!(world(&owner).check(jws.as_bytes()).verdict, Verdict::NotAuthentic);
    }
}

#[test]
fn a_method_on_another_domain() {
    for (key, rdfc, _) in suites() {
        let mut world = world(&Signer::ed25519(5));
        let mut elsewhere = document(&key);
        for name in ["/id", "/verificationMethod/0/controller"] {
            elsewhere = change(&elsewhere, name, json!("did:web:attacker.example"));
        }
        elsewhere = change(&elsewhere, "/verificationMethod/0/id", json!("did:web:attacker.example#k"));
        elsewhere = change(&elsewhere, "/assertionMethod/0", json!("did:web:attacker.example#k"));
        world.resources.insert("https://attacker.example/.well-known/did.json".to_owned(), elsewhere);
        let signed = key.secure(&of_college(), rdfc, "did:web:attacker.example#k");
        assert_eq!(world.verdict(&signed), Verdict::WrongIssuer);
        // The document of one that claims to be the other's.
        world.resources.insert("https://attacker.example/.well-known/did.json".to_owned(), document(&key));
        assert_eq!(world.verdict(&signed), Verdict::Unverifiable);
    }
}

#[test]
fn a_controller_of_another_domain() {
    let key = Signer::ed25519(4);
    let mut world = world(&key);
    world.resources[DOCUMENT]["verificationMethod"][0]["controller"] = json!("did:web:attacker.example");
    let signed = key.secure(&of_college(), "eddsa-rdfc-2022", &format!("{COLLEGE}#k"));
    assert_eq!(world.verdict(&signed), Verdict::WrongIssuer);
}

#[test]
fn a_proof_copied_from_another_badge() {
    for (key, rdfc, jcs) in suites() {
        for suite in [rdfc, jcs] {
            let first = key.secure(&of_college(), suite, &format!("{COLLEGE}#k"));
            let mut second = change(&of_college(), "/id", json!("urn:uuid:00000000-0000-4000-8000-000000000000"));
            second["proof"] = first["proof"].clone();
            assert_eq!(world(&key).verdict(&second), Verdict::NotAuthentic, "{suite}");
        }
    }
}

#[test]
fn a_proof_for_another_purpose() {
    for (key, rdfc, _) in suites() {
        for purpose in ["authentication", "keyAgreement", "capabilityInvocation"] {
            let options = json!({"proofPurpose": purpose});
            let mut signed = of_college();
            signed["proof"] = key.proof(&signed, rdfc, &format!("{COLLEGE}#k"), &options, &[]);
            assert_eq!(world(&key).verdict(&signed), Verdict::NotAuthentic, "{purpose}");
        }
    }
}

#[test]
fn a_key_that_is_listed_for_another_purpose() {
    let key = Signer::ed25519(4);
    let mut world = world(&key);
    let document = &mut world.resources[DOCUMENT];
    document["authentication"] = document["assertionMethod"].take();
    let signed = key.secure(&of_college(), "eddsa-rdfc-2022", &format!("{COLLEGE}#k"));
    assert_eq!(world.verdict(&signed), Verdict::WrongIssuer);
}

#[test]
fn a_set_with_one_broken_proof() {
    let method = format!("{COLLEGE}#k");
    for (key, rdfc, jcs) in suites() {
        let badge = of_college();
        let both = [rdfc, jcs].map(|suite| key.proof(&badge, suite, &method, &json!({}), &[]));
        let mut set = badge.clone();
        set["proof"] = json!(both);
        assert_eq!(world(&key).verdict(&set), Verdict::ValidUnrecognisedIssuer);
        for (place, broken) in [(0, &both[1]), (1, &both[0])] {
            let value = broken["proofValue"].clone();
            let broken = change(&set, &format!("/proof/{place}/proofValue"), value);
            assert_eq!(world(&key).verdict(&broken), Verdict::NotAuthentic);
        }
    }
}

#[test]
fn a_strangers_broken_proof_adds_nothing() {
    let (key, stranger) = (Signer::ed25519(4), Signer::p256(6));
    let badge = of_college();
    let good = key.proof(&badge, "eddsa-rdfc-2022", &format!("{COLLEGE}#k"), &json!({}), &[]);
    let did = format!("did:key:{}", stranger.public().multikey());
    let method = format!("{did}#{}", stranger.public().multikey());
    let mut foreign = stranger.proof(&badge, "ecdsa-rdfc-2019", &method, &json!({}), &[]);
    for value in [foreign["proofValue"].clone(), good["proofValue"].clone()] {
        foreign["proofValue"] = value;
        let mut set = badge.clone();
        set["proof"] = json!([good, foreign]);
        let report = world(&key).check(set.to_string().as_bytes());
        assert_eq!(
            (report.verdict, report.warnings[0].message),
            (Verdict::ValidUnrecognisedIssuer, "check-proof-stranger")
        );
    }
}

#[test]
fn a_chain_of_proofs() {
    let method = format!("{COLLEGE}#k");
    for (key, rdfc, jcs) in suites() {
        for suite in [rdfc, jcs] {
            let badge = of_college();
            let world = world(&key);
            let first = key.proof(&badge, suite, &method, &json!({"id": "urn:proof:1"}), &[]);
            let options = json!({"id": "urn:proof:2", "previousProof": "urn:proof:1"});
            let second = key.proof(&badge, suite, &method, &options, std::slice::from_ref(&first));
            let options = json!({"previousProof": ["urn:proof:2", "urn:proof:1"]});
            let third = key.proof(&badge, suite, &method, &options, &[first.clone(), second.clone()]);
            let with = |proofs: Value| {
                let mut chain = badge.clone();
                chain["proof"] = proofs;
                chain
            };
            let verdict = |proofs: Value| world.verdict(&with(proofs));
            assert_eq!(verdict(json!([first, second, third])), Verdict::ValidUnrecognisedIssuer, "{suite}");
            assert_eq!(verdict(json!([first, second])), Verdict::ValidUnrecognisedIssuer);
            // What one builds on is missing, is another, or does not hold.
            assert_eq!(verdict(json!(second)), Verdict::NotAuthentic);
            let other = key.proof(&badge, suite, &method, &json!({"id": "urn:proof:1", "nonce": "x"}), &[]);
            assert_eq!(verdict(json!([other, second])), Verdict::NotAuthentic);
            assert_eq!(verdict(json!([first, other, second])), Verdict::NotAuthentic);
            let broken = change(&first, "/created", json!("2026-06-01T10:00:01Z"));
            let over = key.proof(
                &badge,
                suite,
                &method,
                &json!({"previousProof": "urn:proof:1"}),
                std::slice::from_ref(&broken),
            );
            assert_eq!(verdict(json!([broken, over])), Verdict::NotAuthentic);
            // The condition cannot be taken away.
            let mut free = with(json!([first, second]));
            free["proof"][1].as_object_mut().expect("it is an object").remove("previousProof");
            assert_eq!(world.verdict(&free), Verdict::NotAuthentic);
        }
    }
}

#[test]
fn a_chain_upon_a_strangers_proof() {
    let (key, stranger) = (Signer::ed25519(4), Signer::ed25519(6));
    let badge = of_college();
    let multikey = stranger.public().multikey();
    let foreign = |value: Option<&str>| {
        let method = format!("did:key:{multikey}#{multikey}");
        let mut proof = stranger.proof(&badge, "eddsa-jcs-2022", &method, &json!({"id": "urn:proof:1"}), &[]);
        if let Some(suite) = value {
            proof["cryptosuite"] = json!(suite);
        }
        proof
    };
    for (proof, verdict) in [
        (foreign(None), Verdict::ValidUnrecognisedIssuer),
        (foreign(Some("eddsa-rdfc-2022")), Verdict::NotAuthentic),
        (foreign(Some("bbs-2023")), Verdict::Unverifiable),
    ] {
        let options = json!({"previousProof": "urn:proof:1"});
        let own = key.proof(&badge, "eddsa-jcs-2022", &format!("{COLLEGE}#k"), &options, std::slice::from_ref(&proof));
        let mut chain = badge.clone();
        chain["proof"] = json!([proof, own]);
        assert_eq!(world(&key).verdict(&chain), verdict);
    }
}

#[test]
fn a_compromised_key_and_a_date_before_that() {
    for seal in [rdfc, jcs] {
        let mut world = World::new();
        world.set_key("retired", json!({"at": "2026-10-01T00:00:00Z", "reason": "compromised"}));
        let early = change(&badge(), "/validFrom", json!("2026-02-01T00:00:00Z"));
        assert_eq!(world.verdict(&seal(&early)), Verdict::Revoked);
    }
    // The same of a key in the document of its owner.
    for (name, at) in [("revoked", "2026-10-01T00:00:00Z"), ("expires", "2026-10-01T00:00:00Z"), ("revoked", "soon")] {
        let key = Signer::p256(4);
        let mut world = world(&key);
        world.resources[DOCUMENT]["verificationMethod"][0][name] = json!(at);
        let early = change(&of_college(), "/validFrom", json!("2026-02-01T00:00:00Z"));
        let signed = key.secure(&early, "ecdsa-rdfc-2019", &format!("{COLLEGE}#k"));
        assert_eq!(world.verdict(&signed), Verdict::WrongIssuer, "{name}");
    }
}

#[test]
fn a_did_that_is_a_key_is_that_key_only() {
    for key in all() {
        let jwk = key.jwk().to_string();
        let did = format!("did:jwk:{}", encode(jwk.as_bytes()));
        let badge = change(&of_college(), "/issuer/id", json!(did));
        let jws = |fragment: &str| key.jws(&json!({"kid": format!("{did}#{fragment}")}), &payload(&badge));
        let world = World::new();
        assert_eq!(world.check(jws("0").as_bytes()).verdict, Verdict::ValidUnrecognisedIssuer, "{}", key.alg());
        assert_eq!(world.check(jws("1").as_bytes()).verdict, Verdict::WrongIssuer);
        // The same key written otherwise is another DID.
        let spaced = format!("did:jwk:{}", encode(jwk.replacen('{', "{ ", 1).as_bytes()));
        let other = key.jws(&json!({"kid": format!("{spaced}#0")}), &payload(&badge));
        assert_eq!(world.check(other.as_bytes()).verdict, Verdict::WrongIssuer);
    }
}

/// Without a browser around it, and without the algorithms, the verifier says that it does not know.
#[cfg(not(feature = "algorithms"))]
#[test]
fn what_nobody_answers_is_not_known() {
    use skillmark_badge::verify::{Input, Options, Resources, verify};

    let ask = |document: &Value, key: &Signer, answers: &[(&str, bool)]| {
        let world = world(key);
        let mut resources = Resources::from_json(&world.resources);
        for (id, holds) in answers {
            resources.note_signature(id, *holds);
        }
        let options = Options { now: world.now, recipient: None };
        verify(&Input { name: "test", bytes: document.to_string().as_bytes() }, &resources, None, &options)
    };
    let key = Signer::p384(4);
    let method = format!("{COLLEGE}#k");
    let signed = key.secure(&of_college(), "ecdsa-rdfc-2019", &method);
    let report = ask(&signed, &key, &[]);
    assert_eq!(report.verdict, Verdict::Unverifiable);
    assert_eq!(proof_says(&report), [("check-proof-elsewhere", Outcome::Unknown)]);
    assert_eq!(report.signatures.len(), 1);
    let id = report.signatures[0].id.clone();
    assert_eq!(ask(&signed, &key, &[("x", true)]).verdict, Verdict::Unverifiable);
    assert_eq!(ask(&signed, &key, &[(&id, false)]).verdict, Verdict::NotAuthentic);
    assert_eq!(ask(&signed, &key, &[(&id, true)]).verdict, Verdict::ValidUnrecognisedIssuer);
    // The answer is for this text only.
    let forged = change(&signed, "/name", json!("Data mastery"));
    assert_eq!(ask(&forged, &key, &[(&id, true)]).verdict, Verdict::Unverifiable);
    // A good proof of the issuer's beside it does not make up for one that may be broken.
    let good = Signer::ed25519(5);
    let mut documents = Resources::default();
    let mut both = document(&key);
    let entry = json!({"id": "#e", "type": "JsonWebKey", "controller": COLLEGE, "publicKeyJwk": good.jwk()});
    both["verificationMethod"] = json!([both["verificationMethod"][0], entry]);
    both["assertionMethod"] = json!(["#k", "#e"]);
    documents.insert(DOCUMENT, both.to_string());
    let mut set = of_college();
    let second = good.proof(&set, "eddsa-jcs-2022", &format!("{COLLEGE}#e"), &json!({}), &[]);
    set["proof"] = json!([signed["proof"], second]);
    let text = set.to_string();
    let options = Options { now: World::new().now, recipient: None };
    let report = verify(&Input { name: "test", bytes: text.as_bytes() }, &documents, None, &options);
    assert_eq!(
        proof_says(&report),
        [("check-proof-elsewhere", Outcome::Unknown), ("check-proof-holds", Outcome::Pass)]
    );
    assert_eq!(report.verdict, Verdict::Unverifiable);
}
