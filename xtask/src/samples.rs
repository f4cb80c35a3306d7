use std::path::PathBuf;

use crate::tools::{cargo, cargo_with, target};
use crate::wasm::VERIFIER;

/// The credential of which samples are made: one that does not expire, and whose definition is short, since the page
/// for employers holds a dozen links with all of it.
const CREDENTIAL: &str = "accessible-documents";
/// The day on which the example was published, unless another one is named: the same frozen versions every time.
pub(crate) const DAY: &str = "2026-09-01";

/// Gives the sample catalog badges to try, with new keys that are thrown away, and everything that they need.
pub(crate) fn samples(day: &str) -> anyhow::Result<()> {
    let build = ["build", "--package", "skillmark"];
    // The verifier is not needed, but a build without one would make the command anew.
    match Some(target().join("verifier")).filter(|folder: &PathBuf| folder.is_dir()) {
        Some(verifier) => cargo_with(&build, VERIFIER, &verifier)?,
        None => cargo(&build)?,
    }
    cargo(&["run", "--package", "skillmark-tests", "--bin", "samples", "--", "catalog", CREDENTIAL, day])
}
