use serde_json::{Value, json};
use skillmark_tests::{Scratch, expect_verdicts, node, read_json, write_json};

const NOW: &str = "2026-11-26T10:00:00Z";

#[test]
fn badges_of_others_get_the_verdict_that_they_deserve() {
    let folder = Scratch::new();
    let made = node("interop/issue.mjs", &[&folder.join("").to_string_lossy()]);
    let count = expect_verdicts(&folder.join(""), NOW);
    assert_eq!(made["badges"], count);
}

/// Without this, a mistake of the script could pass for one of the product.
#[test]
fn others_hold_their_own_badges_for_what_they_are() {
    let folder = Scratch::new();
    node("interop/issue.mjs", &[&folder.join("").to_string_lossy()]);
    let expected = read_json(&folder.join("expected.json"));
    // Presentations need a challenge, and the libraries know no Open Badges 2.0.
    let is_asked = |entry: &&Value| {
        let file = entry["file"].as_str().expect("a name");
        !file.starts_with("presentation") && !file.starts_with("ob2")
    };
    let expected: Vec<&Value> = expected.as_array().expect("a list").iter().filter(is_asked).collect();
    let file = |entry: &Value| folder.join("badges").join(entry["file"].as_str().expect("a name"));
    write_json(
        &folder.join("job.json"),
        &json!({
            "now": NOW,
            "documents": read_json(&folder.join("resources.json")),
            "badges": expected.iter().map(|entry| file(entry)).collect::<Vec<_>>(),
        }),
    );
    let answer = node("interop/verify.mjs", &[&folder.join("job.json").to_string_lossy()]);
    let answers = answer["badges"].as_array().expect("a list");
    assert_eq!(answers.len(), expected.len());
    for (expected, answer) in expected.iter().zip(answers) {
        for (stack, result) in answer["results"].as_object().expect("results by stack") {
            if let Some(good) = good_for(stack, expected) {
                assert_eq!(result["verified"], good, "{stack} about {}: {result}", expected["file"]);
            }
        }
    }
}

/// Returns what a stack should say, where its answer is to the question that ours answers: `differential/` has the rest.
fn good_for(stack: &str, expected: &Value) -> Option<bool> {
    let file = expected["file"].as_str()?;
    let is_known = !["1edtech", "proofs-", "-key-", "endorsed-jwt"].iter().any(|word| file.contains(word));
    match expected["verdicts"][0].as_str()? {
        "valid" if is_known => Some(true),
        "not_authentic" if is_known => broken(stack, expected),
        _ => None,
    }
}

/// One good proof of two is enough for the others.
fn broken(stack: &str, expected: &Value) -> Option<bool> {
    let two_proofs = expected["file"].as_str()?.contains("second-proof");
    (stack == "jose" || !two_proofs).then_some(false)
}
