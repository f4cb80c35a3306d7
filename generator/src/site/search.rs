//! Publishes the search index of each language, under a name that changes with its contents.

use std::collections::{BTreeMap, BTreeSet};

use super::art::Marks;
use super::facet::{Facet, Sums};
use super::indexes::Indexes;
use super::links::{Links, hashed_name};
use crate::catalog::Catalog;
use crate::catalog::entity::framework::FrameworkKind;
use crate::catalog::value::Identifier;
use crate::documents::address;
use crate::parallel;
use crate::search::{self, Column, Source};

/// The indexes as they are published.
#[derive(Debug, Default)]
pub(super) struct Published {
    /// Address of the root of each language.
    pub roots: Vec<String>,
    /// Contents by published path.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// Returns the index of each language.
pub(super) fn indexes(catalog: &Catalog, indexes: &Indexes, links: &Links) -> Published {
    let languages: Vec<(usize, &str)> = catalog.languages().enumerate().collect();
    let made = parallel::map(&languages, |(number, language)| {
        let page = links.page(&address::credential_page("\n"), *number);
        let (before, after) = page.split_once('\n').unwrap_or((&page, ""));
        search::files(&Source {
            catalog,
            language,
            page: [before.to_owned(), after.to_owned()],
            currency: indexes.currency.as_deref(),
            fees: &indexes.fees,
            columns: columns(catalog, indexes),
            shapes: shapes(catalog),
            items: items(catalog, links, *number),
        })
    });
    let mut published = Published::default();
    for files in made {
        let whole: Vec<u8> = files.iter().flat_map(|(name, bytes)| name.bytes().chain(bytes.iter().copied())).collect();
        let folder = format!("/assets/search/{}/", hashed_name(&whole));
        published.roots.push(links.file(&format!("{folder}{}", search::ROOT)));
        published.files.extend(files.into_iter().map(|(name, bytes)| (format!("{folder}{name}"), bytes)));
    }
    published
}

/// Returns the lists of credentials. When one begins is no column: what is past is no beginning any more, which only
/// the browser knows.
fn columns(catalog: &Catalog, indexes: &Indexes) -> Vec<Column> {
    let sums = Sums::with(catalog, indexes.currency.clone());
    let facets = Facet::ALL.iter().filter(|facet| **facet != Facet::Start);
    facets
        .map(|facet| {
            let values: Vec<String> = facet.values(catalog).into_iter().map(|(value, _)| value).collect();
            let place = |value: &String| values.iter().position(|known| known == value);
            let of = catalog.credentials.values().map(|entry| {
                // An entry may name the same value twice.
                let mut seen = BTreeSet::new();
                let has = facet.of(&entry.fields, &sums);
                has.iter().filter_map(place).filter(|value| seen.insert(*value)).collect()
            });
            Column { name: facet.name(), of: of.collect(), values }
        })
        .collect()
}

fn shapes(catalog: &Catalog) -> BTreeMap<&Identifier, &'static str> {
    let shape = |entry| Marks::of(catalog, entry).silhouette.name();
    catalog.credentials.iter().map(|(id, entry)| (id, shape(entry))).collect()
}

/// Returns the addresses of the pages of skills and occupations.
fn items(catalog: &Catalog, links: &Links, language: usize) -> BTreeMap<(String, String), String> {
    let mut items = BTreeMap::new();
    for (id, entry) in &catalog.frameworks {
        let is_occupations = entry.fields.kind.is_some_and(|kind| *kind == FrameworkKind::Occupations);
        for item in &entry.fields.items {
            let page = if is_occupations { address::occupation_page } else { address::skill_page };
            items.insert((id.to_string(), item.code.value.clone()), links.page(&page(id, &item.code), language));
        }
    }
    items
}
