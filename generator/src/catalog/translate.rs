//! A translation is the original with its words exchanged.
//!
//! The front matter of `index.fr.md` holds words only. It is laid over the original's, and the result is
//! decoded like any entry: whatever reads a credential reads a translated one the same way.

use super::decode::{is_split_text, split_text};
use super::yaml::{Content, Key, Node};
use crate::diagnostic::{Diagnostic, Rule};

/// Names of the fields that hold words. The last named field on the way to a value decides.
const WORDS: &[&str] = &[
    "title",
    "summary",
    "title_choices",
    "prerequisites",
    "text",
    "criteria",
    "outcomes",
    "name",
    "levels",
    "required",
    "description",
    "kinds",
    "note",
    "who",
    "basis",
    "place",
    "schedule",
    "unit",
    "statement",
    "source",
    "aid",
    "advising",
    "mentoring",
    "accessibility",
    "role",
    "renewal",
    "wording",
    "reason",
    "condition",
    "credit",
    "oversight",
    "body",
    "decision",
    "minute",
    "certification",
    "exam",
    "tags",
    "evidence",
    "partners",
    "people",
    "need",
    "organization",
    "institution",
    "receiver",
    "holder",
    "licence",
];

/// Says whether a field of this name holds words, which differ between languages.
pub(crate) fn is_words(field: &str) -> bool {
    WORDS.contains(&field)
}

/// Returns the original with the translation's words in place of its own, after reporting whatever in
/// the translation is not words or has no counterpart.
pub(super) fn overlay(original: &Node, translation: &Node, diagnostics: &mut Vec<Diagnostic>) -> Node {
    lay(original, translation, "", diagnostics)
}

fn lay(original: &Node, translation: &Node, field: &str, diagnostics: &mut Vec<Diagnostic>) -> Node {
    match (&original.content, &translation.content) {
        (_, Content::Null) => original.clone(),
        (Content::Map(entries), Content::Map(translated))
            if entries.iter().any(|(key, _)| key.name == "text")
                && translated.iter().all(|(key, _)| !entries.iter().any(|(own, _)| own.name == key.name))
                && is_split_text(translation, WORDS) =>
        {
            diagnostics.push(split_text(translation));
            original.clone()
        }
        (Content::Map(entries), Content::Map(translated)) => {
            report_strangers(entries, translated, diagnostics);
            let merged = entries.iter().map(|(key, value)| match translation.get(&key.name) {
                Some(words) => (key.clone(), lay(value, words, &key.name, diagnostics)),
                None => (key.clone(), value.clone()),
            });
            Node { content: Content::Map(merged.collect()), span: translation.span }
        }
        (Content::List(items), Content::List(translated)) => {
            if items.len() != translated.len() {
                let message = format!("the list has {} items, the original has {}", translated.len(), items.len());
                let help = "translate item by item; write `~` for an item that stays as it is";
                diagnostics.push(Diagnostic::new(Rule::TRANSLATION_SHAPE, translation.span, message).help(help));
                return original.clone();
            }
            let merged = items.iter().zip(translated).map(|(item, words)| lay(item, words, field, diagnostics));
            Node { content: Content::List(merged.collect()), span: translation.span }
        }
        // Bare text stands for a record with a `text`.
        (Content::Map(entries), Content::String(_)) if entries.iter().any(|(key, _)| key.name == "text") => {
            let merged = entries.iter().map(|(key, value)| {
                (key.clone(), if key.name == "text" { translation.clone() } else { value.clone() })
            });
            Node { content: Content::Map(merged.collect()), span: translation.span }
        }
        // French sets a space before a colon, and the colon makes a field all the same.
        (Content::String(_), Content::Map(_)) if WORDS.contains(&field) && is_split_text(translation, WORDS) => {
            diagnostics.push(split_text(translation));
            original.clone()
        }
        // A record of one field stands for bare text, too, where the original has bare text.
        (Content::String(_), Content::Map(entries)) if entries.len() == 1 => {
            lay(original, &entries[0].1, &entries[0].0.name, diagnostics)
        }
        (Content::String(_) | Content::Number { .. }, Content::String(_)) => {
            if is_words(field) {
                return translation.clone();
            }
            diagnostics.push(not_words(field, translation));
            original.clone()
        }
        (Content::List(_) | Content::Map(_), _) | (_, Content::List(_) | Content::Map(_)) => {
            let message = format!("`{field}` is {} here and {} in the original", translation.kind(), original.kind());
            let help = "give the translation the shape of the original";
            diagnostics.push(Diagnostic::new(Rule::TRANSLATION_SHAPE, translation.span, message).help(help));
            original.clone()
        }
        _ => {
            diagnostics.push(not_words(field, translation));
            original.clone()
        }
    }
}

fn report_strangers(entries: &[(Key, Node)], translated: &[(Key, Node)], diagnostics: &mut Vec<Diagnostic>) {
    let names: Vec<&str> = entries.iter().map(|(key, _)| key.name.as_str()).collect();
    for (key, _) in translated {
        if !names.contains(&key.name.as_str()) {
            let message = format!("`{}` does not stand in the original", key.name);
            diagnostics.push(Diagnostic::new(Rule::TRANSLATION_SHAPE, key.span, message).suggest_from(
                &key.name,
                names.iter().copied(),
                || Some("add it to the original first, or remove it here".to_owned()),
            ));
        }
    }
}

fn not_words(field: &str, translation: &Node) -> Diagnostic {
    let message = format!("`{field}` may not differ between languages");
    Diagnostic::new(Rule::NOT_TRANSLATABLE, translation.span, message)
        .help("remove it here; it is taken from the original")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::yaml::{Bounds, parse};
    use crate::diagnostic::FileId;

    fn codes(original: &str, translation: &str) -> (Node, Vec<&'static str>) {
        let parse = |text| parse(text, FileId(0), 0, Bounds::Entry).expect("test input is YAML");
        let mut diagnostics = Vec::new();
        let node = overlay(&parse(original), &parse(translation), &mut diagnostics);
        (node, diagnostics.iter().map(|diagnostic| diagnostic.rule.code).collect())
    }

    #[test]
    fn exchanges_words_and_keeps_the_rest() {
        let (node, codes) = codes(
            "title: A\ncost: [{who: R, amount: 10}, {who: O, amount: 20}]\nversion: 2\n",
            "title: B\ncost: [{who: X}, ~]\n",
        );
        assert!(codes.is_empty());
        let who = |index: usize| match &node.get("cost").map(|cost| &cost.content) {
            Some(Content::List(items)) => items[index].get("who").map(|who| who.content.clone()),
            _ => None,
        };
        assert_eq!(who(0), Some(Content::String("X".into())));
        assert_eq!(who(1), Some(Content::String("O".into())));
        assert!(node.get("version").is_some());
    }

    #[test]
    fn refuses_what_is_not_words() {
        assert_eq!(codes("status: active\n", "status: actif\n").1, ["C050"]);
        assert_eq!(codes("version: 1\n", "version: 2\n").1, ["C050"]);
        assert_eq!(codes("outcomes: [a, b]\n", "outcomes: [a]\n").1, ["C051"]);
        assert_eq!(codes("title: a\n", "titel: b\n").1, ["C051"]);
    }
}
