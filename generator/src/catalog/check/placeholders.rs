use crate::catalog::entity::credential::{Credential, Status};
use crate::catalog::load::reparse;
use crate::catalog::scaffold::{self, Placeholders};
use crate::catalog::yaml::{Content, Node};
use crate::catalog::{Catalog, Entry};
use crate::diagnostic::{Diagnostic, FileId, Rule, Severity, Span};
use crate::parallel;

const HELP: &str = "write your own words, or take it out";

/// Reports texts that `skillmark new` wrote to say what belongs there.
pub(super) fn check(catalog: &Catalog, diagnostics: &mut Vec<Diagnostic>) {
    let entries: Vec<_> = catalog.credentials.values().collect();
    let found = parallel::map(&entries, |entry| left(catalog, entry, &scaffold::OF_CREDENTIAL, severity(entry)));
    diagnostics.extend(found.into_iter().flatten());
    let mut others = |found: Vec<Diagnostic>| diagnostics.extend(found);
    let warning = Severity::Warning;
    catalog.departments.values().for_each(|entry| others(left(catalog, entry, &scaffold::OF_DEPARTMENT, warning)));
    catalog.pathways.values().for_each(|entry| others(left(catalog, entry, &scaffold::OF_PATHWAY, warning)));
    catalog.frameworks.values().for_each(|entry| others(left(catalog, entry, &scaffold::OF_FRAMEWORK, warning)));
    catalog.faqs.values().for_each(|entry| others(left(catalog, entry, &scaffold::OF_FAQ, warning)));
}

fn severity(entry: &Entry<Credential>) -> Severity {
    if *entry.fields.status == Status::Proposed { Severity::Advice } else { Severity::Error }
}

fn left<T>(catalog: &Catalog, entry: &Entry<T>, of: &Placeholders, severity: Severity) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    // Reading a file once more costs something, so only where one of the texts may be.
    if of.values.iter().any(|value| may_hold(catalog.tree.text(entry.file), value)) {
        let node = reparse(&catalog.tree, entry.file);
        if let Some(node) = &node {
            in_fields(node, None, of, &mut found);
        }
    }
    in_text(entry.body.text(&catalog.tree), entry.body.0, of, &mut found);
    for finding in &mut found {
        finding.severity = severity;
    }
    found
}

/// A value may be folded over lines or stand in quotes, but its first two words are there.
fn may_hold(source: &str, value: &str) -> bool {
    let end = value.match_indices(' ').nth(1).map_or(value.len(), |(at, _)| at);
    source.contains(&value[..end])
}

fn in_fields(node: &Node, field: Option<&str>, of: &Placeholders, found: &mut Vec<Diagnostic>) {
    match &node.content {
        Content::String(text) if of.values.iter().any(|value| value == text.trim()) => {
            let what = field.map_or_else(|| "this".to_owned(), |field| format!("`{field}`"));
            let message = format!("{what} still says what `skillmark new` wrote there");
            found.push(Diagnostic::new(Rule::PLACEHOLDER, node.span, message).help(HELP));
        }
        Content::List(items) => items.iter().for_each(|item| in_fields(item, field, of, found)),
        Content::Map(entries) => {
            for (key, value) in entries {
                in_fields(value, Some(&key.name), of, found);
            }
        }
        _ => {}
    }
}

fn in_text(text: &str, place: Span, of: &Placeholders, found: &mut Vec<Diagnostic>) {
    let mut start = place.start as usize;
    for line in text.split_inclusive('\n') {
        let bare = line.trim();
        if of.lines.contains(&bare) {
            found.push(in_line(place.file, start + line.find(bare).unwrap_or_default(), bare));
        }
        start += line.len();
    }
}

fn in_line(file: FileId, start: usize, line: &str) -> Diagnostic {
    let message = "the text still says what `skillmark new` wrote there";
    Diagnostic::new(Rule::PLACEHOLDER, Span::new(file, start, start + line.len()), message).help(HELP)
}
