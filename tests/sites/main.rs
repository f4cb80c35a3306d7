//! Whole sites: the same bytes everywhere, old sites left whole, published things kept.

mod determinism;
mod golden;
mod html;
mod interrupted;
mod languages;
mod links;
mod lists;
mod permanence;
mod sample;
mod theme;
mod verifier;
mod words;

/// Files that stand for the verifier: the real ones change with every change of what badges are checked for.
const VERIFIER: &str = "tests/sites/tiny/verifier";
