use crate::catalog::Catalog;
use crate::catalog::entity::credential::Status;
use crate::catalog::entity::pathway::{Pathway, Step};
use crate::catalog::value::{Identifier, Spanned};
use crate::diagnostic::{Diagnostic, Rule, Severity};

/// Reports what nobody can earn at present although nobody can do without it.
pub(super) fn check(catalog: &Catalog, fields: &Pathway, diagnostics: &mut Vec<Diagnostic>) {
    for (id, is_alone) in blocked(catalog, &fields.requires) {
        let (way, help) = if is_alone {
            ("it is required", "list another way beside it under `any`, such as the credential that replaces it")
        } else {
            ("too few other steps of its group can be earned", "list more steps in the group, or ask for fewer")
        };
        report(catalog, id, way, help, diagnostics);
    }
    if let Some(awards) = &fields.awards {
        report(catalog, awards, "the pathway awards it", "award another credential, or none", diagnostics);
    }
    for bridge in &fields.bridges {
        report(
            catalog,
            &bridge.to,
            "a bridge leads to it",
            "let the bridge lead elsewhere, or take it out",
            diagnostics,
        );
    }
}

fn report(catalog: &Catalog, id: &Spanned<Identifier>, way: &str, help: &str, diagnostics: &mut Vec<Diagnostic>) {
    let Some(status) = not_offered(catalog, id) else { return };
    let message = match status {
        Status::Retired => format!("`{}` is retired and can no longer be earned, but {way}", &***id),
        Status::Paused => format!("`{}` is paused, but {way}", &***id),
        _ => format!("`{}` is only proposed, but {way}", &***id),
    };
    let mut found = Diagnostic::new(Rule::NOT_OFFERED, id.span, message).help(help);
    // What is paused or proposed may come (back).
    if status != Status::Retired {
        found.severity = Severity::Advice;
    }
    diagnostics.push(found);
}

fn not_offered(catalog: &Catalog, id: &str) -> Option<Status> {
    let status = *catalog.credentials.get(id)?.fields.status;
    matches!(status, Status::Retired | Status::Paused | Status::Proposed).then_some(status)
}

/// Returns the credentials for want of which a step cannot be completed, each with whether it alone is enough for that;
/// none when there is a way.
fn blocked<'a>(catalog: &Catalog, step: &'a Step) -> Vec<(&'a Spanned<Identifier>, bool)> {
    if let Step::Credential(step) = step {
        return not_offered(catalog, &step.credential).map(|_| (&step.credential, true)).into_iter().collect();
    }
    let Some(group) = step.group() else { return Vec::new() };
    let inner: Vec<_> = group.steps().iter().map(|step| blocked(catalog, step)).collect();
    let open = inner.iter().filter(|blocked| blocked.is_empty()).count();
    if open >= group.needed() {
        return Vec::new();
    }
    let is_alone = group.needed() == group.steps().len();
    inner.into_iter().flatten().map(|(id, alone)| (id, alone && is_alone)).collect()
}
