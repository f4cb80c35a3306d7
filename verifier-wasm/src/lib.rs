//! The browser's face of `skillmark-badge`: it converts types and does nothing else.

use std::cell::Cell;

use serde::Serialize;
use serde_json::{Map, Value};
use skillmark_badge::carrier::{self, Svg};
use skillmark_badge::definition_digest;
use skillmark_badge::json::canonical;
use skillmark_badge::model::parse_moment;
use skillmark_badge::verify::{self, Headline, Input, Options, Person, Report, Resources, SignatureCheck, Trust};
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    /// What is trusted: kept between badges, since with a large catalog reading it takes longer than a badge.
    static TRUST: Cell<Option<Trust>> = const { Cell::new(None) };
}

/// Trusts what `document` says from now on: the text of trust.json, or `null`.
///
/// # Errors
///
/// Returns what is wrong with trust.json; nothing is trusted then.
#[wasm_bindgen]
pub fn trust(document: &str) -> Result<(), String> {
    TRUST.set(None);
    let document = skillmark_badge::json::parse(document).map_err(|error| format!("trust.json: {error}"))?;
    let trust = Some(&document).filter(|document| !document.is_null()).map(Trust::from_json);
    TRUST.set(trust.transpose().map_err(|error| format!("trust.json: {error}"))?);
    Ok(())
}

/// Returns the report on each badge of an input with its headline, and the signatures that the browser is to check, as
/// JSON: `{"answers": [{"report", "headline", "credential", "mark", "endorsements"}], "signatures": […]}`. There is
/// always at least one. The credential is the badge as it was opened and looked at under its issuer's seal, as the text
/// of JSON, or null; its mark is the same whatever carries it, and endorsements are opened like it, in the order of
/// their reports.
///
/// `request` is JSON: `{"now": RFC 3339, "recipient": {"typed", "normal"} or null, "resources": {address: text or
/// JSON}, "fetched": {address: RFC 3339}, "signatures": {id: whether it holds}, "svg": what is in an SVG image}`; only
/// `now` is required. What is trusted was said with [`trust`].
///
/// # Errors
///
/// Returns what is wrong with the request. Whatever the badge is, there is a report.
#[wasm_bindgen]
pub fn check(bytes: &[u8], name: &str, request: &str) -> Result<String, String> {
    let trust = TRUST.take();
    let reports = reports(bytes, name, request, trust.as_ref());
    TRUST.set(trust);
    let reports = reports?;
    let answers = reports.iter().map(answer).collect();
    // Each names those of the whole input.
    let signatures = reports.first().map_or(&[][..], |report| &report.signatures);
    // Texts under fixed names can always be written.
    serde_json::to_string(&Answers { answers, signatures }).map_err(|error| error.to_string())
}

/// Returns the badge as text, taken out of what carries it, if there is one. `svg` is as in the request of [`check`].
#[wasm_bindgen]
pub fn text(bytes: &[u8], svg: &str) -> Option<String> {
    let svg = skillmark_badge::json::parse(svg).ok().as_ref().and_then(Svg::from_json);
    carrier::read_with(bytes, svg.as_ref()).ok().map(|carried| carried.text)
}

#[derive(Serialize)]
struct Answers<'a> {
    answers: Vec<Answer<'a>>,
    signatures: &'a [SignatureCheck],
}

#[derive(Serialize)]
struct Answer<'a> {
    headline: Headline,
    report: &'a Report,
    credential: Option<String>,
    mark: Option<String>,
    endorsements: Vec<Option<String>>,
}

fn answer(report: &Report) -> Answer<'_> {
    Answer {
        headline: verify::headline(report),
        report,
        credential: opened(report),
        mark: report.badge.content.is_object().then(|| definition_digest(&report.badge.content).to_string()),
        endorsements: report.endorsements.iter().map(opened).collect(),
    }
}

fn opened(report: &Report) -> Option<String> {
    let content = &report.badge.content;
    content.is_object().then(|| canonical(content))
}

fn reports(bytes: &[u8], name: &str, request: &str, trust: Option<&Trust>) -> Result<Vec<Report>, String> {
    let request = skillmark_badge::json::parse(request).map_err(|error| format!("request: {error}"))?;
    let now = request["now"].as_str().and_then(parse_moment).ok_or("request: `now` is not a moment")?;
    let recipient = request["recipient"].as_object().map(|person| {
        let text = |name: &str| person.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        Person { typed: text("typed"), normal: text("normal") }
    });
    let none = Map::new();
    let mut resources = Resources::from_json(request["resources"].as_object().unwrap_or(&none));
    resources.note_svg(Svg::from_json(&request["svg"]));
    resources.note_fetched(request["fetched"].as_object().unwrap_or(&none));
    for (id, holds) in request["signatures"].as_object().unwrap_or(&none) {
        // Anything but a plain answer is none.
        if let Some(holds) = holds.as_bool() {
            resources.note_signature(id, holds);
        }
    }
    Ok(verify::verify_all(&Input { name, bytes }, &resources, trust, &Options { now, recipient }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_request_is_checked_and_a_badge_always_answered() {
        assert_eq!(check(b"", "x", "{}"), Err("request: `now` is not a moment".to_owned()));
        let request = json!({"now": "2026-11-22T10:00:00Z"}).to_string();
        let answer: Value =
            serde_json::from_str(&check(b"\xff", "x", &request).expect("it is sound")).expect("it is JSON");
        assert_eq!(answer["answers"][0]["report"]["verdict"], "unreadable");
        assert_eq!(answer["answers"][0]["headline"]["key"], "unreadable");
        assert_eq!(answer["answers"][0]["report"]["input"], "x");
        assert_eq!((&answer["answers"][0]["credential"], &answer["answers"][0]["mark"]), (&Value::Null, &Value::Null));
        let wrong = trust("{}").expect_err("it says nothing");
        assert_eq!(wrong, "trust.json: /version of trust.json is missing or cannot be read");
        assert_eq!(trust("null"), Ok(()));
        assert_eq!(text(b" {} ", "null"), Some("{}".to_owned()));
    }
}
