use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::Catalog;
use crate::catalog::value::Identifier;
use crate::diagnostic::{Diagnostic, Rule, Span};

/// What one credential needs, and where it says so.
type Needs<'a> = BTreeMap<&'a Identifier, Vec<(&'a Identifier, Span)>>;

/// Reports credentials that, through prerequisites, components and pathways, require themselves.
pub(super) fn check(catalog: &Catalog, diagnostics: &mut Vec<Diagnostic>) {
    let needs = needs(catalog);
    let mut done: BTreeSet<&Identifier> = BTreeSet::new();
    for start in needs.keys() {
        search(start, &needs, &mut done, diagnostics);
    }
}

fn needs(catalog: &Catalog) -> Needs<'_> {
    let mut needs: Needs<'_> = BTreeMap::new();
    for (id, entry) in &catalog.credentials {
        let prerequisites =
            entry.fields.prerequisites.iter().filter_map(|prerequisite| prerequisite.credential.as_ref());
        let components = entry
            .fields
            .components
            .iter()
            .filter(|component| component.optional != Some(true))
            .filter_map(|component| component.credential.as_ref());
        let targets = prerequisites.chain(components).map(|target| (&target.value, target.span));
        needs.entry(id).or_default().extend(targets);
    }
    for entry in catalog.pathways.values() {
        let Some(awarded) = &entry.fields.awards else { continue };
        let targets = needs.entry(&awarded.value).or_default();
        entry.fields.requires.for_each_required(&mut |step| targets.push((&step.value, step.span)));
    }
    needs
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
            let help = "remove one of these requirements";
            diagnostics.push(Diagnostic::new(Rule::CYCLE, span, message).help(help));
        } else if !done.contains(target) {
            path.push((target, 0));
        }
    }
}
