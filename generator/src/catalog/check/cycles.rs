use std::collections::{BTreeMap, BTreeSet};

use super::ways::Ways;
use crate::catalog::Catalog;
use crate::catalog::value::Identifier;
use crate::diagnostic::{Diagnostic, Rule, Severity, Span};

/// What one credential needs, and where it says so.
type Needs<'a> = BTreeMap<&'a Identifier, Vec<(&'a Identifier, Span)>>;

/// Reports credentials that, through prerequisites, components and pathways, require themselves. Where another way is
/// open, by another step of a group, another pathway or a bridge, nothing is impossible and nothing is reported.
pub(super) fn check(catalog: &Catalog, ways: &Ways<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let needs: Needs<'_> = ways.impossible().map(|id| (id, ways.missing(id))).collect();
    let mut done: BTreeSet<&Identifier> = BTreeSet::new();
    for start in needs.keys() {
        search(start, &needs, &mut done, diagnostics);
    }
    for bridge in catalog.pathways.values().flat_map(|entry| &entry.fields.bridges) {
        let (from, to) = (&bridge.from, &bridge.to);
        let (message, severity) = if from.value == to.value {
            (format!("the bridge leads from `{}` to itself", &**from), Rule::CYCLE.severity)
        } else if ways.needs_always(from, to) {
            let (from, to) = (&**from, &**to);
            let why = format!("`{from}` needs `{to}`, so that whoever holds `{from}` holds `{to}` already");
            // What is needed may have been waived for somebody.
            (format!("the bridge leads back: {why}"), Severity::Warning)
        } else {
            continue;
        };
        let mut found =
            Diagnostic::new(Rule::CYCLE, to.span, message).help("name where the bridge leads, or take it out");
        found.severity = severity;
        diagnostics.push(found);
    }
}

/// Depth-first search with an explicit stack: a long chain of credentials must not exhaust the thread's.
fn search<'a>(
    start: &'a Identifier,
    needs: &Needs<'a>,
    done: &mut BTreeSet<&'a Identifier>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    if done.contains(start) {
        return;
    }
    let mut path: Vec<(&Identifier, usize)> = vec![(start, 0)];
    while let Some((id, next)) = path.last_mut() {
        let Some(&(target, span)) = needs.get(*id).and_then(|targets| targets.get(*next)) else {
            done.insert(id);
            path.pop();
            continue;
        };
        *next += 1;
        if let Some(from) = path.iter().position(|(on_path, _)| *on_path == target) {
            let circle: Vec<String> =
                path[from..].iter().map(|(id, _)| format!("`{id}`")).chain([format!("`{target}`")]).collect();
            let message = format!("credentials require each other in a circle: {}", circle.join(" needs "));
            let help = "remove one of these requirements, or list another way beside it";
            diagnostics.push(Diagnostic::new(Rule::CYCLE, span, message).help(help));
        } else if !done.contains(target) {
            path.push((target, 0));
        }
    }
}
