use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};

use crate::json::canonical;
use crate::key::{Algorithm, PublicKey, SecretKey, decode_base58};
use crate::rdf::{Refusal, canonical_nquads};

/// A way to secure a document with Data Integrity. Each is for Ed25519 keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Cryptosuite {
    /// `eddsa-rdfc-2022` (Data Integrity EdDSA Cryptosuites 1.0, section 3.2).
    EddsaRdfc2022,
    /// `eddsa-jcs-2022` (section 3.3).
    EddsaJcs2022,
    /// The proof type `Ed25519Signature2020`, which older badges have: the steps of `eddsa-rdfc-2022`.
    /// It is verified and never made.
    Ed25519Signature2020,
}

impl Cryptosuite {
    /// Returns the name that proofs have.
    pub fn name(self) -> &'static str {
        match self {
            Self::EddsaRdfc2022 => "eddsa-rdfc-2022",
            Self::EddsaJcs2022 => "eddsa-jcs-2022",
            Self::Ed25519Signature2020 => "Ed25519Signature2020",
        }
    }
}

/// Why a document cannot be signed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SignError {
    /// The key is not of the kind that the proof needs.
    #[error("the key is not of the kind that this proof needs")]
    KeyType,
    /// Only what readers can check is signed.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// A part that the claims of a JWT repeat is missing or unsuitable.
    #[error("`{0}` is missing, or is not what a JWT can claim")]
    Claim(&'static str),
}

/// Returns `document` with a proof (Data Integrity EdDSA Cryptosuites 1.0, sections 3.2.1 and 3.3.1), for making
/// statements. `created` is a date and time with a time zone. A proof that is there already is replaced.
///
/// # Errors
///
/// Returns an error when the key is not Ed25519, the suite is one that is not made any more, or the document
/// says something that its contexts do not define.
pub fn sign(
    document: &Value,
    suite: Cryptosuite,
    verification_method: &str,
    created: &str,
    key: &SecretKey,
) -> Result<Value, SignError> {
    if key.public().algorithm() != Algorithm::Ed25519 || suite == Cryptosuite::Ed25519Signature2020 {
        return Err(SignError::KeyType);
    }
    let mut options = Map::new();
    if let (Cryptosuite::EddsaJcs2022, Some(context)) = (suite, document.get("@context")) {
        options.insert("@context".to_owned(), context.clone());
    }
    for (name, value) in [
        ("type", "DataIntegrityProof"),
        ("cryptosuite", suite.name()),
        ("created", created),
        ("verificationMethod", verification_method),
        ("proofPurpose", "assertionMethod"),
    ] {
        options.insert(name.to_owned(), value.into());
    }
    let mut unsecured = document.clone();
    if let Some(object) = unsecured.as_object_mut() {
        object.remove("proof");
    }
    let document = &unsecured;
    // What only the one suite signs is refused for the other too: a badge must be readable by any verifier.
    canonical_nquads(document)?;
    let data = hash_data(document, &options, suite)?;
    let value = format!("z{}", bs58::encode(key.sign(&data)).into_string());
    options.insert("proofValue".to_owned(), value.into());
    let mut signed = document.clone();
    signed["proof"] = Value::Object(options);
    Ok(signed)
}

/// Returns what is signed: the digest of the options, then the digest of the document.
fn hash_data(document: &Value, options: &Map<String, Value>, suite: Cryptosuite) -> Result<[u8; 64], Refusal> {
    let options = Value::Object(options.clone());
    let (options, document) = match suite {
        Cryptosuite::EddsaJcs2022 => (canonical(&options), canonical(document)),
        Cryptosuite::EddsaRdfc2022 | Cryptosuite::Ed25519Signature2020 => {
            // Section 3.2.5: the options are read with the contexts of the document, and with no others.
            let mut options = options;
            if let Some(context) = document.get("@context") {
                options["@context"] = context.clone();
            }
            (canonical_nquads(&options)?.into_bytes(), canonical_nquads(document)?.into_bytes())
        }
    };
    let mut data = [0; 64];
    data[..32].copy_from_slice(&Sha256::digest(options));
    data[32..].copy_from_slice(&Sha256::digest(document));
    Ok(data)
}

/// A proof as it stands in a document.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Proof<'a> {
    object: &'a Map<String, Value>,
}

/// Why a proof does not hold, or could not be checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ProofError {
    /// The signature is not the key's.
    Signature,
    /// A part of the proof is missing or has another form than the suite asks for.
    Malformed(&'static str),
    /// The suite is for keys of another kind.
    Algorithm,
    /// The suite is not known here.
    Suite(String),
    /// The document or the proof says what no known context defines.
    Refused(Refusal),
}

impl<'a> Proof<'a> {
    /// Reads a proof; `None` if it is no object.
    pub(crate) fn new(value: &'a Value) -> Option<Self> {
        value.as_object().map(|object| Self { object })
    }

    /// Returns a text of the proof.
    pub(crate) fn text(&self, name: &str) -> Option<&'a str> {
        self.object.get(name).and_then(Value::as_str)
    }

    /// Returns the suite, or the name of one that is not known here.
    pub(crate) fn suite(&self) -> Result<Cryptosuite, ProofError> {
        let kind = self.text("type").ok_or(ProofError::Malformed("type"))?;
        // Proofs that build on others are not followed yet, and to skip the condition would be to ignore it.
        if self.object.contains_key("previousProof") {
            return Err(ProofError::Suite("previousProof".to_owned()));
        }
        let name = match kind {
            "DataIntegrityProof" => self.text("cryptosuite").ok_or(ProofError::Malformed("cryptosuite"))?,
            other => other,
        };
        match (kind, name) {
            ("DataIntegrityProof", "eddsa-rdfc-2022") => Ok(Cryptosuite::EddsaRdfc2022),
            ("DataIntegrityProof", "eddsa-jcs-2022") => Ok(Cryptosuite::EddsaJcs2022),
            ("Ed25519Signature2020", _) => Ok(Cryptosuite::Ed25519Signature2020),
            _ => Err(ProofError::Suite(name.to_owned())),
        }
    }

    /// Checks the proof of `document`, which is without any proof, with a key (sections 3.2.2 and 3.3.2).
    pub(crate) fn verify(&self, document: &Value, key: &PublicKey) -> Result<Cryptosuite, ProofError> {
        let suite = self.suite()?;
        if key.algorithm() != Algorithm::Ed25519 {
            return Err(ProofError::Algorithm);
        }
        let signature = self.signature()?;
        let mut options = self.object.clone();
        options.remove("proofValue");
        let secured = self.secured(document, suite)?;
        let data = hash_data(&secured, &options, suite).map_err(ProofError::Refused)?;
        if key.verify(&data, &signature) { Ok(suite) } else { Err(ProofError::Signature) }
    }

    fn signature(&self) -> Result<[u8; 64], ProofError> {
        let value = self.text("proofValue").and_then(|value| value.strip_prefix('z'));
        // 64 bytes are at most 88 characters of base58.
        let bytes = value.and_then(|value| decode_base58(value, 88));
        bytes.and_then(|bytes| bytes.try_into().ok()).ok_or(ProofError::Malformed("proofValue"))
    }

    /// Returns the document as the suite secures it: with JCS, under the contexts that the proof names, with
    /// which those of the document must begin (section 3.3.2, steps 4 and 5).
    fn secured(&self, document: &Value, suite: Cryptosuite) -> Result<Value, ProofError> {
        let mut document = document.clone();
        if let (Cryptosuite::EddsaJcs2022, Some(context)) = (suite, self.object.get("@context")) {
            let own = crate::json::items(document.get("@context").unwrap_or(&Value::Null));
            if !own.starts_with(crate::json::items(context)) {
                return Err(ProofError::Malformed("@context"));
            }
            document["@context"] = context.clone();
        }
        Ok(document)
    }
}
