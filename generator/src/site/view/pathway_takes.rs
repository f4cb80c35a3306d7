//! What a pathway takes as a whole, in steps, hours, credits and money; and the same numbers step by step, from which
//! the page's script tells what remains.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::{FluentArgs, FluentValue};
use serde_json::{Map, Value, json};

use super::pathway_leaf::{Keys, Leaf};
use super::{Scope, words};
use crate::catalog;
use crate::catalog::entity::pathway::{Pathway, Step};
use crate::catalog::totals::{Range, Ways, hundredths};

/// The most steps of which the numbers are given: whoever lists thousands costs no more than this.
const MAX_LEAVES: usize = 400;

/// A step among steps: all numbers are in hundredths.
const STEP: i64 = 100;

/// The numbers of a pathway.
pub(super) struct Takes<'a> {
    scope: &'a Scope<'a>,
    fields: &'a Pathway,
    /// What its steps are called.
    keys: Keys,
    /// What the steps that are no groups hold, by key.
    leaves: BTreeMap<String, Leaf>,
    /// Their keys in order.
    order: Vec<String>,
    /// Kinds of learner for which prices are added: as the original names them, and in the language of the page.
    kinds: Vec<(Option<String>, Option<String>)>,
}

impl<'a> Takes<'a> {
    /// Returns the numbers of a pathway; none when it has too many steps.
    pub(super) fn new(scope: &'a Scope<'a>, entry: &'a catalog::Entry<Pathway>) -> Option<Self> {
        let lang = words::entry_language(scope, entry);
        let (mut original, mut translated) = (Vec::new(), Vec::new());
        entry.fields.requires.for_each_leaf(&mut |leaf| original.push(leaf));
        entry.in_language(scope.language).requires.for_each_leaf(&mut |leaf| translated.push(leaf));
        if original.len() > MAX_LEAVES {
            return None;
        }
        let keys = Keys::new(&entry.fields.requires);
        let (mut leaves, mut order) = (BTreeMap::new(), Vec::new());
        for (leaf, translated) in original.into_iter().zip(translated) {
            if let Entry::Vacant(place) = leaves.entry(keys.of(leaf).to_owned()) {
                order.push(place.key().clone());
                place.insert(Leaf::new(scope, leaf, translated, lang.as_deref()));
            }
        }
        let kinds = kinds(order.iter().filter_map(|key| leaves.get(key)));
        Some(Self { scope, fields: &entry.fields, keys, leaves, order, kinds })
    }

    /// Returns what the whole pathway takes, line by line, for whoever has nothing of it.
    pub(super) fn rows(&self) -> Value {
        let unstated = self.unstated(|leaf| leaf.hours.is_some());
        let hours = self.between(self.sum(|leaf| leaf.hours.unwrap_or(0)), !unstated.is_empty());
        json!([
            {"id": "steps", "lines": [{"text": self.between(self.sum(|_| STEP), false)}]},
            {"id": "hours", "lines": [{"text": hours, "unstated": unstated}]},
            {"id": "credits", "lines": self.credits()},
            {"id": "cost", "lines": self.costs()},
        ])
    }

    /// Returns what the page's script needs to tell what remains.
    pub(super) fn data(&self) -> Value {
        let Self { scope, fields, .. } = self;
        let messages = &scope.site.messages;
        let sign = |key: &str| scope.message(key);
        let units: Map<String, Value> = self.units().into_iter().map(|(unit, label)| (unit, label.into())).collect();
        let currencies: BTreeSet<&str> =
            self.leaves.values().flat_map(|leaf| &leaf.rows).map(|row| &*row.currency).collect();
        let money =
            currencies.into_iter().map(|currency| (currency.to_owned(), self.money("{amount}", currency).into()));
        let destinations = fields.leads_to.iter().map(|to| {
            let units: Vec<&str> = to.credit_units.iter().map(|unit| &**unit).collect();
            let counted = to.credits_counted.as_ref().map(|counted| hundredths(counted.value));
            json!({"counted": counted, "units": units})
        });
        let bridges = fields.bridges.iter().map(|bridge| json!({"from": &**bridge.from, "to": &**bridge.to}));
        json!({
            "requires": self.step(&fields.requires),
            "kinds": self.kinds.iter().map(|(_, label)| label).collect::<Vec<_>>(),
            "units": units,
            "money": money.collect::<Map<_, _>>(),
            "number": {
                "group": sign("number-group"), "decimal": sign("number-decimal"), "from": sign("number-group-from"),
                "comma": messages.between(scope.language, 1, 3, ""), "free": scope.message("no-fee"),
            },
            "awards": fields.awards.as_ref().map(|id| &***id),
            "destinations": destinations.collect::<Vec<_>>(),
            "bridges": bridges.collect::<Vec<_>>(),
        })
    }

    /// Says whether somebody pays another price for a step than those whose prices are added.
    pub(super) fn has_other_prices(&self) -> bool {
        let is_other = |who: &Option<String>| who.is_some() && !self.kinds.iter().any(|(known, _)| known == who);
        self.leaves.values().flat_map(|leaf| &leaf.rows).any(|row| is_other(&row.who))
    }

    fn step(&self, step: &Step) -> Value {
        match step.group() {
            Some(group) => json!({
                "at_least": group.needed(),
                "steps": group.steps().iter().map(|step| self.step(step)).collect::<Vec<_>>(),
            }),
            None => self.leaf(self.keys.of(step)),
        }
    }

    fn leaf(&self, key: &str) -> Value {
        let Some(leaf) = self.leaves.get(key) else { return Value::Null };
        let costs: Vec<_> = self.kinds.iter().map(|(who, _)| leaf.cost(who.as_deref())).collect();
        json!({
            "credential": key, "title": leaf.title, "lang": leaf.lang,
            "isOffered": leaf.is_offered, "hours": leaf.hours, "credits": leaf.credits, "costs": costs,
        })
    }

    fn is_offered(&self, step: &Step) -> bool {
        self.leaves.get(self.keys.of(step)).is_none_or(|leaf| leaf.is_offered)
    }

    fn sum(&self, of: impl Fn(&Leaf) -> i64) -> Range {
        let is_offered = |step: &Step| self.is_offered(step);
        Ways::new(&self.fields.requires, &is_offered).range(&|step| self.leaves.get(self.keys.of(step)).map_or(0, &of))
    }

    /// Returns the titles of steps that do not state something.
    fn unstated(&self, states: impl Fn(&Leaf) -> bool) -> Vec<Value> {
        let mut usable = BTreeSet::new();
        let is_offered = |step: &Step| self.is_offered(step);
        Ways::new(&self.fields.requires, &is_offered).for_each_leaf(&mut |step| {
            usable.insert(self.keys.of(step));
        });
        let leaves = self.order.iter().filter(|key| usable.contains(&***key)).filter_map(|key| self.leaves.get(key));
        let silent = leaves.filter(|leaf| !states(leaf));
        silent.map(|leaf| json!({"text": leaf.title, "lang": leaf.lang})).collect()
    }

    /// Returns the units of all credits, with what they are called in the language of the page.
    fn units(&self) -> BTreeMap<String, String> {
        let all = self.leaves.values().filter_map(|leaf| leaf.unit.clone());
        all.map(|(unit, label)| (unit, label.unwrap_or_else(|| self.scope.message("live-pathway-credits")))).collect()
    }

    fn credits(&self) -> Vec<Value> {
        let lines = self.units().into_iter().filter_map(|(unit, label)| {
            let sum = self.sum(|leaf| leaf.credits.get(&unit).copied().unwrap_or(0));
            let part = [("value", self.between(sum, false)), ("part", label)];
            (sum.most > 0).then(|| self.say("live-pathway-unit", part))
        });
        let mut lines: Vec<String> = lines.collect();
        if lines.is_empty() {
            lines.push(self.scope.message("live-pathway-noncredit"));
        }
        lines.into_iter().map(|text| json!({"text": text})).collect()
    }

    fn costs(&self) -> Vec<Value> {
        let lines = self.kinds.iter().map(|(who, label)| {
            let who = who.as_deref();
            let unstated = self.unstated(|leaf| leaf.cost(who).is_some());
            let amount = self.amounts(who, !unstated.is_empty());
            let text = match label {
                Some(label) => self.say("live-pathway-kind", [("name", label.clone()), ("value", amount)]),
                None => amount,
            };
            json!({"text": text, "unstated": unstated})
        });
        lines.collect()
    }

    fn amounts(&self, who: Option<&str>, has_gap: bool) -> String {
        let currencies: BTreeSet<String> =
            self.leaves.values().flat_map(|leaf| leaf.cost(who).unwrap_or_default().into_keys()).collect();
        let amounts = currencies.into_iter().filter_map(|currency| {
            let sum = self.sum(|leaf| leaf.cost(who).and_then(|cost| cost.get(&currency).copied()).unwrap_or(0));
            let shown = |amount: i64| match amount {
                0 if !has_gap => self.scope.message("no-fee"),
                _ => self.money(&self.scope.site.messages.number(self.scope.language, whole(amount)), &currency),
            };
            (sum.most > 0).then(|| self.said(sum, has_gap, shown))
        });
        let amounts: Vec<String> = amounts.collect();
        let nothing = if has_gap { "live-pathway-unknown" } else { "no-fee" };
        if amounts.is_empty() {
            return self.scope.message(nothing);
        }
        self.scope.site.messages.list(self.scope.language, &amounts, "")
    }

    fn between(&self, sum: Range, has_gap: bool) -> String {
        self.said(sum, has_gap, |number| self.scope.site.messages.quantity(self.scope.language, whole(number)))
    }

    /// Says from where to where a sum goes. What is not stated comes on top.
    fn said(&self, Range { least, most }: Range, has_gap: bool, shown: impl Fn(i64) -> String) -> String {
        let value = match (shown(least), shown(most)) {
            (from, _) if least == most => from,
            (from, until) => self.say("live-pathway-range", [("from", from), ("until", until)]),
        };
        if has_gap { self.say("live-pathway-gap", [("value", value)]) } else { value }
    }

    fn money(&self, amount: &str, currency: &str) -> String {
        self.say("money", [("amount", amount.to_owned()), ("currency", currency.to_owned())])
    }

    fn say<const N: usize>(&self, key: &str, values: [(&'static str, String); N]) -> String {
        let args: FluentArgs<'_> = values.into_iter().map(|(name, value)| (name, FluentValue::from(value))).collect();
        self.scope.site.messages.get(self.scope.language, key, &args).unwrap_or_else(|| key.to_owned())
    }
}

#[expect(clippy::cast_precision_loss, reason = "sums of amounts that are read with two decimals")]
fn whole(hundredths: i64) -> f64 {
    hundredths as f64 / 100.0
}

/// Returns the kinds of learner for which at least half of the steps that differ by kind state a price. Prices of others
/// are exceptions of single steps.
fn kinds<'a>(leaves: impl Iterator<Item = &'a Leaf>) -> Vec<(Option<String>, Option<String>)> {
    let mut counts: Vec<(&str, Option<&String>, usize)> = Vec::new();
    let mut differing = 0;
    for leaf in leaves {
        let mut named: Vec<&str> = Vec::new();
        for row in &leaf.rows {
            let Some(who) = row.who.as_deref().filter(|who| !named.contains(who)) else { continue };
            named.push(who);
            match counts.iter_mut().find(|(known, ..)| *known == who) {
                Some((_, _, count)) => *count += 1,
                None => counts.push((who, row.label.as_ref(), 1)),
            }
        }
        differing += usize::from(!named.is_empty());
    }
    let kinds = counts.into_iter().filter(|(_, _, count)| count * 2 >= differing);
    let kinds: Vec<_> = kinds.map(|(who, label, _)| (Some(who.to_owned()), label.cloned())).collect();
    if kinds.is_empty() { vec![(None, None)] } else { kinds }
}
