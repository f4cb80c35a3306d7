//! RDF signs a graph and not a tree.

use serde_json::{Map, Value};

use super::ProblemKind;
use super::walk::Walk;

/// An object inside the badge that has the badge's own id says things about the badge elsewhere than readers
/// look: a signature over the graph would hold although the status or the end of the period was moved there.
pub(super) fn check(credential: &Map<String, Value>, walk: &mut Walk) {
    let Some(id) = credential.get("id").and_then(Value::as_str) else { return };
    for (name, value) in credential {
        if holds_node(value, id) {
            walk.note(name, ProblemKind::Kind);
        }
    }
}

fn holds_node(value: &Value, id: &str) -> bool {
    match value {
        Value::Array(entries) => entries.iter().any(|entry| holds_node(entry, id)),
        Value::Object(members) => {
            let is_same = ["id", "@id"].iter().any(|name| members.get(*name).and_then(Value::as_str) == Some(id));
            (is_same && !members.keys().all(|name| is_harmless(name)))
                || members.values().any(|member| holds_node(member, id))
        }
        _ => false,
    }
}

/// The subject of an endorsement may be the badge; what stands there says nothing about a badge that counts.
fn is_harmless(name: &str) -> bool {
    matches!(name, "id" | "@id" | "type" | "@type" | "endorsementComment")
}
