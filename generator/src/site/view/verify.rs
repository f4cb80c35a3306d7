//! The page that checks badges: everything its script shows stands in the page, in words of its language.

use fluent_bundle::FluentArgs;
use serde_json::{Value, json};
use skillmark_badge::verify::{CheckId, Question, Verdict};
use time::{Date, Month};

use super::{Head, Scope};
use crate::site::messages::{Messages, plain};
use crate::site::verifier::FETCH;

/// What a message may be told. In the page, each stands in the text as `{name}`, for the script to fill in.
pub(in crate::site) const PARAMETERS: &[&str] = &[
    "algorithm",
    "at",
    "carrier",
    "claim",
    "claimed",
    "count",
    "date",
    "domain",
    "entries",
    "fetched",
    "field",
    "fields",
    "from",
    "host",
    "issuer",
    "key",
    "limit",
    "marks",
    "name",
    "number",
    "part",
    "place",
    "purpose",
    "reason",
    "signer",
    "site",
    "size",
    "suite",
    "term",
    "time",
    "type",
    "until",
    "url",
    "value",
    "version",
    "what",
    "zone",
];

/// How the keys of messages begin that the script shows.
pub(in crate::site) const SHOWN: &[&str] = &["answer-", "check-", "verdict-", "shown-"];

/// How the keys of those begin that it shows before there is a badge.
const EARLY: &[&str] = &["shown-failed", "shown-input-", "shown-title", "shown-working"];

pub(super) fn verify(scope: &Scope<'_>) -> (&'static str, Head, Value) {
    let site = scope.site;
    let head = Head::new(scope.message("verify-title"), scope.message("verify-description"));
    let content = json!({
        "modules": site.modules.as_ref().map(|modules| json!({
            "start": site.links.file(&modules.start),
            "engine": site.links.file(&modules.engine),
            "early": modules.early.iter().map(|path| site.links.file(path)).collect::<Vec<_>>(),
        })),
        "parts": site.links.file(&scope.page.parts()),
        "root": site.links.file("/"),
        "trust": site.links.file("/trust.json"),
        "fetch": site.links.file(FETCH),
        "help": scope.href("/verify/help/"),
        "questions": Question::ALL.map(question),
        "words": words(&site.messages, scope.language, EARLY),
        "has_samples": site.catalog.samples.is_some(),
    });
    ("verify.html", head, content)
}

/// Returns what the page loads when there is a badge: the words for it, and the forms of what it shows.
pub(super) fn parts(scope: &Scope<'_>) -> (&'static str, Head, Value) {
    let site = scope.site;
    let head = Head::new(scope.message("verify-title"), scope.message("verify-description"));
    let content = json!({
        // Says which scripts these belong to.
        "start": site.modules.as_ref().map(|modules| site.links.file(&modules.start)),
        "help": scope.href("/verify/help/"),
        "verdicts": Verdict::ALL.map(|verdict| json!({"name": verdict.name(), "tone": tone(verdict)})),
        "questions": Question::ALL.map(question),
        "words": words(&site.messages, scope.language, SHOWN),
        "months": months(&site.messages, scope.language),
    });
    ("verify/parts.html", head, content)
}

/// Returns how a verdict looks: only `valid` is ever green, and what could not be checked is grey.
pub(in crate::site) fn tone(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Valid => "ok",
        Verdict::NotAuthentic | Verdict::WrongIssuer | Verdict::Revoked => "bad",
        Verdict::ValidStatusUnknown | Verdict::Unverifiable | Verdict::Unreadable => "na",
        Verdict::Unsigned
        | Verdict::Malformed
        | Verdict::Expired
        | Verdict::NotYetValid
        | Verdict::ValidUnrecognisedIssuer => "warn",
    }
}

fn question(question: Question) -> Value {
    let names = |checks: &[CheckId]| checks.iter().map(|check| check.name()).collect::<Vec<_>>().join(" ");
    json!({
        "name": question.name(),
        "checks": names(question.checks()),
        "telling": names(telling(question)),
        "is_of_badge": question != Question::Person,
    })
}

/// Returns the checks of a question that tell something where they hold: of several, the seal says what matters; of the
/// others, each says something.
pub(in crate::site) fn telling(question: Question) -> &'static [CheckId] {
    if question == Question::Intact { &[CheckId::Proof] } else { question.checks() }
}

/// Returns the messages that a script shows, by how their keys begin, with the names of their values in place.
pub(in crate::site) fn words(messages: &Messages, language: &str, prefixes: &[&str]) -> Vec<Value> {
    let mut values = FluentArgs::new();
    for name in PARAMETERS {
        values.set(*name, format!("{{{name}}}"));
    }
    prefixes
        .iter()
        .flat_map(|prefix| messages.keys(prefix))
        .map(|key| {
            let said = messages.said(language, key, &values);
            // The script inserts values in the language of the page, so that it has to know which words are in another.
            json!({
                "key": key,
                "text": said.as_ref().map(|said| &said.text),
                "lang": said.as_ref().and_then(|said| said.language.as_ref()),
            })
        })
        .collect()
}

/// Returns how a day of each month is written, by key: one form for most, and those of days that have their own, as
/// the first has in French.
pub(in crate::site) fn months(messages: &Messages, language: &str) -> Vec<Value> {
    let shape = |month: Month, day: u8| {
        // No other number in the text looks like this year or this day.
        let date = Date::from_calendar_date(YEAR, month, day).ok()?;
        let text = plain(&messages.date(language, date)).replace(&YEAR.to_string(), "{year}");
        Some(text.replacen(&day.to_string(), "{day}", 1))
    };
    let mut shapes = Vec::new();
    for month in (1..=12_u8).filter_map(|number| Month::try_from(number).ok()) {
        let number = u8::from(month);
        let usual = shape(month, ANY_DAY);
        shapes.push(json!({"key": format!("month-{number}"), "text": usual}));
        for day in 1..=31 {
            if let Some(own) = shape(month, day).filter(|own| Some(own) != usual.as_ref()) {
                shapes.push(json!({"key": format!("month-{number}-{day}"), "text": own}));
            }
        }
    }
    shapes
}

const YEAR: i32 = 8888;
const ANY_DAY: u8 = 27;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::Theme;

    #[test]
    fn every_language_has_words_for_whatever_is_found() {
        let messages = Messages::new(&Theme::embedded(), "en").expect("the theme is sound");
        let verdicts = Verdict::ALL.map(|verdict| verdict.name().replace('_', "-"));
        let mut wanted: Vec<String> = Vec::new();
        for part in ["word", "title", "text"] {
            wanted.extend(verdicts.iter().map(|verdict| format!("verdict-{verdict}-{part}")));
        }
        for question in Question::ALL {
            wanted.push(format!("question-{}", question.name()));
            wanted.extend(question.checks().iter().map(|check| format!("check-{}-meaning", check.name())));
        }
        for language in ["en", "fr"] {
            let missing: Vec<_> = wanted.iter().filter(|key| !messages.has(language, key)).collect();
            assert!(missing.is_empty(), "{language} lacks {missing:?}");
            // A value that is not in the list of parameters would leave its message without text.
            let empty: Vec<_> =
                words(&messages, language, SHOWN).into_iter().filter(|word| word["text"].is_null()).collect();
            assert!(empty.is_empty(), "{language}: {empty:?}");
        }
    }

    #[test]
    fn only_a_genuine_badge_is_green() {
        let green: Vec<_> = Verdict::ALL.into_iter().filter(|verdict| tone(*verdict) == "ok").collect();
        assert_eq!(green, [Verdict::Valid]);
    }
}
