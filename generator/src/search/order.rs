//! Which number each credential has: what is about the same lies together.

use std::cmp::Reverse;

use super::fold::fold;
use super::terms::Collected;
use super::texts::Place;
use super::{SMALL, Source};
use crate::catalog::Entry;
use crate::catalog::entity::credential::Credential;

/// Returns the places of credentials in the order of their numbers. Few are in the order of their titles. Many are
/// sorted by their department, in which occupations and skills are alike; then by the word of their title that most others
/// share, and the next: ten results lie in few chunks then.
pub(super) fn order(source: &Source<'_>, entries: &[&Entry<Credential>], collected: &Collected) -> Vec<usize> {
    let title = |place: &usize| fold(&entries[*place].in_language(source.language).title);
    let mut order: Vec<usize> = (0..entries.len()).collect();
    if entries.len() <= SMALL {
        order.sort_by_cached_key(|place| (title(place), *place));
        return order;
    }
    let mut counts = vec![0_usize; collected.stems.len()];
    let in_titles = |place: usize| {
        collected.held[place].iter().filter(|(_, places)| places.has(Place::Title)).map(|(stem, _)| *stem as usize)
    };
    for place in 0..entries.len() {
        in_titles(place).for_each(|stem| counts[stem] += 1);
    }
    // What stands in every eighth title is no subject: "and", "introduction".
    let is_subject = |stem: &usize| (2..=entries.len() / 8).contains(&counts[*stem]);
    order.sort_by_cached_key(|place| {
        let mut shared: Vec<_> =
            in_titles(*place).filter(is_subject).map(|stem| (Reverse(counts[stem]), stem)).collect();
        shared.sort_unstable();
        let department = entries[*place].fields.department.first().map(|id| id.value.clone());
        (department, shared, title(place), *place)
    });
    order
}
