//! Sorting in little code. The sort of the standard library is faster, and is compiled anew for every kind of item:
//! for the few short lists of a badge that would be a tenth of what the browser downloads.

use std::cmp::Ordering;

/// Sorts items; those that are equal stand in any order.
pub(crate) fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// Sorts items by `order`; those that are equal stand in any order. Takes n log n steps whatever the items are.
pub(crate) fn sort_by<T>(items: &mut [T], order: impl Fn(&T, &T) -> Ordering) {
    // A heap, with the largest item first.
    for root in (0..items.len() / 2).rev() {
        sink(items, root, &order);
    }
    for end in (1..items.len()).rev() {
        items.swap(0, end);
        sink(&mut items[..end], 0, &order);
    }
}

/// Lets an item of a heap sink until it is no smaller than those below it.
fn sink<T>(items: &mut [T], mut root: usize, order: &impl Fn(&T, &T) -> Ordering) {
    loop {
        let mut child = 2 * root + 1;
        if child + 1 < items.len() && order(&items[child], &items[child + 1]).is_lt() {
            child += 1;
        }
        if child >= items.len() || order(&items[root], &items[child]).is_ge() {
            return;
        }
        items.swap(root, child);
        root = child;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_as_the_standard_library_does() {
        let mut state = 1_u32;
        for length in (0..40).chain([100, 1000]) {
            let mut items: Vec<u32> = Vec::new();
            for _ in 0..length {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                items.push(state >> 26);
            }
            let mut expected = items.clone();
            expected.sort_unstable();
            sort(&mut items);
            assert_eq!(items, expected);
            sort_by(&mut items, |one, two| two.cmp(one));
            assert!(items.is_sorted_by(|one, two| one >= two));
        }
    }
}
