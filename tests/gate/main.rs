//! The gate of a pull request: findings in the forms of forges, fixes, and what `init` writes for forges and editors.

mod editors;
mod fixes;
mod forms;
mod steps;
mod workflows;

use std::path::Path;
use std::process::Command;

use skillmark_tests::Scratch;

/// Returns a path as an argument.
fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

/// Runs git in a folder, as somebody without settings of their own.
///
/// # Panics
///
/// Panics when git fails.
fn git(folder: &Path, arguments: &[&str]) {
    let output = Command::new("git")
        .args(["-c", "user.name=Test", "-c", "user.email=test@example.edu", "-c", "init.defaultBranch=main"])
        .args(arguments)
        .current_dir(folder)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_SYSTEM", "/dev/null")
        .output()
        .expect("git runs");
    assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// Returns a repository whose folder `catalog` holds the base of the diagnostics tests.
fn repository() -> Scratch {
    let scratch = Scratch::with_catalog(&skillmark_tests::root().join("tests/diagnostics/base"));
    git(&scratch.join("."), &["init", "-q"]);
    scratch
}

/// Records everything in a repository.
fn commit(folder: &Path, message: &str) {
    git(folder, &["add", "-A"]);
    git(folder, &["commit", "-q", "-m", message]);
}
