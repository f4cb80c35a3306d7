//! Terms of the glossary, linked where they stand first in a text.

use std::collections::BTreeSet;

use pulldown_cmark::{CowStr, Event};
use regex::{Regex, RegexBuilder};
use serde_json::{Map, Value, json};

use super::links::{Links, hashed_name};
use super::markdown::{self, Setting};
use crate::catalog::Catalog;

/// Room for a glossary of many thousand terms.
const MAX_PATTERN_BYTES: usize = 1 << 28;

/// Returns the glossary for scripts in each language, by published path; nothing without one. Definitions are plain text.
pub(super) fn files(catalog: &Catalog, links: &Links) -> Vec<Option<(String, Vec<u8>)>> {
    let file = |(index, language): (usize, &str)| {
        let terms = terms(catalog, links, index, language)?;
        let bytes = Value::Object(terms).to_string().into_bytes();
        Some((format!("/assets/glossary/{language}.{}.json", hashed_name(&bytes)), bytes))
    };
    catalog.languages().enumerate().map(file).collect()
}

fn terms(catalog: &Catalog, links: &Links, index: usize, language: &str) -> Option<Map<String, Value>> {
    let first = catalog.first_language();
    let setting = Setting { catalog, links, language, language_index: index, terms: None, lower: 0 };
    let terms = catalog.glossary.as_ref()?.fields.terms.iter().map(|term| {
        let (text, of) = term.definition.in_language(language, first);
        let mut told =
            Map::from_iter([("text".to_owned(), json!(markdown::plain_field(text, term.definition.span, &setting)))]);
        if of != language {
            told.insert("lang".to_owned(), json!(of));
        }
        (term.id.to_string(), Value::Object(told))
    });
    Some(terms.collect())
}

/// Finds the terms of the glossary in text of one language.
#[derive(Debug)]
pub(super) struct Linker {
    pattern: Regex,
    /// What each form of a term, in lower case, links to: index and address.
    targets: std::collections::BTreeMap<String, (usize, String)>,
}

impl Linker {
    /// Returns the linker for `language`, or `None` without a glossary. `page` is the glossary's address.
    pub(super) fn new(catalog: &Catalog, language: &str, page: &str) -> Option<Self> {
        let first = catalog.first_language();
        let mut targets = std::collections::BTreeMap::new();
        for (index, term) in catalog.glossary.as_ref()?.fields.terms.iter().enumerate() {
            let forms = std::iter::once(&term.term).chain(&term.forms);
            // A term that is not in this language is not linked: the page would jump languages.
            for (form, of) in forms.map(|form| form.in_language(language, first)) {
                if of == language {
                    targets.entry(form.to_lowercase()).or_insert((index, format!("{page}#{}", *term.id)));
                }
            }
        }
        let mut forms: Vec<String> = targets.keys().map(|form| regex::escape(form)).collect();
        // Longest first, so that "digital badge" wins over "badge".
        forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
        if forms.is_empty() {
            return None;
        }
        let pattern = format!(r"(?i)\b(?:{})\b", forms.join("|"));
        let pattern = RegexBuilder::new(&pattern).size_limit(MAX_PATTERN_BYTES).build().ok()?;
        Some(Self { pattern, targets })
    }

    /// Returns `text` with the terms that are not among `linked` yet as links.
    pub(super) fn link<'t>(&self, text: &str, linked: &mut BTreeSet<usize>) -> Vec<Event<'t>> {
        let mut events = Vec::new();
        let mut at = 0;
        for found in self.pattern.find_iter(text) {
            let Some((index, href)) = self.targets.get(&found.as_str().to_lowercase()) else { continue };
            if !linked.insert(*index) {
                continue;
            }
            events.push(owned(&text[at..found.start()]));
            // Scripts explain on the spot what is marked so. An address of ours holds nothing that ends an attribute.
            events.push(Event::InlineHtml(CowStr::from(format!("<a class=\"term\" href=\"{href}\">"))));
            events.push(owned(found.as_str()));
            events.push(Event::InlineHtml(CowStr::Borrowed("</a>")));
            at = found.end();
        }
        events.push(owned(&text[at..]));
        events
    }
}

fn owned<'t>(text: &str) -> Event<'t> {
    Event::Text(CowStr::from(text.to_owned()))
}
