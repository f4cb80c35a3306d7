//! Colours of badges.

use super::contrast::{WHITE, contrast, darken_until};
use crate::catalog::Catalog;
use crate::diagnostic::{Diagnostic, Rule, Suggestion};

/// Least contrast with white.
const LEAST: f64 = 4.5;

/// Reports colours of departments on which white lines would be lost.
pub(super) fn check(catalog: &Catalog, diagnostics: &mut Vec<Diagnostic>) {
    for department in catalog.departments.values() {
        let Some(color) = &department.fields.color else { continue };
        let found = contrast(color.value, WHITE);
        if found >= LEAST {
            continue;
        }
        let near = darken_until(color.value, WHITE, LEAST);
        // Rounded down, so that what fails never reads as if it passed.
        let found = libm::floor(found * 100.0) / 100.0;
        let message = format!("`{}` is too pale: its contrast with white is {found:.2} to 1", color.value);
        let help = format!("badges need {LEAST} to 1; a near shade that passes is `\"{near}\"`");
        let mut diagnostic = Diagnostic::new(Rule::PALE_COLOR, color.span, message).help(help);
        // The institution chooses its colours.
        diagnostic.suggestion = Some(Suggestion::doubtful(color.span, format!("\"{near}\"")));
        diagnostics.push(diagnostic);
    }
}
