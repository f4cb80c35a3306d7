//! Results of an Achievement as a rubric.

use serde_json::{Value, json};

use super::draft::Draft;
use super::report::NoteKind;
use super::words::{self, several};

/// Carries `resultDescription` as a rubric where it is one: every result has the same levels, each described.
pub(super) fn rubric(draft: &mut Draft, object: &Value) {
    let results = several(&object["resultDescription"]);
    if results.is_empty() {
        return;
    }
    let Some(rubric) = read(&results) else {
        let why = "a rubric needs the same named and described levels for every result";
        draft.because("/resultDescription", NoteKind::Lost, why);
        return;
    };
    draft.set("assessment", json!({"rubric": rubric}), "/resultDescription");
    for index in 0..results.len() {
        let at = format!("/resultDescription/{index}");
        draft.because(&format!("{at}/id"), NoteKind::Elsewhere, "the catalog gives its own");
        draft.because(&format!("{at}/requiredLevel"), NoteKind::Elsewhere, "the catalog gives its own");
    }
    draft.because("/resultDescription", NoteKind::Changed, "what of it a rubric can say is `assessment.rubric`");
}

fn read(results: &[&Value]) -> Option<Value> {
    let levels = names(results.first()?)?;
    let mut criteria = Vec::new();
    let mut required = None;
    for result in results {
        if names(result)? != levels {
            return None;
        }
        let described: Option<Vec<String>> = list(result)?
            .iter()
            .map(|level| words::plain(level["description"].as_str()?, words::TEXT).map(|words| words.text))
            .collect();
        criteria.push(json!({"name": words::title(result["name"].as_str()?)?.text, "levels": described?}));
        let wanted = result["requiredLevel"].as_str();
        let index = wanted.and_then(|id| list(result)?.iter().position(|level| level["id"] == id));
        let name = index.and_then(|index| levels.get(index)).cloned();
        // Of levels that differ from result to result, the rubric can say none.
        match &required {
            None => required = Some(name),
            Some(first) if *first != name => required = Some(None),
            Some(_) => {}
        }
    }
    let mut rubric = json!({"levels": levels, "criteria": criteria});
    if let Some(name) = required.flatten() {
        rubric["required"] = name.into();
    }
    Some(rubric)
}

fn list(result: &Value) -> Option<&Vec<Value>> {
    result["rubricCriterionLevel"].as_array().filter(|levels| !levels.is_empty())
}

fn names(result: &Value) -> Option<Vec<String>> {
    list(result)?.iter().map(|level| Some(words::title(level["name"].as_str()?)?.text)).collect()
}
