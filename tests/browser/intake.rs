//! The ways in which badges come to the page.

use serde_json::Value;
use skillmark_tests::{Scratch, build, node, root};

/// Files, folders, archives, pictures, the clipboard, links and the camera, by mouse and by keyboard; and what means harm in
/// each. Whatever happens, nothing breaks, and no other host is asked.
#[test]
fn badges_come_in_every_way() {
    let scratch = Scratch::new();
    let site = scratch.join("public");
    build(&root().join("catalog"), &site, &[]);
    let files = scratch.join("files");
    std::fs::create_dir(&files).expect("the folder can be made");
    let cases = node("browser/intake.mjs", &[&site.to_string_lossy(), &files.to_string_lossy()]);
    let cases = cases.as_array().expect("a list");
    assert!(cases.len() > 20, "only {} cases", cases.len());
    let problems: Vec<String> = cases.iter().flat_map(problems).collect();
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
}

fn problems(case: &Value) -> Vec<String> {
    let list = case["problems"].as_array().expect("a list");
    list.iter().map(|problem| format!("{}: {}", case["name"], problem.as_str().unwrap_or_default())).collect()
}
