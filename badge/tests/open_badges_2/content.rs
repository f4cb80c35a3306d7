//! What both have in common: period, structure, vocabulary, recipient.

use serde_json::{Value, json};
use skillmark_badge::identity::identity_hash;
use skillmark_badge::verify::{CheckId, Outcome, Verdict};
use time::macros::datetime;

use crate::college::{self, *};
use crate::world::*;

#[test]
fn a_badge_counts_within_its_period() {
    let mut world = college::world();
    for (expires, verdict) in [
        ("2026-11-26T09:59:59Z", Verdict::Expired),
        ("2026-11-26T10:00:01Z", Verdict::Valid),
        ("2026-11-26T11:30:00+02:00", Verdict::Expired),
        ("2026-11-01", Verdict::Expired),
        ("soon", Verdict::Malformed),
    ] {
        let mut badge = assertion();
        badge["expires"] = json!(expires);
        host(&mut world, ASSERTION, &badge);
        assert_eq!(hosted(&world).verdict, verdict, "{expires}");
    }
    host(&mut world, ASSERTION, &change(&assertion(), "/issuedOn", json!("2026-11-27T00:00:00Z")));
    assert_eq!(world.check(named().as_bytes()).verdict, Verdict::NotYetValid);
    world.now = datetime!(2026-11-28 10:00 UTC);
    assert_eq!(world.check(named().as_bytes()).verdict, Verdict::Valid);
    // Badges in use leave out the zone, or the time of day.
    host(&mut world, ASSERTION, &change(&assertion(), "/issuedOn", json!("2026-06-01")));
    let report = world.check(named().as_bytes());
    assert_eq!((report.verdict, report.warnings.len()), (Verdict::Valid, 1));
    assert_eq!(report.warnings[0].pointer, "/issuedOn");
}

#[test]
fn what_a_badge_must_have_is_missed_at_its_place() {
    for (url, name, pointer) in [
        (ASSERTION, "type", "/type"),
        (ASSERTION, "recipient", "/recipient"),
        (ASSERTION, "issuedOn", "/issuedOn"),
        (ASSERTION, "verification", "/verification"),
        (CLASS, "type", "/badge/type"),
        (CLASS, "name", "/badge/name"),
        (CLASS, "description", "/badge/description"),
        (CLASS, "image", "/badge/image"),
        (CLASS, "criteria", "/badge/criteria"),
        (PROFILE, "type", "/badge/issuer/type"),
        (PROFILE, "name", "/badge/issuer/name"),
        (PROFILE, "url", "/badge/issuer/url"),
        (PROFILE, "email", "/badge/issuer/email"),
    ] {
        let mut world = college::world();
        let document = without(&world.resources[url], &format!("/{name}"));
        host(&mut world, url, &document);
        let report = world.check(named().as_bytes());
        assert_eq!(report.verdict, Verdict::Malformed, "{pointer}");
        assert_eq!(failure(&report), Some(("check-structure-missing", pointer)));
    }
}

#[test]
fn parts_of_a_badge_are_of_their_kind() {
    for (pointer, value) in [
        ("/type", json!(["Badge"])),
        ("/recipient", json!(ADDRESS)),
        ("/recipient/hashed", json!("true")),
        ("/recipient/identity", json!(["a"])),
        ("/issuedOn", json!(1_416_330_405)),
        ("/badge/name", json!(7)),
        ("/badge/criteria", json!([])),
        ("/badge/image", json!("picture")),
        ("/badge/alignment", json!("https://a.example/skill")),
        ("/badge/issuer/type", json!("Criteria")),
    ] {
        let mut world = college::world();
        let mut whole = change(&signed_assertion(), "/badge", change(&class(), "/issuer", profile()));
        whole = change(&whole, pointer, value.clone());
        if let Some(name) = pointer.strip_prefix("/badge/issuer/") {
            world.resources[PROFILE][name] = value;
        }
        let report = world.check(seal(&whole, &key(3)).as_bytes());
        assert_eq!((report.verdict, failure(&report)), (Verdict::Malformed, Some(("check-structure-kind", pointer))));
    }
    let mut good = change(&signed_assertion(), "/badge", class());
    good["evidence"] = json!([{"id": "_:b1", "narrative": "A report."}, "https://a.example/work"]);
    good["badge"]["criteria"] = json!({"narrative": "Pass."});
    good["badge"]["image"] = json!({"id": "data:image/png;base64,AAAA", "caption": "A table"});
    good["badge"]["type"] = json!(["BadgeClass", "https://a.example/Extension"]);
    good["badge"]["alignment"] = json!({"targetName": "Charts", "targetUrl": "https://a.example/charts"});
    let report = college::world().check(seal(&good, &key(3)).as_bytes());
    assert_eq!((report.verdict, report.warnings.len()), (Verdict::Valid, 0), "{report:#?}");
}

#[test]
fn other_vocabularies_are_not_read() {
    let world = college::world();
    let check = |context: Value| {
        let badge = change(&signed_assertion(), "/@context", context);
        world.check(seal(&badge, &key(3)).as_bytes())
    };
    let v2 = "https://w3id.org/openbadges/v2";
    for beyond in [json!([v2, "https://a.example/context"]), json!([v2, {"name": "https://a.example/other"}])] {
        let report = check(beyond);
        assert_eq!(report.verdict, Verdict::Valid);
        assert_eq!(said(&report, CheckId::Terms), [("check-terms-beyond", Outcome::Warn)]);
    }
    for (context, message) in [
        (json!("https://w3id.org/openbadges/invalid"), "check-terms-context"),
        (json!({"id": "@id"}), "check-terms-inline"),
    ] {
        let report = check(context);
        assert_eq!(report.verdict, Verdict::Unverifiable);
        assert_eq!(said(&report, CheckId::Terms), [(message, Outcome::Unknown)]);
    }
}

#[test]
fn the_first_edition_cannot_be_checked_unless_its_address_has_a_newer_one() {
    let mut world = college::world();
    let old = json!({
        "uid": "abc123",
        "recipient": {"type": "email", "hashed": false, "identity": ADDRESS},
        "badge": "http://college.example/classes/data",
        "issuedOn": 1_780_308_000,
        "verify": {"type": "hosted", "url": ASSERTION},
    });
    let report = world.check(old.to_string().as_bytes());
    assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
    assert_eq!(report.badge.dates.valid_from.as_deref(), Some("2026-06-01T10:00:00Z"));
    host(&mut world, ASSERTION, &old);
    assert_eq!(world.verdict(&old), Verdict::Unverifiable);
    let mut named = change(&assertion(), "/@context", json!("https://w3id.org/openbadges/v1"));
    host(&mut world, ASSERTION, &named);
    let report = hosted(&world);
    assert_eq!(report.verdict, Verdict::Unverifiable);
    assert_eq!(said(&report, CheckId::Terms), []);
    named["verification"] = json!({"type": "signed", "url": KEY});
    assert_eq!(world.check(seal(&named, &key(3)).as_bytes()).verdict, Verdict::Unverifiable);
}

#[test]
fn the_recipient_is_compared_with_the_address_that_is_typed() {
    let mut world = college::world();
    let mut ask = |typed: &str, recipient: Option<Value>| {
        let mut badge = signed_assertion();
        if let Some(recipient) = recipient {
            badge["recipient"] = recipient;
        }
        world.recipient = Some(typed.to_owned());
        let report = world.check(seal(&badge, &key(3)).as_bytes());
        assert_eq!(report.verdict, Verdict::Valid);
        assert!(report.badge.recipient.as_ref().is_some_and(|recipient| recipient.can_be_checked));
        said(&report, CheckId::Recipient)[0].0
    };
    let plain = json!({"type": "email", "hashed": false, "identity": "Zoe@Example.org"});
    let hash = identity_hash(ADDRESS, "");
    let unsalted = json!({"type": "email", "hashed": true, "identity": hash.to_uppercase()});
    for typed in [ADDRESS, " Zoe@example.ORG "] {
        for recipient in [None, Some(plain.clone()), Some(unsalted.clone())] {
            assert_eq!(ask(typed, recipient), "check-recipient-match");
        }
    }
    for recipient in [None, Some(plain), Some(unsalted)] {
        assert_eq!(ask("mallory@example.org", recipient), "check-recipient-other");
    }
    assert_eq!(ask(&hash, None), "check-recipient-other", "the hash is not the address");
}

#[test]
fn a_hash_that_can_be_forged_says_nothing_of_the_recipient() {
    let mut world = college::world();
    world.recipient = Some(ADDRESS.to_owned());
    let recipient = json!({"type": "email", "hashed": true, "identity": "md5$0cc175b9c0f1b6a831c399e269772661"});
    let badge = change(&signed_assertion(), "/recipient", recipient);
    let report = world.check(seal(&badge, &key(3)).as_bytes());
    assert_eq!(said(&report, CheckId::Recipient), [("check-recipient-none", Outcome::Unknown)]);
}

#[test]
fn odd_documents_never_stop_the_check() {
    let odd = [Value::Null, json!(true), json!(7), json!(""), json!([]), json!({}), json!([[{}]]), json!({"id": []})];
    for value in &odd {
        for pointer in ["/badge", "/verification", "/recipient", "/issuedOn", "/@context", "/type"] {
            let mut world = college::world();
            for badge in
                [change(&assertion(), pointer, value.clone()), change(&signed_assertion(), pointer, value.clone())]
            {
                world.check(badge.to_string().as_bytes());
                world.check(seal(&badge, &key(3)).as_bytes());
                host(&mut world, ASSERTION, &badge);
                assert_ne!(world.check(named().as_bytes()).verdict, Verdict::Valid, "{pointer} {value}");
            }
        }
        for (url, names) in [
            (CLASS, &["issuer", "name"][..]),
            (PROFILE, &["publicKey", "verification", "name"]),
            (KEY, &["owner", "publicKeyPem"]),
        ] {
            let mut world = college::world();
            host(&mut world, url, value);
            hosted(&world);
            signed(&world);
            for name in names {
                let mut world = college::world();
                world.resources[url][*name] = value.clone();
                hosted(&world);
                signed(&world);
            }
        }
    }
}
