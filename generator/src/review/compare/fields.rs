//! What changed between two records, field by field and item by item.

use serde::Serialize;
use serde_json::{Map, Value};

use super::align::{Edit, align};

/// A field that changed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FieldChange {
    /// Its path: `summary`, `credits.available`, `criteria.2.text`, where items of lists are counted from 1. Items that
    /// came have the number they have now, and items that went the one they had.
    pub path: String,
    /// Its old value; nothing where it is new.
    pub before: Option<Value>,
    /// Its new value; nothing where it is gone.
    pub after: Option<Value>,
}

/// Returns what changed between two records as they are written out.
pub(super) fn changed_fields(before: &Value, after: &Value) -> Vec<FieldChange> {
    let mut changes = Vec::new();
    compare(String::new(), Some(before), Some(after), &mut changes);
    changes
}

fn compare(path: String, before: Option<&Value>, after: Option<&Value>, changes: &mut Vec<FieldChange>) {
    match (before, after) {
        (Some(before), Some(after)) if before == after => {}
        (Some(Value::Object(before)), Some(Value::Object(after))) => objects(&path, before, after, changes),
        (Some(Value::Array(before)), Some(Value::Array(after))) => lists(&path, before, after, changes),
        // A record that came or went is told field by field.
        (None | Some(Value::Null), Some(Value::Object(fields))) if path.is_empty() => {
            objects(&path, &Map::new(), fields, changes);
        }
        (Some(Value::Object(fields)), None | Some(Value::Null)) if path.is_empty() => {
            objects(&path, fields, &Map::new(), changes);
        }
        _ => changes.push(FieldChange { path, before: before.cloned(), after: after.cloned() }),
    }
}

fn objects(path: &str, before: &Map<String, Value>, after: &Map<String, Value>, changes: &mut Vec<FieldChange>) {
    let gone = before.keys().filter(|name| !after.contains_key(*name));
    for name in after.keys().chain(gone) {
        compare(join(path, name), before.get(name), after.get(name), changes);
    }
}

/// Compares lists: what is the same on both sides stays, and between two such places the first that went is compared
/// with the first that came.
fn lists(path: &str, before: &[Value], after: &[Value], changes: &mut Vec<FieldChange>) {
    let (mut gone, mut come) = (Vec::new(), Vec::new());
    let written = |items: &[Value]| items.iter().map(Value::to_string).collect::<Vec<_>>();
    for edit in align(&written(before), &written(after)).into_iter().map(Some).chain([None]) {
        match edit {
            Some(Edit::Remove(at)) => gone.push(at),
            Some(Edit::Add(at)) => come.push(at),
            Some(Edit::Keep(..)) | None => exchanged(path, before, after, (&mut gone, &mut come), changes),
        }
    }
}

fn exchanged(
    path: &str,
    before: &[Value],
    after: &[Value],
    (gone, come): (&mut Vec<usize>, &mut Vec<usize>),
    changes: &mut Vec<FieldChange>,
) {
    let pairs = gone.len().min(come.len());
    for (old, new) in gone.iter().zip(come.iter()) {
        compare(join(path, &(new + 1).to_string()), Some(&before[*old]), Some(&after[*new]), changes);
    }
    for old in gone.iter().skip(pairs) {
        compare(join(path, &(old + 1).to_string()), Some(&before[*old]), None, changes);
    }
    for new in come.iter().skip(pairs) {
        compare(join(path, &(new + 1).to_string()), None, Some(&after[*new]), changes);
    }
    gone.clear();
    come.clear();
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

/// Returns a value in one line, as one would say it: text as it is, fields with their names.
pub(super) fn in_words(value: &Value) -> String {
    match value {
        Value::String(text) => text.split_whitespace().collect::<Vec<_>>().join(" "),
        Value::Array(items) => items.iter().map(in_words).collect::<Vec<_>>().join("; "),
        Value::Object(fields) if fields.len() == 1 => fields.values().map(in_words).collect(),
        Value::Object(fields) => {
            fields.iter().map(|(name, value)| format!("{name}: {}", in_words(value))).collect::<Vec<_>>().join(", ")
        }
        Value::Number(number) => match number.as_f64() {
            // Amounts are read as decimals; 3 is shown as it is written.
            Some(whole) if whole.fract() == 0.0 && whole.abs() < 1e15 => format!("{whole:.0}"),
            _ => number.to_string(),
        },
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn paths(before: &Value, after: &Value) -> Vec<String> {
        changed_fields(before, after).into_iter().map(|change| change.path).collect()
    }

    #[test]
    fn names_what_changed_and_nothing_else() {
        let before = json!({"title": "A", "credits": {"available": 3.0}, "criteria": [{"text": "x"}, {"text": "y"}]});
        let after = json!({"title": "A", "credits": {"available": 4.0}, "criteria": [{"text": "x"}, {"text": "z"}, {"text": "w"}]});
        assert_eq!(paths(&before, &after), ["credits.available", "criteria.2.text", "criteria.3"]);
        assert_eq!(paths(&after, &before), ["credits.available", "criteria.2.text", "criteria.3"]);
        assert_eq!(paths(&before, &before), [""; 0]);
    }

    #[test]
    fn an_item_that_is_taken_out_does_not_change_those_after_it() {
        assert_eq!(paths(&json!({"tags": ["a", "b", "c"]}), &json!({"tags": ["b", "c"]})), ["tags.1"]);
    }

    #[test]
    fn a_record_that_came_or_went_is_told_field_by_field() {
        let record = json!({"title": "A", "credits": {"available": 3}});
        assert_eq!(paths(&Value::Null, &record), ["credits", "title"]);
        assert_eq!(paths(&record, &Value::Null), ["credits", "title"]);
    }

    #[test]
    fn says_values_in_words() {
        assert_eq!(in_words(&json!({"available": 3.0, "unit": "credits"})), "available: 3, unit: credits");
        assert_eq!(in_words(&json!({"text": "a\n b"})), "a b");
    }
}
