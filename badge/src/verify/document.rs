use serde_json::{Map, Value};

use super::parts::{Opened, strict};
use super::seal::shown;
use crate::carrier::{Carrier, kind_of};
use crate::json::{items, texts};
use crate::model::Credential;
use crate::proof::{Jws, JwsError, Unsecured};

/// A document that may be sealed: what it says, and its proofs.
pub(super) struct Document<'a> {
    /// What it says, without proof and without the registered claims of a JWT.
    pub(super) content: Unsecured,
    pub(super) seal: Seal<'a>,
}

/// How a document is sealed.
pub(super) enum Seal<'a> {
    /// Proofs of Data Integrity; none if there is nothing.
    Embedded(Vec<Value>, Shape),
    /// A compact JWS around it, and its registered claims.
    Jws(Box<Jws<'a>>, Map<String, Value>),
}

/// Whether `proof` is one proof or a set of them, for pointing at them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    One,
    Set,
}

/// Why a text is no document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum DocumentError {
    /// A key is given twice, so that it does not say one thing.
    DuplicateKey(String),
    /// It is nested too deep.
    TooDeep,
    /// A presentation of more badges than are looked at.
    TooMany,
    /// It is neither JSON nor a JWS.
    Damaged(&'static str),
    /// It is JSON of another kind.
    NotABadge,
    /// A badge of a form that is not read.
    Form(&'static str),
}

/// Claims that a JWT adds to the credential (RFC 7519, section 4.1).
const REGISTERED: [&str; 7] = ["aud", "exp", "iat", "iss", "jti", "nbf", "sub"];

/// What the contexts of Open Badges 1 and 2 begin with.
const OPEN_BADGES_2: &str = "https://w3id.org/openbadges/v";

impl<'a> Document<'a> {
    /// Takes a document apart that must be a credential, such as a status list.
    pub(super) fn parse(text: &'a str) -> Result<Self, DocumentError> {
        let opened = match kind_of(text) {
            Some(Carrier::Jwt) => Self::open_jws(text)?,
            _ => Self::open_json(strict(text)?)?,
        };
        match opened {
            Opened::Credential(document) => Ok(document),
            _ => Err(DocumentError::NotABadge),
        }
    }

    /// Takes a credential apart that is JSON, with the proofs in it.
    pub(super) fn of_json(mut value: Value) -> Self {
        let proof = value.as_object_mut().and_then(|object| object.remove("proof")).unwrap_or_default();
        let shape = if proof.is_array() { Shape::Set } else { Shape::One };
        Self { content: Unsecured::new(value), seal: Seal::Embedded(items(&proof).to_vec(), shape) }
    }

    /// Opens a badge that is JSON.
    pub(super) fn open_json(value: Value) -> Result<Opened<'a>, DocumentError> {
        match generation(&value)? {
            Generation::Credential => Ok(Opened::Credential(Self::of_json(value))),
            Generation::Assertion => Ok(Opened::Assertion(value, None)),
        }
    }

    /// Opens a badge that is a compact JWS.
    pub(super) fn open_jws(text: &'a str) -> Result<Opened<'a>, DocumentError> {
        let mut jws = Jws::parse(text).map_err(|error| match error {
            JwsError::DuplicateKey(key) => DocumentError::DuplicateKey(key),
            _ => DocumentError::Damaged("jwt"),
        })?;
        let mut payload = std::mem::take(&mut jws.payload);
        let inner = payload.as_object_mut().and_then(|object| object.remove("vc"));
        if inner.is_none() && generation(&payload)? == Generation::Assertion {
            return Ok(Opened::Assertion(payload, Some(Box::new(jws))));
        }
        let mut claims = Map::new();
        if let Some(object) = payload.as_object_mut() {
            claims.extend(REGISTERED.iter().filter_map(|name| object.remove_entry(*name)));
        }
        let content = match inner {
            None => payload,
            // Of two credentials in one envelope, two readers could each take another.
            Some(_) if is_credential(&payload) => return Err(DocumentError::DuplicateKey("vc".to_owned())),
            Some(inner) if is_credential(&inner) => completed(inner, &claims),
            Some(_) => return Err(DocumentError::NotABadge),
        };
        Ok(Opened::Credential(Self { content: Unsecured::new(content), seal: Seal::Jws(Box::new(jws), claims) }))
    }
}

/// Adds what stands in the claims of a JWT alone (Verifiable Credentials 1.1, section 6.3.1).
fn completed(mut credential: Value, claims: &Map<String, Value>) -> Value {
    let of_1_1 = Credential::new(&credential).is_1_1();
    let moment = |name: &str| super::seal::moment_of(claims, name).map(|moment| Value::String(shown(moment)));
    let text = |name: &str| claims.get(name).filter(|claim| claim.is_string()).cloned();
    let mut add = |name: &str, claimed: Option<Value>| {
        if let (Some(object), Some(claimed)) = (credential.as_object_mut(), claimed) {
            object.entry(name).or_insert(claimed);
        }
    };
    add("id", text("jti"));
    add("issuer", text("iss"));
    add(if of_1_1 { "issuanceDate" } else { "validFrom" }, moment("nbf"));
    add(if of_1_1 { "expirationDate" } else { "validUntil" }, moment("exp"));
    if let (Some(subject), Some(claimed)) = (credential["credentialSubject"].as_object_mut(), text("sub")) {
        subject.entry("id").or_insert(claimed);
    }
    credential
}

#[derive(PartialEq, Eq)]
enum Generation {
    Credential,
    Assertion,
}

/// Says of which generation a JSON badge is.
fn generation(value: &Value) -> Result<Generation, DocumentError> {
    if is_credential(value) {
        return Ok(Generation::Credential);
    }
    let has = |name: &str| value.get(name).is_some();
    let is_2 = || texts(&value["@context"]).any(|url| url.starts_with(OPEN_BADGES_2));
    if is_a(value, "Assertion") || is_2() || (has("badge") && has("recipient")) {
        return Ok(Generation::Assertion);
    }
    Err(DocumentError::NotABadge)
}

fn is_credential(value: &Value) -> bool {
    is_a(value, "VerifiableCredential") || value.get("proof").is_some() || value.get("credentialSubject").is_some()
}

/// Says whether a JSON object is of a type.
pub(super) fn is_a(value: &Value, name: &str) -> bool {
    texts(&value["type"]).any(|kind| kind == name)
}
