//! Words, their stems, and which credentials hold them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use snowball_stemmers_rs::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization as _;

use super::Source;
use super::fold::{fold, words};
use super::texts::{Place, Places, texts};
use crate::catalog::Entry;
use crate::catalog::entity::credential::Credential;

/// The words of a catalog in one language, and in others that lend it texts.
#[derive(Debug, Default)]
pub(super) struct Collected {
    /// Stems by number.
    pub stems: Vec<String>,
    /// Forms, each with a stem; the same form may have another stem in another language.
    pub forms: BTreeMap<(String, u32), Form>,
    /// For each credential the stems that it holds, in order, and where.
    pub held: Vec<Vec<(u32, Places)>>,
}

/// What is known of a form.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Form {
    /// Whether it stands somewhere where one looks for it.
    pub is_typed: bool,
}

/// Returns the words of credentials.
pub(super) fn collect(source: &Source<'_>, entries: &[&Entry<Credential>]) -> Collected {
    let mut collector = Collector::default();
    for entry in entries {
        let mut held: BTreeMap<u32, Places> = BTreeMap::new();
        for (place, language, text) in texts(source, entry) {
            for word in words(&text) {
                let stem = collector.stem(language, &word, place);
                held.entry(stem).or_default().add(place);
            }
        }
        collector.collected.held.push(held.into_iter().collect());
    }
    collector.collected
}

/// Numbers forms and stems in the order in which they come.
#[derive(Default)]
struct Collector {
    collected: Collected,
    stemmers: BTreeMap<String, Option<Stemmer>>,
    /// Language and word as it is written, to its stem and whether its form is known as one that is typed.
    seen: HashMap<String, HashMap<String, (u32, bool)>>,
    numbers: HashMap<String, u32>,
}

impl Collector {
    fn stem(&mut self, language: &str, word: &str, place: Place) -> u32 {
        if let Some((stem, is_typed)) = self.seen.get(language).and_then(|seen| seen.get(word))
            && (*is_typed || !place.is_typed())
        {
            return *stem;
        }
        let stemmer =
            self.stemmers.entry(language.to_owned()).or_insert_with(|| algorithm(language).map(Stemmer::create));
        // The rules of a language are about its letters with their accents, in one piece.
        let written: String = word.nfc().flat_map(char::to_lowercase).collect();
        let stem = stemmer.as_ref().map_or_else(|| fold(&written), |stemmer| fold(&stemmer.stem(&written)));
        let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        let number = *self.numbers.entry(stem).or_insert_with_key(|stem| {
            self.collected.stems.push(stem.clone());
            next
        });
        let form = self.collected.forms.entry((fold(&written), number)).or_default();
        form.is_typed |= place.is_typed();
        self.seen.entry(language.to_owned()).or_default().insert(word.to_owned(), (number, form.is_typed));
        number
    }
}

/// Returns the rules of a language; those of its primary part hold for all its kinds.
pub(super) fn algorithm(language: &str) -> Option<Algorithm> {
    Some(match language.split('-').next().unwrap_or(language) {
        "ar" => Algorithm::Arabic,
        "ca" => Algorithm::Catalan,
        "cs" => Algorithm::Czech,
        "da" => Algorithm::Danish,
        "de" => Algorithm::German,
        "el" => Algorithm::Greek,
        "en" => Algorithm::English,
        "eo" => Algorithm::Esperanto,
        "es" => Algorithm::Spanish,
        "et" => Algorithm::Estonian,
        "eu" => Algorithm::Basque,
        "fa" => Algorithm::Persian,
        "fi" => Algorithm::Finnish,
        "fr" => Algorithm::French,
        "ga" => Algorithm::Irish,
        "hi" => Algorithm::Hindi,
        "hu" => Algorithm::Hungarian,
        "hy" => Algorithm::Armenian,
        "id" => Algorithm::Indonesian,
        "it" => Algorithm::Italian,
        "lt" => Algorithm::Lithuanian,
        "ne" => Algorithm::Nepali,
        "nb" | "nn" | "no" => Algorithm::Norwegian,
        "nl" => Algorithm::Dutch,
        "pl" => Algorithm::Polish,
        "pt" => Algorithm::Portuguese,
        "ro" => Algorithm::Romanian,
        "ru" => Algorithm::Russian,
        "sr" => Algorithm::Serbian,
        "st" => Algorithm::Sesotho,
        "sv" => Algorithm::Swedish,
        "ta" => Algorithm::Tamil,
        "tr" => Algorithm::Turkish,
        "uk" => Algorithm::Ukrainian,
        "yi" => Algorithm::Yiddish,
        _ => return None,
    })
}

/// A stem and the credentials that hold a word of it.
#[derive(Debug, Clone, Default)]
pub(super) struct Group {
    /// Its forms, sorted.
    pub forms: Vec<String>,
    /// Number of the credential and level, by number.
    pub postings: Vec<(usize, usize)>,
    /// Whether so many credentials hold it that it tells none apart; then those alone are listed that have it in a name.
    pub is_common: bool,
}

/// The words of credentials that have their numbers.
#[derive(Debug)]
pub(super) struct Index {
    /// By number of the stem.
    pub groups: Vec<Group>,
    /// Forms and their groups, sorted.
    pub forms: Vec<(String, usize)>,
    /// Forms that are typed.
    pub typed: BTreeSet<String>,
}

/// From how many credentials on it can be said that a word tells none apart.
const ENOUGH: usize = 12;

impl Index {
    /// Returns the words of credentials that are numbered in `order`.
    pub(super) fn new(collected: &Collected, order: &[usize]) -> Self {
        let mut found: Vec<Vec<(usize, Places)>> = vec![Vec::new(); collected.stems.len()];
        for (number, place) in order.iter().enumerate() {
            for (stem, places) in &collected.held[*place] {
                found[*stem as usize].push((number, *places));
            }
        }
        let mut groups: Vec<Group> = found.iter().map(|found| group(found, order.len())).collect();
        for (form, stem) in collected.forms.keys() {
            groups[*stem as usize].forms.push(form.clone());
        }
        let forms = collected.forms.keys().map(|(form, stem)| (form.clone(), *stem as usize)).collect();
        let typed = collected.forms.iter().filter(|(_, form)| form.is_typed);
        Self { groups, forms, typed: typed.map(|((form, _), _)| form.clone()).collect() }
    }
}

fn group(found: &[(usize, Places)], count: usize) -> Group {
    let is_common = count >= ENOUGH && found.len() * 2 > count;
    let listed = found.iter().filter(|(_, places)| !is_common || places.is_name());
    let postings = listed.map(|(number, places)| (*number, places.level())).collect();
    Group { forms: Vec::new(), postings, is_common }
}
