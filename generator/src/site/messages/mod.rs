//! The words of the interface, in Fluent: one file per language, in the theme.
//!
//! A file of the same name in a catalog, or in a theme that is laid over, gives single messages in place of the
//! theme's. Where a language lacks a message, others stand in: the primary language of a regional one, then the
//! catalog's first language, then English. What stands in for another language says which it is (`fallback.rs`).

mod fallback;
mod number;
mod source;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::theme::{Origin, Theme};
use crate::catalog::value::DurationUnit;

pub(super) use fallback::{in_html, mark, plain, with_capital};
pub(super) use source::Mistake;
use source::{Source, misfits};

/// The messages of every language that the theme knows.
pub(super) struct Messages {
    languages: BTreeMap<String, FluentBundle<FluentResource>>,
    /// The catalog's first language.
    first: String,
    /// Every key of every language.
    keys: BTreeSet<String>,
    /// Variables by which some message chooses: their values must reach it as they are.
    selectors: BTreeSet<String>,
    /// What does not fit the theme that it is laid over.
    misfits: Vec<Mistake>,
}

/// Returns the key of the message that says a duration in this unit.
pub(super) fn duration_key(unit: DurationUnit) -> &'static str {
    match unit {
        DurationUnit::Years => "duration-years",
        DurationUnit::Months => "duration-months",
        DurationUnit::Weeks => "duration-weeks",
        DurationUnit::Days => "duration-days",
        DurationUnit::Hours => "duration-hours",
    }
}

impl std::fmt::Debug for Messages {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_tuple("Messages").field(&self.languages.keys()).finish()
    }
}

/// A message, and its language when that is not the one it was asked for in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said {
    /// Its words.
    pub text: String,
    /// The language that they fall back to.
    pub language: Option<String>,
}

/// The language that stands in last: the theme has every message in it.
const LAST: &str = "en";

impl Messages {
    /// Reads `locales/LANGUAGE.ftl` of the theme for a catalog whose first language is `first`.
    ///
    /// # Errors
    ///
    /// Returns what is wrong with files that cannot be used.
    pub(super) fn new(theme: &Theme, first: &str) -> Result<Self, Vec<Mistake>> {
        let mut mistakes = Vec::new();
        let mut languages: BTreeMap<String, Vec<Source>> = BTreeMap::new();
        for (path, layers) in theme.layers("locales") {
            let Some(language) = path.strip_suffix(".ftl") else { continue };
            for layer in layers {
                match Source::read(path, layer) {
                    Ok(source) => languages.entry(language.to_owned()).or_default().push(source),
                    Err(found) => mistakes.extend(found),
                }
            }
        }
        let all = || languages.values().flatten().flat_map(|source| &source.messages);
        let keys = all().map(|(key, _)| key.clone()).collect();
        let selectors = all().flat_map(|(_, asks)| asks.selectors.iter().cloned()).collect();
        let misfits = misfits(theme, languages.values().flatten());
        let mut bundles = BTreeMap::new();
        for (language, sources) in languages {
            match bundle(&language, sources) {
                Ok(bundle) => drop(bundles.insert(language, bundle)),
                Err(mistake) => mistakes.push(mistake),
            }
        }
        if mistakes.is_empty() {
            Ok(Self { languages: bundles, first: first.to_owned(), keys, selectors, misfits })
        } else {
            Err(mistakes)
        }
    }

    /// Returns message `key` in `language`, or else in the nearest language that has it. Words that stand in for
    /// others are marked, and in them what is inserted is marked as what it is. `None` when no language has it.
    pub(super) fn get(&self, language: &str, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let said = self.said(language, key, args)?;
        let Some(other) = said.language else { return Some(said.text) };
        let mut marked = FluentArgs::new();
        for (name, value) in args.iter() {
            let value = match value {
                FluentValue::String(text) if self.is_apart(name, text) => fallback::mark(language, text).into(),
                value => value.clone(),
            };
            marked.set(name.to_owned(), value);
        }
        let said = self.said(language, key, &marked)?;
        Some(fallback::mark(&other, &said.text))
    }

    /// Says whether a value is words of its own, and not what a message chooses by.
    fn is_apart(&self, name: &str, text: &str) -> bool {
        !self.selectors.contains(name) && text.contains(char::is_alphabetic)
    }

    /// Returns message `key` in `language`, or else in the nearest language that has it, without marks.
    pub(super) fn said(&self, language: &str, key: &str, args: &FluentArgs<'_>) -> Option<Said> {
        self.candidates(language).find_map(|(candidate, is_other)| {
            let text = self.in_language(candidate, key, args)?;
            Some(Said { text, language: is_other.then(|| candidate.to_owned()) })
        })
    }

    /// Returns the languages that are asked for a message, and whether they are others than `language`.
    fn candidates<'a>(&'a self, language: &'a str) -> impl Iterator<Item = (&'a str, bool)> {
        let own = primary(language);
        let all = [language, own, &self.first, primary(&self.first), LAST];
        all.into_iter().map(move |candidate| (candidate, candidate != language && candidate != own))
    }

    fn in_language(&self, language: &str, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let bundle = self.languages.get(language)?;
        let pattern = bundle.get_message(key)?.value()?;
        let mut problems = Vec::new();
        let text = bundle.format_pattern(pattern, Some(args), &mut problems);
        problems.is_empty().then(|| text.into_owned())
    }

    /// Returns message `key` without arguments, or the key itself.
    pub(super) fn text(&self, language: &str, key: &str) -> String {
        self.get(language, key, &FluentArgs::new()).unwrap_or_else(|| key.to_owned())
    }

    /// Returns the language in which message `key` is shown, if it is another than `language`.
    pub(super) fn lender<'a>(&'a self, language: &'a str, key: &str) -> Option<&'a str> {
        let has = self.candidates(language).find(|(candidate, _)| self.has(candidate, key));
        has.filter(|(_, is_other)| *is_other).map(|(candidate, _)| candidate)
    }

    /// Returns what `language` calls itself, or else its tag.
    pub(super) fn name(&self, language: &str) -> String {
        let mut own = [language, primary(language)].into_iter();
        let name = own.find_map(|own| self.in_language(own, "language-name", &FluentArgs::new()));
        name.unwrap_or_else(|| language.to_owned())
    }

    /// Returns the keys that begin with `prefix`, in order.
    pub(super) fn keys<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a str> {
        self.keys.range(prefix.to_owned()..).map(String::as_str).take_while(move |key| key.starts_with(prefix))
    }

    /// Says whether some language has message `key`.
    pub(super) fn knows(&self, key: &str) -> bool {
        self.keys.contains(key)
    }

    /// Says whether `language` has message `key` itself.
    pub(super) fn has(&self, language: &str, key: &str) -> bool {
        self.languages.get(language).is_some_and(|bundle| bundle.has_message(key))
    }

    /// Returns the keys of English that `language` lacks, and how many English has.
    pub(super) fn missing(&self, language: &str) -> (Vec<&str>, usize) {
        let wanted: Vec<&str> = self.keys.iter().map(String::as_str).filter(|key| self.has(LAST, key)).collect();
        let lacks = |key: &&&str| !self.has(language, key) && !self.has(primary(language), key);
        (wanted.iter().filter(lacks).copied().collect(), wanted.len())
    }

    /// Returns the language that stands in for what `language` lacks.
    pub(super) fn stand_in(&self, language: &str) -> &str {
        let others = self.candidates(language).filter(|(_, is_other)| *is_other);
        let mut known = others.map(|(candidate, _)| candidate).filter(|other| self.languages.contains_key(*other));
        known.next().map_or(LAST, |other| self.languages.get_key_value(other).map_or(LAST, |(tag, _)| tag))
    }

    /// Returns the languages of the theme.
    pub(super) fn languages(&self) -> impl Iterator<Item = &str> {
        self.languages.keys().map(String::as_str)
    }

    /// Returns what in the files does not fit the theme that they are laid over.
    pub(super) fn misfits(&self) -> &[Mistake] {
        &self.misfits
    }
}

/// Returns the language without region and script.
fn primary(language: &str) -> &str {
    language.split('-').next().unwrap_or(language)
}

fn bundle(language: &str, sources: Vec<Source>) -> Result<FluentBundle<FluentResource>, Mistake> {
    let tag: LanguageIdentifier = language.parse().map_err(|_| Mistake {
        path: format!("locales/{language}.ftl"),
        is_of_catalog: sources.last().is_some_and(|source| source.origin == Origin::Catalog),
        place: 0..0,
        message: format!("`{language}` is not a language tag"),
        help: Some("name the file after a language, such as de.ftl or pt-BR.ftl".to_owned()),
    })?;
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Isolation marks are for interpolating unknown directions; our languages and values read the same way.
    bundle.set_use_isolating(false);
    for source in sources {
        bundle.add_resource_overriding(source.resource);
    }
    Ok(bundle)
}
