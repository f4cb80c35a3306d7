use std::collections::BTreeSet;
use std::io;

use anyhow::bail;
use skillmark_badge::verify::{Report, Verdict};

use super::documents::Missed;
use super::format::Printer;
use super::source::Source;
use crate::cli::Outcome;
use crate::cli::terminal::Terminal;
use crate::site::plain;

/// What became of an input.
pub(super) enum Checked {
    /// A report on each of its badges, and the documents that could not be had.
    Reports(Vec<Report>, Vec<Missed>),
    /// It lies among badges and is none.
    LeftOut,
    /// It cannot be read.
    Unread(io::Error),
}

/// Prints what is found, and keeps the worst of it.
pub(super) struct Results<'a> {
    printer: Printer,
    terminal: &'a Terminal,
    worst: Outcome,
    badges: usize,
    left_out: usize,
    unread: usize,
    /// The addresses of which it was said that nothing came from them.
    missed: BTreeSet<String>,
}

impl<'a> Results<'a> {
    pub(super) fn new(printer: Printer, terminal: &'a Terminal) -> Self {
        let missed = BTreeSet::new();
        Self { printer, terminal, worst: Outcome::Fine, badges: 0, left_out: 0, unread: 0, missed }
    }

    /// Prints what became of an input.
    pub(super) fn add(&mut self, source: &Source, checked: Checked) -> anyhow::Result<()> {
        let name = plain(&source.name);
        match checked {
            Checked::Reports(reports, missed) => {
                for Missed { url, why } in missed {
                    if self.missed.insert(url.clone()) {
                        self.terminal.tell(&format!("could not get {}: {}", shown(&url), shown(&why)));
                    }
                }
                self.badges += reports.len();
                self.worst = reports.iter().map(outcome).fold(self.worst, Outcome::max);
                self.printer.print(&reports)?;
            }
            Checked::LeftOut => {
                self.left_out += 1;
                self.terminal.tell(&format!("left out {name}: of no form in which badges come"));
            }
            Checked::Unread(error) => {
                self.unread += 1;
                crate::cli::terminal::error(&anyhow::Error::new(error).context(format!("cannot read {name}")));
            }
        }
        Ok(())
    }

    /// Ends the output, and returns how the command ends: by the worst of the verdicts.
    pub(super) fn end(mut self) -> anyhow::Result<Outcome> {
        if self.badges == 0 && self.unread == 0 {
            bail!("there are no badges to check");
        }
        self.printer.end()?;
        self.terminal.detail(&format!("checked {} badges, left out {} files", self.badges, self.left_out));
        match self.unread {
            0 => Ok(self.worst),
            1 => bail!("1 file could not be read"),
            many => bail!("{many} files could not be read"),
        }
    }
}

fn outcome(report: &Report) -> Outcome {
    match report.verdict {
        Verdict::Valid => Outcome::Fine,
        Verdict::ValidStatusUnknown | Verdict::ValidUnrecognisedIssuer | Verdict::Unverifiable => Outcome::Unsure,
        _ => Outcome::Problems,
    }
}

/// Returns the beginning of an address, or of what is wrong with a server: strangers write both.
fn shown(text: &str) -> String {
    const MAX_SHOWN: usize = 300;
    plain(text).chars().take(MAX_SHOWN).collect()
}
