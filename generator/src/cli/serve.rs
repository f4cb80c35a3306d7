use anyhow::Context as _;
use clap::Args;

use super::Outcome;
use super::build::{Build, Served};
use super::terminal::Terminal;

#[derive(Debug, Args)]
pub(super) struct Serve {
    #[command(flatten)]
    build: Build,
    /// Port of the preview.
    #[arg(long, default_value_t = 8080)]
    port: u16,
}

impl Serve {
    pub(super) fn run(&self, terminal: &Terminal) -> anyhow::Result<Outcome> {
        let Some(Served { prefix, policies }) = self.build.build(terminal)? else { return Ok(Outcome::Problems) };
        crate::serve::serve(&self.build.output, &prefix, policies, self.port, |address| {
            terminal.tell(&format!("serving http://{address}{prefix}/ until you press Ctrl-C"));
        })
        .with_context(|| format!("cannot serve at port {} (another is named with --port)", self.port))?;
        Ok(Outcome::Fine)
    }
}
