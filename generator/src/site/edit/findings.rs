//! Findings as the form shows them: each with the field that it concerns.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::catalog::amend::{self, Step};
use crate::catalog::decode::Record as _;
use crate::catalog::entity::credential::Credential;
use crate::catalog::{Catalog, SourceTree};
use crate::diagnostic::{Diagnostic, Rule, render_json};

/// The words of the institution's rules, by their ids: each a text for every language that it has.
pub(super) type Policies = BTreeMap<String, BTreeMap<String, String>>;

/// Returns the words of the rules of a catalog.
pub(super) fn policies(catalog: &Catalog) -> Policies {
    let first = catalog.first_language();
    let rules = catalog.config.policy.iter();
    let said = rules.map(|rule| {
        let languages = catalog.languages().map(|language| rule.text.in_language(language, first));
        (rule.id.to_string(), languages.map(|(text, language)| (language.to_owned(), text.to_owned())).collect())
    });
    said.collect()
}

/// Returns findings in the form of `check --format json`, with `path`, the way to the value, `body` for those in the
/// text below the front matter, and `said` for rules of the institution, which has its own words for them.
pub(super) fn rows(diagnostics: &[Diagnostic], tree: &SourceTree, policies: &Policies) -> Vec<Value> {
    let rows: Vec<Value> = serde_json::from_str(&render_json(diagnostics, tree)).unwrap_or_default();
    let with_place = |(mut row, diagnostic): (Value, &Diagnostic)| {
        let text = tree.text(diagnostic.span.file);
        let start = diagnostic.span.range().start;
        row["start"] = json!(utf16(text, start));
        row["end"] = json!(utf16(text, diagnostic.span.range().end));
        row["body"] = json!(is_in_body(text, start));
        if let Some(said) =
            quoted(&diagnostic.message).and_then(|id| policies.get(id)).filter(|_| diagnostic.rule == Rule::POLICY)
        {
            row["said"] = json!(said);
        }
        row["path"] = path(diagnostic, text).iter().map(step).collect();
        row
    };
    rows.into_iter().zip(diagnostics).map(with_place).collect()
}

/// Returns the way to the field that a finding concerns.
fn path(diagnostic: &Diagnostic, text: &str) -> Vec<Step> {
    let start = diagnostic.span.range().start;
    if is_in_body(text, start) {
        return Vec::new();
    }
    let mut path = amend::path_at(text, start).unwrap_or_default();
    let named = quoted(&diagnostic.message);
    if diagnostic.rule == Rule::POLICY {
        // It stands at what is there; what it asks for, which may not be, is in the help.
        return demanded(diagnostic).unwrap_or(path);
    }
    if diagnostic.rule == Rule::APPROVAL_MISSING && diagnostic.suggestion.is_none() {
        // It stands at the status, which is not what is to be mended.
        return ["governance", "approvals"].map(|name| Step::Key(name.to_owned())).into();
    }
    if diagnostic.rule == Rule::MISSING_FIELD || diagnostic.rule == Rule::REQUIRED_WHEN_PUBLISHED {
        // It stands at what is around the field, which is shown by its first key; or at the key without a value.
        if let Some(name) = named.filter(|name| path.last() != Some(&Step::Key((*name).to_owned()))) {
            path.pop();
            if diagnostic.rule == Rule::REQUIRED_WHEN_PUBLISHED {
                path.clear();
            }
            path.push(Step::Key(name.to_owned()));
        }
    } else if path.len() <= 1 && diagnostic.span.range().is_empty() {
        // What concerns the file as a whole may still name a field.
        match named.filter(|name| Credential::FIELDS.contains(name)) {
            Some(name) => path = vec![Step::Key(name.to_owned())],
            None if start == 0 => path.clear(),
            None => {}
        }
    }
    path
}

/// Returns the way to the field that a policy asks for.
fn demanded(diagnostic: &Diagnostic) -> Option<Vec<Step>> {
    let mut names = quoted(diagnostic.help.as_deref()?)?.split('.').peekable();
    names.peek().filter(|name| Credential::FIELDS.contains(name))?;
    Some(names.map(|name| Step::Key(name.to_owned())).collect())
}

/// Returns what stands first between backticks.
fn quoted(message: &str) -> Option<&str> {
    message.split('`').nth(1)
}

fn is_in_body(text: &str, at: usize) -> bool {
    amend::body(text).is_ok_and(|body| at > 0 && at >= text.len() - body.len())
}

/// Counts as scripts do.
fn utf16(text: &str, at: usize) -> usize {
    text.get(..at).unwrap_or(text).encode_utf16().count()
}

fn step(step: &Step) -> Value {
    match step {
        Step::Key(name) => json!(name),
        Step::Item(index) => json!(index),
    }
}
