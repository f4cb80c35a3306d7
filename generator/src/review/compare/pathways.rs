//! What a pull request does to pathways: what they take, and whether they can still be taken.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::catalog::entity::credential::{Credits, Effort};
use crate::catalog::entity::pathway::{Pathway, Step};
use crate::catalog::totals::{Range, Ways, hundredths, written};
use crate::catalog::value::Identifier;
use crate::catalog::{Catalog, Entry};
use crate::skills::is_on_offer;

/// A pathway that takes or promises something else than before.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct PathwayEffect {
    /// The pathway.
    pub id: Identifier,
    /// Its title.
    pub title: String,
    /// What it takes, where that changed: `steps`, `hours`, or a unit of credits.
    pub totals: Vec<TotalChange>,
    /// Credentials that are steps of it, were offered, and are not any more.
    pub lost_steps: Vec<Identifier>,
    /// Whether it could be completed before, and cannot now.
    pub closes: bool,
}

/// A sum that changed.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct TotalChange {
    /// Of what.
    pub of: String,
    /// Before: one number, or from the least to the most.
    pub before: Option<String>,
    /// After.
    pub after: Option<String>,
}

/// Returns what happens to pathways that are there before and after.
pub(super) fn effects(before: Option<&Catalog>, after: &Catalog) -> Vec<PathwayEffect> {
    let Some(before) = before else { return Vec::new() };
    let pairs = after.pathways.iter().filter_map(|(id, new)| Some((before.pathways.get(id)?, new)));
    pairs.filter_map(|(old, new)| effect((before, old), (after, new))).collect()
}

fn effect(
    (before, old): (&Catalog, &Entry<Pathway>),
    (after, new): (&Catalog, &Entry<Pathway>),
) -> Option<PathwayEffect> {
    let (was, is) = (totals(before, &old.fields), totals(after, &new.fields));
    let names: BTreeSet<&String> = was.keys().chain(is.keys()).collect();
    let change = |name: &String| TotalChange {
        of: name.clone(),
        before: was.get(name).map(told),
        after: is.get(name).map(told),
    };
    let totals: Vec<_> = names.into_iter().filter(|name| was.get(*name) != is.get(*name)).map(change).collect();
    let mut lost_steps = BTreeSet::new();
    new.fields.requires.for_each_credential(&mut |step| {
        if is_open(before, &step.value) && !is_open(after, &step.value) {
            lost_steps.insert(step.value.clone());
        }
    });
    let can_be_completed =
        |catalog: &Catalog, pathway: &Pathway| pathway.requires.is_met(&|step| is_offered(catalog, step));
    let closes = can_be_completed(before, &old.fields) && !can_be_completed(after, &new.fields);
    (closes || !totals.is_empty() || !lost_steps.is_empty()).then(|| PathwayEffect {
        id: new.id.clone(),
        title: new.fields.title.value.clone(),
        totals,
        lost_steps: lost_steps.into_iter().collect(),
        closes,
    })
}

/// Returns what a pathway takes, in hundredths: steps, hours, and credits by unit.
fn totals(catalog: &Catalog, pathway: &Pathway) -> BTreeMap<String, Range> {
    let offered = |step: &Step| is_offered(catalog, step);
    let ways = Ways::new(&pathway.requires, &offered);
    let mut units = BTreeSet::new();
    ways.for_each_leaf(&mut |step| {
        units.extend(numbers(catalog, step).0.map(unit));
    });
    let hours = |step: &Step| {
        numbers(catalog, step).1.and_then(|effort| effort.hours.as_ref()).map_or(0, |hours| hundredths(hours.value))
    };
    let mut totals =
        BTreeMap::from([("steps".to_owned(), ways.range(&|_| 100)), ("hours".to_owned(), ways.range(&hours))]);
    for wanted in units {
        let of = |step: &Step| match numbers(catalog, step).0 {
            Some(credits) if unit(credits) == wanted => hundredths(credits.available.value),
            _ => 0,
        };
        totals.insert(wanted.clone(), ways.range(&of));
    }
    totals
}

fn unit(credits: &Credits) -> String {
    credits.unit.as_ref().map_or_else(|| "credits".to_owned(), |unit| unit.value.clone())
}

fn numbers<'a>(catalog: &'a Catalog, step: &'a Step) -> (Option<&'a Credits>, Option<&'a Effort>) {
    match step {
        Step::Credential(step) => {
            let fields = catalog.credentials.get(&step.credential.value).map(|entry| &entry.fields);
            (fields.and_then(|fields| fields.credits.as_ref()), fields.and_then(|fields| fields.effort.as_ref()))
        }
        Step::Other(step) => (step.credits.as_ref(), step.effort.as_ref()),
        Step::All(_) | Step::Any(_) | Step::AtLeast(_) => (None, None),
    }
}

fn is_offered(catalog: &Catalog, step: &Step) -> bool {
    match step {
        Step::Credential(step) => is_open(catalog, &step.credential.value),
        _ => true,
    }
}

fn is_open(catalog: &Catalog, id: &Identifier) -> bool {
    catalog.credentials.get(id).is_some_and(is_on_offer)
}

fn told(range: &Range) -> String {
    if range.least == range.most {
        return written(range.least);
    }
    format!("{} to {}", written(range.least), written(range.most))
}
