//! `pathways.json`: how credentials build on one another, for whoever asks what several badges complete together.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use url::Url;

use super::address::{self, Address};
use crate::catalog::entity::pathway::{Pathway, Step, StepGroup};
use crate::catalog::{Catalog, Entry};

/// Returns every pathway with its steps, and the credentials that they name. Titles stand by language.
pub fn pathways(catalog: &Catalog, base: &Url) -> Value {
    let address = Address::new(base);
    let named: BTreeSet<&str> = catalog.pathways.values().flat_map(|entry| credentials_of(&entry.fields)).collect();
    json!({
        "version": 1,
        "base_url": address.url("/"),
        "pathways": catalog.pathways.values().map(|entry| pathway(catalog, entry, &address)).collect::<Vec<_>>(),
        "credentials": named.into_iter().map(|id| credential(catalog, id, &address)).collect::<Vec<_>>(),
    })
}

/// Returns the credentials of a pathway: those of its steps, and the one that it awards.
fn credentials_of(pathway: &Pathway) -> BTreeSet<&str> {
    let mut ids: BTreeSet<&str> = pathway.awards.iter().map(|id| &***id).collect();
    pathway.requires.for_each_credential(&mut |id| {
        ids.insert(id);
    });
    ids
}

fn pathway(catalog: &Catalog, entry: &Entry<Pathway>, address: &Address) -> Value {
    let fields = in_every_language(catalog, entry);
    let steps: Vec<(&str, &Step)> = fields.iter().map(|(language, fields)| (*language, &fields.requires)).collect();
    json!({
        "id": &*entry.id,
        "titles": titles(fields.iter().map(|(language, fields)| (*language, Some(&*fields.title.value)))),
        "page": address.url(&format!("/pathways/{}/", entry.id)),
        "awards": entry.fields.awards.as_ref().map(|id| &***id),
        "requires": step(&entry.fields.requires, &steps),
    })
}

/// Returns the fields of an entry in each language in which it is there.
fn in_every_language<'a, T>(catalog: &'a Catalog, entry: &'a Entry<T>) -> Vec<(&'a str, &'a T)> {
    let first = catalog.first_language();
    let there = catalog.languages().filter(|language| entry.is_in(language, first));
    there.map(|language| (language, entry.in_language(language))).collect()
}

/// Returns a step. `translated` is the same step in every language: a translation has words of its own, and the steps
/// of the original.
fn step(step: &Step, translated: &[(&str, &Step)]) -> Value {
    match step {
        Step::Credential(step) => json!({"credential": &**step.credential}),
        Step::Other(step) => {
            json!({"titles": titles(translated.iter().map(|(language, step)| (*language, title(step)))), "url": step.url.as_ref().map(|url| url.as_str())})
        }
        Step::All(steps) => group("all", steps, translated),
        Step::Any(steps) => group("any", steps, translated),
        Step::AtLeast(steps) => group("at_least", steps, translated),
    }
}

fn group(rule: &str, of: &StepGroup, translated: &[(&str, &Step)]) -> Value {
    let steps = of.steps();
    let inner = steps.iter().enumerate().map(|(place, inner)| {
        let same = translated.iter().filter_map(|(language, step)| Some((*language, steps_of(step).get(place)?)));
        step(inner, &same.collect::<Vec<_>>())
    });
    json!({
        "rule": rule,
        "at_least": match rule {
            "all" => steps.len(),
            _ => of.at_least.as_ref().map_or(1, |count| count.0 as usize),
        },
        "titles": titles(translated.iter().map(|(language, step)| (*language, title(step)))),
        "steps": inner.collect::<Vec<_>>(),
    })
}

fn steps_of(step: &Step) -> &[Step] {
    match step {
        Step::All(group) | Step::Any(group) | Step::AtLeast(group) => group.steps(),
        Step::Credential(_) | Step::Other(_) => &[],
    }
}

/// Returns the words that a step has of its own.
fn title(step: &Step) -> Option<&str> {
    match step {
        Step::Credential(_) => None,
        Step::Other(step) => Some(&step.title.value),
        Step::All(group) | Step::Any(group) | Step::AtLeast(group) => group.title.as_ref().map(|title| &*title.value),
    }
}

fn titles<'a>(titles: impl Iterator<Item = (&'a str, Option<&'a str>)>) -> Map<String, Value> {
    titles.filter_map(|(language, title)| Some((language.to_owned(), title?.into()))).collect()
}

/// Returns a credential; one that is only proposed has no page yet.
fn credential(catalog: &Catalog, id: &str, address: &Address) -> Value {
    let shown = catalog.credentials.get(id);
    let entry = shown.or_else(|| catalog.hidden.get(id));
    let fields = entry.map(|entry| in_every_language(catalog, entry)).unwrap_or_default();
    json!({
        "id": id,
        "titles": titles(fields.into_iter().map(|(language, fields)| (language, Some(&*fields.title.value)))),
        "page": shown.map(|_| address.url(&address::credential_page(id))),
        "status": entry.map(|entry| entry.fields.status.word()),
    })
}
