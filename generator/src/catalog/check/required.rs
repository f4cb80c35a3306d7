use crate::catalog::Catalog;
use crate::catalog::entity::credential::{ComponentKind, Credential};
use crate::diagnostic::{Diagnostic, Rule, Span};

/// Reports what an active, paused or retired credential must say, and fields that need each other.
pub(super) fn check(catalog: &Catalog, diagnostics: &mut Vec<Diagnostic>) {
    for issuer in catalog.issuers.values().filter(|issuer| issuer.fields.badge_email().is_none()) {
        let message = format!("the issuer `{}` has no e-mail address", issuer.id);
        let help = "add `contact:` with a role address, such as badges@example.edu";
        diagnostics.push(Diagnostic::new(Rule::ISSUER_EMAIL, issuer.fields.span, message).help(help));
    }
    for entry in catalog.credentials.values() {
        let credential = &entry.fields;
        if !credential.status.may_be_thin() {
            published(credential, diagnostics);
        }
        prerequisites(credential, diagnostics);
        components(credential, diagnostics);
        costs(credential, diagnostics);
        cohorts(credential, diagnostics);
        titles(credential, diagnostics);
    }
}

fn published(credential: &Credential, diagnostics: &mut Vec<Diagnostic>) {
    let missing = [
        ("department", credential.department.is_empty()),
        ("type", credential.r#type.is_empty()),
        ("criteria", credential.criteria.is_empty()),
        ("outcomes", credential.outcomes.is_empty()),
    ];
    for (field, _) in missing.into_iter().filter(|(_, missing)| *missing) {
        let message = format!("`{field}` is required when the status is {}", credential.status.word());
        let help = format!("add `{field}: …`, or set the status to proposed or pilot");
        diagnostics.push(Diagnostic::new(Rule::REQUIRED_WHEN_PUBLISHED, credential.status.span, message).help(help));
    }
}

fn prerequisites(credential: &Credential, diagnostics: &mut Vec<Diagnostic>) {
    for prerequisite in &credential.prerequisites {
        if prerequisite.text.is_none() && prerequisite.credential.is_none() {
            diagnostics.push(missing("text", prerequisite.span, "write what is needed, or name a `credential`"));
        }
    }
}

fn components(credential: &Credential, diagnostics: &mut Vec<Diagnostic>) {
    for component in &credential.components {
        let is_credential = *component.kind == ComponentKind::Credential;
        if is_credential && component.credential.is_none() {
            diagnostics.push(missing("credential", component.span, "name the credential that is the component"));
        } else if !is_credential && component.title.is_none() && component.code.is_none() {
            diagnostics.push(missing("title", component.span, "name the component by `title` or `code`"));
        }
    }
}

fn costs(credential: &Credential, diagnostics: &mut Vec<Diagnostic>) {
    for cost in &credential.cost {
        if cost.amount.0 > 0.0 && cost.currency.is_none() {
            diagnostics.push(missing("currency", cost.amount.span, "add the currency, such as `currency: CAD`"));
        }
    }
}

fn cohorts(credential: &Credential, diagnostics: &mut Vec<Diagnostic>) {
    for cohort in credential.delivery.iter().flat_map(|delivery| &delivery.cohorts) {
        let ends_first = cohort.end.as_ref().filter(|end| end.0 < cohort.start.0);
        if let Some(end) = ends_first {
            let message = format!("the cohort ends on {}, before it starts", end.iso());
            diagnostics.push(Diagnostic::new(Rule::OUT_OF_RANGE, end.span, message).help("exchange the two days"));
        }
    }
}

/// A title may be chosen only among several.
fn titles(credential: &Credential, diagnostics: &mut Vec<Diagnostic>) {
    let choices = &credential.title_choices;
    for (place, choice) in choices.iter().enumerate() {
        let message = if choices.len() == 1 {
            format!("\"{}\" is the only title to choose", &**choice)
        } else if choices[..place].iter().any(|earlier| **earlier == **choice) {
            format!("the title \"{}\" stands twice among those to choose from", &**choice)
        } else {
            continue;
        };
        let help = "list at least two different titles, or leave `title_choices` out";
        diagnostics.push(Diagnostic::new(Rule::NO_CHOICE, choice.span, message).help(help));
    }
}

fn missing(field: &str, span: Span, help: &str) -> Diagnostic {
    Diagnostic::new(Rule::MISSING_FIELD, span, format!("required field `{field}` is missing")).help(help)
}
