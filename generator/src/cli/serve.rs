use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;

use super::Outcome;
use super::build::{NO_VERIFIER, worth_showing};
use super::check;
use super::open::{self, Open};
use super::terminal::{self, Terminal};
use crate::diagnostic::Severity;
use crate::output::publish;
use crate::project::Checked;
use crate::serve::{Door, Input, Rebuilder, Rebuilt, Source};
use crate::site::{Site, Verifier};

#[derive(Debug, Args)]
pub(super) struct Serve {
    #[command(flatten)]
    open: Open,
    /// Port of the preview.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Write the site to this folder too, whenever it has no errors.
    #[arg(long, short, value_name = "DIR")]
    output: Option<PathBuf>,
    /// Let the site check badges with the files in this folder instead of the built-in ones.
    #[arg(long, value_name = "DIR")]
    verifier: Option<PathBuf>,
}

impl Serve {
    pub(super) fn run(&self, terminal: &Terminal) -> anyhow::Result<Outcome> {
        let verifier = open::verifier(self.verifier.as_deref())?;
        let catalog = self.open.folder()?;
        let cannot = || format!("cannot serve at port {} (another is named with --port)", self.port);
        let door = Door::open(self.port).with_context(cannot)?;
        let address = door.address().with_context(cannot)?;
        let (open, output) = (self.open.clone(), self.output.clone());
        let rebuilder =
            Rebuilder::start(Folder { open, catalog, verifier, output, terminal: terminal.clone(), is_first: true });
        let preview = rebuilder.preview().now();
        terminal.tell(&format!("serving http://{address}{}/ until you press Ctrl-C", preview.prefix()));
        door.serve(rebuilder).with_context(cannot)?;
        Ok(Outcome::Fine)
    }
}

/// The catalog's folder as what a preview is made from.
struct Folder {
    open: Open,
    catalog: PathBuf,
    verifier: Verifier,
    output: Option<PathBuf>,
    terminal: Terminal,
    /// Whether nothing was told yet.
    is_first: bool,
}

impl Source for Folder {
    fn folders(&self) -> Vec<PathBuf> {
        let theme = self.open.theme_folder().map(ToOwned::to_owned);
        std::iter::once(self.catalog.clone()).chain(theme).collect()
    }

    fn output(&self) -> Option<PathBuf> {
        self.output.clone()
    }

    fn read(&self) -> anyhow::Result<Input> {
        let (tree, found, options) = self.open.read(self.verifier.clone())?;
        Ok(Input { tree, found, options })
    }

    fn told(&mut self, rebuilt: &Rebuilt<'_>) {
        if std::mem::take(&mut self.is_first) {
            self.tell_first(rebuilt);
        }
        self.terminal.tell(&line(rebuilt));
        if let Some(site) = rebuilt.site.filter(|_| rebuilt.is_new) {
            self.write(site);
        }
    }
}

impl Folder {
    /// At first all findings are shown; later on the pages show them.
    fn tell_first(&self, rebuilt: &Rebuilt<'_>) {
        if let Ok(checked) = rebuilt.result {
            terminal::report(&worth_showing(checked), &checked.tree, &self.terminal);
        }
        if rebuilt.site.is_some_and(|site| !site.has_verifier()) {
            self.terminal.tell(NO_VERIFIER);
        }
    }

    fn write(&self, site: &Site) {
        let Some(folder) = &self.output else { return };
        match publish(site, folder, |_, _| {}) {
            Ok(written) => self.terminal.detail(&format!(
                "{}: {} files, {} changed",
                folder.display(),
                written.files,
                written.changed
            )),
            Err(error) => terminal::error(&error.into()),
        }
    }
}

/// Says in one line what came of a change.
fn line(rebuilt: &Rebuilt<'_>) -> String {
    let took = rebuilt.took.as_secs_f64();
    let shown = match rebuilt.site {
        Some(site) if rebuilt.is_new => format!("{} pages", site.page_count()),
        Some(_) => "still showing the last good site".to_owned(),
        None => "showing what is wrong".to_owned(),
    };
    match rebuilt.result {
        Ok(checked) => format!("{shown}: {}; {took:.2} s{}", check::summary(checked), first_error(checked)),
        Err(why) => format!("{shown}: {why}; {took:.2} s"),
    }
}

fn first_error(checked: &Checked) -> String {
    let Some(error) = checked.diagnostics.iter().find(|found| found.severity == Severity::Error) else {
        return String::new();
    };
    let (line, column) = checked.tree.line_column(error.span.file, error.span.start);
    let path = checked.tree.path(error.span.file);
    format!("; {path}:{line}:{column}: error[{}]: {}", error.rule.code, error.message)
}
