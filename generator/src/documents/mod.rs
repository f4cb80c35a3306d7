//! What machines read: one file per standard, each a pure function of the catalog.

pub mod address;
mod csv;
mod definition;
mod did;
mod export;
/// Who issues badges.
pub mod identity;
mod matrix;
mod ob2;
mod ob3;
mod occupations;
mod offer;
mod pathways;
mod trust;

pub use address::Address;
pub use csv::{catalog_csv, harmless};
pub use definition::{Definition, definitions, frozen_base, rendered_definition, versions};
pub use did::{did_document, key_document};
pub use export::{catalog_json, catalog_json_schema};
pub use matrix::matrix_csv;
pub use ob2::issuer as ob2_issuer;
pub use ob3::{issuer_image_file, profile as ob3_profile};
pub use occupations::occupations;
pub use offer::offer;
pub use pathways::pathways;
pub use trust::trust;

pub(crate) use ob3::context as badge_context;

use serde_json::Value;

/// Returns a document as it is published: indented, with a final line break.
pub fn to_bytes(document: &Value) -> Vec<u8> {
    // `Value` has string keys only, so that writing it cannot fail.
    let mut bytes = serde_json::to_vec_pretty(document).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// Inserts `value` unless it is null or an empty list: Open Badges documents hold neither.
pub(crate) fn put(object: &mut serde_json::Map<String, Value>, name: &str, value: impl Into<Value>) {
    let value = value.into();
    if !value.is_null() && value.as_array().is_none_or(|items| !items.is_empty()) {
        object.insert(name.to_owned(), value);
    }
}
