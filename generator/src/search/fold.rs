//! Words as they are compared: without capitals, accents and ligatures. `themes/scripts/search/fold.js` does the same.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The longest word that is kept, in characters; what is longer is cut.
const LONGEST: usize = 40;

/// Returns text without capitals, accents and ligatures.
pub(super) fn fold(text: &str) -> String {
    let plain = text.nfkd().filter(|character| !is_combining_mark(*character)).flat_map(char::to_lowercase);
    let mut folded = String::with_capacity(text.len());
    for character in plain {
        match character {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' => folded.push('d'),
            'ı' => folded.push('i'),
            // Some letters in capitals become more than one, the second of them a mark.
            other if is_combining_mark(other) => {}
            other => folded.push(other),
        }
    }
    folded
}

/// Returns the words of a text, and what is written with hyphens without them too: both "mail" and "email" for "e-mail".
pub(super) fn words(text: &str) -> Vec<Cow<'_, str>> {
    let pieces = pieces(text);
    let at = |piece: &str| piece.as_ptr().addr() - text.as_ptr().addr();
    let joined = |pair: &[&str]| {
        let between = &text[at(pair[0]) + pair[0].len()..at(pair[1])];
        matches!(between, "-" | "‐" | "‑").then(|| Cow::Owned(format!("{}{}", pair[0], pair[1])))
    };
    let compounds: Vec<_> = pieces.windows(2).filter_map(joined).collect();
    pieces.into_iter().map(Cow::Borrowed).chain(compounds).collect()
}

/// Returns the words of a text as they are written. A short piece beside an apostrophe is none: `l’`, `d’`, `’s`.
/// A sign of plus or number after a letter belongs to the word: C++, C#.
fn pieces(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = None;
    let mut before = ' ';
    let mut opened_by = ' ';
    for (at, character) in text.char_indices().chain([(text.len(), ' ')]) {
        let inside = character.is_alphanumeric()
            || is_combining_mark(character)
            || (matches!(character, '+' | '#') && start.is_some());
        match (start, inside) {
            (None, true) => {
                start = Some(at);
                opened_by = before;
            }
            (Some(from), false) => {
                let word = &text[from..at];
                let is_short = word.chars().nth(2).is_none();
                if !(is_short && (is_apostrophe(opened_by) || is_apostrophe(character))) {
                    found.push(word.char_indices().nth(LONGEST).map_or(word, |(end, _)| &word[..end]));
                }
                start = None;
            }
            _ => {}
        }
        before = character;
    }
    found
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | '‘' | 'ʼ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_what_readers_leave_out() {
        for (text, expected) in [
            ("Évaluation", "evaluation"),
            ("Œuvre", "oeuvre"),
            ("Straße", "strasse"),
            ("ＡＢＣ", "abc"),
            ("Łódź", "lodz"),
        ] {
            assert_eq!(fold(text), expected);
        }
    }

    #[test]
    fn finds_words() {
        for (text, expected) in [
            ("l’analyse de l'eau, aujourd’hui", vec!["analyse", "de", "eau", "aujourd", "hui"]),
            ("The learner’s C++ and C# (R, too)", vec!["The", "learner", "C++", "and", "C#", "R", "too"]),
            ("An e-mail", vec!["An", "e", "mail", "email"]),
            ("", vec![]),
        ] {
            assert_eq!(words(text), expected);
        }
    }
}
