use std::path::Path;

use crate::site::sample;
use crate::tools::{chromium, npm, npm_in, root, run_in, target};

/// Takes pictures of every kind of page into `target/screenshots/`.
pub(crate) fn screenshots(more: &[&str]) -> anyhow::Result<()> {
    let pictures = target().join("screenshots");
    let pictures = pictures.to_string_lossy();
    script("tests/browser", "screenshots.mjs", &[&[&*pictures], more].concat())
}

/// Prints what a first visit to each kind of page costs, and fails when one costs too much.
pub(crate) fn weights() -> anyhow::Result<()> {
    script("tests/browser", "weights.mjs", &[])
}

/// Prints the scores of Lighthouse, and fails when a page misses a goal.
pub(crate) fn lighthouse() -> anyhow::Result<()> {
    npm_in(&root().join("tests/lighthouse"))?;
    script("tests/lighthouse", "lighthouse.mjs", &[])
}

/// Runs a script on the site of the sample catalog.
fn script(folder: &str, name: &str, more: &[&str]) -> anyhow::Result<()> {
    npm()?;
    chromium()?;
    let site = sample()?;
    let site = site.to_string_lossy();
    let script = Path::new(folder).join(name);
    run_in(&root(), "node", &[&[&*script.to_string_lossy(), &*site], more].concat())
}
