use std::ops::Deref;

use oxilangtag::LanguageTag as Bcp47;
use serde_json::{Value, json};

use super::{Refusal, Scalar, meant};
use crate::diagnostic::Rule;

/// A BCP 47 language tag in its canonical letter case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageTag(String);

impl LanguageTag {
    /// Returns `text` as a language tag, if it is a well-formed one.
    pub fn new(text: &str) -> Option<Self> {
        let tag = Bcp47::parse_and_normalize(text).ok()?;
        // "i-default", private-use and four-letter primary tags are well formed but no language of a page.
        let primary = tag.primary_language();
        (matches!(primary.len(), 2 | 3) && text.len() <= 35).then(|| Self(tag.into_inner()))
    }
}

impl Deref for LanguageTag {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl std::borrow::Borrow<str> for LanguageTag {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl Scalar for LanguageTag {
    const EXPECTED: &'static str = "a language tag";

    fn read(written: &str) -> Result<Self, Refusal> {
        Self::new(written).ok_or_else(|| {
            Refusal::new(
                Rule::BAD_LANGUAGE,
                format!("`{}` is not a language tag", written.escape_debug()),
                "write a BCP 47 tag such as `en`, `fr` or `fr-CA`",
            )
            .meant(meant::language(written))
        })
    }

    fn encode(&self) -> Value {
        self.0.clone().into()
    }

    fn schema() -> Value {
        json!({"type": "string", "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$", "examples": ["en", "fr", "fr-CA"]})
    }
}
