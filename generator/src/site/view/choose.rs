//! Pages on which a learner weighs credentials: side by side, and together in a plan.

use serde_json::{Value, json};

use super::{Head, Scope};

/// The page that sets credentials side by side.
pub(super) fn compare(scope: &Scope<'_>) -> (&'static str, Head, Value) {
    let head = Head::new(scope.message("compare-title"), scope.message("compare-description"))
        .under([(scope.message("credentials-title"), "/credentials/")]);
    ("compare.html", head, json!({"words": scope.live(&["compare"])}))
}

/// The page of a learner's plan. The plan itself is in the browser, and nowhere else.
pub(super) fn plan(scope: &Scope<'_>) -> (&'static str, Head, Value) {
    let head = Head::new(scope.message("plan-title"), scope.message("plan-description"))
        .under([(scope.message("credentials-title"), "/credentials/")]);
    let content = json!({"words": scope.live(&["plan"]), "engine": scope.engine()});
    ("plan.html", head, content)
}
