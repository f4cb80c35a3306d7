//! Two lists side by side: what stayed, what went, what came.

use std::hash::Hash;

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Most items of which the best way is looked for; beyond it all of them count as exchanged.
const MOST: usize = 20_000;

/// One step on the way from one list to the other. Numbers are places in the lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edit {
    /// The same in both.
    Keep(usize, usize),
    /// Only in the first.
    Remove(usize),
    /// Only in the second.
    Add(usize),
}

/// Returns a short way from `before` to `after`. What is exchanged goes before what takes its place.
pub(super) fn align<T: Ord + Hash>(before: &[T], after: &[T]) -> Vec<Edit> {
    if before.len() + after.len() > MOST && before != after {
        return (0..before.len()).map(Edit::Remove).chain((0..after.len()).map(Edit::Add)).collect();
    }
    let mut edits = Vec::new();
    for step in capture_diff_slices(Algorithm::Myers, before, after) {
        match step {
            DiffOp::Equal { old_index, new_index, len } => {
                edits.extend((0..len).map(|at| Edit::Keep(old_index + at, new_index + at)));
            }
            _ => {
                edits.extend(step.old_range().map(Edit::Remove));
                edits.extend(step.new_range().map(Edit::Add));
            }
        }
    }
    edits
}

#[cfg(test)]
mod tests {
    use super::Edit::{Add, Keep, Remove};
    use super::*;

    #[test]
    fn finds_the_shortest_way() {
        assert_eq!(align(&["a", "b", "c"], &["a", "c"]), [Keep(0, 0), Remove(1), Keep(2, 1)]);
        assert_eq!(align(&["a"], &["b", "a"]), [Add(0), Keep(0, 1)]);
        assert_eq!(align(&["x", "b", "y"], &["z", "b", "w"]), [Remove(0), Add(0), Keep(1, 1), Remove(2), Add(2)]);
        assert_eq!(align::<u8>(&[], &[]), []);
    }
}
