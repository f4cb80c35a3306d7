//! The page that checks badges: everything its script shows stands in the page, in words of its language.

use serde_json::{Value, json};
use skillmark_badge::verify::{CheckId, Question, Verdict};

use super::script_words::{SHOWN, months, words};
use super::{Head, Scope};
use crate::site::verifier::FETCH;

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::Theme;
    use crate::site::messages::Messages;

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
        }
    }

    #[test]
    fn only_a_genuine_badge_is_green() {
        let green: Vec<_> = Verdict::ALL.into_iter().filter(|verdict| tone(*verdict) == "ok").collect();
        assert_eq!(green, [Verdict::Valid]);
    }
}
