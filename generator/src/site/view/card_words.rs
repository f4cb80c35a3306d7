//! Words of which scripts make cards of credentials. They are those of which templates make them, with places for what
//! the script fills in.

use std::collections::BTreeSet;

use fluent_bundle::FluentArgs;
use serde_json::{Value, json};

use super::Scope;
use crate::site::messages::{Messages, plain};

/// Messages that are taken as they are, and what they are told.
const WHOLE: &[(&str, &[&str])] = &[
    ("cost-none", &[]),
    ("cost-range", &["from", "to"]),
    ("cost-several", &[]),
    ("cost-up-to", &["to"]),
    ("credit-inline-noncredit", &[]),
    ("mode-inline-hybrid", &[]),
    ("mode-inline-in-person", &[]),
    ("mode-inline-online", &[]),
    ("mode-none", &[]),
    ("no-fee", &[]),
    ("starts-none", &[]),
    ("time-none", &[]),
    ("time-over", &["hours", "duration"]),
];

/// Messages that are written in another way for some numbers.
const COUNTED: &[&str] = &[
    "credits",
    "duration-days",
    "duration-hours",
    "duration-months",
    "duration-weeks",
    "duration-years",
    "find-more",
    "find-results",
    "find-show",
    "hours",
    "starts-more",
];

/// Numbers of which every language has one in each of its ways to count.
const SAMPLES: &[f64] = &[0.0, 1.0, 2.0, 3.0, 5.0, 11.0, 1.5];

/// Returns the words of cards, and what is said of a search.
pub(super) fn words(scope: &Scope<'_>) -> Vec<Value> {
    let site = scope.site;
    let messages = &site.messages;
    let whole = |key: &str, names: &[&str]| message(messages, scope.language, key, &places(names), key);
    let mut made = scope.live(&["find"]);
    made.extend(WHOLE.iter().map(|(key, names)| whole(key, names)));
    made.extend(COUNTED.iter().flat_map(|key| counted(messages, scope.language, key)));
    for currency in currencies(scope) {
        let mut values = places(&["amount"]);
        values.set("currency", currency);
        made.push(message(messages, scope.language, "money", &values, &format!("money:{currency}")));
    }
    // What a credential says of itself is in its own language, and so is how that begins.
    let summary = places(&["summary"]);
    made.extend(
        site.catalog
            .languages()
            .map(|language| message(messages, language, "able", &summary, &format!("able:{language}"))),
    );
    made
}

/// Returns the currencies of fees.
fn currencies<'a>(scope: &Scope<'a>) -> BTreeSet<&'a str> {
    let fees = scope.site.catalog.credentials.values().flat_map(|entry| &entry.fields.cost);
    fees.filter_map(|cost| cost.currency.as_ref()).map(|currency| currency.0.as_str()).collect()
}

/// Returns values that stand in a text as their names, for a script to fill in.
fn places(names: &[&str]) -> FluentArgs<'static> {
    names.iter().map(|name| ((*name).to_owned(), format!("{{{name}}}"))).collect()
}

/// Returns a message under the name `as_key`.
fn message(messages: &Messages, language: &str, key: &str, values: &FluentArgs<'_>, as_key: &str) -> Value {
    let said = messages.said(language, key, values);
    json!({
        "key": as_key,
        "text": said.as_ref().map(|said| plain(&said.text)),
        "lang": said.as_ref().and_then(|said| said.language.as_ref()),
    })
}

/// Returns a message for every number that it is written in another way for: under its key for most of them, and under
/// the key, a colon and a number for those that are counted as that number is.
fn counted(messages: &Messages, language: &str, key: &str) -> Vec<Value> {
    let of = |number: f64, as_key: &str| {
        let mut values = places(&["number"]);
        values.set("count", number);
        message(messages, language, key, &values, as_key)
    };
    let usual = of(100.0, key);
    let others = SAMPLES.iter().map(|number| of(*number, &format!("{key}:{number}")));
    let others = others.filter(|other| other["text"] != usual["text"]).collect::<Vec<_>>();
    others.into_iter().chain([usual.clone()]).collect()
}
