use std::path::PathBuf;

use anyhow::{Context as _, bail};
use clap::{Args, ValueEnum};
use time::OffsetDateTime;

use super::Outcome;
use super::open::find;
use super::terminal::{self, Terminal};
use crate::catalog::value::{Day, Scalar as _};
use crate::catalog::{Catalog, load, read_catalog};
use crate::diagnostic::{Diagnostic, Severity};
use crate::output::write_file;
use crate::review::portfolio::{Portfolio, csv, human, page, portfolio};

#[derive(Debug, Args)]
pub(super) struct Report {
    /// The catalog's folder; by default the nearest folder upwards that holds catalog.yaml.
    catalog: Option<PathBuf>,
    /// How the report is written.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// The day for which it holds; today if left out.
    #[arg(long, value_name = "DAY")]
    today: Option<String>,
    /// Write the report to this file instead of printing it.
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Text.
    Human,
    /// One page that looks like the site and needs no other file.
    Html,
    /// One table with a line for each credential.
    Csv,
    /// One JSON object, as `skillmark schema portfolio` describes it.
    Json,
}

impl Report {
    pub(super) fn run(&self, terminal: &Terminal) -> anyhow::Result<Outcome> {
        let today = self.today()?;
        let folder = find(self.catalog.as_deref())?;
        let (tree, found) = read_catalog(&folder).with_context(|| format!("cannot read {}", folder.display()))?;
        let loaded = load(tree, found);
        let Some(catalog) = loaded.catalog.filter(|catalog| catalog.broken.is_empty()) else {
            let errors: Vec<Diagnostic> =
                loaded.diagnostics.into_iter().filter(|found| found.severity == Severity::Error).collect();
            terminal::report(&errors, &loaded.tree, terminal);
            terminal.tell("the catalog cannot be reported on before these errors are mended");
            return Ok(Outcome::Problems);
        };
        let report = portfolio(&catalog, today);
        let bytes = self.bytes(&catalog, &report)?;
        match &self.output {
            Some(file) => {
                write_file(file, &bytes).with_context(|| format!("cannot write {}", file.display()))?;
                terminal.tell(&format!("wrote {}", file.display()));
            }
            None => terminal::print(&String::from_utf8_lossy(&bytes))?,
        }
        Ok(Outcome::Fine)
    }

    fn bytes(&self, catalog: &Catalog, report: &Portfolio) -> anyhow::Result<Vec<u8>> {
        Ok(match self.format {
            Format::Human => human(report).into_bytes(),
            Format::Html => page(catalog, report)?.into_bytes(),
            Format::Csv => csv(catalog, report),
            Format::Json => {
                let value = serde_json::to_value(report).context("cannot write JSON")?;
                format!("{value:#}\n").into_bytes()
            }
        })
    }

    fn today(&self) -> anyhow::Result<Day> {
        match &self.today {
            None => Ok(Day(OffsetDateTime::now_utc().date())),
            Some(written) => match Day::read(written) {
                Ok(day) => Ok(day),
                Err(refusal) => bail!("{}; {}", refusal.message, refusal.help),
            },
        }
    }
}
