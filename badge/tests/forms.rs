//! What badges come in: presentations, envelopes, claims; and what comes with them: lists and endorsements.

// Some of these badges are sealed with P-256, by the code that is tested.
#![cfg(feature = "algorithms")]

mod world;

use serde_json::{Value, json};
use skillmark_badge::key::SecretKey;
use skillmark_badge::proof::{Cryptosuite, sign, sign_jwt};
use skillmark_badge::status::Bitstring;
use skillmark_badge::verify::{CheckId, Input, Options, Outcome, Report, Resources, Trust, Verdict, verify_all};
use time::macros::datetime;

use world::*;

const ENDORSER: &str = "did:web:council.example";

fn presentation(badges: &Value) -> Value {
    json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "type": ["VerifiablePresentation"],
        "verifiableCredential": badges,
    })
}

fn jwt() -> String {
    sign_jwt(&badge(), &format!("{BASE}/issuers/main/keys/ec.json"), &p256()).expect("it can be signed")
}

fn sign_payload(payload: &Value, key: &SecretKey) -> String {
    let encode = |value: &Value| data_encoding::BASE64URL_NOPAD.encode(value.to_string().as_bytes());
    let header = json!({"alg": "ES256", "kid": format!("{BASE}/issuers/main/keys/ec.json")});
    let input = format!("{}.{}", encode(&header), encode(payload));
    format!("{input}.{}", data_encoding::BASE64URL_NOPAD.encode(&key.sign(input.as_bytes())))
}

fn envelope(jwt: &str) -> Value {
    json!({
        "@context": "https://www.w3.org/ns/credentials/v2",
        "type": "EnvelopedVerifiableCredential",
        "id": format!("data:application/vc+jwt,{jwt}"),
    })
}

#[test]
fn a_presentation_is_opened_whoever_sealed_it() {
    let world = World::new();
    let mut one = presentation(&json!(rdfc(&badge())));
    assert_eq!(world.verdict(&one), Verdict::Valid);
    one["proof"] = json!({"type": "DataIntegrityProof", "proofValue": "z11"});
    assert_eq!(world.verdict(&one), Verdict::Valid, "the seal of the presentation is not the badge's");
    assert_eq!(world.verdict(&presentation(&json!([envelope(&jwt())]))), Verdict::Valid);
    assert_eq!(world.verdict(&presentation(&json!([jwt()]))), Verdict::Valid);
    assert_eq!(world.verdict(&presentation(&json!([]))), Verdict::Unreadable);
    assert_eq!(world.verdict(&presentation(&json!(badge()))), Verdict::Unsigned);
    let held = sign_payload(&json!({"iss": "did:key:z6Mk", "vp": presentation(&json!([jwt()]))}), &p256());
    assert_eq!(world.check(held.as_bytes()).verdict, Verdict::Valid);
    let nested = (0..20).fold(rdfc(&badge()), |inner, _| presentation(&json!(inner)));
    assert_eq!(world.verdict(&nested), Verdict::Unreadable, "presentations of presentations are bounded");
}

#[test]
fn every_badge_of_a_presentation_has_its_report() {
    let trust = Trust::from_json(&trust()).expect("it is sound");
    let mut resources = Resources::default();
    resources.insert(LIST, rdfc(&list(&[])).to_string());
    let options = Options { now: datetime!(2026-11-26 10:00 UTC), recipient: None };
    let good = rdfc(&badge());
    let forged = change(&good, "/name", json!("Data mastery"));
    let text = presentation(&json!([good, forged, jwt()])).to_string();
    let reports = verify_all(&Input { name: "all.json", bytes: text.as_bytes() }, &resources, Some(&trust), &options);
    let found: Vec<(&str, Verdict)> = reports.iter().map(|report| (report.input.as_str(), report.verdict)).collect();
    assert_eq!(
        found,
        [
            ("all.json#/verifiableCredential/0", Verdict::Valid),
            ("all.json#/verifiableCredential/1", Verdict::NotAuthentic),
            ("all.json#/verifiableCredential/2", Verdict::Valid),
        ]
    );
    // What was opened is at hand where a seal holds, and nothing else is.
    let contents = reports.iter().map(|report| &report.badge.content);
    assert!(contents.eq([&badge(), &Value::Null, &badge()]), "{reports:#?}");
    // Who asks for one answer is told the worst.
    assert_eq!(World::new().check(text.as_bytes()).verdict, Verdict::NotAuthentic);
    let many = presentation(&json!(vec![badge(); 101])).to_string();
    assert_eq!(World::new().check(many.as_bytes()).verdict, Verdict::Unreadable);
}

#[test]
fn an_envelope_is_the_jwt_in_it() {
    let world = World::new();
    assert_eq!(world.verdict(&envelope(&jwt())), Verdict::Valid);
    let unsealed = json!({"narrative": "Sealed by nobody."});
    let around = change(&presentation(&json!(envelope(&jwt()))), "/credentialSubject", unsealed);
    assert_eq!(world.check(around.to_string().as_bytes()).badge.content, badge());
    let mut forged = jwt();
    forged.replace_range(forged.len() - 6.., "AAAAAA");
    assert_eq!(world.verdict(&envelope(&forged)), Verdict::NotAuthentic);
    let other = |id: &str| change(&envelope(""), "/id", json!(id));
    for id in ["", "data:application/vc+jwt,", "data:,x", "https://a.example/x", "data:application/vc+jwt;base64,eyJ9"]
    {
        assert!(world.verdict(&other(id)) <= Verdict::Unverifiable, "{id}");
    }
    let selective = format!("data:application/vc+sd-jwt,{}~", jwt());
    assert_eq!(world.verdict(&other(&selective)), Verdict::Unverifiable);
}

/// The badge on Verifiable Credentials 1.1, as JWTs carried it in `vc`.
fn older() -> Value {
    let mut older = badge();
    older["@context"] =
        json!(
            ["https://www.w3.org/2018/credentials/v1", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json",]
        );
    older["issuanceDate"] = older["validFrom"].take();
    let object = older.as_object_mut().expect("it is an object");
    object.remove("validFrom");
    object.remove("awardedDate"); // not in that context
    object.remove("credentialStatus");
    older
}

fn claims(credential: &Value) -> Value {
    json!({
        "iss": ISSUER, "jti": credential["id"], "sub": credential["credentialSubject"]["id"],
        "nbf": 1_780_308_000, "vc": credential,
    })
}

#[test]
fn a_badge_in_the_claim_vc_is_read() {
    let world = World::new();
    let of = |payload: &Value| world.check(sign_payload(payload, &p256()).as_bytes());
    let report = of(&claims(&older()));
    assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
    assert_eq!(report.badge.dates.valid_from.as_deref(), Some(CREATED));
    // What stands in the envelope alone is part of the badge.
    let bare = ["/issuanceDate", "/id"].iter().fold(older(), |badge, pointer| without(&badge, pointer));
    let full = claims(&older());
    let mut payload = change(&full, "/vc", bare);
    let report = of(&payload);
    assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
    payload["exp"] = json!(1_780_400_000);
    assert_eq!(of(&payload).verdict, Verdict::Expired);
    for (pointer, value) in
        [("/iss", json!("did:web:other.example")), ("/jti", json!("urn:uuid:0")), ("/nbf", json!(1_780_308_001))]
    {
        assert_eq!(of(&change(&full, pointer, value)).verdict, Verdict::Malformed, "{pointer}");
    }
    // Two badges in one envelope: two readers could each take another.
    let mut two = badge();
    two["vc"] = older();
    assert_eq!(of(&two).verdict, Verdict::Unverifiable);
    assert_eq!(of(&json!({"iss": ISSUER, "vc": 7})).verdict, Verdict::Unreadable);
}

#[test]
fn claims_may_have_parts_of_a_second() {
    let world = World::new();
    let mut exact = badge();
    exact["validFrom"] = json!("2026-06-01T10:00:00.250Z");
    for nbf in [json!(1_780_308_000), json!(1_780_308_000.25)] {
        let mut payload = exact.clone();
        for (name, value) in [
            ("iss", json!(ISSUER)),
            ("jti", exact["id"].clone()),
            ("sub", exact["credentialSubject"]["id"].clone()),
            ("nbf", nbf),
        ] {
            payload[name] = value;
        }
        let report = world.check(sign_payload(&payload, &p256()).as_bytes());
        assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
    }
}

/// The badge with the terms of 1EdTech's own services.
fn extended() -> Value {
    let mut badge = badge();
    let contexts = badge["@context"].as_array_mut().expect("it is a list");
    contexts.push(json!("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"));
    badge
}

fn status(report: &Report) -> Vec<(&'static str, Outcome)> {
    said(report, CheckId::Status)
}

#[test]
fn the_plain_list_of_1edtech_counts_from_the_address_that_the_badge_names() {
    let url = "https://badges.example.edu/revoked.json";
    let badge = change(&extended(), "/credentialStatus", json!({"id": url, "type": "1EdTechRevocationList"}));
    let badge = rdfc(&badge);
    let with = |list: Value| {
        let mut world = World::new();
        world.resources.insert(url.to_owned(), list);
        world.check(badge.to_string().as_bytes())
    };
    let id = badge["id"].clone();
    let listing = |entry: Value| json!({"id": url, "issuer": ISSUER, "revokedCredential": [entry]});
    assert_eq!(with(listing(json!({"id": "urn:uuid:other"}))).verdict, Verdict::Valid);
    assert_eq!(with(json!({"revokedCredential": []})).verdict, Verdict::Valid);
    for entry in [json!({"id": id}), json!({"id": id, "revoked": true}), json!({"id": id, "revoked": "no"}), id.clone()]
    {
        assert_eq!(with(listing(entry.clone())).verdict, Verdict::Revoked, "{entry}");
    }
    assert_eq!(with(listing(json!({"id": id, "revoked": false}))).verdict, Verdict::Valid);
    for list in [
        json!("not JSON"),
        json!({}),
        json!({"revokedCredential": {"id": "urn:uuid:other"}}),
        json!({"id": "https://badges.example.edu/other.json", "revokedCredential": []}),
        json!({"issuer": "did:web:other.example", "revokedCredential": []}),
        json!({"issuer": {"id": "did:web:other.example"}, "revokedCredential": []}),
        Value::Null,
    ] {
        let report = with(list.clone());
        assert_eq!(report.verdict, Verdict::ValidStatusUnknown, "{list} {report:#?}");
    }
    let report = World::new().check(badge.to_string().as_bytes());
    assert_eq!((report.verdict, report.needs.len()), (Verdict::ValidStatusUnknown, 1));
    let plain = change(&badge, "/credentialStatus/id", json!("http://badges.example.edu/revoked.json"));
    let report = World::new().check(rdfc(&plain).to_string().as_bytes());
    assert_eq!(report.verdict, Verdict::ValidStatusUnknown, "anybody on the way can change what comes by http");
    assert!(report.needs.is_empty());
}

/// `@id` says what `id` says, so that the seal holds for both.
#[test]
fn a_status_that_is_spelled_otherwise_does_not_get_rid_of_its_list() {
    for (kind, list) in [("1EdTechRevocationList", None), ("BitstringStatusListEntry", Some(LIST))] {
        let mut status = json!({"id": "https://badges.example.edu/revoked.json", "type": kind});
        if let Some(list) = list {
            status["statusPurpose"] = json!("revocation");
            status["statusListIndex"] = json!("77");
            status["statusListCredential"] = json!(list);
        }
        let mut signed = rdfc(&change(&extended(), "/credentialStatus", status));
        let mut world = World::new();
        let revoked = json!({"revokedCredential": [{"id": signed["id"]}]});
        world.resources.insert("https://badges.example.edu/revoked.json".to_owned(), revoked);
        world.resources.insert(LIST.to_owned(), rdfc(&self::list(&[77])));
        assert_eq!(world.verdict(&signed), Verdict::Revoked, "{kind}");
        let entry = signed["credentialStatus"].as_object_mut().expect("it is an object");
        for (plain, keyword) in [("id", "@id"), ("type", "@type")] {
            let value = entry.remove(plain).expect("it is there");
            entry.insert(keyword.to_owned(), value);
        }
        let verdict = world.verdict(&signed);
        assert!(matches!(verdict, Verdict::Malformed | Verdict::Revoked), "{kind}: {verdict:?}");
        let entry = signed["credentialStatus"].as_object_mut().expect("it is an object");
        let value = entry.remove("@type").expect("it is there");
        entry.insert("type".to_owned(), value);
        let verdict = world.verdict(&signed);
        assert!(matches!(verdict, Verdict::Malformed | Verdict::Revoked), "{kind}: {verdict:?}");
    }
}

#[test]
fn a_list_of_the_draft_of_2021_counts_by_the_same_rules() {
    let contexts = json!([
        "https://www.w3.org/2018/credentials/v1",
        "https://w3id.org/vc/status-list/2021/v1",
        "https://w3id.org/security/suites/ed25519-2020/v1",
    ]);
    let mut badge = older();
    let own = badge["@context"].as_array_mut().expect("it is a list");
    own.extend(contexts.as_array().expect("it is a list")[1..].iter().cloned());
    badge["credentialStatus"] = json!({
        "id": format!("{LIST}#77"), "type": "StatusList2021Entry", "statusPurpose": "revocation",
        "statusListIndex": "77", "statusListCredential": LIST,
    });
    let seal = |document: &Value| {
        sign(document, Cryptosuite::EddsaJcs2022, METHOD, CREATED, &key(1)).expect("it can be signed")
    };
    let with = |revoked: &[usize], edit: &dyn Fn(&mut Value)| {
        let mut bits = Bitstring::new(Bitstring::MIN_ENTRIES);
        assert!(revoked.iter().all(|index| bits.set(*index)));
        let mut list = json!({
            "@context": contexts,
            "id": LIST,
            "type": ["VerifiableCredential", "StatusList2021Credential"],
            "issuer": ISSUER,
            "issuanceDate": CREATED,
            "credentialSubject": {
                "id": format!("{LIST}#list"), "type": "StatusList2021", "statusPurpose": "revocation",
                "encodedList": bits.encode()[1..],
            },
        });
        edit(&mut list);
        let mut world = World::new();
        world.resources.insert(LIST.to_owned(), seal(&list));
        world.check(seal(&badge).to_string().as_bytes())
    };
    let report = with(&[], &|_| {});
    assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
    assert_eq!(with(&[77], &|_| {}).verdict, Verdict::Revoked);
    for (pointer, value) in [
        ("/issuer", json!("did:web:other.example")),
        ("/id", json!("https://badges.example.edu/status/other.json")),
        ("/credentialSubject/statusPurpose", json!("suspension")),
        ("/credentialSubject/encodedList", json!("H4sI")),
    ] {
        let report = with(&[], &|list| *list = change(list, pointer, value.clone()));
        assert_eq!(report.verdict, Verdict::ValidStatusUnknown, "{pointer}");
    }
}

#[test]
fn news_is_no_reason_for_doubt_and_an_unknown_purpose_is() {
    let world = World::new();
    let entry = badge()["credentialStatus"].clone();
    let of = |entries: Value| world.check(rdfc(&change(&badge(), "/credentialStatus", entries)).to_string().as_bytes());
    let news = change(&entry, "/statusPurpose", json!("refresh"));
    let report = of(json!([entry, news]));
    assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
    assert_eq!(status(&report)[1], ("check-status-other", Outcome::NotApplicable));
    let odd = change(&entry, "/statusPurpose", json!("colour"));
    assert_eq!(of(json!([entry, odd])).verdict, Verdict::ValidStatusUnknown);
}

#[test]
fn a_newer_edition_is_reported_and_not_followed() {
    let world = World::new();
    let mut badge = extended();
    badge["refreshService"] = json!({"id": "https://badges.example.edu/new", "type": "1EdTechCredentialRefresh"});
    let report = world.check(jcs_of(&badge).as_bytes());
    assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
    assert_eq!(report.warnings[0].message, "check-period-refresh");
    assert!(report.needs.is_empty());
}

fn jcs_of(badge: &Value) -> String {
    jcs(badge).to_string()
}

/// An endorsement by a council that the trust list knows.
fn endorsement(about: &str) -> Value {
    let unsigned = json!({
        "@context": [
            "https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        ],
        "id": "urn:uuid:33333333-1c3c-4b7e-9a40-2f3d9d6f9b11",
        "type": ["VerifiableCredential", "EndorsementCredential"],
        "name": "Endorsement",
        "issuer": {"id": ENDORSER, "type": ["Profile"], "name": "Council"},
        "validFrom": CREATED,
        "credentialSubject": {"id": about, "type": ["EndorsementSubject"], "endorsementComment": "Well made."},
    });
    sign(&unsigned, Cryptosuite::EddsaRdfc2022, &format!("{ENDORSER}#k"), CREATED, &key(5)).expect("it can be signed")
}

fn with_council() -> World {
    let mut world = World::new();
    let trust = world.trust.as_mut().expect("there is trust");
    trust["issuers"].as_array_mut().expect("it is a list").push(json!({
        "id": ENDORSER, "name": "Council", "url": null, "source": "list",
        "keys": [{"id": format!("{ENDORSER}#k"), "publicKeyMultibase": key(5).public().multikey(), "retired": null}],
    }));
    world
}

#[test]
fn each_endorsement_has_a_report_and_none_changes_the_verdict() {
    let world = with_council();
    let good = endorsement(ACHIEVEMENT);
    let mut badge = badge();
    badge["endorsement"] = json!([good, change(&good, "/name", json!("Altered"))]);
    badge["credentialSubject"]["achievement"]["endorsement"] = json!([good, endorsement(ISSUER)]);
    badge["issuer"]["endorsement"] = json!([endorsement(ISSUER)]);
    let report = world.check(rdfc(&badge).to_string().as_bytes());
    assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
    let found: Vec<(&str, Verdict)> =
        report.endorsements.iter().map(|report| (report.input.as_str(), report.verdict)).collect();
    assert_eq!(
        found,
        [
            ("/endorsement/0", Verdict::Valid),
            ("/endorsement/1", Verdict::NotAuthentic),
            ("/credentialSubject/achievement/endorsement/0", Verdict::Valid),
            ("/credentialSubject/achievement/endorsement/1", Verdict::Malformed),
            ("/issuer/endorsement/0", Verdict::Valid),
        ],
        "{report:#?}"
    );
    assert_eq!(report.endorsements[0].badge.issuer_checked.as_ref().expect("it is known").name, "Council");
}

#[test]
fn endorsements_in_jwt_form_are_read_and_their_number_is_bounded() {
    let world = with_council();
    let mut payload = endorsement(ACHIEVEMENT);
    payload.as_object_mut().expect("it is an object").remove("proof");
    let jwt = sign_jwt(&payload, &format!("{ENDORSER}#k"), &key(5)).expect("it can be signed");
    let mut badge = badge();
    badge["endorsementJwt"] = json!([jwt, "nonsense"]);
    let report = world.check(rdfc(&badge).to_string().as_bytes());
    assert_eq!(report.verdict, Verdict::Valid, "{report:#?}");
    assert_eq!(report.endorsements[0].verdict, Verdict::Valid, "{:#?}", report.endorsements[0]);
    assert_eq!(report.endorsements[1].verdict, Verdict::Unreadable);
    badge["endorsementJwt"] = json!(vec![jwt; 30]);
    let report = world.check(jcs(&badge).to_string().as_bytes());
    assert_eq!((report.verdict, report.endorsements.len()), (Verdict::Valid, 20));
    assert_eq!(report.warnings[0].message, "check-structure-endorsements");
}
