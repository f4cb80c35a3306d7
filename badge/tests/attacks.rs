//! Tricks by which a badge could earn a better verdict than it deserves, one a test. Those with keys and proofs are in
//! `attacks_keys.rs`, those with what carries a badge beside the carriers.

mod world;

use serde_json::{Value, json};
use skillmark_badge::proof::{Cryptosuite, sign};
use skillmark_badge::status::Bitstring;
use skillmark_badge::verify::{CheckId, Verdict};

use world::*;

/// Checks that a change after the seal was set makes the verdict `wanted`, in the one form that leaves it open what
/// JSON means.
#[track_caller]
fn after_signing(edit: impl Fn(&mut Value), wanted: Verdict) {
    let mut signed = rdfc(&badge());
    edit(&mut signed);
    assert_eq!(World::new().verdict(&signed), wanted, "{:#}", signed["@context"]);
}

fn contexts(badge: &mut Value) -> &mut Vec<Value> {
    badge["@context"].as_array_mut().expect("it is a list")
}

#[test]
fn contexts_swapped() {
    after_signing(|badge| contexts(badge).swap(0, 1), Verdict::Malformed);
    after_signing(
        |badge| contexts(badge)[1] = json!("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json"),
        Verdict::Unverifiable,
    );
}

#[test]
fn an_unknown_context_added() {
    after_signing(|badge| contexts(badge).push(json!("https://attacker.example/context.json")), Verdict::Unverifiable);
}

/// A known context changes what is signed, or says the same as before.
#[test]
fn a_known_context_added() {
    for url in ["https://w3id.org/security/data-integrity/v2", "https://www.w3.org/2018/credentials/v1"] {
        let mut signed = rdfc(&badge());
        contexts(&mut signed).push(json!(url));
        let verdict = World::new().verdict(&signed);
        assert!(verdict == Verdict::Valid || verdict <= Verdict::Unverifiable, "{url}: {verdict:?}");
        let mut forged = signed;
        forged["name"] = json!("Data mastery");
        assert!(World::new().verdict(&forged) <= Verdict::Unverifiable, "{url}");
    }
}

#[test]
fn a_context_overridden_inline() {
    let inline = json!({"name": "https://schema.org/description", "description": "https://schema.org/name"});
    after_signing(|badge| contexts(badge).push(inline.clone()), Verdict::Unverifiable);
    after_signing(|badge| badge["credentialSubject"]["@context"] = inline.clone(), Verdict::Unverifiable);
}

// w3c/vc-data-integrity, issue 272: two terms change places in an inline context, and their values with them.
#[test]
fn terms_mapped_anew_after_signing() {
    after_signing(
        |badge| {
            contexts(badge).push(json!({
                "name": {"@id": "https://schema.org/description"},
                "description": {"@id": "https://schema.org/name"},
            }));
            let achievement = &mut badge["credentialSubject"]["achievement"];
            let (name, description) = (achievement["name"].take(), achievement["description"].take());
            achievement["name"] = description;
            achievement["description"] = name;
        },
        Verdict::Unverifiable,
    );
}

#[test]
fn a_term_mapped_to_null() {
    after_signing(
        |badge| {
            contexts(badge).push(json!({"honours": null}));
            badge["honours"] = json!("summa cum laude");
        },
        Verdict::Unverifiable,
    );
}

#[test]
fn an_empty_nest() {
    after_signing(|badge| badge["@nest"] = json!({}), Verdict::Unverifiable);
    after_signing(|badge| badge["credentialSubject"]["@nest"] = json!([]), Verdict::Unverifiable);
}

#[test]
fn undefined_terms() {
    after_signing(|badge| badge["honours"] = json!("summa cum laude"), Verdict::Unverifiable);
    after_signing(|badge| badge["credentialSubject"]["honours"] = json!(null), Verdict::Unverifiable);
    after_signing(
        |badge| badge["credentialSubject"]["type"] = json!(["AchievementSubject", "Doctor"]),
        Verdict::Unverifiable,
    );
}

#[test]
fn an_image_or_a_name_outside_of_the_proof() {
    let image = json!({"id": "https://attacker.example/seal.png", "type": "Image"});
    after_signing(|badge| badge["image"] = image.clone(), Verdict::NotAuthentic);
    after_signing(|badge| badge["credentialSubject"]["achievement"]["image"] = image.clone(), Verdict::NotAuthentic);
    after_signing(|badge| badge["issuer"]["image"] = image.clone(), Verdict::NotAuthentic);
    after_signing(|badge| badge["description"] = json!("With honours."), Verdict::NotAuthentic);
    after_signing(|badge| badge["proof"]["name"] = json!("Data mastery"), Verdict::NotAuthentic);
}

#[test]
fn a_key_given_twice() {
    let signed = rdfc(&badge()).to_string();
    for (found, forged) in [
        ("{\"@context\"", "{\"name\":\"Data mastery\",\"@context\""),
        ("\"criteria\":{", "\"criteria\":{\"narrative\":\"None.\","),
        ("\"proofPurpose\"", "\"proofPurpose\":\"x\",\"proofPurpose\""),
        ("\"name\":\"Data literacy\"", "\"n\\u0061me\":\"Data mastery\",\"name\":\"Data literacy\""),
    ] {
        let twice = signed.replacen(found, forged, 1);
        assert_ne!(twice, signed, "{found}");
        assert_eq!(World::new().check(twice.as_bytes()).verdict, Verdict::Unverifiable, "{forged}");
    }
}

/// Checks what becomes of a badge whose list is this.
#[track_caller]
fn with_list(signed: Value, wanted: Verdict) {
    let mut world = World::new();
    world.resources.insert(LIST.to_owned(), signed);
    assert_eq!(world.verdict(&rdfc(&badge())), wanted);
}

fn encoded(list: &str) -> Value {
    change(&self::list(&[]), "/credentialSubject/encodedList", json!(list))
}

#[test]
fn a_status_list_of_another_issuer() {
    let multikey = key(3).public().multikey();
    let foreign = change(&list(&[]), "/issuer", json!(format!("did:key:{multikey}")));
    let method = format!("did:key:{multikey}#{multikey}");
    with_list(
        sign(&foreign, Cryptosuite::EddsaRdfc2022, &method, CREATED, &key(3)).expect("it can be signed"),
        Verdict::ValidStatusUnknown,
    );
    // Under the issuer's name, with a key that is not the issuer's.
    with_list(
        sign(&list(&[]), Cryptosuite::EddsaRdfc2022, &method, CREATED, &key(3)).expect("it can be signed"),
        Verdict::ValidStatusUnknown,
    );
}

#[test]
fn a_status_list_for_another_purpose() {
    with_list(
        rdfc(&change(&list(&[]), "/credentialSubject/statusPurpose", json!("suspension"))),
        Verdict::ValidStatusUnknown,
    );
}

#[test]
fn a_status_list_at_another_address() {
    with_list(
        rdfc(&change(&list(&[]), "/id", json!("https://badges.example.edu/status/old.json"))),
        Verdict::ValidStatusUnknown,
    );
}

#[test]
fn a_status_list_that_is_too_short() {
    with_list(rdfc(&encoded(&Bitstring::new(100_000).encode())), Verdict::Valid);
    with_list(rdfc(&encoded(&Bitstring::new(64).encode())), Verdict::ValidStatusUnknown);
}

#[test]
fn an_index_out_of_range() {
    for index in ["131072", "99999999999999999999999", "-1", "+77", " 77", "7.7e1", "0x4d", ""] {
        let badge = rdfc(&change(&badge(), "/credentialStatus/statusListIndex", json!(index)));
        assert_eq!(World::new().verdict(&badge), Verdict::ValidStatusUnknown, "{index}");
    }
}

#[test]
fn a_truncated_status_list() {
    let whole = list(&[])["credentialSubject"]["encodedList"].as_str().expect("it is text").to_owned();
    for length in [0, 1, 2, whole.len() / 2, whole.len() - 1] {
        with_list(rdfc(&encoded(&whole[..length])), Verdict::ValidStatusUnknown);
    }
}

#[test]
fn a_gzip_bomb() {
    with_list(rdfc(&encoded(&Bitstring::new(400_000_000).encode())), Verdict::ValidStatusUnknown);
}

#[test]
fn a_status_list_that_was_sealed_and_then_changed() {
    let mut tampered = rdfc(&list(&[77]));
    tampered["credentialSubject"]["encodedList"] = list(&[])["credentialSubject"]["encodedList"].clone();
    with_list(tampered, Verdict::ValidStatusUnknown);
}

#[test]
fn dates_in_odd_forms() {
    let world = World::new();
    for date in [
        "2026-06-01",
        "2026-06-01T10:00:00",
        "2026-06-01 10:00:00Z",
        "2026-06-01t10:00:00z",
        "2026-6-1T10:00:00Z",
        "20260601T100000Z",
        "2026-06-31T10:00:00Z",
        "2026-06-01T25:00:00Z",
        "+12026-06-01T10:00:00Z",
        "1780308000",
        "June 1, 2026",
        "",
    ] {
        let from = world.verdict(&jcs(&change(&badge(), "/validFrom", json!(date))));
        assert_eq!(from, Verdict::Malformed, "validFrom {date}");
        let mut until = badge();
        until["validUntil"] = json!(date);
        assert_eq!(world.verdict(&jcs(&until)), Verdict::Malformed, "validUntil {date}");
    }
}

#[test]
fn dates_in_other_zones() {
    let world = World::new();
    for (until, wanted) in [
        ("2026-11-26T10:00:01Z", Verdict::Valid),
        ("2026-11-26T09:59:59Z", Verdict::Expired),
        ("2026-11-26T05:00:01-05:00", Verdict::Valid),
        ("2026-11-26T04:59:59-05:00", Verdict::Expired),
        ("2026-11-27T00:00:01+14:00", Verdict::Valid),
        ("2026-11-26T23:59:59+14:00", Verdict::Expired),
        ("2026-11-26T10:00:00.999Z", Verdict::Valid),
    ] {
        let mut badge = badge();
        badge["validUntil"] = json!(until);
        assert_eq!(world.verdict(&rdfc(&badge)), wanted, "{until}");
    }
}

/// A badge of an issuer by this DID, under its own key, with the document that lies at an address.
fn by_did(did: &str, url: &str) -> (Verdict, Option<String>) {
    let mut badge = without(&badge(), "/credentialStatus");
    badge["issuer"]["id"] = json!(did);
    let method = format!("{did}#k");
    let signed = sign(&badge, Cryptosuite::EddsaJcs2022, &method, CREATED, &key(6));
    let Ok(signed) = signed else { return (Verdict::Unreadable, None) };
    let mut world = World::new();
    world.resources.insert(
        url.to_owned(),
        json!({
            "id": did,
            "verificationMethod": [{
                "id": method, "type": "Multikey", "controller": did, "publicKeyMultibase": key(6).public().multikey(),
            }],
            "assertionMethod": [method],
        }),
    );
    let report = world.check(signed.to_string().as_bytes());
    (report.verdict, report.badge.issuer_checked.map(|issuer| issuer.name))
}

#[test]
fn did_web_with_port_path_and_percent_encoding() {
    let known = |name: &str| (Verdict::ValidUnrecognisedIssuer, Some(name.to_owned()));
    for (did, url, name) in [
        ("did:web:a.example", "https://a.example/.well-known/did.json", "a.example"),
        ("did:web:a.example%3A8443", "https://a.example:8443/.well-known/did.json", "a.example:8443"),
        ("did:web:a.example:issuers:b", "https://a.example/issuers/b/did.json", "a.example"),
        (
            "did:web:xn--bdges-2jf.example",
            "https://xn--bdges-2jf.example/.well-known/did.json",
            "xn--bdges-2jf.example",
        ),
    ] {
        assert_eq!(by_did(did, url), known(name), "{did}");
    }
    for (did, url) in [
        ("did:web:a.example%2Fb", "https://a.example/b/.well-known/did.json"),
        ("did:web:a.example%40evil.example", "https://a.example@evil.example/.well-known/did.json"),
        ("did:web:evil.example%3A443%2F", "https://evil.example:443/.well-known/did.json"),
        ("did:web:a.example:..:b", "https://a.example/../b/did.json"),
        ("did:web:a.example:%2e%2e:b", "https://a.example/%2e%2e/b/did.json"),
        ("did:web:127.0.0.1", "https://127.0.0.1/.well-known/did.json"),
        ("did:web:%5B::1%5D", "https://[::1]/.well-known/did.json"),
        ("did:web:a.example:", "https://a.example//did.json"),
        ("did:web:a.example?x", "https://a.example?x/.well-known/did.json"),
    ] {
        let (verdict, name) = by_did(did, url);
        assert!(verdict <= Verdict::Unverifiable && name.is_none(), "{did}: {verdict:?} {name:?}");
    }
}

/// Letters of other alphabets that look alike make another issuer, and no known one.
#[test]
fn did_web_with_characters_that_look_alike() {
    for did in [
        "did:web:b\u{430}dges.example.edu:issuers:main",
        "did:web:badges.example.edu:issuers:m\u{430}in",
        "did:web:badges\u{3002}example.edu:issuers:main",
        "did:web:\u{ff42}adges.example.edu:issuers:main",
        "DID:web:badges.example.edu:issuers:main",
        "did:web:BADGES.example.edu:issuers:main",
        "did:web:badges.example.edu.:issuers:main",
        "did:web:badges.example.edu%3A443:issuers:main",
    ] {
        let (verdict, name) = by_did(did, "https://badges.example.edu/issuers/main/did.json");
        assert_ne!(name.as_deref(), Some("Main University"), "{did}");
        assert!(verdict <= Verdict::ValidUnrecognisedIssuer, "{did}: {verdict:?}");
    }
}

/// Whatever else fails, a report never says that a badge is sound of which a check is unknown.
#[test]
fn what_is_unknown_is_never_valid() {
    let mut world = World::new();
    world.resources.clear();
    let report = world.check(rdfc(&badge()).to_string().as_bytes());
    assert_ne!(report.verdict, Verdict::Valid);
    assert!(
        said(&report, CheckId::Status).iter().all(|(_, outcome)| *outcome != skillmark_badge::verify::Outcome::Pass)
    );
}
