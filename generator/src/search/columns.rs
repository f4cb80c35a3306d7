//! The lists into which credentials are sorted, as small as they get: they are most of the root.

use std::collections::BTreeMap;

use time::Date;
use time::macros::date;

use super::bytes::{Bytes, packed};
use crate::catalog::Entry;
use crate::catalog::entity::credential::Credential;

/// The day from which days are counted.
const EPOCH: Date = date!(2000 - 01 - 01);

/// How many different kinds a byte tells apart.
const BYTE: usize = 256;

/// A list of lists: a facet.
#[derive(Debug)]
pub(crate) struct Column {
    /// Its name.
    pub name: &'static str,
    /// Its values, in their order.
    pub values: Vec<String>,
    /// For each credential, by its place in the catalog, the values that it has, the first one first.
    pub of: Vec<Vec<usize>>,
}

/// Things that are the same for some credentials: the different ones, and the number of the one that each has.
struct Kinds<T> {
    different: Vec<T>,
    of: Vec<usize>,
}

impl<T: Ord + Clone> Kinds<T> {
    fn new(all: &[T]) -> Self {
        let mut numbers: BTreeMap<&T, usize> = all.iter().map(|one| (one, 0)).collect();
        numbers.values_mut().enumerate().for_each(|(number, place)| *place = number);
        let of = all.iter().map(|one| numbers[one]).collect();
        Self { different: numbers.into_keys().cloned().collect(), of }
    }
}

/// Columns that are written as one: a byte for each credential tells what it has of all of them.
struct Group {
    /// Places of the columns.
    members: Vec<usize>,
    /// Numbers of kinds, one for each of the columns.
    kinds: Kinds<Vec<usize>>,
    /// How many bytes the group takes, packed.
    size: usize,
}

impl Group {
    fn new(members: Vec<usize>, columns: &[Kinds<Vec<usize>>]) -> Self {
        let count = columns[members[0]].of.len();
        let has = |number: usize| members.iter().map(|member| columns[*member].of[number]).collect();
        let kinds = Kinds::new(&(0..count).map(has).collect::<Vec<Vec<usize>>>());
        let mut group = Self { members, kinds, size: 0 };
        let mut bytes = Bytes::default();
        group.write(&mut bytes);
        group.size = packed(&bytes.0).len();
        group
    }

    fn write(&self, bytes: &mut Bytes) {
        bytes.number(self.members.len());
        self.members.iter().for_each(|member| bytes.number(*member));
        bytes.number(self.kinds.different.len());
        self.kinds.different.iter().flatten().for_each(|kind| bytes.number(*kind));
        numbers(bytes, &self.kinds.of, self.kinds.different.len());
    }
}

/// Writes columns of credentials that are in `order`: what each is called, its different sets of values, and, in groups,
/// which of them each credential has.
pub(super) fn columns(bytes: &mut Bytes, columns: &[Column], order: &[usize]) {
    let in_order = |column: &Column| order.iter().map(|place| column.of[*place].clone()).collect::<Vec<_>>();
    let kinds: Vec<_> = columns.iter().map(|column| Kinds::new(&in_order(column))).collect();
    bytes.number(columns.len());
    for (column, kinds) in columns.iter().zip(&kinds) {
        bytes.text(column.name);
        bytes.texts(&column.values);
        bytes.number(kinds.different.len());
        for set in &kinds.different {
            bytes.number(set.len());
            for value in set {
                bytes.number(*value);
            }
        }
    }
    let groups = if order.is_empty() { Vec::new() } else { groups(&kinds) };
    bytes.number(groups.len());
    for group in &groups {
        group.write(bytes);
    }
}

/// Puts columns together where that takes less: a letter of few kinds takes a whole bit, and some columns follow from others.
fn groups(columns: &[Kinds<Vec<usize>>]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for column in 0..columns.len() {
        let alone = Group::new(vec![column], columns);
        let joined = groups.iter().enumerate().filter_map(|(place, group)| {
            let members = group.members.iter().copied().chain([column]).collect();
            let joined = Group::new(members, columns);
            let saved = (group.size + alone.size).checked_sub(joined.size).filter(|saved| *saved > 0)?;
            (joined.kinds.different.len() <= BYTE).then_some((saved, place, joined))
        });
        match joined.max_by_key(|(saved, ..)| *saved) {
            Some((_, place, joined)) => groups[place] = joined,
            None => groups.push(alone),
        }
    }
    groups
}

/// Writes on which days credentials begin, counted from the year 2000; none is before that. First the different days; then on
/// how many of them each begins; then the first day of those that have one, the second, and so on.
pub(super) fn days(bytes: &mut Bytes, entries: &[&Entry<Credential>]) {
    let starts: Vec<Vec<usize>> = entries.iter().map(|entry| starts(&entry.fields)).collect();
    let days = Kinds::new(&starts.concat());
    bytes.number(days.different.len());
    days.different.iter().for_each(|day| bytes.number(*day));
    for starts in &starts {
        bytes.number(starts.len());
    }
    let most = starts.iter().map(Vec::len).max().unwrap_or_default();
    let place = |day: &usize| days.different.binary_search(day).unwrap_or_default();
    for nth in 0..most {
        let of: Vec<usize> = starts.iter().filter_map(|starts| starts.get(nth)).map(place).collect();
        numbers(bytes, &of, days.different.len());
    }
}

/// Writes numbers below `count`, a byte each and, where that is not enough, then another each.
fn numbers(bytes: &mut Bytes, numbers: &[usize], count: usize) {
    bytes.0.extend(numbers.iter().map(|number| u8::try_from(number & 0xff).unwrap_or_default()));
    if count > BYTE {
        bytes.0.extend(numbers.iter().map(|number| u8::try_from(number >> 8).unwrap_or(u8::MAX)));
    }
}

fn starts(credential: &Credential) -> Vec<usize> {
    let cohorts = credential.delivery.as_ref().map(|delivery| delivery.cohorts.as_slice()).unwrap_or_default();
    let count = |date: Date| usize::try_from((date - EPOCH).whole_days()).unwrap_or_default();
    let mut days: Vec<usize> = cohorts.iter().map(|cohort| count(cohort.start.0)).collect();
    days.sort_unstable();
    days.dedup();
    days
}
