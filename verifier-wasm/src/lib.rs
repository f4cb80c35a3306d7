//! The browser's face of `skillmark-badge`: it converts types and does nothing else.

use wasm_bindgen::prelude::wasm_bindgen;

/// Checks a badge.
#[wasm_bindgen]
pub fn verify(bytes: &[u8], name: &str, request: &str) -> String {
    format!("{} {name} {request}", bytes.len())
}

/// Returns the badge as text.
#[wasm_bindgen]
pub fn text(bytes: &[u8]) -> Option<String> {
    skillmark_badge::carrier::read(bytes).ok().map(|carried| carried.text)
}
