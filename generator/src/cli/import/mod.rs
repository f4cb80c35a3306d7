//! `skillmark import`: definitions of other systems, and tables, become proposed credentials.

mod human;
mod read;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use clap::{Args, ValueEnum};

use super::Outcome;
use super::check::summary;
use super::open::{self, Open};
use super::terminal::{self, Terminal};
use crate::import::{self, Assigned, Imported, NoteKind, Report, Target};
use crate::output::write_folder;
use crate::project;
use crate::site::Verifier;

#[derive(Debug, Args)]
pub(super) struct Import {
    /// Files, or folders of files: Open Badges 2.0 and 3.0 as JSON, tables as CSV.
    #[arg(required = true, value_name = "FILE|DIR")]
    sources: Vec<PathBuf>,
    /// The catalog that is added to; by default the nearest folder upwards that holds catalog.yaml.
    #[arg(long = "output", short = 'o', value_name = "CATALOG")]
    catalog: Option<PathBuf>,
    /// What a column of a table fills: its heading, `=`, and a field of a credential, such as "Contact Hrs=hours". Without a
    /// field the column is left out. May be repeated.
    #[arg(long = "column", value_name = "HEADING=FIELD")]
    columns: Vec<String>,
    /// Say what would be written, and write nothing.
    #[arg(long)]
    dry_run: bool,
    /// How the report is printed.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Text.
    Human,
    /// One JSON object.
    Json,
}

impl Import {
    pub(super) fn run(&self, terminal: &Terminal) -> anyhow::Result<Outcome> {
        let assigned = Assigned::read(&self.columns).map_err(|why| anyhow::anyhow!("--column: {why}"))?;
        let folder = open::find(self.catalog.as_deref())?;
        let (tree, found, options) = Open::plain(Some(folder.clone())).read(Verifier::embedded())?;
        let checked = project::check(tree, found, project::Options { drafts: true, ..options.clone() });
        let site = match &checked.site {
            Some(site) if !checked.has_errors() => site,
            _ => bail!(
                "{} has errors ({}); mend them first, `skillmark check` lists them",
                folder.display(),
                summary(&checked)
            ),
        };
        let read::Files { sources, problems } = read::files(&self.sources)?;
        let target = Target { catalog: &site.catalog, options: &options };
        let Imported { folders, mut report } = import::import(&sources, &assigned, &target);
        report.problems.splice(0..0, problems);
        if !self.dry_run {
            write(&folder, &folders)?;
        }
        let text = match self.format {
            Format::Human => human::text(&report),
            Format::Json => format!("{}\n", serde_json::to_string_pretty(&report)?),
        };
        terminal::print(&text)?;
        terminal.tell(&self.last_line(&report));
        Ok(if report.problems.is_empty() { Outcome::Fine } else { Outcome::Problems })
    }

    fn last_line(&self, report: &Report) -> String {
        let count = |outcome| report.entries.iter().filter(|entry| entry.outcome == outcome).count();
        let lost =
            report.entries.iter().flat_map(|entry| &entry.notes).filter(|note| note.kind == NoteKind::Lost).count();
        let verb = if self.dry_run { "would import" } else { "imported" };
        format!(
            "{verb} {} as `proposed`; {} in the catalog already, {} more than once; {} not carried, {}; \
             run `skillmark check`, and `skillmark serve --drafts` to see them",
            counted(count(import::Outcome::Imported), "credential"),
            count(import::Outcome::Present),
            count(import::Outcome::Repeated),
            counted(lost, "field"),
            counted(report.problems.len(), "problem"),
        )
    }
}

fn counted(number: usize, what: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {what}{plural}")
}

/// Writes each new folder with all of its files, or not at all. What is there already is never touched.
fn write(catalog: &Path, folders: &BTreeMap<String, BTreeMap<String, Vec<u8>>>) -> anyhow::Result<()> {
    // Before the first is written: a folder that is no entry, or a link, is in the way of all.
    for path in folders.keys().map(|folder| catalog.join(folder)) {
        if fs::symlink_metadata(&path).is_ok() {
            bail!("{} is there already; nothing was written", path.display());
        }
    }
    // Issuers and departments come first, so that no credential names one that is not there yet.
    let (credentials, others): (Vec<_>, Vec<_>) =
        folders.iter().partition(|(folder, _)| folder.starts_with("credentials/"));
    for (folder, files) in others.into_iter().chain(credentials) {
        let path = catalog.join(folder);
        write_folder(&path, files).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}
