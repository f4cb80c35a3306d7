//! What counts because it is signed.

use serde_json::{Value, json};
use skillmark_badge::verify::{CheckId, Outcome, Purpose, Verdict};

use crate::college::{self, *};
use crate::world::*;

#[test]
fn a_signed_badge_is_valid_under_the_key_of_its_issuer() {
    let world = college::world();
    let report = signed(&world);
    assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
    assert!(report.warnings.is_empty() && report.needs.is_empty(), "{report:#?}");
    assert_eq!(said(&report, CheckId::Status), [("check-status-none", Outcome::NotApplicable)]);
    assert_eq!(report.badge.issuer_claimed.expect("one is named").name.as_deref(), Some("Example College"));
    // The badge class may be a part of what is signed, and the key need not be named if there is one.
    let mut whole = change(&signed_assertion(), "/badge", class());
    whole["id"] = json!("urn:uuid:6a1f1f5e-1c3c-4b7e-9a40-2f3d9d6f9b11");
    whole["verification"] = json!({"type": "signed"});
    assert_eq!(world.check(seal(&whole, &key(3)).as_bytes()).verdict, Verdict::Valid);
}

#[test]
fn documents_of_a_signed_badge_are_asked_for() {
    let mut world = college::world();
    let mut known = std::mem::take(&mut world.resources);
    for (url, purpose) in [(CLASS, Purpose::Hosted), (PROFILE, Purpose::Hosted), (KEY, Purpose::Key)] {
        let report = signed(&world);
        assert_eq!((report.verdict, needs(&report)), (Verdict::Unverifiable, vec![(url, purpose)]));
        world.resources.insert(url.to_owned(), known.remove(url).expect("it is known"));
    }
    assert_eq!(signed(&world).verdict, Verdict::Valid);
}

#[test]
fn what_is_changed_after_signing_is_not_authentic() {
    let world = college::world();
    let jws = seal(&signed_assertion(), &key(3));
    let parts: Vec<&str> = jws.split('.').collect();
    let encode = |value: &Value| data_encoding::BASE64URL_NOPAD.encode(value.to_string().as_bytes());
    let forged = encode(&change(&signed_assertion(), "/issuedOn", json!("2020-01-01T00:00:00Z")));
    for text in [
        format!("{}.{forged}.{}", parts[0], parts[2]),
        format!("{}.{}.{}", encode(&json!({"alg": "none"})), parts[1], parts[2]),
        format!("{}.{}.", encode(&json!({"alg": "none"})), parts[1]),
        format!("{}.{}.{}", encode(&json!({"alg": "HS256"})), parts[1], parts[2]),
        format!("{}.{}.{}", encode(&json!({"alg": "ES256"})), parts[1], parts[2]),
        seal(&signed_assertion(), &key(4)),
    ] {
        let report = world.check(text.as_bytes());
        assert_eq!(report.verdict, Verdict::NotAuthentic, "{text:.60}");
        assert!(report.badge.issuer_checked.is_none());
    }
}

#[test]
fn a_header_proves_nothing_about_keys() {
    let world = college::world();
    let stranger = key(4);
    for header in [
        json!({"alg": "EdDSA", "jwk": stranger.public().jwk()}),
        json!({"alg": "EdDSA", "kid": format!("did:key:{0}#{0}", stranger.public().multikey())}),
    ] {
        let jws = with_header(&header, &signed_assertion(), &stranger);
        assert_eq!(world.check(jws.as_bytes()).verdict, Verdict::NotAuthentic, "{header}");
    }
}

/// The attacker's key, with the victim's profile inside of what the attacker signs.
#[test]
fn an_embedded_profile_proves_nothing_about_keys() {
    let mut world = college::world();
    let own_key = "https://evil.example/key";
    let mut badge_class = class();
    badge_class["issuer"] = profile();
    badge_class["issuer"]["publicKey"] = json!([own_key, key_document("urn:key", PROFILE, &key(4))]);
    let mut forged = change(&signed_assertion(), "/badge", badge_class);
    // The key says that it is the victim's.
    host(&mut world, own_key, &key_document(own_key, PROFILE, &key(4)));
    for creator in [own_key, "urn:key"] {
        forged["verification"]["creator"] = json!(creator);
        let report = world.check(seal(&forged, &key(4)).as_bytes());
        assert_eq!(report.verdict, Verdict::WrongIssuer, "{creator}");
        assert_eq!(failure(&report), Some(("check-issuer-key-absent", "")), "{creator}");
    }
    forged["verification"]["creator"] = json!(KEY);
    assert_eq!(world.check(seal(&forged, &key(4)).as_bytes()).verdict, Verdict::NotAuthentic);
    world.resources.remove(PROFILE);
    assert_eq!(world.check(seal(&forged, &key(4)).as_bytes()).verdict, Verdict::Unverifiable);
}

/// The profile lists a key that is somebody else's by the key's own words.
#[test]
fn the_link_between_key_and_issuer_goes_both_ways() {
    let mut world = college::world();
    let other = "https://other.example/issuer";
    for (pointer, value, verdict) in [
        ("/owner", json!(other), Verdict::WrongIssuer),
        ("/owner", Value::Null, Verdict::WrongIssuer),
        ("/id", json!("https://college.example/keys/2"), Verdict::Unverifiable),
        ("/publicKeyPem", json!("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"), Verdict::Unverifiable),
        ("/publicKeyPem", Value::Null, Verdict::Unverifiable),
        ("/expires", json!("2026-01-01T00:00:00Z"), Verdict::WrongIssuer),
    ] {
        host(&mut world, KEY, &change(&key_document(KEY, PROFILE, &key(3)), pointer, value));
        assert_eq!(signed(&world).verdict, verdict, "{pointer}");
    }
    // Another's profile that lists this key does not become its owner.
    let mut world = college::world();
    host(&mut world, other, &change(&profile(), "/id", json!(other)));
    let forged = change(&signed_assertion(), "/badge", change(&class(), "/issuer", json!(other)));
    assert_eq!(world.check(seal(&forged, &key(3)).as_bytes()).verdict, Verdict::WrongIssuer);
}

/// The attacker signs, with a key and a profile of its own, a badge class of the victim's.
#[test]
fn a_badge_class_of_another_issuer_asks_for_its_key() {
    let mut world = college::world();
    let (own, own_key) = ("https://evil.example/issuer", "https://evil.example/key");
    let mut evil = change(&profile(), "/id", json!(own));
    evil["publicKey"] = json!(own_key);
    host(&mut world, own, &evil);
    host(&mut world, own_key, &key_document(own_key, own, &key(4)));
    let forged = change(&signed_assertion(), "/verification/creator", json!(own_key));
    assert_eq!(world.check(seal(&forged, &key(4)).as_bytes()).verdict, Verdict::WrongIssuer);
}

#[test]
fn keys_may_stand_in_the_profile() {
    let mut world = college::world();
    let mut embedded = key_document("https://college.example/issuer#k", PROFILE, &key(3));
    world.resources[PROFILE]["publicKey"] = json!([KEY, embedded]);
    let mut badge = change(&signed_assertion(), "/verification/creator", embedded["id"].clone());
    assert_eq!(world.check(seal(&badge, &key(3)).as_bytes()).verdict, Verdict::Valid);
    embedded = without(&embedded, "/publicKeyPem");
    for (name, value) in [
        ("publicKeyMultibase", json!(key(3).public().multikey())),
        ("publicKeyJwk", key(3).public().jwk().expect("it is a key")),
    ] {
        let mut key = embedded.clone();
        key[name] = value;
        world.resources[PROFILE]["publicKey"] = json!(key);
        assert_eq!(world.check(seal(&badge, &self::key(3)).as_bytes()).verdict, Verdict::Valid, "{name}");
    }
    // Where none is named, each is tried, within reason.
    badge["verification"] = json!({"type": "signed"});
    let listed = |seeds: &[u8]| -> Value {
        seeds.iter().map(|seed| key_document(&format!("urn:key:{seed}"), PROFILE, &key(*seed))).collect()
    };
    for (seeds, verdict) in [
        (&[4, 3][..], Verdict::Valid),
        (&[4, 5], Verdict::NotAuthentic),
        (&[], Verdict::Unverifiable),
        (&[4, 5, 6, 7, 3], Verdict::Unverifiable),
    ] {
        world.resources[PROFILE]["publicKey"] = listed(seeds);
        assert_eq!(world.check(seal(&badge, &key(3)).as_bytes()).verdict, verdict, "{seeds:?}");
    }
    world.resources[PROFILE]["publicKey"] = json!([listed(&[4])[0], "https://college.example/keys/9"]);
    assert_eq!(world.check(seal(&badge, &key(3)).as_bytes()).verdict, Verdict::Unverifiable, "one could not be tried");
}

fn pin(world: &mut World, source: &str, retired: &Value) {
    let pinned = json!({
        "id": format!("{PROFILE}#pinned"), "publicKeyMultibase": key(5).public().multikey(),
        "valid_from": "2026-01-01T00:00:00Z", "retired": retired,
    });
    let issuer = &mut world.trust.as_mut().expect("there is trust")["issuers"][1];
    issuer["source"] = json!(source);
    issuer["keys"] = json!([pinned]);
}

#[test]
fn pinned_keys_come_first_and_those_of_this_site_alone() {
    let jws = |seed| seal(&signed_assertion(), &key(seed));
    let mut world = college::world();
    pin(&mut world, "list", &Value::Null);
    assert_eq!(world.check(jws(5).as_bytes()).verdict, Verdict::Valid);
    assert_eq!(world.check(jws(3).as_bytes()).verdict, Verdict::Valid, "others may have more keys than are pinned");
    pin(&mut world, "catalog", &Value::Null);
    assert_eq!(world.check(jws(5).as_bytes()).verdict, Verdict::Valid);
    assert_eq!(world.check(jws(3).as_bytes()).verdict, Verdict::WrongIssuer);
    let named = change(&signed_assertion(), "/verification/creator", json!(format!("{PROFILE}#pinned")));
    assert_eq!(world.check(seal(&named, &key(3)).as_bytes()).verdict, Verdict::NotAuthentic);
    // Whether the badge was withdrawn is in the profile.
    world.resources.remove(PROFILE);
    assert_eq!(world.check(jws(5).as_bytes()).verdict, Verdict::ValidStatusUnknown);
}

#[test]
fn the_time_of_a_pinned_key_counts() {
    let jws = seal(&signed_assertion(), &key(5));
    let early = change(&signed_assertion(), "/issuedOn", json!("2025-06-01T10:00:00Z"));
    let mut world = college::world();
    pin(&mut world, "list", &json!({"at": "2026-07-01T00:00:00Z", "reason": "superseded"}));
    assert_eq!(world.check(jws.as_bytes()).verdict, Verdict::Valid);
    assert_eq!(world.check(seal(&early, &key(5)).as_bytes()).verdict, Verdict::WrongIssuer);
    pin(&mut world, "list", &json!({"at": "2026-05-01T00:00:00Z", "reason": "superseded"}));
    assert_eq!(world.check(jws.as_bytes()).verdict, Verdict::WrongIssuer);
    pin(&mut world, "list", &json!({"at": "2026-07-01T00:00:00Z", "reason": "compromised"}));
    assert_eq!(world.check(jws.as_bytes()).verdict, Verdict::Revoked);
}

#[test]
fn an_issuer_with_another_kind_of_name_signs_with_pinned_keys() {
    let world = college::world();
    let issuer = change(&profile(), "/id", json!(ISSUER));
    let mut badge = change(&signed_assertion(), "/badge", change(&class(), "/issuer", issuer));
    badge["verification"]["creator"] = json!(METHOD);
    assert_eq!(world.check(seal(&badge, &key(1)).as_bytes()).verdict, Verdict::Valid);
    assert_eq!(world.check(seal(&badge, &key(4)).as_bytes()).verdict, Verdict::NotAuthentic);
    badge["badge"]["issuer"]["id"] = json!("did:web:stranger.example");
    assert_eq!(world.check(seal(&badge, &key(4)).as_bytes()).verdict, Verdict::Unverifiable);
}

#[test]
fn a_signed_badge_on_the_list_of_its_issuer_is_revoked() {
    let mut world = college::world();
    world.resources[PROFILE]["revocationList"] = json!(REVOKED);
    let report = signed(&world);
    let wanted = (Verdict::ValidStatusUnknown, vec![(REVOKED, Purpose::Status)]);
    assert_eq!((report.verdict, needs(&report)), wanted);
    let mut badge = signed_assertion();
    badge["uid"] = json!("abc123");
    let jws = seal(&badge, &key(3));
    let mut check = |entries: Value| {
        let list = json!({"id": REVOKED, "type": "RevocationList", "issuer": PROFILE, "revokedAssertions": entries});
        host(&mut world, REVOKED, &list);
        world.check(jws.as_bytes())
    };
    assert_eq!(check(json!([])).verdict, Verdict::Valid);
    assert_eq!(check(json!(["urn:other", {"id": "urn:more"}])).verdict, Verdict::Valid);
    for entry in [
        json!(ASSERTION),
        json!("abc123"),
        json!({"id": ASSERTION}),
        json!({"uid": "abc123", "revoked": true}),
        json!({"id": "http://college.example/badges/1", "revocationReason": "Plagiarism"}),
    ] {
        let report = check(json!(["urn:other", entry]));
        assert_eq!(report.verdict, Verdict::Revoked, "{entry}");
    }
    assert_eq!(check(json!([{"id": ASSERTION, "revoked": false}])).verdict, Verdict::Valid);
    let report = check(json!([{"id": ASSERTION, "revocationReason": "Plagiarism"}]));
    let because = report.checks.iter().find(|check| check.id == CheckId::Status).expect("it is checked");
    assert_eq!((because.message, because.params.get("reason")), ("check-status-because", Some("Plagiarism")));
}

#[test]
fn a_list_that_is_not_the_issuers_does_not_count() {
    let mut world = college::world();
    world.resources[PROFILE]["revocationList"] = json!(REVOKED);
    let list = json!({"id": REVOKED, "type": "RevocationList", "revokedAssertions": [ASSERTION]});
    for (pointer, value) in [
        ("/id", json!("https://evil.example/revoked")),
        ("/issuer", json!("https://evil.example/issuer")),
        ("/issuer", json!({"id": "https://evil.example/issuer"})),
        ("/revokedAssertions", Value::Null),
        ("/revokedAssertions", json!({})),
        ("/revokedAssertions", json!([7])),
    ] {
        host(&mut world, REVOKED, &change(&list, pointer, value));
        assert_eq!(signed(&world).verdict, Verdict::ValidStatusUnknown, "{pointer}");
    }
    host(&mut world, REVOKED, &Value::Null);
    assert_eq!(signed(&world).verdict, Verdict::ValidStatusUnknown, "a list that is gone");
    world.resources[PROFILE]["revocationList"] = json!("urn:list");
    assert_eq!(signed(&world).verdict, Verdict::ValidStatusUnknown, "a list without an address");
}
