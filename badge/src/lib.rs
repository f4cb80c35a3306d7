//! What a badge is, and how one is checked: shared by the command and the browser.
//!
//! No input or output, no clock, no randomness, no global state: the same input gives the same answer
//! everywhere, and the crate compiles for wasm32-unknown-unknown.

mod digest;
pub mod key;

pub use digest::{Digest, definition_digest};
