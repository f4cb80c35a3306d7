//! Attempts to add something to a signed badge, or to change its meaning, without a change of what is signed. Many
//! succeed where a JSON-LD processor drops what it does not know. Duplicate keys are the parser's concern.

use serde_json::{Value, json};

use super::{accepted, credential, refused};
use crate::rdf::Reason;

/// The change is refused at a place and for a reason.
#[track_caller]
fn check(change: impl Fn(&mut Value), pointer: &str, reason: Reason) {
    let mut badge = credential();
    change(&mut badge);
    refused(&badge, pointer, reason);
}

/// The change makes no difference, as the standard has it.
#[track_caller]
fn harmless(change: impl Fn(&mut Value)) {
    let mut badge = credential();
    change(&mut badge);
    assert_eq!(accepted(&badge), accepted(&credential()));
}

fn push(list: &mut Value, member: Value) {
    list.as_array_mut().expect("it is a list").push(member);
}

fn keyword(name: &str) -> Reason {
    Reason::Keyword(name.to_owned())
}

fn undefined(name: &str) -> Reason {
    Reason::UndefinedTerm(name.to_owned())
}

#[test]
fn keys_that_look_like_keywords() {
    check(|badge| badge["@foo"] = json!("INJECTED"), "/@foo", keyword("@foo"));
    check(|badge| badge["proof"][0]["@foo"] = json!("x"), "/proof/0/@foo", keyword("@foo"));
    check(|badge| badge["evidence"][2]["@index"] = json!("INJECTED"), "/evidence/2/@index", keyword("@index"));
}

#[test]
fn keywords_that_no_badge_needs() {
    let thing = || json!({"id": "urn:x", "name": "INJECTED"});
    check(|badge| badge["evidence"][0]["@included"] = json!([thing()]), "/evidence/0/@included", keyword("@included"));
    check(|badge| badge["evidence"][0]["@nest"] = json!({"name": "INJECTED"}), "/evidence/0/@nest", keyword("@nest"));
    check(|badge| badge["@reverse"] = json!({"evidence": thing()}), "/@reverse", keyword("@reverse"));
    check(|badge| push(&mut badge["evidence"], json!({"@graph": [thing()]})), "/evidence/3/@graph", keyword("@graph"));
    check(|badge| push(&mut badge["evidence"], json!({"@set": ["urn:x"]})), "/evidence/3/@set", keyword("@set"));
    check(|badge| push(&mut badge["evidence"], json!({"@list": []})), "/evidence/3/@list", keyword("@list"));
}

#[test]
fn keys_that_no_context_defines() {
    check(|badge| badge["_:x"] = json!("INJECTED"), "/_:x", undefined("_:x"));
    check(|badge| badge["foo bar"] = json!("INJECTED"), "/foo bar", undefined("foo bar"));
    check(|badge| badge["schema:name"] = json!("INJECTED"), "/schema:name", undefined("schema:name"));
    check(|badge| badge[""] = json!("INJECTED"), "/", undefined(""));
    check(|badge| badge["proof"][0]["fooBar"] = json!("x"), "/proof/0/fooBar", undefined("fooBar"));
}

#[test]
fn undefined_keys_whose_values_say_nothing() {
    // `holder` is a word of presentations, not of credentials.
    check(|badge| badge["holder"] = Value::Null, "/holder", undefined("holder"));
    check(|badge| badge["validUntil2"] = Value::Null, "/validUntil2", undefined("validUntil2"));
    check(|badge| badge["evidence"][1]["foo"] = json!([]), "/evidence/1/foo", undefined("foo"));
    check(|badge| badge["image"]["id2"] = Value::Null, "/image/id2", undefined("id2"));
    // `endorsementComment` is a word of endorsements.
    let comment = |badge: &mut Value| badge["credentialSubject"]["endorsementComment"] = json!([]);
    check(comment, "/credentialSubject/endorsementComment", undefined("endorsementComment"));
}

#[test]
fn contexts_that_change_the_meaning() {
    let rename = |badge: &mut Value| {
        push(&mut badge["@context"], json!({"displayName": "https://schema.org/name"}));
        badge["displayName"] = badge["name"].take();
    };
    check(rename, "/@context/3", Reason::InlineContext);
    let silence = |badge: &mut Value| {
        push(&mut badge["@context"], json!({"zzz": null}));
        badge["zzz"] = json!("INJECTED");
    };
    check(silence, "/@context/3", Reason::InlineContext);
}

#[test]
fn things_whose_address_is_dropped() {
    let entry = |id: &str| json!({"id": id, "type": ["Evidence"], "name": "INJECTED", "narrative": "INJECTED"});
    let odd = |id: &str| Reason::Iri(id.to_owned());
    check(|badge| push(&mut badge["evidence"], entry("https://x y/")), "/evidence/3/id", odd("https://x y/"));
    check(|badge| push(&mut badge["evidence"], json!("relative")), "/evidence/3", odd("relative"));
    for id in ["@foo", "@Injected"] {
        check(|badge| badge["evidence"][1]["id"] = json!(id), "/evidence/1/id", Reason::KeywordValue(id.to_owned()));
    }
    let victim = |badge: &mut Value| badge["credentialSubject"]["id"] = json!("@victim");
    check(victim, "/credentialSubject/id", Reason::KeywordValue("@victim".to_owned()));
}

#[test]
fn types_that_are_dropped() {
    let injected = Reason::UndefinedType("Injected".to_owned());
    check(|badge| push(&mut badge["type"], json!("Injected")), "/type/2", injected);
    check(|badge| push(&mut badge["type"], json!("@foo")), "/type/2", Reason::KeywordValue("@foo".to_owned()));
}

#[test]
fn identity_in_another_form() {
    check(|badge| badge["id"] = json!([badge["id"]]), "/id", Reason::NotText);
    check(|badge| badge["@id"] = badge["id"].clone(), "/id", Reason::GivenTwice("id".to_owned()));
    check(|badge| badge["@type"] = json!("urn:x"), "/type", Reason::GivenTwice("type".to_owned()));
}

#[test]
fn values_that_are_dropped() {
    let tongue =
        |badge: &mut Value| badge["name"] = json!([badge["name"], {"@value": "INJECTED", "@language": "en_US!"}]);
    check(tongue, "/name/1/@language", Reason::LanguageTag("en_US!".to_owned()));
    let direction = |badge: &mut Value| badge["name"] = json!({"@value": badge["name"], "@direction": "rtl"});
    check(direction, "/name/@direction", Reason::Direction);
    let tag = |badge: &mut Value, member: Value| push(&mut badge["credentialSubject"]["achievement"]["tag"], member);
    let pointer = "/credentialSubject/achievement/tag/2";
    check(|badge| tag(badge, json!({"@value": null})), &format!("{pointer}/@value"), Reason::NotText);
    check(|badge| tag(badge, json!([])), pointer, Reason::NestedList);
}

#[test]
fn what_the_standard_does_not_sign() {
    harmless(|badge| push(&mut badge["credentialSubject"]["achievement"]["tag"], Value::Null));
    harmless(|badge| push(&mut badge["credentialSubject"]["achievement"]["tag"], json!("laser")));
    harmless(|badge| badge["evidence"].as_array_mut().expect("it is a list").reverse());
    harmless(|badge| badge["termsOfUse"] = json!([]));
}
