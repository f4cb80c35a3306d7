//! SARIF 2.1.0 (OASIS), which GitHub's code scanning and many editors read.

use std::fmt::Write as _;

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::place::Place;
use super::{Diagnostic, Rule, Setting, Severity, Span};

/// Address of the schema, as the standard names it (SARIF 2.1.0, 3.13.3).
const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// What paths are relative to: the root of the repository (SARIF 2.1.0, 3.4.4).
const ROOT: &str = "%SRCROOT%";

/// Renders findings as a SARIF log with one run. Suggestions are its fixes.
pub fn render_sarif(diagnostics: &[Diagnostic], setting: &Setting<'_>) -> String {
    let rules: BTreeMap<&str, &'static Rule> =
        diagnostics.iter().map(|diagnostic| (diagnostic.rule.code, diagnostic.rule)).collect();
    let index: BTreeMap<&str, usize> = rules.keys().enumerate().map(|(index, code)| (*code, index)).collect();
    let mut results: Vec<(&Diagnostic, String)> = diagnostics.iter().zip(setting.fingerprints(diagnostics)).collect();
    // Code scanning keeps so many results of a run, and drops the last ones.
    results.sort_by_key(|(diagnostic, _)| (!setting.is_changed(diagnostic), diagnostic.severity));
    let results: Vec<Value> = results
        .iter()
        .map(|(diagnostic, fingerprint)| result(diagnostic, index[diagnostic.rule.code], fingerprint, setting))
        .collect();
    let log = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "Skillmark",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules.values().map(|rule| describe(rule, setting)).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn describe(rule: &Rule, setting: &Setting<'_>) -> Value {
    let mut described = json!({
        "id": rule.code,
        "name": pascal(rule.name),
        "shortDescription": {"text": rule.name},
        "fullDescription": {"text": rule.why},
        "help": {
            "text": format!("{}\n\nMore: skillmark check --explain {}", rule.why, rule.code),
            "markdown": format!("{}\n\nMore: `skillmark check --explain {}`", rule.why, rule.code),
        },
        "defaultConfiguration": {"level": level(rule.severity)},
    });
    if let Some(page) = setting.page(rule) {
        described["helpUri"] = json!(page);
    }
    described
}

fn result(diagnostic: &Diagnostic, index: usize, fingerprint: &str, setting: &Setting<'_>) -> Value {
    let mut text = diagnostic.message.clone();
    if let Some(help) = &diagnostic.help {
        text = format!("{text}\n{help}");
    }
    let mut result = json!({
        "ruleId": diagnostic.rule.code,
        "ruleIndex": index,
        "level": level(diagnostic.severity),
        "message": {"text": text},
        "locations": [{"physicalLocation": {
            "artifactLocation": artifact(diagnostic.span, setting),
            "region": region(diagnostic.span, setting),
        }}],
        "partialFingerprints": {"primaryLocationLineHash": format!("{fingerprint}:1")},
    });
    if let Some(suggestion) = &diagnostic.suggestion {
        result["fixes"] = json!([{
            "description": {"text": diagnostic.help.as_deref().unwrap_or("replace it")},
            "artifactChanges": [{
                "artifactLocation": artifact(suggestion.span, setting),
                "replacements": [{
                    "deletedRegion": region(suggestion.span, setting),
                    "insertedContent": {"text": suggestion.replacement},
                }],
            }],
        }]);
    }
    result
}

fn artifact(span: Span, setting: &Setting<'_>) -> Value {
    json!({"uri": uri(&setting.path(span.file)), "uriBaseId": ROOT})
}

fn region(span: Span, setting: &Setting<'_>) -> Value {
    let place = Place::of(span, setting.tree);
    let mut region = Map::new();
    region.insert("startLine".to_owned(), json!(place.line));
    region.insert("startColumn".to_owned(), json!(place.column));
    region.insert("endLine".to_owned(), json!(place.end_line));
    region.insert("endColumn".to_owned(), json!(place.end_column));
    Value::Object(region)
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "note",
    }
}

/// Returns a path as a relative reference (RFC 3986, 3.3): everything but unreserved characters and slashes is encoded.
fn uri(path: &str) -> String {
    let mut uri = String::new();
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}

/// Returns words as one name, as tools of SARIF show them: `RequiredFieldMissing`.
fn pascal(words: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars().filter(|letter| letter.is_alphanumeric());
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
    };
    words.split([' ', '-', '.']).map(word).collect()
}

#[cfg(test)]
mod tests {
    use super::{pascal, uri};

    #[test]
    fn paths_are_references() {
        assert_eq!(uri("catalog/a b/é:%.md"), "catalog/a%20b/%C3%A9%3A%25.md");
        assert_eq!(pascal("file is not UTF-8"), "FileIsNotUTF8");
    }
}
