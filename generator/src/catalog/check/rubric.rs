use crate::catalog::Catalog;
use crate::catalog::entity::credential::Rubric;
use crate::diagnostic::{Diagnostic, Rule};

/// Reports rubrics whose criteria and levels do not fit together.
pub(super) fn check(catalog: &Catalog, diagnostics: &mut Vec<Diagnostic>) {
    for entry in catalog.credentials.values() {
        if let Some(rubric) = entry.fields.assessment.as_ref().and_then(|assessment| assessment.rubric.as_ref()) {
            rubric_levels(rubric, diagnostics);
        }
    }
}

fn rubric_levels(rubric: &Rubric, diagnostics: &mut Vec<Diagnostic>) {
    if rubric.levels.is_empty() || rubric.criteria.is_empty() {
        let message = "a rubric needs `levels` and `criteria`";
        let help = "list the levels from the lowest to the highest, then each criterion with a text per level";
        diagnostics.push(Diagnostic::new(Rule::MISSING_FIELD, rubric.span, message).help(help));
    }
    for criterion in &rubric.criteria {
        if criterion.levels.len() != rubric.levels.len() {
            let message = format!(
                "the criterion has texts for {} of the rubric's {} levels",
                criterion.levels.len(),
                rubric.levels.len()
            );
            let help = "write one text for each of the rubric's `levels`";
            diagnostics.push(Diagnostic::new(Rule::OUT_OF_RANGE, criterion.span, message).help(help));
        }
    }
    if let Some(required) = &rubric.required
        && !rubric.levels.iter().any(|level| **level == **required)
    {
        let message = format!("there is no level `{}`", &**required);
        let levels = rubric.levels.iter().map(|level| &**level);
        let diagnostic = Diagnostic::new(Rule::UNKNOWN_REFERENCE, required.span, message);
        diagnostics
            .push(diagnostic.suggest_from(required, levels, || Some("write one of the rubric's `levels`".to_owned())));
    }
}
