use std::path::PathBuf;
use std::time::Instant;

use clap::Args;

use super::open::{self, Open};
use super::terminal::{self, Terminal};
use super::{Outcome, check};
use crate::diagnostic::{Diagnostic, Severity};
use crate::output::{Written, publish};
use crate::project::Checked;
use crate::site::{Policies, Site};

const NO_VERIFIER: &str = "warning: this skillmark was built without what checks badges in the browser, so that the \
    page /verify/ can only say so; `cargo xtask site` builds a complete one, and `--verifier DIR` names the files";

/// How a site that was built is served.
#[derive(Debug)]
pub(super) struct Served {
    /// What stands before its paths.
    pub(super) prefix: String,
    /// What its files are sent under.
    pub(super) policies: Policies,
}

#[derive(Debug, Args)]
pub(super) struct Build {
    #[command(flatten)]
    open: Open,
    /// Folder that the site is written to.
    #[arg(long, short, value_name = "DIR", default_value = "public")]
    pub(super) output: PathBuf,
    /// Let the site check badges with the files in this folder instead of the built-in ones.
    #[arg(long, value_name = "DIR")]
    verifier: Option<PathBuf>,
    /// Print how long each step took.
    #[arg(long)]
    timings: bool,
}

impl Build {
    pub(super) fn run(&self, terminal: &Terminal) -> anyhow::Result<Outcome> {
        Ok(self.build(terminal)?.map_or(Outcome::Problems, |_| Outcome::Fine))
    }

    /// Builds the site, and returns how it is served, unless something is wrong.
    pub(super) fn build(&self, terminal: &Terminal) -> anyhow::Result<Option<Served>> {
        let start = Instant::now();
        let checked = self.open.check_with(open::verifier(self.verifier.as_deref())?)?;
        let checked_in = start.elapsed();
        terminal::report(&worth_showing(&checked), &checked.tree, terminal);
        let site = match &checked.site {
            Some(site) if !checked.has_errors() => site,
            _ => {
                terminal.tell(&format!("nothing was written: {}", check::summary(&checked)));
                return Ok(None);
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
        Ok(Some(Served { prefix: site.path_prefix().to_owned(), policies: site.policies() }))
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
fn worth_showing(checked: &Checked) -> Vec<Diagnostic> {
    checked.diagnostics.iter().filter(|diagnostic| diagnostic.severity != Severity::Advice).cloned().collect()
}
