use std::collections::BinaryHeap;

/// Returns the items in ascending order. A heap is a tenth of the code of the standard library's sorts, of which there
/// would be one for each type in what every employer downloads; and there is little to sort.
pub(crate) fn sorted<T: Ord>(items: Vec<T>) -> Vec<T> {
    BinaryHeap::from(items).into_sorted_vec()
}
