use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Context as _;
use clap::{Args, ValueEnum};

use super::Outcome;
use super::open::Open;
use super::revision::read_base;
use super::terminal::{self, Terminal};
use super::{explain, fix};
use crate::catalog::{SourceTree, load};
use crate::diagnostic::{
    self, Diagnostic, Setting, Severity, counts, render_github, render_gitlab, render_json, render_sarif,
    render_summary,
};
use crate::issue::work_tree;
use crate::project::Checked;
use crate::review::check_history;

/// Most bytes of the summary of a step that GitHub shows.
const MAX_SUMMARY: usize = 1 << 20;

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
    /// Show first what is found in files that differ from this git revision or folder.
    #[arg(long, value_name = "BASE")]
    since: Option<String>,
    /// Add all findings to this file, as Markdown.
    #[arg(long, value_name = "FILE")]
    summary: Option<PathBuf>,
    /// Write what is suggested wherever there is no doubt.
    #[arg(long)]
    fix: bool,
    /// Print the page about a rule, such as C021, and check nothing.
    #[arg(long, value_name = "CODE", exclusive = true)]
    explain: Option<String>,
    /// Link to the pages about rules, which are published in this folder of a website.
    #[arg(long, value_name = "URL", env = "SKILLMARK_RULES_URL", value_parser = folder_url)]
    rules_url: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Text with excerpts of the source.
    Human,
    /// One JSON array.
    Json,
    /// Annotations of GitHub Actions, as many as it shows.
    Github,
    /// A Code Quality report of GitLab.
    Gitlab,
    /// SARIF 2.1.0.
    Sarif,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Deny {
    /// Warnings count as errors.
    Warnings,
}

impl Check {
    pub(super) fn run(&self, terminal: &Terminal) -> anyhow::Result<Outcome> {
        if let Some(code) = &self.explain {
            explain::explain(code)?;
            return Ok(Outcome::Fine);
        }
        let folder = self.open.folder()?;
        let mut checked = if self.fix { fix::fix_and_check(&self.open, terminal)? } else { self.open.check()? };
        let changed = match &self.since {
            Some(base) => Some(compare(&mut checked, read_base(base, &folder)?)),
            None => None,
        };
        let prefix = prefix(&folder);
        let setting = Setting {
            tree: &checked.tree,
            prefix: &prefix,
            changed: changed.as_ref(),
            rules: self.rules_url.as_deref(),
        };
        self.print(&checked, &setting, terminal)?;
        if let Some(file) = &self.summary {
            add_summary(file, &checked, &setting).with_context(|| format!("cannot write {}", file.display()))?;
        }
        let denied = self.deny == Some(Deny::Warnings) && checked.count(Severity::Warning) > 0;
        Ok(if denied || checked.has_errors() { Outcome::Problems } else { Outcome::Fine })
    }

    fn print(&self, checked: &Checked, setting: &Setting<'_>, terminal: &Terminal) -> anyhow::Result<()> {
        let found = &checked.diagnostics;
        match self.format {
            Format::Json => terminal::print(&render_json(found, setting.tree)),
            Format::Gitlab => terminal::print(&render_gitlab(found, setting)),
            Format::Sarif => terminal::print(&render_sarif(found, setting)),
            Format::Github => {
                terminal::print(&render_github(found, setting).text)?;
                terminal.tell(&summary(checked));
                Ok(())
            }
            Format::Human => {
                terminal::report(found, setting.tree, terminal);
                terminal.tell(&summary(checked));
                terminal.hint(found);
                Ok(())
            }
        }
    }
}

/// Adds what the change from `base` may not do, puts what is found in changed files first, and returns these files.
fn compare(checked: &mut Checked, base: (SourceTree, Vec<Diagnostic>)) -> BTreeSet<String> {
    let tree = Arc::clone(&checked.tree);
    let changed = changed(&base.0, &tree);
    let before = load(base.0, base.1).catalog;
    if let (Some(before), Some(site)) = (&before, &checked.site) {
        checked.diagnostics.extend(check_history(before, &site.catalog));
        diagnostic::sort(&mut checked.diagnostics);
    }
    checked.diagnostics.sort_by_key(|diagnostic| !changed.contains(tree.path(diagnostic.span.file)));
    changed
}

/// Returns the paths of files that are new, or other than before.
fn changed(before: &SourceTree, after: &SourceTree) -> BTreeSet<String> {
    let is_other = |path: &str, bytes: &[u8]| before.find(path).is_none_or(|(_, old)| old.bytes != bytes);
    after.iter().filter(|(_, file)| is_other(&file.path, &file.bytes)).map(|(_, file)| file.path.clone()).collect()
}

/// Returns the path of the catalog in the repository that holds it, with a final slash; empty where it is at the top, or
/// in none.
fn prefix(folder: &Path) -> String {
    let inner = work_tree::within(folder).unwrap_or_default();
    inner.iter().fold(String::new(), |path, part| path + &part.to_string_lossy() + "/")
}

/// Adds the findings to what the file holds, in the room that is left.
fn add_summary(file: &Path, checked: &Checked, setting: &Setting<'_>) -> std::io::Result<()> {
    let mut file = fs::OpenOptions::new().append(true).create(true).open(file)?;
    let taken = usize::try_from(file.metadata()?.len()).unwrap_or(MAX_SUMMARY);
    let text = render_summary(&checked.diagnostics, setting, MAX_SUMMARY.saturating_sub(taken));
    file.write_all(text.as_bytes())
}

/// Takes the address of a folder, which ends with a slash.
fn folder_url(given: &str) -> Result<String, String> {
    let url = url::Url::parse(given).map_err(|error| error.to_string())?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err("write it as in https://example.edu/rules/".to_owned());
    }
    // As the parser writes it, so that nothing in it ends a link early.
    let text = url.as_str().replace('(', "%28").replace(')', "%29");
    Ok(if text.ends_with('/') { text } else { text + "/" })
}

/// Says in one line how much was found.
pub(super) fn summary(checked: &Checked) -> String {
    counts(&checked.diagnostics)
}
