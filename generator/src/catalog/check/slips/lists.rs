use super::{Place, is_plain};
use crate::catalog::decode::{in_brackets, parts};
use crate::catalog::yaml::Node;
use crate::diagnostic::{Diagnostic, Rule, Suggestion, yaml_scalar};

/// Fields that list short words.
const SHORT: &[&str] = &["tags", "synonyms"];
/// Fields that list references to frameworks.
const CODES: &[&str] = &["skills", "occupations"];
/// Longest part in characters, and most words of it, that is taken for one word of a list.
const MAX_PART: usize = 40;
const MAX_WORDS: usize = 3;

/// Reports a list that is written as one text: `tags: a, b, c`.
pub(super) fn as_text(node: &Node, value: &str, written: &str, place: Place<'_>) -> Option<Diagnostic> {
    let is_part = |part: &str| match place.field {
        field if SHORT.contains(&field) => {
            part.chars().count() <= MAX_PART && part.split_whitespace().count() <= MAX_WORDS
        }
        field if CODES.contains(&field) => part.contains(':') && !part.contains(' '),
        _ => false,
    };
    // Of several items, one with a comma is meant so.
    if place.key.is_none() && place.items != 1 {
        return None;
    }
    let parts = parts(value).filter(|parts| parts.iter().all(|part| is_part(part)))?;
    let mut finding = in_brackets(node.span, &parts);
    if place.key.is_none() {
        let lines = item_lines(node, &parts, place)?;
        finding = finding.help("write every item on a line of its own, after `- `").suggest(lines);
    }
    if !is_plain(written)
        && let Some(suggestion) = &mut finding.suggestion
    {
        // Quotes say that it is one text, though they were hardly needed.
        *suggestion = Suggestion { is_certain: false, ..suggestion.clone() };
    }
    Some(Diagnostic { rule: Rule::LIST_AS_TEXT, ..finding })
}

/// Returns the parts as items of the list in which the one item stands; `None` where it is not in lines.
fn item_lines(node: &Node, parts: &[&str], place: Place<'_>) -> Option<String> {
    let line = super::joined::before_in_line(place.text, node.span.start as usize);
    let indentation = line.strip_suffix("- ").filter(|before| before.bytes().all(|byte| byte == b' '))?;
    Some(parts.iter().map(|part| yaml_scalar(part)).collect::<Vec<_>>().join(&format!("\n{indentation}- ")))
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    fn check(text: &str, mended: &str) {
        let found: Vec<_> = found(text).into_iter().map(|row| (row.0, row.2)).collect();
        assert_eq!(found, [("C146", Some(mended.to_owned()))]);
    }

    #[test]
    fn makes_a_list_of_it() {
        check("tags: wound care, nursing, C#\n", "tags: [wound care, nursing, \"C#\"]\n");
        check("tags: a; b\n", "tags: [a, b]\n");
        check("tags:\n  - a, b,\n", "tags:\n  - a\n  - b\n");
        check("items: [{synonyms: \"a, b\"}]\n", "items: [{synonyms: [a, b]}]\n");
        check("occupations: onet:1.0, onet:2.0\n", "occupations: [onet:1.0, onet:2.0]\n");
    }
}
