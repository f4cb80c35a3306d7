use std::cell::OnceCell;

use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};

use crate::json::{canonical, items};
use crate::key::{Algorithm, PublicKey, SecretKey, Verified, decode_base58};
use crate::rdf::{Refusal, canonical_nquads};

/// A way to secure a document with Data Integrity. Each is for Ed25519 keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Cryptosuite {
    /// `eddsa-rdfc-2022` (Data Integrity `EdDSA` Cryptosuites 1.0, section 3.2); drafts called it `eddsa-2022`.
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

/// Returns `document` with a proof (Data Integrity `EdDSA` Cryptosuites 1.0, sections 3.2.1 and 3.3.1), for making
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
    let mut signed = document.clone();
    if let Some(object) = signed.as_object_mut() {
        object.remove("proof");
    }
    let content = Unsecured::new(signed);
    // What only the one suite signs is refused for the other too: a badge must be readable by any verifier.
    content.nquads().map_err(Clone::clone)?;
    let data = hash_data(&content, &options, suite)?;
    let value = format!("z{}", bs58::encode(key.sign(&data)).into_string());
    options.insert("proofValue".to_owned(), value.into());
    let mut signed = content.value;
    signed["proof"] = Value::Object(options);
    Ok(signed)
}

/// A document without its proofs, and the quads that it says, which several checks need.
#[derive(Debug)]
pub(crate) struct Unsecured {
    pub(crate) value: Value,
    quads: OnceCell<Result<String, Refusal>>,
}

impl Unsecured {
    pub(crate) fn new(value: Value) -> Self {
        Self { value, quads: OnceCell::new() }
    }

    /// Returns the canonical quads of the document.
    pub(crate) fn nquads(&self) -> Result<&str, &Refusal> {
        self.quads.get_or_init(|| canonical_nquads(&self.value)).as_deref()
    }
}

/// Returns what is signed: the digest of the options, then the digest of the document.
fn hash_data(content: &Unsecured, options: &Map<String, Value>, suite: Cryptosuite) -> Result<[u8; 64], Refusal> {
    let mut options = Value::Object(options.clone());
    let digests = match suite {
        Cryptosuite::EddsaJcs2022 => [Sha256::digest(canonical(&options)), Sha256::digest(canonical(&content.value))],
        Cryptosuite::EddsaRdfc2022 | Cryptosuite::Ed25519Signature2020 => {
            let document = Sha256::digest(content.nquads().map_err(Clone::clone)?);
            // Section 3.2.5: the options are read with the contexts of the document, and with no others.
            if let Some(context) = content.value.get("@context") {
                options["@context"] = context.clone();
            }
            [Sha256::digest(canonical_nquads(&options)?), document]
        }
    };
    let mut data = [0; 64];
    data[..32].copy_from_slice(&digests[0]);
    data[32..].copy_from_slice(&digests[1]);
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
    pub(crate) fn text(self, name: &str) -> Option<&'a str> {
        self.object.get(name).and_then(Value::as_str)
    }

    /// Returns the suite, or the name of one that is not known here.
    pub(crate) fn suite(self) -> Result<Cryptosuite, ProofError> {
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
            ("DataIntegrityProof", "eddsa-rdfc-2022" | "eddsa-2022") => Ok(Cryptosuite::EddsaRdfc2022),
            ("DataIntegrityProof", "eddsa-jcs-2022") => Ok(Cryptosuite::EddsaJcs2022),
            ("Ed25519Signature2020", _) => Ok(Cryptosuite::Ed25519Signature2020),
            _ => Err(ProofError::Suite(name.to_owned())),
        }
    }

    /// Says whether the proof has a member.
    pub(crate) fn has(self, name: &str) -> bool {
        self.object.contains_key(name)
    }

    /// Checks the proof of a document with a key (sections 3.2.2 and 3.3.2).
    pub(crate) fn verify(self, content: &Unsecured, key: &PublicKey) -> Result<Cryptosuite, ProofError> {
        let suite = self.suite()?;
        if key.algorithm() != Algorithm::Ed25519 {
            return Err(ProofError::Algorithm);
        }
        let signature = self.signature()?;
        let mut options = self.object.clone();
        options.remove("proofValue");
        let under = self.under_own_contexts(content, suite)?;
        let data = hash_data(under.as_ref().unwrap_or(content), &options, suite).map_err(ProofError::Refused)?;
        if key.verify(&data, &signature) == Verified::Yes { Ok(suite) } else { Err(ProofError::Signature) }
    }

    fn signature(self) -> Result<[u8; 64], ProofError> {
        let value = self.text("proofValue").and_then(|value| value.strip_prefix('z'));
        // 64 bytes are at most 88 characters of base58.
        let bytes = value.and_then(|value| decode_base58(value, 88));
        bytes.and_then(|bytes| bytes.try_into().ok()).ok_or(ProofError::Malformed("proofValue"))
    }

    /// Returns the document under the contexts that the proof names, if it does: with JCS, those of the document
    /// must begin with them (section 3.3.2, steps 4 and 5).
    fn under_own_contexts(self, content: &Unsecured, suite: Cryptosuite) -> Result<Option<Unsecured>, ProofError> {
        let (Cryptosuite::EddsaJcs2022, Some(named)) = (suite, self.object.get("@context")) else { return Ok(None) };
        let own = content.value.get("@context").unwrap_or(&Value::Null);
        if own == named {
            return Ok(None);
        }
        if !items(own).starts_with(items(named)) {
            return Err(ProofError::Malformed("@context"));
        }
        let mut value = content.value.clone();
        value["@context"] = named.clone();
        Ok(Some(Unsecured::new(value)))
    }
}
