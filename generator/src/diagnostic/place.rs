use serde::Serialize;

use super::Span;
use crate::catalog::SourceTree;

/// A span as people count: lines and columns from 1, columns in characters, the end just past the last one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(super) struct Place {
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) end_line: usize,
    pub(super) end_column: usize,
}

impl Place {
    pub(super) fn of(span: Span, tree: &SourceTree) -> Self {
        let (line, column) = tree.line_column(span.file, span.start);
        let (end_line, end_column) = tree.line_column(span.file, span.end);
        Self { line, column, end_line, end_column }
    }
}
