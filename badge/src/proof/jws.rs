use serde_json::{Map, Value, json};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::{Elsewhere, SignError};
use crate::base64;
use crate::json::{JsonError, parse};
use crate::key::{Algorithm, PublicKey, SecretKey, Verified};
use crate::rdf::canonical_nquads;

/// Returns a badge as a compact JWS (1EdTech Open Badges 3.0, section 8.2): the credential and the registered
/// claims that repeat parts of it, signed with the key whose JSON Web Key is at `kid`.
///
/// # Errors
///
/// Returns an error when a claim's part is missing, `validFrom` is not in whole seconds, or the credential says
/// something that its contexts do not define.
pub fn sign_jwt(credential: &Value, kid: &str, key: &SecretKey) -> Result<String, SignError> {
    canonical_nquads(credential)?;
    let mut payload = credential.as_object().cloned().ok_or(SignError::Claim("credential"))?;
    claims(&mut payload)?;
    let header = json!({"alg": key.public().algorithm().name(), "kid": kid, "typ": "JWT"});
    let encode = |value: &Value| base64::encode(value.to_string().as_bytes());
    let input = format!("{}.{}", encode(&header), encode(&Value::Object(payload)));
    let signature = base64::encode(&key.sign(input.as_bytes()));
    Ok(format!("{input}.{signature}"))
}

/// Adds the registered claims (Open Badges 3.0, section 8.2.4.1).
fn claims(payload: &mut Map<String, Value>) -> Result<(), SignError> {
    let text = |value: Option<&Value>| value.and_then(Value::as_str).map(str::to_owned);
    let issuer = payload.get("issuer").map(|issuer| issuer.get("id").unwrap_or(issuer));
    let subject = payload.get("credentialSubject").and_then(|subject| subject.get("id"));
    let issuer = text(issuer).ok_or(SignError::Claim("issuer.id"))?;
    let subject = text(subject).ok_or(SignError::Claim("credentialSubject.id"))?;
    let id = text(payload.get("id")).ok_or(SignError::Claim("id"))?;
    let from = date(payload, "validFrom").ok_or(SignError::Claim("validFrom"))?;
    if payload.contains_key("validUntil") {
        let until = date(payload, "validUntil").ok_or(SignError::Claim("validUntil"))?;
        payload.insert("exp".to_owned(), until.into());
    }
    payload.insert("iss".to_owned(), issuer.into());
    payload.insert("sub".to_owned(), subject.into());
    payload.insert("jti".to_owned(), id.into());
    payload.insert("nbf".to_owned(), from.into());
    payload.insert("iat".to_owned(), from.into());
    Ok(())
}

fn date(payload: &Map<String, Value>, name: &str) -> Option<i64> {
    numeric_date(payload.get(name)?.as_str()?)
}

/// Returns a date and time as seconds since 1970 (RFC 7519, section 2); `None` if it has a part of a second.
pub fn numeric_date(text: &str) -> Option<i64> {
    let moment = OffsetDateTime::parse(text, &Rfc3339).ok()?;
    (moment.nanosecond() == 0).then(|| moment.unix_timestamp())
}

/// A compact JWS, taken apart and not yet checked.
#[derive(Debug, Clone)]
pub(crate) struct Jws<'a> {
    /// The header (RFC 7515, section 4).
    pub(crate) header: Value,
    /// The payload.
    pub(crate) payload: Value,
    input: &'a str,
    signature: Vec<u8>,
}

/// Says whether the signature of a compact JWS is a key's, whatever its payload says (RFC 7515, section 5.2).
pub fn jws_holds(text: &str, key: &PublicKey) -> bool {
    let here = Elsewhere::new(&[]);
    Jws::parts(text).is_ok_and(|(jws, payload)| base64::decode(payload).is_some() && jws.verify(key, &here).is_ok())
}

/// Why a JWS does not hold, or cannot be taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum JwsError {
    /// A part is not what a JWS has.
    Malformed(&'static str),
    /// JSON in which a key is given twice.
    DuplicateKey(String),
    /// The header asks readers to understand something that is not known here (RFC 7515, section 4.1.11).
    Critical,
    /// The algorithm is none, is symmetric, or is not that of the key.
    Algorithm(String),
    /// The algorithm is not known here.
    UnknownAlgorithm(String),
    /// The signature is not the key's.
    Signature,
    /// Nobody here can check the signature.
    Elsewhere,
}

impl<'a> Jws<'a> {
    /// Takes a compact JWS apart (RFC 7515, section 5.2).
    pub(crate) fn parse(text: &'a str) -> Result<Self, JwsError> {
        let (mut jws, payload) = Self::parts(text)?;
        jws.payload = object(payload, "payload")?;
        Ok(jws)
    }

    /// Takes a compact JWS apart, and returns its payload as it is encoded.
    fn parts(text: &'a str) -> Result<(Self, &'a str), JwsError> {
        let (input, signature) = text.rsplit_once('.').ok_or(JwsError::Malformed("form"))?;
        let (header, payload) = input.split_once('.').ok_or(JwsError::Malformed("form"))?;
        let header = object(header, "header")?;
        Ok((Self { header, payload: Value::Null, input, signature: decode(signature, "signature")? }, payload))
    }

    /// Returns the algorithm that the header names, if it is one that is known here.
    pub(crate) fn algorithm(&self) -> Result<Algorithm, JwsError> {
        // Whoever does not know what is critical must not go on.
        if self.header.get("crit").is_some() {
            return Err(JwsError::Critical);
        }
        match self.header.get("alg").and_then(Value::as_str).ok_or(JwsError::Malformed("alg"))? {
            name if name.eq_ignore_ascii_case("none") || name.starts_with("HS") => {
                Err(JwsError::Algorithm(name.to_owned()))
            }
            name => Algorithm::of_name(name).ok_or_else(|| JwsError::UnknownAlgorithm(name.to_owned())),
        }
    }

    /// Checks the signature. The key fixes the algorithm; the header must agree.
    pub(crate) fn verify(&self, key: &PublicKey, elsewhere: &Elsewhere<'_>) -> Result<(), JwsError> {
        if self.algorithm()? != key.algorithm() {
            let name = self.header.get("alg").and_then(Value::as_str).unwrap_or_default();
            return Err(JwsError::Algorithm(name.to_owned()));
        }
        match elsewhere.verify(key, self.input.as_bytes(), &self.signature) {
            Verified::Yes => Ok(()),
            Verified::No => Err(JwsError::Signature),
            Verified::Elsewhere => Err(JwsError::Elsewhere),
        }
    }
}

fn decode(text: &str, part: &'static str) -> Result<Vec<u8>, JwsError> {
    base64::decode(text).ok_or(JwsError::Malformed(part))
}

fn object(encoded: &str, part: &'static str) -> Result<Value, JwsError> {
    let text = String::from_utf8(decode(encoded, part)?).map_err(|_| JwsError::Malformed(part))?;
    match parse(&text) {
        Ok(value) if value.is_object() => Ok(value),
        Err(JsonError::DuplicateKey(key)) => Err(JwsError::DuplicateKey(key)),
        _ => Err(JwsError::Malformed(part)),
    }
}
