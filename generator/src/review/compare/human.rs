//! A comparison as text for a terminal.

use super::Comparison;
use super::told::{Line, Span, sections};

/// Returns a comparison as text. What the catalog says cannot move the cursor or turn the direction of text.
pub fn human(comparison: &Comparison) -> String {
    let mut text = format!("{}\n", comparison.summary());
    for section in sections(comparison) {
        text.push_str(&format!("\n{}\n", section.title));
        for line in section.items.iter().flatten() {
            match line {
                Line::Text(depth, spans) => {
                    let said: String = spans.iter().map(span).collect();
                    text.push_str(&format!("{:indent$}{said}\n", "", indent = 2 + depth * 4));
                }
                Line::Yaml(yaml) => yaml.lines().for_each(|line| text.push_str(&format!("          {line}\n"))),
            }
        }
    }
    text
}

fn span(span: &Span) -> String {
    match span {
        Span::Own(text) => text.clone(),
        Span::Theirs(text) => visible(text),
        Span::Old(text) => format!("[-{}-]", visible(text)),
        Span::New(text) => format!("{{+{}+}}", visible(text)),
    }
}

/// Returns a text in one line, with escapes for whatever cannot be seen.
pub(crate) fn visible(text: &str) -> String {
    let is_hidden = |character: char| {
        let mut buffer = [0; 4];
        crate::catalog::value::bad_character(character.encode_utf8(&mut buffer)).is_some()
    };
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' | '\r' | '\t' => shown.push(' '),
            hidden if hidden.is_control() || is_hidden(hidden) => shown.extend(hidden.escape_unicode()),
            other => shown.push(other),
        }
    }
    shown
}
