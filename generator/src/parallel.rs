//! The one way in which work is spread over threads: results come back in the order of the input, so
//! that nothing depends on how many threads there are.

/// Returns `work` of every item, in order.
#[cfg(feature = "cli")]
pub fn map<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync + Send) -> Vec<R> {
    use rayon::prelude::*;
    items.par_iter().map(work).collect()
}

/// Returns `work` of every item, in order.
#[cfg(not(feature = "cli"))]
pub fn map<T, R>(items: &[T], work: impl Fn(&T) -> R) -> Vec<R> {
    items.iter().map(work).collect()
}
