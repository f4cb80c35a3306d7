use clap::{Args, ValueEnum};

use super::Outcome;
use super::open::Open;
use super::terminal::{self, Terminal};
use crate::diagnostic::{Severity, render_json};
use crate::project::Checked;

#[derive(Debug, Args)]
pub(super) struct Check {
    #[command(flatten)]
    open: Open,
    /// How findings are printed.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Fail on findings of this severity too.
    #[arg(long, value_enum, value_name = "SEVERITY")]
    deny: Option<Deny>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Text with excerpts of the source.
    Human,
    /// One JSON array.
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Deny {
    /// Warnings count as errors.
    Warnings,
}

impl Check {
    pub(super) fn run(&self, terminal: &Terminal) -> anyhow::Result<Outcome> {
        let checked = self.open.check()?;
        match self.format {
            Format::Json => terminal::print(&render_json(&checked.diagnostics, &checked.tree))?,
            Format::Human => {
                terminal::report(&checked.diagnostics, &checked.tree, terminal);
                terminal.tell(&summary(&checked));
            }
        }
        let denied = self.deny == Some(Deny::Warnings) && checked.count(Severity::Warning) > 0;
        Ok(if denied || checked.has_errors() { Outcome::Problems } else { Outcome::Fine })
    }
}

/// Says in one line how much was found.
pub(super) fn summary(checked: &Checked) -> String {
    let part = |severity, one: &str, many: &str| {
        let count = checked.count(severity);
        format!("{count} {}", if count == 1 { one } else { many })
    };
    let errors = part(Severity::Error, "error", "errors");
    let warnings = part(Severity::Warning, "warning", "warnings");
    let advice = part(Severity::Advice, "piece of advice", "pieces of advice");
    format!("{errors}, {warnings}, {advice}")
}
