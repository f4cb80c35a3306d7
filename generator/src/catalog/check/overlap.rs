use crate::catalog::Catalog;
use crate::diagnostic::{Diagnostic, Rule};

/// Reports credentials that are said to overlap themselves.
pub(super) fn check(catalog: &Catalog, diagnostics: &mut Vec<Diagnostic>) {
    for (id, entry) in &catalog.credentials {
        for overlap in entry.fields.overlaps.iter().filter(|overlap| overlap.credential.value == *id) {
            let message = format!("`{id}` is said to overlap itself");
            let help = "name the other credential";
            diagnostics.push(Diagnostic::new(Rule::CYCLE, overlap.credential.span, message).help(help));
        }
    }
}
