//! Words that scripts show: they stand in the page, in its language, with places for what the script fills in.

use std::collections::BTreeSet;

use fluent_bundle::FluentArgs;
use serde_json::{Value, json};
use time::{Date, Month};

use crate::catalog::Catalog;
use crate::site::messages::{Messages, plain};

/// What a message may be told. In the page, each stands in the text as `{name}`, for the script to fill in.
pub(in crate::site) const PARAMETERS: &[&str] = &[
    "algorithm",
    "amount",
    "at",
    "carrier",
    "claim",
    "claimed",
    "count",
    "date",
    "domain",
    "entries",
    "fetched",
    "field",
    "fields",
    "from",
    "host",
    "issuer",
    "key",
    "limit",
    "marks",
    "name",
    "number",
    "part",
    "place",
    "purpose",
    "reason",
    "signer",
    "site",
    "size",
    "suite",
    "term",
    "time",
    "total",
    "type",
    "until",
    "url",
    "value",
    "version",
    "what",
    "zone",
];

/// How the keys of messages begin that the page for checking shows.
pub(in crate::site) const SHOWN: &[&str] = &["answer-", "check-", "verdict-", "shown-"];

/// How the keys of messages begin that other pages show.
pub(in crate::site) const LIVE: &str = "live-";

/// Returns the messages that a script shows, by how their keys begin, with the names of their values in place.
pub(in crate::site) fn words(messages: &Messages, language: &str, prefixes: &[&str]) -> Vec<Value> {
    let mut values = FluentArgs::new();
    for name in PARAMETERS {
        values.set(*name, format!("{{{name}}}"));
    }
    prefixes
        .iter()
        .flat_map(|prefix| messages.keys(prefix))
        .map(|key| {
            let said = messages.said(language, key, &values);
            // The script inserts values in the language of the page, so that it has to know which words are in another.
            json!({
                "key": key,
                "text": said.as_ref().map(|said| &said.text),
                "lang": said.as_ref().and_then(|said| said.language.as_ref()),
            })
        })
        .collect()
}

/// Returns how a day of each month is written, by key: one form for most, and those of days that have their own, as
/// the first has in French.
pub(in crate::site) fn months(messages: &Messages, language: &str) -> Vec<Value> {
    let shape = |month: Month, day: u8| {
        // No other number in the text looks like this year or this day.
        let date = Date::from_calendar_date(YEAR, month, day).ok()?;
        let text = plain(&messages.date(language, date)).replace(&YEAR.to_string(), "{year}");
        Some(text.replacen(&day.to_string(), "{day}", 1))
    };
    let mut shapes = Vec::new();
    for month in (1..=12_u8).filter_map(|number| Month::try_from(number).ok()) {
        let number = u8::from(month);
        let usual = shape(month, ANY_DAY);
        shapes.push(json!({"key": format!("month-{number}"), "text": usual}));
        for day in 1..=31 {
            if let Some(own) = shape(month, day).filter(|own| Some(own) != usual.as_ref()) {
                shapes.push(json!({"key": format!("month-{number}-{day}"), "text": own}));
            }
        }
    }
    shapes
}

/// Returns how amounts are written, by currency as `money-CAD`, for those in which the catalog names a fee.
pub(in crate::site) fn money(messages: &Messages, language: &str, catalog: &Catalog) -> Vec<Value> {
    let fees = catalog.credentials.values().flat_map(|entry| &entry.fields.cost);
    let currencies: BTreeSet<&str> = fees.filter_map(|fee| Some(fee.currency.as_ref()?.0.as_str())).collect();
    let shape = |currency: &str| {
        let mut values = FluentArgs::new();
        values.set("amount", "{amount}");
        values.set("currency", currency.to_owned());
        let said = messages.said(language, "money", &values)?;
        Some(json!({"key": format!("money-{currency}"), "text": said.text, "lang": said.language}))
    };
    currencies.into_iter().filter_map(shape).collect()
}

const YEAR: i32 = 8888;
const ANY_DAY: u8 = 27;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::Theme;

    #[test]
    fn every_value_that_a_script_fills_in_has_a_place() {
        let messages = Messages::new(&Theme::embedded(), "en").expect("the theme is sound");
        for language in ["en", "fr"] {
            // A value that is not in the list of parameters would leave its message without text.
            let prefixes = [SHOWN, &[LIVE]].concat();
            let made = words(&messages, language, &prefixes);
            let empty: Vec<_> = made.into_iter().filter(|word| word["text"].is_null()).collect();
            assert!(empty.is_empty(), "{language}: {empty:?}");
        }
    }
}
