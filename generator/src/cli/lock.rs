use std::path::PathBuf;

use anyhow::{Context as _, bail};
use clap::Args;
use time::OffsetDateTime;
use url::Url;

use super::open::Open;
use super::terminal::{self, Terminal};
use super::{Outcome, check};
use crate::catalog::value::{Day, Scalar as _};
use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::output::{write_file, write_folder};
use crate::review::compare::several;
use crate::review::freeze;

#[derive(Debug, Args)]
pub(super) struct Lock {
    /// The catalog's folder; by default the nearest folder upwards that holds catalog.yaml.
    catalog: Option<PathBuf>,
    /// Day recorded as that of publication; today if left out.
    #[arg(long, value_name = "DAY")]
    date: Option<String>,
    /// Write nothing; fail if a frozen version or published address was altered or removed.
    #[arg(long)]
    check: bool,
}

impl Lock {
    pub(super) fn run(&self, terminal: &Terminal) -> anyhow::Result<Outcome> {
        let day = self.day()?;
        // Always at the catalog's own address and without proposals: what is frozen is for ever.
        let open = Open::plain(self.catalog.clone());
        let checked = open.check()?;
        let shown: Vec<Diagnostic> = checked
            .diagnostics
            .iter()
            .filter(
                |diagnostic| if self.check { is_about_the_lock(diagnostic) } else { keeps_from_freezing(diagnostic) },
            )
            .cloned()
            .collect();
        terminal::report(&shown, &checked.tree, terminal);
        if self.check && !checked.can_compare() {
            let errors: Vec<Diagnostic> = checked
                .diagnostics
                .iter()
                .filter(|diagnostic| diagnostic.severity == Severity::Error)
                .cloned()
                .collect();
            terminal::report(&errors, &checked.tree, terminal);
            terminal.tell("what was published cannot be compared before these errors are mended");
            return Ok(Outcome::Problems);
        }
        if self.check {
            let broken = shown.iter().any(|diagnostic| diagnostic.severity == Severity::Error);
            return Ok(if broken { Outcome::Problems } else { Outcome::Fine });
        }
        let site = match &checked.site {
            Some(site) if !checked.diagnostics.iter().any(keeps_from_freezing) => site,
            _ => {
                terminal.tell(&format!("nothing was frozen: {}", check::summary(&checked)));
                return Ok(Outcome::Problems);
            }
        };
        let frozen = freeze(site, day)?;
        let folder = open.folder()?;
        for (path, files) in &frozen.folders {
            let target = folder.join(path);
            if let Some(parent) = target.parent() {
                std::fs::create_dir_all(parent).with_context(|| format!("cannot write {}", parent.display()))?;
            }
            write_folder(&target, files).with_context(|| format!("cannot write {}", target.display()))?;
            terminal.detail(&format!("froze {path}"));
        }
        // Last, so that an interrupted run leaves folders that the next one records.
        let lock = folder.join("versions.lock");
        write_file(&lock, frozen.lock.as_bytes()).with_context(|| format!("cannot write {}", lock.display()))?;
        let were = if frozen.already == 1 { "was" } else { "were" };
        let froze = several(frozen.folders.len(), "version");
        terminal.tell(&format!("froze {froze}; {} {were} frozen already", frozen.already));
        if is_for_examples(&site.base) {
            terminal.tell(&format!(
                "note: {} is an address for examples, and stands in what was frozen; set your own `base_url` before you issue badges",
                &site.base
            ));
        }
        Ok(Outcome::Fine)
    }

    fn day(&self) -> anyhow::Result<Day> {
        match &self.date {
            None => Ok(Day(OffsetDateTime::now_utc().date())),
            Some(written) => match Day::read(written) {
                Ok(day) => Ok(day),
                Err(refusal) => bail!("{}; {}", refusal.message, refusal.help),
            },
        }
    }
}

/// Says whether an address can never be anybody's own (RFC 2606; `example.edu` is kept for examples by its registry).
fn is_for_examples(address: &Url) -> bool {
    let host = address.host_str().unwrap_or_default();
    let is_below = |name: &str| host.strip_suffix(name).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    ["example", "example.com", "example.edu", "example.net", "example.org", "invalid", "test"]
        .iter()
        .any(|name| is_below(name))
}

/// Says whether a finding must be mended first. A version that is not recorded is mended by freezing.
fn keeps_from_freezing(diagnostic: &Diagnostic) -> bool {
    diagnostic.severity == Severity::Error && diagnostic.rule != Rule::UNRECORDED
}

fn is_about_the_lock(diagnostic: &Diagnostic) -> bool {
    [
        Rule::FROZEN_ALTERED,
        Rule::FROZEN_MISSING,
        Rule::VERSION_NOT_RAISED,
        Rule::URL_LOST,
        Rule::BAD_LOCK,
        Rule::BAD_VERSION,
        Rule::UNRECORDED,
    ]
    .contains(&diagnostic.rule)
}
