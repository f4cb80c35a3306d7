//! What counts where it is hosted.

use serde_json::{Value, json};
use skillmark_badge::verify::{CheckId, Purpose, Source, Verdict};

use crate::college::{self, *};
use crate::world::*;

#[test]
fn a_hosted_badge_is_valid_as_its_issuer_shows_it() {
    let world = college::world();
    for input in [assertion().to_string(), named(), ASSERTION.to_owned(), ASSERTION.replace("https", "http")] {
        let report = world.check(input.as_bytes());
        assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
        assert!(report.warnings.is_empty() && report.needs.is_empty(), "{report:#?}");
        assert_eq!(report.badge.name.as_deref(), Some("Data literacy"));
        let issuer = report.badge.issuer_checked.expect("it is known");
        assert_eq!((issuer.name.as_str(), issuer.source), ("The College", Source::List));
        let claimed = report.badge.issuer_claimed.expect("one is named");
        assert_eq!((claimed.id.as_deref(), claimed.name.as_deref()), (Some(PROFILE), Some("Example College")));
        assert_eq!(report.badge.dates.valid_from.as_deref(), Some("2026-06-01T10:00:00Z"));
        assert_eq!(report.badge.achievement.expect("there is one").id.as_deref(), Some(CLASS));
        let content = report.badge.content;
        assert_eq!((&content["badge"]["issuer"], &content["recipient"]), (&profile(), &assertion()["recipient"]));
    }
}

#[test]
fn a_domain_alone_recognises_nobody() {
    let mut world = college::world();
    world.trust = None;
    for report in [hosted(&world), signed(&world)] {
        assert_eq!(report.verdict, Verdict::ValidUnrecognisedIssuer, "{report:#?}");
        assert_eq!(report.badge.issuer_checked.expect("a domain").name, "college.example");
    }
}

#[test]
fn only_what_was_fetched_counts() {
    let mut world = college::world();
    let mut known = std::mem::take(&mut world.resources);
    // A copy with everything inside of it says nothing by itself.
    let mut whole = assertion();
    whole["badge"] = class();
    whole["badge"]["issuer"] = profile();
    for url in [ASSERTION, CLASS, PROFILE] {
        let report = world.check(whole.to_string().as_bytes());
        assert_eq!(report.verdict, Verdict::Unverifiable);
        assert_eq!(needs(&report), [(url, Purpose::Hosted)], "one after the other");
        world.resources.insert(url.to_owned(), known.remove(url).expect("it is known"));
    }
    assert_eq!(world.check(whole.to_string().as_bytes()).verdict, Verdict::Valid);
}

#[test]
fn what_is_embedded_with_an_address_is_fetched_all_the_same() {
    let mut world = college::world();
    let mut whole = assertion();
    whole["badge"] = change(&class(), "/name", json!("Data mastery"));
    whole["badge"]["issuer"] = change(&profile(), "/name", json!("Another College"));
    host(&mut world, ASSERTION, &whole);
    let report = hosted(&world);
    assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
    assert_eq!(report.badge.name.as_deref(), Some("Data literacy"));
    assert_eq!(report.badge.issuer_claimed.expect("one is named").name.as_deref(), Some("Example College"));
    // A badge class without an address lies where the assertion lies.
    whole["badge"]["id"] = json!("urn:uuid:3b1c2b9e-0f0a-4a35-9a53-0d2f7ac52f11");
    host(&mut world, ASSERTION, &whole);
    let copy = change(&assertion(), "/badge", whole["badge"].clone());
    let report = world.check(copy.to_string().as_bytes());
    assert_eq!((report.verdict, report.badge.name.as_deref()), (Verdict::Valid, Some("Data mastery")));
}

#[test]
fn a_document_is_at_its_own_address_and_says_one_thing() {
    for url in [ASSERTION, CLASS, PROFILE] {
        let mut world = college::world();
        world.resources[url]["id"] = json!("https://college.example/other");
        assert_eq!(hosted(&world).verdict, Verdict::Unverifiable, "{url}");
        for text in ["", "null", "[]", "<html>", r#"{"id": "x", "id": "x"}"#, "eyJh.eyJi.c2ln"] {
            host(&mut world, url, &json!(text));
            let report = hosted(&world);
            assert_eq!(report.verdict, Verdict::Unverifiable, "{url} {text}");
            assert!(report.needs.is_empty(), "{url} {text}");
        }
    }
}

#[test]
fn a_hosted_badge_names_a_place_on_the_web() {
    let world = college::world();
    for id in [
        json!("urn:uuid:6a1f1f5e-1c3c-4b7e-9a40-2f3d9d6f9b11"),
        json!("file:///etc/passwd"),
        json!("https://college.example@evil.example/badges/1"),
        json!("https://college.example/badges/../1"),
        json!("https://college.example/badges/1#x"),
        json!(7),
        Value::Null,
    ] {
        let report = world.check(change(&assertion(), "/id", id.clone()).to_string().as_bytes());
        assert_eq!(report.verdict, Verdict::Unverifiable, "{id}");
        assert!(report.needs.is_empty(), "{id}");
    }
}

/// It is on the same host, and https keeps others from changing it on the way.
#[test]
fn http_is_read_by_https() {
    let mut world = college::world();
    let insecure = |document: &Value| -> Value {
        let text = document.to_string().replace("https://college", "http://college");
        serde_json::from_str(&text).expect("it is JSON")
    };
    for (url, document) in [(ASSERTION, assertion()), (CLASS, class()), (PROFILE, profile())] {
        host(&mut world, url, &insecure(&document));
    }
    let report = world.check(insecure(&assertion()).to_string().as_bytes());
    assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
    world.resources.remove(ASSERTION);
    let report = world.check(insecure(&assertion()).to_string().as_bytes());
    assert_eq!((report.verdict, needs(&report)), (Verdict::Unverifiable, vec![(ASSERTION, Purpose::Hosted)]));
}

#[test]
fn what_is_gone_or_called_revoked_is_revoked() {
    let mut world = college::world();
    host(&mut world, ASSERTION, &Value::Null);
    assert_eq!(hosted(&world).verdict, Verdict::Revoked);
    assert_eq!(world.check(named().as_bytes()).verdict, Verdict::Revoked);
    let revoked = json!({"id": ASSERTION, "revoked": true, "revocationReason": "Issued to the wrong person"});
    host(&mut world, ASSERTION, &revoked);
    let report = hosted(&world);
    assert_eq!(report.verdict, Verdict::Revoked);
    let because = report.checks.iter().find(|check| check.id == CheckId::Status).expect("it is checked");
    assert_eq!(because.params.get("reason"), Some("Issued to the wrong person"));
    host(&mut world, ASSERTION, &json!({"id": ASSERTION, "revoked": true}));
    assert_eq!(hosted(&world).verdict, Verdict::Revoked);
    let mut kept = assertion();
    kept["revoked"] = json!(false);
    host(&mut world, ASSERTION, &kept);
    assert_eq!(hosted(&world).verdict, Verdict::Valid);
    kept["revoked"] = json!("yes");
    host(&mut world, ASSERTION, &kept);
    assert_eq!(hosted(&world).verdict, Verdict::Malformed);
    // Of a badge class that is gone, nothing is known.
    let mut world = college::world();
    host(&mut world, CLASS, &Value::Null);
    assert_eq!(hosted(&world).verdict, Verdict::Unverifiable);
}

#[test]
fn an_old_copy_does_not_tell_whether_a_badge_is_withdrawn() {
    let mut world = college::world();
    world.fetched.insert(ASSERTION.to_owned(), json!("2026-11-25T10:00:00Z"));
    assert_eq!(hosted(&world).verdict, Verdict::ValidStatusUnknown);
    world.fetched.insert(ASSERTION.to_owned(), json!("2026-11-26T09:58:00Z"));
    assert_eq!(hosted(&world).verdict, Verdict::Valid);
}

/// Somebody else's documents name the victim as issuer.
#[test]
fn a_badge_lies_where_its_issuer_says_that_its_badges_lie() {
    for host_name in ["https://evil.example", "https://college.example.evil.example", "https://college.example:8443"] {
        let mut world = college::world();
        let id = format!("{host_name}/badges/1");
        let forged = change(&assertion(), "/id", json!(id));
        host(&mut world, &id, &forged);
        let report = world.check(forged.to_string().as_bytes());
        assert_eq!(report.verdict, Verdict::WrongIssuer, "{host_name}");
        assert_eq!(failure(&report), Some(("check-issuer-key-outside", "")));
        assert!(report.badge.issuer_checked.is_none());
    }
}

#[test]
fn a_badge_class_lies_there_too() {
    let mut world = college::world();
    let id = "https://evil.example/classes/data";
    host(&mut world, id, &change(&class(), "/id", json!(id)));
    let forged = change(&assertion(), "/badge", json!(id));
    host(&mut world, ASSERTION, &forged);
    assert_eq!(world.verdict(&forged), Verdict::WrongIssuer);
}

#[test]
fn an_issuer_may_allow_other_places() {
    for (rule, verdict) in [
        (json!({"allowedOrigins": ["host.example", "college.example"]}), Verdict::Valid),
        (json!({"startsWith": ["https://host.example/b", "https://college.example/"]}), Verdict::Valid),
        (json!({"startsWith": "https://host.example/"}), Verdict::WrongIssuer),
        (json!({"startsWith": ["https://host.exam", "https://college.example"]}), Verdict::WrongIssuer),
        (json!({"allowedOrigins": []}), Verdict::WrongIssuer),
        (json!("hosted"), Verdict::WrongIssuer),
        (Value::Null, Verdict::WrongIssuer),
    ] {
        let mut world = college::world();
        let id = "https://host.example/badges/1";
        let moved = change(&assertion(), "/id", json!(id));
        host(&mut world, id, &moved);
        world.resources[PROFILE]["verification"] = rule.clone();
        assert_eq!(world.verdict(&moved), verdict, "{rule}");
    }
}

/// A profile without an address of its own could claim any name, also one that is recognised.
#[test]
fn a_hosted_badge_has_an_issuer_with_an_address() {
    let mut world = college::world();
    for id in [ISSUER, "urn:uuid:6a1f1f5e-1c3c-4b7e-9a40-2f3d9d6f9b11"] {
        let mut issuer = change(&profile(), "/id", json!(id));
        issuer["verification"] = json!({"startsWith": "https://college.example/"});
        host(&mut world, CLASS, &change(&class(), "/issuer", issuer));
        let report = hosted(&world);
        assert_eq!(report.verdict, Verdict::Unverifiable, "{id}");
        assert!(report.badge.issuer_checked.is_none(), "{id}");
    }
}

#[test]
fn a_copy_that_was_altered_is_not_authentic() {
    let mut world = college::world();
    let other = "https://college.example/classes/medicine";
    host(&mut world, other, &change(&class(), "/id", json!(other)));
    for (pointer, value) in [
        ("/recipient", json!({"type": "email", "hashed": false, "identity": "mallory@example.org"})),
        ("/recipient/salt", json!("")),
        ("/badge", json!(other)),
        ("/issuedOn", json!("2025-06-01T10:00:00Z")),
        ("/expires", json!("2036-06-01T10:00:00Z")),
    ] {
        let report = world.check(change(&assertion(), pointer, value).to_string().as_bytes());
        assert_eq!(report.verdict, Verdict::NotAuthentic, "{pointer}");
        assert_eq!(failure(&report), Some(("check-proof-hosted-changed", "")), "{pointer}");
    }
    for (pointer, value) in [("/narrative", json!("Best of all.")), ("/image", json!("https://x.example/y.png"))] {
        let report = world.check(change(&assertion(), pointer, value).to_string().as_bytes());
        assert_eq!(report.verdict, Verdict::Valid, "{pointer}");
        assert_eq!(report.warnings.len(), 1, "{pointer}");
    }
    // The same in other words, or not at all.
    for same in [
        change(&assertion(), "/issuedOn", json!("2026-06-01T12:00:00+02:00")),
        change(&assertion(), "/badge", class()),
        change(&assertion(), "/id", json!("http://college.example/badges/1")),
        without(&assertion(), "/recipient"),
    ] {
        let report = world.check(same.to_string().as_bytes());
        assert_eq!((report.verdict, report.warnings.len()), (Verdict::Valid, 0), "{same}");
    }
}

#[test]
fn a_seal_around_a_hosted_badge_adds_nothing() {
    let world = college::world();
    assert_eq!(world.check(seal(&assertion(), &key(8)).as_bytes()).verdict, Verdict::Valid);
    let altered = change(&assertion(), "/issuedOn", json!("2020-01-01T00:00:00Z"));
    assert_eq!(world.check(seal(&altered, &key(3)).as_bytes()).verdict, Verdict::NotAuthentic);
}

#[test]
fn a_badge_that_should_be_signed_is_not_taken_without_seal() {
    let mut world = college::world();
    assert_eq!(world.verdict(&signed_assertion()), Verdict::Unsigned);
    host(&mut world, ASSERTION, &signed_assertion());
    assert_eq!(hosted(&world).verdict, Verdict::Unsigned);
}

#[test]
fn other_kinds_of_verification_cannot_be_checked() {
    let world = college::world();
    for kind in [json!("MerkleProofVerification2017"), json!(["signed", "hosted"]), json!(["hosted", "Extension"])] {
        let other = change(&assertion(), "/verification/type", kind.clone());
        assert_eq!(world.verdict(&other), Verdict::Unverifiable, "{kind}");
        assert_eq!(world.check(seal(&other, &key(3)).as_bytes()).verdict, Verdict::Unverifiable, "{kind}");
    }
}

#[test]
fn an_address_alone_leads_to_a_sealed_badge_too() {
    let mut world = college::world();
    let url = "https://anywhere.example/badge";
    for badge in [rdfc(&badge()).to_string(), seal(&signed_assertion(), &key(3))] {
        world.resources.insert(url.to_owned(), json!(badge));
        assert_eq!(world.check(url.as_bytes()).verdict, Verdict::Valid, "{badge:.40}");
    }
    // An address of an address, or of nothing that is a badge.
    for text in [url, "https://college.example/badges/1", "[]", "{}", ""] {
        world.resources.insert(url.to_owned(), json!(text));
        assert_eq!(world.check(url.as_bytes()).verdict, Verdict::Unverifiable, "{text}");
    }
}

#[test]
fn a_badge_class_alone_is_no_badge() {
    let mut world = college::world();
    for document in [class(), profile(), key_document(KEY, PROFILE, &key(3))] {
        assert_eq!(world.verdict(&document), Verdict::Unreadable);
        host(&mut world, ASSERTION, &change(&document, "/id", json!(ASSERTION)));
        assert_eq!(hosted(&world).verdict, Verdict::Unverifiable);
    }
}
