use serde_json::{Value, json};

use super::{CredentialKind, MAX_NOTED, ProblemKind, problems};

const ID: &str = "urn:uuid:6a1f1f5e-1c3c-4b7e-9a40-2f3d9d6f9b11";

/// A badge with something of every class whose rules are not plain.
fn badge() -> Value {
    json!({
        "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
        "id": ID,
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": {"id": "https://example.edu/", "type": ["Profile"], "name": "Example"},
        "validFrom": "2026-06-01T10:00:00Z",
        "validUntil": "2027-06-01T10:00:00Z",
        "credentialSubject": {
            "id": "urn:uuid:0f3c3a56-5b0e-4e5b-8a52-5a0a8f3b6f11",
            "type": ["AchievementSubject"],
            "creditsEarned": 3,
            "achievement": {
                "id": "urn:x:achievement",
                "type": ["Achievement"],
                "name": "Data",
                "description": "Tables.",
                "criteria": {"narrative": "Pass."},
                "achievementType": "Badge",
                "inLanguage": "en-CA",
                "resultDescription": [
                    {"id": "urn:x:percent", "type": ["ResultDescription"], "name": "Percent", "resultType": "Percent",
                        "valueMin": "0", "valueMax": "100"},
                    {"id": "urn:x:grade", "type": ["ResultDescription"], "name": "Grade", "resultType": "LetterGrade",
                        "allowedValue": ["C", "B", "A"]},
                    {"id": "urn:x:status", "type": ["ResultDescription"], "name": "Status", "resultType": "Status"},
                    {"id": "urn:x:rubric", "type": ["ResultDescription"], "name": "R", "resultType": "RubricCriterionLevel",
                        "rubricCriterionLevel": [{"id": "urn:x:good", "type": ["RubricCriterionLevel"], "name": "Good"}]},
                ],
            },
            "result": [
                {"type": ["Result"], "resultDescription": "urn:x:percent", "value": "99.5"},
                {"type": ["Result"], "resultDescription": "urn:x:grade", "value": "A"},
                {"type": ["Result"], "resultDescription": "urn:x:status", "status": "Completed"},
                {"type": ["Result"], "resultDescription": "urn:x:rubric", "achievedLevel": "urn:x:good"},
            ],
        },
    })
}

fn endorsement() -> Value {
    let mut endorsement = badge();
    endorsement["type"] = json!(["VerifiableCredential", "EndorsementCredential"]);
    endorsement["name"] = json!("Well done");
    endorsement["credentialSubject"] = json!({"id": "https://example.edu/", "type": ["EndorsementSubject"]});
    endorsement
}

/// Returns the same with another value in one place.
fn with(mut document: Value, pointer: &str, value: Value) -> Value {
    let (parent, name) = pointer.rsplit_once('/').expect("it is a pointer");
    let parent = document.pointer_mut(parent).expect("the place is there");
    match parent {
        Value::Array(entries) => entries[name.parse::<usize>().expect("it is an index")] = value,
        object => object[name] = value,
    }
    document
}

/// Returns what is found, one after the other: `fail`, `warn` and the places.
fn found(document: &Value, kind: CredentialKind) -> Vec<String> {
    let word = |kind: &ProblemKind| if kind.is_failure() { "fail" } else { "warn" };
    let line = |problem: &super::Problem| format!("{} {}", word(&problem.kind), problem.pointer);
    problems(document, kind).iter().map(line).collect()
}

fn check(pointer: &str, value: Value, expected: &[&str]) {
    let shown = value.to_string();
    assert_eq!(found(&with(badge(), pointer, value), CredentialKind::Badge), expected, "{pointer}: {shown}");
}

#[test]
fn sound_credentials_have_no_problems() {
    assert_eq!(found(&badge(), CredentialKind::Badge), [""; 0]);
    assert_eq!(found(&endorsement(), CredentialKind::Endorsement), [""; 0]);
}

#[test]
fn a_credential_is_what_it_should_be() {
    assert_eq!(
        found(&badge(), CredentialKind::Endorsement),
        ["fail /type", "fail /name", "fail /credentialSubject/type"]
    );
    assert!(found(&endorsement(), CredentialKind::Badge).contains(&"fail /credentialSubject/achievement".to_owned()));
    assert_eq!(found(&json!("text"), CredentialKind::Badge), ["fail /credentialSubject"]);
}

#[test]
fn contexts_stand_in_order() {
    let [base, own] = [badge()["@context"][0].clone(), badge()["@context"][1].clone()];
    for (contexts, expected) in [
        (json!([own, base]), "fail /@context"),
        (json!([base]), "fail /@context"),
        (json!(base), "fail /@context"),
        (json!([]), "fail /@context"),
        (json!([base, "https://example.org/", own]), "warn /@context"),
        (json!([base, {"name": "https://schema.org/name"}]), "warn /@context"),
    ] {
        check("/@context", contexts, &[expected]);
    }
}

#[test]
fn types_name_the_class() {
    check("/type", json!(["VerifiableCredential", "AchievementCredential", "Other"]), &[]);
    check("/type", json!(["VerifiableCredential"]), &["fail /type"]);
    check("/type", json!(["OpenBadgeCredential"]), &["fail /type"]);
    check("/type", json!(["VerifiableCredential", "OpenBadgeCredential", 1]), &["fail /type"]);
    check("/issuer/type", json!("Profile"), &[]);
    check("/issuer/type", json!([]), &["fail /issuer/type"]);
    check("/issuer/type", json!("Person"), &["fail /issuer/type"]);
    // Classes of which there is only one, where the schema asks for a text.
    for (name, expected) in [(json!("Image"), None), (json!(["Image"]), Some("warn /image/type"))] {
        check("/image", json!({"id": "data:,x", "type": name}), expected.as_slice());
    }
    for (status, expected) in [
        (json!({"type": "Anything"}), vec![]),
        (json!({"id": "urn:x:1"}), vec!["fail /credentialStatus/type"]),
        (json!([{"type": "A"}, {"type": ["B"]}]), vec!["warn /credentialStatus", "warn /credentialStatus/1/type"]),
    ] {
        check("/credentialStatus", status, &expected);
    }
}

#[test]
fn required_members_are_there_and_of_their_kind() {
    for (pointer, value, expected) in [
        ("/id", json!([ID]), "fail /id"),
        ("/id", json!("a b"), "fail /id"),
        ("/id", json!("https ://example.org"), "fail /id"),
        ("/issuer", json!(null), "fail /issuer"),
        ("/issuer", json!("Example"), "fail /issuer"),
        ("/credentialSubject", json!([badge()["credentialSubject"]]), "fail /credentialSubject"),
        ("/credentialSubject/creditsEarned", json!("3"), "fail /credentialSubject/creditsEarned"),
        ("/credentialSubject/source", json!("https://example.edu/"), "fail /credentialSubject/source"),
        ("/credentialSubject/achievement/name", json!({"en": "Data"}), "fail /credentialSubject/achievement/name"),
        ("/credentialSubject/achievement/criteria", json!("Pass."), "fail /credentialSubject/achievement/criteria"),
        ("/evidence", json!([{"type": "Evidence"}, {"id": "urn:x:1"}]), "fail /evidence/1/type"),
        ("/refreshService", json!({"type": "X"}), "fail /refreshService/id"),
        ("/credentialSchema", json!([{"id": "x", "type": "X"}]), "fail /credentialSchema/0/id"),
        ("/termsOfUse", json!({"id": "urn:x:1"}), "fail /termsOfUse/type"),
        ("/endorsement", json!(["https://example.org/1"]), "fail /endorsement/0"),
        ("/endorsementJwt", json!([{}]), "fail /endorsementJwt/0"),
    ] {
        check(pointer, value, &[expected]);
    }
    let subject = json!({"type": "AchievementSubject", "identifier": [], "achievement": badge()["credentialSubject"]["achievement"]});
    check("/credentialSubject", subject, &["warn /credentialSubject/identifier", "fail /credentialSubject/id"]);
}

#[test]
fn words_may_have_a_language() {
    check("/name", json!({"@value": "Données", "@language": "fr"}), &[]);
    check("/name", json!({"@value": "Données", "@language": "fr", "url": "urn:x:1"}), &["fail /name"]);
    check("/name", json!([{"@value": "Data"}, {"@value": "Données", "@language": "fr"}]), &["warn /name"]);
}

/// Other verifiers accept such badges, and nothing depends on it.
#[test]
fn trifles_are_warnings() {
    for (pointer, value, expected) in [
        ("/evidence", json!(null), "warn /evidence"),
        ("/evidence", json!([]), "warn /evidence"),
        ("/awardedDate", json!("2026-05-20"), "warn /awardedDate"),
        ("/issuer/name", json!(""), "warn /issuer/name"),
        ("/issuer/url", json!("example.edu"), "warn /issuer/url"),
        ("/issuer/dateOfBirth", json!("2001-02-29"), "warn /issuer/dateOfBirth"),
        (
            "/credentialSubject/achievement/criteria",
            json!({"type": "Criteria"}),
            "warn /credentialSubject/achievement/criteria",
        ),
        ("/image", json!({"id": "urn:x:1", "type": "Image", "a/b~c": 1}), "warn /image/a~1b~0c"),
    ] {
        check(pointer, value, &[expected]);
    }
}

#[test]
fn unknown_words_of_lists_are_warnings() {
    for (pointer, value) in [
        ("/credentialSubject/achievement/achievementType", "Program"),
        ("/credentialSubject/achievement/inLanguage", "English"),
        ("/credentialSubject/achievement/resultDescription/0/resultType", "Mark"),
        ("/credentialSubject/result/2/status", "Done"),
    ] {
        let [problem] = problems(&with(badge(), pointer, json!(value)), CredentialKind::Badge).try_into().expect("one");
        assert_eq!((problem.pointer.as_str(), problem.kind), (pointer, ProblemKind::Unknown(value.to_owned())));
    }
    check("/credentialSubject/achievement/achievementType", json!("ext:Module"), &[]);
    check(
        "/credentialSubject/achievement/achievementType",
        json!(1),
        &["fail /credentialSubject/achievement/achievementType"],
    );
}

#[test]
fn results_fit_their_descriptions() {
    for (pointer, value) in [
        ("/credentialSubject/result/0/resultDescription", "urn:x:none"),
        ("/credentialSubject/result/0/value", "100.01"),
        ("/credentialSubject/result/0/value", "-1"),
        ("/credentialSubject/result/1/value", "D"),
        ("/credentialSubject/result/3/achievedLevel", "urn:x:best"),
    ] {
        check(pointer, json!(value), &[&format!("warn {pointer}")]);
    }
    check(
        "/credentialSubject/result/2",
        json!({"type": "Result", "resultDescription": "urn:x:status"}),
        &["warn /credentialSubject/result/2/status"],
    );
    let one = json!({"type": "Result", "resultDescription": "urn:x:none"});
    check("/credentialSubject/result", one, &["warn /credentialSubject/result/resultDescription"]);
    // Nothing can be compared with what is no number.
    check("/credentialSubject/result/0/value", json!("most of it"), &[]);
}

#[test]
fn a_period_begins_before_it_ends_and_is_told_once() {
    check("/validUntil", json!("2026-06-01T09:59:59Z"), &["fail /validUntil"]);
    check("/validUntil", json!("2026-06-01T12:00:00+02:00"), &[]);
    check("/validUntil", json!("2027-06-01T10:00:00"), &["fail /validUntil"]);
    check("/expirationDate", json!("2026-06-02T10:00:00Z"), &["fail /expirationDate"]);
}

/// Section B.2: the names of the dates differ, and more is required.
#[test]
fn older_credentials_have_rules_of_their_own() {
    let mut old = with(badge(), "/@context/0", json!("https://www.w3.org/2018/credentials/v1"));
    let members = old.as_object_mut().expect("it is an object");
    members.remove("validUntil");
    let from = members.remove("validFrom").expect("it is there");
    assert_eq!(found(&old, CredentialKind::Badge), ["fail /issuanceDate", "fail /name"]);
    old["issuanceDate"] = from;
    old["name"] = json!("Data");
    assert_eq!(found(&old, CredentialKind::Badge), [""; 0]);
    let endless = with(old.clone(), "/expirationDate", json!("2020-06-01T10:00:00Z"));
    assert_eq!(found(&endless, CredentialKind::Badge), ["fail /expirationDate"]);
    assert_eq!(found(&with(old, "/issuer", json!("urn:x:1")), CredentialKind::Badge), ["fail /issuer"]);
}

#[test]
fn nothing_else_is_said_of_the_badge_under_its_id() {
    let about = |more: Value| {
        let mut subject = json!({"id": ID, "type": ["EndorsementSubject"], "endorsementComment": "Good."});
        subject.as_object_mut().expect("it is an object").extend(more.as_object().cloned().unwrap_or_default());
        json!([{"id": "urn:x:1", "type": ["EndorsementCredential"], "credentialSubject": subject}])
    };
    check("/endorsement", about(json!({})), &[]);
    check("/endorsement", about(json!({"credentialStatus": {"type": "X"}})), &["fail /endorsement"]);
    check("/evidence", json!([{"id": ID, "type": "Evidence", "name": "Itself"}]), &["fail /evidence"]);
}

/// What comes in decides how much is wrong with it, and not how much is said.
#[test]
fn what_is_noted_is_bounded() {
    let bad = with(badge(), "/evidence", Value::Array(vec![json!({"id": "", "name": ""}); 10_000]));
    let all = problems(&bad, CredentialKind::Badge);
    let failures = all.iter().filter(|problem| problem.kind.is_failure()).count();
    assert_eq!((failures, all.len()), (MAX_NOTED, 2 * MAX_NOTED));
    let mut parent = json!({"id": "urn:x:1"});
    for _ in 0..50 {
        parent = json!({"id": "urn:x:1", "type": "Profile", "parentOrg": parent});
    }
    let path = format!("fail /issuer{}/type", "/parentOrg".repeat(50));
    check("/issuer", parent, &[&path]);
}
