//! What changes for the public between two states of a catalog: what the comment on a pull request tells.

mod align;
mod credentials;
mod documents;
mod entries;
mod fields;
mod files;
mod findings;
mod human;
mod markdown;
mod paths;
mod pathways;
mod told;
mod words;

use std::collections::BTreeSet;

use serde::Serialize;

use super::check_history;
use super::overlap::{Overlaps, Pair};
use crate::catalog::Catalog;
use crate::catalog::value::Identifier;
use crate::diagnostic::Severity;

pub use credentials::{Change, CredentialChange};
pub use documents::{DocumentChange, NotRaised};
pub use entries::{EntryChange, TranslationChange};
pub use fields::FieldChange;
pub use files::FileChange;
pub use findings::Finding;
pub use human::human;
pub(crate) use human::visible;
pub use markdown::{MARKER, markdown};
pub use paths::Vanished;
pub use pathways::PathwayEffect;
#[cfg(feature = "cli")]
pub(crate) use words::cut;
pub(crate) use words::several;

/// The JSON Schema of a [`Comparison`] as JSON.
pub const DIFF_SCHEMA: &str = include_str!("diff.schema.json");

/// What changes. The JSON form of this is what `diff --format json` prints.
#[derive(Debug, Serialize)]
pub struct Comparison {
    /// Version of this form.
    pub version: u32,
    /// Whether something must be mended before this can be merged.
    pub blocks: bool,
    /// Errors because of which nothing can be compared; all that follows is empty then.
    pub findings: Vec<Finding>,
    /// Credentials that are new, gone or other than before, in the order of their ids.
    pub credentials: Vec<CredentialChange>,
    /// All other entries, and the settings of the catalog.
    pub entries: Vec<EntryChange>,
    /// Frozen definitions that changed without a new version. They block.
    pub not_raised: Vec<NotRaised>,
    /// Credentials whose status may not follow the one before, that begin where none may, or that are gone. Errors block.
    pub transitions: Vec<Transition>,
    /// Addresses that were there and would not be any more. Those that were recorded as published block.
    pub vanished: Vec<Vanished>,
    /// Pathways that take or promise something else than before.
    pub pathways: Vec<PathwayEffect>,
    /// Credentials that resemble new or changed ones, with what the catalog says of it. What is answered is told only
    /// where something changed that it rests on.
    pub overlaps: Vec<Pair>,
    /// JSON documents that are new, gone or other than before.
    pub documents: Vec<DocumentChange>,
    /// Other files that the site shows or publishes as they are.
    pub files: Vec<FileChange>,
}

/// A change of the life of a credential that may not be.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Transition {
    /// Code of the rule.
    pub code: &'static str,
    /// The file to mend.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// Whether it must be mended first.
    pub blocks: bool,
}

fn transitions(before: &Catalog, after: &Catalog) -> Vec<Transition> {
    let found = check_history(before, after).into_iter().map(|found| Transition {
        code: found.rule.code,
        file: after.tree.path(found.span.file).to_owned(),
        line: after.tree.line_column(found.span.file, found.span.start).0,
        message: found.message,
        help: found.help,
        blocks: found.severity == Severity::Error,
    });
    found.collect()
}

/// Compares two states of a catalog. `before` is nothing when there was no catalog yet. Proposed credentials count as
/// credentials; documents and addresses are those of the site, which leaves proposals out.
pub fn compare(before: Option<Catalog>, after: Catalog) -> Comparison {
    let credentials = credentials::changes(before.as_ref(), &after);
    let entries = entries::changes(before.as_ref(), &after);
    let transitions = before.as_ref().map(|before| transitions(before, &after)).unwrap_or_default();
    let touched: BTreeSet<Identifier> = credentials
        .iter()
        .filter(|change| change.after.is_some() && change.alters_words())
        .map(|change| change.id.clone())
        .collect();
    let mut overlaps = if touched.is_empty() { Vec::new() } else { Overlaps::new(&after).of(&touched) };
    let answers: BTreeSet<&Identifier> =
        credentials.iter().filter(|change| change.alters_answers()).map(|change| &change.id).collect();
    overlaps
        .retain(|pair| pair.answer.is_none() || answers.contains(&pair.credential) || answers.contains(&pair.other));
    let pathways = pathways::effects(before.as_ref(), &after);
    let files = files::changes(before.as_ref(), &after);
    let sides = documents::Sides::new(before, after, &credentials, &entries);
    let (documents, not_raised, vanished) = (sides.documents(), sides.not_raised(), sides.vanished());
    let blocks = !not_raised.is_empty()
        || transitions.iter().any(|one| one.blocks)
        || vanished.iter().any(|lost| lost.was_published);
    Comparison {
        version: 1,
        blocks,
        findings: Vec::new(),
        credentials,
        entries,
        not_raised,
        transitions,
        vanished,
        pathways,
        overlaps,
        documents,
        files,
    }
}

impl Comparison {
    /// Returns the pairs about which the catalog says nothing yet.
    pub fn questions(&self) -> impl Iterator<Item = &Pair> {
        self.overlaps.iter().filter(|pair| pair.answer.is_none())
    }

    /// Says in one line how much changed.
    pub fn summary(&self) -> String {
        if !self.findings.is_empty() {
            let errors = several(self.findings.len(), "error");
            return format!("this catalog has {errors}, so that its changes cannot be told yet");
        }
        let count = |change| self.credentials.iter().filter(|one| one.change == change).count();
        let mut parts = Vec::new();
        match self.pathways.iter().filter(|pathway| pathway.closes).count() {
            0 => {}
            1 => parts.push("1 pathway cannot be completed any more".to_owned()),
            many => parts.push(format!("{many} pathways cannot be completed any more")),
        }
        for (change, word) in Change::ALL {
            match count(change) {
                0 => {}
                1 => parts.push(format!("1 credential {word}")),
                many => parts.push(format!("{many} credentials {word}")),
            }
        }
        let mut add = |number: usize, one: &str, many: &str| match number {
            0 => {}
            1 => parts.push(format!("1 {one}")),
            number => parts.push(format!("{number} {many}")),
        };
        add(self.entries.len(), "other entry changed", "other entries changed");
        add(self.documents.len(), "JSON document changed", "JSON documents changed");
        add(self.files.len(), "other file changed", "other files changed");
        add(self.questions().count(), "overlap to be answered", "overlaps to be answered");
        add(self.not_raised.len(), "version to be raised", "versions to be raised");
        add(self.transitions.len(), "status that does not follow", "statuses that do not follow");
        add(self.vanished.len(), "address would vanish", "addresses would vanish");
        if parts.is_empty() { "nothing changes for the public".to_owned() } else { parts.join(", ") }
    }
}
