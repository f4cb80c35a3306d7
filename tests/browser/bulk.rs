//! Many badges at once.

use std::io::Write as _;

use serde_json::{Value, json};
use skillmark_tests::{Institution, Scratch, build, command, node, root, said, write_json};

/// How many badges are dropped at once.
const COUNT: usize = 500;

const NOW: &str = "2026-11-26T10:00:00Z";

/// Five hundred badges of every verdict by one drop: each is answered rightly, sorted, narrowed, opened, stopped and gone
/// on with; what spoils a worker spoils nothing else; what badges make up together is said; by keyboard, and on a phone.
/// The table that the page saves is the one that the command prints.
#[test]
fn many_badges_at_once() {
    let scratch = Scratch::new();
    let (site, folder) = (scratch.join("public"), scratch.join("badges"));
    build(&root().join("catalog"), &site, &[]);
    let job = scratch.join("bulk.json");
    write_json(&job, &json!({"site": site, "folder": folder, "count": COUNT}));
    let said = node("browser/bulk.mjs", &[&job.to_string_lossy()]);
    let _ = writeln!(std::io::stderr(), "{COUNT} badges in {} seconds", said["seconds"]);
    let problems: Vec<&str> = said["problems"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
    assert!(said["expected"].as_u64().is_some_and(|expected| expected > 50), "{}", said["expected"]);
    let (page, command) = (said["csv"].as_str().expect("the page saves it"), printed(&scratch, &said["documents"]));
    for (page, command) in page.split("\r\n").zip(command.split("\r\n")) {
        assert_eq!(page, command);
    }
    assert_eq!(page, command);
}

/// Returns the table that the command prints of the same badges, as whoever has the documents of the site.
fn printed(scratch: &Scratch, documents: &Value) -> String {
    let base = "https://badges.example.edu/";
    let mut resources = Institution::documents_at(&scratch.join("public"), base);
    for (path, document) in documents.as_object().expect("documents by path") {
        let document = serde_json::from_str(document.as_str().expect("a text")).expect("it is JSON");
        resources.insert(format!("{base}{}", path.trim_start_matches('/')), document);
    }
    let (trust, known) = (scratch.join("trust.json"), scratch.join("resources.json"));
    write_json(&trust, &resources[&format!("{base}trust.json")]);
    write_json(&known, &resources.into());
    let mut command = command();
    // Named as the page names them: without their folder.
    command.current_dir(scratch.join("badges")).args(["verify", ".", "--format", "csv", "--now", NOW]);
    let output =
        command.arg("--trust").arg(&trust).arg("--resources").arg(&known).output().expect("the command starts");
    assert!(output.status.code().is_some_and(|code| code < 2), "{}", said(&output));
    String::from_utf8(output.stdout).expect("it is text").replace("\r\n./", "\r\n")
}
