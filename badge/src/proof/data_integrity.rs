use std::cell::OnceCell;

use serde_json::{Map, Value};

use super::{Cryptosuite, Elsewhere};
use crate::HashFunction;
use crate::json::{canonical, items};
use crate::key::{PublicKey, SecretKey, Verified, decode_base58};
use crate::rdf::{Refusal, canonical_nquads_with};

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

/// Returns `document` with a proof (Data Integrity `EdDSA` and ECDSA Cryptosuites 1.0, sections 3.2.1 and 3.3.1), for
/// making statements. `created` is a date and time with a time zone. A proof that is there already is replaced.
///
/// # Errors
///
/// Returns an error when the key is not of the suite's kind, the suite is one that is not made any more, or the document
/// says something that its contexts do not define.
pub fn sign(
    document: &Value,
    suite: Cryptosuite,
    verification_method: &str,
    created: &str,
    key: &SecretKey,
) -> Result<Value, SignError> {
    let algorithm = key.public().algorithm();
    if !suite.is_for(algorithm) || suite == Cryptosuite::Ed25519Signature2020 {
        return Err(SignError::KeyType);
    }
    let mut options = Map::new();
    if let (true, Some(context)) = (suite.is_jcs(), document.get("@context")) {
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
    let data = hash_data(&content, &options, suite, algorithm.hash())?;
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
    /// Canonical by SHA-256, and by SHA-384.
    quads: [OnceCell<Result<String, Refusal>>; 2],
}

impl Unsecured {
    pub(crate) fn new(value: Value) -> Self {
        Self { value, quads: Default::default() }
    }

    /// Returns the canonical quads of the document.
    pub(crate) fn nquads(&self) -> Result<&str, &Refusal> {
        self.nquads_with(HashFunction::Sha256)
    }

    /// Returns the quads in the canonical form of a hash function.
    fn nquads_with(&self, hash: HashFunction) -> Result<&str, &Refusal> {
        let quads = &self.quads[usize::from(hash == HashFunction::Sha384)];
        quads.get_or_init(|| canonical_nquads_with(&self.value, hash)).as_deref()
    }
}

/// Returns what is signed: the digest of the options, then the digest of the document.
fn hash_data(
    content: &Unsecured,
    options: &Map<String, Value>,
    suite: Cryptosuite,
    hash: HashFunction,
) -> Result<Vec<u8>, Refusal> {
    let mut options = Value::Object(options.clone());
    let mut data = Vec::with_capacity(96);
    if suite.is_jcs() {
        data.extend(hash.digest(&canonical(&options)).as_slice());
        data.extend(hash.digest(&canonical(&content.value)).as_slice());
        return Ok(data);
    }
    let document = hash.digest(content.nquads_with(hash).map_err(Clone::clone)?);
    // Section 3.2.5: the options are read with the contexts of the document, and with no others.
    if let Some(context) = content.value.get("@context") {
        options["@context"] = context.clone();
    }
    data.extend(hash.digest(&canonical_nquads_with(&options, hash)?).as_slice());
    data.extend(document.as_slice());
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
    /// Nobody here can check the signature.
    Elsewhere,
    /// The proofs on which it builds are not there, or do not hold.
    Previous,
    /// A part of the proof is missing or has another form than the suite asks for.
    Malformed(&'static str),
    /// The suite is for keys of another kind.
    Algorithm(Cryptosuite),
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
        let name = match kind {
            "DataIntegrityProof" => self.text("cryptosuite").ok_or(ProofError::Malformed("cryptosuite"))?,
            other => other,
        };
        Cryptosuite::of_names(kind, name).ok_or_else(|| ProofError::Suite(name.to_owned()))
    }

    /// Says whether the proof has a member.
    pub(crate) fn has(self, name: &str) -> bool {
        self.object.contains_key(name)
    }

    /// Returns the names of the proofs on which this one builds (Data Integrity 1.0, section 2.1.2): one, or a list.
    pub(crate) fn previous(self) -> Result<Vec<&'a str>, ProofError> {
        let Some(previous) = self.object.get("previousProof") else { return Ok(Vec::new()) };
        let names: Option<Vec<&str>> = items(previous).iter().map(Value::as_str).collect();
        names.filter(|names| !names.is_empty()).ok_or(ProofError::Malformed("previousProof"))
    }

    /// Checks the proof of a document with a key (sections 3.2.2 and 3.3.2).
    pub(crate) fn verify(
        self,
        content: &Unsecured,
        key: &PublicKey,
        elsewhere: &Elsewhere<'_>,
    ) -> Result<Cryptosuite, ProofError> {
        let suite = self.suite()?;
        let algorithm = key.algorithm();
        if !suite.is_for(algorithm) {
            return Err(ProofError::Algorithm(suite));
        }
        // Two numbers as long as the digest: 64 bytes, or 96.
        let signature = self.signature(2 * algorithm.hash().len())?;
        let mut options = self.object.clone();
        options.remove("proofValue");
        let under = self.under_own_contexts(content, suite)?;
        let data = hash_data(under.as_ref().unwrap_or(content), &options, suite, algorithm.hash());
        match elsewhere.verify(key, &data.map_err(ProofError::Refused)?, &signature) {
            Verified::Yes => Ok(suite),
            Verified::No => Err(ProofError::Signature),
            Verified::Elsewhere => Err(ProofError::Elsewhere),
        }
    }

    fn signature(self, length: usize) -> Result<Vec<u8>, ProofError> {
        let value = self.text("proofValue").and_then(|value| value.strip_prefix('z'));
        // 96 bytes are at most 132 characters of base58.
        let bytes = value.and_then(|value| decode_base58(value, 132)).filter(|bytes| bytes.len() == length);
        bytes.ok_or(ProofError::Malformed("proofValue"))
    }

    /// Returns the document under the contexts that the proof names, if it does: with JCS, those of the document
    /// must begin with them (section 3.3.2, steps 4 and 5).
    fn under_own_contexts(self, content: &Unsecured, suite: Cryptosuite) -> Result<Option<Unsecured>, ProofError> {
        let (true, Some(named)) = (suite.is_jcs(), self.object.get("@context")) else { return Ok(None) };
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
