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

/// Threads for work that mostly waits for others, of which there may be more than processors.
#[cfg(feature = "cli")]
#[derive(Debug)]
pub struct Crew(rayon::ThreadPool);

#[cfg(feature = "cli")]
impl Crew {
    /// Returns a crew of this many threads; of as many as there are processors if it is 0.
    ///
    /// # Errors
    ///
    /// Returns an error when the system gives no threads.
    pub fn new(threads: usize) -> Result<Self, rayon::ThreadPoolBuildError> {
        rayon::ThreadPoolBuilder::new().num_threads(threads).build().map(Self)
    }

    /// Returns `work` of every item, in order.
    pub fn map<T: Sync, R: Send>(&self, items: &[T], work: impl Fn(&T) -> R + Sync + Send) -> Vec<R> {
        self.0.install(|| map(items, work))
    }
}
