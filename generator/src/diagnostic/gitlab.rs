//! The report that GitLab shows in a merge request: the part of the Code Climate format that it reads
//! (GitLab documentation, Code Quality report format).

use serde::Serialize;

use super::place::Place;
use super::{Diagnostic, Setting, Severity};

#[derive(Serialize)]
struct Issue<'a> {
    description: String,
    check_name: &'a str,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

/// Renders findings as the JSON array of a Code Quality report, those in changed files first.
pub fn render_gitlab(diagnostics: &[Diagnostic], setting: &Setting<'_>) -> String {
    let mut issues: Vec<(&Diagnostic, String)> = diagnostics.iter().zip(setting.fingerprints(diagnostics)).collect();
    issues.sort_by_key(|(diagnostic, _)| (!setting.is_changed(diagnostic), diagnostic.severity));
    let issues: Vec<Issue<'_>> =
        issues.into_iter().map(|(diagnostic, fingerprint)| issue(diagnostic, fingerprint, setting)).collect();
    let mut text = serde_json::to_string_pretty(&issues).unwrap_or_else(|_| "[]".to_owned());
    text.push('\n');
    text
}

fn issue<'a>(diagnostic: &'a Diagnostic, fingerprint: String, setting: &Setting<'_>) -> Issue<'a> {
    let place = Place::of(diagnostic.span, setting.tree);
    let help = diagnostic.help.as_ref().map(|help| format!("; {help}")).unwrap_or_default();
    Issue {
        description: format!("{}: {}{help}", diagnostic.rule.code, diagnostic.message),
        check_name: diagnostic.rule.code,
        fingerprint,
        severity: match diagnostic.severity {
            Severity::Error => "critical",
            Severity::Warning => "minor",
            Severity::Advice => "info",
        },
        location: Location {
            path: setting.path(diagnostic.span.file),
            lines: Lines { begin: place.line, end: place.end_line },
        },
    }
}
