//! Values as YAML, at a place in a text. The library writes; this puts it where it belongs.

use std::collections::BTreeMap;

use serde::ser::{Serialize, SerializeMap as _, Serializer};
use serde_json::Value;

use super::Order;
use crate::catalog::yaml;

/// A value whose fields are written in the order of their records.
struct Ordered<'a> {
    value: &'a Value,
    order: &'a Order,
    /// Whether it is the entry itself.
    is_entry: bool,
}

impl Serialize for Ordered<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let inner = |value| Ordered { value, order: self.order, is_entry: false };
        match self.value {
            Value::Array(items) => serializer.collect_seq(items.iter().map(inner)),
            Value::Object(map) => {
                let names: Vec<&str> = map.keys().map(String::as_str).collect();
                let mut fields: Vec<_> = map.iter().collect();
                let unknown = usize::MAX;
                fields.sort_by_key(|(name, _)| rank(name, &names, self.is_entry, self.order).unwrap_or(unknown));
                let mut made = serializer.serialize_map(Some(fields.len()))?;
                for (name, value) in fields {
                    made.serialize_entry(name, &inner(value))?;
                }
                made.end()
            }
            other => other.serialize(serializer),
        }
    }
}

/// Returns the place of a field in the smallest kind of record that has all of `names`.
pub(super) fn rank(name: &str, names: &[&str], is_entry: bool, order: &Order) -> Option<usize> {
    let fits = |record: &&&[&str]| names.iter().all(|name| record.contains(name));
    let record = match order.first() {
        Some(entry) if is_entry => Some(entry),
        _ => order.iter().skip(1).filter(fits).min_by_key(|record| record.len()),
    };
    record?.iter().position(|known| *known == name)
}

/// Returns all fields of an entry.
pub(super) fn whole_text(value: &Value, order: &Order) -> String {
    yaml::to_source(&Ordered { value, order, is_entry: true })
}

/// Returns ways to write a value within a line: as people would, and in quotes, which are right everywhere.
pub(super) fn scalar_texts(value: &Value) -> Vec<String> {
    if value.is_null() {
        return vec!["~".to_owned()];
    }
    let plain = yaml::to_source(value).trim_end().to_owned();
    let plain = Some(plain).filter(|text| !text.contains('\n') && !text.is_empty());
    plain.into_iter().chain([value.to_string()]).collect()
}

/// Returns `name: value` as it stands at `column`: the first line without what is before it.
pub(super) fn entry_text(name: &str, value: &Value, column: usize, order: &Order) -> String {
    let entry = BTreeMap::from([(name, Ordered { value, order, is_entry: false })]);
    indented(&with_places(yaml::to_source(&entry), value), column)
}

/// Returns `- value` in the same way.
pub(super) fn item_text(value: &Value, column: usize, order: &Order) -> String {
    if value.is_null() {
        return "- ~\n".to_owned();
    }
    indented(&with_places(yaml::to_source(&[Ordered { value, order, is_entry: false }]), value), column)
}

/// Writes items that only hold a place as people do: `~`. Text that looks like one stays as it is.
fn with_places(text: String, value: &Value) -> String {
    const WRITTEN: &str = "- null\n";
    let is_known = text.matches(WRITTEN).count() == places(value);
    if is_known { text.replace(WRITTEN, "- ~\n") } else { text }
}

fn places(value: &Value) -> usize {
    match value {
        Value::Array(items) => items.iter().map(|item| usize::from(item.is_null()) + places(item)).sum(),
        Value::Object(fields) => fields.values().map(places).sum(),
        _ => 0,
    }
}

fn indented(text: &str, column: usize) -> String {
    let mut made = String::new();
    for (index, line) in text.trim_end_matches('\n').lines().enumerate() {
        if index > 0 && !line.is_empty() {
            made.push_str(&" ".repeat(column));
        }
        made.push_str(line);
        made.push('\n');
    }
    made
}
