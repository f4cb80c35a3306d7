//! Where the boxes of bridges stand among the steps: before what they lead to, and after what they come from.

use std::collections::BTreeMap;

use super::graph::{Frame, Item};

/// A box that comes into a group, and the steps of that group it stands between.
#[derive(Debug, Clone)]
pub(super) struct Insertion {
    pub node: usize,
    pub after: Option<usize>,
    pub before: Option<usize>,
}

/// What comes into which group, by the way to it.
pub(super) type Insertions = BTreeMap<Vec<usize>, Vec<Insertion>>;

/// Returns the group in which a bridge between two steps stands, and between which of its steps.
///
/// Of two steps, it is the innermost group that holds both; of a single one, its own.
pub(super) fn between(from: Option<&[usize]>, to: Option<&[usize]>) -> Option<(Vec<usize>, Insertion)> {
    let (some, other) = (from.or(to)?, to.or(from)?);
    let shared = some.iter().zip(other).take_while(|(a, b)| a == b).count();
    let length = shared.min(some.len().checked_sub(1)?).min(other.len().checked_sub(1)?);
    let step = |path: Option<&[usize]>| path.map(|path| path[length]);
    Some((some[..length].to_vec(), Insertion { node: 0, after: step(from), before: step(to) }))
}

/// Puts boxes into the groups within `item`, which stands at `path`.
pub(super) fn insert(item: &mut Item, path: &mut Vec<usize>, insertions: &Insertions) {
    let Item::Frame(Frame { items, .. }) = item else { return };
    for (index, inner) in items.iter_mut().enumerate() {
        path.push(index);
        insert(inner, path, insertions);
        path.pop();
    }
    let Some(insertions) = insertions.get(path) else { return };
    let steps = std::mem::take(items);
    *items = order(steps.len(), insertions)
        .into_iter()
        .map(|slot| match slot {
            Slot::Step(index) => steps[index].clone(),
            Slot::Insertion(index) => Item::Node(insertions[index].node),
        })
        .collect();
}

/// What stands at a place of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Slot {
    Step(usize),
    Insertion(usize),
}

/// Returns the order in a group: that of the author, but what a bridge leads to stands behind what it comes from.
/// Where bridges go round in a circle, the first step of the author's stays first.
fn order(steps: usize, insertions: &[Insertion]) -> Vec<Slot> {
    let mut order = Order { insertions, is_placed: vec![false; steps], slots: Vec::new() };
    for step in 0..steps {
        order.step(step);
    }
    order.slots
}

struct Order<'a> {
    insertions: &'a [Insertion],
    is_placed: Vec<bool>,
    slots: Vec<Slot>,
}

impl Order<'_> {
    fn step(&mut self, step: usize) {
        if std::mem::replace(&mut self.is_placed[step], true) {
            return;
        }
        for (index, insertion) in self.insertions.iter().enumerate() {
            if insertion.before == Some(step) {
                if let Some(after) = insertion.after {
                    self.step(after);
                }
                self.slots.push(Slot::Insertion(index));
            }
        }
        self.slots.push(Slot::Step(step));
        for (index, insertion) in self.insertions.iter().enumerate() {
            // A bridge that leads out of the group stands where it begins.
            if insertion.after == Some(step) && insertion.before.is_none() {
                self.slots.push(Slot::Insertion(index));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(steps: usize, bridges: &[(Option<usize>, Option<usize>)], expected: &str) {
        let insertion =
            |(node, &(after, before)): (usize, &(Option<usize>, Option<usize>))| Insertion { node, after, before };
        let insertions: Vec<Insertion> = bridges.iter().enumerate().map(insertion).collect();
        let word = |slot: Slot| match slot {
            Slot::Step(index) => index.to_string(),
            Slot::Insertion(index) => format!("b{index}"),
        };
        let order = order(steps, &insertions).into_iter().map(word).collect::<Vec<_>>().join(" ");
        assert_eq!(order, expected);
    }

    #[test]
    fn steps_keep_their_order_but_behind_what_a_bridge_comes_from() {
        check(3, &[], "0 1 2");
        check(4, &[(Some(0), Some(1))], "0 b0 1 2 3");
        check(3, &[(Some(1), Some(0))], "1 b0 0 2");
        check(4, &[(Some(0), Some(3))], "0 1 2 b0 3");
        check(3, &[(None, Some(1)), (Some(1), None)], "0 b0 1 b1 2");
    }

    #[test]
    fn a_circle_of_bridges_loses_nothing() {
        check(2, &[(Some(0), Some(1)), (Some(1), Some(0))], "b0 1 b1 0");
    }
}
