//! The product beside jsonld.js: equal quads or a refusal, never a difference, and nothing that escapes a signature.

mod changes;
mod mutants;
mod quads;
mod stacks;
