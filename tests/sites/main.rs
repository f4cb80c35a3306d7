//! Whole sites: the same bytes everywhere, old sites left whole, published things kept.

mod determinism;
mod golden;
mod html;
mod interrupted;
mod links;
mod permanence;
mod theme;
mod words;
