//! Points: how much two credentials share, each kind by itself and together.

use std::cmp::Reverse;

use super::features::{Features, Term};
use super::{COMMON, Kind, Part};
use crate::catalog::Catalog;

/// How many of the shared skills, occupations or words are named.
const NAMED: usize = 6;

/// Of how many credentials a catalog is taken to be at least.
const SMALL: usize = 40;

/// How much each term counts, and who has it.
pub(super) struct Weights {
    /// By kind and number.
    counts: [Vec<f64>; Kind::ALL.len()],
    /// Credentials by kind and number; empty for what too many have.
    having: [Vec<Vec<u32>>; Kind::ALL.len()],
}

impl Weights {
    pub(super) fn new(features: &Features<'_>) -> Self {
        let mut weights = Self { counts: Default::default(), having: Default::default() };
        for (kind, _) in Kind::ALL {
            let having = &mut weights.having[kind as usize];
            for at in 0..features.len() {
                for term in features.terms(at, kind) {
                    let number = term.number as usize;
                    if having.len() <= number {
                        having.resize(number + 1, Vec::new());
                    }
                    having[number].push(u32::try_from(at).unwrap_or(u32::MAX));
                }
            }
            weights.counts[kind as usize] = having.iter().map(|having| rarity(having.len(), features.len())).collect();
            having.iter_mut().filter(|having| having.len() > COMMON).for_each(Vec::clear);
        }
        weights
    }

    fn of(&self, kind: Kind, number: u32) -> f64 {
        self.counts[kind as usize].get(number as usize).copied().unwrap_or_default()
    }

    /// Returns the credentials that share most with one, at most `most` of them.
    pub(super) fn nearest(&self, features: &Features<'_>, at: usize, most: usize) -> Vec<usize> {
        let mut sums = vec![0.0_f64; features.len()];
        let mut touched = Vec::new();
        for (kind, _) in Kind::ALL {
            for term in features.terms(at, kind) {
                let weight = self.of(kind, term.number);
                for other in &self.having[kind as usize][term.number as usize] {
                    let sum = &mut sums[*other as usize];
                    if *sum == 0.0 {
                        touched.push(*other as usize);
                    }
                    *sum += weight;
                }
            }
        }
        touched.retain(|other| *other != at);
        touched.sort_by(|a, b| sums[*b].total_cmp(&sums[*a]).then(a.cmp(b)));
        touched.truncate(most);
        touched
    }
}

/// Returns how much it says that two credentials share what so many of all have.
fn rarity(having: usize, all: usize) -> f64 {
    let count = |number: usize| u32::try_from(number).map_or(f64::MAX, f64::from);
    // In a catalog of a few credentials, what two of them share would else be what everybody has.
    let all = count(all.max(SMALL));
    // Not the standard library's logarithm: it may differ from one system to the next.
    libm::log((all + 1.0) / (count(having) + 0.5)).max(0.0)
}

/// Returns the points of two credentials, of 100.
pub(super) fn score(features: &Features<'_>, weights: &Weights, a: usize, b: usize) -> u32 {
    let (mut sum, mut all) = (0.0, 0.0);
    for (kind, weight) in Kind::ALL {
        if let Some(share) = share(features, weights, kind, a, b) {
            sum += share * f64::from(weight);
            all += f64::from(weight);
        }
    }
    if all > 0.0 { percent(sum / all) } else { 0 }
}

/// Returns how the points of two credentials come about.
pub(super) fn parts(catalog: &Catalog, features: &Features<'_>, weights: &Weights, a: usize, b: usize) -> Vec<Part> {
    let part = |(kind, weight): (Kind, u32)| {
        let share = share(features, weights, kind, a, b)?;
        let mut shared: Vec<(u32, u32)> = both(features.terms(a, kind), features.terms(b, kind))
            .map(|(x, y)| (percent(weights.of(kind, x.number) * f64::from(x.times * y.times)), x.number))
            .collect();
        let count = shared.len();
        shared.sort_by_key(|(counts, number)| (Reverse(*counts), *number));
        let shared = shared.into_iter().take(NAMED).map(|(_, number)| features.shown(catalog, kind, number)).collect();
        Some(Part { kind, percent: percent(share), weight, shared, count })
    };
    Kind::ALL.into_iter().filter_map(part).collect()
}

/// Returns which share of a kind two credentials have in common, from 0 to 1; `None` when neither has any.
fn share(features: &Features<'_>, weights: &Weights, kind: Kind, a: usize, b: usize) -> Option<f64> {
    let (a, b) = (features.terms(a, kind), features.terms(b, kind));
    if a.is_empty() && b.is_empty() {
        return None;
    }
    let weight = |term: &Term| weights.of(kind, term.number);
    Some(match kind {
        // Of a list of codes, the share of all that either names.
        Kind::Skills | Kind::Occupations => {
            let common: f64 = both(a, b).map(|(x, y)| weight(x) * nearness(x.level, y.level)).sum();
            let shared: f64 = both(a, b).map(|(x, _)| weight(x)).sum();
            let all = a.iter().map(weight).sum::<f64>() + b.iter().map(weight).sum::<f64>() - shared;
            ratio(common, all)
        }
        // Of texts, the cosine: a long text does not differ from a short one for its length alone.
        Kind::Outcomes | Kind::Words => {
            let value = |term: &Term| weight(term) * f64::from(term.times);
            let length = |terms: &[Term]| terms.iter().map(|term| value(term) * value(term)).sum::<f64>().sqrt();
            ratio(both(a, b).map(|(x, y)| value(x) * value(y)).sum(), length(a) * length(b))
        }
    })
}

/// Returns how near two levels of a skill are. A level that is not stated may be any.
fn nearness(a: u32, b: u32) -> f64 {
    match (a, b) {
        (0, _) | (_, 0) => 1.0,
        _ => 1.0 - 0.25 * f64::from(a.abs_diff(b)),
    }
}

fn ratio(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { (part / whole).clamp(0.0, 1.0) } else { 0.0 }
}

/// Returns the terms that stand in both lists.
fn both<'a>(a: &'a [Term], b: &'a [Term]) -> impl Iterator<Item = (&'a Term, &'a Term)> {
    a.iter().filter_map(|term| {
        let at = b.binary_search_by_key(&term.number, |other| other.number).ok()?;
        Some((term, &b[at]))
    })
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "rounded, and never below zero")]
fn percent(share: f64) -> u32 {
    (share * 100.0).round().max(0.0) as u32
}
