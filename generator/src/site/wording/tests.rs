use super::check;
use crate::catalog::{SourceFile, SourceTree, load};
use crate::diagnostic::Diagnostic;
use crate::site::Theme;
use crate::site::messages::Messages;

const HEAD: &str = "title: T\nbase_url: https://badges.example.edu\nlanguages: [en, fr]\n";

/// Returns what is found in summaries in English, each of a credential of its own, where pages put `able` before them.
fn found_with(able: &str, summaries: &[&str]) -> Vec<Diagnostic> {
    let file = |path: String, text: String| SourceFile { path, bytes: text.into_bytes(), is_unusable: false };
    let mut files = vec![
        file("catalog.yaml".to_owned(), HEAD.to_owned()),
        file("issuers/main/index.yaml".to_owned(), "name: Main\nurl: https://www.example.edu\n".to_owned()),
    ];
    for (number, summary) in summaries.iter().enumerate() {
        let text = format!("---\ntitle: T\nsummary: {summary}\nversion: 1\nissuer: main\nstatus: pilot\n---\n");
        files.push(file(format!("credentials/c{number}/index.md"), text));
    }
    let catalog = load(SourceTree::new(files), Vec::new()).catalog.expect("the catalog of the test can be decoded");
    let words = format!("able = {able}\n").into_bytes();
    let theme = Theme::embedded().with([("locales/en.ftl".to_owned(), words)]);
    check(&catalog, &Messages::new(&theme, "en").expect("the messages are sound"))
}

/// Returns the code of each finding, and whether its suggestion is certain.
fn found(summaries: &[&str]) -> Vec<(&'static str, Option<bool>)> {
    let found = found_with("You will be able to { $summary }", summaries);
    found.iter().map(|it| (it.rule.code, it.suggestion.as_ref().map(|suggestion| suggestion.is_certain))).collect()
}

#[test]
fn a_capital_of_a_verb_is_told() {
    assert_eq!(found(&["Assess a wound."]), [("C144", Some(true))]);
    assert_eq!(found(&["\"Assess: a wound.\""]), [("C144", Some(true))]);
    assert_eq!(found(&["Design Thinking in teams."]), [("C144", Some(false))]);
    assert_eq!(found(&["Wounds of all kinds.", "dress wounds."]), [("C144", Some(false))]);
}

#[test]
fn names_and_abbreviations_are_not() {
    for summary in [
        "SQL and what it can do.",
        "Excel in what you do.",
        "Kubernetes and its friends.",
        "McMaster it.",
        "assess a wound.",
        "\"\\u0041ssess a wound.\"",
    ] {
        assert_eq!(found(&[summary, "excel in sql, and find friends."]), [], "{summary}");
    }
}

#[test]
fn words_of_the_theme_decide() {
    let told = |able: &str, summary: &str| found_with(able, &[summary]).into_iter().next();
    let finding = told("Holders can { $summary }", "Holders can Dress a wound.").expect("the words stand twice");
    assert_eq!(finding.message, "pages put \"Holders can\" before the summary, so that it would be read twice");
    assert_eq!(finding.help.as_deref(), Some("write only what follows: `dress a wound.`"));
    assert_eq!(told("What one can do: { $summary }", "Assess a wound."), None);
    assert_eq!(told("{ $summary }", "You will be able to assess a wound."), None);
}
