use std::fmt;
use std::ops::Deref;

use serde_json::{Value, json};

use super::{Refusal, Scalar};
use crate::diagnostic::Rule;

const MAX_LENGTH: usize = 64;

/// A permanent name: lower-case letters, digits and single hyphens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
pub struct Identifier(String);

/// Says whether `text` can be an identifier: `[a-z0-9]+(-[a-z0-9]+)*`, at most 64 characters.
pub fn is_identifier(text: &str) -> bool {
    let part =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    text.len() <= MAX_LENGTH && text.split('-').all(part)
}

impl Identifier {
    /// Returns `text` as an identifier, if it can be one.
    pub fn new(text: &str) -> Option<Self> {
        is_identifier(text).then(|| Self(text.to_owned()))
    }

    /// Returns what `text` would be as an identifier: lower case, every other run of characters a hyphen.
    pub fn slug(text: &str) -> String {
        let lower = fold(&text.to_lowercase());
        let words: Vec<&str> =
            lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
        words.join("-")
    }
}

impl Deref for Identifier {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl std::borrow::Borrow<str> for Identifier {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Identifier {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Scalar for Identifier {
    const EXPECTED: &'static str = "an identifier";

    fn read(written: &str) -> Result<Self, Refusal> {
        Self::new(written).ok_or_else(|| {
            let slug: String = Self::slug(written).chars().take(MAX_LENGTH).collect();
            let mut refusal = Refusal::new(
                Rule::BAD_IDENTIFIER,
                format!("`{}` cannot be an identifier", written.escape_debug()),
                "write lower-case letters, digits and single hyphens",
            );
            if is_identifier(&slug) {
                // Letter case and spaces say nothing; whatever else was left out may have meant something.
                let is_certain = written.trim().to_lowercase().replace([' ', '_'], "-") == slug;
                refusal = Refusal { is_certain, ..refusal.meant(Some(slug)) };
            }
            refusal
        })
    }

    fn encode(&self) -> Value {
        self.0.clone().into()
    }

    fn schema() -> Value {
        json!({"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": MAX_LENGTH})
    }
}

/// Returns `text` with the accents of French and its neighbours taken off, so that names keep their letters.
fn fold(text: &str) -> String {
    text.chars()
        .map(|character| match character {
            'à' | 'â' | 'ä' | 'á' => 'a',
            'ç' => 'c',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'î' | 'ï' | 'í' => 'i',
            'ô' | 'ö' | 'ó' | 'Ô' => 'o',
            'ù' | 'û' | 'ü' | 'ú' => 'u',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_only_what_can_be_an_address() {
        for good in ["a", "data-literacy", "2026-x"] {
            assert!(is_identifier(good), "{good}");
        }
        for bad in ["", "-a", "a-", "a--b", "A", "é", "a/b", "..", "a.b", &"a".repeat(65)] {
            assert!(!is_identifier(bad), "{bad}");
        }
    }

    #[test]
    fn slugs_codes() {
        assert_eq!(Identifier::slug("2.A.1.c"), "2-a-1-c");
        assert_eq!(Identifier::slug("15-1252.00"), "15-1252-00");
    }
}
