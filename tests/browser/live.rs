use std::io::Write as _;

use serde_json::Value;
use skillmark_tests::{Scratch, command, expect_none, node, root};

/// An author writes, breaks and mends a catalog, with the preview open in a browser.
#[test]
fn the_preview_follows_the_catalog() {
    let scratch = Scratch::with_catalog(&root().join("tests/sites/tiny/catalog"));
    let said = run("follows", &scratch);
    let _ =
        writeln!(std::io::stderr().lock(), "from a saved file to the page that shows it: {} ms", said["milliseconds"]);
}

/// A catalog that is broken when the preview begins; what in it means harm; a folder that goes and comes back; requests
/// of others.
#[test]
fn the_preview_bears_what_it_is_given() {
    run("bears", &Scratch::with_catalog(&root().join("tests/sites/tiny/catalog")));
}

fn run(part: &str, scratch: &Scratch) -> Value {
    let program = command().get_program().to_string_lossy().into_owned();
    let said = node("browser/live.mjs", &[part, &program, &scratch.catalog().to_string_lossy()]);
    expect_none(&said["problems"]);
    said
}
