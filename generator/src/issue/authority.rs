//! Who may sign what: a frozen version of a credential, and a published key of its issuer.

use url::Url;

use super::key_file::key_of;
use crate::catalog::entity::credential::{Credential, Status};
use crate::catalog::entity::issuer::{Issuer, PublicKey};
use crate::catalog::value::{Identifier, Moment};
use crate::catalog::{Catalog, Entry};
use crate::diagnostic::nearest;
use crate::documents::{Definition, definitions, identity};

/// A credential that may be issued.
#[derive(Debug)]
pub struct Issuable<'a> {
    /// Its entry.
    pub entry: &'a Entry<Credential>,
    /// Its issuer.
    pub issuer: &'a Entry<Issuer>,
    /// DID of its issuer.
    pub did: String,
    /// Its frozen version.
    pub definition: Definition,
}

/// Why something may not be signed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Refused {
    /// No such credential.
    #[error("there is no credential `{0}` in the catalog{1}")]
    NoCredential(String, String),
    /// It is an idea only.
    #[error("`{0}` is proposed: nobody decided yet that it is offered, so that nothing can be issued")]
    Proposed(Identifier),
    /// It has ended.
    #[error("`{0}` is retired; while its last badges are issued, its status is `paused`")]
    Retired(Identifier),
    /// Its present version may still change.
    #[error("version {1} of `{0}` is not frozen; run `skillmark lock`, then commit and publish what it writes")]
    NotFrozen(Identifier, u32),
    /// Its issuer cannot be read.
    #[error("there is no issuer `{0}` in the catalog{1}")]
    NoIssuer(String, String),
    /// The key is not public.
    #[error("the key `{name}` of `{issuer}` is not published{hint}")]
    NotPublished {
        /// The key.
        name: String,
        /// The issuer.
        issuer: Identifier,
        /// What to do.
        hint: String,
    },
    /// Its use has ended.
    #[error("the key `{0}` was retired on {1} ({2}); sign with another one")]
    KeyRetired(String, String, &'static str),
    /// Its use has not begun.
    #[error("the key `{0}` is valid from {1} only; is the clock of this machine right?")]
    KeyEarly(String, String),
    /// Another key is the identity.
    #[error("the key `{0}` is not the one that `{1}` stands for; an issuer with a did:key has that one key for ever")]
    NotOfDid(String, String),
}

/// Returns a credential, if its present version may be issued.
///
/// # Errors
///
/// Returns why it may not.
pub fn issuable<'a>(catalog: &'a Catalog, id: &str, base: &Url) -> Result<Issuable<'a>, Refused> {
    if let Some((id, _)) = catalog.hidden.get_key_value(id) {
        return Err(Refused::Proposed(id.clone()));
    }
    let unknown = || Refused::NoCredential(id.to_owned(), hint(id, catalog.credentials.keys()));
    let entry = catalog.credentials.get(id).ok_or_else(unknown)?;
    match *entry.fields.status {
        Status::Proposed => return Err(Refused::Proposed(entry.id.clone())),
        Status::Retired => return Err(Refused::Retired(entry.id.clone())),
        // Whoever began before a credential was paused still earns it.
        Status::Pilot | Status::Active | Status::Paused => {}
    }
    let version = entry.fields.version.0;
    let not_frozen = || Refused::NotFrozen(entry.id.clone(), version);
    catalog.locked(&entry.id, version).ok_or_else(not_frozen)?;
    let frozen = definitions(catalog, entry, base)
        .into_iter()
        .find(|definition| definition.version == version && definition.is_frozen);
    let definition = frozen.ok_or_else(not_frozen)?;
    let issuer = issuer(catalog, &entry.fields.issuer)?;
    let did = identity::issuer_did(catalog, &issuer.id, base);
    Ok(Issuable { entry, issuer, did, definition })
}

/// Returns an issuer.
///
/// # Errors
///
/// Returns an error when there is none of that name.
pub fn issuer<'a>(catalog: &'a Catalog, id: &str) -> Result<&'a Entry<Issuer>, Refused> {
    catalog.issuers.get(id).ok_or_else(|| Refused::NoIssuer(id.to_owned(), hint(id, catalog.issuers.keys())))
}

/// Returns a published key, if the issuer may sign with it at `now`.
///
/// # Errors
///
/// Returns why it may not.
pub fn signing_key<'a>(
    catalog: &'a Catalog,
    issuer: &Identifier,
    name: &Identifier,
    now: Moment,
) -> Result<&'a PublicKey, Refused> {
    let Some(entry) = catalog.keys.get(&(issuer.clone(), name.clone())) else {
        return Err(not_published(catalog, issuer, name));
    };
    let key = &entry.fields;
    if let Some(retired) = &key.retired {
        return Err(Refused::KeyRetired(name.to_string(), retired.at.iso(), retired.reason.word()));
    }
    if *key.valid_from > now {
        return Err(Refused::KeyEarly(name.to_string(), key.valid_from.iso()));
    }
    let did = &**key.controller;
    let is_identity = |wanted: &str| key_of(key).is_some_and(|key| key.multikey() == wanted);
    match did.strip_prefix("did:key:") {
        Some(wanted) if !is_identity(wanted) => Err(Refused::NotOfDid(name.to_string(), did.to_owned())),
        _ => Ok(key),
    }
}

fn not_published(catalog: &Catalog, issuer: &Identifier, name: &Identifier) -> Refused {
    let own = catalog.keys.keys().filter(|(of, _)| of == issuer).map(|(_, name)| name);
    let other = catalog.keys.keys().find(|(_, other)| other == name);
    let near = nearest(name, own.map(|name| &**name));
    let hint = match (near, other) {
        (Some(near), _) => format!("; did you mean `{near}`?"),
        (None, Some((of, _))) => format!("; the key of that name is that of `{of}`"),
        (None, None) => format!("; run `skillmark key publish {name}`, then commit and publish what it writes"),
    };
    Refused::NotPublished { name: name.to_string(), issuer: issuer.clone(), hint }
}

fn hint<'a>(written: &str, known: impl Iterator<Item = &'a Identifier>) -> String {
    nearest(written, known.map(|id| &**id)).map(|near| format!("; did you mean `{near}`?")).unwrap_or_default()
}
