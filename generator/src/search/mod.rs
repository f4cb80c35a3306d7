//! The search index: from a catalog to files that the search of the pages reads, piece by piece.
//!
//! One index a language. What the engine in `themes/scripts/search/` must know at once stands in the root; words and
//! what is shown of credentials lie in parts that it asks for when a query needs them. Words are brought to their stems
//! here, where a library knows the languages: the engine only looks up forms.

mod bytes;
mod columns;
mod endings;
mod fold;
mod near;
mod order;
mod parts;
mod records;
mod root;
mod stems;
mod terms;
mod texts;

use std::collections::BTreeMap;

use crate::catalog::Catalog;
use crate::catalog::fees::UsualFees;
use crate::catalog::value::Identifier;

pub(crate) use columns::Column;
pub(crate) use stems::Stems;

/// What an index is made of beside the catalog.
#[derive(Debug)]
pub(crate) struct Source<'a> {
    /// The catalog.
    pub catalog: &'a Catalog,
    /// Language of the pages that search in it.
    pub language: &'a str,
    /// What stands before and after the id of a credential in the address of its page.
    pub page: [String; 2],
    /// The currency in which fees are compared.
    pub currency: Option<&'a str>,
    /// Which fees are no exceptions.
    pub fees: &'a UsualFees,
    /// The lists into which credentials are sorted.
    pub columns: Vec<Column>,
    /// Shapes of badges.
    pub shapes: BTreeMap<&'a Identifier, &'static str>,
    /// Addresses of the pages of skills and occupations, by framework and code.
    pub items: BTreeMap<(String, String), String>,
}

/// The file that holds the address of none other.
pub(crate) const ROOT: &str = "root.idx";

/// Up to how many credentials all but the words is in the root: one more request costs more than it saves.
const SMALL: usize = 200;

/// Bytes of what is near up to which it is in the root: a search that leaves a word out needs it at once.
const LITTLE: usize = 3_000;

/// Returns the files of an index by their names.
pub(crate) fn files(source: &Source<'_>) -> BTreeMap<String, Vec<u8>> {
    let entries: Vec<_> = source.catalog.credentials.values().collect();
    let collected = terms::collect(source, &entries);
    let order = order::order(source, &entries, &collected);
    let index = terms::Index::new(&collected, &order);
    let entries: Vec<_> = order.iter().map(|place| entries[*place]).collect();
    let shards = parts::shards(&index);
    let bounds: Vec<&str> = shards.iter().map(|shard| shard.first.as_str()).collect();
    let (chunk, records) = records::chunks(source, &entries);
    let mut parts = vec![
        ("words".to_owned(), parts::words(&index)),
        ("near".to_owned(), near::near(source)),
        ("sort".to_owned(), records::sort(source, &entries)),
    ];
    parts.extend(records.into_iter().enumerate().map(|(number, chunk)| (format!("r{number}"), chunk)));
    let is_inner = |(name, bytes): &(String, Vec<u8>)| {
        entries.len() <= SMALL || (name == "near" && bytes::packed(bytes).len() <= LITTLE)
    };
    let (inner, outer): (Vec<_>, Vec<_>) = parts.into_iter().partition(is_inner);
    let root = root::root(source, &entries, &order, &bounds, &endings::endings(&index), chunk, &inner);
    let words =
        shards.iter().enumerate().map(|(number, shard)| (format!("w{number}.idx"), bytes::packed(&shard.bytes)));
    let outer = outer.iter().map(|(name, bytes)| (format!("{name}.idx"), bytes::packed(bytes)));
    words.chain(outer).chain([(ROOT.to_owned(), bytes::packed(&root))]).collect()
}
