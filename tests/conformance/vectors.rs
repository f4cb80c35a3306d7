//! The files of the suites.

use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER_PERMISSIVE;
use serde_json::Value;
use walkdir::WalkDir;

/// Returns the folder of all suites.
pub(crate) fn folder() -> PathBuf {
    std::env::var_os("SKILLMARK_CONFORMANCE").expect("SKILLMARK_CONFORMANCE names the folder of vectors").into()
}

pub(crate) fn bytes(path: &str) -> Vec<u8> {
    std::fs::read(folder().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

pub(crate) fn text(path: &str) -> String {
    String::from_utf8(bytes(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

pub(crate) fn json(path: &str) -> Value {
    serde_json::from_str(&text(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Returns the bytes that a file holds in hexadecimal.
pub(crate) fn hex(path: &str) -> Vec<u8> {
    unhex(text(path).trim())
}

pub(crate) fn unhex(text: &str) -> Vec<u8> {
    HEXLOWER_PERMISSIVE.decode(text.as_bytes()).unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// Returns the paths of the files below a folder, sorted.
pub(crate) fn below(path: &str) -> Vec<String> {
    let root = folder();
    let entries = WalkDir::new(root.join(path)).sort_by_file_name().into_iter();
    let files =
        entries.map(|entry| entry.expect("the folder can be listed")).filter(|entry| entry.file_type().is_file());
    let relative =
        files.map(|entry| entry.path().strip_prefix(&root).expect("it is below").to_string_lossy().replace('\\', "/"));
    relative.collect()
}

/// Returns those of them whose names end with an extension.
pub(crate) fn of_kind(path: &str, extension: &str) -> Vec<String> {
    below(path).into_iter().filter(|path| Path::new(path).extension().is_some_and(|own| own == extension)).collect()
}

/// Returns the rows of a table that other implementations were asked for, without notes.
pub(crate) fn independent(name: &str) -> Vec<Vec<String>> {
    let path = skillmark_tests::root().join("tests/conformance/independent").join(name).with_extension("tsv");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let rows = text.lines().filter(|row| !row.starts_with('#'));
    rows.map(|row| row.split('\t').map(str::to_owned).collect()).collect()
}

/// Returns a text of an object.
#[track_caller]
pub(crate) fn text_of<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_else(|| panic!("{name} is no text in {value:.200}"))
}
