//! The search index: from a catalog to files that the search of the pages reads, piece by piece.
//!
//! One index a language. What the engine in `themes/scripts/search/` must know at once stands in the root; words and
//! what is shown of credentials lie in parts that it asks for when a query needs them. Words are brought to their stems
//! here, where a library knows the languages: the engine only looks up forms.

mod bytes;
mod endings;
mod fold;
mod near;
mod order;
mod parts;
mod records;
mod root;
mod terms;
mod texts;

use std::collections::BTreeMap;

use crate::catalog::Catalog;
use crate::catalog::value::Identifier;

pub(crate) use root::Column;

/// What an index is made of beside the catalog.
#[derive(Debug)]
pub(crate) struct Source<'a> {
    /// The catalog.
    pub catalog: &'a Catalog,
    /// Language of the pages that search in it.
    pub language: &'a str,
    /// What stands before and after the id of a credential in the address of its page.
    pub page: [String; 2],
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

/// Returns the files of an index by their names.
pub(crate) fn files(source: &Source<'_>) -> BTreeMap<String, Vec<u8>> {
    let entries: Vec<_> = source.catalog.credentials.values().collect();
    let collected = terms::collect(source, &entries);
    let order = order::order(source, &entries, &collected);
    let index = terms::Index::new(&collected, &order);
    let entries: Vec<_> = order.iter().map(|place| entries[*place]).collect();
    let is_small = entries.len() <= SMALL;
    let mut files = BTreeMap::new();
    let shards = parts::shards(&index);
    let bounds: Vec<&str> = shards.iter().map(|shard| shard.first.as_str()).collect();
    let extras = [
        ("words.idx", parts::words(&index)),
        ("near.idx", near::near(source)),
        ("sort.idx", records::sort(source, &entries)),
    ];
    let records = records::chunks(source, &entries, if is_small { SMALL } else { records::CHUNK });
    let inner: Vec<&[u8]> = if is_small {
        extras.iter().map(|(_, bytes)| bytes.as_slice()).chain(records.iter().map(Vec::as_slice)).collect()
    } else {
        Vec::new()
    };
    let chunk = if is_small { SMALL } else { records::CHUNK };
    let root = root::root(source, &entries, &order, &bounds, &endings::endings(&index), chunk, &inner);
    files.insert(ROOT.to_owned(), bytes::packed(&root));
    for (number, shard) in shards.iter().enumerate() {
        files.insert(format!("w{number}.idx"), bytes::packed(&shard.bytes));
    }
    if !is_small {
        files.extend(extras.iter().map(|(name, bytes)| ((*name).to_owned(), bytes::packed(bytes))));
        let numbered = records.iter().enumerate();
        files.extend(numbered.map(|(number, chunk)| (format!("r{number}.idx"), bytes::packed(chunk))));
    }
    files
}
