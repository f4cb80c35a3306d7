//! What completing a pathway takes or yields, at least and at most.

use std::collections::BTreeMap;

use super::entity::pathway::{Step, StepGroup};
use super::value::Amount;

/// A sum in hundredths: so that sums are exact, and the same wherever they are computed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Range {
    /// By the way on which it is least.
    pub least: i64,
    /// By the way on which it is most, without any step that is not needed.
    pub most: i64,
}

/// A pathway whose steps are added up.
pub struct Ways<'a> {
    step: &'a Step,
    /// Says whether a step that is no group can be taken at present.
    is_offered: &'a dyn Fn(&Step) -> bool,
}

impl<'a> Ways<'a> {
    /// Returns the ways through `step`. What is not offered is left out where there are enough other steps.
    pub fn new(step: &'a Step, is_offered: &'a dyn Fn(&Step) -> bool) -> Self {
        Self { step, is_offered }
    }

    /// Returns the sum over a way, where `of` says what each step that is no group adds, in hundredths.
    ///
    /// What nobody can do without counts once, wherever else it stands. Apart from that a credential that stands in
    /// several groups counts in each.
    pub fn range(&self, of: &dyn Fn(&Step) -> i64) -> Range {
        let mut required = BTreeMap::new();
        self.required(self.step, &mut required);
        let once: i64 = required.values().map(|leaf| of(leaf)).sum();
        let is_counted =
            |leaf: &Step| matches!(leaf, Step::Credential(step) if required.contains_key(&**step.credential));
        let Range { least, most } = self.rest(self.step, &|leaf| if is_counted(leaf) { 0 } else { of(leaf) });
        Range { least: least + once, most: most + once }
    }

    /// Calls `visit` with every step that is no group and may be taken.
    pub fn for_each_leaf(&self, visit: &mut dyn FnMut(&'a Step)) {
        self.visit(self.step, visit);
    }

    fn visit(&self, step: &'a Step, visit: &mut dyn FnMut(&'a Step)) {
        match step.group() {
            None => visit(step),
            Some(group) => self.usable(group).into_iter().for_each(|step| self.visit(step, visit)),
        }
    }

    fn required(&self, step: &'a Step, found: &mut BTreeMap<&'a str, &'a Step>) {
        match (step, step.group()) {
            (Step::Credential(leaf), _) => {
                found.insert(&leaf.credential, step);
            }
            (_, Some(group)) => {
                let usable = self.usable(group);
                if group.needed() >= usable.len() {
                    for step in usable {
                        self.required(step, found);
                    }
                }
            }
            _ => {}
        }
    }

    fn rest(&self, step: &Step, of: &dyn Fn(&Step) -> i64) -> Range {
        let Some(group) = step.group() else {
            let value = of(step);
            return Range { least: value, most: value };
        };
        let inner: Vec<Range> = self.usable(group).into_iter().map(|step| self.rest(step, of)).collect();
        let (mut least, mut most): (Vec<i64>, Vec<i64>) = inner.iter().map(|range| (range.least, range.most)).unzip();
        least.sort_unstable();
        most.sort_unstable_by_key(|most| std::cmp::Reverse(*most));
        let needed = group.needed();
        Range { least: least.iter().take(needed).sum(), most: most.iter().take(needed).sum() }
    }

    /// Returns the steps of a group that can be taken; all where those are too few.
    fn usable<'b>(&self, group: &'b StepGroup) -> Vec<&'b Step> {
        let usable: Vec<&Step> = group.steps().iter().filter(|step| step.is_met(&self.is_offered)).collect();
        if usable.len() < group.needed() { group.steps().iter().collect() } else { usable }
    }
}

/// Returns an amount in hundredths. Amounts have at most two decimals.
#[expect(clippy::cast_possible_truncation, reason = "whole after rounding, and within the range that is read")]
pub fn hundredths(amount: Amount) -> i64 {
    (amount.0 * 100.0).round() as i64
}

/// Returns hundredths as they are written in a source file.
pub fn written(hundredths: i64) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    match rest {
        0 => whole.to_string(),
        tens if tens % 10 == 0 => format!("{whole}.{}", tens / 10),
        _ => format!("{whole}.{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::decode::{Decoder, Field as _};
    use crate::catalog::yaml::{self, Bounds};
    use crate::diagnostic::FileId;

    /// Reads steps, each of which adds as much as its name says.
    fn sum(text: &str, without: &str) -> Range {
        let node = yaml::parse(text, FileId(0), 0, Bounds::Entry).expect("it is YAML");
        let mut decoder = Decoder { diagnostics: Vec::new() };
        let step = Step::decode(&node, &mut decoder).expect("it is a step");
        let value = |leaf: &Step| match leaf {
            Step::Credential(step) => step.credential[1..].parse().unwrap_or_default(),
            _ => 1000,
        };
        let is_offered = |leaf: &Step| !matches!(leaf, Step::Credential(step) if *step.credential.value == *without);
        Ways::new(&step, &is_offered).range(&value)
    }

    fn from_to(least: i64, most: i64) -> Range {
        Range { least, most }
    }

    #[test]
    fn the_least_and_the_most_are_those_of_ways_without_needless_steps() {
        assert_eq!(sum("[a1, a2]", ""), from_to(3, 3));
        assert_eq!(sum("{any: [a1, a2, [a3, a4]]}", ""), from_to(1, 7));
        assert_eq!(sum("{at_least: 2, of: [a1, a5, a3]}", ""), from_to(4, 8));
        assert_eq!(sum("[a1, {any: [a2, {title: Elsewhere}]}]", ""), from_to(3, 1001));
    }

    #[test]
    fn what_nobody_can_do_without_counts_once() {
        assert_eq!(sum("[a5, {any: [a5, a7]}]", ""), from_to(5, 12));
        assert_eq!(sum("[a5, [a5, a1]]", ""), from_to(6, 6));
    }

    #[test]
    fn what_is_not_offered_is_left_out_where_there_is_another_way() {
        assert_eq!(sum("{any: [a1, a2]}", "a1"), from_to(2, 2));
        assert_eq!(sum("[a2, {any: [a1, a2]}]", "a1"), from_to(2, 2));
        assert_eq!(sum("[a1, a2]", "a1"), from_to(3, 3));
    }

    #[test]
    fn hundredths_are_written_as_in_a_source_file() {
        assert_eq!([0, 1200, 250, 1205].map(written), ["0", "12", "2.5", "12.05"]);
        assert_eq!(hundredths(Amount(37.5)), 3750);
    }
}
