use anyhow::bail;
use clap::Args;
use skillmark_badge::verify::REPORT_SCHEMA;

use super::Outcome;
use super::terminal::{self, Terminal};
use crate::catalog::schema;
use crate::diagnostic::nearest;

#[derive(Debug, Args)]
pub(super) struct Schema {
    /// A source format, or `report` for what `verify` prints as JSON; without it, all are listed.
    kind: Option<String>,
}

/// The name of the schema of reports.
const REPORT: &str = "report";

impl Schema {
    pub(super) fn run(&self, _: &Terminal) -> anyhow::Result<Outcome> {
        let kinds = || schema::KINDS.iter().copied().chain([REPORT]);
        let text = match &self.kind {
            None => kinds().fold(String::new(), |text, kind| text + kind + "\n"),
            Some(kind) if kind == REPORT => REPORT_SCHEMA.to_owned(),
            Some(kind) => match schema::schema(kind) {
                Some(schema) => format!("{schema:#}\n"),
                None => bail!("there is no format `{kind}`; {}", hint(kind, kinds())),
            },
        };
        terminal::print(&text)?;
        Ok(Outcome::Fine)
    }
}

fn hint<'a>(kind: &str, kinds: impl Iterator<Item = &'a str> + Clone) -> String {
    match nearest(kind, kinds.clone()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("there are {}", kinds.collect::<Vec<_>>().join(", ")),
    }
}
