use super::{Overlaps, Pair, paste};
use crate::catalog::Catalog;
use crate::diagnostic::{Diagnostic, Rule};

/// Most questions that are asked at once, those about the most alike: nobody answers hundreds before anything else.
const MOST_ASKED: usize = 100;

/// Asks about credentials that resemble each other when neither source says why both exist.
pub fn check_overlaps(catalog: &Catalog) -> Vec<Diagnostic> {
    let pairs = Overlaps::new(catalog).all();
    let open = pairs.iter().filter(|pair| pair.answer.is_none());
    open.take(MOST_ASKED).filter_map(|pair| question(catalog, pair)).collect()
}

fn question(catalog: &Catalog, pair: &Pair) -> Option<Diagnostic> {
    let entry = catalog.credentials.get(&pair.credential)?;
    let title = catalog.credentials.get(&pair.other).map_or(&*pair.other, |other| &other.fields.title);
    let message = format!(
        "resembles {title} (`{}`) by {} of 100 points, and nothing says why both exist: {}",
        pair.other,
        pair.score,
        pair.told()
    );
    let help = format!("does it extend or replace the other, or differ because …? Answer with\n{}", paste(&pair.other));
    Some(Diagnostic::new(Rule::UNANSWERED_OVERLAP, entry.fields.title.span, message).help(help.trim_end()))
}

impl Pair {
    /// Says in a line how the points came about.
    pub fn told(&self) -> String {
        let parts = self.parts.iter().map(|part| format!("{} {} %", part.kind.word(), part.percent));
        parts.collect::<Vec<_>>().join(", ")
    }
}
