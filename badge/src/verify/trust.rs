use serde_json::Value;
use time::OffsetDateTime;

use super::Source;
use crate::json::items;
use crate::key::{PublicKey, parse_jwk, parse_multikey};
use crate::model::parse_moment;

/// What a verifier pins: issuers that are recognised with their keys, and definitions of achievements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trust {
    /// Where the site is published that this is from.
    pub base_url: String,
    pub(crate) issuers: Vec<TrustedIssuer>,
    pub(crate) definitions: Vec<TrustedDefinition>,
}

/// An issuer that is recognised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TrustedIssuer {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) url: Option<String>,
    pub(crate) source: Source,
    pub(crate) keys: Vec<TrustedKey>,
}

/// A key of such an issuer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TrustedKey {
    pub(crate) id: String,
    pub(crate) key: PublicKey,
    pub(crate) valid_from: Option<OffsetDateTime>,
    pub(crate) retired: Option<Retired>,
}

/// The end of a key's use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Retired {
    pub(crate) at: OffsetDateTime,
    /// Somebody else may have it: nothing it signed counts.
    pub(crate) is_compromised: bool,
}

/// An achievement as an issuer published it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TrustedDefinition {
    pub(crate) id: String,
    pub(crate) digest: String,
    pub(crate) issuer: String,
    pub(crate) page: Option<String>,
}

/// What is wrong with a document of trust.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{pointer} of trust.json is missing or cannot be read")]
pub struct TrustError {
    /// Place (RFC 6901).
    pub pointer: String,
}

impl Trust {
    /// Reads `trust.json`.
    ///
    /// # Errors
    ///
    /// Returns an error when a part is missing or cannot be read: trust that is half understood is none.
    pub fn from_json(document: &Value) -> Result<Self, TrustError> {
        if document["version"] != 1 {
            return Err(TrustError { pointer: "/version".to_owned() });
        }
        let part = |name: &str, entry: &Value| text(entry, name).ok_or(TrustError { pointer: format!("/{name}") });
        Ok(Self {
            base_url: part("base_url", document)?,
            issuers: each(document, "issuers", issuer)?,
            definitions: each(document, "definitions", definition)?,
        })
    }

    pub(crate) fn issuer(&self, id: &str) -> Option<&TrustedIssuer> {
        self.issuers.iter().find(|issuer| issuer.id == id)
    }

    pub(crate) fn definition(&self, id: &str) -> Option<&TrustedDefinition> {
        self.definitions.iter().find(|definition| definition.id == id)
    }

    /// Says whether an address belongs to the site.
    pub(crate) fn is_own(&self, url: &str) -> bool {
        let base = self.base_url.trim_end_matches('/');
        url.strip_prefix(base).is_some_and(|rest| rest.starts_with('/'))
    }
}

fn text(value: &Value, name: &str) -> Option<String> {
    value.get(name).and_then(Value::as_str).map(str::to_owned)
}

fn each<T>(document: &Value, name: &str, read: fn(&Value) -> Option<T>) -> Result<Vec<T>, TrustError> {
    let entries = document.get(name).map(items).unwrap_or_default().iter().enumerate();
    entries.map(|(index, entry)| read(entry).ok_or(TrustError { pointer: format!("/{name}/{index}") })).collect()
}

fn issuer(value: &Value) -> Option<TrustedIssuer> {
    let source = match value.get("source")?.as_str()? {
        "catalog" => Source::Catalog,
        "list" => Source::List,
        _ => return None,
    };
    let keys = items(value.get("keys")?).iter().map(key).collect::<Option<Vec<_>>>()?;
    Some(TrustedIssuer { id: text(value, "id")?, name: text(value, "name")?, url: text(value, "url"), source, keys })
}

fn key(value: &Value) -> Option<TrustedKey> {
    let material = match (value.get("publicKeyMultibase"), value.get("publicKeyJwk")) {
        (Some(multikey), None) => parse_multikey(multikey.as_str()?)?,
        (None, Some(jwk)) => parse_jwk(jwk)?,
        _ => return None,
    };
    let valid_from = match value.get("valid_from") {
        None | Some(Value::Null) => None,
        Some(moment) => Some(parse_moment(moment.as_str()?)?),
    };
    let retired = match value.get("retired") {
        None | Some(Value::Null) => None,
        Some(retired) => Some(self::retired(retired)?),
    };
    Some(TrustedKey { id: text(value, "id")?, key: material, valid_from, retired })
}

fn retired(value: &Value) -> Option<Retired> {
    let is_compromised = match value.get("reason")?.as_str()? {
        "compromised" => true,
        "superseded" => false,
        _ => return None,
    };
    Some(Retired { at: parse_moment(value.get("at")?.as_str()?)?, is_compromised })
}

fn definition(value: &Value) -> Option<TrustedDefinition> {
    Some(TrustedDefinition {
        id: text(value, "id")?,
        digest: text(value, "digest")?,
        issuer: text(value, "issuer")?,
        page: text(value, "page"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn document() -> Value {
        json!({
            "version": 1,
            "base_url": "https://a.example/b/",
            "issuers": [{
                "id": "did:web:a.example", "name": "A", "url": null, "source": "catalog",
                "keys": [{
                    "id": "did:web:a.example#k",
                    "publicKeyMultibase": "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
                    "valid_from": "2026-01-01T00:00:00Z",
                    "retired": {"at": "2026-06-01T00:00:00Z", "reason": "compromised"},
                }],
            }],
            "definitions": [],
            "status_lists": [],
        })
    }

    #[test]
    fn trust_is_read_whole_or_not_at_all() {
        let trust = Trust::from_json(&document()).expect("it is sound");
        assert!(trust.issuer("did:web:a.example").is_some_and(|issuer| issuer.keys[0].retired.is_some()));
        for (pointer, value) in [
            ("/version", json!(2)),
            ("/issuers/0/source", json!("friend")),
            ("/issuers/0/keys/0/publicKeyMultibase", json!("z6Mk")),
            ("/issuers/0/keys/0/retired/reason", json!("lost")),
            ("/issuers/0/keys/0/retired/at", json!("yesterday")),
            ("/issuers/0/keys/0/valid_from", json!("2026")),
        ] {
            let mut broken = document();
            *broken.pointer_mut(pointer).expect("it is there") = value;
            assert!(Trust::from_json(&broken).is_err(), "{pointer}");
        }
    }

    #[test]
    fn only_addresses_below_the_base_are_the_sites_own() {
        let trust = Trust::from_json(&document()).expect("it is sound");
        assert!(trust.is_own("https://a.example/b/status/x-1.json"));
        for other in
            ["https://a.example/c/x", "https://a.example/bc", "https://a.example.org/b/x", "http://a.example/b/x"]
        {
            assert!(!trust.is_own(other), "{other}");
        }
    }
}
