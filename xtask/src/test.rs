use crate::tools::{answers, bare_chromium, cargo, cargo_with, chromium, java, npm, say};
use crate::wasm::{self, VERIFIER};

/// Variable that names the folder of public test vectors and schemas.
pub(crate) const CONFORMANCE: &str = "SKILLMARK_CONFORMANCE";

/// Runs every check and test.
pub(crate) fn test() -> anyhow::Result<()> {
    java()?;
    npm()?;
    chromium()?;
    bare_chromium();
    let verifier = wasm::wasm()?;
    // Everywhere the same: a build with another verifier, or without, would make the generator anew.
    let cargo = |arguments: &[&str]| cargo_with(arguments, VERIFIER, &verifier);
    cargo(&["fmt", "--all", "--check"])?;
    let features = conformance();
    let features = ["--features", features.unwrap_or_default()];
    let warnings = ["--", "--deny", "warnings"];
    cargo(&[&["clippy", "--workspace", "--all-targets"][..], &features, &warnings].concat())?;
    supply_chain()?;
    // The engine as the page has it, which leaves ECDSA and RSA to the browser.
    let page = ["--no-default-features", "--features", "addresses,tables"];
    cargo(&[&["test", "--package", "skillmark-badge", "--tests"][..], &page].concat())?;
    // Tests run the command itself.
    cargo(&["build", "--package", "skillmark"])?;
    if answers("cargo", &["nextest", "--version"]) {
        cargo(&["test", "--workspace", "--doc"])?;
        cargo(&[&["nextest", "run", "--workspace", "--no-fail-fast"][..], &features].concat())
    } else {
        cargo(&[&["test", "--workspace", "--no-fail-fast"][..], &features].concat())
    }
}

/// Returns the feature that adds the tests which need the public vectors, if they are there.
fn conformance() -> Option<&'static str> {
    if std::env::var_os(CONFORMANCE).is_some() {
        return Some("skillmark-tests/conformance");
    }
    say(&format!(
        "NOT RUN: the tests against documents, vectors and schemas of the W3C, 1EdTech and others. `cargo xtask vectors` \
         says how to get them; set {CONFORMANCE} to the folder that holds them."
    ));
    None
}

fn supply_chain() -> anyhow::Result<()> {
    if answers("cargo", &["deny", "--version"]) {
        return cargo(&["deny", "--offline", "check", "licenses", "bans", "sources"]);
    }
    say("NOT RUN: cargo deny is not installed; `cargo install cargo-deny` adds the check of licences and sources.");
    Ok(())
}
