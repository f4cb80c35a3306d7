use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, bail};
use clap::Args;

use super::Outcome;
use super::scaffold::{self, CATALOG};
use super::terminal::Terminal;

#[derive(Debug, Args)]
pub(super) struct Init {
    /// Folder to start the catalog in; it must be empty or new.
    folder: PathBuf,
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
        for (path, text) in CATALOG {
            scaffold::write(&folder.join(path), text).with_context(|| format!("cannot write {path}"))?;
        }
        for (kind, schema) in scaffold::schemas() {
            scaffold::write(&folder.join(".skillmark/schemas").join(format!("{kind}.json")), &schema)?;
        }
        terminal.tell(&format!(
            "a catalog is in {folder}\n\nlook at it:   skillmark serve {folder}\nadd to it:    cd {folder} && skillmark new credential my-credential\ncheck it:     skillmark check {folder}",
            folder = folder.display()
        ));
        Ok(Outcome::Fine)
    }
}
