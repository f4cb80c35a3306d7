//! What is otherwise in a catalog's own document than in the one that was imported.

use serde_json::Value;

use super::draft::Draft;
use super::report::{Note, NoteKind};

/// Said of a field that nothing else is said of.
const NO_PLACE: &str = "the catalog has no field for it";

/// Returns a note for everything in the original that `published` does not say in the same place.
pub(super) fn notes(draft: &Draft, published: &Value) -> Vec<Note> {
    let mut notes: Vec<Note> = Vec::new();
    let mut differ = Vec::new();
    leaves(&draft.original, Some(published), "", None, &mut differ);
    for Difference { at, gone } in differ {
        let (pointer, kind, text) = match (reason(draft, &at), gone) {
            (Some((pointer, (kind, text))), _) => (pointer, *kind, text.clone()),
            (None, Some(gone)) => (gone, NoteKind::Lost, NO_PLACE.to_owned()),
            (None, None) => (at, NoteKind::Changed, "the catalog writes it otherwise".to_owned()),
        };
        let note = Note { pointer: format!("{}{pointer}", draft.pointer), kind, text };
        if !notes.contains(&note) {
            notes.push(note);
        }
    }
    notes
}

/// Returns what is known of the nearest field above.
fn reason<'a>(draft: &'a Draft, at: &str) -> Option<(String, &'a (NoteKind, String))> {
    let mut pointer = at;
    loop {
        if let Some(reason) = draft.reasons.get(pointer) {
            return Some((pointer.to_owned(), reason));
        }
        pointer = &pointer[..pointer.rfind('/')?];
    }
}

/// A value that is otherwise: where it is, and the field above it that is not there at all, if one is not.
struct Difference {
    at: String,
    gone: Option<String>,
}

/// Collects the values that `other` has not.
fn leaves(value: &Value, other: Option<&Value>, at: &str, gone: Option<&str>, differ: &mut Vec<Difference>) {
    let inside = |name: &str, value: &Value, other: Option<&Value>, differ: &mut Vec<_>| {
        let at = format!("{at}/{}", name.replace('~', "~0").replace('/', "~1"));
        let gone = gone.or(other.is_none().then_some(at.as_str()));
        leaves(value, other, &at, gone, differ);
    };
    match value {
        Value::Object(fields) if !fields.is_empty() => {
            for (name, value) in fields {
                inside(name, value, other.and_then(|other| other.get(name)), differ);
            }
        }
        Value::Array(items) if !items.is_empty() => {
            for (index, value) in items.iter().enumerate() {
                inside(&index.to_string(), value, item(other, index), differ);
            }
        }
        Value::Null => {}
        leaf => {
            if !other.is_some_and(|other| is_same(leaf, other)) {
                differ.push(Difference { at: at.to_owned(), gone: gone.map(str::to_owned) });
            }
        }
    }
}

/// In JSON-LD a list of one is that one.
fn item(other: Option<&Value>, index: usize) -> Option<&Value> {
    match other? {
        Value::Array(items) => items.get(index),
        one => (index == 0).then_some(one),
    }
}

fn is_same(a: &Value, b: &Value) -> bool {
    if let Value::Array(items) = b
        && let [one] = items.as_slice()
    {
        return is_same(a, one);
    }
    a == b || a.as_f64().is_some_and(|number| b.as_f64() == Some(number))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::import::draft::Form;

    #[test]
    fn everything_that_differs_is_told() {
        let original = json!({"a": "x", "b": {"c": 1, "d": [1, 2]}, "e": ["f"], "g": "h", "i/j": 1});
        let mut draft = Draft::new("f.json", "/x", Form::Achievement, original);
        draft.because("/b", NoteKind::Lost, "why");
        let told = notes(&draft, &json!({"a": "x", "b": {"c": 1.0, "d": [1]}, "e": "f", "g": "k"}));
        let told: Vec<(&str, NoteKind)> = told.iter().map(|note| (note.pointer.as_str(), note.kind)).collect();
        assert_eq!(told, [("/x/b", NoteKind::Lost), ("/x/g", NoteKind::Changed), ("/x/i~1j", NoteKind::Lost)]);
    }
}
