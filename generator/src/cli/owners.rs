use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use clap::Args;

use super::Outcome;
use super::open::find;
use super::terminal::{self, Terminal};
use crate::catalog::{Catalog, load, read_catalog};
use crate::diagnostic::{Diagnostic, Severity};
use crate::issue::work_tree;
use crate::review::codeowners;

/// The largest CODEOWNERS that GitHub reads is 3 MB.
const MAX_BYTES: u64 = 3 << 20;
/// Most lines that are shown where a file differs.
const MAX_SHOWN: usize = 20;

#[derive(Debug, Args)]
pub(super) struct Owners {
    /// The catalog's folder; by default the nearest folder upwards that holds catalog.yaml.
    catalog: Option<PathBuf>,
    /// Print nothing; fail if this file says something else.
    #[arg(long, value_name = "FILE")]
    check: Option<PathBuf>,
}

impl Owners {
    pub(super) fn run(&self, terminal: &Terminal) -> anyhow::Result<Outcome> {
        let folder = find(self.catalog.as_deref())?;
        let (tree, found) = read_catalog(&folder).with_context(|| format!("cannot read {}", folder.display()))?;
        let loaded = load(tree, found);
        // An entry that cannot be read has no line, and would fall to the office unseen.
        let Some(catalog) = loaded.catalog.filter(|catalog| catalog.broken.is_empty()) else {
            let is_error = |finding: &&Diagnostic| finding.severity == Severity::Error;
            let errors: Vec<Diagnostic> = loaded.diagnostics.iter().filter(is_error).cloned().collect();
            terminal::report(&errors, &loaded.tree, terminal);
            terminal.tell("owners cannot be told before these errors are mended");
            return Ok(Outcome::Problems);
        };
        let text = codeowners(&catalog, &within_repository(&folder)?)?;
        if !names_anybody(&text) {
            terminal.tell(why_nobody(&catalog));
        }
        match &self.check {
            None => terminal::print(&text)?,
            Some(file) => return compare(file, &text, &catalog, terminal),
        }
        Ok(Outcome::Fine)
    }
}

fn names_anybody(text: &str) -> bool {
    text.lines().any(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Says why no line of CODEOWNERS names anybody.
fn why_nobody(catalog: &Catalog) -> &'static str {
    let bodies = catalog.config.governance.iter().flat_map(|rules| &rules.bodies);
    let is_named = bodies.map(|body| &body.owners).any(|owners| !owners.is_empty());
    if is_named {
        "bodies have owners, but must approve nothing that is in the catalog, so that nobody is asked yet: write \
         `owners:` directly under `governance` in catalog.yaml, too, for everything else"
    } else {
        "nobody is named yet: write `owners:` under `governance` in catalog.yaml, and in departments"
    }
}

/// Returns where the catalog lies in its repository: empty when it is the whole of it, or in none.
fn within_repository(folder: &Path) -> anyhow::Result<String> {
    let inner = work_tree::within(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let parts: Option<Vec<&str>> = inner.iter().map(|part| part.to_str()).collect();
    match parts {
        Some(parts) => Ok(parts.join("/")),
        None => bail!("the path of {} is not text, so that CODEOWNERS cannot hold it", folder.display()),
    }
}

fn compare(file: &Path, text: &str, catalog: &Catalog, terminal: &Terminal) -> anyhow::Result<Outcome> {
    let shown = file.display();
    let how = "write it anew with `skillmark owners`";
    let length = match fs::metadata(file) {
        Ok(metadata) => metadata.len(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            terminal.tell(&format!("{shown} is not there; {how}"));
            return Ok(Outcome::Problems);
        }
        Err(error) => return Err(error).with_context(|| format!("cannot read {shown}")),
    };
    if length > MAX_BYTES {
        bail!("{shown} is larger than a forge reads");
    }
    let present = fs::read(file).with_context(|| format!("cannot read {shown}"))?;
    let present = String::from_utf8_lossy(&present).replace("\r\n", "\n");
    if present == text {
        let count = catalog.credentials.len();
        terminal.tell(&format!("{shown} is as it should be, for {count} credentials"));
        return Ok(Outcome::Fine);
    }
    let line = |sign: &str, line: &str| format!("{sign} {}", line.escape_debug());
    let gone = present.lines().filter(|old| !text.lines().any(|new| new == *old)).map(|old| line("-", old));
    let come = text.lines().filter(|new| !present.lines().any(|old| old == *new)).map(|new| line("+", new));
    let lines: Vec<String> = gone.chain(come).collect();
    terminal.tell(&format!("{shown} differs from what the catalog says; {how}"));
    for line in lines.iter().take(MAX_SHOWN) {
        terminal.tell(line);
    }
    if lines.len() > MAX_SHOWN {
        terminal.tell(&format!("… and {} lines more", lines.len() - MAX_SHOWN));
    }
    Ok(Outcome::Problems)
}
