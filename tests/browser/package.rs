use serde_json::json;
use skillmark_tests::{Scratch, build, node, root};

/// The npm package is packed without stray files, installed, and works as its README says: in Node.js, bundled, as an element
/// and as it is. Its types hold for the reports on badges of every verdict.
#[test]
fn the_npm_package_does_what_its_readme_says() {
    let scratch = Scratch::new();
    let site = scratch.join("public");
    build(&root().join("tests/sites/tiny/catalog"), &site, &[]);
    let problems = node("browser/package.mjs", &[&site.to_string_lossy(), &scratch.join("").to_string_lossy()]);
    assert_eq!(problems, json!([]));
}
