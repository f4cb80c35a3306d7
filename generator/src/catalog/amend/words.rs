//! The words of a translation, written one by one.

use serde_json::{Map, Value};

use super::follow::list;
use super::wanted::is_empty;
use super::{Amended, Change, Order, Step, read, values};
use crate::diagnostic::Diagnostic;

/// Returns the text of a translation in which `words` stand for the value at `path` of its `original`; `null` for what
/// stays in the language of the original. Lists get as many items as those of the original.
///
/// # Errors
///
/// Returns a finding when one of the texts cannot be read.
pub fn translate(
    original: &str,
    translation: &str,
    path: &[Step],
    words: &Value,
    order: &Order,
) -> Result<Amended, Box<Diagnostic>> {
    let original = values(original)?;
    let source = read(translation)?;
    let wanted = put(Some(&original), source.node.value(), path, words);
    let change = Change::Set(path.to_vec(), words.clone());
    Ok(source.changed(&change, path, &wanted, order))
}

/// Returns `words` with `new` at `path`, in the shape of `original`. What is not in the original gets no words.
fn put(original: Option<&Value>, words: Value, path: &[Step], new: &Value) -> Value {
    let Some(original) = original.filter(|original| !is_empty(original)) else { return words };
    let Some((step, rest)) = path.split_first() else { return new.clone() };
    match (step, original) {
        (Step::Key(name), Value::Object(fields)) => {
            let mut words = in_fields(words, fields);
            let own = put(fields.get(name), words.remove(name).unwrap_or_default(), rest, new);
            if !is_empty(&own) {
                words.insert(name.clone(), own);
            }
            Value::Object(words)
        }
        (Step::Item(index), Value::Array(items)) => {
            let mut words = if let Value::Array(words) = words { words } else { Vec::new() };
            words.resize(items.len(), Value::Null);
            if let Some(place) = words.get_mut(*index) {
                *place = put(items.get(*index), std::mem::take(place), rest, new);
            }
            list(words)
        }
        // One value stands for a list of one, or for a record.
        (Step::Item(_), _) => put(Some(original), alone(words), rest, new),
        (Step::Key(_), _) => new.clone(),
    }
}

/// Returns the words for the fields of a record; bare text stands for its `text`.
fn in_fields(words: Value, fields: &Map<String, Value>) -> Map<String, Value> {
    match words {
        Value::Object(words) => words,
        Value::String(text) if fields.contains_key("text") => Map::from_iter([("text".to_owned(), text.into())]),
        _ => Map::new(),
    }
}

fn alone(words: Value) -> Value {
    match words {
        Value::Array(items) if items.len() == 1 => items.into_iter().next().unwrap_or_default(),
        words => words,
    }
}
