//! Scripts that run in Node.js, where the libraries of others live.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::root;

/// Runs the script at `tests/SCRIPT` and returns the JSON that it prints.
///
/// # Panics
///
/// Panics when Node.js or the npm packages are missing, when the script fails, or when it prints something else.
pub fn node(script: &str, arguments: &[&str]) -> Value {
    let tests = root().join("tests");
    assert!(
        tests.join("node_modules").is_dir(),
        "the npm packages are missing; run `cargo xtask test`, or `npm ci` in tests/"
    );
    let output = Command::new("node")
        .arg(tests.join(script))
        .args(arguments)
        .current_dir(&tests)
        .output()
        .unwrap_or_else(|error| panic!("cannot run node: {error}; install Node.js 20 or later"));
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "node {script} ended with {}\n{errors}", output.status);
    serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{script} answered no JSON: {error}\n{errors}"))
}

/// Writes a JSON file.
///
/// # Panics
///
/// Panics when it cannot be written.
pub fn write_json(path: &Path, value: &Value) {
    let text = serde_json::to_string(value).expect("JSON can be written");
    std::fs::write(path, text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}

/// Reads a JSON file.
///
/// # Panics
///
/// Panics when it cannot be read.
pub fn read_json(path: &Path) -> Value {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
