//! The institution's own rules: data applied to data.

use crate::catalog::conditions::{Compiled, Facts, check_paths};
use crate::catalog::entity::credential::Credential;
use crate::catalog::entity::policy::{PolicyRule, PolicySeverity};
use crate::catalog::load::reparse;
use crate::catalog::yaml::{Content, Node};
use crate::catalog::{Catalog, Entry};
use crate::diagnostic::{Diagnostic, Rule, Severity, Span};
use crate::parallel;

/// Applies every policy rule to every credential.
pub(super) fn check(catalog: &Catalog, diagnostics: &mut Vec<Diagnostic>) {
    let rules: Vec<Ready<'_>> = catalog.config.policy.iter().map(Ready::new).collect();
    for rule in &rules {
        let conditions = rule.rule.when.iter().chain([&rule.rule.require]);
        diagnostics.extend(conditions.flat_map(check_paths));
    }
    if rules.is_empty() {
        return;
    }
    let entries: Vec<_> = catalog.credentials.values().collect();
    let found = parallel::map(&entries, |entry| apply(catalog, entry, &rules));
    diagnostics.extend(found.into_iter().flatten());
}

/// A rule with its patterns ready.
struct Ready<'a> {
    rule: &'a PolicyRule,
    when: Option<Compiled<'a>>,
    require: Compiled<'a>,
}

impl<'a> Ready<'a> {
    fn new(rule: &'a PolicyRule) -> Self {
        Self { rule, when: rule.when.as_ref().map(Compiled::new), require: Compiled::new(&rule.require) }
    }
}

fn apply(catalog: &Catalog, entry: &Entry<Credential>, rules: &[Ready<'_>]) -> Vec<Diagnostic> {
    let facts = Facts::of(catalog, entry);
    let mut found = Vec::new();
    for rule in rules.iter().filter(|rule| rule.when.as_ref().is_none_or(|when| when.hold(&facts))) {
        let failing = rule.require.failing(&facts);
        if let Some(first) = failing.first() {
            let demands: Vec<&str> = failing.iter().map(|one| one.demand.as_str()).collect();
            found.push(broken(catalog, entry, rule.rule, &first.path, &demands.join("; ")));
        }
    }
    found
}

fn broken(catalog: &Catalog, entry: &Entry<Credential>, rule: &PolicyRule, path: &str, demands: &str) -> Diagnostic {
    let front_matter = reparse(&catalog.tree, entry.file);
    let span = front_matter.and_then(|node| place(&node, path)).unwrap_or(entry.fields.title.span);
    let text = rule.text.text(catalog.first_language(), catalog.first_language());
    let mut diagnostic = Diagnostic::new(Rule::POLICY, span, format!("policy `{}`: {text}", *rule.id));
    diagnostic.severity = match *rule.severity {
        PolicySeverity::Error => Severity::Error,
        PolicySeverity::Warning => Severity::Warning,
        PolicySeverity::Advice => Severity::Advice,
    };
    let link = rule.link.as_ref().map(|link| format!("; see {}", link.as_str())).unwrap_or_default();
    diagnostic.help(format!("{demands}{link}"))
}

/// Returns where the value at `path` stands, or else the name of the nearest field around it that is there.
fn place(node: &Node, path: &str) -> Option<Span> {
    let mut node = node;
    let mut around = None;
    for step in path.split('.') {
        let Content::Map(entries) = &node.content else { return around };
        let Some((key, inner)) = entries.iter().find(|(key, _)| key.name == step) else { return around };
        around = Some(key.span);
        node = inner;
    }
    Some(node.span)
}
