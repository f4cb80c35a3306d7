//! What is compared of each credential, as numbers.

use std::collections::{BTreeMap, BTreeSet};

use super::Kind;
use super::named::says_something;
use crate::catalog::entity::credential::{Credential, FrameworkCode, SkillLevel, Status};
use crate::catalog::value::Identifier;
use crate::catalog::{Catalog, Entry};
use crate::search::Stems;

/// Most different words that are read of one credential, so that none can make all others slow.
const MOST_WORDS: usize = 600;

/// A skill, an occupation or a word that a credential has.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Term {
    /// Its number among those of its kind.
    pub number: u32,
    /// How often it counts: a word of a title twice.
    pub times: u32,
    /// How far a skill is taken, from 1; 0 if nothing says so.
    pub level: u32,
}

/// The credentials that are compared, with their terms.
pub(super) struct Features<'a> {
    entries: Vec<&'a Entry<Credential>>,
    /// By credential and kind: terms sorted by number.
    terms: Vec<[Vec<Term>; Kind::ALL.len()]>,
    /// Skills and occupations by number.
    codes: Vec<&'a FrameworkCode>,
    stems: Stems,
}

impl<'a> Features<'a> {
    pub(super) fn new(catalog: &'a Catalog) -> Self {
        let entries: Vec<_> =
            catalog.credentials.values().filter(|entry| *entry.fields.status != Status::Retired).collect();
        let mut features =
            Self { entries, terms: Vec::new(), codes: Vec::new(), stems: Stems::new(catalog.first_language()) };
        let mut numbers = BTreeMap::new();
        for entry in features.entries.clone() {
            let terms = features.terms_of(&entry.fields, &mut numbers);
            features.terms.push(terms);
        }
        features
    }

    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    pub(super) fn id(&self, at: usize) -> &'a Identifier {
        &self.entries[at].id
    }

    pub(super) fn entry(&self, at: usize) -> &'a Entry<Credential> {
        self.entries[at]
    }

    /// Returns the pairs that a source among these, or about these, says overlap; the lower number first.
    pub(super) fn stated(&self, asked: &[usize]) -> BTreeSet<(usize, usize)> {
        let places: BTreeMap<&Identifier, usize> =
            self.entries.iter().zip(0..).map(|(entry, at)| (&entry.id, at)).collect();
        let is_asked: BTreeSet<usize> = asked.iter().copied().collect();
        let mut pairs = BTreeSet::new();
        for (at, entry) in self.entries.iter().enumerate() {
            let others = entry.fields.overlaps.iter().filter_map(|overlap| places.get(&overlap.credential.value));
            for other in others.filter(|other| **other != at) {
                if is_asked.contains(&at) || is_asked.contains(other) {
                    pairs.insert((at.min(*other), at.max(*other)));
                }
            }
        }
        pairs
    }

    /// Returns the terms of one kind, sorted by number.
    pub(super) fn terms(&self, at: usize, kind: Kind) -> &[Term] {
        &self.terms[at][kind as usize]
    }

    /// Returns a term as it is shown.
    pub(super) fn shown(&self, catalog: &Catalog, kind: Kind, number: u32) -> String {
        if matches!(kind, Kind::Outcomes | Kind::Words) {
            return self.stems.word(number).to_owned();
        }
        let Some(code) = self.codes.get(number as usize) else { return String::new() };
        let first = catalog.first_language();
        let item = catalog.framework_item(&code.framework, &code.code);
        item.map_or_else(|| format!("{}:{}", code.framework, code.code), |item| item.name.text(first, first).to_owned())
    }

    fn terms_of(
        &mut self,
        fields: &'a Credential,
        numbers: &mut BTreeMap<&'a FrameworkCode, u32>,
    ) -> [Vec<Term>; Kind::ALL.len()] {
        let codes = &mut self.codes;
        let mut number = |code: &'a FrameworkCode| {
            *numbers.entry(code).or_insert_with(|| {
                codes.push(code);
                u32::try_from(codes.len() - 1).unwrap_or(u32::MAX)
            })
        };
        let skills = fields.skills.iter().map(|skill| {
            let level = skill.level.as_ref().map_or(0, |level| match **level {
                SkillLevel::Introduced => 1,
                SkillLevel::Practised => 2,
                SkillLevel::Assessed => 3,
            });
            Term { number: number(&skill.skill.value), times: 1, level }
        });
        let skills = sorted(skills.collect());
        let occupations =
            fields.occupations.iter().map(|code| Term { number: number(&code.value), times: 1, level: 0 });
        let occupations = sorted(occupations.collect());
        let outcomes = self.words(fields.outcomes.iter().map(|text| (&*text.value, 1)));
        let tags = fields.tags.iter().map(|text| (&*text.value, 1));
        let words = self.words([(&*fields.title.value, 2), (&*fields.summary.value, 1)].into_iter().chain(tags));
        [skills, outcomes, words, occupations]
    }

    fn words<'t>(&mut self, texts: impl Iterator<Item = (&'t str, u32)>) -> Vec<Term> {
        let mut terms = Vec::new();
        for (text, times) in texts {
            let numbers = self.stems.of(text).into_iter();
            // In a catalog of few credentials, two that share a word that joins others would share something rare.
            let telling = numbers.filter(|number| says_something(self.stems.word(*number)));
            terms.extend(telling.map(|number| Term { number, times, level: 0 }));
        }
        terms.truncate(MOST_WORDS);
        sorted(terms)
    }
}

/// Returns terms by number, each once: as often as it counts most, and as far as it goes.
fn sorted(mut terms: Vec<Term>) -> Vec<Term> {
    terms.sort_by_key(|term| (term.number, std::cmp::Reverse((term.level, term.times))));
    terms.dedup_by_key(|term| term.number);
    terms
}
