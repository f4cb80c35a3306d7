use anyhow::bail;
use clap::Args;
use skillmark_badge::verify::REPORT_SCHEMA;

use super::Outcome;
use super::terminal::{self, Terminal};
use crate::catalog::schema;
use crate::diagnostic::nearest;
use crate::review::compare::DIFF_SCHEMA;
use crate::review::portfolio::PORTFOLIO_SCHEMA;

#[derive(Debug, Args)]
pub(super) struct Schema {
    /// A source format; or `report`, `diff` or `portfolio` for what `verify`, `diff` and `report` print as JSON; without
    /// it, all are listed.
    kind: Option<String>,
}

/// Schemas of what commands print, by name.
const PRINTED: &[(&str, &str)] = &[("report", REPORT_SCHEMA), ("diff", DIFF_SCHEMA), ("portfolio", PORTFOLIO_SCHEMA)];

impl Schema {
    pub(super) fn run(&self, _: &Terminal) -> anyhow::Result<Outcome> {
        let kinds = || schema::KINDS.iter().copied().chain(PRINTED.iter().map(|(name, _)| *name));
        let printed =
            |kind: &str| PRINTED.iter().find(|(name, _)| *name == kind).map(|(_, schema)| (*schema).to_owned());
        let text = match &self.kind {
            None => kinds().fold(String::new(), |text, kind| text + kind + "\n"),
            Some(kind) => match printed(kind).or_else(|| schema::schema(kind).map(|schema| format!("{schema:#}\n"))) {
                Some(text) => text,
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
