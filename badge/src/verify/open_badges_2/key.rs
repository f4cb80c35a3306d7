//! Whose key a signed assertion was signed with (Open Badges 2.0, signed verification).

use serde_json::Value;

use super::address::{Address, is_same};
use super::documents::{Fetched, fetch};
use crate::json::items;
use crate::key::{PublicKey, has_ended, material};
use crate::model::open_badges_2::{Assertion, id};
use crate::proof::{Jws, JwsError};
use crate::verify::findings::{Finding, Findings};
use crate::verify::keys::{self, Held};
use crate::verify::{CheckId, Context, Purpose, Source, Verdict, jwt};

/// The most keys of an issuer that are tried where the badge does not say which it is.
const MAX_KEYS: usize = 4;

/// Returns the issuer's key under which the signature holds. What the header says of keys is not believed.
pub(super) fn check<'a>(
    jws: &Jws<'_>,
    assertion: Assertion<'_>,
    issuer: &str,
    profile: Option<&Value>,
    context: &Context<'a>,
    findings: &mut Findings,
) -> Result<Held<'a>, Finding> {
    jws.algorithm().map_err(refused)?;
    let verification = assertion.verification();
    let named = verification["creator"].as_str().or_else(|| verification["url"].as_str());
    if let Some(trusted) = keys::pinned(issuer, context) {
        if let Some(held) = keys::pinned_for(jws, trusted, context).map_err(refused)? {
            findings.add(holds(jws));
            return Ok(held);
        }
        // The list of an issuer of this site is complete.
        if trusted.source == Source::Catalog {
            let is_listed = named.is_none_or(|name| trusted.keys.iter().any(|pinned| pinned.id == name));
            return Err(if is_listed { refused(JwsError::Signature) } else { absent(named.unwrap_or_default()) });
        }
    }
    let key = listed(jws, named, issuer, profile, context, findings)?;
    Ok(Held { key, pinned: None })
}

/// Looks for the key in the profile of the issuer, which was fetched.
fn listed(
    jws: &Jws<'_>,
    named: Option<&str>,
    issuer: &str,
    profile: Option<&Value>,
    context: &Context<'_>,
    findings: &mut Findings,
) -> Result<PublicKey, Finding> {
    let profile = profile.ok_or_else(|| missing(issuer))?;
    let is_named = |entry: &&Value| named.is_none_or(|name| id(entry).is_some_and(|id| is_same(id, name)));
    let listed: Vec<&Value> = items(&profile["publicKey"]).iter().filter(is_named).collect();
    match named {
        Some(name) if listed.is_empty() => return Err(absent(name)),
        _ if listed.len() > MAX_KEYS => return Err(missing(issuer)),
        _ => {}
    }
    let (mut fails, mut unknown) = (None, None);
    for entry in listed {
        match one(jws, entry, issuer, context, findings) {
            Tried::Own(key) => {
                findings.add(holds(jws));
                return Ok(key);
            }
            Tried::Other(owner) => {
                findings.add(holds(jws));
                let finding = Finding::fail(CheckId::IssuerKey, "check-issuer-key-other").with("signer", owner);
                return Err(finding.verdict(Verdict::WrongIssuer));
            }
            Tried::Fails(finding) => fails = Some(finding),
            Tried::Untried(finding) => unknown = Some(finding),
        }
    }
    // If a key could not be tried, it may be the one.
    Err(unknown.or(fails).unwrap_or_else(|| missing(issuer)))
}

/// What came of one key.
enum Tried {
    /// The signature holds, and the document of the key says that it is the issuer's too.
    Own(PublicKey),
    /// The signature holds, and the document of the key names this owner.
    Other(String),
    Fails(Finding),
    /// It was not tried, and may be the one.
    Untried(Finding),
}

/// Tries a key that a profile lists: embedded there with its owner, or by the address of its document.
fn one(jws: &Jws<'_>, entry: &Value, issuer: &str, context: &Context<'_>, findings: &mut Findings) -> Tried {
    let fetched;
    let document = if owner(entry).is_some() {
        entry
    } else {
        let name = id(entry).unwrap_or_default();
        match Address::parse(name).map(|address| fetch(&address, Purpose::Key, context, findings)) {
            Some(Fetched::Here(document)) => {
                fetched = document;
                &fetched
            }
            _ => return Tried::Untried(missing(name)),
        }
    };
    if has_ended(document, context.now) {
        return Tried::Untried(absent(id(document).unwrap_or_default()));
    }
    let Some(key) = material(document) else {
        let finding = Finding::unknown(CheckId::Proof, "check-proof-key-form");
        return Tried::Untried(finding.verdict(Verdict::Unverifiable));
    };
    match (tried(jws, &key, context), owner(document)) {
        // The link goes both ways: the profile lists the key, and the key names the profile.
        (Tried::Own(_), owner) if !owner.is_some_and(|owner| is_same(owner, issuer)) => {
            Tried::Other(owner.unwrap_or_default().to_owned())
        }
        (tried, _) => tried,
    }
}

/// Tries a key, whosoever it is.
fn tried(jws: &Jws<'_>, key: &PublicKey, context: &Context<'_>) -> Tried {
    match jws.verify(key, &context.elsewhere).map_err(jwt::refused) {
        Ok(()) => Tried::Own(key.clone()),
        Err((finding, Verdict::NotAuthentic)) => Tried::Fails(finding.verdict(Verdict::NotAuthentic)),
        Err((finding, verdict)) => Tried::Untried(finding.verdict(verdict)),
    }
}

fn owner(key: &Value) -> Option<&str> {
    key["owner"].as_str().or_else(|| key["controller"].as_str())
}

fn holds(jws: &Jws<'_>) -> Finding {
    let suite = jws.header["alg"].as_str().unwrap_or_default();
    Finding::pass(CheckId::Proof, "check-proof-holds").with("suite", suite)
}

fn absent(key: &str) -> Finding {
    let finding = Finding::fail(CheckId::IssuerKey, "check-issuer-key-absent").with("key", key);
    finding.verdict(Verdict::WrongIssuer)
}

fn missing(url: &str) -> Finding {
    Finding::unknown(CheckId::Proof, "check-proof-key").with("url", url).verdict(Verdict::Unverifiable)
}

fn refused(error: JwsError) -> Finding {
    let (finding, verdict) = jwt::refused(error);
    finding.verdict(verdict)
}
