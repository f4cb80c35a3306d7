//! What a text holds: one badge, or a presentation of several (Verifiable Credentials 2.0, sections 4.12 and 4.13).

use serde_json::Value;

use super::document::{Document, DocumentError, is_a};
use crate::base64;
use crate::carrier::{Carrier, kind_of};
use crate::json::{JsonError, items, parse};

/// The most badges of one presentation.
const MAX_PARTS: usize = 100;
/// How deep presentations and envelopes may lie in one another.
const MAX_DEPTH: usize = 4;

/// One badge of an input.
pub(super) struct Part {
    /// Place in the input (RFC 6901); empty where the input is the badge.
    pub(super) pointer: String,
    source: Source,
}

enum Source {
    Json(Value),
    Jws(String),
    /// The address of a badge that counts where it is hosted.
    Address(String),
}

/// A badge of one generation or the other.
pub(super) enum Opened<'a> {
    /// A credential (Open Badges 3.0).
    Credential(Document<'a>),
    /// An assertion (Open Badges 2.0), and the JWS around it.
    Assertion(Value, Option<Box<crate::proof::Jws<'a>>>),
    /// The address of an assertion.
    Address(&'a str),
}

impl Part {
    /// Opens the badge.
    pub(super) fn open(&mut self) -> Result<Opened<'_>, DocumentError> {
        match &mut self.source {
            Source::Json(value) => Document::open_json(value.take()),
            Source::Jws(text) => Document::open_jws(text),
            Source::Address(url) => Ok(Opened::Address(url)),
        }
    }
}

/// Finds the badges of a text. Whoever presents them may have sealed the presentation, which says nothing of what
/// their issuers sealed, and is not looked at.
pub(super) fn find(text: &str) -> Result<Vec<Part>, DocumentError> {
    if kind_of(text) == Some(Carrier::Address) {
        // What is on a host by http is asked for by https, so that nobody on the way can change it.
        let url = text.strip_prefix("http://").map(|rest| ["https://", rest].concat());
        let source = Source::Address(url.unwrap_or_else(|| text.to_owned()));
        return Ok(vec![Part { pointer: String::new(), source }]);
    }
    let mut parts = Vec::new();
    of_text(text, String::new(), 0, &mut parts)?;
    if parts.is_empty() { Err(DocumentError::NotABadge) } else { Ok(parts) }
}

/// Finds the badges of a JSON value.
pub(super) fn find_in(value: Value) -> Result<Vec<Part>, DocumentError> {
    let mut parts = Vec::new();
    of_json(value, String::new(), 0, &mut parts)?;
    if parts.is_empty() { Err(DocumentError::NotABadge) } else { Ok(parts) }
}

/// Reads a text as JSON in which nothing is said twice.
pub(super) fn strict(text: &str) -> Result<Value, DocumentError> {
    parse(text).map_err(|error| match error {
        JsonError::DuplicateKey(key) => DocumentError::DuplicateKey(key),
        JsonError::TooDeep => DocumentError::TooDeep,
        JsonError::Syntax { .. } => DocumentError::Damaged("json"),
    })
}

fn of_text(text: &str, pointer: String, depth: usize, parts: &mut Vec<Part>) -> Result<(), DocumentError> {
    match kind_of(text) {
        Some(Carrier::Jwt) => of_jws(text, pointer, depth, parts),
        _ => of_json(strict(text)?, pointer, depth, parts),
    }
}

fn of_json(value: Value, pointer: String, depth: usize, parts: &mut Vec<Part>) -> Result<(), DocumentError> {
    if depth > MAX_DEPTH {
        return Err(DocumentError::TooDeep);
    }
    if is_a(&value, "EnvelopedVerifiableCredential") || is_a(&value, "EnvelopedVerifiablePresentation") {
        return of_jws(enveloped(&value)?, pointer, depth + 1, parts);
    }
    if is_a(&value, "VerifiablePresentation") {
        return of_presentation(&value, &pointer, depth, parts);
    }
    add(Source::Json(value), pointer, parts)
}

fn of_presentation(value: &Value, pointer: &str, depth: usize, parts: &mut Vec<Part>) -> Result<(), DocumentError> {
    let held = &value["verifiableCredential"];
    for (index, one) in items(held).iter().enumerate() {
        let pointer = match held {
            Value::Array(_) => [pointer, "/verifiableCredential/", &index.to_string()].concat(),
            _ => [pointer, "/verifiableCredential"].concat(),
        };
        match one {
            Value::String(text) => of_text(text, pointer, depth + 1, parts)?,
            object => of_json(object.clone(), pointer, depth + 1, parts)?,
        }
    }
    Ok(())
}

fn of_jws(text: &str, pointer: String, depth: usize, parts: &mut Vec<Part>) -> Result<(), DocumentError> {
    let payload = text.split('.').nth(1).and_then(base64::decode).and_then(|bytes| String::from_utf8(bytes).ok());
    let payload = strict(&payload.ok_or(DocumentError::Damaged("jwt"))?)?;
    // A presentation is the payload (VC-JOSE-COSE, section 3.1.2) or stands in a claim (Verifiable Credentials 1.1).
    let presentation = if is_a(&payload, "VerifiablePresentation") { &payload } else { &payload["vp"] };
    if presentation.is_object() {
        return if depth > MAX_DEPTH {
            Err(DocumentError::TooDeep)
        } else {
            of_presentation(presentation, &pointer, depth, parts)
        };
    }
    add(Source::Jws(text.to_owned()), pointer, parts)
}

fn add(source: Source, pointer: String, parts: &mut Vec<Part>) -> Result<(), DocumentError> {
    if parts.len() == MAX_PARTS {
        return Err(DocumentError::TooMany);
    }
    parts.push(Part { pointer, source });
    Ok(())
}

/// Returns the JWT in the `data:` URL that an envelope is (Verifiable Credentials 2.0, section 4.12.1).
fn enveloped(value: &Value) -> Result<&str, DocumentError> {
    let id = value["id"].as_str().ok_or(DocumentError::Damaged("envelope"))?;
    let (kind, jwt) =
        id.strip_prefix("data:").and_then(|data| data.split_once(',')).ok_or(DocumentError::Damaged("envelope"))?;
    let is_jwt =
        matches!(kind, "application/vc+jwt" | "application/vp+jwt" | "application/vc-ld+jwt" | "application/jwt");
    if !is_jwt {
        return Err(DocumentError::Form("EnvelopedVerifiableCredential"));
    }
    if kind_of(jwt) == Some(Carrier::Jwt) { Ok(jwt) } else { Err(DocumentError::Damaged("envelope")) }
}
