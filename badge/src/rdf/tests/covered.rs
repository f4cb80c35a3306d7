//! No part of a badge may be changed, taken away or added without a change of what is signed.

use serde_json::{Value, json};

use super::{accepted, credential};
use crate::rdf::canonical_nquads;

/// Returns the pointers of every value in a document but the contexts.
fn pointers(value: &Value, pointer: &str, found: &mut Vec<String>) {
    found.push(pointer.to_owned());
    match value {
        Value::Array(members) => {
            for (index, member) in members.iter().enumerate() {
                pointers(member, &format!("{pointer}/{index}"), found);
            }
        }
        Value::Object(members) => {
            for (key, member) in members.iter().filter(|(key, _)| *key != "@context") {
                pointers(member, &format!("{pointer}/{key}"), found);
            }
        }
        _ => {}
    }
}

/// Makes a change at every place where it can be made; whatever is still accepted has other quads.
fn no_change_goes_unseen(change: impl Fn(&mut Value, &str) -> bool) {
    let original = accepted(&credential());
    let mut places = Vec::new();
    pointers(&credential(), "", &mut places);
    let mut made = 0;
    for pointer in places {
        let mut badge = credential();
        if change(&mut badge, &pointer) {
            made += 1;
            assert_ne!(canonical_nquads(&badge).as_ref(), Ok(&original), "{pointer}");
        }
    }
    assert!(made > 20, "the change was made at {made} places only");
}

#[test]
fn every_text_number_and_truth_is_covered() {
    no_change_goes_unseen(|badge, pointer| {
        let value = badge.pointer_mut(pointer).expect("the place is there");
        let changed = match value {
            Value::String(text) => json!(format!("{text}x")),
            Value::Number(number) => json!(number.as_f64().map(|number| number + 1.0)),
            Value::Bool(truth) => json!(!*truth),
            _ => return false,
        };
        *value = changed;
        true
    });
}

#[test]
fn every_member_of_an_object_or_a_list_is_covered() {
    no_change_goes_unseen(|badge, pointer| {
        let Some((parent, last)) = pointer.rsplit_once('/') else { return false };
        match badge.pointer_mut(parent) {
            Some(Value::Array(members)) => drop(members.remove(last.parse().expect("an index"))),
            Some(Value::Object(members)) => drop(members.remove(last)),
            _ => return false,
        }
        true
    });
}

#[test]
fn nothing_can_be_added_under_an_undefined_key() {
    for key in ["undefined", "@undefined", "@graph", "https://schema.org/name", "_:x", "", "a b"] {
        for value in [Value::Null, json!([]), json!({}), json!("x"), json!({"@value": null})] {
            no_change_goes_unseen(|badge, pointer| {
                let Some(Value::Object(object)) = badge.pointer_mut(pointer) else { return false };
                object.insert(key.to_owned(), value.clone());
                true
            });
        }
    }
}
