//! Definitions of other systems to source files: Open Badges 2.0 and 3.0, and tables.
//!
//! Everything here is a function of bytes. [`import`] reads the definitions that it is given, turns each into a
//! [`draft::Draft`] with a reason for what it does otherwise, and lets [`settle`] check the result as `check` does.
//! What it then says is lost follows from comparing the original with what the catalog publishes ([`compare`]), so that
//! nothing can be forgotten.

mod assigned;
mod compare;
mod day;
mod definition;
mod draft;
mod field;
mod fill;
mod find;
mod heading;
mod known;
mod layout;
mod lists;
mod markup;
mod number;
mod offer;
mod parties;
mod picture;
mod report;
mod rubric;
mod settle;
mod table;
mod time;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::catalog::value::{Identifier, is_identifier};
use crate::catalog::{Catalog, SourceTree};
use crate::project::Options;

pub use assigned::Assigned;
pub use find::is_table_name;
pub use known::known_headings;
pub use report::{Columns, Entry, Note, NoteKind, Outcome, Problem, Report};

use draft::Draft;
use parties::Parties;
use picture::Pictures;

/// Most definitions of one run.
const MAX_DEFINITIONS: usize = 20_000;

/// A file to import.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its path, as it is shown.
    pub path: String,
    /// Its contents.
    pub bytes: Vec<u8>,
}

/// What an import adds to a catalog.
#[derive(Debug, Default)]
pub struct Imported {
    /// New folders, such as `credentials/plain-writing`, and the files in each.
    pub folders: BTreeMap<String, BTreeMap<String, Vec<u8>>>,
    /// What came of each definition.
    pub report: Report,
}

/// The catalog that definitions are imported into.
#[derive(Debug)]
pub struct Target<'a> {
    /// The catalog.
    pub catalog: &'a Catalog,
    /// What it is checked with.
    pub options: &'a Options,
}

/// Turns definitions into entries of a catalog.
///
/// Columns of tables fill what is `assigned`, or else what their headings say.
pub fn import(sources: &[Source], assigned: &Assigned, target: &Target<'_>) -> Imported {
    let mut report = Report { files: sources.len(), ..Report::default() };
    let pictures = Pictures::new(sources);
    let mut parties = Parties::new(target.catalog);
    let mut drafts = Vec::new();
    let find::Found { definitions, profiles } = find::all(sources, &mut report);
    for definition in &definitions {
        if drafts.len() == MAX_DEFINITIONS {
            let message = format!("there are more than {MAX_DEFINITIONS} definitions");
            report.problems.push(Problem::new(&definition.source, &definition.pointer, message));
            break;
        }
        match definition::draft(definition, &mut parties, &profiles, &pictures) {
            Ok(draft) => drafts.push(draft),
            Err(problem) => report.problems.push(problem),
        }
    }
    for source in sources.iter().filter(|source| find::is_table(source)) {
        let mut desk = table::Desk { parties: &mut parties, pictures: &pictures, assigned };
        table::drafts(source, &mut desk, &mut drafts, &mut report);
    }
    let known: Vec<&str> =
        report.columns.iter().flat_map(|table| &table.columns).map(|column| column.0.as_str()).collect();
    let strays = assigned.strays(&known);
    if !strays.is_empty() {
        // What is imported now stays as it is; so nothing is before every column is where it was meant to be.
        report.problems.extend(strays.into_iter().map(|why| Problem::new("", "", why)));
        return Imported { folders: BTreeMap::new(), report };
    }
    let (drafts, repeated) = name(drafts, target.catalog, &mut report);
    let shared = parties.files();
    let settled = settle::settle(drafts, repeated, &shared, target);
    report.problems.extend(settled.problems);
    report.entries.extend(settled.entries);
    report.entries.sort_by(|a, b| (&a.source, &a.pointer).cmp(&(&b.source, &b.pointer)));
    let mut folders = settled.folders;
    let wanted = settled.shared;
    folders.extend(shared.into_iter().filter(|(folder, _)| wanted.contains(folder)));
    report.shared = wanted.into_iter().collect();
    Imported { folders, report }
}

/// Gives every draft its identifier. What the catalog has already stays as it is, and what is there twice comes once:
/// the second list holds those that say the same as one before.
fn name(drafts: Vec<Draft>, catalog: &Catalog, report: &mut Report) -> (Vec<Draft>, Vec<Draft>) {
    let mut taken: BTreeSet<String> = BTreeSet::new();
    let mut seen: BTreeMap<String, (String, Option<usize>)> = BTreeMap::new();
    let mut named: Vec<Draft> = Vec::new();
    let mut repeated = Vec::new();
    for mut draft in drafts {
        let whole = draft.whole();
        if let Some((id, index)) = seen.get(&whole) {
            if let Some(first) = index.and_then(|index| named.get_mut(index)) {
                first.join(&draft);
            }
            draft.id.clone_from(id);
            repeated.push(draft);
            continue;
        }
        let id = free(&draft.wanted_id, &taken);
        taken.insert(id.clone());
        draft.id.clone_from(&id);
        let is_there = catalog.tree.under(&format!("credentials/{id}")).next().is_some();
        seen.insert(whole, (id.clone(), (!is_there).then_some(named.len())));
        if is_there {
            report.entries.push(draft.entry(Outcome::Present, &id));
        } else {
            named.push(draft);
        }
    }
    (named, repeated)
}

/// Returns an identifier that is not taken, as near to `wanted` as can be.
fn free(wanted: &str, taken: &BTreeSet<String>) -> String {
    let base = identifier(wanted).unwrap_or_else(|| "imported".to_owned());
    let mut id = base.clone();
    for number in 2.. {
        if !taken.contains(&id) {
            break;
        }
        let end = format!("-{number}");
        let room = base.len().min(64 - end.len());
        id = format!("{}{end}", base[..room].trim_end_matches('-'));
    }
    id
}

/// Returns `text` as an identifier, cut to the length that one may have.
fn identifier(text: &str) -> Option<String> {
    let slug = Identifier::slug(text);
    let short: String = slug.chars().take(64).collect();
    let short = short.trim_matches('-').to_owned();
    is_identifier(&short).then_some(short)
}

/// Returns the catalog's files and those of an import together.
fn with_files(tree: &SourceTree, folders: &BTreeMap<String, BTreeMap<String, Vec<u8>>>) -> SourceTree {
    use crate::catalog::SourceFile;
    let mut files: Vec<SourceFile> = tree.iter().map(|(_, file)| file.clone()).collect();
    for (folder, inside) in folders {
        files.extend(inside.iter().map(|(name, bytes)| SourceFile {
            path: format!("{folder}/{name}"),
            bytes: bytes.clone(),
            is_unusable: false,
        }));
    }
    SourceTree::new(files)
}

/// Returns a value as it is shown in a message, cut where it is long.
fn short(value: &Value) -> String {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let shown: String = text.escape_debug().take(60).collect();
    if shown.len() < text.escape_debug().count() { format!("{shown}…") } else { shown }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_free_and_short() {
        let mut taken = BTreeSet::new();
        assert_eq!(free("Ünïcode & more", &taken), "unicode-more");
        taken.insert("a".repeat(64));
        let next = free(&"a".repeat(99), &taken);
        assert!(next.len() <= 64 && next.ends_with("-2"), "{next}");
        assert_eq!(free("名前", &taken), "imported");
    }
}
