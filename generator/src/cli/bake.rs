use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;
use skillmark_badge::carrier;

use super::Outcome;
use super::registrar::read;
use super::terminal::Terminal;
use crate::output::write_file;

#[derive(Debug, Args)]
pub(super) struct Bake {
    /// The badge, as JSON or JWT, or the address where it is hosted.
    file: PathBuf,
    /// The PNG or SVG image to put it into.
    #[arg(long, value_name = "IMAGE")]
    into: PathBuf,
    /// Where the image with the badge is written.
    #[arg(long, short, value_name = "OUT")]
    output: PathBuf,
}

impl Bake {
    pub(super) fn run(&self, terminal: &Terminal) -> anyhow::Result<Outcome> {
        let badge = carrier::read(&read(&self.file, carrier::MAX_INPUT)?)
            .with_context(|| format!("{} holds no badge", self.file.display()))?;
        let image = read(&self.into, carrier::MAX_INPUT)?;
        let baked = carrier::bake(&image, &badge.text)
            .with_context(|| format!("cannot put a badge into {}", self.into.display()))?;
        write_file(&self.output, &baked).with_context(|| format!("cannot write {}", self.output.display()))?;
        terminal.tell(&format!("wrote {}", self.output.display()));
        Ok(Outcome::Fine)
    }
}
