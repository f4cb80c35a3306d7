//! What a badge must have, beside the published JSON Schema of 1EdTech and the vectors of W3C: over the samples of
//! others, and over thousands of mutations of a complete badge. Where the two differ, a table says why.
//! `SKILLMARK_CONFORMANCE` names the folder that holds them.
#![expect(clippy::print_stdout, reason = "the counts are what one wants to see")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jsonschema::Validator;
use serde_json::{Value, json};
use skillmark_badge::model::{CredentialKind, Problem, ProblemKind, problems};

const SAMPLES: &str = "1edtech-digital-credentials-public-validator/inspector-vc/src/test/resources/ob30";

fn folder() -> PathBuf {
    std::env::var_os("SKILLMARK_CONFORMANCE").expect("SKILLMARK_CONFORMANCE names the folder of vectors").into()
}

fn read(path: &Path) -> Value {
    let text = std::fs::read_to_string(path).expect("the vector can be read");
    serde_json::from_str(&text).expect("the vector is JSON")
}

fn json_of(path: &str) -> Value {
    read(&folder().join(path))
}

/// Returns the published schema. Formats are not asserted, as where the expected results were found.
fn schema() -> Validator {
    let schema = json_of("pypi-openbadgeslib/ob_schemas/ob_v3p0_achievementcredential_schema.json");
    jsonschema::options().should_validate_formats(false).build(&schema).expect("the schema is sound")
}

fn is_malformed(problems: &[Problem]) -> bool {
    problems.iter().any(|problem| problem.kind.is_failure())
}

/// Samples about which we and the schema differ.
const DIFFERENT: [(&str, &str); 4] = [
    // The schema takes any text for a `type` that is no array. The specification asks for the name of the class, and
    // the validator of 1EdTech, whose samples of errors these are, refuses them.
    ("simple-err-credential-subject-achievement-result-description-type.json", "ours is right"),
    ("simple-err-credential-subject-profile-type.json", "ours is right"),
    ("simple-err-evidence-type.json", "ours is right"),
    // The type of an IdentifierEntry in an array. It means the same, so that it is a warning.
    ("ob_v3p0_impl_migrating-04.json", "a warning is enough"),
];

#[test]
fn samples_of_others_by_the_results_of_the_schema() {
    let list = std::fs::read_to_string(folder().join("EXPECTED-SCHEMA-RESULTS.tsv")).expect("the list is there");
    let rows = list.lines().filter(|row| !row.starts_with('#'));
    let (mut agreed, mut different) = (0, Vec::new());
    for row in rows {
        let [path, result, ..] = row.split('\t').collect::<Vec<_>>()[..] else { panic!("{row} has no result") };
        let name = path.rsplit('/').next().unwrap_or(path);
        let found = problems(&json_of(path), CredentialKind::Badge);
        if (result == "INVALID") == is_malformed(&found) { agreed += 1 } else { different.push(name) }
    }
    println!("{agreed} samples as the schema finds them, {} differ for a reason", different.len());
    assert_eq!(different, DIFFERENT.map(|(name, _)| name));
    assert!(agreed > 40, "only {agreed} samples were compared");
}

/// Returns a badge with nearly everything that can stand in one. Endorsements have reports of their own, and proofs
/// are checked elsewhere.
fn complete() -> Value {
    let mut badge = json_of(&format!("{SAMPLES}/complete.json"));
    without_others(&mut badge);
    // One result of the sample claims a level that only another description has.
    badge["credentialSubject"]["result"][1].as_object_mut().expect("it is an object").remove("achievedLevel");
    // It shares its id with the badge, so that whatever stood in it would be said of the badge.
    badge["refreshService"]["id"] = json!("https://example.org/refresh");
    badge
}

fn without_others(value: &mut Value) {
    match value {
        Value::Array(entries) => entries.iter_mut().for_each(without_others),
        Value::Object(members) => {
            members.retain(|name, _| !["endorsement", "endorsementJwt", "proof"].contains(&name.as_str()));
            members.values_mut().for_each(without_others);
        }
        _ => {}
    }
}

/// Adds the pointers of everything inside a value.
fn pointers(value: &Value, place: &str, all: &mut Vec<String>) {
    let inside: Vec<(String, &Value)> = match value {
        Value::Array(entries) => entries.iter().enumerate().map(|(index, entry)| (index.to_string(), entry)).collect(),
        Value::Object(members) => members.iter().map(|(name, member)| (name.clone(), member)).collect(),
        _ => return,
    };
    for (step, inner) in inside {
        let pointer = format!("{place}/{step}");
        pointers(inner, &pointer, all);
        all.push(pointer);
    }
}

/// Returns what may stand in one place instead of what stands there, each with a name.
fn instead(value: &Value) -> Vec<(&'static str, Option<Value>)> {
    let mut changes = vec![
        ("gone", None),
        ("null", Some(Value::Null)),
        ("text", Some(json!("zzz"))),
        ("empty text", Some(json!(""))),
        ("URI", Some(json!("urn:x:y"))),
        ("number", Some(json!(7))),
        ("boolean", Some(json!(true))),
        ("empty object", Some(json!({}))),
        ("object of another class", Some(json!({"id": "urn:x:y", "type": "Zzz"}))),
        ("map of languages", Some(json!({"en": "x"}))),
        ("value with a language", Some(json!({"@value": "x", "@language": "en"}))),
        ("empty array", Some(json!([]))),
        ("in an array", Some(json!([value]))),
    ];
    if let Value::Object(members) = value {
        let mut more = members.clone();
        more.insert("extraneous".to_owned(), json!("x"));
        changes.push(("one member more", Some(Value::Object(more))));
    }
    changes
}

fn changed(document: &Value, pointer: &str, value: Option<Value>) -> Value {
    let mut changed = document.clone();
    let (parent, step) = pointer.rsplit_once('/').expect("it is a pointer");
    match (changed.pointer_mut(parent).expect("the place is there"), value) {
        (Value::Array(entries), value) => {
            let index: usize = step.parse().expect("it is an index");
            entries.splice(index..=index, value);
        }
        (object, Some(value)) => object[step] = value,
        (object, None) => _ = object.as_object_mut().and_then(|members| members.remove(step)),
    }
    changed
}

/// Returns why the schema refuses what we take, though perhaps with a warning.
fn why_taken(pointer: &str, change: &str, found: &[Problem]) -> Option<&'static str> {
    let is_warned = |kind: fn(&ProblemKind) -> bool| found.iter().any(|problem| kind(&problem.kind));
    let is_unusual = is_warned(|kind| *kind == ProblemKind::Unusual);
    Some(match change {
        _ if pointer.starts_with("/@context/") => "contexts are judged with the terms, by what they define",
        "value with a language" => "VC 2.0 section 4.6 has words with a language, which the schema forgets",
        _ if is_warned(|kind| matches!(kind, ProblemKind::Unknown(_))) => "a word of one's own is a warning",
        "null" if is_unusual => "RDF says nothing where JSON says null: a warning",
        "empty array" if is_unusual => "VC 2.0 allows several, and there are none: a warning",
        "in an array" if is_unusual => "VC 2.0 allows several, or RDF sees no difference: a warning",
        "one member more" if is_unusual => "a member more in a class that has no others: a warning",
        _ => return None,
    })
}

/// Returns why we refuse what the schema takes.
fn why_refused(change: &str, found: &[Problem]) -> Option<&'static str> {
    let failures = || found.iter().filter(|problem| problem.kind.is_failure());
    let is_last = |names: &[&str]| failures().all(|problem| names.contains(&problem.field.as_str()));
    Some(match change {
        "map of languages" | "empty object" => "no context of a badge has maps of languages: there are no words in it",
        _ if is_last(&["@context"]) => "VC 2.0 section 4.3: the context of the standard is the first of several",
        _ if is_last(&["type"]) => "the name of the class, where the schema takes any text",
        _ if is_last(&["id", "issuer"]) => "VC 2.0 section 4.4: identifiers are URLs",
        _ if is_last(&["validFrom", "validUntil"]) => "the format of dates, which is not asserted here",
        _ => return None,
    })
}

#[test]
fn every_mutation_of_a_complete_badge_is_judged_as_the_schema_does() {
    let (schema, badge) = (schema(), complete());
    assert!(schema.is_valid(&badge) && problems(&badge, CredentialKind::Badge).is_empty(), "it is sound to begin with");
    let mut places = Vec::new();
    pointers(&badge, "", &mut places);
    let (mut counts, mut unexplained) = (BTreeMap::<&str, usize>::new(), Vec::new());
    for pointer in &places {
        for (name, value) in instead(badge.pointer(pointer).expect("the place is there")) {
            let mutation = changed(&badge, pointer, value);
            let found = problems(&mutation, CredentialKind::Badge);
            let reason = match (schema.is_valid(&mutation), is_malformed(&found)) {
                (true, false) | (false, true) => Some("agreed"),
                (false, false) => why_taken(pointer, name, &found),
                (true, true) => why_refused(name, &found),
            };
            match reason {
                Some(reason) => *counts.entry(reason).or_default() += 1,
                None => unexplained.push(format!("{pointer}, {name}: {found:?}")),
            }
        }
    }
    for (reason, count) in &counts {
        println!("{count:6} {reason}");
    }
    assert!(unexplained.is_empty(), "{} unexplained:\n{}", unexplained.len(), unexplained.join("\n"));
    assert!(counts["agreed"] > 2_000, "only {} mutations agree", counts["agreed"]);
}

/// What a badge takes over of the vectors of W3C for wrong credentials: members, and where the problem is found.
const WRONG: [(&str, &[&str], &str); 34] = [
    ("credential-description-extra-prop-en-fail", &["description"], "/description"),
    ("credential-evidence-missing-type-fail", &["evidence"], "/evidence/type"),
    ("credential-id-multi-fail", &["id"], "/id"),
    ("credential-id-nonidentifier-fail", &["id"], "/id"),
    ("credential-id-not-url-fail", &["id"], "/id"),
    ("credential-id-subject-multi-fail", &["credentialSubject"], "/credentialSubject/id"),
    ("credential-issuer-no-url-fail", &["issuer"], "/issuer"),
    ("credential-issuer-null-fail", &["issuer"], "/issuer"),
    ("credential-issuer-object-id-no-url-fail", &["issuer"], "/issuer/id"),
    ("credential-issuer-object-id-null-fail", &["issuer"], "/issuer/id"),
    ("credential-missing-base-context-fail-or-inject", &["@context"], "/@context"),
    ("credential-missing-required-type-fail", &["type"], "/type"),
    ("credential-name-extra-prop-en-fail", &["name"], "/name"),
    ("credential-no-context-fail-or-inject", &["@context"], "/@context"),
    ("credential-no-issuer-fail", &["issuer"], "/issuer"),
    ("credential-no-subject-fail", &["credentialSubject"], "/credentialSubject"),
    ("credential-no-type-fail", &["type"], "/type"),
    ("credential-refresh-no-type-fail", &["refreshService"], "/refreshService/type"),
    ("credential-schema-no-id-fail", &["credentialSchema"], "/credentialSchema/id"),
    ("credential-schema-no-type-fail", &["credentialSchema"], "/credentialSchema/type"),
    ("credential-schema-non-url-id-fail", &["credentialSchema"], "/credentialSchema/id"),
    ("credential-status-missing-type-fail", &["credentialStatus"], "/credentialStatus/type"),
    ("credential-status-multiple-id-fail", &["credentialStatus"], "/credentialStatus/id"),
    ("credential-status-nonurl-id-fail", &["credentialStatus"], "/credentialStatus/id"),
    ("credential-status-type-nonurl-fail", &["credentialStatus"], "/credentialStatus/type"),
    ("credential-subject-multiple-empty-fail", &["credentialSubject"], "/credentialSubject"),
    ("credential-subject-no-claims-fail", &["credentialSubject"], "/credentialSubject/type"),
    ("credential-termsofuse-missing-type-fail", &["termsOfUse"], "/termsOfUse/type"),
    ("credential-termsofuse-no-type-fail", &["termsOfUse"], "/termsOfUse/type"),
    ("credential-validUntil-validFrom-fail", &["validFrom", "validUntil"], "/validUntil"),
    ("credential-validfrom-invalid-fail", &["validFrom"], "/validFrom"),
    ("credential-validuntil-invalid-fail", &["validUntil"], "/validUntil"),
    ("issuer-description-extra-prop-en-fail", &["issuer"], "/issuer/description"),
    ("issuer-name-extra-prop-en-fail", &["issuer"], "/issuer/name"),
];

/// Vectors that other checks refuse: of the terms, since the walk asks what each context and type means, and of the
/// proof. No badge is a presentation, so that the vectors of those say nothing here.
const ELSEWHERE: [&str; 7] = [
    "credential-context-combo3-fail",
    "credential-context-combo4-fail",
    "credential-proof-missing-type-fail",
    "credential-redef-type-fail",
    "credential-redef-type2-fail",
    "credential-type-mapped-nonurl-fail",
    "credential-type-unmapped-fail",
];

/// Returns the vectors of wrong credentials, by name.
fn wrong_credentials() -> BTreeMap<String, Value> {
    let folder = folder().join("w3c-vc-data-model-2.0-test-suite/input");
    let files = walkdir::WalkDir::new(folder).into_iter().map(|entry| entry.expect("the folder can be read"));
    let named = files.filter_map(|file| {
        let name = file.file_name().to_str()?.strip_suffix(".json")?.to_owned();
        let is_wrong = name.contains("-fail") && !name.starts_with("presentation-");
        is_wrong.then(|| (name, read(file.path())))
    });
    named.collect()
}

#[test]
fn wrong_credentials_of_w3c_make_no_badge() {
    let (badge, mut vectors) = (complete(), wrong_credentials());
    let mut missed = Vec::new();
    for (name, members, place) in WRONG {
        let wrong = vectors.remove(name).expect("the vector is there");
        let mut mutation = badge.clone();
        for member in members {
            mutation = changed(&mutation, &format!("/{member}"), wrong.get(member).cloned());
        }
        let found = problems(&mutation, CredentialKind::Badge);
        if !found.iter().any(|problem| problem.kind.is_failure() && problem.pointer == place) {
            missed.push(format!("{name}: {found:?}"));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
    assert_eq!(vectors.keys().collect::<Vec<_>>(), ELSEWHERE, "every vector has its place");
    println!("{} wrong credentials make no badge, {} are for other checks", WRONG.len(), ELSEWHERE.len());
}
