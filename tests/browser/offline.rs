use std::io::Write as _;

use serde_json::Value;
use skillmark_tests::{Scratch, build, node, root};

/// After the first badge the page works without a connection: the same answers, with the moment that they are of, as long
/// as the list of withdrawn badges allows. A new version takes the place of the old, a half one is none, and a browser
/// that keeps nothing does no harm.
#[test]
fn badges_are_checked_without_a_connection() {
    let scratch = Scratch::new();
    let site = scratch.join("public");
    build(&root().join("catalog"), &site, &[]);
    let said = node("browser/offline.mjs", &[&site.to_string_lossy(), "/"]);
    assert_eq!(said["runs"], 8);
    let _ = writeln!(std::io::stderr().lock(), "{} bytes until the page is kept", said["kept"]);
    let problems: Vec<&str> = said["problems"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
}
