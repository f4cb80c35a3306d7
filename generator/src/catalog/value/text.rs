use std::ops::Deref;

use serde_json::{Value, json};

use crate::catalog::decode::{Decoder, Definitions, Field, is_split_text, split_text};
use crate::catalog::yaml::{Content, Node};
use crate::diagnostic::{Diagnostic, Rule, Span};

const MAX_TITLE: usize = 200;
const MAX_TEXT: usize = 5_000;

/// Text for people, at most 5,000 characters, free of characters that hide or reorder others.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Text {
    /// The text.
    pub value: String,
    /// Where it stands.
    pub span: Span,
}

/// Text for people on one line, at most 200 characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Title {
    /// The text.
    pub value: String,
    /// Where it stands.
    pub span: Span,
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.value
    }
}

impl Deref for Title {
    type Target = str;

    fn deref(&self) -> &str {
        &self.value
    }
}

impl Field for Text {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let value = read(node, MAX_TEXT, decoder)?;
        Some(Self { value, span: node.span })
    }

    fn encode(&self) -> Value {
        self.value.clone().into()
    }

    fn schema(_: &mut Definitions) -> Value {
        json!({"type": "string", "minLength": 1, "maxLength": MAX_TEXT})
    }
}

impl Field for Title {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let value = read(node, MAX_TITLE, decoder)?;
        let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
        Some(Self { value, span: node.span })
    }

    fn encode(&self) -> Value {
        self.value.clone().into()
    }

    fn schema(_: &mut Definitions) -> Value {
        json!({"type": "string", "minLength": 1, "maxLength": MAX_TITLE})
    }
}

/// Reads text; a number is taken as it was written, since "2024" is a fair title.
fn read(node: &Node, limit: usize, decoder: &mut Decoder) -> Option<String> {
    let (Content::String(written) | Content::Number { text: written, .. }) = &node.content else {
        if is_split_text(node, &[]) {
            decoder.report(split_text(node));
        } else {
            decoder.wrong_type(node, "text");
        }
        return None;
    };
    let text = written.trim();
    if text.is_empty() {
        let message = "the text is empty";
        decoder
            .report(Diagnostic::new(Rule::MISSING_FIELD, node.span, message).help("write it, or leave the field out"));
        return None;
    }
    let length = text.chars().count();
    if length > limit {
        let message = format!("the text has {length} characters, the limit is {limit}");
        let help = "shorten it, or move it to the text below the front matter";
        decoder.report(Diagnostic::new(Rule::TOO_LONG, node.span, message).help(help));
        return None;
    }
    if let Some(character) = bad_character(text) {
        decoder.report(unsafe_text(character, node.span));
        return None;
    }
    Some(text.to_owned())
}

/// Returns the finding for a character that must not stand in text.
pub(crate) fn unsafe_text(character: char, span: Span) -> Diagnostic {
    let message = format!("the text holds the invisible character U+{:04X}", u32::from(character));
    Diagnostic::new(Rule::UNSAFE_TEXT, span, message).help("remove it; retyping the text is the surest way")
}

/// Returns the first character of `text` that a reader cannot see but that changes what is shown:
/// controls other than line breaks and tabs, and Unicode's explicit direction formatting (UAX #9).
pub fn bad_character(text: &str) -> Option<char> {
    text.chars().find(|&character| match character {
        '\n' | '\r' | '\t' => false,
        // Marks and overrides of direction, invisible spaces, annotations, tags, noncharacters.
        '\u{200e}'
        | '\u{200f}'
        | '\u{061c}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{2061}'..='\u{2064}'
        | '\u{206a}'..='\u{206f}'
        | '\u{3164}'
        | '\u{200b}'
        | '\u{2060}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{fdd0}'..='\u{fdef}'
        | '\u{e0000}'..='\u{e007f}' => true,
        // Noncharacters end every plane; XML refuses them.
        other => other.is_control() || u32::from(other) & 0xfffe == 0xfffe,
    })
}

#[cfg(test)]
mod tests {
    use super::bad_character;

    #[test]
    fn finds_what_reorders_text() {
        assert_eq!(bad_character("genuine \u{202e}live"), Some('\u{202e}'));
        assert_eq!(bad_character("Español, नेपाली, العربية\n\tx"), None);
    }
}
