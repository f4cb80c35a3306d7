//! A translation follows its original: it keeps the shape of it, whatever is added, moved or taken out there.

use serde_json::{Map, Value, json};

use super::wanted::{applied, is_empty};
use super::{Amended, Change, Order, Step, read, values};
use crate::diagnostic::Diagnostic;

/// The field that bare text stands for in a translation.
const TEXT: &str = "text";

/// Returns the text of a translation after `change` is made to its `original`: what is gone there is gone, what has
/// moved has moved, and `~` holds the place of a new item. A list that did not fit before stays as it is.
///
/// # Errors
///
/// Returns a finding when one of the texts cannot be read.
pub fn follow(original: &str, change: &Change, translation: &str, order: &Order) -> Result<Amended, Box<Diagnostic>> {
    let before = values(original)?;
    let (_, after) = applied(&before, change);
    let source = read(translation)?;
    let words = source.node.value();
    let (path, _) = applied(&words, change);
    let wanted = followed(&before, Some(&after), change.path(), change, words);
    Ok(source.changed(change, &path, &wanted, order))
}

/// Returns the words for a value that was `before` and is `after`.
fn followed(before: &Value, after: Option<&Value>, path: &[Step], change: &Change, words: Value) -> Value {
    let Some(after) = after.filter(|after| !is_empty(after)) else { return Value::Null };
    if is_empty(before) || is_empty(&words) {
        return words;
    }
    match (before, after) {
        (Value::Object(old), Value::Object(new)) => in_fields(old, new, path, change, words),
        (Value::Array(old), Value::Array(new)) => in_items(old, new, path, change, words),
        // One value stood alone for a list of one.
        (_, Value::Array(new)) => {
            let words = if words.is_array() { words } else { json!([words]) };
            in_items(std::slice::from_ref(before), new, path, change, words)
        }
        // One value stands for a record now.
        (Value::Object(old), alone) => match words {
            Value::Object(mut words) => field_of(old, alone).and_then(|name| words.remove(name)).unwrap_or_default(),
            words => words,
        },
        (alone, Value::Object(new)) if !words.is_object() && !new.contains_key(TEXT) => {
            field_of(new, alone).map_or(Value::Null, |name| json!({name: words}))
        }
        _ => words,
    }
}

fn in_fields(
    old: &Map<String, Value>,
    new: &Map<String, Value>,
    path: &[Step],
    change: &Change,
    words: Value,
) -> Value {
    let Value::Object(mut words) = words else {
        return if new.contains_key(TEXT) { words } else { Value::Null };
    };
    words.retain(|name, _| new.contains_key(name) || !old.contains_key(name));
    if let Some((Step::Key(name), rest)) = path.split_first()
        && let Some(before) = old.get(name)
        && let Some(own) = words.remove(name)
    {
        let own = followed(before, new.get(name), rest, change, own);
        if !is_empty(&own) {
            words.insert(name.clone(), own);
        }
    }
    Value::Object(words)
}

fn in_items(old: &[Value], new: &[Value], path: &[Step], change: &Change, words: Value) -> Value {
    let mut words = match words {
        Value::Array(words) if words.len() == old.len() => words,
        other => return other,
    };
    let count = words.len();
    match (path.split_first(), change) {
        (None, Change::Insert(_, at, _)) => words.insert((*at).min(count), Value::Null),
        (None, Change::Move(_, from, to)) if *from < count && *to < count => {
            let item = words.remove(*from);
            words.insert(*to, item);
        }
        (Some((Step::Item(index), _)), _) if new.len() < count && *index < count => drop(words.remove(*index)),
        (Some((Step::Item(index), rest)), _) if new.len() == count && *index < count => {
            let own = std::mem::take(&mut words[*index]);
            words[*index] = followed(&old[*index], new.get(*index), rest, change, own);
        }
        // Written anew as a whole, or longer by one.
        _ => words.resize(new.len(), Value::Null),
    }
    list(words)
}

/// Returns a list of words; nothing if no item has any.
pub(super) fn list(mut words: Vec<Value>) -> Value {
    for item in words.iter_mut().filter(|item| is_empty(item)) {
        *item = Value::Null;
    }
    if words.iter().all(Value::is_null) { Value::Null } else { Value::Array(words) }
}

/// Returns the field of a record that one value stands for.
fn field_of<'a>(record: &'a Map<String, Value>, alone: &Value) -> Option<&'a str> {
    record.iter().find(|(_, value)| *value == alone).map(|(name, _)| name.as_str())
}
