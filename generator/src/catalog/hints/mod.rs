//! What to write instead, where that depends on the field in which a value stands, on the file, or on the rest of the
//! catalog: all that decoding a single value does not know.

mod amounts;
mod colon;
mod effort;
mod names;
mod price;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::decode::COLON_HELP;
use super::load::reparse;
use super::yaml::{Content, Node};
use super::{Catalog, SourceTree};
use crate::diagnostic::{Diagnostic, FileId, Rule, Span};

pub(super) use names::{Named, unknown};

/// A value and the field that it is in.
#[derive(Debug, Clone, Copy)]
struct Held<'a> {
    /// Name of the field.
    field: &'a str,
    /// Whether it is the whole value of the field, and not an item of a list.
    is_whole: bool,
    /// The value.
    node: &'a Node,
}

/// Adds to findings what to write instead.
pub(super) fn add(diagnostics: &mut [Diagnostic], tree: &SourceTree, catalog: Option<&Catalog>) {
    let mut files: BTreeMap<FileId, Option<Node>> = BTreeMap::new();
    let mut currencies = None;
    for finding in diagnostics {
        if finding.help.as_deref() == Some(COLON_HELP) {
            colon::quote(finding, tree);
            continue;
        }
        if ![Rule::WRONG_TYPE, Rule::BAD_IDENTIFIER].contains(&finding.rule) {
            continue;
        }
        let file = finding.span.file;
        let node = files.entry(file).or_insert_with(|| reparse(tree, file));
        let Some(held) = node.as_ref().and_then(|node| held(node, finding.span)) else { continue };
        let written = match &held.node.content {
            Content::String(written) | Content::Number { text: written, .. } => written.as_str(),
            _ => continue,
        };
        if finding.rule == Rule::BAD_IDENTIFIER {
            names::suggest(finding, held.field, written, catalog);
            continue;
        }
        match held.field {
            "cost" => {
                let known = currencies.get_or_insert_with(|| price::Currencies::new(catalog));
                price::of_cost(finding, written, held.is_whole, known);
            }
            "amount" => price::of_amount(finding, written),
            "effort" => effort::suggest(finding, written),
            "hours" | "credits" | "available" => amounts::suggest(finding, held.field, written),
            _ => {}
        }
    }
}

/// Returns the value at `span` and the field that it is in.
fn held(node: &Node, span: Span) -> Option<Held<'_>> {
    within(node, "", span, true)
}

fn within<'a>(node: &'a Node, field: &'a str, span: Span, is_whole: bool) -> Option<Held<'a>> {
    match &node.content {
        Content::List(items) => items.iter().find_map(|item| within(item, field, span, false)),
        Content::Map(entries) => entries.iter().find_map(|(key, value)| within(value, &key.name, span, true)),
        _ => (node.span == span).then_some(Held { field, is_whole, node }),
    }
}

/// Says what to write instead of the value of a finding.
fn write(finding: &mut Diagnostic, value: String, is_certain: bool) {
    finding.help = Some(format!("write `{value}`"));
    let suggestion = crate::diagnostic::Suggestion { replacement: value, span: finding.span, is_certain };
    finding.suggestion = Some(suggestion);
}
