//! Freezing: what `skillmark lock` writes.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use sha2::{Digest as _, Sha256};
use skillmark_badge::Digest;

use crate::catalog::entity::versions::LockedDefinition;
use crate::catalog::value::{Day, Identifier};
use crate::catalog::yaml;
use crate::site::{RenderError, Site};

/// The files that freezing adds to a catalog.
#[derive(Debug)]
pub struct Freeze {
    /// New version folders: path relative to the catalog, and files by name.
    pub folders: BTreeMap<String, BTreeMap<String, Vec<u8>>>,
    /// The new text of `versions.lock`.
    pub lock: String,
    /// How many versions were frozen already.
    pub already: usize,
}

#[derive(Serialize)]
struct Lock {
    definitions: Vec<Locked>,
    urls: BTreeSet<String>,
}

#[derive(Serialize)]
struct Locked {
    credential: String,
    version: u32,
    digest: String,
    published: String,
    files: Vec<LockedFile>,
}

#[derive(Serialize)]
struct LockedFile {
    name: String,
    digest: String,
}

const HEAD: &str = "# Written by `skillmark lock`. It remembers what was published; never edit it by hand.\n";

/// Freezes the present version of every published credential of `site` as of `day`.
///
/// # Errors
///
/// Returns an error when a document or image of a version cannot be made.
pub fn freeze(site: &Site, day: Day) -> Result<Freeze, RenderError> {
    let catalog = &site.catalog;
    let locked = catalog.lock.as_ref().map(|lock| lock.fields.definitions.as_slice()).unwrap_or_default();
    let mut definitions: Vec<Locked> = locked.iter().map(keep).collect();
    let already = definitions.len();
    let mut folders = BTreeMap::new();
    for (id, entry) in &catalog.credentials {
        let version = entry.fields.version.0;
        if catalog.locked(id, version).is_some() {
            continue;
        }
        let files = site.version_files(id, version)?;
        let digest = site.digest(id, version).map(|digest| digest.to_string()).unwrap_or_default();
        definitions.push(record(id, version, digest, day, &files));
        if !catalog.frozen.contains_key(&(id.clone(), version)) {
            folders.insert(format!("versions/{id}/v{version}"), files);
        }
    }
    definitions.sort_by(|a, b| (&a.credential, a.version).cmp(&(&b.credential, b.version)));
    let mut urls = site.permanent_paths();
    urls.extend(catalog.lock.iter().flat_map(|lock| lock.fields.urls.iter().map(|url| url.value.clone())));
    let lock = format!("{HEAD}{}", yaml::to_text(&Lock { definitions, urls }));
    Ok(Freeze { folders, lock, already })
}

fn keep(locked: &LockedDefinition) -> Locked {
    Locked {
        credential: locked.credential.to_string(),
        version: locked.version.0,
        digest: locked.digest.value.clone(),
        published: locked.published.iso(),
        files: locked
            .files
            .iter()
            .map(|file| LockedFile { name: file.name.value.clone(), digest: file.digest.value.clone() })
            .collect(),
    }
}

fn record(id: &Identifier, version: u32, digest: String, day: Day, files: &BTreeMap<String, Vec<u8>>) -> Locked {
    let files = files.iter().map(|(name, bytes)| LockedFile {
        name: name.clone(),
        digest: Digest(Sha256::digest(bytes).into()).to_string(),
    });
    Locked { credential: id.to_string(), version, digest, published: day.iso(), files: files.collect() }
}
