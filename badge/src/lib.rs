//! What a badge is, and how one is checked: shared by the command and the browser.
//!
//! No input or output, no clock, no randomness, no global state: the same input gives the same answer
//! everywhere, and the crate compiles for wasm32-unknown-unknown.

mod base64;
pub mod carrier;
mod digest;
pub mod identity;
pub mod json;
pub mod key;
pub mod model;
pub mod proof;
pub mod rdf;
pub mod status;
pub mod verify;

pub use digest::{Digest, definition_digest};

/// Returns bytes in base64 (RFC 4648, section 4), as `data:` URLs hold them.
pub fn base64(bytes: &[u8]) -> String {
    <base64ct::Base64 as base64ct::Encoding>::encode_string(bytes)
}
