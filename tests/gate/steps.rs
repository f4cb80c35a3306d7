//! The steps of the workflows that `init` writes, run as they are written, in repositories made for it.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use skillmark_tests::{Scratch, said};

use crate::workflows::started;
use crate::{commit, git, text};

/// A machine of a forge, as far as the steps can tell.
struct Runner {
    scratch: Scratch,
    jobs: Value,
    variables: BTreeMap<String, String>,
}

/// How a step ended, and what it said.
struct Ended {
    status: i32,
    said: String,
}

impl Runner {
    /// Returns a machine on which a pull request is checked out as GitHub does it: a merge into the main branch. The
    /// request makes `change` in the sample credential.
    fn pull_request(change: (&str, &str)) -> Self {
        let (scratch, answer) = started();
        let catalog = scratch.catalog();
        git(&catalog, &["init", "-q"]);
        commit(&catalog, "start");
        git(&catalog, &["checkout", "-q", "-b", "proposal"]);
        scratch.replace("credentials/plain-writing/index.md", change.0, change.1);
        commit(&catalog, "proposal");
        git(&catalog, &["checkout", "-q", "main"]);
        git(&catalog, &["merge", "-q", "--no-ff", "-m", "merge", "proposal"]);
        fs::create_dir_all(scratch.join("temp")).expect("a folder can be made");
        fs::create_dir_all(scratch.join("bin")).expect("a folder can be made");
        let temp = |name: &str| text(&scratch.join("temp").join(name));
        let mut variables = BTreeMap::from([
            ("RUNNER_TEMP".to_owned(), text(&scratch.join("temp"))),
            ("GITHUB_PATH".to_owned(), temp("path")),
            ("GITHUB_STEP_SUMMARY".to_owned(), temp("summary.md")),
            ("GITHUB_EVENT_NAME".to_owned(), "pull_request".to_owned()),
            ("NUMBER".to_owned(), "7".to_owned()),
        ]);
        for name in ["SKILLMARK_URL", "SKILLMARK_SHA256", "CATALOG"] {
            let value = answer["jobs"]["catalog.yml"]["env"][name].as_str().expect("a variable");
            variables.insert(name.to_owned(), value.to_owned());
        }
        Self { scratch, jobs: answer["jobs"].clone(), variables }
    }

    fn set(&mut self, name: &str, value: &str) {
        self.variables.insert(name.to_owned(), value.to_owned());
    }

    /// Runs the script of a step of GitHub, in the shell that GitHub runs it in.
    fn step(&self, workflow: &str, job: &str, name: &str) -> Ended {
        let steps = self.jobs[workflow]["jobs"][job]["steps"].as_array().expect("steps");
        let step = steps.iter().find(|step| step["name"] == name).unwrap_or_else(|| panic!("no step `{name}`"));
        self.shell(&["--noprofile", "--norc", "-eo", "pipefail"], step["run"].as_str().expect("a script"))
    }

    /// Runs the script of a job of GitLab after what is before it.
    fn job(&self, name: &str) -> Ended {
        let jobs = &self.jobs[".gitlab-ci.yml"];
        let lines = [&jobs[".skillmark"]["before_script"], &jobs[name]["script"]];
        let lines = lines.iter().flat_map(|lines| lines.as_array().expect("a script"));
        let script: Vec<&str> = lines.filter_map(Value::as_str).collect();
        self.shell(&["-eo", "pipefail"], &script.join("\n"))
    }

    fn shell(&self, options: &[&str], script: &str) -> Ended {
        let file = self.scratch.join("temp/script.sh");
        fs::write(&file, script).expect("the script can be written");
        let added = fs::read_to_string(self.scratch.join("temp/path")).unwrap_or_default();
        let system = std::env::var("PATH").unwrap_or_default();
        let path = [text(&self.scratch.join("bin")), added.trim().to_owned(), system].join(":");
        let output = Command::new("bash")
            .args(options)
            .arg(&file)
            .current_dir(self.scratch.catalog())
            .env_clear()
            .envs(&self.variables)
            .env("PATH", path)
            .env("HOME", self.scratch.join("temp"))
            .output()
            .expect("bash runs");
        let printed = String::from_utf8_lossy(&output.stdout).into_owned();
        Ended { status: output.status.code().unwrap_or(-1), said: printed + &said(&output) }
    }

    fn temp(&self, name: &str) -> String {
        fs::read_to_string(self.scratch.join("temp").join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// Puts a program of ours in the place of one of the machine's.
    fn stub(&self, name: &str, script: &str) {
        let path: PathBuf = self.scratch.join("bin").join(name);
        fs::write(&path, script).expect("the program can be written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("it can be made a program");
    }
}

fn passes(ended: &Ended) {
    assert_eq!(ended.status, 0, "{}", ended.said);
}

const CHECK: [&str; 2] = ["catalog.yml", "check"];

#[test]
fn a_good_pull_request_passes() {
    let runner = Runner::pull_request(("title: Plain Writing", "title: Plain and Short Writing"));
    for step in [
        "Fetch skillmark",
        "Check the catalog",
        "Write the findings for code scanning",
        "Say what the pull request changes",
        "Build the site",
    ] {
        passes(&runner.step(CHECK[0], CHECK[1], step));
    }
    assert!(runner.temp("summary.md").contains("Check of the catalog"), "{}", runner.temp("summary.md"));
    assert_eq!(runner.temp("change/number").trim(), "7");
    let change = runner.temp("change/change.md");
    assert!(change.contains("Plain and Short Writing"), "{change}");
    let log: Value = serde_json::from_str(&runner.temp("findings.sarif")).expect("the log is JSON");
    assert_eq!(log["version"], "2.1.0");
    assert!(runner.scratch.join("temp/public/index.html").is_file());
}

#[test]
fn a_bad_pull_request_is_told_where() {
    let runner = Runner::pull_request(("status: active", "status: actve"));
    passes(&runner.step(CHECK[0], CHECK[1], "Fetch skillmark"));
    let check = runner.step(CHECK[0], CHECK[1], "Check the catalog");
    assert_eq!(check.status, 1, "{}", check.said);
    let place = "::error file=credentials/plain-writing/index.md,line=4,endLine=4,col=9,endColumn=14,title=C023";
    assert!(check.said.contains(place), "{}", check.said);
    assert!(runner.temp("summary.md").contains("Write `active` instead of `actve`"), "{}", runner.temp("summary.md"));
    // What follows runs all the same, and a build fails.
    passes(&runner.step(CHECK[0], CHECK[1], "Write the findings for code scanning"));
    assert!(runner.temp("findings.sarif").contains("C023"));
    passes(&runner.step(CHECK[0], CHECK[1], "Say what the pull request changes"));
    assert_eq!(runner.step(CHECK[0], CHECK[1], "Build the site").status, 1);
}

/// A program that nobody named, or another than was meant, is not run.
#[test]
fn another_program_is_not_run() {
    let mut runner = Runner::pull_request(("title: Plain Writing", "title: Writing"));
    let digest = runner.variables["SKILLMARK_SHA256"].clone();
    runner.set("SKILLMARK_SHA256", &digest.replace(|_| true, "0"));
    let other = runner.step(CHECK[0], CHECK[1], "Fetch skillmark");
    assert!(other.status != 0 && other.said.contains("FAILED"), "{}", other.said);
    assert!(!runner.scratch.join("temp/path").exists(), "a program that failed the check is on the path");
    runner.set("SKILLMARK_URL", "");
    let none = runner.step(CHECK[0], CHECK[1], "Fetch skillmark");
    assert!(none.status == 1 && none.said.contains("SKILLMARK_URL in .github/workflows/catalog.yml"), "{}", none.said);
    let gitlab = runner.job("check");
    assert!(gitlab.status == 1 && gitlab.said.contains("SKILLMARK_URL in .gitlab-ci.yml"), "{}", gitlab.said);
}

/// Answers what `gh` is asked for, and writes down what it is told.
const GH: &str = r#"#!/bin/bash
echo "$*" >> "$RUNNER_TEMP/gh.log"
case "$*" in
  "run download"*) mkdir -p "$RUNNER_TEMP/change" && cp -P "$RUNNER_TEMP"/left/* "$RUNNER_TEMP/change/" ;;
  "api repos/x/y/pulls/7 "*) echo abc ;;
  "api --paginate"*) cat "$RUNNER_TEMP/comments" ;;
  *"--field body=@body.md"*) cp "$RUNNER_TEMP/body.md" "$RUNNER_TEMP/sent.md" ;;
  *) exit 1 ;;
esac
"#;

/// Returns a machine for the workflow that comments, on which a check left these files behind.
fn commenting(number: &str, change: &[u8]) -> Runner {
    let mut runner = Runner::pull_request(("title: Plain Writing", "title: Writing"));
    for (name, value) in [("GH_TOKEN", "t"), ("GH_REPO", "x/y"), ("RUN", "1"), ("HEAD_SHA", "abc")] {
        runner.set(name, value);
    }
    runner.stub("gh", GH);
    let left = runner.scratch.join("temp/left");
    fs::create_dir_all(&left).expect("a folder can be made");
    fs::write(left.join("number"), number).expect("the number can be written");
    fs::write(left.join("change.md"), change).expect("the change can be written");
    fs::write(runner.scratch.join("temp/comments"), "").expect("the comments can be written");
    runner
}

fn comment(runner: &Runner) -> Ended {
    passes(&runner.step("comment.yml", "comment", "Fetch what the check left behind"));
    runner.step("comment.yml", "comment", "Comment on the pull request")
}

#[test]
fn one_comment_is_posted_and_then_edited() {
    let runner = commenting("7\n", "## Change\n\n`a` @everybody\n".as_bytes());
    passes(&comment(&runner));
    assert!(runner.temp("gh.log").contains("--method POST repos/x/y/issues/7/comments"), "{}", runner.temp("gh.log"));
    let sent = runner.temp("sent.md");
    assert!(
        sent.starts_with(
            "<!-- skillmark diff -->\nMade by the checks of this pull request; not reviewed by anybody.\n\n## Change"
        ),
        "{sent}"
    );
    assert!(!sent.contains("@everybody") && sent.contains("@\u{200b}everybody"), "{sent}");
    fs::write(runner.scratch.join("temp/comments"), "99\n").expect("the comments can be written");
    passes(&comment(&runner));
    assert!(runner.temp("gh.log").contains("--method PATCH repos/x/y/issues/comments/99"), "{}", runner.temp("gh.log"));
}

/// What a fork left behind is not believed: a number that is none or another's, bytes that are no text, a file that is a
/// link to something else.
#[test]
fn what_a_fork_leaves_behind_is_data() {
    let sent = |runner: &Runner| runner.scratch.join("temp/sent.md").exists();
    for number in ["7; id", "$(id)", "", "-1", "07", "7\n8", "99999999999"] {
        let runner = commenting(number, b"x");
        let ended = comment(&runner);
        assert!(ended.status == 1 && !sent(&runner), "{number:?}: {}", ended.said);
    }
    let mut other = commenting("7", b"x");
    other.set("HEAD_SHA", "def");
    passes(&comment(&other));
    assert!(!sent(&other), "a pull request at another commit got a comment");
    let link = commenting("7", b"x");
    let path = link.scratch.join("temp/left/change.md");
    fs::remove_file(&path).expect("the file can be removed");
    std::os::unix::fs::symlink("/etc/hostname", &path).expect("a link can be made");
    passes(&comment(&link));
    assert!(!sent(&link), "a link was followed");
    let long = commenting("7", &[format!("a{}", "é".repeat(50_000)).as_bytes(), b"\xff"].concat());
    passes(&comment(&long));
    let text = long.temp("sent.md");
    assert!(text.len() < 65_536 && text.contains("Cut here") && !text.contains('\u{fffd}'), "{}", text.len());
}

/// Lets files through to the real program, and writes down what the forge is told.
const CURL: &str = r#"#!/bin/bash
case "$*" in
  *file://*) exec /usr/bin/curl "$@" ;;
  *https://forge/api/user*) echo '{"id": 12}' ;;
  *"notes?per_page=100"*) cat "$RUNNER_TEMP/notes" ;;
  *) echo "$*" >> "$RUNNER_TEMP/curl.log"; cp note.md "$RUNNER_TEMP/sent.md"; cp curl.conf "$RUNNER_TEMP/conf" ;;
esac
"#;

#[test]
fn the_jobs_of_gitlab() {
    let mut runner = Runner::pull_request(("status: active", "status: actve"));
    runner.set("CI_MERGE_REQUEST_DIFF_BASE_SHA", "HEAD^1");
    let check = runner.job("check");
    assert_eq!(check.status, 1, "{}", check.said);
    assert!(check.said.contains("error[C023]"), "the job says what is wrong: {}", check.said);
    let report = fs::read_to_string(runner.scratch.catalog().join(".skillmark/report/quality.json")).expect("a report");
    assert!(report.contains("\"check_name\": \"C023\""), "{report}");
    let told = runner.job("change");
    passes(&told);
    assert!(told.said.contains("change.md"), "{}", told.said);
    runner.stub("curl", CURL);
    let notes =
        |runner: &Runner, text: &str| fs::write(runner.scratch.join("temp/notes"), text).expect("it can be written");
    for (name, value) in [("SKILLMARK_TOKEN", "secret"), ("CI_API_V4_URL", "https://forge/api"), ("CI_PROJECT_ID", "5")]
    {
        runner.set(name, value);
    }
    runner.set("CI_MERGE_REQUEST_IID", "7");
    notes(&runner, "[]");
    passes(&runner.job("change"));
    let log = runner.temp("curl.log");
    assert!(
        log.contains("--request POST") && log.contains("https://forge/api/projects/5/merge_requests/7/notes"),
        "{log}"
    );
    assert!(!log.contains("secret") && runner.temp("conf").contains("PRIVATE-TOKEN: secret"), "{log}");
    let own = "<!-- skillmark diff -->\nbefore";
    let by = |author: u8, id: u8, body: &str| json!({"id": id, "body": body, "author": {"id": author}});
    // Somebody else's note that begins alike is left alone.
    notes(&runner, &json!([by(12, 3, "x"), by(66, 9, own), by(12, 4, own)]).to_string());
    passes(&runner.job("change"));
    let log = runner.temp("curl.log");
    assert!(log.contains("--request PUT") && log.contains("merge_requests/7/notes/4"), "{log}");
}

/// The default branch is published.
#[test]
fn the_default_branch_is_published() {
    let runner = Runner::pull_request(("title: Plain Writing", "title: Writing"));
    passes(&runner.job("pages"));
    assert!(Path::new(&runner.scratch.catalog().join("public/index.html")).is_file());
    // What the job needed is none of the catalog's.
    passes(&runner.job("check"));
}
