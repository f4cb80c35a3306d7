//! The institution's own rules: data applied to data.

use crate::catalog::conditions::{Compiled, Facts, Failing, check_paths};
use crate::catalog::entity::credential::Credential;
use crate::catalog::entity::policy::{PolicyRule, PolicySeverity};
use crate::catalog::load::reparse;
use crate::catalog::{Catalog, Entry};
use crate::diagnostic::{Diagnostic, Rule, Severity};
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
        if let Some(failing) = rule.require.failing(&facts).into_iter().next() {
            found.push(broken(catalog, entry, rule.rule, &failing, &facts));
        }
    }
    found
}

fn broken(
    catalog: &Catalog,
    entry: &Entry<Credential>,
    rule: &PolicyRule,
    failing: &Failing,
    facts: &Facts,
) -> Diagnostic {
    let span = reparse(&catalog.tree, entry.file)
        .filter(|_| facts.get(&failing.path).is_some())
        .map_or_else(|| entry.fields.title.span, |node| node.locate(&failing.path));
    let text = rule.text.text(catalog.first_language(), catalog.first_language());
    let mut diagnostic = Diagnostic::new(Rule::POLICY, span, format!("policy `{}`: {text}", *rule.id));
    diagnostic.severity = match *rule.severity {
        PolicySeverity::Error => Severity::Error,
        PolicySeverity::Warning => Severity::Warning,
        PolicySeverity::Advice => Severity::Advice,
    };
    let mut help = failing.demand.clone();
    if let Some(link) = &rule.link {
        help = format!("{help}; see {}", link.as_str());
    }
    diagnostic.help(help)
}
