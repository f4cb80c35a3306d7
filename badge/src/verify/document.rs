use serde_json::{Map, Value};

use crate::carrier::{Carrier, kind_of};
use crate::json::{JsonError, items, parse, texts};
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
    /// It is neither JSON nor a JWS.
    Damaged(&'static str),
    /// It is JSON of another kind.
    NotABadge,
    /// A badge of a form that is not read yet.
    Form(&'static str),
}

/// Claims that a JWT adds to the credential (RFC 7519, section 4.1).
const REGISTERED: [&str; 7] = ["aud", "exp", "iat", "iss", "jti", "nbf", "sub"];

impl<'a> Document<'a> {
    /// Takes a document apart.
    pub(super) fn parse(text: &'a str) -> Result<Self, DocumentError> {
        match kind_of(text) {
            Some(Carrier::Jwt) => Self::parse_jws(text),
            _ => Self::parse_json(text),
        }
    }

    fn parse_json(text: &str) -> Result<Self, DocumentError> {
        let mut value = parse(text).map_err(|error| match error {
            JsonError::DuplicateKey(key) => DocumentError::DuplicateKey(key),
            JsonError::TooDeep => DocumentError::TooDeep,
            JsonError::Syntax(_) => DocumentError::Damaged("json"),
        })?;
        readable(&value)?;
        let proof = value.as_object_mut().and_then(|object| object.remove("proof")).unwrap_or_default();
        let shape = if proof.is_array() { Shape::Set } else { Shape::One };
        Ok(Self { content: Unsecured::new(value), seal: Seal::Embedded(items(&proof).to_vec(), shape) })
    }

    fn parse_jws(text: &'a str) -> Result<Self, DocumentError> {
        let mut jws = Jws::parse(text).map_err(|error| match error {
            JwsError::DuplicateKey(key) => DocumentError::DuplicateKey(key),
            _ => DocumentError::Damaged("jwt"),
        })?;
        let mut payload = std::mem::take(&mut jws.payload);
        if payload.get("vc").is_some() {
            return Err(DocumentError::Form("vc"));
        }
        readable(&payload)?;
        let mut claims = Map::new();
        if let Some(object) = payload.as_object_mut() {
            claims.extend(REGISTERED.iter().filter_map(|name| object.remove_entry(*name)));
        }
        Ok(Self { content: Unsecured::new(payload), seal: Seal::Jws(Box::new(jws), claims) })
    }
}

/// Says why a JSON document is not a credential that can be read here.
fn readable(value: &Value) -> Result<(), DocumentError> {
    let is_a = |name: &str| texts(&value["type"]).any(|kind| kind == name);
    if is_a("VerifiableCredential") || value.get("proof").is_some() || value.get("credentialSubject").is_some() {
        return Ok(());
    }
    if is_a("Assertion") || texts(&value["@context"]).any(|url| url == "https://w3id.org/openbadges/v2") {
        return Err(DocumentError::Form("Open Badges 2.0"));
    }
    for other in ["VerifiablePresentation", "EnvelopedVerifiableCredential"] {
        if is_a(other) {
            return Err(DocumentError::Form(other));
        }
    }
    Err(DocumentError::NotABadge)
}
