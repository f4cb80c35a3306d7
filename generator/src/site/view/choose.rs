//! Pages on which a learner weighs credentials: side by side, and together in a plan.

use serde_json::{Value, json};

use super::{Head, Scope, script_words, words};
use crate::catalog::Entry;
use crate::catalog::entity::credential::Credential;

/// From how many credentials on a list of them in the page is heavier than a way to look for one.
const MAX_LISTED: usize = 300;

/// Messages of other pages in which both of these pages tell what a credential is: all whose keys begin like this.
const SHARED: &[&str] = &[
    "live-choose-",
    "assessed-by",
    "assessment-",
    "colon",
    "cost-everyone",
    "cost-none",
    "credit-noncredit",
    "language-",
    "mode-inline-",
    "mode-none",
    "no-fee",
    "not-stated",
    "skill-assessed",
    "skill-introduced",
    "skill-practised",
    "starts-none",
    "status-short-",
    "time-none",
];

/// Those that only the comparison tells.
const COMPARED: &[&str] = &[
    "evidence-not-required",
    "evidence-required",
    "evidence-unsure",
    "none-assessment",
    "none-audience",
    "none-evidence",
    "none-outcomes",
    "none-prerequisites",
    "none-skills",
    "none-transfer",
    "support-",
    "transcript-",
    "transfer-agreed",
    "transfer-case-by-case",
    "transfer-none",
    "transfer-proposed",
    "valid-always",
];

/// The page that sets credentials side by side.
pub(super) fn compare(scope: &Scope<'_>) -> (&'static str, Head, Value) {
    let head = Head::new(scope.message("compare-title"), scope.message("compare-description"))
        .under([(scope.message("credentials-title"), "/credentials/")]);
    let content = json!({"words": told(scope, "compare", COMPARED), "credentials": credentials(scope)});
    ("compare.html", head, content)
}

/// The page of a learner's plan. The plan itself is in the browser, and nowhere else.
pub(super) fn plan(scope: &Scope<'_>) -> (&'static str, Head, Value) {
    let head = Head::new(scope.message("plan-title"), scope.message("plan-description"))
        .under([(scope.message("credentials-title"), "/credentials/")]);
    let content = json!({
        "words": told(scope, "plan", &[]),
        "credentials": credentials(scope),
        "pathways": pathways(scope),
    });
    ("plan.html", head, content)
}

/// Returns the words of a page, those of other pages among them.
fn told(scope: &Scope<'_>, part: &str, more: &[&str]) -> Vec<Value> {
    let mut told = scope.live(&[part]);
    told.extend(script_words::words(&scope.site.messages, scope.language, &[SHARED, more].concat()));
    told
}

/// Returns what can be chosen from a list: every credential by its title, and nothing if they are too many for one.
fn credentials(scope: &Scope<'_>) -> Vec<Value> {
    let catalog = &scope.site.catalog;
    if catalog.credentials.len() > MAX_LISTED {
        return Vec::new();
    }
    let mut entries: Vec<_> = catalog.credentials.values().collect();
    entries.sort_by_cached_key(|entry| entry.in_language(scope.language).title.value.to_lowercase());
    let option = |entry: &Entry<Credential>| {
        json!({
            "id": &*entry.id,
            "title": entry.in_language(scope.language).title.value,
            "lang": words::entry_language(scope, entry),
        })
    };
    entries.into_iter().map(option).collect()
}

fn pathways(scope: &Scope<'_>) -> Vec<Value> {
    let all = scope.site.catalog.pathways.values();
    all.map(|entry| {
        json!({
            "id": &*entry.id,
            "title": entry.in_language(scope.language).title.value,
            "lang": words::entry_language(scope, entry),
        })
    })
    .collect()
}
