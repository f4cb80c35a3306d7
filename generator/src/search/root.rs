//! The root: what every query needs.

use std::collections::BTreeMap;

use time::Date;
use time::macros::date;

use super::Source;
use super::bytes::Bytes;
use crate::catalog::Entry;
use crate::catalog::entity::credential::Credential;

/// Version of the format. The engine refuses others.
const VERSION: usize = 1;

/// The day from which days are counted.
const EPOCH: Date = date!(2000 - 01 - 01);

/// A list of lists: a facet.
#[derive(Debug)]
pub(crate) struct Column {
    /// Its name.
    pub name: &'static str,
    /// Its values, in their order.
    pub values: Vec<String>,
    /// What the values are called, or nothing where pages say it themselves.
    pub names: Vec<String>,
    /// For each credential, by its place in the catalog, the values that it has, the first one first.
    pub of: Vec<Vec<usize>>,
}

/// Returns the root of an index of `entries`, which are in `order`.
pub(super) fn root(
    source: &Source<'_>,
    entries: &[&Entry<Credential>],
    order: &[usize],
    bounds: &[&str],
    endings: &[(String, String)],
    chunk: usize,
    inner: &[&[u8]],
) -> Vec<u8> {
    let mut bytes = Bytes::default();
    bytes.number(VERSION);
    bytes.number(entries.len());
    bytes.number(chunk);
    source.page.iter().for_each(|part| bytes.text(part));
    bytes.sorted(bounds.iter().copied());
    bytes.texts(endings.iter().map(|(one, _)| one));
    bytes.texts(endings.iter().map(|(_, other)| other));
    bytes.number(source.columns.len());
    for column in &source.columns {
        bytes.text(column.name);
        bytes.texts(&column.values);
        bytes.texts(&column.names);
        kinds(&mut bytes, &order.iter().map(|place| column.of[*place].clone()).collect::<Vec<_>>());
    }
    kinds(&mut bytes, &entries.iter().map(|entry| days(&entry.fields)).collect::<Vec<_>>());
    bytes.number(inner.len());
    for part in inner {
        bytes.block(part);
    }
    bytes.0
}

/// Writes a set for each credential: first the different sets, then which of them each has, a byte each and, where there
/// are more than 256, another.
fn kinds(bytes: &mut Bytes, sets: &[Vec<usize>]) {
    let mut counts: BTreeMap<&Vec<usize>, usize> = BTreeMap::new();
    for set in sets {
        *counts.entry(set).or_default() += 1;
    }
    let numbers: BTreeMap<&Vec<usize>, usize> = counts.keys().enumerate().map(|(number, set)| (*set, number)).collect();
    bytes.number(numbers.len());
    for set in numbers.keys() {
        bytes.number(set.len());
        set.iter().for_each(|value| bytes.number(*value));
    }
    let low = |set| u8::try_from(numbers[set] & 0xff).unwrap_or_default();
    let high = |set| u8::try_from(numbers[set] >> 8).unwrap_or(u8::MAX);
    bytes.0.extend(sets.iter().map(low));
    if numbers.len() > 256 {
        bytes.0.extend(sets.iter().map(high));
    }
}

/// Returns the days on which a credential begins, counted from the year 2000; none is before that.
fn days(credential: &Credential) -> Vec<usize> {
    let cohorts = credential.delivery.as_ref().map(|delivery| delivery.cohorts.as_slice()).unwrap_or_default();
    let count = |date: Date| usize::try_from((date - EPOCH).whole_days()).unwrap_or_default();
    let mut days: Vec<usize> = cohorts.iter().map(|cohort| count(cohort.start.0)).collect();
    days.sort_unstable();
    days.dedup();
    days
}
