//! A git repository that holds a catalog in a folder, as institutions have it.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use skillmark_tests::{Scratch, command, copy_folder, expect_text, root};

/// The repository of the story.
pub(crate) struct Repository {
    scratch: Scratch,
}

impl Repository {
    /// Begins a repository with the catalog of the story in its folder `catalog`.
    pub(crate) fn begin() -> Self {
        let story = Self { scratch: Scratch::with_catalog(&folder().join("catalog")) };
        story.git(&["init", "--quiet", "--initial-branch", "main"]);
        story
    }

    /// Begins a branch at `main`.
    pub(crate) fn branch(&self, name: &str) {
        self.git(&["switch", "--quiet", "--create", name]);
    }

    /// Lays the files of a step over the catalog.
    pub(crate) fn lay(&self, step: &str) {
        copy_folder(&folder().join("steps").join(step), &self.scratch.catalog());
    }

    pub(crate) fn commit(&self, message: &str) {
        self.git(&["add", "catalog"]);
        self.git(&["commit", "--quiet", "--message", message]);
    }

    /// Merges a branch into `main`, which is where one is then.
    pub(crate) fn merge(&self, branch: &str) {
        self.leave();
        self.git(&["merge", "--quiet", "--no-ff", "--no-edit", branch]);
    }

    /// Goes back to `main`.
    pub(crate) fn leave(&self) {
        self.git(&["checkout", "--quiet", "--force", "main"]);
    }

    /// Freezes what is published as of a day.
    pub(crate) fn lock(&self, day: &str) {
        let (said, status) = self.run(&["lock", "--date", day]);
        assert_eq!(status, Some(0), "{said}");
    }

    /// Runs a command in the catalog, compares what it says, and returns it. `status` is how it must end.
    pub(crate) fn tells(&self, name: &str, arguments: &[&str], status: i32) -> String {
        let (said, ended) = self.run(arguments);
        let shown = format!("$ skillmark {}\n{said}", arguments.join(" "));
        expect_text(&folder().join("expected").join(format!("{name}.txt")), &shown);
        assert_eq!(ended, Some(status), "{shown}");
        said
    }

    /// Compares a file of the repository with what is expected. What commands write beside the catalog is taken away.
    pub(crate) fn holds(&self, name: &str, path: &str) {
        let path =
            if path.starts_with("catalog/") { self.scratch.join(path) } else { self.scratch.catalog().join(path) };
        let text = fs::read_to_string(&path).expect("the file can be read");
        let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or("txt");
        expect_text(&folder().join("expected").join(format!("{name}.{extension}")), &text);
        if !path.ends_with("index.md") {
            fs::remove_file(path).expect("the file can be removed");
        }
    }

    /// Insists that a file of the catalog is the one of a step.
    pub(crate) fn holds_the_same(&self, path: &str, step: &str) {
        let step = folder().join("steps").join(step).join(path.trim_start_matches("catalog/"));
        let [actual, expected] =
            [self.scratch.join(path), step].map(|path| fs::read_to_string(path).expect("it is text"));
        assert_eq!(actual, expected);
    }

    /// Replaces text in a file of the catalog.
    pub(crate) fn replace(&self, path: &str, old: &str, new: &str) {
        self.scratch.replace(path, old, new);
    }

    /// Takes a version out of the lock.
    pub(crate) fn forget(&self, credential: &str, version: u32) {
        let path = self.scratch.catalog().join("versions.lock");
        let text = fs::read_to_string(&path).expect("the lock can be read");
        let begins = format!("- credential: {credential}\n  version: {version}\n");
        let (before, after) = text.split_once(&begins).expect("the lock holds the version");
        let rest = after.find("\n- credential").or_else(|| after.find("\nurls:")).expect("more follows");
        fs::write(path, format!("{before}{}", &after[rest + 1..])).expect("the lock can be written");
        let folder = self.scratch.catalog().join(format!("versions/{credential}/v{version}"));
        fs::remove_dir_all(folder).expect("the folder can be removed");
    }

    /// Puts a copy of the catalog into a folder of the catalog that no build reads.
    pub(crate) fn copy_as(&self, name: &str) {
        let target = self.scratch.join("copy");
        copy_folder(&self.scratch.catalog(), &target);
        let folder = self.scratch.catalog().join(name);
        fs::rename(target, &folder).expect("the copy can be moved");
        fs::write(folder.join(".skillmark"), "").expect("the mark can be written");
    }

    /// Returns what a command says on both channels, and how it ends.
    pub(crate) fn run(&self, arguments: &[&str]) -> (String, Option<i32>) {
        let output =
            command().args(arguments).current_dir(self.scratch.catalog()).output().expect("the command starts");
        let [said, told] = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        let gap = if said.is_empty() || told.is_empty() { "" } else { "--\n" };
        (format!("{said}{gap}{told}"), output.status.code())
    }

    fn git(&self, arguments: &[&str]) {
        let mut git = Command::new("git");
        for role in ["AUTHOR", "COMMITTER"] {
            git.env(format!("GIT_{role}_NAME"), "Story").env(format!("GIT_{role}_EMAIL"), "story@example.edu");
            git.env(format!("GIT_{role}_DATE"), "2026-01-15T12:00:00Z");
        }
        git.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
        let output = git.args(arguments).current_dir(self.scratch.join("")).output().expect("git is installed");
        assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
}

fn folder() -> PathBuf {
    root().join("tests/story")
}
