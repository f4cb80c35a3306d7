use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use sha2::{Digest as _, Sha256};
use skillmark_badge::{Digest, definition_digest};
use url::Url;

use crate::catalog::check::badge_image;
use crate::catalog::entity::credential::Credential;
use crate::catalog::entity::versions::LockedDefinition;
use crate::catalog::{Catalog, Entry, FrozenVersion};
use crate::diagnostic::{Diagnostic, FileId, Rule, Span};
use crate::documents::address::version_file;
use crate::documents::{Definition, definitions, frozen_base, rendered_definition};

/// Files that every frozen version has.
const REQUIRED: &[&str] = &["achievement.json", "badgeclass.json", "badge.png", "badge.svg"];

/// Reports frozen versions that were altered or lost, and definitions that changed without a new version.
pub fn check_frozen(catalog: &Catalog, base: &Url) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let locked = catalog.lock.as_ref().map(|lock| lock.fields.definitions.as_slice()).unwrap_or_default();
    for definition in locked {
        found.extend(check_locked(catalog, definition));
    }
    // A lock that cannot be read is reported as such; what it would have known is not known.
    let is_unreadable = catalog.lock.is_none() && catalog.tree.find("versions.lock").is_some();
    if !is_unreadable {
        found.extend(unrecorded(catalog));
    }
    found.extend(misplaced(catalog));
    for entry in catalog.credentials.values() {
        found.extend(check_order(catalog, entry));
        // What refers to a broken entry seems to say something else, and a new version would be for good.
        if catalog.broken.is_empty() {
            found.extend(check_unchanged(catalog, entry, base));
        }
    }
    found
}

/// Reports what the lock of `before` remembers and that of `after` does not, or otherwise: the lock can be rewritten together
/// with what it protects, and only what was there before shows it.
pub(super) fn check_lock_kept(before: &Catalog, after: &Catalog) -> Vec<Diagnostic> {
    let Some(old) = &before.lock else { return Vec::new() };
    let place = after.tree.find("versions.lock").or_else(|| after.tree.find("catalog.yaml"));
    let whole = Span::whole_file(place.map_or(FileId(u32::MAX), |(file, _)| file));
    let restore = "restore it in versions.lock from the history, with the files of the version";
    let mut found = Vec::new();
    for locked in &old.fields.definitions {
        let name = format!("version {} of `{}`", locked.version.0, *locked.credential);
        let (rule, span, message) = match after.locked(&locked.credential, locked.version.0) {
            None => {
                (Rule::FROZEN_MISSING, whole, format!("{name} was frozen, and versions.lock no longer remembers it"))
            }
            Some(new) if is_same(locked, new) => continue,
            Some(new) => {
                (Rule::FROZEN_ALTERED, new.span, format!("versions.lock tells of {name} otherwise than before"))
            }
        };
        found.push(Diagnostic::new(rule, span, message).help(restore));
    }
    let kept: BTreeSet<&str> =
        after.lock.iter().flat_map(|lock| &lock.fields.urls).map(|url| url.value.as_str()).collect();
    let lost: Vec<&str> =
        old.fields.urls.iter().map(|url| url.value.as_str()).filter(|url| !kept.contains(url)).collect();
    if let Some(first) = lost.first() {
        let count = lost.len();
        let message = format!(
            "versions.lock no longer remembers {count} published addresses, such as `{}`",
            first.escape_debug()
        );
        found.push(Diagnostic::new(Rule::URL_LOST, whole, message).help("restore the addresses from the history"));
    }
    found
}

fn is_same(old: &LockedDefinition, new: &LockedDefinition) -> bool {
    let files = |locked: &LockedDefinition| -> BTreeMap<String, String> {
        locked.files.iter().map(|file| (file.name.value.clone(), file.digest.value.clone())).collect()
    };
    old.digest.value == new.digest.value && old.published.value == new.published.value && files(old) == files(new)
}

fn check_locked(catalog: &Catalog, locked: &LockedDefinition) -> Vec<Diagnostic> {
    let name = format!("versions/{}/v{}", *locked.credential, locked.version.0);
    let key = (locked.credential.value.clone(), locked.version.0);
    let nothing = FrozenVersion::default();
    let frozen = catalog.frozen.get(&key).unwrap_or(&nothing);
    let mut found = Vec::new();
    for file in REQUIRED.iter().filter(|file| !frozen.files.contains_key(**file)) {
        let message = format!("`{name}/{file}` was frozen and is gone");
        found.push(Diagnostic::new(Rule::FROZEN_MISSING, locked.span, message).help("restore it from the history"));
    }
    if let Some(file) = frozen.files.get("achievement.json") {
        let digest = serde_json::from_slice::<Value>(catalog.tree.bytes(*file))
            .ok()
            .map(|achievement| definition_digest(&achievement));
        if digest.is_none_or(|digest| digest.to_string() != *locked.digest) {
            found.push(altered(*file, &format!("{name}/achievement.json")));
        }
    }
    let is_recorded = |name: &str| locked.files.iter().any(|recorded| &*recorded.name == name);
    for (file, id) in frozen.files.iter().filter(|(file, _)| !locked.files.is_empty() && !is_recorded(file)) {
        let message = format!("`{name}/{file}` was not there when the version was frozen");
        found.push(Diagnostic::new(Rule::FROZEN_ALTERED, Span::whole_file(*id), message).help("remove it"));
    }
    for recorded in &locked.files {
        match frozen.files.get(&*recorded.name) {
            Some(file) if file_digest(catalog, *file).to_string() != *recorded.digest => {
                found.push(altered(*file, &format!("{name}/{}", &*recorded.name)));
            }
            _ => {}
        }
    }
    found
}

/// Returns the digest of a frozen file's bytes.
pub(super) fn file_digest(catalog: &Catalog, file: FileId) -> Digest {
    Digest(Sha256::digest(catalog.tree.bytes(file)).into())
}

fn altered(file: FileId, name: &str) -> Diagnostic {
    Diagnostic::new(Rule::FROZEN_ALTERED, Span::whole_file(file), format!("`{name}` is not what was frozen"))
        .help("restore it from the history; to change a credential, edit its source and raise `version`")
}

/// Reports frozen folders that the lock does not know: freezing was interrupted, or somebody copied one.
fn unrecorded(catalog: &Catalog) -> Vec<Diagnostic> {
    let unknown =
        catalog.frozen.iter().filter(|((credential, version), _)| catalog.locked(credential, *version).is_none());
    unknown
        .filter_map(|((credential, version), frozen)| {
            let file = frozen.files.values().next()?;
            let message = format!("versions/{credential}/v{version} is not in versions.lock");
            let diagnostic = Diagnostic::new(Rule::UNRECORDED, Span::whole_file(*file), message);
            Some(diagnostic.help("run `skillmark lock` to record it, or remove the folder if it was never published"))
        })
        .collect()
}

/// Reports frozen documents whose id is not that of the folder they lie in: copies of another version.
fn misplaced(catalog: &Catalog) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for ((credential, version), frozen) in &catalog.frozen {
        for name in ["achievement.json", "badgeclass.json"] {
            let Some(file) = frozen.files.get(name) else { continue };
            let document: Value = serde_json::from_slice(catalog.tree.bytes(*file)).unwrap_or_default();
            let path = version_file(credential, *version, name);
            if !document["id"].as_str().is_some_and(|id| id.ends_with(&path)) {
                let message = format!("versions{} does not hold that version", path.trim_start_matches("/credentials"));
                found.push(
                    Diagnostic::new(Rule::FROZEN_ALTERED, Span::whole_file(*file), message)
                        .help("restore it from the history, or remove it if it was never published"),
                );
            }
        }
    }
    found
}

fn newest_frozen(catalog: &Catalog, entry: &Entry<Credential>) -> Option<u32> {
    let range = (entry.id.clone(), 0)..=(entry.id.clone(), u32::MAX);
    catalog.frozen.range(range).next_back().map(|((_, version), _)| *version)
}

fn check_order(catalog: &Catalog, entry: &Entry<Credential>) -> Option<Diagnostic> {
    let newest = newest_frozen(catalog, entry)?;
    let version = entry.fields.version;
    if (newest..=newest + 1).contains(&version.0) {
        return None;
    }
    let message = format!("version {} does not follow version {newest}, the newest that is frozen", version.0);
    let help = format!("write `version: {newest}` if nothing changed, `version: {}` if something did", newest + 1);
    // If something did change, the next check says so, and asks for the number above.
    Some(Diagnostic::new(Rule::BAD_VERSION, version.span, message).help(help).suggest(newest.to_string()))
}

/// Reports an entry whose present version is frozen and that now says something else. It is rendered at
/// the address under which it was frozen: moving the site is no change of a definition.
pub(super) fn check_unchanged(catalog: &Catalog, entry: &Entry<Credential>, base: &Url) -> Option<Diagnostic> {
    let version = entry.fields.version.0;
    let frozen = definitions(catalog, entry, base)
        .into_iter()
        .find(|definition| definition.version == version && definition.is_frozen)?;
    if !is_as_locked(catalog, entry, &frozen) {
        // Reported as altered: which side changed is not to be told from an altered file.
        return None;
    }
    if let Some(finding) = changed_image(catalog, entry) {
        return Some(finding);
    }
    let base = frozen_base(&frozen, &entry.id)?;
    let rendered = rendered_definition(catalog, entry, &base)?;
    if rendered.digest == frozen.digest {
        return None;
    }
    let message = format!("version {version} is frozen, and {} changed since", differences(&frozen, &rendered));
    Some(not_raised(entry, message))
}

fn not_raised(entry: &Entry<Credential>, message: String) -> Diagnostic {
    let version = entry.fields.version;
    let next = version.0 + 1;
    Diagnostic::new(Rule::VERSION_NOT_RAISED, version.span, message)
        .help(format!("write `version: {next}` to publish the change, or undo it"))
        .suggest(next.to_string())
}

/// Reports an image of the credential's own that is not the one its frozen version has.
fn changed_image(catalog: &Catalog, entry: &Entry<Credential>) -> Option<Diagnostic> {
    let version = entry.fields.version.0;
    let (kind, own) = badge_image(&catalog.tree, entry)?;
    let name = format!("badge.{}", kind.extension());
    let frozen = catalog.frozen.get(&(entry.id.clone(), version))?.files.get(&name)?;
    if catalog.tree.bytes(*frozen) == catalog.tree.bytes(own) {
        return None;
    }
    let message = format!("version {version} is frozen, and its badge image changed since");
    Some(not_raised(entry, message))
}

fn is_as_locked(catalog: &Catalog, entry: &Entry<Credential>, frozen: &Definition) -> bool {
    let locked = catalog.locked(&entry.id, frozen.version);
    locked.is_none_or(|locked| *locked.digest == *frozen.digest.to_string())
}

fn differences(frozen: &Definition, rendered: &Definition) -> String {
    let empty = serde_json::Map::new();
    let before = frozen.achievement.as_object().unwrap_or(&empty);
    let after = rendered.achievement.as_object().unwrap_or(&empty);
    let mut names: Vec<&String> = before.keys().chain(after.keys()).collect();
    names.sort();
    names.dedup();
    let changed = names.into_iter().filter(|name| before.get(*name) != after.get(*name));
    changed.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
