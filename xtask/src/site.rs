use std::path::PathBuf;

use crate::tools::{cargo_with, run, target};
use crate::wasm::{self, VERIFIER};

/// Builds the verifier, the tool and the sample catalog, and serves the site until interrupted.
pub(crate) fn site(serve: bool) -> anyhow::Result<()> {
    skillmark(&["build", "catalog", "--output", "public"])?;
    // The preview writes nothing: what was built is for a host, and for other tools.
    if serve { run(&binary(), &["serve", "catalog"]) } else { Ok(()) }
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
    run(&binary(), arguments)
}

fn binary() -> String {
    target().join("release/skillmark").to_string_lossy().into_owned()
}
