//! The kinds of value that fields hold.

mod choice;
mod code;
mod contact;
mod country;
mod did;
mod identifier;
mod issuer_id;
mod language;
mod localized;
mod meant;
mod number;
mod owner;
mod text;
mod time;
mod verdict;
mod web;

pub(crate) use choice::choice;
pub use code::{CipCode, CurrencyCode, NocCode, OnetSocCode};
pub use contact::{Contact, ContactFields, Email};
pub use country::CountryCode;
pub use did::Did;
pub use identifier::{Identifier, is_identifier};
pub use issuer_id::IssuerId;
pub use language::LanguageTag;
pub use localized::Localized;
#[cfg(feature = "cli")]
pub(crate) use meant::month;
pub use number::{Amount, Count};
pub use owner::Owner;
pub(crate) use text::unsafe_text;
pub use text::{Text, Title, bad_character};
pub use time::{Day, Duration, DurationUnit, Moment};
pub use verdict::BadgeVerdict;
pub use web::{Link, WebUrl};

use std::ops::Deref;

use serde_json::Value;

use super::decode::{Decoder, Definitions, Field};
use super::yaml::{Content, Node};
use crate::diagnostic::{Diagnostic, Rule, Span, Suggestion, near, yaml_scalar};

/// A value together with its place in the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> Deref for Spanned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// Why a scalar was refused: the rule, what is wrong, and what to write instead.
#[derive(Debug)]
pub struct Refusal {
    /// The rule that was broken.
    pub rule: &'static Rule,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: String,
    /// A near match.
    pub replacement: Option<String>,
    /// Whether it can only be that.
    pub is_certain: bool,
}

impl Refusal {
    /// Returns a refusal without a near match.
    pub fn new(rule: &'static Rule, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { rule, message: message.into(), help: help.into(), replacement: None, is_certain: false }
    }

    /// Adds what was surely meant, where that is known; the help says so.
    #[must_use]
    pub fn meant(mut self, value: Option<String>) -> Self {
        if let Some(value) = value {
            self.help = format!("write `{value}`");
            (self.replacement, self.is_certain) = (Some(value), true);
        }
        self
    }

    /// Returns the finding at `span`. What replaces the value there is written as YAML.
    pub fn at(self, span: Span) -> Diagnostic {
        let mut diagnostic = Diagnostic::new(self.rule, span, self.message).help(self.help);
        let is_certain = self.is_certain;
        diagnostic.suggestion =
            self.replacement.map(|value| Suggestion { replacement: yaml_scalar(&value), span, is_certain });
        diagnostic
    }
}

/// A value that is written as one piece of text.
pub trait Scalar: Sized {
    /// What is expected, for messages.
    const EXPECTED: &'static str;

    /// Reads the value from what was written; a number arrives as it was written.
    fn read(written: &str) -> Result<Self, Refusal>;

    /// Returns the value as JSON.
    fn encode(&self) -> Value;

    /// Returns the JSON Schema of the value.
    fn schema() -> Value;
}

impl<T: Scalar> Field for Spanned<T> {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let (Content::String(written) | Content::Number { text: written, .. }) = &node.content else {
            decoder.wrong_type(node, T::EXPECTED);
            return None;
        };
        match T::read(written) {
            Ok(value) => Some(Self { value, span: node.span }),
            Err(refusal) => {
                decoder.report(refusal.at(node.span));
                None
            }
        }
    }

    fn encode(&self) -> Value {
        self.value.encode()
    }

    fn schema(_: &mut Definitions) -> Value {
        T::schema()
    }
}

impl Field for bool {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        if let Content::Bool(value) = node.content {
            return Some(value);
        }
        let meant = match &node.content {
            Content::String(written) => meant::truth(written),
            _ => None,
        };
        let found = format!("expected true or false, found {}", node.kind());
        let mut diagnostic = Diagnostic::new(Rule::WRONG_TYPE, node.span, found);
        if let Some(meant) = meant {
            diagnostic = diagnostic.help(format!("write `{meant}`")).suggest(meant.to_string());
        }
        decoder.report(diagnostic);
        None
    }

    fn encode(&self) -> Value {
        Value::Bool(*self)
    }

    fn schema(_: &mut Definitions) -> Value {
        serde_json::json!({"type": "boolean"})
    }
}

/// Returns the refusal of a word that is not in `words`, with the nearest one that is.
pub(crate) fn not_one_of(written: &str, words: &[&str]) -> Refusal {
    let list = words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
    let near = near(written, words.iter().copied());
    Refusal {
        rule: Rule::NOT_ONE_OF,
        message: format!("`{written}` is not one of the values of this field"),
        help: near.map_or_else(|| format!("write one of {list}"), |near| format!("did you mean `{}`?", near.name)),
        replacement: near.map(|near| near.name.to_owned()),
        is_certain: near.is_some_and(|near| near.is_certain),
    }
}
