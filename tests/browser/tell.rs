use skillmark_tests::{Checked, Scratch, build, markup_errors, node, root};

/// Texts for announcing a credential are copied by mouse, keyboard and touch, and stand there without scripts; terms are
/// explained on hover, focus and at a tap, stay while they are pointed at, and go away at Escape.
#[test]
fn texts_are_copied_and_terms_explained() {
    let scratch = Scratch::new();
    let site = scratch.join("public");
    build(&root().join("catalog"), &site, &[]);
    let states = scratch.join("states");
    std::fs::create_dir(&states).expect("the folder can be made");
    let said = node("browser/tell.mjs", &[&site.to_string_lossy(), &states.to_string_lossy()]);
    let problems: Vec<_> = said["problems"].as_array().into_iter().flatten().filter_map(|one| one.as_str()).collect();
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
    assert!(said["asked"].as_u64().is_some_and(|asked| asked > 70), "{}", said["asked"]);
    let errors = markup_errors(&states, Checked::Html);
    assert!(errors.is_empty(), "{errors}");
}
