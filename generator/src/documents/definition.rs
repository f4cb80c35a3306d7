use serde_json::Value;
use skillmark_badge::{Digest, definition_digest};
use url::Url;

use super::address::{self, Address};
use super::{identity, ob2, ob3};
use crate::catalog::entity::credential::Credential;
use crate::catalog::value::Identifier;
use crate::catalog::{Catalog, Entry, FrozenVersion};

/// One version of a credential as it is published.
#[derive(Debug, Clone)]
pub struct Definition {
    /// The version's number.
    pub version: u32,
    /// Whether it is served from the files that `skillmark lock` froze.
    pub is_frozen: bool,
    /// The Achievement, with its `@context`.
    pub achievement: Value,
    /// The `BadgeClass`.
    pub badge_class: Value,
    /// The digest of the Achievement.
    pub digest: Digest,
}

impl Definition {
    /// Returns the id of the Achievement: for a frozen one, the address under which it was published.
    pub fn id(&self) -> &str {
        self.achievement["id"].as_str().unwrap_or_default()
    }
}

/// Returns every version of a credential, oldest first: the frozen ones as they are, and the present one
/// from its source unless it is frozen too.
pub fn definitions(catalog: &Catalog, entry: &Entry<Credential>, base: &Url) -> Vec<Definition> {
    let mut definitions: Vec<Definition> = frozen_versions(catalog, &entry.id)
        .filter_map(|(version, files)| frozen_definition(catalog, version, files))
        .collect();
    if !definitions.iter().any(|definition| definition.version == entry.fields.version.0) {
        definitions.extend(rendered_definition(catalog, entry, base));
    }
    definitions.sort_by_key(|definition| definition.version);
    definitions
}

/// Returns the number of every version that [`definitions`] returns, and whether it is frozen, without making any.
pub fn versions(catalog: &Catalog, entry: &Entry<Credential>) -> Vec<(u32, bool)> {
    let is_whole = |files: &FrozenVersion| {
        ["achievement.json", "badgeclass.json"].iter().all(|name| files.files.contains_key(*name))
    };
    let mut versions: Vec<(u32, bool)> = frozen_versions(catalog, &entry.id)
        .filter(|(_, files)| is_whole(files))
        .map(|(version, _)| (version, true))
        .collect();
    let present = entry.fields.version.0;
    if !versions.iter().any(|(version, _)| *version == present) {
        versions.push((present, false));
    }
    versions.sort_unstable();
    versions
}

/// Returns the present version made from its source, as `lock` would freeze it, at `base`.
pub fn rendered_definition(catalog: &Catalog, entry: &Entry<Credential>, base: &Url) -> Option<Definition> {
    let address = Address::new(base);
    let version = entry.fields.version.0;
    let earlier = frozen_versions(catalog, &entry.id)
        .filter(|(number, _)| *number < version)
        .filter_map(|(number, files)| Some((frozen_definition(catalog, number, files)?.id().to_owned(), number)))
        .collect();
    let did = identity::issuer_did(catalog, &entry.fields.issuer, base);
    let setting = ob3::Setting { catalog, address: &address, did, earlier };
    let achievement = ob3::achievement(entry, &setting);
    let badge_class = ob2::badge_class(entry, &achievement, &address);
    let digest = definition_digest(&achievement);
    Some(Definition { version, is_frozen: false, achievement, badge_class, digest })
}

fn frozen_versions<'a>(
    catalog: &'a Catalog,
    credential: &Identifier,
) -> impl Iterator<Item = (u32, &'a FrozenVersion)> + use<'a> {
    let range = (credential.clone(), 0)..=(credential.clone(), u32::MAX);
    catalog.frozen.range(range).map(|((_, version), files)| (*version, files))
}

fn frozen_definition(catalog: &Catalog, version: u32, files: &FrozenVersion) -> Option<Definition> {
    let read = |name: &str| {
        let file = files.files.get(name)?;
        serde_json::from_slice::<Value>(catalog.tree.bytes(*file)).ok()
    };
    let achievement = read("achievement.json")?;
    let digest = definition_digest(&achievement);
    let badge_class = read("badgeclass.json")?;
    Some(Definition { version, is_frozen: true, achievement, badge_class, digest })
}

/// Returns the base address under which a frozen version was published.
pub fn frozen_base(definition: &Definition, credential: &str) -> Option<Url> {
    let path = address::version_file(credential, definition.version, "achievement.json");
    let address = Address::of_document(definition.id(), &path)?;
    Url::parse(&address.url("/")).ok()
}
