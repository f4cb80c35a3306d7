//! What the tests share: scratch folders, the command, and reading what it wrote.

mod expected;
pub mod forge;
mod institution;
mod node;
mod samples;
mod scratch;
mod setup;
mod validity;
mod web;

pub use expected::{by_file, expect_verdicts, verify};
pub use institution::Institution;
pub use node::{node, read_json, write_json};
pub use samples::make_samples;
pub use scratch::{Scratch, copy_folder};
pub use setup::apply;
pub use validity::{Checked, markup_errors};
pub use web::{Answer, Server, certificate};

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use walkdir::WalkDir;

/// Returns the root of the repository.
///
/// # Panics
///
/// Never: the tests are a folder of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests are in the repository").to_owned()
}

/// The catalogs that every test of whole sites runs over.
pub const CATALOGS: &[&str] = &["catalog", "tests/catalogs/bc-pilots", "tests/sites/tiny/catalog"];

/// Returns the `skillmark` command that `cargo xtask test` built.
///
/// # Panics
///
/// Panics when it is not there: a test of nothing must not pass.
pub fn command() -> Command {
    let test = std::env::current_exe().expect("the test knows itself");
    // Tests are in target/PROFILE/deps, and programs beside the command.
    let mut nearby = test.ancestors().skip(1).take(2).map(|folder| folder.join("skillmark"));
    let binary = nearby.find(|path| path.is_file());
    let binary = binary.expect("the command is missing; run `cargo xtask test`, which builds it first");
    let mut command = Command::new(binary);
    command.env("NO_COLOR", "1").current_dir(root());
    command
}

/// Runs the command with these arguments.
///
/// # Panics
///
/// Panics when it cannot be started.
pub fn skillmark(arguments: &[&str]) -> Output {
    command().args(arguments).output().expect("the command starts")
}

/// Returns what the command said on standard error.
pub fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Builds a catalog into `target` and insists that it works.
///
/// # Panics
///
/// Panics with what the command said when it does not.
pub fn build(catalog: &Path, target: &Path, more: &[&str]) {
    let (catalog, target) = (catalog.to_string_lossy(), target.to_string_lossy());
    let output = skillmark(&[&["build", &catalog, "--output", &target][..], more].concat());
    assert!(output.status.success(), "{}", said(&output));
}

/// Builds the sample catalog, and returns the site. The folder lives as long as the first value.
///
/// # Panics
///
/// Panics when it cannot be built.
pub fn sample_site() -> (Scratch, PathBuf) {
    let scratch = Scratch::new();
    let site = scratch.join("public");
    build(&root().join("catalog"), &site, &[]);
    (scratch, site)
}

/// Asserts that a script of the tests found nothing wrong.
///
/// # Panics
///
/// Panics when it did, or does not say.
pub fn expect_none(problems: &Value) {
    let problems: Vec<&str> = problems.as_array().expect("a list").iter().filter_map(Value::as_str).collect();
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
}

/// Returns the warnings in what a command said of the tiny catalog, but for the two that its pathway is made to raise.
pub fn other_warnings(said: &str) -> Vec<&str> {
    let is_known = |line: &&str| line.starts_with("warning[C042]") || line.starts_with("warning[C047]");
    said.lines().filter(|line| line.starts_with("warning[") && !is_known(line)).collect()
}

/// Returns every file below `folder` by its path.
///
/// # Panics
///
/// Panics when one cannot be read.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = WalkDir::new(folder).into_iter().map(|entry| entry.expect("the folder can be listed"));
    entries
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).expect("it is below the folder");
            (path.to_string_lossy().replace('\\', "/"), std::fs::read(entry.path()).expect("the file can be read"))
        })
        .collect()
}

/// Says whether snapshots are written anew instead of compared.
pub fn updating() -> bool {
    std::env::var_os("UPDATE_EXPECTED").is_some()
}

/// Compares text with the file that holds what is expected, or writes it there when asked to.
///
/// # Panics
///
/// Panics when they differ.
pub fn expect_text(path: &Path, actual: &str) {
    if updating() {
        std::fs::write(path, actual).expect("the snapshot can be written");
        return;
    }
    let expected = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        expected == actual,
        "{} differs; if the change is meant, run the test with UPDATE_EXPECTED=1\n--- expected\n{expected}\n--- actual\n{actual}",
        path.display()
    );
}
