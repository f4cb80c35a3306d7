//! What is wrong, in the form that pages of the preview show.

use std::sync::Arc;

use serde::Serialize;

use super::excerpt::{Line, excerpt};
use crate::catalog::SourceTree;
use crate::diagnostic::{Diagnostic, Severity};
use crate::project::Checked;

/// Most findings of each kind that a page shows; it says how many more there are.
const SHOWN: usize = 200;

#[derive(Serialize, Default)]
struct Findings<'a> {
    /// Why the catalog could not even be looked at.
    problem: Option<&'a str>,
    errors: Vec<Row<'a>>,
    /// Warnings, then advice.
    others: Vec<Row<'a>>,
    error_count: usize,
    warning_count: usize,
    advice_count: usize,
}

#[derive(Serialize)]
struct Row<'a> {
    code: &'a str,
    severity: Severity,
    /// `FILE:LINE:COLUMN`.
    place: String,
    message: &'a str,
    help: Option<&'a str>,
    lines: Vec<Line>,
}

/// Returns what was found as JSON, the errors apart from the rest.
pub(super) fn findings(checked: &Checked) -> Arc<str> {
    let rows = |wanted: &[Severity]| {
        let of = |severity| checked.diagnostics.iter().filter(move |diagnostic| diagnostic.severity == severity);
        let found = wanted.iter().flat_map(|severity| of(*severity)).take(SHOWN);
        found.map(|diagnostic| row(diagnostic, &checked.tree)).collect::<Vec<_>>()
    };
    json(&Findings {
        problem: None,
        errors: rows(&[Severity::Error]),
        others: rows(&[Severity::Warning, Severity::Advice]),
        error_count: checked.count(Severity::Error),
        warning_count: checked.count(Severity::Warning),
        advice_count: checked.count(Severity::Advice),
    })
}

/// Returns a failure of the tool in the same form.
pub(super) fn problem(why: &str) -> Arc<str> {
    json(&Findings { problem: Some(why), ..Findings::default() })
}

fn json(findings: &Findings<'_>) -> Arc<str> {
    serde_json::to_string(findings).unwrap_or_else(|_| "{}".to_owned()).into()
}

fn row<'a>(diagnostic: &'a Diagnostic, tree: &'a SourceTree) -> Row<'a> {
    let (line, column) = tree.line_column(diagnostic.span.file, diagnostic.span.start);
    Row {
        code: diagnostic.rule.code,
        severity: diagnostic.severity,
        place: format!("{}:{line}:{column}", tree.path(diagnostic.span.file)),
        message: &diagnostic.message,
        help: diagnostic.help.as_deref(),
        lines: excerpt(diagnostic.span, tree),
    }
}
