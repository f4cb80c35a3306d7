//! Who had to approve a credential, when it is reviewed, and how it stands to the profiles of the catalog.

use serde_json::{Value, json};

use super::{Scope, words};
use crate::catalog::Entry;
use crate::catalog::check::required_approvals;
use crate::catalog::entity::credential::{Credential, Status};
use crate::catalog::profile::{ProfileElement, Standing, standings};

/// Returns the bodies that must approve a credential, each with the days on which it decided.
pub(super) fn bodies(scope: &Scope<'_>, entry: &Entry<Credential>) -> Vec<Value> {
    let required = required_approvals(&scope.site.catalog, entry);
    let made = required.iter().map(|required| {
        json!({
            "name": words::localized(scope, &required.body.name),
            "url": required.body.url.as_ref().map(|url| url.as_str()),
            "dates": required.decisions.iter().map(|decision| decision.date.iso()).collect::<Vec<_>>(),
        })
    });
    made.collect()
}

/// Returns the day by which a credential that is on offer is reviewed, for the notice that scripts show when it is past.
pub(super) fn review_by(entry: &Entry<Credential>) -> Option<String> {
    let is_reviewed = matches!(*entry.fields.status, Status::Pilot | Status::Active | Status::Paused);
    let governance = entry.fields.governance.as_ref().filter(|_| is_reviewed)?;
    Some(governance.review_by.as_ref()?.iso())
}

/// Returns how a credential stands to each profile that applies to it.
pub(super) fn profiles(scope: &Scope<'_>, entry: &Entry<Credential>) -> Vec<Value> {
    standings(&scope.site.catalog, entry).iter().map(|standing| profile(scope, standing)).collect()
}

fn profile(scope: &Scope<'_>, standing: &Standing<'_>) -> Value {
    let missing: Vec<Value> = standing
        .missing
        .iter()
        .map(|(element, failing)| {
            let place = failing.first().and_then(|failing| place(&failing.path));
            json!({"words": words::localized(scope, &element.words), "href": place.map(|id| format!("#s-{id}"))})
        })
        .collect();
    let element = |element: &&ProfileElement| words::localized(scope, &element.words);
    let for_people = standing.for_people.iter().map(|element| {
        json!({
            "words": words::localized(scope, &element.words),
            "note": words::optional(scope, element.note.as_ref()),
        })
    });
    json!({
        "id": &**standing.profile.id,
        "name": words::localized(scope, &standing.profile.name),
        "source": words::localized(scope, &standing.profile.source),
        "met": standing.met.iter().map(element).collect::<Vec<_>>(),
        "missing": missing,
        "for_people": for_people.collect::<Vec<_>>(),
    })
}

/// Returns the section of the page where a field stands, by the name in its id.
fn place(path: &str) -> Option<&'static str> {
    Some(match path.split('.').next()? {
        "outcomes" | "skills" | "occupations" => "able",
        "criteria" | "assessment" | "evidence" | "components" => "assessed",
        "cost" | "effort" => "cost",
        "delivery" | "prerequisites" | "audience" | "level" => "take",
        "credits" | "transcript" | "transfer" => "leads",
        "issuer" | "governance" | "endorsements" | "need" | "partners" | "codes" => "behind",
        _ => return None,
    })
}
