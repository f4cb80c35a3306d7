use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

/// How deep values may be nested; beyond it a walk through them could exhaust the stack.
pub const MAX_DEPTH: usize = 100;

/// Why a text is not JSON that can be relied on.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum JsonError {
    /// A key is given twice in one object: which value counts would depend on the reader (RFC 8259, section 4).
    #[error("the key `{0}` is given twice")]
    DuplicateKey(String),
    /// Values are nested too deep.
    #[error("values are nested more than {MAX_DEPTH} deep")]
    TooDeep,
    /// It is not JSON.
    #[error("it is not JSON (line {line}, column {column})")]
    Syntax {
        /// Line, from 1.
        line: usize,
        /// Column in bytes, from 1.
        column: usize,
    },
}

/// Reads a JSON text (RFC 8259) and refuses keys that are given twice.
///
/// # Errors
///
/// Returns the first thing that is wrong.
pub fn parse(text: &str) -> Result<Value, JsonError> {
    match read(text) {
        (Some(value), None) => Ok(value),
        (_, Some(error)) => Err(error),
        (None, None) => Err(JsonError::TooDeep),
    }
}

/// Reads a JSON text as far as can be: where a key is given twice, the last counts. Only for showing what a badge
/// claims.
pub(crate) fn parse_leniently(text: &str) -> Option<Value> {
    read(text).0
}

fn read(text: &str) -> (Option<Value>, Option<JsonError>) {
    // Errors of a visitor carry text only, so that those of our own are left here.
    let mut found = None;
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = Strict { depth: 0, found: &mut found }.deserialize(&mut deserializer);
    match value.and_then(|value| deserializer.end().map(|()| value)) {
        Ok(value) => (Some(value), found),
        Err(error) => (None, found.filter(|found| *found == JsonError::TooDeep).or_else(|| Some(syntax(&error)))),
    }
}

fn syntax(error: &serde_json::Error) -> JsonError {
    JsonError::Syntax { line: error.line(), column: error.column() }
}

struct Strict<'a> {
    depth: usize,
    found: &'a mut Option<JsonError>,
}

impl Strict<'_> {
    fn inner(&mut self) -> Strict<'_> {
        Strict { depth: self.depth + 1, found: self.found }
    }

    /// Nothing that is nested deeper is read.
    fn too_deep<E: serde::de::Error>(&mut self) -> E {
        *self.found = Some(JsonError::TooDeep);
        E::custom("too deep")
    }
}

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut items: A) -> Result<Value, A::Error> {
        if self.depth >= MAX_DEPTH {
            return Err(self.too_deep());
        }
        let mut array = Vec::new();
        while let Some(item) = items.next_element_seed(self.inner())? {
            array.push(item);
        }
        Ok(Value::Array(array))
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut entries: A) -> Result<Value, A::Error> {
        if self.depth >= MAX_DEPTH {
            return Err(self.too_deep());
        }
        let mut object = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            let value = entries.next_value_seed(self.inner())?;
            if object.contains_key(&key) {
                self.found.get_or_insert_with(|| JsonError::DuplicateKey(key.clone()));
            }
            object.insert(key, value);
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn reads_what_is_sound() {
        let text = r#" {"b": [1, -2, 2.5, 1e3], "a": {"c": null, "d": true}, "e": "\u00e9"} "#;
        assert_eq!(parse(text), Ok(json!({"a": {"c": null, "d": true}, "b": [1, -2, 2.5, 1e3], "e": "é"})));
    }

    #[test]
    fn a_key_given_twice_is_refused_at_any_depth() {
        for text in [r#"{"a": 1, "a": 1}"#, r#"[{"b": {"a": 1, "a": 2}}]"#, r#"{"a": 1, "\u0061": 2}"#] {
            assert_eq!(parse(text), Err(JsonError::DuplicateKey("a".to_owned())), "{text}");
        }
    }

    #[test]
    fn nesting_is_bounded() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(parse(&nested(MAX_DEPTH)).is_ok());
        for depth in [MAX_DEPTH + 1, 200, 100_000] {
            assert_eq!(parse(&nested(depth)), Err(JsonError::TooDeep), "{depth}");
        }
    }

    #[test]
    fn other_text_is_no_json() {
        for text in ["", "{", "{} {}", "nul", r#"{"a": 1e999}"#, r#""\ud800""#, "{\"a\": 01}", "\u{feff}{}"] {
            assert!(matches!(parse(text), Err(JsonError::Syntax { .. })), "{text}");
        }
    }
}
