//! How the words of the catalog change at their ends: joins a form that is typed with its family, so that no browser has
//! to know the rules of a language.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::bytes::common;
use super::terms::Index;

/// Letters that forms share at least.
const SHARED: usize = 3;

/// Letters that an ending has at most.
const LONGEST: usize = 6;

/// How many families show that two endings belong together.
const SEEN: usize = 3;

/// How many pairs are kept.
const KEPT: usize = 150;

/// Returns pairs of endings that words of one stem take, the most frequent first.
pub(super) fn endings(index: &Index) -> Vec<(String, String)> {
    let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
    for group in &index.groups {
        for (at, one) in group.forms.iter().enumerate() {
            for other in &group.forms[at + 1..] {
                if let Some(pair) = pair(one, other) {
                    *counts.entry(pair).or_default() += 1;
                }
            }
        }
    }
    let mut pairs: Vec<_> = counts.into_iter().filter(|(_, count)| *count >= SEEN).collect();
    pairs.sort_by_key(|(pair, count)| (Reverse(*count), pair.clone()));
    pairs.truncate(KEPT);
    pairs.into_iter().map(|(pair, _)| pair).collect()
}

fn pair(one: &str, other: &str) -> Option<(String, String)> {
    let (bytes, _) = common(one, other);
    let (one_end, other_end) = (&one[bytes..], &other[bytes..]);
    let fits = one[..bytes].chars().count() >= SHARED && one_end.len().max(other_end.len()) <= LONGEST;
    fits.then(|| (one_end.to_owned(), other_end.to_owned()))
}
