//! Assertions of Open Badges 2.0, hosted and signed, and the tricks that they allow.

// The sealed ones are by the code that is tested.
#![cfg(feature = "algorithms")]

mod college;
mod content;
mod hosted;
mod signed;
#[path = "../world/mod.rs"]
mod world;
