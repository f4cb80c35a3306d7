//! Text of others as text that a catalog may hold.

use serde_json::Value;

use super::markup;
use crate::catalog::check::privacy::personal_data;
use crate::catalog::value::bad_character;

/// Most characters of a title and of a text in a catalog.
pub(super) const TITLE: usize = 200;
pub(super) const TEXT: usize = 5_000;

/// Text and what was done to it.
#[derive(Debug, Default, Clone)]
pub(super) struct Words {
    /// The text.
    pub text: String,
    /// What was done, in words.
    pub done: Vec<&'static str>,
}

impl Words {
    /// Returns what was done as one sentence, or nothing.
    pub(super) fn why(&self) -> Option<String> {
        (!self.done.is_empty()).then(|| self.done.join("; "))
    }
}

/// Returns text on one line that may be a title, or nothing where there is none.
pub(super) fn title(text: &str) -> Option<Words> {
    let mut words = plain(text, TITLE)?;
    let line = words.text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line != words.text {
        words.done.push("line breaks and double spaces are single spaces");
    }
    words.text = line;
    Some(words)
}

/// Returns text without markup of at most `limit` characters, or nothing where there is none.
pub(super) fn plain(text: &str, limit: usize) -> Option<Words> {
    converted(text, limit, "HTML is plain text now", markup::to_text)
}

/// Returns Markdown of at most `limit` characters without HTML, or nothing where there is none.
pub(super) fn markdown(text: &str, limit: usize) -> Option<Words> {
    converted(text, limit, "HTML is Markdown now", markup::to_markdown)
}

fn converted(text: &str, limit: usize, done: &'static str, convert: fn(&str) -> String) -> Option<Words> {
    let mut words = Words::default();
    if !markup::is_markup(text) {
        return finish(text, limit, words);
    }
    if markup::is_too_much(text) {
        words.done.push("it has too many tags to be read as HTML, and is shown as it is");
        return finish(&escaped(text), limit, words);
    }
    words.done.push(done);
    finish(&convert(text), limit, words)
}

fn finish(text: &str, limit: usize, mut words: Words) -> Option<Words> {
    let mut text = text.replace("\r\n", "\n").replace('\r', "\n");
    if bad_character(&text).is_some() {
        text = text.chars().filter(|character| bad_character(character.encode_utf8(&mut [0; 4])).is_none()).collect();
        words.done.push("invisible characters are left out");
    }
    if let Some(personal) = personal_data()
        && personal.is_match(&text)
    {
        text = personal.replace_all(&text, "(address left out)").into_owned();
        words.done.push("an e-mail address, or the hash of one, is left out");
    }
    let trimmed = text.trim();
    if trimmed.len() != text.len() {
        words.done.push("white space at its ends is left out");
    }
    words.text = match trimmed.char_indices().nth(limit.saturating_sub(1)) {
        Some((at, _)) if trimmed.chars().count() > limit => {
            words.done.push("it is too long, and its end is left out");
            format!("{}…", trimmed[..at].trim_end())
        }
        _ => trimmed.to_owned(),
    };
    (!words.text.is_empty()).then_some(words)
}

/// Returns text in which nothing is Markdown.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_ascii_punctuation() && !matches!(character, ',' | ';' | '?' | '\'' | '"' | '/' | '%') {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

/// Returns the texts of a field that may hold one or several.
pub(super) fn several(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(items) => items.iter().collect(),
        Value::Null => Vec::new(),
        one => vec![one],
    }
}

/// Returns the pieces of a cell that holds a list, by semicolons, bars or lines.
pub(super) fn pieces(cell: &str) -> Vec<&str> {
    cell.split([';', '|', '\n']).map(str::trim).filter(|piece| !piece.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_made_fit_for_a_catalog() {
        let check = |text: &str, expected: &str, done: usize| {
            let words = plain(text, 20).expect("there is text");
            assert_eq!((words.text.as_str(), words.done.len()), (expected, done), "{text:?}");
        };
        check("Write plainly", "Write plainly", 0);
        check(" Write\u{202e} ", "Write", 2);
        check("<p>a &lt; b</p>", "a < b", 1);
        check("ask x@example.edu", "ask (address left o…", 2);
        check("a < b and c > d", "a < b and c > d", 0);
        assert!(plain(" \n", 9).is_none());
    }

    #[test]
    fn nothing_in_escaped_text_is_markdown() {
        assert_eq!(escaped("*a* <b> [c](d)"), "\\*a\\* \\<b\\> \\[c\\]\\(d\\)");
    }
}
