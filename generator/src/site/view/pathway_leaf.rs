//! One step of a pathway in numbers.

use std::collections::{BTreeMap, BTreeSet};

use super::{Scope, words};
use crate::catalog::entity::credential::{Cost, Credits, Effort, Status};
use crate::catalog::entity::pathway::Step;
use crate::catalog::totals::hundredths;
use crate::catalog::value::Identifier;

/// What a step takes and yields, in hundredths.
pub(super) struct Leaf {
    /// Its title in the language of the page.
    pub(super) title: String,
    /// Language of the title, when it is another.
    pub(super) lang: Option<String>,
    /// Whether it can be taken at present.
    pub(super) is_offered: bool,
    /// Hours of work, if they are stated.
    pub(super) hours: Option<i64>,
    /// Credits by unit, as the original calls it.
    pub(super) credits: BTreeMap<String, i64>,
    /// The unit as the original calls it, and as the language of the page does.
    pub(super) unit: Option<(String, Option<String>)>,
    /// What it costs.
    pub(super) rows: Vec<Row>,
}

/// What somebody pays.
pub(super) struct Row {
    /// Who, as the original says; everybody, if it says nothing.
    pub(super) who: Option<String>,
    /// Who, in the language of the page.
    pub(super) label: Option<String>,
    /// In which currency.
    pub(super) currency: String,
    amount: i64,
    /// Whether it is for all of the step.
    is_whole: bool,
}

/// The parts of an entry that hold numbers.
struct Numbers<'a> {
    credits: Option<&'a Credits>,
    effort: Option<&'a Effort>,
    cost: &'a [Cost],
}

impl Leaf {
    /// Returns the numbers of a step that is no group. `translated` is the same step in the language of the page, and
    /// `lang` the language of its words when that is another.
    pub(super) fn new(scope: &Scope<'_>, step: &Step, translated: &Step, lang: Option<&str>) -> Self {
        match step {
            Step::Credential(step) => Self::credential(scope, &step.credential),
            Step::Other(other) => {
                let said = if let Step::Other(said) = translated { said } else { other };
                let [original, words] = [other, said].map(|step| Numbers {
                    credits: step.credits.as_ref(),
                    effort: step.effort.as_ref(),
                    cost: &step.cost,
                });
                Self::made(said.title.value.clone(), lang.map(str::to_owned), &original, &words)
            }
            Step::All(_) | Step::Any(_) | Step::AtLeast(_) => Self::empty(String::new(), None),
        }
    }

    fn credential(scope: &Scope<'_>, id: &str) -> Self {
        let catalog = &scope.site.catalog;
        let Some(entry) = catalog.credentials.get(id).or_else(|| catalog.hidden.get(id)) else {
            return Self::empty(id.to_owned(), None);
        };
        let said = entry.in_language(scope.language);
        let [original, words] = [&entry.fields, said].map(|fields| Numbers {
            credits: fields.credits.as_ref(),
            effort: fields.effort.as_ref(),
            cost: &fields.cost,
        });
        let is_offered = matches!(*entry.fields.status, Status::Active | Status::Pilot);
        let made = Self::made(said.title.value.clone(), words::entry_language(scope, entry), &original, &words);
        Self { is_offered, ..made }
    }

    fn empty(title: String, lang: Option<String>) -> Self {
        Self { title, lang, is_offered: true, hours: None, credits: BTreeMap::new(), unit: None, rows: Vec::new() }
    }

    fn made(title: String, lang: Option<String>, original: &Numbers<'_>, said: &Numbers<'_>) -> Self {
        let unit = |credits: &Credits| credits.unit.as_ref().map_or("credits", |unit| &**unit).to_owned();
        let carried = original.credits.filter(|credits| credits.available.0 > 0.0);
        let label = said.credits.and_then(|credits| credits.unit.as_ref()).map(|unit| unit.value.clone());
        let rows = original.cost.iter().zip(said.cost).map(|(cost, said)| Row {
            who: cost.who.as_ref().map(|who| who.value.clone()),
            label: said.who.as_ref().map(|who| who.value.clone()),
            currency: cost.currency.as_ref().map(|currency| currency.0.clone()).unwrap_or_default(),
            amount: hundredths(cost.amount.value),
            is_whole: cost.basis.as_ref().is_none_or(|basis| !is_per_unit(basis)),
        });
        Self {
            hours: original.effort.and_then(|effort| effort.hours.as_ref()).map(|hours| hundredths(hours.value)),
            credits: carried.map(|credits| (unit(credits), hundredths(credits.available.value))).into_iter().collect(),
            unit: carried.map(|credits| (unit(credits), label)),
            rows: rows.collect(),
            ..Self::empty(title, lang)
        }
    }

    /// Returns what `who` pays, by currency: what is stated for them and what everybody pays, together. None when the
    /// step states nothing that is for them, or no sum: a fee for each part of it, or several rows, of which nobody knows
    /// whether one pays all or chooses one.
    pub(super) fn cost(&self, who: Option<&str>) -> Option<BTreeMap<String, i64>> {
        let has_kinds = self.rows.iter().any(|row| row.who.is_some());
        let is_stated = self.rows.iter().any(|row| row.who.as_deref() == who);
        if self.rows.is_empty() || (has_kinds && !is_stated) {
            return None;
        }
        let paid: Vec<&Row> = self.rows.iter().filter(|row| row.who.is_none() || row.who.as_deref() == who).collect();
        let of_all = paid.iter().filter(|row| row.who.is_none()).count();
        if of_all > 1 || paid.len() - of_all > 1 || paid.iter().any(|row| !row.is_whole) {
            return None;
        }
        let mut sums = BTreeMap::new();
        for row in paid {
            if row.amount > 0 {
                *sums.entry(row.currency.clone()).or_insert(0) += row.amount;
            }
        }
        Some(sums)
    }
}

/// What steps are called where somebody has them, such as in the address of a pathway. A credential is called by its
/// identifier. What is earned elsewhere has none: a mark in front of its title tells it from a credential, and a number
/// behind it from others of the same title, each of which is a step of its own.
pub(super) struct Keys(BTreeMap<*const Step, String>);

impl Keys {
    /// Returns the keys of a step and of all within it, as the original has them, so that every language has the same.
    pub(super) fn new(step: &Step) -> Self {
        let (mut keys, mut taken, mut next) = (BTreeMap::new(), BTreeSet::new(), BTreeMap::new());
        step.for_each_leaf(&mut |leaf| {
            let Step::Other(other) = leaf else { return };
            let slug = Identifier::slug(&other.title);
            // A title without any letter of the Latin script leaves nothing but the number.
            let number: &mut usize = next.entry(slug.clone()).or_insert(usize::from(slug.is_empty()));
            let key = loop {
                let key = match *number {
                    0 => format!("~{slug}"),
                    number if slug.is_empty() => format!("~{number}"),
                    number => format!("~{slug}-{}", number + 1),
                };
                *number += 1;
                if taken.insert(key.clone()) {
                    break key;
                }
            };
            keys.insert(std::ptr::from_ref(leaf), key);
        });
        Self(keys)
    }

    /// Returns what a step is called; nothing for a group.
    pub(super) fn of<'a>(&'a self, step: &'a Step) -> &'a str {
        match step {
            Step::Credential(step) => &step.credential,
            _ => self.0.get(&std::ptr::from_ref(step)).map_or("", |key| key),
        }
    }
}

/// How it begins that a fee is asked for each of several things: one cannot tell how many.
const PER: &[&str] = &["per", "par", "pro", "por", "je", "each", "every", "chaque", "pour chaque"];

/// Things that are several in a step.
const UNITS: &[&str] = &["credit", "crédit", "course", "cours"];

/// Says whether a fee is for a part of the step. The page for planning decides by the same words.
fn is_per_unit(basis: &str) -> bool {
    let basis = basis.trim().to_lowercase();
    let begins = |word: &&str| {
        basis.strip_prefix(*word).is_some_and(|rest| !rest.starts_with(|next: char| !next.is_whitespace()))
    };
    UNITS.contains(&&*basis) || PER.iter().any(begins)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::decode::{Decoder, Field as _};
    use crate::catalog::yaml::{self, Bounds};
    use crate::diagnostic::FileId;

    fn keys(text: &str) -> Vec<String> {
        let node = yaml::parse(text, FileId(0), 0, Bounds::Entry).expect("it is YAML");
        let mut decoder = Decoder { diagnostics: Vec::new() };
        let step = Step::decode(&node, &mut decoder).expect("it is a step");
        let (keys, mut found) = (Keys::new(&step), Vec::new());
        step.for_each_leaf(&mut |leaf| found.push(keys.of(leaf).to_owned()));
        found
    }

    #[test]
    fn each_step_from_elsewhere_is_one_of_its_own() {
        let elective = "{title: One elective}";
        assert_eq!(
            keys(&format!("[{elective}, {elective}, {{any: [{elective}, a1, a1]}}]")),
            ["~one-elective", "~one-elective-2", "~one-elective-3", "a1", "a1"]
        );
        assert_eq!(keys("[{title: 数学}, {title: Ελλάδα}, {title: 1}]"), ["~1", "~2", "~1-2"]);
        assert_eq!(keys("[{title: A 2}, {title: A}, {title: A}]"), ["~a-2", "~a", "~a-3"]);
    }

    fn cost(rows: &[(Option<&str>, i64, &str)], who: Option<&str>) -> Option<Vec<i64>> {
        let rows = rows.iter().map(|(who, amount, basis)| Row {
            who: who.map(str::to_owned),
            label: None,
            currency: "CAD".to_owned(),
            amount: *amount,
            is_whole: !is_per_unit(basis),
        });
        let leaf = Leaf { rows: rows.collect(), ..Leaf::empty(String::new(), None) };
        leaf.cost(who).map(|sums| sums.into_values().collect())
    }

    #[test]
    fn what_is_no_sum_is_not_stated() {
        let some = Some("Residents");
        assert_eq!(cost(&[(some, 100, "tuition"), (None, 20, "")], some), Some(vec![120]));
        assert_eq!(cost(&[(some, 100, " Per credit"), (None, 20, "")], some), None);
        assert_eq!(cost(&[(some, 100, ""), (None, 20, "Crédit")], some), None);
        // One may be asked to pay either.
        assert_eq!(cost(&[(None, 100, "online"), (None, 200, "on campus")], None), None);
        assert_eq!(cost(&[(some, 100, ""), (some, 200, "")], some), None);
        // What others pay stands in nobody's way.
        assert_eq!(cost(&[(some, 100, ""), (Some("Others"), 9, "per credit")], some), Some(vec![100]));
    }

    #[test]
    fn fees_for_a_part_are_told_by_their_first_word() {
        for basis in ["per credit", "par crédit", "Pour chaque cours", "each term", "course", " COURS "] {
            assert!(is_per_unit(basis), "{basis}");
        }
        for basis in ["", "course fee, in all", "tuition for 3 credits", "permit", "parking, in all", "pour tous"] {
            assert!(!is_per_unit(basis), "{basis}");
        }
    }
}
