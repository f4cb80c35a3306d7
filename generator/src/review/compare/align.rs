//! Two lists side by side: what stayed, what went, what came.

/// Most comparisons for which the best way is looked for; beyond it the rest counts as exchanged.
const MOST: usize = 4_000_000;

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

/// Returns a shortest way from `before` to `after`; of equal ones that which removes before it adds.
pub(super) fn align<T: PartialEq>(before: &[T], after: &[T]) -> Vec<Edit> {
    let same_start = before.iter().zip(after).take_while(|(a, b)| a == b).count();
    let rest = before.len().min(after.len()) - same_start;
    let same_end = before.iter().rev().zip(after.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    let (a, b) = (&before[same_start..before.len() - same_end], &after[same_start..after.len() - same_end]);
    let mut edits: Vec<Edit> = (0..same_start).map(|at| Edit::Keep(at, at)).collect();
    if a.len().saturating_mul(b.len()) > MOST {
        edits.extend((0..a.len()).map(|at| Edit::Remove(same_start + at)));
        edits.extend((0..b.len()).map(|at| Edit::Add(same_start + at)));
    } else {
        middle(a, b, same_start, &mut edits);
    }
    let ends = (before.len() - same_end, after.len() - same_end);
    edits.extend((0..same_end).map(|at| Edit::Keep(ends.0 + at, ends.1 + at)));
    edits
}

/// Adds a shortest way by the table of longest common rests.
fn middle<T: PartialEq>(a: &[T], b: &[T], offset: usize, edits: &mut Vec<Edit>) {
    let width = b.len() + 1;
    let mut longest = vec![0_u32; (a.len() + 1) * width];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            longest[i * width + j] = if a[i] == b[j] {
                longest[(i + 1) * width + j + 1] + 1
            } else {
                longest[(i + 1) * width + j].max(longest[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < a.len() || j < b.len() {
        if i < a.len() && j < b.len() && a[i] == b[j] {
            edits.push(Edit::Keep(offset + i, offset + j));
            (i, j) = (i + 1, j + 1);
        } else if j == b.len() || i < a.len() && longest[(i + 1) * width + j] >= longest[i * width + j + 1] {
            edits.push(Edit::Remove(offset + i));
            i += 1;
        } else {
            edits.push(Edit::Add(offset + j));
            j += 1;
        }
    }
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
