use serde_json::json;
use skillmark_tests::{Scratch, build, node, root};

/// The element for pages of other sites, as the example in the docs has it: every verdict, under strict policies, in French,
/// by file, text, drop, keyboard and script, in the colours of the page; axe-core finds nothing, and nothing is asked of
/// another host than that of the badges.
#[test]
fn pages_of_other_sites_check_badges() {
    let scratch = Scratch::new();
    let site = scratch.join("public");
    build(&root().join("tests/sites/tiny/catalog"), &site, &[]);
    let problems = node("browser/element.mjs", &[&site.to_string_lossy()]);
    assert_eq!(problems, json!([]));
}
