//! The commands as a newcomer meets them.

mod diff;
mod owners;
mod report;

use serde_json::Value;
use skillmark_tests::{Scratch, build, command, files, root, said, skillmark};

fn text(path: &std::path::Path) -> String {
    path.to_string_lossy().into_owned()
}

/// A new catalog checks without a warning and builds, and so does every entry that `new` adds.
#[test]
fn init_and_new_give_sound_catalogs() {
    let scratch = Scratch::new();
    let catalog = scratch.join("my-catalog");
    let output = skillmark(&["init", &text(&catalog)]);
    assert!(output.status.success(), "{}", said(&output));
    for (kind, id) in [
        ("credential", "first-aid"),
        ("department", "health"),
        ("pathway", "caring"),
        ("framework", "care"),
        ("faq", "staff"),
    ] {
        let output = skillmark(&["new", kind, id, "--catalog", &text(&catalog)]);
        assert!(output.status.success(), "{kind}: {}", said(&output));
    }
    let check = skillmark(&["check", &text(&catalog)]);
    assert!(check.status.success(), "{}", said(&check));
    // Nothing else is wrong with what is new than that its words are not yet the author's own.
    let found: Vec<String> = said(&check).lines().filter(|line| line.contains("[C")).map(str::to_owned).collect();
    assert!(found.iter().any(|line| line.starts_with("advice[C135]")), "{found:#?}");
    assert!(found.iter().all(|line| line.contains("[C135]") || line.starts_with("advice[C047]")), "{found:#?}");
    build(&catalog, &scratch.join("public"), &["--drafts"]);
    assert!(scratch.join("public/credentials/first-aid/index.html").is_file());
    // Nothing is written over.
    assert_eq!(skillmark(&["init", &text(&catalog)]).status.code(), Some(2));
    assert_eq!(skillmark(&["new", "faq", "staff", "--catalog", &text(&catalog)]).status.code(), Some(2));
}

#[test]
fn proposed_credentials_are_drafts() {
    let scratch = Scratch::with_catalog(&root().join("tests/sites/tiny/catalog"));
    scratch.replace("credentials/beta/index.md", "status: pilot", "status: proposed");
    build(&scratch.catalog(), &scratch.join("public"), &[]);
    let public = files(&scratch.join("public"));
    assert!(!public.keys().any(|path| path.contains("credentials/beta")));
    assert!(!public.values().any(|bytes| String::from_utf8_lossy(bytes).contains("/credentials/beta/")));
    build(&scratch.catalog(), &scratch.join("public"), &["--drafts"]);
    assert!(scratch.join("public/credentials/beta/index.html").is_file());
}

/// The text of a proposal is checked before anybody asks for drafts.
#[test]
fn proposals_are_checked() {
    let scratch = Scratch::with_catalog(&root().join("tests/sites/tiny/catalog"));
    scratch.replace("credentials/beta/index.md", "status: pilot", "status: proposed");
    scratch.replace("credentials/beta/index.md", "alpha}]\n---\n", "alpha}]\n---\n<script>x</script>\n");
    let output = skillmark(&["check", &text(&scratch.catalog())]);
    assert!(output.status.code() == Some(1) && said(&output).contains("[C091]"), "{}", said(&output));
}

/// The catalog is found from any folder inside it.
#[test]
fn the_catalog_is_found_upwards() {
    let scratch = Scratch::with_catalog(&root().join("tests/sites/tiny/catalog"));
    let run =
        |folder: &str| command().arg("check").current_dir(scratch.join(folder)).output().expect("the command starts");
    assert!(run("catalog/credentials/alpha").status.success());
    let outside = run(".");
    assert_eq!(outside.status.code(), Some(2));
    assert!(said(&outside).contains("skillmark init"), "{}", said(&outside));
}

/// `check --format json` has the documented fields, with lines and columns that count from 1.
#[test]
fn findings_as_json() {
    let scratch = Scratch::with_catalog(&root().join("tests/sites/tiny/catalog"));
    scratch.replace("credentials/alpha/index.md", "department: arts", "department: art");
    let output = skillmark(&["check", &text(&scratch.catalog()), "--format", "json"]);
    assert_eq!(output.status.code(), Some(1));
    let findings: Vec<Value> = serde_json::from_slice(&output.stdout).expect("it is JSON");
    let finding = findings.iter().find(|finding| finding["code"] == "C040").expect("the reference dangles");
    assert_eq!(finding["severity"], "error");
    assert_eq!(finding["file"], "credentials/alpha/index.md");
    assert_eq!((&finding["line"], &finding["column"]), (&Value::from(7), &Value::from(13)));
    assert_eq!((&finding["end_line"], &finding["end_column"]), (&Value::from(7), &Value::from(16)));
    assert_eq!(finding["suggestion"]["replacement"], "arts");
    let fields: Vec<&String> = finding.as_object().expect("it is an object").keys().collect();
    assert_eq!(
        fields,
        ["code", "column", "end_column", "end_line", "file", "help", "line", "message", "severity", "suggestion"]
    );
}

/// Warnings fail only when they are denied.
#[test]
fn warnings_can_be_denied() {
    let scratch = Scratch::with_catalog(&root().join("tests/sites/tiny/catalog"));
    scratch.write("credentails/oops/index.md", "---\n---\n");
    let run = |more: &[&str]| skillmark(&[&["check", &text(&scratch.catalog())][..], more].concat()).status.code();
    assert_eq!((run(&[]), run(&["--deny", "warnings"])), (Some(0), Some(1)));
}

/// The summary of a build says what it made.
#[test]
fn a_build_sums_up() {
    let scratch = Scratch::new();
    let output = skillmark(&["build", "tests/catalogs/bc-pilots", "--output", &text(&scratch.join("public"))]);
    let said = said(&output);
    for part in ["pages", "other files", "0 errors, 0 warnings", " s"] {
        assert!(said.contains(part), "{said}");
    }
    assert!(!said.contains('\r'), "progress is for terminals only");
    let quiet =
        skillmark(&["--quiet", "build", "tests/catalogs/bc-pilots", "--output", &text(&scratch.join("public"))]);
    assert!(quiet.stderr.is_empty() && quiet.stdout.is_empty());
}

/// The preview serves the site under its prefix, with the policy and the page for what is not there.
#[test]
fn the_preview_serves_the_site() {
    use std::io::{BufRead as _, BufReader, Read as _, Write as _};
    let scratch = Scratch::new();
    let mut child = command()
        .args(["serve", "tests/sites/tiny/catalog", "--port", "0", "--output", &text(&scratch.join("public"))])
        .stderr(std::process::Stdio::piped())
        .spawn()
        .expect("the command starts");
    let lines = BufReader::new(child.stderr.take().expect("it is piped")).lines();
    let line = lines
        .map(|line| line.expect("it is text"))
        .find(|line| line.contains("serving http://"))
        .expect("it says where");
    let address =
        line.split("http://").nth(1).and_then(|rest| rest.split('/').next()).expect("it is an address").to_owned();
    let get = |path: &str| {
        let mut stream = std::net::TcpStream::connect(&address).expect("the server answers");
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").expect("it can be asked");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("it is text");
        answer
    };
    let page = get("/badges/credentials/alpha/");
    let missing = get("/badges/nothing/");
    let outside = get("/badges/../../../etc/passwd");
    child.kill().expect("it can be ended");
    child.wait().expect("it ends");
    assert!(page.starts_with("HTTP/1.1 200") && page.contains("<h1"), "{page}");
    assert!(page.to_lowercase().contains("content-security-policy: default-src 'none'"), "{page}");
    assert!(missing.starts_with("HTTP/1.1 404") && missing.contains("<h1"), "{missing}");
    assert!(!outside.contains("root:"), "{outside}");
}

/// Every schema is itself sound, in the draft that it names.
#[test]
fn schemas_describe_the_sample_catalog() {
    let output = skillmark(&["schema"]);
    let kinds = String::from_utf8_lossy(&output.stdout).into_owned();
    for kind in kinds.lines() {
        let schema: Value = serde_json::from_slice(&skillmark(&["schema", kind]).stdout).expect("it is JSON");
        assert!(jsonschema::meta::is_valid(&schema) && schema["$schema"].is_string(), "{kind}");
    }
    let near = skillmark(&["schema", "credental"]);
    assert!(near.status.code() == Some(2) && said(&near).contains("`credential`"), "{}", said(&near));
}

/// Every dependency has its line of reason.
#[test]
fn dependencies_are_explained() {
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).expect("it can be read");
    let reasons = std::fs::read_to_string(root().join("docs/dependencies.md")).expect("it can be read");
    let section = manifest.split("[workspace.dependencies]").nth(1).and_then(|rest| rest.split("\n[").next());
    let names =
        section.unwrap_or_default().lines().filter_map(|line| line.split_once(" = ")).map(|(name, _)| name.trim());
    let names: Vec<&str> = names.filter(|name| !name.starts_with('#') && !name.starts_with("skillmark")).collect();
    assert!(names.len() > 20, "{names:?}");
    let silent: Vec<&&str> = names.iter().filter(|name| !reasons.contains(&format!("**{name}**"))).collect();
    assert!(silent.is_empty(), "without a line in docs/dependencies.md: {silent:?}");
}
