//! Everything that a check of a badge can say has words in every language of the theme, and no words are left over.

use std::collections::BTreeSet;

use regex::Regex;
use skillmark_badge::verify::{Question, Verdict};
use skillmark_tests::{files, root};

/// Returns the keys of messages that the engine uses, as they stand in its source.
fn used() -> BTreeSet<String> {
    let literal = Regex::new(r#""(check-[a-z-]+)""#).expect("the pattern is sound");
    let sources = files(&root().join("badge/src"));
    let texts = sources.values().map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    texts.flat_map(|text| literal.captures_iter(&text).map(|found| found[1].to_owned()).collect::<Vec<_>>()).collect()
}

fn messages(language: &str) -> BTreeSet<String> {
    let path = root().join(format!("themes/default/locales/{language}.ftl"));
    let text = std::fs::read_to_string(path).expect("the messages can be read");
    let key = Regex::new(r"(?m)^([a-z][a-z0-9-]*) =").expect("the pattern is sound");
    key.captures_iter(&text).map(|found| found[1].to_owned()).collect()
}

#[test]
fn every_check_has_its_words() {
    let checks = Question::ALL.iter().flat_map(|question| question.checks());
    let meanings = checks.map(|check| format!("check-{}-meaning", check.name()));
    let wanted: BTreeSet<String> = used().into_iter().chain(meanings).collect();
    assert!(wanted.len() > 50, "{wanted:?}");
    for language in ["en", "fr"] {
        let own: BTreeSet<String> = messages(language).into_iter().filter(|key| key.starts_with("check-")).collect();
        let (missing, unused): (Vec<_>, Vec<_>) =
            (wanted.difference(&own).collect(), own.difference(&wanted).collect());
        assert!(missing.is_empty() && unused.is_empty(), "{language}: missing {missing:?}, unused {unused:?}");
    }
}

#[test]
fn every_verdict_and_question_has_its_words() {
    for language in ["en", "fr"] {
        let own = messages(language);
        let verdicts = Verdict::ALL.iter().map(|verdict| verdict.name().replace('_', "-"));
        let verdicts = verdicts.flat_map(|name| ["word", "title", "text"].map(|part| format!("verdict-{name}-{part}")));
        let questions = Question::ALL.iter().map(|question| format!("question-{}", question.name()));
        let missing: Vec<String> = verdicts.chain(questions).filter(|key| !own.contains(key)).collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
    }
}
