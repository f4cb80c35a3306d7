//! Results beside what the achievement says of them (1EdTech Open Badges 3.0, section B.1, `Result`). The
//! published schema knows nothing of this, so that no more than a warning comes of it.

use serde_json::Value;

use super::ProblemKind;
use super::walk::Walk;
use crate::json::{items, parse, texts};

/// The most results that are compared, each with every description.
const MAX_COMPARED: usize = 100;

/// Compares the results of a subject with the descriptions that they refer to.
pub(super) fn check(subject: &Value, walk: &mut Walk) {
    let descriptions = &subject["achievement"]["resultDescription"];
    let results = &subject["result"];
    let length = walk.enter("credentialSubject");
    walk.enter("result");
    for (index, result) in items(results).iter().take(MAX_COMPARED).enumerate() {
        let place = if results.is_array() { Some(walk.enter(&index.to_string())) } else { None };
        if let Some(field) = misfit(result, descriptions) {
            walk.note(field, ProblemKind::Result);
        }
        if let Some(place) = place {
            walk.leave(place);
        }
    }
    walk.leave(length);
}

/// Returns the member of a result that does not fit.
fn misfit(result: &Value, descriptions: &Value) -> Option<&'static str> {
    let id = result["resultDescription"].as_str()?;
    let with_id = |all: &Value, id: &str| items(all).iter().position(|one| one["id"] == *id);
    let Some(place) = with_id(descriptions, id) else { return Some("resultDescription") };
    let description = &items(descriptions)[place];
    if description["resultType"] == "Status" && result["status"].is_null() {
        return Some("status");
    }
    let level = result["achievedLevel"].as_str();
    if level.is_some_and(|level| with_id(&description["rubricCriterionLevel"], level).is_none()) {
        return Some("achievedLevel");
    }
    let value = result["value"].as_str()?;
    let allowed = &description["allowedValue"];
    let is_listed = items(allowed).is_empty() || texts(allowed).any(|one| one == value);
    let is_beyond = |bound: &Value, side: std::cmp::Ordering| {
        let bound = bound.as_str().and_then(number);
        number(value).zip(bound).is_some_and(|(value, bound)| value.partial_cmp(&bound) == Some(side))
    };
    let is_within = !is_beyond(&description["valueMin"], std::cmp::Ordering::Less)
        && !is_beyond(&description["valueMax"], std::cmp::Ordering::Greater);
    (!(is_listed && is_within)).then_some("value")
}

/// Returns the number that a text is. Letter grades and the like are none, and are not compared.
fn number(text: &str) -> Option<f64> {
    parse(text).ok()?.as_f64()
}
