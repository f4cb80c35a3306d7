//! What is wrong with a catalog, said so that its author can mend it.
//!
//! A mistake of an author is a value, not an error: checks collect every [`Diagnostic`] they can find
//! and go on. One renderer a form ([`render_human`], [`render_json`],
//! [`render_github`], …) prints them all, whichever check they came from.

mod fix;
mod github;
mod gitlab;
mod human;
mod json;
mod markdown;
mod nearest;
mod place;
mod rules;
mod sarif;
mod setting;
mod suggestion;
mod summary;

pub use fix::{Edit, Fixed, fix};
pub use github::{Annotations, render_github};
pub use gitlab::render_gitlab;
pub use human::render_human;
pub use json::render_json;
pub(crate) use nearest::near;
pub use nearest::nearest;
pub use rules::{ALL_RULES, Rule, rule};
pub use sarif::render_sarif;
pub use setting::Setting;
pub(crate) use setting::counts;
pub(crate) use suggestion::quoted;
pub use suggestion::{Suggestion, yaml_scalar};
pub use summary::render_summary;

use serde::Serialize;

/// Index of a file in the [`SourceTree`](crate::catalog::SourceTree) that a span points into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A range of bytes in one source file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// Offset of the first byte.
    pub start: u32,
    /// Offset just past the last byte.
    pub end: u32,
}

impl Span {
    /// Returns a span of `start..end` in `file`; offsets past 4 GiB are clamped, which bounded reading rules out.
    pub fn new(file: FileId, start: usize, end: usize) -> Self {
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { file, start: clamp(start), end: clamp(end.max(start)) }
    }

    /// Returns the empty span at the beginning of `file`: for what concerns the file as a whole.
    pub fn whole_file(file: FileId) -> Self {
        Self::new(file, 0, 0)
    }

    /// Returns the span as a range of byte offsets.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The site cannot be built.
    Error,
    /// The site can be built, but something is likely wrong.
    Warning,
    /// Good practice that the catalog does not follow.
    Advice,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule that was broken; its page explains it at length.
    pub rule: &'static Rule,
    /// Usually the rule's own severity; policy rules bring their own.
    pub severity: Severity,
    /// Where.
    pub span: Span,
    /// What is wrong: lower-case start, names in backticks, no full stop.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// What to write instead, where that is known.
    pub suggestion: Option<Suggestion>,
}

impl Diagnostic {
    /// Returns a finding at `span` with the severity of `rule`.
    pub fn new(rule: &'static Rule, span: Span, message: impl Into<String>) -> Self {
        Self { rule, severity: rule.severity, span, message: message.into(), help: None, suggestion: None }
    }

    /// Adds a sentence on what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

/// Sorts findings by file and place, and drops repeats, so that the order never depends on threads.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| (a.span, a.rule.code, &a.message).cmp(&(b.span, b.rule.code, &b.message)));
    diagnostics.dedup();
}
