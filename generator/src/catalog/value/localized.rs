use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{LanguageTag, Text};
use crate::catalog::decode::{Decoder, Definitions, Field, is_split_text, split_text};
use crate::catalog::yaml::{Content, Key, Node};
use crate::diagnostic::{Diagnostic, Rule, Span};

/// Text in one or several languages: bare text is in the catalog's first language, else `{en: …, fr: …}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Localized {
    /// Where it stands.
    pub span: Span,
    /// Bare text, in the catalog's first language.
    pub bare: Option<Text>,
    /// Text by language.
    pub by_language: BTreeMap<LanguageTag, Text>,
}

impl Localized {
    /// Returns the text in `wanted` and the language it is in: `wanted` if there is such a text, else the
    /// catalog's `first` language, else whichever there is.
    pub fn in_language<'a>(&'a self, wanted: &'a str, first: &'a str) -> (&'a str, &'a str) {
        if let Some(text) = self.by_language.get(wanted) {
            return (text, wanted);
        }
        if let Some(text) = self.bare.as_ref().or_else(|| self.by_language.get(first)) {
            return (text, first);
        }
        self.by_language.iter().next().map_or(("", first), |(language, text)| (text, language))
    }

    /// Returns the text in `wanted`, or in the nearest language there is.
    pub fn text<'a>(&'a self, wanted: &'a str, first: &'a str) -> &'a str {
        self.in_language(wanted, first).0
    }
}

impl Field for Localized {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let Content::Map(entries) = &node.content else {
            let text = Text::decode(node, decoder)?;
            return Some(Self { span: node.span, bare: Some(text), by_language: BTreeMap::new() });
        };
        let is_language = |key: &Key| LanguageTag::new(&key.name).is_some();
        if is_split_text(node, &[]) && !entries.iter().any(|(key, _)| is_language(key) || is_name(&key.name)) {
            decoder.report(split_text(node));
            return None;
        }
        let mut by_language = BTreeMap::new();
        for (key, value) in entries {
            let Some(language) = LanguageTag::new(&key.name) else {
                let message = format!("`{}` is not a language tag", key.name.escape_debug());
                let help = "write the text itself, or one text per language: `{en: …, fr: …}`";
                decoder.report(Diagnostic::new(Rule::BAD_LANGUAGE, key.span, message).help(help));
                continue;
            };
            if let Some(text) = Text::decode(value, decoder) {
                by_language.insert(language, text);
            }
        }
        if by_language.is_empty() {
            let message = "the text is empty";
            decoder.report(
                Diagnostic::new(Rule::MISSING_FIELD, node.span, message).help("write it, or leave the field out"),
            );
            return None;
        }
        Some(Self { span: node.span, bare: None, by_language })
    }

    fn encode(&self) -> Value {
        if let Some(text) = &self.bare {
            return text.encode();
        }
        let texts: Map<String, Value> =
            self.by_language.iter().map(|(language, text)| ((**language).to_owned(), text.encode())).collect();
        Value::Object(texts)
    }

    fn schema(definitions: &mut Definitions) -> Value {
        let text = Text::schema(definitions);
        json!({"anyOf": [text, {"type": "object", "additionalProperties": text, "minProperties": 1}]})
    }
}

/// Says whether a key is a word in small letters, as names of languages are: `english` is a language misnamed.
fn is_name(key: &str) -> bool {
    key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::yaml::{Bounds, parse};
    use crate::diagnostic::FileId;

    #[test]
    fn falls_back_visibly() {
        let node = parse("{en: Skill, fr: Compétence}", FileId(0), 0, Bounds::Entry).expect("test input is YAML");
        let text = Localized::decode(&node, &mut Decoder::default()).expect("well formed");
        assert_eq!(text.in_language("fr", "en"), ("Compétence", "fr"));
        assert_eq!(text.in_language("de", "en"), ("Skill", "en"));
    }
}
