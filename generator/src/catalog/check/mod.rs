//! Checks that need more than one field or more than one file.

mod approvals;
mod cohorts;
pub mod contrast;
mod cycles;
mod images;
mod inks;
mod keys;
mod overlap;
mod pathway;
mod placeholders;
mod policy;
pub mod privacy;
mod profiles;
mod references;
mod required;
mod rubric;
mod samples;
pub(super) mod slips;
mod svg;
mod translations;
mod ways;

use super::Catalog;
use crate::diagnostic::Diagnostic;

/// Runs every check of the catalog itself.
pub fn check(catalog: &Catalog, diagnostics: &mut Vec<Diagnostic>) {
    references::check(catalog, diagnostics);
    let ways = ways::Ways::new(catalog);
    cycles::check(catalog, &ways, diagnostics);
    pathway::check(catalog, &ways, diagnostics);
    required::check(catalog, diagnostics);
    cohorts::check(catalog, diagnostics);
    placeholders::check(catalog, diagnostics);
    rubric::check(catalog, diagnostics);
    overlap::check(catalog, diagnostics);
    images::check(catalog, diagnostics);
    inks::check(catalog, diagnostics);
    keys::check(catalog, diagnostics);
    samples::check(catalog, diagnostics);
    policy::check(catalog, diagnostics);
    approvals::check(catalog, diagnostics);
    profiles::check(catalog, diagnostics);
    translations::check(catalog, diagnostics);
}

pub use approvals::{Required, required_approvals};
pub use images::{Picture, badge_image, picture};
