//! Which credentials resemble each other, and what the catalog says of it: the question that a proposal must answer.
//!
//! Four things are compared, each from 0 to 1: skills, outcomes, words (title, summary, tags) and occupations. What few
//! credentials have counts more than what many have. `docs/overlap.md` says how, in words.

mod answer;
mod check;
mod features;
mod named;
mod score;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::catalog::Catalog;
use crate::catalog::value::Identifier;
use crate::parallel;

pub use answer::{Answer, paste};
pub use check::check_overlaps;
use features::Features;
use score::Weights;

/// Points of 100 from which on two credentials resemble each other so much that somebody will ask, if the catalog does
/// not say otherwise. Measured on the sample catalog: see `docs/decisions/0030`.
pub const THRESHOLD: u32 = 25;

/// Of how many others, those that share most, the points of a credential are counted.
const NEAREST: usize = 64;

/// A skill, an occupation or a word that more credentials have brings no two of them together.
const COMMON: usize = 400;

/// Two credentials that resemble each other.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Pair {
    /// The one that is asked: a proposal before what is offered, else the later one by its id.
    pub credential: Identifier,
    /// The other one.
    pub other: Identifier,
    /// Points of 100.
    pub score: u32,
    /// How the points came about.
    pub parts: Vec<Part>,
    /// What the catalog says of the two; nothing, if nobody has said it yet.
    pub answer: Option<Answer>,
}

/// What two credentials have in common of one kind.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Part {
    /// Of which kind.
    pub kind: Kind,
    /// How much of what they have together they share, in percent; what few others have counts more.
    pub percent: u32,
    /// How much this kind counts, of all kinds that the two have.
    pub weight: u32,
    /// Some of what they share, what counts most first: skills and occupations by their names, words as they are written,
    /// without words that only join others.
    pub shared: Vec<String>,
    /// How many they share, of those that may be named.
    pub count: usize,
}

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Skills, and how far each is taken.
    Skills,
    /// What one can do afterwards, by its words.
    Outcomes,
    /// Title, summary and tags, by their words.
    Words,
    /// Occupations.
    Occupations,
}

impl Kind {
    /// Every kind, with how much it counts.
    const ALL: [(Self, u32); 4] =
        [(Self::Skills, 35), (Self::Outcomes, 25), (Self::Words, 25), (Self::Occupations, 15)];

    /// Returns the kind in a word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Skills => "skills",
            Self::Outcomes => "outcomes",
            Self::Words => "title and summary",
            Self::Occupations => "occupations",
        }
    }
}

/// The credentials of a catalog, ready to be compared. Retired ones are left out: nobody takes them instead.
pub struct Overlaps<'a> {
    catalog: &'a Catalog,
    features: Features<'a>,
    weights: Weights,
}

impl<'a> Overlaps<'a> {
    /// Reads the credentials of `catalog`.
    pub fn new(catalog: &'a Catalog) -> Self {
        let features = Features::new(catalog);
        let weights = Weights::new(&features);
        Self { catalog, features, weights }
    }

    /// Returns every pair of the catalog that resembles each other, or of which a source says so, the most alike first.
    pub fn all(&self) -> Vec<Pair> {
        self.pairs(&(0..self.features.len()).collect::<Vec<_>>())
    }

    /// Returns the pairs that one of these credentials is part of, the most alike first.
    pub fn of(&self, ids: &BTreeSet<Identifier>) -> Vec<Pair> {
        let asked: Vec<usize> = (0..self.features.len()).filter(|at| ids.contains(self.features.id(*at))).collect();
        self.pairs(&asked)
    }

    fn pairs(&self, asked: &[usize]) -> Vec<Pair> {
        let threshold = threshold(self.catalog);
        let found = parallel::map(asked, |at| self.near(*at, threshold));
        let mut scores: BTreeMap<(usize, usize), u32> = found.into_iter().flatten().collect();
        // What a source answers is told, however little it is.
        for (a, b) in self.features.stated(asked) {
            scores.entry((a, b)).or_insert_with(|| score::score(&self.features, &self.weights, a, b));
        }
        let scores: Vec<_> = scores.into_iter().collect();
        let mut pairs = parallel::map(&scores, |((a, b), score)| self.pair(*a, *b, *score));
        pairs.sort_by(|a, b| {
            b.score.cmp(&a.score).then_with(|| (&a.credential, &a.other).cmp(&(&b.credential, &b.other)))
        });
        pairs
    }

    /// Returns what resembles a credential: the numbers of both, the lower first, and the points.
    fn near(&self, at: usize, threshold: u32) -> Vec<((usize, usize), u32)> {
        let candidates = self.weights.nearest(&self.features, at, NEAREST);
        let scored = candidates.into_iter().map(|other| {
            let score = score::score(&self.features, &self.weights, at, other);
            ((at.min(other), at.max(other)), score)
        });
        scored.filter(|(_, score)| *score >= threshold).collect()
    }

    fn pair(&self, a: usize, b: usize, score: u32) -> Pair {
        let (first, second) = (self.features.entry(a), self.features.entry(b));
        let (credential, other) = answer::asked(first, second);
        Pair {
            credential: credential.id.clone(),
            other: other.id.clone(),
            score,
            parts: score::parts(self.catalog, &self.features, &self.weights, a, b),
            answer: answer::answer(self.catalog, credential, other),
        }
    }
}

/// Returns from how many points on the catalog asks.
pub fn threshold(catalog: &Catalog) -> u32 {
    catalog.config.overlap_threshold.map_or(THRESHOLD, |count| count.value.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::samples::catalog;

    fn data(tag: &str, more: &str) -> String {
        format!(
            "tags: [{tag}]\noutcomes: [Clean a table, Explain a table]\n\
             skills: [\"s:1\", \"s:2\"]\noccupations: [\"o:1\"]\n{more}"
        )
    }

    /// Three credentials of which two are alike, among `others` that are not.
    fn catalog_with(more: &str, others: usize) -> Catalog {
        let mut credentials = vec![
            ("a".to_owned(), data("tables and what they show", "")),
            ("b".to_owned(), data("what tables show", more)),
            ("c".to_owned(), "tags: [bake bread]\noutcomes: [Knead dough]\nskills: [\"s:9\"]\n".to_owned()),
        ];
        for number in 0..others {
            let text = format!(
                "tags: [word{number} thing{number}]\noutcomes: [Make thing{number}]\nskills: [\"s:x{number}\"]\n"
            );
            credentials.push((format!("z{number}"), text));
        }
        catalog("", &credentials)
    }

    fn told(catalog: &Catalog) -> Vec<(String, bool)> {
        let pairs = Overlaps::new(catalog).all();
        pairs.iter().map(|pair| (format!("{} {}", pair.credential, pair.other), pair.answer.is_some())).collect()
    }

    #[test]
    fn what_is_alike_is_found_and_what_is_not_is_left_alone() {
        assert_eq!(told(&catalog_with("", 20)), [("b a".to_owned(), false)]);
    }

    #[test]
    fn a_proposal_is_asked_before_what_is_offered() {
        let mut credentials = vec![("a".to_owned(), data("one thing", "status: proposed\n"))];
        credentials.push(("b".to_owned(), data("one thing", "")));
        assert_eq!(told(&catalog("", &credentials)), [("a b".to_owned(), false)]);
    }

    #[test]
    fn either_source_answers_and_so_does_the_structure() {
        let answer = "overlaps: [{credential: a, relation: extends, reason: Further}]\n";
        assert_eq!(told(&catalog_with(answer, 20)), [("b a".to_owned(), true)]);
        let needs = "prerequisites: [{credential: a}]\n";
        assert_eq!(told(&catalog_with(needs, 20)), [("b a".to_owned(), true)]);
        assert_eq!(told(&catalog_with("status: retired\n", 20)), []);
    }

    #[test]
    fn the_catalog_says_from_where_on_it_asks() {
        let credentials = [("a".to_owned(), data("one thing", "")), ("b".to_owned(), data("other matters", ""))];
        let score = Overlaps::new(&catalog("overlap_threshold: 1\n", &credentials)).all()[0].score;
        assert!((30..=90).contains(&score), "{score}");
        assert_eq!(told(&catalog(&format!("overlap_threshold: {score}\n"), &credentials)).len(), 1);
        assert_eq!(told(&catalog(&format!("overlap_threshold: {}\n", score + 1), &credentials)).len(), 0);
    }

    /// The points of a pair are the same whichever of the two is asked, and tell how they came about.
    #[test]
    fn points_are_the_same_from_both_sides() {
        let catalog = catalog_with("", 20);
        let overlaps = Overlaps::new(&catalog);
        let of = |id: &str| overlaps.of(&BTreeSet::from([Identifier::new(id).expect("it is an identifier")]));
        assert_eq!(of("a"), of("b"));
        let pair = &of("a")[0];
        let sum: u32 = pair.parts.iter().map(|part| part.percent * part.weight).sum();
        let all: u32 = pair.parts.iter().map(|part| part.weight).sum();
        assert!((sum / all).abs_diff(pair.score) <= 1, "{pair:?}");
        assert_eq!(pair.parts[0].count, 2);
    }
}
