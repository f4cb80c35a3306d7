use serde_json::Value;

use super::trust::{TrustedIssuer, TrustedKey};
use super::{Context, Source};
use crate::json::items;
use crate::key::{DocumentError, PublicKey, controller, did_web_url, find_in_document, of_did, only_name};
use crate::proof::{Jws, JwsError};

/// A key, and what is known of it where it is pinned.
#[derive(Debug, Clone)]
pub(super) struct Held<'a> {
    pub(super) key: PublicKey,
    pub(super) pinned: Option<&'a TrustedKey>,
}

/// Why there is no key to check a proof with.
#[derive(Debug)]
pub(super) enum NoKey {
    /// Its controller does not list it.
    Absent,
    /// The document that would say is missing: its address, if it has one.
    Missing(Option<String>),
    /// It is of a kind that is not known here.
    UnknownKind,
}

/// Looks for the key of a verification method: where it is pinned, then in the document of its controller.
///
/// What is pinned counts before any document. This site's own issuers are pinned with all their keys, so that no
/// document adds one; other institutions may have more keys than are pinned.
pub(super) fn of_method<'a>(method: &str, context: &Context<'a>) -> Result<Held<'a>, NoKey> {
    let Some((owner, fragment)) = controller(method) else { return Err(NoKey::Missing(None)) };
    if let Some(issuer) = context.trust.and_then(|trust| trust.issuer(owner)) {
        if let Some(pinned) = issuer.keys.iter().find(|key| key.id == method) {
            return Ok(Held { key: pinned.key.clone(), pinned: Some(pinned) });
        }
        if issuer.source == Source::Catalog {
            return Err(NoKey::Absent);
        }
    }
    if let Some(name) = only_name(owner) {
        return match of_did(owner) {
            Some(key) if fragment == name => Ok(Held { key, pinned: None }),
            Some(_) => Err(NoKey::Absent),
            None => Err(NoKey::UnknownKind),
        };
    }
    let Some(url) = document_url(owner) else { return Err(NoKey::Missing(None)) };
    let Some(document) = context.resources.json(&url) else { return Err(NoKey::Missing(Some(url))) };
    match find_in_document(&document, method, context.now) {
        Ok(key) => Ok(Held { key, pinned: None }),
        Err(DocumentError::Absent) => Err(NoKey::Absent),
        Err(DocumentError::UnknownType) => Err(NoKey::UnknownKind),
        Err(DocumentError::OtherDocument) => Err(NoKey::Missing(Some(url))),
    }
}

/// Says whether a key that a JWS came with, or pointed to, is the issuer's: its document lists the same key.
pub(super) fn is_listed(key: &PublicKey, issuer: &str, context: &Context<'_>) -> Result<Held<'static>, NoKey> {
    let held = || Ok(Held { key: key.clone(), pinned: None });
    if context.trust.and_then(|trust| trust.issuer(issuer)).is_some_and(|issuer| issuer.source == Source::Catalog) {
        return Err(NoKey::Absent);
    }
    if only_name(issuer).is_some() {
        return if of_did(issuer).as_ref() == Some(key) { held() } else { Err(NoKey::Absent) };
    }
    let Some(url) = document_url(issuer) else { return Err(NoKey::Missing(None)) };
    let Some(document) = context.resources.json(&url) else { return Err(NoKey::Missing(Some(url))) };
    let names = items(&document["assertionMethod"]).iter().filter_map(method_name);
    let found = names.map(|name| if name.starts_with('#') { format!("{issuer}{name}") } else { name.to_owned() });
    let mut found = found.filter_map(|method| find_in_document(&document, &method, context.now).ok());
    if found.any(|listed| listed == *key) { held() } else { Err(NoKey::Absent) }
}

fn method_name(entry: &Value) -> Option<&str> {
    entry.as_str().or_else(|| entry["id"].as_str())
}

/// Returns the keys that are pinned for an issuer.
pub(super) fn pinned<'a>(issuer: &str, context: &Context<'a>) -> Option<&'a TrustedIssuer> {
    context.trust.and_then(|trust| trust.issuer(issuer))
}

/// Returns the pinned key of an issuer under which a JWS holds, however its header names it.
pub(super) fn pinned_for<'a>(
    jws: &Jws<'_>,
    issuer: &'a TrustedIssuer,
    context: &Context<'_>,
) -> Result<Option<Held<'a>>, JwsError> {
    let mut is_elsewhere = false;
    for pinned in &issuer.keys {
        match jws.verify(&pinned.key, &context.elsewhere) {
            Ok(()) => return Ok(Some(Held { key: pinned.key.clone(), pinned: Some(pinned) })),
            Err(error) => is_elsewhere |= error == JwsError::Elsewhere,
        }
    }
    if is_elsewhere { Err(JwsError::Elsewhere) } else { Ok(None) }
}

/// Returns the address of the document that lists the keys of a controller.
fn document_url(owner: &str) -> Option<String> {
    if owner.starts_with("https://") { Some(owner.to_owned()) } else { did_web_url(owner) }
}
