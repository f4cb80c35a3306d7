use serde::Serialize;

use super::place::Place;
use super::{Diagnostic, Severity};
use crate::catalog::SourceTree;

#[derive(Serialize)]
struct Row<'a> {
    code: &'a str,
    severity: Severity,
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    message: &'a str,
    help: Option<&'a str>,
    suggestion: Option<SuggestionRow<'a>>,
}

#[derive(Serialize)]
struct SuggestionRow<'a> {
    replacement: &'a str,
    span: Place,
}

/// Renders findings as the JSON array that `check --format json` prints. Lines and columns count from 1,
/// columns in characters; paths are relative to the catalog.
pub fn render_json(diagnostics: &[Diagnostic], tree: &SourceTree) -> String {
    let rows: Vec<Row<'_>> = diagnostics.iter().map(|diagnostic| row(diagnostic, tree)).collect();
    let mut text = serde_json::to_string_pretty(&rows).unwrap_or_else(|_| "[]".to_owned());
    text.push('\n');
    text
}

fn row<'a>(diagnostic: &'a Diagnostic, tree: &'a SourceTree) -> Row<'a> {
    let place = Place::of(diagnostic.span, tree);
    Row {
        code: diagnostic.rule.code,
        severity: diagnostic.severity,
        file: tree.path(diagnostic.span.file),
        line: place.line,
        column: place.column,
        end_line: place.end_line,
        end_column: place.end_column,
        message: &diagnostic.message,
        help: diagnostic.help.as_deref(),
        suggestion: diagnostic.suggestion.as_ref().map(|suggestion| SuggestionRow {
            replacement: &suggestion.replacement,
            span: Place::of(suggestion.span, tree),
        }),
    }
}
