//! What is shown of credentials, in chunks, and by what they are sorted.

use serde_json::{Value, json};

use super::Source;
use super::bytes::{Bytes, packed};
use super::fold::fold;
use crate::catalog::Entry;
use crate::catalog::decode::Field;
use crate::catalog::entity::credential::{Cost, Credential};

/// Credentials in a chunk, where there are too many for one.
const CHUNK: usize = 256;

/// Up to how many credentials it is tried whether one chunk is enough.
const MIDDLE: usize = 2_000;

/// Bytes of a chunk that holds all credentials: with it the first results take one file, wherever they lie.
const WHOLE: usize = 40_000;

/// Returns what is shown of credentials, and how many are in a chunk: a column each of texts, so that they pack well.
pub(super) fn chunks(source: &Source<'_>, entries: &[&Entry<Credential>]) -> (usize, Vec<Vec<u8>>) {
    if entries.len() <= MIDDLE {
        let whole = chunk(source, entries);
        if packed(&whole).len() <= WHOLE {
            return (entries.len().max(1), vec![whole]);
        }
    }
    (CHUNK, entries.chunks(CHUNK).map(|entries| chunk(source, entries)).collect())
}

fn chunk(source: &Source<'_>, entries: &[&Entry<Credential>]) -> Vec<u8> {
    let first = source.catalog.first_language();
    let fields = || entries.iter().map(|entry| entry.in_language(source.language));
    let mut bytes = Bytes::default();
    bytes.texts(entries.iter().map(|entry| &*entry.id));
    bytes.texts(fields().map(|fields| &*fields.title));
    bytes.texts(fields().map(|fields| &*fields.summary));
    bytes.texts(entries.iter().map(|entry| if entry.is_in(source.language, first) { "" } else { first }));
    bytes.texts(entries.iter().map(|entry| source.shapes.get(&entry.id).copied().unwrap_or_default()));
    bytes.texts(entries.iter().map(|entry| offer(source, entry).to_string()));
    bytes.0
}

/// Returns what is offered: hours, duration, number of credits and what they are called, lowest and highest amount and
/// their currency, and the days on which it begins.
fn offer(source: &Source<'_>, entry: &Entry<Credential>) -> Value {
    let fields = entry.in_language(source.language);
    let effort = fields.effort.as_ref();
    let cohorts = fields.delivery.as_ref().map(|delivery| delivery.cohorts.as_slice()).unwrap_or_default();
    json!([
        effort.and_then(|effort| effort.hours.as_ref()).map_or(Value::Null, Field::encode),
        effort.and_then(|effort| effort.duration.as_ref()).map(|duration| duration.iso()),
        fields.credits.as_ref().map_or(Value::Null, |credits| credits.available.encode()),
        fields.credits.as_ref().and_then(|credits| credits.unit.as_ref()).map(|unit| &*unit.value),
        cost(&source.fees.of(&entry.fields)),
        cohorts.iter().map(|cohort| cohort.start.iso()).collect::<Vec<_>>(),
    ])
}

/// Returns the lowest and the highest amount and their currency; an empty list where they are in several currencies.
fn cost(fees: &[&Cost]) -> Value {
    let amounts = || fees.iter().map(|cost| &cost.amount);
    let lowest = amounts().min_by(|one, other| one.0.total_cmp(&other.0));
    let highest = amounts().max_by(|one, other| one.0.total_cmp(&other.0));
    let (Some(lowest), Some(highest)) = (lowest, highest) else { return Value::Null };
    let mut named = fees.iter().filter(|cost| cost.amount.0 > 0.0).map(|cost| cost.currency.as_deref());
    let first = named.next().flatten();
    if named.any(|other| other != first) {
        return json!([]);
    }
    json!([lowest.encode(), highest.encode(), first.map(|currency| &currency.0)])
}

/// Returns by what credentials are sorted: for each its place among titles, and hundredths of hours, usual fee and
/// credits, each one more than they are, 0 where none is stated.
pub(super) fn sort(source: &Source<'_>, entries: &[&Entry<Credential>]) -> Vec<u8> {
    let mut bytes = Bytes::default();
    let mut by_title: Vec<usize> = (0..entries.len()).collect();
    by_title.sort_by_cached_key(|place| (fold(&entries[*place].in_language(source.language).title), *place));
    let mut places = vec![0; entries.len()];
    by_title.iter().enumerate().for_each(|(place, number)| places[*number] = place);
    for place in places {
        bytes.number(place);
    }
    let mut column = |of: &dyn Fn(&Credential) -> Option<f64>| {
        for entry in entries {
            bytes.number(of(&entry.fields).map_or(0, hundredths));
        }
    };
    column(&|fields| Some(fields.effort.as_ref()?.hours.as_ref()?.0));
    column(&|fields| usual_fee(fields, source.currency));
    column(&|fields| Some(fields.credits.as_ref()?.available.0));
    bytes.0
}

/// Returns the fee that stands first, unless it is in another currency than most.
fn usual_fee(fields: &Credential, currency: Option<&str>) -> Option<f64> {
    let cost = fields.cost.first()?;
    let named = cost.currency.as_ref().map(|named| named.0.as_str());
    (cost.amount.0 == 0.0 || named.is_none() || named == currency).then_some(cost.amount.0)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "amounts are from 0 to a hundred million")]
fn hundredths(amount: f64) -> usize {
    (amount * 100.0).round() as usize + 1
}
