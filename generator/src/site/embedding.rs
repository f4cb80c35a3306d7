//! What pages of other sites load to check badges: `/verify/element.js`, and the words of `<skillmark-verifier>`.

use std::fmt::Write as _;

use serde_json::{Map, Value, json};
use skillmark_badge::verify::{CheckId, Question, Verdict};

use super::links::hashed_name;
use super::messages::Messages;
use super::verifier::Modules;
use super::view::script_words::{PARAMETERS, SHOWN, months, words};
use super::view::verify::{telling, tone};

/// Where the script stands, whose address other sites write into their pages. It stays what it is.
pub(super) const SCRIPT: &str = "/verify/element.js";

/// Folder of the words, whose names change with them.
const WORDS: &str = "/assets/words/";

/// How the keys of messages begin that stand in the place of others: on the page of another site, "this site" is not ours.
const EMBEDDED: &str = "embedded-";

/// The messages that are used beside those of verdicts, answers and checks.
const USED: &[&str] = &[
    "shown-failed",
    "shown-failed-title",
    "shown-input-text",
    "shown-no-name",
    "shown-no-trust",
    "shown-subject",
    "shown-subject-claimed",
    "shown-too-many",
    "shown-unasked",
    "shown-working",
    "verify-check",
    "verify-drop",
    "verify-form",
    "verify-kinds",
    "verify-paste",
    "verify-paste-label",
];

/// Returns these files by published path, in the languages of the site.
pub(super) fn files(messages: &Messages, languages: &[&str], modules: &Modules) -> Vec<(String, Vec<u8>)> {
    let mut addresses = String::new();
    let mut files = Vec::new();
    for language in languages {
        let words = published(messages, language).to_string().into_bytes();
        let path = format!("{WORDS}{language}.{}.json", hashed_name(&words));
        // A text takes whatever is written to it.
        let _ = writeln!(addresses, "    {}: at({}),", Value::from(*language), Value::from(relative(&path)));
        files.push((path, words));
    }
    let quoted = |path: &str| Value::from(relative(path));
    let (element, engine, trust) = (quoted(&modules.element), quoted(&modules.engine), quoted("/trust.json"));
    let script = format!(
        "import {{ define }} from {element};\n\nconst at = (path) => new URL(path, import.meta.url).href;\n\n\
         define({{\n  load: () => import({engine}),\n  trust: at({trust}),\n  words: {{\n{addresses}  }},\n}});\n"
    );
    files.push((SCRIPT.to_owned(), script.into_bytes()));
    files
}

/// Returns a path as it is seen from the script, so that a copy of the site at another address reads its own files.
fn relative(path: &str) -> String {
    format!("..{path}")
}

/// Returns the words of a language, and what goes with them whatever the language: how verdicts look, and which checks
/// answer which question.
fn published(messages: &Messages, language: &str) -> Value {
    let mut texts = Map::new();
    // Those for other sites come last, in the place of others.
    let shown = words(messages, language, &[SHOWN, &["question-", "verify-", EMBEDDED]].concat());
    for mut word in shown.into_iter().chain(months(messages, language)) {
        let Some(key) = word["key"].as_str() else { continue };
        let key = key.strip_prefix(EMBEDDED).unwrap_or(key).to_owned();
        if !is_used(&key) {
            continue;
        }
        let (text, lang) = (word["text"].take(), word["lang"].take());
        texts.insert(key, if lang.is_null() { text } else { json!({"text": text, "lang": lang}) });
    }
    let tones: Map<String, Value> =
        Verdict::ALL.iter().map(|verdict| (verdict.name().to_owned(), tone(*verdict).into())).collect();
    let names = |checks: &[CheckId]| checks.iter().map(|check| check.name()).collect::<Vec<_>>();
    let about_badge = Question::ALL.into_iter().filter(|question| *question != Question::Person);
    let questions: Vec<Value> = about_badge
        .map(|question| json!({"name": question.name(), "checks": names(question.checks()), "telling": names(telling(question))}))
        .collect();
    json!({"lang": language, "words": texts, "tones": tones, "questions": questions})
}

/// Says whether the element shows a message.
fn is_used(key: &str) -> bool {
    match key.split_once('-') {
        Some(("answer" | "month" | "question" | "verdict", _)) => true,
        Some(("check", rest)) => rest.strip_suffix("-meaning").is_none(),
        // A value may have words of its own, under its name and itself.
        Some(("shown", rest)) if rest.split_once('-').is_some_and(|(name, _)| PARAMETERS.contains(&name)) => true,
        _ => USED.contains(&key),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::{Theme, Verifier};

    #[test]
    fn the_script_names_the_words_of_each_language() {
        let messages = Messages::new(&Theme::embedded(), "en").expect("the theme is sound");
        let parts = [
            "edit/worker.js",
            "page/page.js",
            "index.js",
            "element/element.js",
            "page/consent/frame.js",
            "page/offline/service.js",
            "site/start.js",
        ]
        .map(|name| (name.to_owned(), Vec::new()));
        let modules = Verifier::new(parts.into()).ok().and_then(|verifier| verifier.modules()).expect("it has them");
        let files = files(&messages, &["en", "fr"], &modules);
        let [(english, words), (french, _), (script, text)] = files.as_slice() else { panic!("{files:?}") };
        let text = String::from_utf8_lossy(text);
        assert_eq!(script, SCRIPT);
        for path in [&modules.element, &modules.engine, english, french] {
            assert!(text.contains(&format!("\"..{path}\"")), "{path} is not in {text}");
        }
        let words: Value = serde_json::from_slice(words).expect("it is JSON");
        let missing: Vec<_> = USED.iter().filter(|key| words["words"][**key].is_null()).collect();
        assert!(missing.is_empty(), "{missing:?}");
        assert_eq!(words["words"]["month-1"], "{day} January {year}");
        assert_eq!(words["words"]["check-issuer-catalog"], "{name} is an issuer of {site}.");
        assert!(words["words"]["check-proof-meaning"].is_null(), "the element does not show it");
    }
}
