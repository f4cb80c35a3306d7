use crate::tools::{cargo_with, run, target};
use crate::wasm::{self, VERIFIER};

/// Builds the verifier, the tool and the sample catalog, and serves the site until interrupted.
pub(crate) fn site(serve: bool) -> anyhow::Result<()> {
    let verifier = wasm::wasm()?;
    cargo_with(&["build", "--release", "--package", "skillmark"], VERIFIER, &verifier)?;
    let skillmark = target().join("release/skillmark");
    let skillmark = skillmark.to_string_lossy();
    let command = if serve { "serve" } else { "build" };
    run(&skillmark, &[command, "catalog", "--output", "public"])
}
