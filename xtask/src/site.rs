use std::path::PathBuf;

use crate::tools::{cargo_with, run, target};
use crate::wasm::{self, VERIFIER};

/// Builds the verifier, the tool and the sample catalog, and serves the site until interrupted.
pub(crate) fn site(serve: bool) -> anyhow::Result<()> {
    let command = if serve { "serve" } else { "build" };
    skillmark(&[command, "catalog", "--output", "public"])
}

/// Builds the sample catalog for measuring and returns the folder of the site.
pub(crate) fn sample() -> anyhow::Result<PathBuf> {
    let site = target().join("sample");
    skillmark(&["build", "catalog", "--output", &site.to_string_lossy()])?;
    Ok(site)
}

fn skillmark(arguments: &[&str]) -> anyhow::Result<()> {
    let verifier = wasm::wasm()?;
    cargo_with(&["build", "--release", "--package", "skillmark"], VERIFIER, &verifier)?;
    run(&target().join("release/skillmark").to_string_lossy(), arguments)
}
