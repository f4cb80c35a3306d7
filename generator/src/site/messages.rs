//! The words of the interface, in Fluent: one file per language, in the theme.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::theme::Theme;

/// The messages of every language that the theme knows.
pub(super) struct Messages {
    languages: BTreeMap<String, FluentBundle<FluentResource>>,
    /// Every key of every language.
    keys: BTreeSet<String>,
}

impl std::fmt::Debug for Messages {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_tuple("Messages").field(&self.languages.keys()).finish()
    }
}

/// Language whose messages stand in where another lacks one.
const FALLBACK: &str = "en";

impl Messages {
    /// Reads `locales/LANGUAGE.ftl` of the theme.
    ///
    /// # Errors
    ///
    /// Returns what is wrong, one sentence for each file that is not Fluent.
    pub(super) fn new(theme: &Theme) -> Result<Self, Vec<String>> {
        let mut languages = BTreeMap::new();
        let mut keys = BTreeSet::new();
        let mut problems = Vec::new();
        for (path, bytes) in theme.under("locales") {
            let Some(language) = path.strip_suffix(".ftl") else { continue };
            match bundle(language, bytes) {
                Ok(bundle) => {
                    keys.extend(std::str::from_utf8(bytes).into_iter().flat_map(message_keys));
                    languages.insert(language.to_owned(), bundle);
                }
                Err(problem) => problems.push(format!("theme/locales/{path}: {problem}")),
            }
        }
        if problems.is_empty() { Ok(Self { languages, keys }) } else { Err(problems) }
    }

    /// Returns message `key` in `language`; `None` when not even the fallback language has it.
    pub(super) fn get(&self, language: &str, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let primary = language.split('-').next().unwrap_or(language);
        [language, primary, FALLBACK].into_iter().find_map(|language| {
            let bundle = self.languages.get(language)?;
            let pattern = bundle.get_message(key)?.value()?;
            let mut problems = Vec::new();
            let text = bundle.format_pattern(pattern, Some(args), &mut problems);
            problems.is_empty().then(|| text.into_owned())
        })
    }

    /// Returns message `key` without arguments, or the key itself.
    pub(super) fn text(&self, language: &str, key: &str) -> String {
        self.get(language, key, &FluentArgs::new()).unwrap_or_else(|| key.to_owned())
    }

    /// Returns the keys that begin with `prefix`, in order.
    pub(super) fn keys<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a str> {
        self.keys.range(prefix.to_owned()..).map(String::as_str).take_while(move |key| key.starts_with(prefix))
    }

    /// Says whether `language` has message `key` itself.
    pub(super) fn has(&self, language: &str, key: &str) -> bool {
        self.languages.get(language).is_some_and(|bundle| bundle.has_message(key))
    }

    /// Returns a day of the calendar in words.
    pub(super) fn date(&self, language: &str, day: time::Date) -> String {
        let mut args = FluentArgs::new();
        args.set("day", FluentValue::from(i64::from(day.day())));
        args.set("month", FluentValue::from(i64::from(u8::from(day.month()))));
        args.set("year", day.year().to_string());
        self.get(language, "date", &args).unwrap_or_else(|| day.to_string())
    }

    /// Returns a number with the separators of the language, and two decimals if it has any.
    pub(super) fn number(&self, language: &str, number: f64) -> String {
        let cents = format!("{number:.2}");
        let (whole, decimals) = cents.split_once('.').unwrap_or((&cents, "00"));
        let group = self.text(language, "number-group").trim_matches('"').to_owned();
        let digits: Vec<char> = whole.chars().collect();
        let mut text = String::new();
        for (index, digit) in digits.iter().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                text.push_str(&group);
            }
            text.push(*digit);
        }
        if decimals != "00" {
            text.push_str(self.text(language, "number-decimal").trim_matches('"'));
            text.push_str(decimals);
        }
        text
    }
}

/// Returns the keys of the messages in a file: a message begins at the beginning of a line.
fn message_keys(text: &str) -> impl Iterator<Item = String> {
    let is_key = |key: &str| key.starts_with(|first: char| first.is_ascii_alphabetic()) && !key.contains(' ');
    let keys = text.lines().filter_map(|line| Some(line.split_once('=')?.0.trim_end()));
    keys.filter(move |key| is_key(key)).map(str::to_owned)
}

fn bundle(language: &str, bytes: &[u8]) -> Result<FluentBundle<FluentResource>, String> {
    let tag: LanguageIdentifier = language.parse().map_err(|_| format!("`{language}` is not a language tag"))?;
    let text = std::str::from_utf8(bytes).map_err(|_| "the file is not UTF-8".to_owned())?;
    let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| {
        let error = errors.first().map(std::string::ToString::to_string).unwrap_or_default();
        format!("not valid Fluent: {error}")
    })?;
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Isolation marks are for interpolating unknown directions; our languages and values read the same way.
    bundle.set_use_isolating(false);
    bundle.add_resource(resource).map_err(|_| "a message is given twice".to_owned())?;
    Ok(bundle)
}
