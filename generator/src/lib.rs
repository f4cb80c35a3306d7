//! Skillmark turns a folder of micro-credential definitions into a university's badge infrastructure.
//!
//! Data flows one way: [`catalog`] loads and checks the sources, [`documents`] and [`site`] make the
//! published files from the checked value, [`output`] writes them. Nothing but `catalog::read_catalog`,
//! [`output`] and the command line touches disk, clock, network or environment.

pub mod catalog;
pub mod diagnostic;
pub mod parallel;
pub mod documents;
pub mod site;
