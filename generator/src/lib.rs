//! Skillmark turns a folder of micro-credential definitions into a university's badge infrastructure.
//!
//! Data flows one way: [`catalog`] loads and checks the sources, [`documents`] and [`site`] make the
//! published files from the checked value, [`output`] writes them. [`issue`] makes what
//! is signed, and `import` turns definitions of other systems into sources. Nothing but `catalog::read_catalog`, [`output`], the keys and register of [`issue`], `fetch`, `serve` and the
//! command line touches disk, clock, network or environment.

pub mod catalog;
#[cfg(feature = "cli")]
pub mod cli;
pub mod diagnostic;
pub mod documents;
#[cfg(feature = "cli")]
pub mod fetch;
#[cfg(feature = "cli")]
pub mod import;
pub mod issue;
#[cfg(feature = "cli")]
pub mod output;
pub mod parallel;
pub mod project;
pub mod review;
mod search;
#[cfg(feature = "cli")]
mod serve;
pub mod site;
pub mod skills;
