//! What went wrong in other implementations, or in an earlier one of ours. One test each.

use serde_json::{Value, json};

use super::{OB, VC1, VC2, accepted, badge, credential, refused, says};
use crate::rdf::{Reason, canonical_nquads};

fn subject(fields: &Value) -> Value {
    let mut subject = json!({"type": ["AchievementSubject"]});
    for (key, value) in fields.as_object().expect("fields of an object") {
        subject[key] = value.clone();
    }
    badge(&json!({ "credentialSubject": subject }))
}

#[test]
fn numbers_are_not_in_their_shortest_form() {
    let nquads = accepted(&subject(&json!({"creditsEarned": 99.99})));
    assert!(nquads.contains("\"9.998999999999999E1\"^^<https://www.w3.org/2001/XMLSchema#float>"), "{nquads}");
}

#[test]
fn numbers_are_parsed_to_the_last_digit() {
    // Without serde_json's feature `float_roundtrip`, these are a bit off.
    for text in ["51.24817837550540", "0.1234567890123456", "9.5367431640625e-7", "4.35", "2.718281828459045"] {
        let parsed: Value = serde_json::from_str(text).expect("it is a number");
        let exact: f64 = text.parse().expect("it is a number");
        assert_eq!(parsed.as_f64().map(f64::to_bits), Some(exact.to_bits()), "{text}");
    }
}

#[test]
fn numbers_out_of_range_are_refused_where_they_stand() {
    for number in ["9007199254740992", "18446744073709551615", "1e21", "1e-7", "0.30000000000000004"] {
        let number: Value = serde_json::from_str(number).expect("it is a number");
        let document = subject(&json!({ "creditsEarned": number }));
        refused(&document, "/credentialSubject/creditsEarned", Reason::Number);
    }
}

#[test]
fn a_prefix_is_bound_where_the_context_is_used() {
    // The context of Open Badges types `awardedDate` as `xsd:dateTime`, and no other context here defines `xsd`.
    says(&json!({"awardedDate": "2026-01-01T00:00:00Z"}), "\"2026-01-01T00:00:00Z\"^^<xsd:dateTime>");
    // That of the type `Ed25519Signature2018` does, and is below that of `Profile`.
    let born = |types: Value| {
        let issuer = json!({"id": "urn:x:i", "type": types, "dateOfBirth": "2000-01-01"});
        let context = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json";
        accepted(&json!({"@context": [VC1, context], "type": "VerifiableCredential", "issuer": issuer}))
    };
    assert!(born(json!(["Profile"])).contains("<https://www.w3.org/2001/XMLSchema#date>"));
    let types = json!(["Profile", "Ed25519Signature2018"]);
    assert!(born(types).contains("<http://www.w3.org/2001/XMLSchema#date>"));
}

#[test]
fn container_set_is_part_of_what_is_protected() {
    // `identifier` is a set for the one type and not for the other.
    let document = badge(&json!({"credentialSubject": {"type": ["IdentifierEntry", "AchievementSubject"]}}));
    refused(&document, "/credentialSubject/type", Reason::ProtectedTerm("identifier".to_owned()));
}

#[test]
fn contexts_that_disagree_about_a_protected_term_are_refused() {
    let mut document = badge(&json!({}));
    let first = "https://purl.imsglobal.org/spec/ob/v3p0/context.json";
    document["@context"] = json!([VC2, first]);
    let refusal = canonical_nquads(&document).expect_err("they disagree");
    assert_eq!(refusal.pointer, "/@context/1");
    assert!(matches!(refusal.reason, Reason::ProtectedTerm(_)));
}

#[test]
fn an_object_with_an_id_alone_in_a_graph_is_refused() {
    refused(&badge(&json!({"proof": {"id": "urn:x:1"}})), "/proof", Reason::NoStatement);
    refused(&badge(&json!({"proof": [{}]})), "/proof/0", Reason::NoStatement);
    refused(&badge(&json!({"proof": "urn:x:1"})), "/proof", Reason::NotObject);
}

#[test]
fn a_document_without_a_statement_is_refused() {
    refused(&json!({}), "", Reason::NoStatement);
    refused(&json!({"@context": VC2, "id": "urn:x:1"}), "", Reason::NoStatement);
    refused(&json!([]), "", Reason::NotObject);
    refused(&json!("urn:x:1"), "", Reason::NotObject);
}

#[test]
fn types_are_looked_up_before_their_own_contexts() {
    // Only the context of the type `VerifiableCredential` of VC 1.1 defines `credentialSchema` and what is inside.
    let mut document = json!({"@context": VC1, "type": "VerifiableCredential"});
    document["credentialSchema"] = json!({"id": "urn:x:1", "type": "JsonSchemaValidator2018"});
    assert!(accepted(&document).contains("JsonSchemaValidator2018"));
    document["type"] = json!(["VerifiableCredential", "JsonSchemaValidator2018"]);
    refused(&document, "/type/1", Reason::UndefinedType("JsonSchemaValidator2018".to_owned()));
}

#[test]
fn contexts_of_types_do_not_depend_on_the_order_of_the_types() {
    let fields = json!({"creditsEarned": 3, "url": "https://x.example/"});
    let quads = [["AchievementSubject", "Profile"], ["Profile", "AchievementSubject"]].map(|types| {
        let mut document = subject(&fields);
        document["credentialSubject"]["type"] = json!(types);
        accepted(&document)
    });
    assert_eq!(quads[0], quads[1]);
}

#[test]
fn contexts_of_types_do_not_reach_inside() {
    // `creditsEarned` is a word of AchievementSubject, not of what stands in it.
    let document = subject(&json!({"source": {"type": ["Profile"], "creditsEarned": 3}}));
    refused(&document, "/credentialSubject/source/creditsEarned", Reason::UndefinedTerm("creditsEarned".to_owned()));
}

#[test]
fn a_text_direction_is_refused() {
    let name = json!({"@value": "name", "@language": "ar", "@direction": "rtl"});
    refused(&badge(&json!({ "name": name })), "/name/@direction", Reason::Direction);
}

#[test]
fn language_tags_are_in_lower_case() {
    says(&json!({"name": {"@value": "a\"b", "@language": "de-AT"}}), "\"a\\\"b\"@de-at");
}

#[test]
fn a_graph_is_signed_and_not_a_tree() {
    let same = |one: Value, other: Value| assert_eq!(accepted(&badge(&one)), accepted(&badge(&other)));
    // Two spellings of a value whose term has a datatype.
    let identity = |hashed: Value| {
        json!({"credentialSubject": {"type": ["AchievementSubject"], "identifier": [
        {"type": "IdentityObject", "hashed": hashed, "identityHash": "x", "identityType": "emailAddress"}]}})
    };
    same(identity(json!(true)), identity(json!("true")));
    // Two names of one type.
    same(json!({"type": ["OpenBadgeCredential"]}), json!({"type": "AchievementCredential"}));
    // Null, empty lists, repetition and order.
    same(json!({"name": null, "evidence": []}), json!({}));
    same(json!({"name": ["a", "b", "a"]}), json!({"name": ["b", null, "a"]}));
    // What is said of one thing may be said in any object that has its `id`.
    let issuer = json!({"id": "urn:x:i", "type": ["Profile"], "name": "n", "url": "https://x.example/"});
    let endorser = json!({"id": "urn:x:i", "type": ["Profile"]});
    let with =
        |issuer: &Value| json!({"issuer": issuer, "evidence": [{"id": "urn:x:i", "type": ["Evidence", "Profile"]}]});
    same(
        with(&issuer),
        with(&json!({"id": "urn:x:i", "name": "n", "url": "https://x.example/", "type": endorser["type"]})),
    );
    same(with(&issuer), with(&json!({"id": "urn:x:i", "name": "n", "url": "https://x.example/", "type": []})));
}

#[test]
fn the_order_of_a_list_is_signed() {
    let grades = |values: Value| {
        let description = json!([{"id": "urn:x:r", "type": ["ResultDescription"], "allowedValue": values}]);
        accepted(&subject(&json!({"achievement": {"type": ["Achievement"], "resultDescription": description}})))
    };
    assert_ne!(grades(json!(["A", "B"])), grades(json!(["B", "A"])));
    assert_ne!(grades(json!(["A", "A"])), grades(json!(["A"])));
    assert_ne!(grades(json!([])), grades(Value::Null));
    assert_eq!(grades(json!(["A", null])), grades(json!("A")));
}

#[test]
fn keyword_like_values_are_refused() {
    for value in ["@victim", "@foo", "@type", "@json"] {
        let document = badge(&json!({"credentialSubject": {"id": value, "type": ["AchievementSubject"]}}));
        refused(&document, "/credentialSubject/id", Reason::KeywordValue(value.to_owned()));
        refused(&badge(&json!({ "type": value })), "/type", Reason::KeywordValue(value.to_owned()));
    }
    refused(&badge(&json!({"type": ["VerifiableCredential", "id"]})), "/type/1", Reason::KeywordValue("id".to_owned()));
    let proof = json!({"type": "DataIntegrityProof", "proofPurpose": "@foo"});
    refused(&badge(&json!({ "proof": proof })), "/proof/proofPurpose", Reason::KeywordValue("@foo".to_owned()));
}

#[test]
fn unknown_contexts_are_refused_at_every_depth() {
    let url = "https://x.example/context";
    let document = badge(&json!({"issuer": {"@context": [OB, url], "id": "urn:x:i"}}));
    refused(&document, "/issuer/@context/1", Reason::UnknownContext(url.to_owned()));
    // A prefix, a path or a fragment more is another address.
    for url in ["https://www.w3.org/ns/credentials/v2#", "http://www.w3.org/ns/credentials/v2", "name", ""] {
        let document = badge(&json!({ "@context": url }));
        refused(&document, "/@context", Reason::UnknownContext(url.to_owned()));
    }
}

#[test]
fn an_inline_context_is_taken_if_it_is_a_known_one() {
    let text = include_str!("../../../contexts/ob-v3p0-context-3.0.3.json");
    let mut context: Value = serde_json::from_str(text).expect("it is JSON");
    let mut document = credential();
    document["@context"][1] = context["@context"].clone();
    assert_eq!(accepted(&document), accepted(&credential()));

    let older = include_str!("../../../contexts/ob-v3p0-context-3.0.3-older.json");
    let older: Value = serde_json::from_str(older).expect("it is JSON");
    document["@context"][1] = older["@context"].clone();
    assert_eq!(accepted(&document), accepted(&credential()));

    context["@context"]["name2"] = json!("https://schema.org/name");
    document["@context"][1] = context["@context"].clone();
    refused(&document, "/@context/1", Reason::InlineContext);
}

#[test]
fn contexts_that_take_definitions_away_are_refused() {
    for context in [Value::Null, json!({}), json!({"name": null}), json!([[VC2]]), json!(5), json!(true)] {
        let pointer = if context.is_array() { "/issuer/@context/0" } else { "/issuer/@context" };
        let document = badge(&json!({"issuer": {"@context": context, "id": "urn:x:i"}}));
        refused(&document, pointer, Reason::InlineContext);
    }
}

#[test]
fn a_context_inside_is_upon_those_outside() {
    let mut document = badge(&json!({"issuer": {"@context": OB, "id": "urn:x:i", "type": ["Profile"], "name": "n"}}));
    let with = accepted(&document);
    document["issuer"]["@context"] = json!([]);
    assert_eq!(accepted(&document), with);
}

#[test]
fn blank_nodes_are_the_same_thing_by_their_name() {
    let evidence = |one: &str, other: &str| {
        let one = json!({"id": one, "type": ["Evidence"], "name": "n"});
        badge(&json!({"evidence": [one, {"id": other, "type": ["Evidence"], "genre": "g"}]}))
    };
    assert_eq!(accepted(&evidence("_:e", "_:e")), accepted(&evidence("_:x1", "_:x1")));
    assert_ne!(accepted(&evidence("_:e", "_:e")), accepted(&evidence("_:e", "_:f")));
    for name in ["_:", "_:a b", "_:b-1", "_:é"] {
        refused(&evidence(name, "_:e"), "/evidence/0/id", Reason::BlankNode(name.to_owned()));
    }
}

#[test]
fn value_objects_hold_text_and_a_language_alone() {
    let name = |value: Value| badge(&json!({ "name": value }));
    for (value, pointer, reason) in [
        (json!({"@value": null}), "/name/@value", Reason::NotText),
        (json!({"@value": 5}), "/name/@value", Reason::NotText),
        (json!({"@value": "a", "@language": null}), "/name/@language", Reason::NotText),
        (json!({"@value": "a", "@language": "en_US"}), "/name/@language", Reason::LanguageTag("en_US".to_owned())),
        (json!({"@value": "a", "@type": "urn:t"}), "/name/@type", Reason::Keyword("@type".to_owned())),
        (json!({"@value": "a", "@index": "i"}), "/name/@index", Reason::Keyword("@index".to_owned())),
        (json!({"@value": "a", "name": "b"}), "/name/name", Reason::Keyword("name".to_owned())),
    ] {
        refused(&name(value), pointer, reason);
    }
    assert_eq!(accepted(&name(json!({"@value": "a"}))), accepted(&name(json!("a"))));
}

#[test]
fn json_literals_are_what_they_are() {
    let schema = |value: Value| {
        json!({"@context": VC2, "type": ["VerifiableCredential"],
        "credentialSubject": {"id": "urn:x:s", "type": "JsonSchema", "jsonSchema": value}})
    };
    assert_ne!(accepted(&schema(json!([]))), accepted(&schema(json!([[]]))));
    assert_ne!(accepted(&schema(json!({"@id": null}))), accepted(&schema(json!({}))));
    refused(&schema(Value::Null), "/credentialSubject/jsonSchema", Reason::Null);
}

#[test]
fn values_of_the_wrong_kind_are_refused() {
    refused(&badge(&json!({"type": [5]})), "/type/0", Reason::NotText);
    refused(&badge(&json!({"id": null})), "/id", Reason::NotText);
    refused(&badge(&json!({"issuer": 5})), "/issuer", Reason::NotResource);
    refused(&badge(&json!({"issuer": ["urn:x:i", true]})), "/issuer/1", Reason::NotResource);
    refused(&badge(&json!({"name": [["a"]]})), "/name/0", Reason::NestedList);
}

#[test]
fn bounds_are_told_from_mistakes() {
    for bound in [Reason::TooDeep, Reason::TooLarge, Reason::TooManyContexts, Reason::TooComplex] {
        assert!(bound.is_bound(), "{bound}");
    }
    assert!(!Reason::Number.is_bound() && !Reason::InlineContext.is_bound());
}
