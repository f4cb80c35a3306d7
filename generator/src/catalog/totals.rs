//! What completing a pathway takes or yields, at least and at most.

use std::collections::BTreeSet;

use super::entity::pathway::Step;
use super::value::Amount;

/// A sum in hundredths: so that sums are exact, and the same wherever they are computed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Range {
    /// By the way on which it is least.
    pub least: i64,
    /// By the way on which it is most, without any step that is not needed.
    pub most: i64,
}

/// Returns the sum over a way through `step`, where `of` says what each step that is no group adds, in hundredths.
///
/// What nobody can do without counts once, wherever else it stands. Apart from that a credential that stands in several
/// groups counts in each.
pub fn range(step: &Step, of: &impl Fn(&Step) -> i64) -> Range {
    let mut required: BTreeSet<&str> = BTreeSet::new();
    step.for_each_required(&mut |id| {
        required.insert(&***id);
    });
    let is_required = |leaf: &Step| matches!(leaf, Step::Credential(step) if required.contains(&**step.credential));
    let mut counted = BTreeSet::new();
    let mut once = 0;
    step.for_each_leaf(&mut |leaf| {
        if let Step::Credential(inner) = leaf
            && is_required(leaf)
            && counted.insert(&**inner.credential)
        {
            once += of(leaf);
        }
    });
    let Range { least, most } = rest(step, &|leaf| if is_required(leaf) { 0 } else { of(leaf) });
    Range { least: least + once, most: most + once }
}

fn rest(step: &Step, of: &dyn Fn(&Step) -> i64) -> Range {
    let Some(group) = step.group() else {
        let value = of(step);
        return Range { least: value, most: value };
    };
    let inner: Vec<Range> = group.steps().iter().map(|step| rest(step, of)).collect();
    let needed = group.needed();
    let mut least: Vec<i64> = inner.iter().map(|range| range.least).collect();
    let mut most: Vec<i64> = inner.iter().map(|range| range.most).collect();
    least.sort_unstable();
    most.sort_unstable_by(|one, other| other.cmp(one));
    Range { least: least.iter().take(needed).sum(), most: most.iter().take(needed).sum() }
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
