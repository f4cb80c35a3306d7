//! Every verdict, and the tricks by which a badge could earn a better one than it deserves.

// Some of these badges are sealed with P-256, by the code that is tested.
#![cfg(feature = "algorithms")]

mod world;

use serde_json::{Value, json};
use skillmark_badge::key::{Algorithm, SecretKey};
use skillmark_badge::proof::{Cryptosuite, sign, sign_jwt};
use skillmark_badge::status::Bitstring;
use skillmark_badge::verify::{CheckId, Outcome, Verdict};

use world::*;

#[test]
fn a_badge_of_this_site_is_valid_in_every_form() {
    let world = World::new();
    for signed in [rdfc(&badge()), jcs(&badge())] {
        let report = world.check(signed.to_string().as_bytes());
        assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
        assert!(report.warnings.is_empty() && report.needs.is_empty());
        assert_eq!(said(&report, CheckId::Definition), [("check-definition-same", Outcome::Pass)]);
        assert_eq!(report.badge.issuer_checked.expect("it is known").name, "Main University");
    }
    let jwt = sign_jwt(&badge(), &format!("{BASE}/issuers/main/keys/ec.json"), &p256()).expect("it can be signed");
    assert_eq!(world.check(jwt.as_bytes()).verdict, Verdict::Valid);
    let eddsa = sign_jwt(&badge(), METHOD, &key(1)).expect("it can be signed");
    assert_eq!(world.check(eddsa.as_bytes()).verdict, Verdict::Valid);
    let link = format!("{BASE}/verify/{}", skillmark_badge::carrier::to_link(jwt.as_bytes()));
    assert_eq!(world.check(link.as_bytes()).verdict, Verdict::Valid);
}

#[test]
fn what_is_changed_is_not_authentic() {
    let world = World::new();
    for signed in [rdfc(&badge()), jcs(&badge())] {
        for (pointer, value) in [
            ("/name", json!("Data mastery")),
            ("/validFrom", json!("2026-06-01T10:00:01Z")),
            ("/credentialSubject/achievement/name", json!("Data mastery")),
            ("/credentialStatus/statusListIndex", json!("78")),
            ("/proof/created", json!("2026-06-01T10:00:01Z")),
            ("/proof/proofPurpose", json!("authentication")),
            ("/proof/proofValue", json!("z11")),
            ("/proof/proofValue", json!("u7QEt")),
            ("/proof/created", json!("yesterday")),
        ] {
            assert_eq!(world.verdict(&change(&signed, pointer, value)), Verdict::NotAuthentic, "{pointer}");
        }
        for pointer in
            ["/credentialStatus", "/awardedDate", "/proof/created", "/proof/proofPurpose", "/proof/proofValue"]
        {
            assert_eq!(world.verdict(&without(&signed, pointer)), Verdict::NotAuthentic, "{pointer}");
        }
    }
}

#[test]
fn a_jwt_that_is_changed_is_not_authentic() {
    let world = World::new();
    let kid = format!("{BASE}/issuers/main/keys/ec.json");
    let jwt = sign_jwt(&badge(), &kid, &p256()).expect("it can be signed");
    let (head, signature) = jwt.rsplit_once('.').expect("it has parts");
    let (header, payload) = head.split_once('.').expect("it has parts");
    let encode = |value: &Value| data_encoding::BASE64URL_NOPAD.encode(value.to_string().as_bytes());
    let decoded: Value =
        serde_json::from_slice(&data_encoding::BASE64URL_NOPAD.decode(payload.as_bytes()).expect("it is base64url"))
            .expect("it is JSON");
    let forged = encode(&change(&decoded, "/name", json!("Data mastery")));
    let none = encode(&json!({"alg": "none", "kid": kid}));
    let symmetric = encode(&json!({"alg": "HS256", "kid": kid}));
    let other = encode(&json!({"alg": "EdDSA", "kid": kid}));
    for text in [
        format!("{header}.{forged}.{signature}"),
        format!("{none}.{payload}."),
        format!("{symmetric}.{payload}.{signature}"),
        format!("{other}.{payload}.{signature}"),
        format!("{head}."),
    ] {
        assert_eq!(world.check(text.as_bytes()).verdict, Verdict::NotAuthentic, "{text:.60}");
    }
    let critical = encode(&json!({"alg": "ES256", "kid": kid, "crit": ["b64"], "b64": false}));
    assert_eq!(world.check(format!("{critical}.{payload}.{signature}").as_bytes()).verdict, Verdict::Unverifiable);
}

#[test]
fn the_claims_of_a_jwt_agree_with_the_badge() {
    let world = World::new();
    let kid = format!("{BASE}/issuers/main/keys/ec.json");
    let sign_payload = |payload: &Value| {
        let encode = |value: &Value| data_encoding::BASE64URL_NOPAD.encode(value.to_string().as_bytes());
        let input = format!("{}.{}", encode(&json!({"alg": "ES256", "kid": kid})), encode(payload));
        let signature = data_encoding::BASE64URL_NOPAD.encode(&p256().sign(input.as_bytes()));
        world.check(format!("{input}.{signature}").as_bytes())
    };
    let mut payload = badge();
    for (name, value) in [
        ("iss", json!(ISSUER)),
        ("jti", payload["id"].clone()),
        ("sub", payload["credentialSubject"]["id"].clone()),
        ("nbf", json!(1_780_308_000)),
        ("iat", json!(1_780_308_000)),
    ] {
        payload[name] = value;
    }
    assert_eq!(sign_payload(&payload).verdict, Verdict::Valid);
    for (claim, value) in
        [("iss", json!("did:web:other.example")), ("jti", json!("x")), ("sub", json!("x")), ("nbf", json!(1))]
    {
        let report = sign_payload(&change(&payload, &format!("/{claim}"), value));
        assert_eq!(report.verdict, Verdict::Malformed, "{claim}");
        assert_eq!(sign_payload(&without(&payload, &format!("/{claim}"))).verdict, Verdict::Malformed, "{claim}");
    }
    // A subject that is known by its e-mail address alone has no id for `sub` to repeat.
    let nameless = without(&without(&payload, "/sub"), "/credentialSubject/id");
    let report = sign_payload(&nameless);
    assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
    assert_eq!(report.warnings[0].pointer, "/sub");
    for id in [json!(null), json!("x")] {
        assert_eq!(sign_payload(&change(&nameless, "/sub", id)).verdict, Verdict::Malformed);
    }
    // The end of a JWT counts although the badge does not repeat it.
    assert_eq!(sign_payload(&change(&payload, "/exp", json!(1_780_308_001))).verdict, Verdict::Expired);
    assert_eq!(sign_payload(&change(&payload, "/exp", json!("soon"))).verdict, Verdict::Malformed);
}

#[test]
fn a_seal_of_somebody_elses_is_not_the_issuers() {
    let world = World::new();
    let stranger = key(2);
    let multikey = stranger.public().multikey();
    let did = format!("did:key:{multikey}");
    // A key of its own in the name of this site.
    let as_key = sign(&badge(), Cryptosuite::EddsaRdfc2022, &format!("{did}#{multikey}"), CREATED, &stranger);
    assert_eq!(world.verdict(&as_key.expect("it can be signed")), Verdict::WrongIssuer);
    // A key that the issuer does not list, also one that is its own fragment.
    for fragment in ["second", &multikey] {
        let method = format!("{ISSUER}#{fragment}");
        let signed = sign(&badge(), Cryptosuite::EddsaRdfc2022, &method, CREATED, &stranger).expect("it can be signed");
        assert_eq!(world.verdict(&signed), Verdict::WrongIssuer, "{fragment}");
    }
    // The issuer's key by name, another in fact.
    let forged = sign(&badge(), Cryptosuite::EddsaRdfc2022, METHOD, CREATED, &stranger).expect("it can be signed");
    assert_eq!(world.verdict(&forged), Verdict::NotAuthentic);
    // A JWT with a key that it brings along, and one with a key of its own.
    let other = SecretKey::from_seed(Algorithm::P256, &[5; 32]).expect("it is a scalar");
    let encode = |value: &Value| data_encoding::BASE64URL_NOPAD.encode(value.to_string().as_bytes());
    let header = encode(&json!({"alg": "ES256", "jwk": other.public().jwk()}));
    let input = format!("{header}.{}", encode(&badge()));
    let jwt = format!("{input}.{}", data_encoding::BASE64URL_NOPAD.encode(&other.sign(input.as_bytes())));
    assert_eq!(world.check(jwt.as_bytes()).verdict, Verdict::WrongIssuer);
    let jwt = sign_jwt(&badge(), &format!("{did}#{multikey}"), &stranger).expect("it can be signed");
    assert_eq!(world.check(jwt.as_bytes()).verdict, Verdict::WrongIssuer);
}

#[test]
fn a_document_cannot_add_a_key_to_an_issuer_of_this_site() {
    let mut world = World::new();
    let method = format!("{ISSUER}#second");
    let signed = sign(&badge(), Cryptosuite::EddsaRdfc2022, &method, CREATED, &key(2)).expect("it can be signed");
    let document = json!({
        "id": ISSUER,
        "verificationMethod": [{"id": method, "type": "Multikey", "controller": ISSUER, "publicKeyMultibase": key(2).public().multikey()}],
        "assertionMethod": [method],
    });
    world.resources.insert("https://badges.example.edu/issuers/main/did.json".to_owned(), document);
    assert_eq!(world.verdict(&signed), Verdict::WrongIssuer);
}

#[test]
fn the_time_of_a_key_counts() {
    let signed = rdfc(&badge());
    let mut world = World::new();
    world.set_key("retired", json!({"at": "2026-07-01T00:00:00Z", "reason": "superseded"}));
    assert_eq!(world.verdict(&signed), Verdict::Valid);
    world.set_key("retired", json!({"at": "2026-05-01T00:00:00Z", "reason": "superseded"}));
    assert_eq!(world.verdict(&signed), Verdict::WrongIssuer);
    world.set_key("retired", json!({"at": "2026-07-01T00:00:00Z", "reason": "compromised"}));
    assert_eq!(world.verdict(&signed), Verdict::Revoked);
    world.set_key("retired", Value::Null);
    world.set_key("valid_from", json!("2026-06-02T00:00:00Z"));
    assert_eq!(world.verdict(&signed), Verdict::WrongIssuer);
}

#[test]
fn terms_that_nothing_defines_are_not_vouched_for() {
    let world = World::new();
    for signed in [rdfc(&badge()), jcs(&badge())] {
        for changed in [
            change(&signed, "/honours", json!("first class")),
            change(&signed, "/@context/1", json!("https://unknown.example/v1")),
            change(&signed, "/credentialSubject/achievement/tag", json!([[]])),
        ] {
            assert!(matches!(world.verdict(&changed), Verdict::Unverifiable | Verdict::NotAuthentic));
        }
    }
    // Signed by the issuer itself, with a context that nobody here knows.
    let mut odd = badge();
    odd["@context"] = json!(["https://www.w3.org/ns/credentials/v2", "https://unknown.example/v1"]);
    assert!(sign(&odd, Cryptosuite::EddsaJcs2022, METHOD, CREATED, &key(1)).is_err());
    let twice = rdfc(&badge()).to_string().replacen("\"name\":", "\"name\":\"Data mastery\",\"name\":", 1);
    assert_eq!(world.check(twice.as_bytes()).verdict, Verdict::Unverifiable);
}

#[test]
fn what_is_no_badge_is_unreadable_and_what_has_no_seal_unsigned() {
    let world = World::new();
    for text in ["", "hello", "{", "{\"a\": 1}", "[]", "eyJh.eyJi.c2ln", "#1.AAAA"] {
        assert_eq!(world.check(text.as_bytes()).verdict, Verdict::Unreadable, "{text}");
    }
    assert_eq!(world.verdict(&badge()), Verdict::Unsigned);
    assert_eq!(world.verdict(&change(&badge(), "/proof", json!([]))), Verdict::Unsigned);
}

#[test]
fn forms_that_are_not_read_yet_cannot_be_checked() {
    let world = World::new();
    let assertion =
        json!({"@context": "https://w3id.org/openbadges/v2", "type": "Assertion", "id": "https://a.example/1"});
    assert_eq!(world.verdict(&assertion), Verdict::Unverifiable);
    let signed = rdfc(&badge());
    for (pointer, value) in [("/proof/cryptosuite", json!("ecdsa-sd-2023")), ("/proof/type", json!("BbsSignature2020"))]
    {
        assert_eq!(world.verdict(&change(&signed, pointer, value)), Verdict::Unverifiable, "{pointer}");
    }
}

#[test]
fn one_broken_proof_of_the_issuers_spoils_the_badge() {
    let world = World::new();
    let good = rdfc(&badge())["proof"].clone();
    let broken = change(&json!({"proof": good}), "/proof/created", json!("2026-06-02T10:00:00Z"))["proof"].clone();
    let unknown = change(&json!({"proof": good}), "/proof/cryptosuite", json!("bbs-2023"))["proof"].clone();
    let mut stranger = good.clone();
    stranger["verificationMethod"] = json!("did:web:other.example#k");
    let with = |proofs: Value| world.check(change(&badge(), "/proof", proofs).to_string().as_bytes());
    assert_eq!(with(json!([good, broken])).verdict, Verdict::NotAuthentic);
    for (proofs, message) in
        [(json!([unknown, good]), "check-proof-suite"), (json!([good, stranger]), "check-proof-stranger")]
    {
        let report = with(proofs);
        assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
        assert_eq!(report.warnings.iter().map(|warning| warning.message).collect::<Vec<_>>(), [message]);
    }
    assert_eq!(with(Value::Array(vec![good; 9])).verdict, Verdict::Unverifiable);
}

#[test]
fn missing_parts_are_seen_after_the_seal() {
    let world = World::new();
    for pointer in [
        "/id",
        "/validFrom",
        "/credentialSubject/achievement",
        "/credentialSubject/achievement/criteria",
        "/credentialSubject/achievement/id",
        "/credentialSubject/identifier/0/identityHash",
    ] {
        let report = world.check(rdfc(&without(&badge(), pointer)).to_string().as_bytes());
        assert_eq!(report.verdict, Verdict::Malformed, "{pointer}");
        assert!(
            report.checks.iter().any(|check| check.pointer == pointer && check.outcome == Outcome::Fail),
            "{pointer}"
        );
    }
    let nameless = without(&without(&badge(), "/credentialSubject/id"), "/credentialSubject/identifier");
    assert_eq!(world.verdict(&rdfc(&nameless)), Verdict::Malformed);
}

/// RDF signs a graph: what the badge says of itself could be moved to where readers do not look.
#[test]
fn a_badge_says_everything_of_itself_in_one_place() {
    let mut world = World::new();
    world.resources.insert(LIST.to_owned(), rdfc(&list(&[77])));
    let id = badge()["id"].clone();
    let mut own = badge();
    own["evidence"] = json!([{"id": id, "type": ["Evidence"], "name": "Itself"}]);
    let signed = rdfc(&own);
    assert_eq!(world.verdict(&signed), Verdict::Malformed);
    let mut moved = signed.clone();
    let status = moved.as_object_mut().and_then(|badge| badge.remove("credentialStatus")).expect("it is there");
    moved["evidence"][0]["type"] = json!(["VerifiableCredential", "Evidence"]);
    moved["evidence"][0]["credentialStatus"] = status;
    assert_ne!(world.verdict(&moved), Verdict::Valid);
}

#[test]
fn the_period_counts() {
    let world = World::new();
    let ends = |until: &str| rdfc(&change(&badge(), "/validUntil", json!(until)));
    assert_eq!(world.verdict(&ends("2026-11-26T10:00:00Z")), Verdict::Valid);
    assert_eq!(world.verdict(&ends("2026-11-26T09:59:59Z")), Verdict::Expired);
    let begins = rdfc(&change(&badge(), "/validFrom", json!("2026-12-01T00:00:00Z")));
    assert_eq!(world.verdict(&begins), Verdict::NotYetValid);
}

#[test]
fn a_list_counts_only_if_it_is_the_issuers_own() {
    let mut world = World::new();
    let signed = rdfc(&badge());
    let with = |world: &mut World, list: Value| {
        world.resources.insert(LIST.to_owned(), list);
        world.verdict(&signed)
    };
    assert_eq!(with(&mut world, rdfc(&list(&[77]))), Verdict::Revoked);
    assert_eq!(with(&mut world, rdfc(&list(&[76, 78]))), Verdict::Valid);
    let unknown = Verdict::ValidStatusUnknown;
    let mut tampered = rdfc(&list(&[77]));
    tampered["credentialSubject"]["encodedList"] = list(&[])["credentialSubject"]["encodedList"].clone();
    assert_eq!(with(&mut world, tampered), unknown);
    assert_eq!(with(&mut world, list(&[])), unknown, "unsigned");
    for (pointer, value) in [
        ("/id", json!("https://badges.example.edu/status/main-2.json")),
        ("/validUntil", json!("2026-11-01T00:00:00Z")),
        ("/validFrom", json!("2026-12-01T00:00:00Z")),
        ("/credentialSubject/statusPurpose", json!("suspension")),
        ("/credentialSubject/encodedList", json!("uAAAA")),
    ] {
        assert_eq!(with(&mut world, rdfc(&change(&list(&[]), pointer, value))), unknown, "{pointer}");
    }
    // A list of somebody else's, soundly sealed by them.
    let multikey = key(3).public().multikey();
    let mut foreign = list(&[]);
    foreign["issuer"] = json!(format!("did:key:{multikey}"));
    let method = format!("did:key:{multikey}#{multikey}");
    let foreign = sign(&foreign, Cryptosuite::EddsaRdfc2022, &method, CREATED, &key(3)).expect("it can be signed");
    assert_eq!(with(&mut world, foreign), unknown);
    let mut short = list(&[]);
    short["credentialSubject"]["encodedList"] = json!(Bitstring::new(100_000).encode());
    assert_eq!(with(&mut world, rdfc(&short)), Verdict::Valid, "a short list is a warning");
    short["credentialSubject"]["encodedList"] = json!(Bitstring::new(64).encode());
    assert_eq!(with(&mut world, rdfc(&short)), unknown, "out of range");
    world.resources.clear();
    let report = world.check(signed.to_string().as_bytes());
    assert_eq!((report.verdict, report.needs[0].url.as_str()), (unknown, LIST));
}

#[test]
fn a_copy_of_a_list_grows_stale() {
    let mut world = World::new();
    let signed = rdfc(&badge());
    world.fetched.insert(LIST.to_owned(), json!("2026-11-25T11:00:00Z"));
    assert_eq!(world.verdict(&signed), Verdict::Valid);
    world.fetched.insert(LIST.to_owned(), json!("2026-11-25T09:00:00Z"));
    assert_eq!(world.verdict(&signed), Verdict::ValidStatusUnknown);
}

#[test]
fn an_issuer_that_nobody_knows_is_never_valid() {
    let multikey = key(4).public().multikey();
    let did = format!("did:key:{multikey}");
    let mut own = without(&badge(), "/credentialStatus");
    own["issuer"]["id"] = json!(did);
    let signed = sign(&own, Cryptosuite::EddsaRdfc2022, &format!("{did}#{multikey}"), CREATED, &key(4));
    let signed = signed.expect("it can be signed");
    for trust in [Some(trust()), None] {
        let world = World { trust, ..World::new() };
        let report = world.check(signed.to_string().as_bytes());
        assert_eq!((report.verdict, report.badge.issuer_checked), (Verdict::ValidUnrecognisedIssuer, None));
    }
}

#[test]
fn a_web_domain_proves_a_domain() {
    let mut world = World::new();
    let issuer = "did:web:other.example";
    let method = format!("{issuer}#k");
    let mut own = without(&badge(), "/credentialStatus");
    own["issuer"]["id"] = json!(issuer);
    own["issuer"]["name"] = json!("Main University");
    let signed = sign(&own, Cryptosuite::EddsaRdfc2022, &method, CREATED, &key(4)).expect("it can be signed");
    let report = world.check(signed.to_string().as_bytes());
    assert_eq!(
        (report.verdict, report.needs[0].url.as_str()),
        (Verdict::Unverifiable, "https://other.example/.well-known/did.json")
    );
    let document = json!({
        "id": issuer,
        "verificationMethod": [{"id": method, "type": "Multikey", "controller": issuer, "publicKeyMultibase": key(4).public().multikey()}],
        "assertionMethod": ["#k"],
    });
    world.resources.insert("https://other.example/.well-known/did.json".to_owned(), document);
    let report = world.check(signed.to_string().as_bytes());
    assert_eq!(report.verdict, Verdict::ValidUnrecognisedIssuer);
    assert_eq!(report.badge.issuer_checked.expect("the domain is known").name, "other.example");
    // The same institution on the list of those that are recognised.
    let issuers = world.trust.as_mut().and_then(|trust| trust["issuers"].as_array_mut()).expect("there is trust");
    issuers.push(json!({"id": issuer, "name": "Other College", "url": null, "source": "list", "keys": []}));
    let report = world.check(signed.to_string().as_bytes());
    assert_eq!(
        (report.verdict, report.badge.issuer_checked.expect("it is known").name.as_str()),
        (Verdict::Valid, "Other College")
    );
}

#[test]
fn a_definition_that_differs_is_pointed_out() {
    let mut world = World::new();
    let signed = rdfc(&change(&badge(), "/credentialSubject/achievement/description", json!("Everything.")));
    let report = world.check(signed.to_string().as_bytes());
    assert_eq!((report.verdict, report.warnings[0].message), (Verdict::Valid, "check-definition-changed-unseen"));
    let mut published = achievement();
    published["@context"] = badge()["@context"].clone();
    world.resources.insert(ACHIEVEMENT.to_owned(), published);
    let report = world.check(signed.to_string().as_bytes());
    assert_eq!(report.warnings[0].message, "check-definition-changed");
    assert_eq!(report.warnings[0].params.get("fields"), Some("description"));
    let elsewhere = rdfc(&change(
        &badge(),
        "/credentialSubject/achievement/id",
        json!(format!("{BASE}/credentials/data/v9/achievement.json")),
    ));
    assert_eq!(world.check(elsewhere.to_string().as_bytes()).warnings[0].message, "check-definition-absent");
}

#[test]
fn a_person_is_compared_by_hash() {
    let mut world = World::new();
    let signed = rdfc(&badge()).to_string();
    for (typed, message) in [
        (Some(" Zoe@Example.org "), Some("check-recipient-match")),
        (Some("urn:uuid:0f3c3a56-5b0e-4e5b-8a52-5a0a8f3b6f11"), Some("check-recipient-match")),
        (Some("max@example.org"), Some("check-recipient-other")),
        (Some("  "), None),
        (None, None),
    ] {
        world.recipient = typed.map(str::to_owned);
        let report = world.check(signed.as_bytes());
        assert_eq!(report.verdict, Verdict::Valid, "it is answered beside the verdict");
        assert_eq!(said(&report, CheckId::Recipient).first().map(|(message, _)| *message), message, "{typed:?}");
    }
}

/// A report repeats no more of a badge than a reader can take in.
#[test]
fn messages_are_short() {
    let world = World::new();
    let long = change(&rdfc(&badge()), "/@context/1", json!(format!("https://{}.example", "x".repeat(5000))));
    let report = world.check(long.to_string().as_bytes());
    let longest = report.checks.iter().flat_map(|check| check.params.iter()).map(|(_, text)| text.chars().count());
    assert!(longest.max().expect("something is said") <= 301);
}
