//! How long lists of credentials are told: the first of a list as cards, the next in a line each, and the rest on
//! further pages. So no page grows with the catalog.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::catalog::Catalog;

use super::facet::Facet;

/// How many credentials of a list are shown as cards.
pub(super) const CARDS: usize = 12;

/// How many of a list are on its first page: what follows the cards has a line each.
pub(super) const FIRST: usize = 200;

/// How many are on each further page.
const FURTHER: usize = 400;

/// What stands in the addresses of further pages of the whole list, in the place of facet and value.
const WHOLE: &str = "/credentials/by/title/";

/// A list of credentials: all of them, or those with a value of a facet.
pub(super) type List = Option<(Facet, String)>;

/// Returns how many pages a list of `count` credentials has.
pub(super) fn pages(count: usize) -> usize {
    1 + count.saturating_sub(FIRST).div_ceil(FURTHER)
}

/// Returns which credentials of a list are on its page `number`, counted from 1.
pub(super) fn range(number: usize, count: usize) -> Range<usize> {
    let start = if number < 2 { 0 } else { FIRST + (number - 2) * FURTHER };
    let end = if number < 2 { FIRST } else { start + FURTHER };
    start.min(count)..end.min(count)
}

/// Returns the path of page `number` of a list, counted from 1.
pub(super) fn path(list: &List, number: usize) -> String {
    match list {
        None if number < 2 => "/credentials/".to_owned(),
        Some((facet, value)) if number < 2 => facet.path(value),
        _ => format!("{}{number}/", folder(list)),
    }
}

fn folder(list: &List) -> String {
    list.as_ref().map_or_else(|| WHOLE.to_owned(), |(facet, value)| facet.path(value))
}

/// How many pages of each list were published: a list that becomes shorter keeps their addresses.
#[derive(Debug, Default)]
pub(super) struct Published(BTreeMap<String, usize>);

impl Published {
    pub(super) fn new(catalog: &Catalog) -> Self {
        let mut most: BTreeMap<String, usize> = BTreeMap::new();
        let urls = catalog.lock.iter().flat_map(|lock| &lock.fields.urls);
        for url in urls.filter(|url| url.value.starts_with("/credentials/by/")) {
            let Some((folder, number)) = url.value.trim_end_matches('/').rsplit_once('/') else { continue };
            if let Ok(number) = number.parse::<usize>() {
                let known = most.entry(format!("{folder}/")).or_default();
                *known = number.max(*known);
            }
        }
        Self(most)
    }

    /// Returns the numbers of the further pages of a list of `count` credentials.
    pub(super) fn further(&self, list: &List, count: usize) -> impl Iterator<Item = usize> + use<> {
        let before = self.0.get(&folder(list)).copied().unwrap_or_default();
        2..=pages(count).max(before)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_credential_is_on_one_page() {
        for count in [0, 1, 12, 199, 200, 201, 600, 601, 10_000] {
            let pages = pages(count);
            let places: Vec<usize> = (1..=pages).flat_map(|number| range(number, count)).collect();
            assert_eq!(places, (0..count).collect::<Vec<_>>(), "{count}");
            assert!(pages == 1 || !range(pages, count).is_empty(), "{count}");
        }
    }

    #[test]
    fn a_page_beyond_the_end_is_empty() {
        assert!(range(7, 300).is_empty());
    }
}
