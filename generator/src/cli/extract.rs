use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;
use skillmark_badge::carrier;

use super::Outcome;
use super::registrar::read;
use super::terminal::{self, Terminal};
use crate::output::write_file;

#[derive(Debug, Args)]
pub(super) struct Extract {
    /// The image that carries a badge.
    image: PathBuf,
    /// Where the badge is written; by default it is printed.
    #[arg(long, short, value_name = "OUT")]
    output: Option<PathBuf>,
}

impl Extract {
    pub(super) fn run(&self, terminal: &Terminal) -> anyhow::Result<Outcome> {
        let badge = carrier::read(&read(&self.image, carrier::MAX_INPUT)?)
            .with_context(|| format!("{} holds no badge", self.image.display()))?;
        match &self.output {
            None => terminal::print(&format!("{}\n", badge.text))?,
            Some(path) => {
                write_file(path, badge.text.as_bytes()).with_context(|| format!("cannot write {}", path.display()))?;
                terminal.tell(&format!("wrote {}", path.display()));
            }
        }
        Ok(Outcome::Fine)
    }
}
