use std::path::PathBuf;
use std::time::Instant;

use clap::Args;

use super::open::{self, Open};
use super::terminal::{self, Terminal};
use super::{Outcome, check};
use crate::diagnostic::{Diagnostic, Severity};
use crate::output::{Written, publish};
use crate::project::Checked;
use crate::site::Site;

pub(super) const NO_VERIFIER: &str = "warning: this skillmark was built without what checks badges in the browser, so that the \
    page /verify/ can only say so; `cargo xtask site` builds a complete one, and `--verifier DIR` names the files";

#[derive(Debug, Args)]
pub(super) struct Build {
    #[command(flatten)]
    open: Open,
    /// Folder that the site is written to.
    #[arg(long, short, value_name = "DIR", default_value = "public")]
    output: PathBuf,
    /// Let the site check badges with the files in this folder instead of the built-in ones.
    #[arg(long, value_name = "DIR")]
    verifier: Option<PathBuf>,
    /// Print how long each step took.
    #[arg(long)]
    timings: bool,
}

impl Build {
    pub(super) fn run(&self, terminal: &Terminal) -> anyhow::Result<Outcome> {
        let start = Instant::now();
        let checked = self.open.check_with(open::verifier(self.verifier.as_deref())?)?;
        let checked_in = start.elapsed();
        terminal::report(&worth_showing(&checked), &checked.tree, terminal);
        let site = match &checked.site {
            Some(site) if !checked.has_errors() => site,
            _ => {
                terminal.tell(&format!("nothing was written: {}", check::summary(&checked)));
                return Ok(Outcome::Problems);
            }
        };
        if !site.has_verifier() {
            terminal.tell(NO_VERIFIER);
        }
        let written = publish(site, &self.output, |done, all| terminal.progress("making", done, all))?;
        let total = start.elapsed();
        terminal.tell(&self.summary(site, &checked, written, total));
        if self.timings {
            let writing = total.saturating_sub(checked_in);
            terminal.tell(&format!("reading and checking {checked_in:.0?}, making and writing {writing:.0?}"));
        }
        Ok(Outcome::Fine)
    }

    fn summary(&self, site: &Site, checked: &Checked, written: Written, took: std::time::Duration) -> String {
        let pages = site.page_count();
        format!(
            "{}: {pages} pages, {} other files, {} changed; {}; {:.2} s",
            self.output.display(),
            written.files - pages,
            written.changed,
            check::summary(checked),
            took.as_secs_f64(),
        )
    }
}

/// Returns what a build shows: advice is for `check`.
pub(super) fn worth_showing(checked: &Checked) -> Vec<Diagnostic> {
    checked.diagnostics.iter().filter(|diagnostic| diagnostic.severity != Severity::Advice).cloned().collect()
}
