use crate::tools::{cargo_with, root, run, run_in, target};
use crate::wasm::{self, VERIFIER};

/// Puts the npm package `skillmark-verifier` together in `target/npm/`, and prints what is in it. The words are those of a
/// site without any of its own.
pub(crate) fn package() -> anyhow::Result<()> {
    let verifier = wasm::wasm()?;
    cargo_with(&["build", "--package", "skillmark"], VERIFIER, &verifier)?;
    let skillmark = target().join("debug/skillmark");
    let (site, out) = (target().join("npm-site"), target().join("npm"));
    let site = site.to_string_lossy();
    run(&skillmark.to_string_lossy(), &["build", "tests/sites/tiny/catalog", "--output", &site])?;
    let make = ["verifier-wasm/npm/make.mjs", &site, &verifier.to_string_lossy(), &out.to_string_lossy()];
    run_in(&root(), "node", &make)?;
    run_in(&out, "npm", &["pack", "--dry-run"])
}
