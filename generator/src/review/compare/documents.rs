//! JSON documents, before and after: made on both sides, for those credentials alone that can have changed.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::Value;
use url::Url;

use super::credentials::CredentialChange;
use super::entries::EntryChange;
use super::paths::{Vanished, vanished};
use crate::catalog::entity::credential::Credential;
use crate::catalog::value::Identifier;
use crate::catalog::{Catalog, Entry};
use crate::documents::{self, Address, Definition, address, identity};
use crate::parallel;
use crate::review::frozen::check_unchanged;
use crate::skills::Teaching;

/// A JSON document of the site that is new, gone or other than before.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct DocumentChange {
    /// Its path, from the root of the site.
    pub path: String,
    /// What became of it: `added`, `removed` or `changed`.
    pub change: &'static str,
    /// Names at its top whose values changed.
    pub fields: Vec<String>,
}

/// A frozen definition that changed without a new version.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct NotRaised {
    /// The credential.
    pub credential: Identifier,
    /// Its version, which is frozen.
    pub version: u32,
    /// What changed, in words.
    pub message: String,
    /// The file to edit.
    pub file: String,
    /// The line to change, counted from 1.
    pub line: usize,
    /// What to write there.
    pub write: String,
    /// What to run when the change is published.
    pub run: &'static str,
}

/// Kinds of entry that stand in the documents of credentials.
const SHARED: &[&str] =
    &["settings", "issuer", "institution", "department", "pathway", "framework", "endorsement", "key"];

type Made = BTreeMap<String, Value>;

/// Both states of a catalog, without proposals.
pub(super) struct Sides {
    before: Option<Catalog>,
    after: Catalog,
    /// Credentials whose documents can have changed.
    touched: BTreeSet<Identifier>,
    /// Whether anything changed at all.
    is_changed: bool,
}

impl Sides {
    pub(super) fn new(
        mut before: Option<Catalog>,
        mut after: Catalog,
        credentials: &[CredentialChange],
        entries: &[EntryChange],
    ) -> Self {
        if let Some(before) = &mut before {
            before.hide_proposed();
        }
        after.hide_proposed();
        let mut touched: BTreeSet<Identifier> = credentials.iter().map(|change| change.id.clone()).collect();
        let frozen = refrozen(before.as_ref(), &after);
        let is_changed = !(touched.is_empty() && entries.is_empty() && frozen.is_empty());
        touched.extend(frozen);
        let is_shared = before.is_none() || entries.iter().any(|entry| SHARED.contains(&entry.kind));
        for catalog in before.iter().chain([&after]) {
            let names = catalog.credentials.iter().filter(|(_, entry)| is_shared || names_any(entry, &touched));
            let names: Vec<Identifier> = names.map(|(id, _)| id.clone()).collect();
            touched.extend(names);
        }
        Self { before, after, touched, is_changed }
    }

    /// Returns the documents that changed.
    pub(super) fn documents(&self) -> Vec<DocumentChange> {
        if !self.is_changed {
            return Vec::new();
        }
        let mut before = self.before.as_ref().map(|before| self.made(before)).unwrap_or_default();
        let mut changes = Vec::new();
        for (path, new) in self.made(&self.after) {
            let old = before.remove(&path);
            let change = if old.is_some() { "changed" } else { "added" };
            if old.as_ref() != Some(&new) {
                let fields = old.map(|old| names(&old, &new)).unwrap_or_default();
                changes.push(DocumentChange { path, change, fields });
            }
        }
        changes.extend(before.into_keys().map(|path| DocumentChange { path, change: "removed", fields: Vec::new() }));
        changes.sort_by(|a, b| a.path.cmp(&b.path));
        changes
    }

    /// Returns frozen definitions that changed without a new version.
    pub(super) fn not_raised(&self) -> Vec<NotRaised> {
        let base = &self.after.config.base_url.0;
        let entries: Vec<_> = self.touched.iter().filter_map(|id| self.after.credentials.get(id)).collect();
        let found = parallel::map(&entries, |entry| {
            let found = check_unchanged(&self.after, entry, base)?;
            let version = entry.fields.version;
            Some(NotRaised {
                credential: entry.id.clone(),
                version: version.0,
                message: found.message,
                file: self.after.tree.path(version.span.file).to_owned(),
                line: self.after.tree.line_column(version.span.file, version.span.start).0,
                write: format!("version: {}", version.0 + 1),
                run: "skillmark lock",
            })
        });
        found.into_iter().flatten().collect()
    }

    /// Returns the addresses that would vanish.
    pub(super) fn vanished(&self) -> Vec<Vanished> {
        match &self.before {
            Some(before) if self.is_changed => vanished(before, &self.after),
            _ => Vec::new(),
        }
    }

    fn made(&self, catalog: &Catalog) -> Made {
        let base = &catalog.config.base_url.0;
        let entries: Vec<_> = self.touched.iter().filter_map(|id| catalog.credentials.get(id)).collect();
        let found = parallel::map(&entries, |entry| {
            (documents::definitions(catalog, entry, base), documents::offer(catalog, entry, base))
        });
        let mut made = Made::new();
        let mut versions: Vec<(&Identifier, Vec<Definition>)> = Vec::with_capacity(entries.len());
        for (entry, (definitions, offer)) in entries.into_iter().zip(found) {
            made.insert(address::current_file(&entry.id, "offer.json"), offer);
            add_definitions(entry, &definitions, &mut made);
            versions.push((&entry.id, definitions));
        }
        issuers(catalog, base, &mut made);
        // With the credentials that can have changed alone: all others say the same on both sides.
        let versions: Vec<(&Identifier, &[Definition])> =
            versions.iter().map(|(id, definitions)| (*id, definitions.as_slice())).collect();
        made.insert("/catalog.json".to_owned(), documents::catalog_json(catalog, base, &versions));
        made.insert("/trust.json".to_owned(), documents::trust(catalog, base, &versions));
        made.insert("/pathways.json".to_owned(), documents::pathways(catalog, base));
        let teaching = Teaching::new(catalog);
        made.insert("/occupations.json".to_owned(), documents::occupations(catalog, &teaching, base));
        made
    }
}

fn add_definitions(entry: &Entry<Credential>, definitions: &[Definition], made: &mut Made) {
    for definition in definitions {
        let documents = [("achievement.json", &definition.achievement), ("badgeclass.json", &definition.badge_class)];
        for (name, document) in documents {
            if definition.version == entry.fields.version.0 {
                made.insert(address::current_file(&entry.id, name), document.clone());
            }
            made.insert(address::version_file(&entry.id, definition.version, name), document.clone());
        }
    }
}

fn issuers(catalog: &Catalog, base: &Url, made: &mut Made) {
    let address = Address::new(base);
    for (id, entry) in &catalog.issuers {
        let did = identity::issuer_did(catalog, id, base);
        let profile = documents::ob3_profile(catalog, entry, &address, &did);
        made.insert(address::issuer_file(id, "profile.json"), profile);
        made.insert(address::issuer_file(id, "issuer.json"), documents::ob2_issuer(catalog, entry, &address));
        made.insert(address::issuer_file(id, "did.json"), documents::did_document(catalog, id, &did));
    }
    for (issuer, name) in catalog.keys.keys() {
        let path = address::issuer_file(issuer, &format!("keys/{name}.json"));
        made.insert(path, documents::key_document(catalog, issuer, name));
    }
}

/// Returns the credentials of which some frozen file came, went or changed.
fn refrozen(before: Option<&Catalog>, after: &Catalog) -> BTreeSet<Identifier> {
    let files = |catalog: &Catalog, key: &(Identifier, u32)| -> BTreeMap<String, Vec<u8>> {
        let files = catalog.frozen.get(key).into_iter().flat_map(|frozen| &frozen.files);
        files.map(|(name, file)| (name.clone(), catalog.tree.bytes(*file).to_vec())).collect()
    };
    let Some(before) = before else { return BTreeSet::new() };
    let keys: BTreeSet<_> = before.frozen.keys().chain(after.frozen.keys()).collect();
    keys.into_iter().filter(|key| files(before, key) != files(after, key)).map(|(id, _)| id.clone()).collect()
}

/// Says whether the documents of a credential name one of these.
fn names_any(entry: &Entry<Credential>, ids: &BTreeSet<Identifier>) -> bool {
    let prerequisites = entry.fields.prerequisites.iter().filter_map(|one| one.credential.as_ref());
    let parts = entry.fields.components.iter().filter_map(|one| one.credential.as_ref());
    let overlaps = entry.fields.overlaps.iter().map(|one| &one.credential);
    prerequisites.chain(parts).chain(overlaps).any(|id| ids.contains(&id.value))
}

fn names(before: &Value, after: &Value) -> Vec<String> {
    let empty = serde_json::Map::new();
    let (old, new) = (before.as_object().unwrap_or(&empty), after.as_object().unwrap_or(&empty));
    let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    names.into_iter().filter(|name| old.get(*name) != new.get(*name)).cloned().collect()
}
