use crate::catalog::conditions::{Compiled, Facts, check_paths};
use crate::catalog::entity::approving::ApprovingBody;
use crate::catalog::entity::credential::{Approval, Credential};
use crate::catalog::{Catalog, Entry};
use crate::diagnostic::{Diagnostic, Rule, Suggestion, nearest, yaml_scalar};

/// A body that must approve a credential, and its decisions that are recorded.
#[derive(Debug)]
pub struct Required<'a> {
    /// The body.
    pub body: &'a ApprovingBody,
    /// Its decisions, in order; none where the approval is missing.
    pub decisions: Vec<&'a Approval>,
}

/// Returns the bodies that must approve a credential, by its data and its status, in the order of the catalog.
pub fn required_approvals<'a>(catalog: &'a Catalog, entry: &'a Entry<Credential>) -> Vec<Required<'a>> {
    let bodies = bodies(catalog);
    if bodies.is_empty() {
        return Vec::new();
    }
    let facts = Facts::of(catalog, entry);
    let asked = bodies.iter().filter(|body| {
        body.is_for(*entry.fields.status) && body.when.as_ref().is_none_or(|when| Compiled::new(when).hold(&facts))
    });
    let approvals = || entry.fields.governance.iter().flat_map(|governance| &governance.approvals);
    asked
        .map(|body| Required { body, decisions: approvals().filter(|one| body.is_called(&one.body)).collect() })
        .collect()
}

fn bodies(catalog: &Catalog) -> &[ApprovingBody] {
    catalog.config.governance.as_ref().map(|governance| governance.bodies.as_slice()).unwrap_or_default()
}

/// Reports credentials that lack the approval of a body, and approvals that came after publication.
pub(super) fn check(catalog: &Catalog, diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.extend(bodies(catalog).iter().filter_map(|body| body.when.as_ref()).flat_map(check_paths));
    for entry in catalog.credentials.values() {
        for required in required_approvals(catalog, entry) {
            let finding = if required.decisions.is_empty() {
                Some(missing(catalog, entry, required.body))
            } else {
                late(catalog, entry, &required)
            };
            diagnostics.extend(finding);
        }
    }
}

fn missing(catalog: &Catalog, entry: &Entry<Credential>, body: &ApprovingBody) -> Diagnostic {
    let name = name(catalog, body);
    let status = &entry.fields.status;
    let message =
        format!("`{name}` must approve this credential while it is {}, and no decision is recorded", status.word());
    let approvals = entry.fields.governance.iter().flat_map(|governance| &governance.approvals);
    let is_other = |approval: &&Approval| !bodies(catalog).iter().any(|body| body.is_called(&approval.body));
    let near = approvals.filter(is_other).find_map(|approval| Some((approval, nearest(&approval.body, body.names())?)));
    let Some((approval, near)) = near else {
        let help = format!("add the decision under `governance.approvals`, with `body: {}` and its `date`", *body.id);
        return Diagnostic::new(Rule::APPROVAL_MISSING, status.span, message).help(help);
    };
    let span = approval.body.span;
    let mut finding = Diagnostic::new(Rule::APPROVAL_MISSING, span, message).help(format!("did you mean `{near}`?"));
    finding.suggestion = Some(Suggestion::doubtful(span, yaml_scalar(near)));
    finding
}

fn late(catalog: &Catalog, entry: &Entry<Credential>, required: &Required<'_>) -> Option<Diagnostic> {
    let version = entry.fields.version.0;
    let published = catalog.locked(&entry.id, version)?.published.value;
    let first = required.decisions.iter().min_by_key(|decision| decision.date.value)?;
    if first.date.value <= published {
        return None;
    }
    let (day, published) = (first.date.iso(), published.iso());
    let name = name(catalog, required.body);
    let message = format!("`{name}` decided on {day}, and version {version} was published on {published}");
    let help = "correct the day of the decision, or have changes approved before `skillmark lock`";
    Some(Diagnostic::new(Rule::APPROVAL_LATE, first.date.span, message).help(help))
}

fn name<'a>(catalog: &'a Catalog, body: &'a ApprovingBody) -> &'a str {
    body.name.text(catalog.first_language(), catalog.first_language())
}
