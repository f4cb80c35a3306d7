//! The checks of a badge, and the verdict.

mod report;

pub use report::*;
