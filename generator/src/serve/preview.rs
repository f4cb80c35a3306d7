//! What the preview shows at a moment.

use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use tokio::sync::watch;

use super::served::Served;

/// What is shown now. It is replaced as a whole, so that no answer mixes two moments.
#[derive(Debug, Clone)]
pub(crate) struct State {
    /// Counts every change of what is shown.
    pub(super) number: u64,
    /// The `number` at which the present site came; 0 while there is none.
    pub(super) site_number: u64,
    /// The last site without errors.
    pub(super) site: Option<Arc<Served>>,
    /// What is wrong with the catalog, as JSON for the pages.
    pub(super) findings: Arc<str>,
    /// The same as text, for the page that stands in for a site.
    pub(super) text: Arc<str>,
}

/// What is shown, and who waits for it to change.
#[derive(Debug)]
pub(crate) struct Preview(watch::Sender<Arc<State>>);

impl Preview {
    /// Returns a preview that has nothing to show yet.
    pub(super) fn new() -> Self {
        // Pages that are open from an earlier run must not take its numbers for ours.
        let start = SystemTime::now().duration_since(UNIX_EPOCH).map_or(1, |time| time.as_secs() * 1_000);
        let state = State { number: start, site_number: 0, site: None, findings: "{}".into(), text: "".into() };
        Self(watch::Sender::new(Arc::new(state)))
    }

    /// Returns what is shown now.
    pub(crate) fn now(&self) -> Arc<State> {
        Arc::clone(&self.0.borrow())
    }

    /// Returns what says when something else is shown.
    pub(super) fn changes(&self) -> watch::Receiver<Arc<State>> {
        self.0.subscribe()
    }

    /// Shows something else: another site if there is one, and what is wrong.
    pub(super) fn show(&self, site: Option<Served>, findings: Arc<str>, text: Arc<str>) {
        let old = self.now();
        let number = old.number + 1;
        let (site, site_number) = match site {
            Some(site) => (Some(Arc::new(site)), number),
            None => (old.site.clone(), old.site_number),
        };
        // The old site is given up only after everybody was told of the new one: that takes a while.
        drop(self.0.send_replace(Arc::new(State { number, site_number, site, findings, text })));
    }
}

impl State {
    /// Returns what stands before the paths of the site.
    pub(crate) fn prefix(&self) -> &str {
        self.site.as_deref().map_or("", Served::prefix)
    }
}
