//! One step of a pathway in numbers.

use std::collections::BTreeMap;

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
    /// step states nothing that is for them.
    pub(super) fn cost(&self, who: Option<&str>) -> Option<BTreeMap<String, i64>> {
        let has_kinds = self.rows.iter().any(|row| row.who.is_some());
        let is_stated = self.rows.iter().any(|row| row.who.as_deref() == who);
        if self.rows.is_empty() || (has_kinds && !is_stated) {
            return None;
        }
        let mut sums = BTreeMap::new();
        for row in self.rows.iter().filter(|row| row.who.is_none() || row.who.as_deref() == who) {
            if row.amount > 0 {
                *sums.entry(row.currency.clone()).or_insert(0) += row.amount;
            }
        }
        Some(sums)
    }
}

/// Returns what a step is called where somebody has it. What is earned elsewhere has no identifier of its own: a mark
/// in front tells it from a credential.
pub(super) fn key(step: &Step) -> String {
    match step {
        Step::Credential(step) => (**step.credential).to_owned(),
        Step::Other(step) => format!("~{}", Identifier::slug(&step.title)),
        Step::All(_) | Step::Any(_) | Step::AtLeast(_) => String::new(),
    }
}
