use std::path::PathBuf;

use anyhow::Context as _;
use clap::{Args, ValueEnum};

use super::Outcome;
use super::open::find;
use super::revision::read_base;
use super::terminal::{self, Terminal};
use crate::catalog::{load, read_catalog};
use crate::diagnostic::{Diagnostic, Severity};
use crate::review::compare::{Comparison, compare, human, markdown};

#[derive(Debug, Args)]
pub(super) struct Diff {
    /// What to compare with: a git revision, or a folder that holds a catalog. `main...` means where this branch left
    /// `main`.
    base: String,
    /// The catalog's folder; by default the nearest folder upwards that holds catalog.yaml.
    catalog: Option<PathBuf>,
    /// How the changes are printed.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Text.
    Human,
    /// For a comment on a pull request.
    Markdown,
    /// One JSON object, as `skillmark schema diff` describes it.
    Json,
}

impl Diff {
    pub(super) fn run(&self, terminal: &Terminal) -> anyhow::Result<Outcome> {
        let folder = find(self.catalog.as_deref())?;
        let (tree, found) = read_base(&self.base, &folder)?;
        let is_there = tree.find("catalog.yaml").is_some();
        if !is_there {
            terminal.tell(&format!("there was no catalog in `{}`: everything is new", self.base.escape_debug()));
        }
        let before = load(tree, found);
        if is_there && before.catalog.as_ref().is_none_or(|catalog| !catalog.broken.is_empty()) {
            terminal.tell(&format!(
                "`{}` has entries that cannot be read; they count as if they were not there",
                self.base.escape_debug()
            ));
        }
        let (tree, found) = read_catalog(&folder).with_context(|| format!("cannot read {}", folder.display()))?;
        let after = load(tree, found);
        let Some(catalog) = after.catalog.filter(|catalog| catalog.broken.is_empty()) else {
            let errors: Vec<Diagnostic> =
                after.diagnostics.into_iter().filter(|found| found.severity == Severity::Error).collect();
            terminal::report(&errors, &after.tree, terminal);
            terminal.tell("what changed cannot be told before these errors are mended");
            // On a terminal that was all. Whoever reads the output must not take it for a catalog without changes.
            if self.format != Format::Human {
                self.print(&Comparison::refused(&errors, &after.tree))?;
            }
            return Ok(Outcome::Problems);
        };
        let comparison = compare(before.catalog, catalog);
        self.print(&comparison)?;
        Ok(if comparison.blocks { Outcome::Problems } else { Outcome::Fine })
    }

    fn print(&self, comparison: &Comparison) -> anyhow::Result<()> {
        terminal::print(&match self.format {
            Format::Human => human(comparison),
            Format::Markdown => markdown(comparison),
            Format::Json => format!("{:#}\n", serde_json::to_value(comparison).context("cannot write JSON")?),
        })
    }
}
