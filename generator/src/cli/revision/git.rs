//! The `git` command: asked with fixed words, without a shell, and without what could make it run or show something else.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, anyhow, bail};

/// A repository, seen from the folder of a catalog in it.
#[derive(Debug)]
pub(super) struct Repository {
    folder: PathBuf,
    /// Path of the catalog in the repository, with a final slash; empty at its top.
    prefix: String,
}

impl Repository {
    /// Finds the repository that holds `folder`.
    pub(super) fn find(folder: &Path) -> anyhow::Result<Self> {
        let mut repository = Self { folder: folder.to_owned(), prefix: String::new() };
        let answer = repository.ask(&["rev-parse", "--is-inside-work-tree", "--show-prefix"])?;
        match answer {
            Ok(text) if text.starts_with("true\n") => {
                let prefix = text.trim_start_matches("true\n");
                prefix.strip_suffix('\n').unwrap_or(prefix).clone_into(&mut repository.prefix);
                Ok(repository)
            }
            Err(refusal) if refusal.contains("dubious ownership") => bail!(
                "git does not trust the repository of {}: it belongs to another user; \
                 `git config --global --add safe.directory DIR` says that you do",
                folder.display()
            ),
            _ => bail!(
                "{} is not in the work tree of a git repository; name a folder to compare with, or run `git init`",
                folder.display()
            ),
        }
    }

    /// Returns the commit that `revision` names.
    pub(super) fn commit(&self, revision: &str) -> anyhow::Result<String> {
        let name = format!("{revision}^{{commit}}");
        match self.ask(&["rev-parse", "--verify", "--quiet", "--end-of-options", &name])? {
            Ok(commit) => Ok(commit.trim_end().to_owned()),
            Err(_) => Err(self.unknown(revision)),
        }
    }

    /// Returns where the present branch left `branch`.
    pub(super) fn branch_point(&self, branch: &str) -> anyhow::Result<String> {
        let commit = self.commit(branch)?;
        let head = self.commit("HEAD")?;
        match self.ask(&["merge-base", &commit, &head])? {
            Ok(base) => Ok(base.trim_end().to_owned()),
            Err(_) => Err(anyhow!("`{}` and HEAD have no commit in common", branch.escape_debug())
                .context(self.shallow_hint().unwrap_or("cannot tell where the branch began"))),
        }
    }

    /// Returns the tree of the catalog's folder at `commit`; `None` when there was no such folder.
    pub(super) fn folder_at(&self, commit: &str) -> anyhow::Result<Option<String>> {
        let path = self.prefix.strip_suffix('/').unwrap_or(&self.prefix);
        let name = if path.is_empty() { format!("{commit}^{{tree}}") } else { format!("{commit}:{path}") };
        let tree = self.ask(&["rev-parse", "--verify", "--quiet", "--end-of-options", &name])?;
        let Ok(tree) = tree else { return Ok(None) };
        let tree = tree.trim_end().to_owned();
        let kind = self.ask(&["cat-file", "-t", &tree])?;
        Ok(kind.is_ok_and(|kind| kind.trim_end() == "tree").then_some(tree))
    }

    /// Returns a command of git that is ready to run.
    pub(super) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("git");
        for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("GIT_")) {
            command.env_remove(name);
        }
        command
            .current_dir(&self.folder)
            .env("LC_ALL", "C")
            .env("GIT_OPTIONAL_LOCKS", "0")
            .env("GIT_TERMINAL_PROMPT", "0")
            .env("GIT_NO_LAZY_FETCH", "1")
            .env("GIT_NO_REPLACE_OBJECTS", "1")
            .args(["--no-pager", "-c", "core.fsmonitor=false", "-c", "protocol.allow=never"])
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// Returns what git answers, or why it refuses.
    fn ask(&self, arguments: &[&str]) -> anyhow::Result<Result<String, String>> {
        let output = self.command(arguments).output().map_err(not_run)?;
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Ok(if output.status.success() { Ok(text(&output.stdout)) } else { Err(text(&output.stderr)) })
    }

    fn unknown(&self, revision: &str) -> anyhow::Error {
        let shown = revision.escape_debug();
        let elsewhere = format!("refs/remotes/origin/{revision}^{{commit}}");
        let is_remote = self
            .ask(&["rev-parse", "--verify", "--quiet", "--end-of-options", &elsewhere])
            .is_ok_and(|answer| answer.is_ok());
        let help = match self.shallow_hint() {
            _ if is_remote => format!("did you mean `origin/{shown}`?"),
            Some(hint) => hint.to_owned(),
            None => "`git branch --all` and `git log` show what there is".to_owned(),
        };
        anyhow!("`{shown}` is no revision of this git repository and no folder with a catalog; {help}")
    }

    fn shallow_hint(&self) -> Option<&'static str> {
        let answer = self.ask(&["rev-parse", "--is-shallow-repository"]).ok()?.ok()?;
        (answer.trim_end() == "true").then_some(
            "this copy holds only the newest commits: fetch the others with `git fetch --unshallow`, \
             or in a workflow with `fetch-depth: 0`",
        )
    }
}

/// Says why git did not start.
pub(super) fn not_run(error: io::Error) -> anyhow::Error {
    if error.kind() == io::ErrorKind::NotFound {
        return anyhow!("git is not installed, or not on the PATH; install it, or name a folder to compare with");
    }
    anyhow::Error::new(error).context("cannot run git")
}

/// Waits for git, and says what it said if it failed.
pub(super) fn finish(child: std::process::Child) -> anyhow::Result<()> {
    let output = child.wait_with_output().context("cannot wait for git")?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    bail!("git failed: {}", said.lines().next().unwrap_or("it does not say why").escape_debug())
}
