use serde_json::Value;
use skillmark_tests::{Scratch, build, node, root};

/// "I have these" on the page of a pathway: by mouse, keyboard, touch and dropped badges, what remains is what was reckoned
/// by hand; what is forged, revoked or somebody else's does not count; and without scripts the page tells what the whole
/// takes.
#[test]
fn what_remains_of_a_pathway() {
    let scratch = Scratch::new();
    let site = scratch.join("public");
    build(&root().join("catalog"), &site, &[]);
    let said = node("browser/pathway.mjs", &[&site.to_string_lossy()]);
    let problems: Vec<&str> = said["problems"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
    assert!(said["checks"].as_u64().is_some_and(|checks| checks > 150), "{} were checked", said["checks"]);
    // Pathways, the pathway, the choice of files, and the two files together.
    assert_eq!(said["clicks"], 4, "clicks to what remains after two given badges");
}
