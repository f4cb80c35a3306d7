//! Whether pathways can be followed, and whether what they promise adds up.

mod credits;
mod groups;
mod offered;
mod told;

use super::ways::Ways;
use crate::catalog::Catalog;
use crate::diagnostic::{Diagnostic, Rule};

/// Reports steps that cannot be met, that nobody can earn at present, and credits that do not add up.
pub(super) fn check(catalog: &Catalog, ways: &Ways<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for entry in catalog.pathways.values() {
        let fields = &entry.fields;
        groups::check(&fields.requires, diagnostics);
        if let Some(awarded) = &fields.awards
            && ways.needs_its_award(&fields.requires, awarded)
        {
            let message = format!("whoever completes this pathway holds `{}`, its award, already", &***awarded);
            let help = "award another credential, or offer steps that do not need this one";
            diagnostics.push(Diagnostic::new(Rule::IMPOSSIBLE_REQUIREMENT, awarded.span, message).help(help));
        }
        offered::check(catalog, fields, diagnostics);
        credits::destinations(catalog, fields, diagnostics);
        told::check(catalog, entry, diagnostics);
    }
    credits::parts(catalog, diagnostics);
}
