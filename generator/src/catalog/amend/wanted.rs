//! What the values are to be after a change.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::{Change, Step};

/// Returns the values after a change, and the way to the part of them that differs.
pub(super) fn applied(before: &Value, change: &Change) -> (Vec<Step>, Value) {
    let mut wanted = if before.is_null() { Value::Object(Map::new()) } else { before.clone() };
    match change {
        Change::Set(path, value) => {
            put(&mut wanted, path, value.clone());
            (path.clone(), wanted)
        }
        Change::Insert(path, at, value) => {
            let mut items = list_at(&wanted, path);
            let at = (*at).min(items.len());
            let is_last = at == items.len();
            items.insert(at, value.clone());
            put(&mut wanted, path, Value::Array(items));
            // What comes last leaves the others where they are.
            let item = is_last.then_some(Step::Item(at));
            (path.iter().cloned().chain(item).collect(), wanted)
        }
        Change::Move(path, from, to) => {
            let mut items = list_at(&wanted, path);
            if *from < items.len() && *to < items.len() {
                let item = items.remove(*from);
                items.insert(*to, item);
                put(&mut wanted, path, Value::Array(items));
            }
            (path.clone(), wanted)
        }
    }
}

/// Returns the way to the one value that differs at `path` or within, if it is one: nothing else is written anew then.
pub(super) fn narrowed(mut path: Vec<Step>, before: &Value, wanted: &Value) -> Vec<Step> {
    while let (Some(old), Some(new)) = (at(before, &path), at(wanted, &path)) {
        let mut steps: Vec<Step> = match (old, new) {
            (Value::Object(old), Value::Object(new)) => {
                let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
                let differ = names.into_iter().filter(|name| old.get(*name) != new.get(*name));
                differ.map(|name| Step::Key(name.clone())).collect()
            }
            (Value::Array(old), Value::Array(new)) if old.len() == new.len() => {
                let differ = old.iter().zip(new).enumerate().filter(|(_, (old, new))| old != new);
                differ.map(|(index, _)| Step::Item(index)).collect()
            }
            _ => break,
        };
        match (steps.pop(), steps.is_empty()) {
            (Some(only), true) => path.push(only),
            _ => break,
        }
    }
    path
}

/// Returns the list at `path`; one value may stand for a list of one.
fn list_at(value: &Value, path: &[Step]) -> Vec<Value> {
    let found = path.iter().try_fold(value, |value, step| match step {
        Step::Key(name) => value.get(name),
        Step::Item(index) => value.get(index),
    });
    match found {
        Some(Value::Array(items)) => items.clone(),
        Some(Value::Null) | None => Vec::new(),
        Some(single) => vec![single.clone()],
    }
}

/// Puts a value where `path` leads, making what is missing on the way; takes out what is left empty.
fn put(value: &mut Value, path: &[Step], new: Value) {
    let Some((step, rest)) = path.split_first() else {
        *value = new;
        return;
    };
    match step {
        Step::Key(name) => {
            if !value.is_object() {
                *value = Value::Object(Map::new());
            }
            let Some(map) = value.as_object_mut() else { return };
            let mut inner = map.get(name).cloned().unwrap_or_default();
            put(&mut inner, rest, new);
            if is_empty(&inner) {
                map.remove(name);
            } else {
                map.insert(name.clone(), inner);
            }
        }
        Step::Item(index) => {
            // One value may stand alone where a list may be.
            if !value.is_array() {
                let alone = std::mem::take(value);
                *value = Value::Array(if alone.is_null() { Vec::new() } else { vec![alone] });
            }
            let Some(items) = value.as_array_mut() else { return };
            let mut inner = items.get(*index).cloned().unwrap_or_default();
            put(&mut inner, rest, new);
            match (*index < items.len(), is_empty(&inner) && rest.is_empty()) {
                (true, true) => drop(items.remove(*index)),
                (true, false) => items[*index] = inner,
                (false, true) => {}
                (false, false) => items.push(inner),
            }
        }
    }
}

/// Says whether a value says nothing: then it is not written.
pub(super) fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(map) => map.is_empty(),
        _ => false,
    }
}

/// Returns the value at `path`.
pub(super) fn at<'a>(value: &'a Value, path: &[Step]) -> Option<&'a Value> {
    path.iter().try_fold(value, |value, step| match step {
        Step::Key(name) => value.get(name),
        Step::Item(index) => value.get(index),
    })
}
