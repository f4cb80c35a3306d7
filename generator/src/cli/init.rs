use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, bail};
use clap::Args;
use url::Url;

use super::Outcome;
use super::scaffold::{self, CATALOG, Program, WORKFLOWS, program_url};
use super::terminal::Terminal;

#[derive(Debug, Args)]
pub(super) struct Init {
    /// Folder to start the catalog in; it must be empty or new.
    folder: PathBuf,
    /// Where the workflows fetch the Linux program from.
    #[arg(long, value_name = "URL", value_parser = program_url)]
    program_url: Option<Url>,
}

impl Init {
    pub(super) fn run(&self, terminal: &Terminal) -> anyhow::Result<Outcome> {
        let folder = &self.folder;
        let taken = fs::read_dir(folder).is_ok_and(|entries| {
            // A repository that was just made holds nothing but its own administration.
            entries.filter_map(Result::ok).any(|entry| entry.file_name() != ".git")
        });
        if taken {
            bail!("{} is not empty", folder.display());
        }
        let program = Program::this(self.program_url.as_ref()).context("cannot read this program")?;
        let workflows = WORKFLOWS.iter().map(|(path, text)| (*path, program.fill(text)));
        let files = CATALOG.iter().map(|(path, text)| (*path, (*text).to_owned())).chain(workflows);
        for (path, text) in files {
            scaffold::write(&folder.join(path), &text).with_context(|| format!("cannot write {path}"))?;
        }
        for (kind, schema) in scaffold::schemas() {
            scaffold::write(&folder.join(".skillmark/schemas").join(format!("{kind}.json")), &schema)?;
        }
        terminal.tell(&format!(
            "a catalog is in {folder}\n\nlook at it:   skillmark serve {folder}\nadd to it:    cd {folder} && skillmark new credential my-credential\ncheck it:     skillmark check {folder}",
            folder = folder.display()
        ));
        if let Some(missing) = missing(&program) {
            terminal.tell(&format!(
                "\nbefore you push: write {missing} into .github/workflows/catalog.yml or .gitlab-ci.yml, or the check there fails"
            ));
        }
        Ok(Outcome::Fine)
    }
}

/// Says what the workflows lack.
fn missing(program: &Program) -> Option<&'static str> {
    match (program.url.is_empty(), program.sha256.is_empty()) {
        (false, false) => None,
        (true, false) => Some("the address of this program (SKILLMARK_URL)"),
        (false, true) => Some("the digest of the Linux program (SKILLMARK_SHA256)"),
        (true, true) => Some("address and digest of the Linux program (SKILLMARK_URL, SKILLMARK_SHA256)"),
    }
}
