//! What can still be read of an entry in which something is wrong: so that all of its mistakes are told at once, and not the
//! next ones only after the first are mended.

use super::Entry;
use super::decode::{Decoder, Field};
use super::entity::credential::Credential;
use super::yaml::{Content, Key, Node};
use crate::diagnostic::{Diagnostic, Rule, Span};

/// Leaving out what is wrong may leave a gap in what holds it, and so on outwards.
const ROUNDS: usize = 6;

/// Rules that what is left out would seem to break.
const UNSURE: &[&Rule] = &[
    Rule::MISSING_FIELD,
    Rule::REQUIRED_WHEN_PUBLISHED,
    Rule::IMPOSSIBLE_REQUIREMENT,
    Rule::NOT_OFFERED,
    Rule::CREDIT_SUMS,
    Rule::UNTOLD_PREREQUISITE,
    Rule::MISSING_TRANSLATION,
    Rule::APPROVAL_MISSING,
    Rule::APPROVAL_LATE,
    Rule::PROFILE,
    Rule::UNANSWERED_OVERLAP,
];

/// Returns an entry without the values that cannot be read, and with something in place of what it cannot be without.
/// It serves to be checked, and for nothing else.
pub(super) fn salvage<T: Field>(node: &Node) -> Option<T> {
    let mut node = node.clone();
    for _ in 0..ROUNDS {
        let mut decoder = Decoder::default();
        if let Some(fields) = T::decode(&node, &mut decoder) {
            return Some(fields);
        }
        leave_out(&mut node, &decoder.diagnostics);
        stand_in(&mut node);
    }
    None
}

/// Says whether a finding in a salvaged entry would be there if nothing had been left out.
pub(super) fn is_certain(finding: &Diagnostic, credential: Option<&Entry<Credential>>) -> bool {
    // A policy speaks at the title of what is not there.
    let title = credential.map(|entry| entry.fields.title.span);
    let is_absence = finding.rule == Rule::POLICY && Some(finding.span) == title;
    !(is_absence || is_stand_in(finding.span) || UNSURE.contains(&finding.rule))
}

/// Takes out the values in which something was found.
fn leave_out(node: &mut Node, found: &[Diagnostic]) {
    let is_sound = |value: &Node| !found.iter().any(|finding| concerns(finding, value));
    match &mut node.content {
        Content::Map(entries) => {
            entries.retain(|(key, value)| is_sound(value) && !found.iter().any(|finding| finding.span == key.span));
            for (_, value) in entries {
                leave_out(value, found);
            }
        }
        Content::List(items) => {
            items.retain(is_sound);
            for item in items {
                leave_out(item, found);
            }
        }
        _ => {}
    }
}

/// Says whether a value itself is what is wrong, and not something within it.
fn concerns(finding: &Diagnostic, value: &Node) -> bool {
    let [place, whole] = [finding.span, value.span];
    match value.content {
        Content::Map(_) | Content::List(_) => place == whole,
        _ => finding.rule != Rule::MISSING_FIELD && place.start >= whole.start && place.end <= whole.end,
    }
}

/// Puts something in place of what an entry cannot be without.
fn stand_in(node: &mut Node) {
    let text = |text: &str| Content::String(text.to_owned());
    let one = Content::Number { value: 1.0, text: "1".to_owned() };
    let span = Span { start: u32::MAX, end: u32::MAX, ..node.span };
    let named = |name: &str| Key { name: name.to_owned(), span };
    let step = Content::Map(vec![(named("title"), Node { content: text("–"), span })]);
    // Who is on offer meets the fewest doubts elsewhere; what it would lack itself is not told.
    let all = [
        ("title", text("–")),
        ("summary", text("–")),
        ("status", text("active")),
        ("version", one),
        ("issuer", text("stand-in")),
        ("requires", step),
    ];
    let Content::Map(entries) = &mut node.content else { return };
    for (name, content) in all {
        if !entries.iter().any(|(key, _)| key.name == name) {
            entries.push((named(name), Node { content, span }));
        }
    }
}

fn is_stand_in(span: Span) -> bool {
    span.start == u32::MAX
}
