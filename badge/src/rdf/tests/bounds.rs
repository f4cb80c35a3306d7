//! Documents that mean harm are refused, and soon.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::{OB, VC2, badge};
use crate::rdf::{Reason, canonical_nquads};

/// The answer comes within a time that leaves room for slow machines and builds without optimisation.
#[track_caller]
fn soon(document: &Value) -> Result<(), Reason> {
    let start = Instant::now();
    let answer = canonical_nquads(document).map(drop).map_err(|refusal| refusal.reason);
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
    answer
}

/// Achievements that all refer to one another and differ in nothing.
fn clique(size: usize) -> Value {
    let members: Vec<Value> = (0..size)
        .map(|one| {
            let others = (0..size).filter(|other| *other != one);
            let related: Vec<Value> =
                others.map(|other| json!({"id": format!("_:e{other}"), "type": ["Related"]})).collect();
            json!({"id": format!("_:e{one}"), "type": ["Achievement"], "related": related})
        })
        .collect();
    badge(&json!({"credentialSubject": {"type": ["AchievementSubject"], "achievement": members}}))
}

#[test]
fn things_that_resemble_one_another_too_much_are_refused() {
    assert!(soon(&clique(4)).is_ok());
    for size in [6, 8, 12, 20, 40] {
        assert_eq!(soon(&clique(size)), Err(Reason::TooComplex), "{size}");
    }
}

#[test]
fn many_things_that_are_the_same_take_little_time() {
    assert!(soon(&badge(&json!({"evidence": vec![json!({"type": ["Evidence"]}); 2000]}))).is_ok());
    // All hang on two that are the same too.
    let evidence = vec![json!({"type": ["Evidence"]}); 8];
    let issuer = json!({"type": ["Profile"], "endorsement": evidence});
    assert_eq!(soon(&badge(&json!({"issuer": [issuer, issuer]}))), Err(Reason::TooComplex));
}

#[test]
fn deep_nesting_is_refused_without_overflow() {
    // By hand: `json!` would walk through what it wraps.
    let nested = |mut value: Value, wrap: &dyn Fn(Value) -> Value, depth: usize| {
        for _ in 0..depth {
            value = wrap(value);
        }
        Value::Object([("issuer".to_owned(), value)].into_iter().collect())
    };
    let object = |value: Value| {
        Value::Object([("type".to_owned(), json!("Profile")), ("parentOrg".to_owned(), value)].into_iter().collect())
    };
    let list = |value: Value| Value::Array(vec![value]);
    for depth in [128, 1000, 3000] {
        assert_eq!(soon(&nested(json!("urn:x"), &object, depth)), Err(Reason::TooDeep), "{depth}");
        assert_eq!(soon(&nested(json!("urn:x"), &list, depth)), Err(Reason::TooDeep), "{depth}");
    }
    assert!(soon(&badge(&nested(json!("urn:x"), &object, 60))).is_ok());
    assert_eq!(soon(&badge(&nested(json!("urn:x"), &object, 126))), Err(Reason::TooComplex));
    assert_eq!(soon(&badge(&nested(json!("urn:x"), &list, 126))), Err(Reason::NestedList));
}

#[test]
fn many_contexts_are_refused() {
    let document = json!({"@context": vec![VC2; 1000], "type": "VerifiableCredential"});
    assert_eq!(soon(&document), Err(Reason::TooManyContexts));
    let document = json!({"@context": vec![VC2; 60], "type": vec!["VerifiableCredential"; 10]});
    assert_eq!(soon(&document), Err(Reason::TooManyContexts));
    let mut issuer = json!({"id": "urn:x"});
    for _ in 0..60 {
        issuer = json!({"@context": [VC2, OB], "type": "Profile", "parentOrg": issuer});
    }
    assert_eq!(soon(&badge(&json!({ "issuer": issuer }))), Err(Reason::TooManyContexts));
}

#[test]
fn contexts_in_many_places_take_little_time() {
    // A quarter of a megabyte, the most that is looked at.
    let evidence = json!({"@context": vec![OB; 56], "type": ["Evidence"], "name": "n"});
    let answer = soon(&badge(&json!({"evidence": vec![evidence; 78]})));
    assert!(answer.is_ok() || answer == Err(Reason::TooComplex), "{answer:?}");
}

#[test]
fn many_statements_are_refused() {
    let evidence = |count: usize| -> Vec<Value> {
        (0..count).map(|number| json!({"type": ["Evidence"], "name": format!("Evidence number {number}")})).collect()
    };
    assert!(soon(&badge(&json!({"evidence": evidence(1000)}))).is_ok());
    assert_eq!(soon(&badge(&json!({"evidence": evidence(100_000)}))), Err(Reason::TooLarge));
    assert_eq!(soon(&badge(&json!({"issuer": {"type": vec!["Profile"; 10_000]}}))), Err(Reason::TooManyContexts));
    assert_eq!(
        soon(&badge(&json!({"issuer": {"type": vec!["EndorsementCredential"; 10_000]}}))),
        Err(Reason::TooLarge)
    );
    let addresses: Vec<String> = (0..50_000).map(|number| format!("urn:x:{number}")).collect();
    assert_eq!(soon(&badge(&json!({ "evidence": addresses }))), Err(Reason::TooLarge));
}

#[test]
fn long_texts_are_no_danger() {
    assert!(soon(&badge(&json!({"name": "x".repeat(1 << 20)}))).is_ok());
}
