//! What `init` writes for forges: valid, pinned, and with as few rights as can be.

use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

use serde_json::Value;
use sha2::{Digest as _, Sha256};
use skillmark_tests::{Scratch, command, expect_none, node, said, skillmark};

use crate::{git, text};

/// What is said of the workflows: the same of every new catalog, and the judges take their time.
static ANSWER: OnceLock<Value> = OnceLock::new();

/// Returns a new catalog whose workflows fetch the command that is tested, and what its jobs are.
pub(crate) fn started() -> (Scratch, &'static Value) {
    let scratch = Scratch::new();
    let url = format!("file://{}", text(&program()));
    let output = skillmark(&["init", &text(&scratch.catalog()), "--program-url", &url]);
    assert!(output.status.success(), "{}", said(&output));
    let answer = ANSWER.get_or_init(|| node("gate/workflows.mjs", &[&text(&scratch.catalog())]));
    (scratch, answer)
}

fn program() -> PathBuf {
    PathBuf::from(command().get_program())
}

#[test]
fn workflows_are_valid() {
    let (_scratch, answer) = started();
    expect_none(&answer["problems"]);
    for judge in ["actionlint", "schema", "gitlab"] {
        assert!(
            answer["control"][judge].as_u64().is_some_and(|found| found > 0),
            "{judge} finds nothing wrong in a bad one"
        );
    }
}

#[test]
fn workflows_are_pinned_and_may_do_little() {
    let (scratch, answer) = started();
    let pinned = regex::Regex::new(r"uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$").expect("a pattern");
    for name in ["catalog.yml", "comment.yml"] {
        let workflow = &answer["jobs"][name];
        assert_eq!(workflow["permissions"], serde_json::json!({}), "{name} grants to every job");
        let jobs = workflow["jobs"].as_object().expect("jobs");
        for (id, job) in jobs {
            assert!(job["permissions"].is_object(), "{name}: {id} does not say what it may do");
            assert!(job["timeout-minutes"].is_number(), "{name}: {id} may run for hours");
            for step in job["steps"].as_array().expect("steps") {
                let run = step["run"].as_str().unwrap_or_default();
                assert!(!run.contains("${{"), "{name}: an expression in a script of {id}: {run}");
            }
        }
        let source = fs::read_to_string(scratch.catalog().join(".github/workflows").join(name)).expect("a workflow");
        for line in source.lines().filter(|line| line.trim_start().trim_start_matches("- ").starts_with("uses:")) {
            assert!(pinned.is_match(line), "{name}: {line}");
        }
        assert!(!source.contains("secrets.") && !source.contains("pull_request_target"), "{name}");
    }
    let writes = |name: &str| -> Vec<String> {
        let jobs = answer["jobs"][name]["jobs"].as_object().expect("jobs");
        let rights = jobs.iter().flat_map(|(id, job)| {
            let rights = job["permissions"].as_object().cloned().unwrap_or_default();
            rights.into_iter().filter(|(_, right)| right == "write").map(move |(name, _)| format!("{id}: {name}"))
        });
        rights.collect()
    };
    assert_eq!(writes("catalog.yml"), ["code-scanning: security-events", "publish: id-token", "publish: pages"]);
    assert_eq!(writes("comment.yml"), ["comment: pull-requests"]);
    // What may write runs no action and checks nothing out: nothing of a fork is there to be run.
    for step in answer["jobs"]["comment.yml"]["jobs"]["comment"]["steps"].as_array().expect("steps") {
        assert!(step["uses"].is_null(), "{step}");
    }
    for (id, job) in answer["jobs"]["catalog.yml"]["jobs"].as_object().expect("jobs") {
        for step in job["steps"].as_array().expect("steps") {
            let is_checkout = step["uses"].as_str().is_some_and(|uses| uses.starts_with("actions/checkout@"));
            assert!(!is_checkout || step["with"]["persist-credentials"] == false, "{id} keeps the token");
        }
    }
}

/// The digest is that of the very program, where forges can run it.
#[test]
fn the_program_is_pinned() {
    let (scratch, answer) = started();
    let bytes = fs::read(program()).expect("the program can be read");
    let digest: String = Sha256::digest(&bytes).iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
    let url = format!("file://{}", text(&program()));
    for variables in [&answer["jobs"]["catalog.yml"]["env"], &answer["jobs"][".gitlab-ci.yml"]["variables"]] {
        assert_eq!(variables["SKILLMARK_SHA256"], digest);
        assert_eq!(variables["SKILLMARK_URL"], url);
    }
    let output = skillmark(&["check", &text(&scratch.catalog()), "--deny", "warnings"]);
    assert!(output.status.success(), "{}", said(&output));
    let refused = skillmark(&["init", &text(&scratch.join("other")), "--program-url", "http://example.edu/x"]);
    assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
    let without = skillmark(&["init", &text(&scratch.join("third"))]);
    assert!(without.status.success() && said(&without).contains("SKILLMARK_URL"), "{}", said(&without));
}

/// Forges look for workflows at the top of a repository alone; what is there already stays.
#[test]
fn a_catalog_within_a_repository_is_checked_from_its_top() {
    let scratch = Scratch::new();
    let top = scratch.join("repository");
    fs::create_dir_all(&top).expect("a folder can be made");
    git(&top, &["init", "-q"]);
    fs::write(top.join(".gitlab-ci.yml"), "mine: {}\n").expect("a file can be written");
    let output = skillmark(&["init", &text(&top.join("site/catalog"))]);
    assert!(output.status.success(), "{}", said(&output));
    let told = said(&output);
    assert!(told.contains("left out") && told.contains(".gitlab-ci.yml, which is there already"), "{told}");
    assert!(told.contains("they check the folder site/catalog"), "{told}");
    assert_eq!(fs::read_to_string(top.join(".gitlab-ci.yml")).expect("it is there"), "mine: {}\n");
    let workflow = fs::read_to_string(top.join(".github/workflows/catalog.yml")).expect("it is at the top");
    assert!(workflow.contains("CATALOG: \"site/catalog\"") && workflow.contains("check \"$CATALOG\""), "{workflow}");
    assert!(top.join(".github/workflows/comment.yml").is_file());
    for hidden in [".github", ".gitlab-ci.yml"] {
        assert!(!top.join("site/catalog").join(hidden).exists(), "{hidden} is where no forge looks");
    }
    let odd = skillmark(&["init", &text(&top.join("a${{ x }}"))]);
    assert_eq!(odd.status.code(), Some(2), "{}", said(&odd));
    assert!(!top.join("a${{ x }}").exists());
}

/// A repository that a forge has just made holds a README and a licence.
#[test]
fn a_new_repository_is_not_overwritten() {
    let scratch = Scratch::new();
    let top = scratch.join("repository");
    fs::create_dir_all(&top).expect("a folder can be made");
    git(&top, &["init", "-q"]);
    for name in ["README.md", "LICENSE", ".gitignore"] {
        fs::write(top.join(name), "mine\n").expect("a file can be written");
    }
    let output = skillmark(&["init", &text(&top)]);
    let told = said(&output);
    assert!(output.status.success() && told.matches("left out").count() == 2, "{told}");
    for name in ["README.md", "LICENSE", ".gitignore"] {
        assert_eq!(fs::read_to_string(top.join(name)).expect("it is there"), "mine\n");
    }
    let workflow = fs::read_to_string(top.join(".github/workflows/catalog.yml")).expect("it is there");
    assert!(workflow.contains("CATALOG: \".\""), "{workflow}");
    let check = skillmark(&["check", &text(&top), "--deny", "warnings"]);
    assert!(check.status.success(), "{}", said(&check));
    fs::create_dir_all(scratch.join("full")).expect("a folder can be made");
    fs::write(scratch.join("full/notes.txt"), "").expect("a file can be written");
    let full = skillmark(&["init", &text(&scratch.join("full"))]);
    assert!(full.status.code() == Some(2) && said(&full).contains("notes.txt"), "{}", said(&full));
}
