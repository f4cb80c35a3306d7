//! What is wrong with a roster in view of the credential and of what was issued before.

use std::collections::BTreeMap;

use super::super::Outcome;
use super::super::terminal::{self, Terminal};
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::issue::authority::Issuable;
use crate::issue::badge::{self, Batch};
use crate::issue::register::Register;
use crate::issue::roster::{self, Roster, Row};

/// Returns the findings that keep a command from going on.
pub(super) fn errors(diagnostics: &[Diagnostic]) -> Vec<Diagnostic> {
    diagnostics.iter().filter(|found| found.severity == Severity::Error).cloned().collect()
}

/// Shows why nothing is issued.
pub(super) fn refuse(roster: &mut Roster, terminal: &Terminal) -> Outcome {
    diagnostic::sort(&mut roster.diagnostics);
    terminal::report(&roster.diagnostics, &roster.tree, terminal);
    let count = errors(&roster.diagnostics).len();
    let noun = if count == 1 { "problem" } else { "problems" };
    terminal.tell(&format!("nothing was issued: the roster has {count} {noun}"));
    Outcome::Problems
}

/// Reports rows whose badge would be over before anybody has it.
pub(super) fn over(batch: &Batch, roster: &Roster) -> Vec<Diagnostic> {
    let rows = roster.rows.iter().filter(|row| badge::is_over(batch, row));
    rows.map(|row| {
        let until = badge::valid_until(batch, row).unwrap_or_default();
        let message = format!("what was awarded on this day was valid until {until}");
        Diagnostic::new(roster::VALUE, row.awarded_span, message).help("check the day, or leave the row out")
    })
    .collect()
}

/// Reports rows whose recipient has the badge already: most often the command was run twice.
pub(super) fn issued_before(register: &Register, issuable: &Issuable<'_>, rows: &[Row]) -> Vec<Diagnostic> {
    let version = issuable.definition.version;
    let holders: BTreeMap<&str, &str> = register
        .holders(&issuable.entry.id, version)
        .map(|issued| (issued.recipient.as_str(), issued.issued.as_str()))
        .collect();
    let again = rows.iter().filter_map(|row| Some((row, holders.get(row.recipient.to_string().as_str())?)));
    again
        .map(|(row, issued)| {
            let message = format!("`{}` has version {version} of this credential since {issued}", row.recipient);
            let help = "a second badge is made; revoke the first one unless both are to count";
            Diagnostic::new(roster::ISSUED_BEFORE, row.span, message).help(help)
        })
        .collect()
}
