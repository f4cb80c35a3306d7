//! What a pull request changes, with real git repositories.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;
use skillmark_tests::{Scratch, command, copy_folder, expect_text, root, said, skillmark};

/// Runs git in a folder, without what the machine or its user has set.
fn git(folder: &Path, arguments: &[&str]) {
    let output = Command::new("git")
        .args(["-c", "user.name=Office", "-c", "user.email=office@example.edu", "-c", "commit.gpgsign=false"])
        .args(arguments)
        .current_dir(folder)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_SYSTEM", "/dev/null")
        .output()
        .expect("git is installed");
    assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

fn commit(scratch: &Scratch, message: &str) {
    git(&scratch.join("."), &["add", "--all"]);
    git(&scratch.join("."), &["commit", "--quiet", "--message", message]);
}

/// Returns the tiny catalog, published, in a folder of a repository whose branch is `main`.
fn published() -> Scratch {
    let scratch = Scratch::with_catalog(&root().join("tests/sites/tiny/catalog"));
    let output = skillmark(&["lock", &scratch.catalog().to_string_lossy(), "--date", "2026-09-01"]);
    assert!(output.status.success(), "{}", said(&output));
    git(&scratch.join("."), &["init", "--quiet", "--initial-branch", "main"]);
    commit(&scratch, "The catalog as it is published");
    scratch
}

fn diff(scratch: &Scratch, base: &str, more: &[&str]) -> Output {
    skillmark(&[&["diff", base, &scratch.catalog().to_string_lossy()], more].concat())
}

fn printed(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("the output is UTF-8")
}

/// Changes everything that a department can change, well and badly.
fn propose(scratch: &Scratch) {
    let alpha = "credentials/alpha/index.md";
    scratch.replace(alpha, "summary: begin a thing and end it.", "summary: begin a small thing and end it well.");
    scratch.replace(alpha, "text: End one thing", "text: End two things");
    scratch.replace(alpha, "available: 1.5", "available: 2");
    scratch.replace("credentials/beta/index.md", "status: pilot", "status: retired");
    std::fs::remove_dir_all(scratch.catalog().join("credentials/both")).expect("it is there");
    let old = std::fs::read_to_string(scratch.catalog().join(alpha)).expect("it is there");
    let new = old
        .replace("title: Alpha & Omega", "title: Alpha & Omega Online")
        .replace("status: active", "status: proposed");
    scratch.write("credentials/gamma/index.md", new);
    let catalog = "catalog.yaml";
    scratch.replace(catalog, "For credit.", "It carries credit.");
}

#[test]
fn a_pull_request_is_told_in_three_forms() {
    let scratch = published();
    propose(&scratch);
    for (format, file) in [("human", "told.txt"), ("markdown", "comment.md"), ("json", "diff.json")] {
        let output = diff(&scratch, "main", &["--format", format]);
        assert_eq!(output.status.code(), Some(1), "{}", said(&output));
        expect_text(&root().join("tests/commands/diff").join(file), &printed(&output));
    }
    let output = diff(&scratch, "HEAD", &["--format", "json"]);
    let schema = printed(&skillmark(&["schema", "diff"]));
    let schema: Value = serde_json::from_str(&schema).expect("the schema is JSON");
    let told: Value = serde_json::from_str(&printed(&output)).expect("the answer is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is one");
    let errors: Vec<String> = validator.iter_errors(&told).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:?}");
}

/// A revision, its name in any form, and the same files in a folder are one base.
#[test]
fn a_revision_and_a_folder_say_the_same() {
    let scratch = published();
    copy_folder(&scratch.catalog(), &scratch.join("before"));
    git(&scratch.join("."), &["checkout", "--quiet", "-b", "proposal"]);
    propose(&scratch);
    commit(&scratch, "A proposal");
    let folder = scratch.join("before");
    let expected = printed(&diff(&scratch, &folder.to_string_lossy(), &["--format", "json"]));
    for base in ["main", "HEAD~1", "refs/heads/main", "main...", "proposal^"] {
        assert_eq!(printed(&diff(&scratch, base, &["--format", "json"])), expected, "{base}");
    }
    let there = printed(&diff(&scratch, "HEAD", &[]));
    assert_eq!(there, "nothing changes for the public\n");
}

/// What the site shows as it is counts, too: a theme can change every page, and a list whose badges count.
#[test]
fn files_that_are_no_entries_are_told() {
    let scratch = published();
    scratch.write("theme/locales/en.ftl", "home-pathways = Something else\n");
    scratch.write("issuers/main/seal.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    scratch.write("README.md", "For those who work on it.\n");
    let told = printed(&diff(&scratch, "main", &[]));
    assert!(told.starts_with("2 other files changed\n"), "{told}");
    assert!(told.contains("theme/locales/en.ftl added") && told.contains("issuers/main/seal.svg added"), "{told}");
    commit(&scratch, "Another look");
    fs::remove_file(scratch.catalog().join("issuers/main/seal.svg")).expect("it is there");
    assert!(printed(&diff(&scratch, "HEAD", &[])).contains("issuers/main/seal.svg removed"));
}

/// What the other branch did since counts for `main`, and not for `main...`.
#[test]
fn three_dots_mean_where_the_branch_began() {
    let scratch = published();
    git(&scratch.join("."), &["checkout", "--quiet", "-b", "proposal"]);
    scratch.replace("credentials/beta/index.md", "title: Beta", "title: Beta Two");
    commit(&scratch, "A proposal");
    git(&scratch.join("."), &["checkout", "--quiet", "main"]);
    scratch.replace("departments/arts/index.md", "title: ", "title: New ");
    commit(&scratch, "Meanwhile");
    git(&scratch.join("."), &["checkout", "--quiet", "proposal"]);
    assert!(printed(&diff(&scratch, "main", &[])).contains("department arts changed"));
    let told = printed(&diff(&scratch, "main...", &[]));
    assert!(told.contains("Beta") && !told.contains("department"), "{told}");
}

#[test]
fn a_catalog_beside_itself_does_not_change() {
    for catalog in ["catalog", "tests/sites/tiny/catalog", "tests/catalogs/bc-pilots"] {
        let output = skillmark(&["diff", catalog, catalog]);
        assert!(output.status.success(), "{}", said(&output));
        assert_eq!(printed(&output), "nothing changes for the public\n", "{catalog}");
    }
}

#[test]
fn the_first_catalog_is_new_as_a_whole() {
    let scratch = published();
    git(&scratch.join("."), &["checkout", "--quiet", "--orphan", "empty"]);
    git(&scratch.join("."), &["rm", "--quiet", "-r", "--cached", "."]);
    git(&scratch.join("."), &["commit", "--quiet", "--allow-empty", "--message", "Nothing yet"]);
    let output = diff(&scratch, "empty", &[]);
    assert!(output.status.success(), "{}", said(&output));
    assert!(printed(&output).starts_with("3 credentials new"), "{}", printed(&output));
    assert!(said(&output).contains("there was no catalog in `empty`"), "{}", said(&output));
}

#[test]
fn what_cannot_be_compared_is_told() {
    let scratch = published();
    let fails = |base: &str, expected: &str| {
        let output = diff(&scratch, base, &[]);
        assert_eq!(output.status.code(), Some(2), "{base}: {}", said(&output));
        assert!(said(&output).contains(expected), "{base}: {}", said(&output));
    };
    fails("nowhere", "`nowhere` is no revision of this git repository and no folder with a catalog");
    fails("", "is no git revision");
    fails("--upload-pack=x", "unexpected argument");
    let output = skillmark(&["diff", "--", "--output=x", &scratch.catalog().to_string_lossy()]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("`--output=x` is no git revision"), "{}", said(&output));
    let elsewhere = Scratch::with_catalog(&root().join("tests/sites/tiny/catalog"));
    let output = diff(&elsewhere, "main", &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("is not in the work tree of a git repository"), "{}", said(&output));
    let catalog = scratch.catalog();
    let output = command().args(["diff", "main"]).arg(&catalog).env("PATH", "/nonexistent").output();
    let output = output.expect("the command starts");
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("git is not installed"), "{}", said(&output));
    scratch.replace("credentials/alpha/index.md", "title: ", "title: [");
    let output = diff(&scratch, "main", &[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("before these errors are mended"), "{}", said(&output));
}

/// A comment on a pull request must not be emptied by a mistake in it.
#[test]
fn errors_are_told_in_place_of_changes() {
    let scratch = published();
    let evil = "@dean #12 GH-7 https://evil.example <img src=x>";
    scratch.replace("credentials/alpha/index.md", "status: active", &format!("status: '{evil}'"));
    scratch.replace("credentials/beta/index.md", "version: ", "version: none # ");
    let comment = diff(&scratch, "main", &["--format", "markdown"]);
    assert_eq!(comment.status.code(), Some(1), "{}", said(&comment));
    let comment = printed(&comment);
    expect_text(&root().join("tests/commands/diff/errors.md"), &comment);
    assert!(comment.contains("@dean"), "the test shows nothing: {comment}");
    let outside = without_code(&comment);
    for harm in ["@", "#12", "GH-7", "<img", "http"] {
        assert!(!outside.contains(harm), "`{harm}` is outside of code:\n{outside}");
    }
    let told = diff(&scratch, "main", &["--format", "json"]);
    assert_eq!(told.status.code(), Some(1));
    let told: Value = serde_json::from_str(&printed(&told)).expect("the answer is JSON");
    let schema: Value = serde_json::from_str(&printed(&skillmark(&["schema", "diff"]))).expect("the schema is JSON");
    assert!(jsonschema::is_valid(&schema, &told), "{told:#}");
    assert_eq!(told["findings"][0]["file"], "credentials/alpha/index.md");
    assert_eq!((&told["blocks"], &told["credentials"]), (&Value::Bool(true), &Value::Array(Vec::new())));
    let human = diff(&scratch, "main", &[]);
    assert_eq!(printed(&human), "");
    assert!(said(&human).contains("before these errors are mended"), "{}", said(&human));
}

#[test]
fn a_shallow_copy_says_what_is_missing() {
    let scratch = published();
    scratch.replace("credentials/beta/index.md", "title: Beta", "title: Beta Two");
    commit(&scratch, "Later");
    let copy = scratch.join("copy");
    let from = format!("file://{}", scratch.join(".").canonicalize().expect("it is there").display());
    git(&scratch.join("."), &["clone", "--quiet", "--depth", "1", &from, &copy.to_string_lossy()]);
    let output = skillmark(&["diff", "HEAD~1", &copy.join("catalog").to_string_lossy()]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("fetch-depth: 0"), "{}", said(&output));
    git(&copy, &["branch", "--quiet", "-m", "main", "topic"]);
    let output = skillmark(&["diff", "main", &copy.join("catalog").to_string_lossy()]);
    assert!(said(&output).contains("did you mean `origin/main`?"), "{}", said(&output));
}

/// Settings of the repository and of the surroundings run nothing, and change nothing.
#[test]
fn settings_of_git_do_not_count() {
    let scratch = published();
    scratch.replace("credentials/beta/index.md", "title: Beta", "title: Beta Two");
    let expected = printed(&diff(&scratch, "main", &[]));
    let ran = scratch.join("ran");
    let run = format!("touch {}", ran.display());
    for setting in ["core.fsmonitor", "core.pager", "diff.external", "core.sshCommand"] {
        git(&scratch.join("."), &["config", setting, &run]);
    }
    scratch.write(".gitattributes", "*.md filter=x diff=x\n");
    git(&scratch.join("."), &["config", "filter.x.smudge", &run]);
    git(&scratch.join("."), &["config", "diff.x.textconv", &run]);
    let catalog = scratch.catalog();
    let mut asked = command();
    asked.args(["diff", "main"]).arg(&catalog);
    let output = asked.env("GIT_DIR", "/nowhere").env("GIT_EXTERNAL_DIFF", &run).env("GIT_PAGER", &run).output();
    let output = output.expect("the command starts");
    assert_eq!(printed(&output), expected, "{}", said(&output));
    assert!(!ran.exists());
}

/// Texts of the catalog call nobody, refer to nothing, and become no markup in a comment.
#[test]
fn hostile_texts_stay_text_in_a_comment() {
    let scratch = published();
    let evil = "Ask @dean-of-arts, see #12 and GH-7, ![x](http://evil.example/p.png) <img src=x onerror=alert(1)> | `a` ``` <!-- [l](javascript:x) https://github.com/o/r/issues/1";
    scratch.replace("credentials/beta/index.md", "summary: go on.", &format!("summary: '{evil}'"));
    let id = "credentials/delta/index.md";
    let text = std::fs::read_to_string(scratch.catalog().join("credentials/beta/index.md")).expect("it is there");
    scratch.write(id, text.replace("title: Beta", &format!("title: '{evil}'")));
    let comment = printed(&diff(&scratch, "main", &["--format", "markdown"]));
    assert!(comment.starts_with("<!-- skillmark diff -->\n**"), "{comment}");
    assert!(comment.contains("@dean-of-arts"), "the test shows nothing: {comment}");
    let outside = without_code(&comment);
    for harm in ["@", "#12", "GH-7", "![", "<img", "](", "http", "javascript"] {
        assert!(!outside.contains(harm), "`{harm}` is outside of code:\n{outside}");
    }
    let told = printed(&diff(&scratch, "main", &[]));
    assert!(!told.contains('\u{1b}') && told.lines().all(|line| line.len() < 2_000));
}

/// Returns Markdown without its code spans, by the rules of `CommonMark` 0.31, section 6.1.
fn without_code(markdown: &str) -> String {
    let mut outside = String::new();
    let mut rest = markdown;
    while let Some(at) = rest.find('`') {
        outside.push_str(&rest[..at]);
        rest = &rest[at..];
        let run = rest.len() - rest.trim_start_matches('`').len();
        let (fence, after) = rest.split_at(run);
        let mut from = 0;
        let end = loop {
            let Some(found) = after[from..].find(fence) else { break None };
            let start = from + found;
            let whole = after[start..].len() - after[start..].trim_start_matches('`').len();
            if whole == run && !after[..start].ends_with('`') {
                break Some(start + run);
            }
            from = start + whole.max(1);
        };
        rest = if let Some(end) = end {
            &after[end..]
        } else {
            outside.push_str(fence);
            after
        };
    }
    outside + rest
}

/// A comment is as long as forges take, and says what it leaves out.
#[test]
fn a_comment_is_bounded() {
    let scratch = published();
    let text = std::fs::read_to_string(scratch.catalog().join("credentials/beta/index.md")).expect("it is there");
    let long = "words that go on and on ".repeat(20);
    for number in 0..300 {
        let new = text.replace("title: Beta", &format!("title: Beta {number}")).replace("go on.", &long);
        scratch.write(&format!("credentials/beta-{number}/index.md"), new);
    }
    let comment = printed(&diff(&scratch, "main", &["--format", "markdown"]));
    assert!(comment.chars().count() <= 60_000, "{}", comment.chars().count());
    assert!(comment.contains("are left out here"), "{}", &comment[comment.len() - 500..]);
    assert_eq!(comment.matches("<details>").count(), comment.matches("</details>").count());
    // The terminal and JSON hold all of it.
    assert_eq!(printed(&diff(&scratch, "main", &[])).matches("(beta-").count(), 300);
}

/// Links and submodules in a revision are not followed.
#[cfg(unix)]
#[test]
fn a_link_in_a_revision_is_not_followed() {
    let scratch = published();
    let link = scratch.catalog().join("credentials/beta/index.md");
    std::fs::remove_file(&link).expect("it is there");
    std::os::unix::fs::symlink("/etc/passwd", &link).expect("links can be made");
    commit(&scratch, "A link");
    std::fs::remove_file(&link).expect("it is there");
    git(&scratch.join("."), &["checkout", "--quiet", "HEAD~1", "--", "catalog"]);
    let told = printed(&diff(&scratch, "HEAD", &[]));
    assert!(told.contains("1 credential new") && !told.contains("root:"), "{told}");
}
