//! Errors that keep a comparison from being made: they are told instead of it, in every form.

use serde::Serialize;

use super::Comparison;
use crate::catalog::SourceTree;
use crate::diagnostic::{Diagnostic, Severity};

/// An error of the catalog as it is now.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
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
}

impl Comparison {
    /// Returns what is told of a catalog that cannot be compared, since entries of it cannot be read: its errors, and
    /// nothing else.
    pub fn refused(found: &[Diagnostic], tree: &SourceTree) -> Self {
        let errors = found.iter().filter(|one| one.severity == Severity::Error);
        let findings = errors.map(|one| Finding {
            code: one.rule.code,
            file: tree.path(one.span.file).to_owned(),
            line: tree.line_column(one.span.file, one.span.start).0,
            message: one.message.clone(),
            help: one.help.clone(),
        });
        Self {
            version: 1,
            blocks: true,
            findings: findings.collect(),
            credentials: Vec::new(),
            entries: Vec::new(),
            not_raised: Vec::new(),
            transitions: Vec::new(),
            vanished: Vec::new(),
            pathways: Vec::new(),
            overlaps: Vec::new(),
            documents: Vec::new(),
            files: Vec::new(),
        }
    }
}
