//! Words brought to their stems, for whoever compares texts rather than looks for words.

use std::collections::HashMap;

use snowball_stemmers_rs::Stemmer;
use unicode_normalization::UnicodeNormalization as _;

use super::fold::{fold, words};
use super::terms::algorithm;

/// The stems of texts in one language, numbered in the order in which they come.
pub(crate) struct Stems {
    stemmer: Option<Stemmer>,
    /// Words as they are written, to the numbers of their stems.
    seen: HashMap<String, u32>,
    numbers: HashMap<String, u32>,
    /// The first word of each stem, as it was written.
    shown: Vec<String>,
}

impl Stems {
    /// Returns a collection without words, by the rules of `language` if there are any.
    pub(crate) fn new(language: &str) -> Self {
        let stemmer = algorithm(language).map(Stemmer::create);
        Self { stemmer, seen: HashMap::new(), numbers: HashMap::new(), shown: Vec::new() }
    }

    /// Returns the numbers of the stems of a text, in order and with repeats.
    pub(crate) fn of(&mut self, text: &str) -> Vec<u32> {
        words(text).iter().map(|word| self.number(word)).collect()
    }

    /// Returns a word that has this stem.
    pub(crate) fn word(&self, number: u32) -> &str {
        self.shown.get(number as usize).map_or("", String::as_str)
    }

    fn number(&mut self, word: &str) -> u32 {
        if let Some(number) = self.seen.get(word) {
            return *number;
        }
        // The rules of a language are about its letters with their accents, in one piece.
        let written: String = word.nfc().flat_map(char::to_lowercase).collect();
        let stem = self.stemmer.as_ref().map_or_else(|| fold(&written), |stemmer| fold(&stemmer.stem(&written)));
        let next = u32::try_from(self.shown.len()).unwrap_or(u32::MAX);
        let number = *self.numbers.entry(stem).or_insert(next);
        if number == next {
            self.shown.push(written);
        }
        self.seen.insert(word.to_owned(), number);
        number
    }
}
