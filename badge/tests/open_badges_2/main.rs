//! Assertions of Open Badges 2.0, hosted and signed, and the tricks that they allow.

mod college;
mod content;
mod hosted;
mod signed;
#[path = "../world/mod.rs"]
mod world;
