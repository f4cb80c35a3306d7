use std::path::Path;
use std::process::Command;

use crate::root;

/// What the Nu HTML checker is to look at in a folder.
#[derive(Debug, Clone, Copy)]
pub enum Checked {
    /// Its pages.
    Html,
    /// Its stylesheets.
    Css,
}

/// Container queries (CSS Conditional Rules Module Level 5), fields as high as their text (CSS Basic User Interface Module
/// Level 4) and places beside others (CSS Anchor Positioning) are newer
/// than the checker's list of rules.
const UNKNOWN_TO_THE_CHECKER: &str = ".*(Unrecognized at-rule .@container.\
    |Property .(container-type|field-sizing|anchor-name|position-anchor|position-area|position-try-fallbacks). doesn.t exist).*";

/// Returns the errors that the Nu HTML checker finds in a folder, the first lines of them.
///
/// # Panics
///
/// Panics when the checker is missing or does not run.
pub fn markup_errors(folder: &Path, checked: Checked) -> String {
    let jar = root().join("tests/node_modules/vnu-jar/build/dist/vnu.jar");
    assert!(jar.is_file(), "{} is missing; run `cargo xtask test`, which installs it", jar.display());
    let kind = match checked {
        Checked::Html => "--skip-non-html",
        Checked::Css => "--skip-non-css",
    };
    let filter = ["--filterpattern", UNKNOWN_TO_THE_CHECKER];
    let output =
        Command::new("java").arg("-jar").arg(&jar).args([kind, "--errors-only"]).args(filter).arg(folder).output();
    let output = output.expect("java runs");
    let found = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() || !found.trim().is_empty(), "the checker ended with {}", output.status);
    found.trim().lines().take(40).collect::<Vec<_>>().join("\n")
}
