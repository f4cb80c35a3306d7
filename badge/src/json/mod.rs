//! JSON that means one thing: read strictly and within bounds, and written in its canonical form.

mod canonical;
mod parse;

pub use canonical::canonical;
pub use parse::{JsonError, MAX_DEPTH, parse};

pub(crate) use parse::parse_leniently;

use serde_json::Value;

/// Returns one value, or the values of an array.
pub(crate) fn items(value: &Value) -> &[Value] {
    match value {
        Value::Array(items) => items,
        Value::Null => &[],
        one => std::slice::from_ref(one),
    }
}

/// Returns the texts among one value or the values of an array.
pub(crate) fn texts(value: &Value) -> impl Iterator<Item = &str> {
    items(value).iter().filter_map(Value::as_str)
}
