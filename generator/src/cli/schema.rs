use anyhow::bail;
use clap::Args;

use super::Outcome;
use super::terminal::{self, Terminal};
use crate::catalog::schema;
use crate::diagnostic::nearest;

#[derive(Debug, Args)]
pub(super) struct Schema {
    /// The source format; without it, the formats are listed.
    kind: Option<String>,
}

impl Schema {
    pub(super) fn run(&self, _: &Terminal) -> anyhow::Result<Outcome> {
        let Some(kind) = &self.kind else {
            terminal::print(&format!("{}\n", schema::KINDS.join("\n")))?;
            return Ok(Outcome::Fine);
        };
        let Some(schema) = schema::schema(kind) else {
            match nearest(kind, schema::KINDS.iter().copied()) {
                Some(near) => bail!("there is no format `{kind}`; did you mean `{near}`?"),
                None => bail!("there is no format `{kind}`; there are {}", schema::KINDS.join(", ")),
            }
        };
        terminal::print(&format!("{schema:#}\n"))?;
        Ok(Outcome::Fine)
    }
}
