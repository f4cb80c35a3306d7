//! Keys of every kind with which tests seal, by libraries of their own, and the browser's part in checking them.

use p256::ecdsa::signature::{SignatureEncoding as _, Signer as _, Verifier as _};
use rsa::BoxedUint;
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256, Sha384};
use skillmark_badge::HashFunction;
use skillmark_badge::json::canonical;
use skillmark_badge::key::{PublicKey, parse_jwk};
use skillmark_badge::rdf::{canonicalize_with, quads};
use skillmark_badge::verify::SignatureCheck;

pub fn encode(bytes: &[u8]) -> String {
    data_encoding::BASE64URL_NOPAD.encode(bytes)
}

pub fn decode(text: &str) -> Vec<u8> {
    data_encoding::BASE64URL_NOPAD.decode(text.as_bytes()).expect("it is base64url")
}

/// A private key.
pub enum Signer {
    Ed25519(ed25519_dalek::SigningKey),
    P256(p256::ecdsa::SigningKey),
    P384(p384::ecdsa::SigningKey),
    Rsa(Box<rsa::pkcs1v15::SigningKey<Sha256>>),
}

// The key of RFC 7515, appendix A.2.
const PRIMES: [&str; 2] = [
    "4BzEEOtIpmVdVEZNCqS7baC4crd0pqnRH_5IB3jw3bcxGn6QLvnEtfdUdiYrqBdss1l58BQ3KhooKeQTa9AB0Hw_Py5PJdTJNPY8cQn7ouZ2KKDcmnPGBY5t7yLc1QlQ5xHdwW1VhvKn-nXqhJTBgIPgtldC-KDV5z-y2XDwGUc",
    "uQPEfgmVtjL0Uyyx88GZFF1fOunH3-7cepKmtH4pxhtCoHqpWmT8YAmZxaewHgHAjLYsp1ZSe7zFYHj7C6ul7TjeLQeZD_YwD66t62wDmpe_HlB-TnBA-njbglfIsRLtXlnDzQkv5dTltRJ11BKBBypeeF6689rjcJIDEz9RWdc",
];

impl Signer {
    pub fn ed25519(seed: u8) -> Self {
        Self::Ed25519(ed25519_dalek::SigningKey::from_bytes(&[seed; 32]))
    }

    pub fn p256(seed: u8) -> Self {
        Self::P256(p256::ecdsa::SigningKey::from_slice(&[seed; 32]).expect("it is a scalar"))
    }

    pub fn p384(seed: u8) -> Self {
        Self::P384(p384::ecdsa::SigningKey::from_slice(&[seed; 48]).expect("it is a scalar"))
    }

    pub fn rsa() -> Self {
        let [p, q] = PRIMES.map(|prime| BoxedUint::from_be_slice_vartime(&decode(prime)));
        let key = rsa::PrivateKey::from_p_q(p, q, BoxedUint::from(65_537_u64)).expect("they are primes");
        Self::Rsa(Box::new(rsa::pkcs1v15::SigningKey::new(key)))
    }

    pub fn sign(&self, message: &[u8]) -> Vec<u8> {
        match self {
            Self::Ed25519(key) => key.sign(message).to_vec(),
            Self::P256(key) => {
                let signature: p256::ecdsa::Signature = key.sign(message);
                signature.to_vec()
            }
            Self::P384(key) => {
                let signature: p384::ecdsa::Signature = key.sign(message);
                signature.to_vec()
            }
            Self::Rsa(key) => key.sign(message).to_vec(),
        }
    }

    pub fn alg(&self) -> &'static str {
        match self {
            Self::Ed25519(_) => "EdDSA",
            Self::P256(_) => "ES256",
            Self::P384(_) => "ES384",
            Self::Rsa(_) => "RS256",
        }
    }

    pub fn jwk(&self) -> Value {
        let ec = |curve: &str, point: &[u8]| {
            let (x, y) = point[1..].split_at(point.len() / 2);
            json!({"kty": "EC", "crv": curve, "x": encode(x), "y": encode(y)})
        };
        match self {
            Self::Ed25519(key) => {
                json!({"kty": "OKP", "crv": "Ed25519", "x": encode(key.verifying_key().as_bytes())})
            }
            Self::P256(key) => ec("P-256", key.verifying_key().to_sec1_point(false).as_bytes()),
            Self::P384(key) => ec("P-384", key.verifying_key().to_sec1_point(false).as_bytes()),
            Self::Rsa(key) => {
                use rsa::traits::PublicKeyParts as _;
                let key: &rsa::PrivateKey = key.as_ref().as_ref();
                json!({"kty": "RSA", "n": encode(&key.n().to_be_bytes_trimmed_vartime()), "e": "AQAB"})
            }
        }
    }

    pub fn public(&self) -> PublicKey {
        parse_jwk(&self.jwk()).expect("it is a key")
    }

    /// Returns a compact JWS; the header gets the algorithm unless it has one.
    pub fn jws(&self, header: &Value, payload: &Value) -> String {
        let mut header = header.clone();
        if header.get("alg").is_none() {
            header["alg"] = self.alg().into();
        }
        let part = |value: &Value| encode(value.to_string().as_bytes());
        let input = format!("{}.{}", part(&header), part(payload));
        format!("{input}.{}", encode(&self.sign(input.as_bytes())))
    }

    /// Returns the document with a proof beside those that it has, made as the standards say and without the code that
    /// is tested. `options` are its members besides the usual ones, and `below` the proofs on which it builds.
    pub fn proof(&self, document: &Value, suite: &str, method: &str, options: &Value, below: &[Value]) -> Value {
        let mut proof = json!({
            "type": "DataIntegrityProof",
            "cryptosuite": suite,
            "created": super::CREATED,
            "verificationMethod": method,
            "proofPurpose": "assertionMethod",
        });
        proof.as_object_mut().expect("it is an object").extend(options.as_object().cloned().unwrap_or_default());
        let mut content = document.clone();
        content.as_object_mut().expect("it is an object").remove("proof");
        if !below.is_empty() {
            content["proof"] = below.into();
        }
        let hash = if matches!(self, Self::P384(_)) { HashFunction::Sha384 } else { HashFunction::Sha256 };
        let text = |value: &Value| {
            if suite.contains("-jcs-") {
                return canonical(value);
            }
            let quads = quads(value).expect("all is defined");
            canonicalize_with(&quads, hash).expect("it is simple").nquads
        };
        let mut config = proof.clone();
        if !suite.contains("-jcs-") {
            config["@context"] = document["@context"].clone();
        }
        let digest = |text: String| match hash {
            HashFunction::Sha256 => Sha256::digest(text).to_vec(),
            HashFunction::Sha384 => Sha384::digest(text).to_vec(),
        };
        let data = [digest(text(&config)), digest(text(&content))].concat();
        proof["proofValue"] = format!("z{}", bs58::encode(self.sign(&data)).into_string()).into();
        proof
    }

    /// Returns the document with this one proof.
    pub fn secure(&self, document: &Value, suite: &str, method: &str) -> Value {
        let mut secured = document.clone();
        secured["proof"] = self.proof(document, suite, method, &Value::Object(Map::new()), &[]);
        secured
    }
}

/// Answers as a browser does: says whether a signature holds that the verifier asks about.
pub fn holds(check: &SignatureCheck) -> bool {
    let [key, exponent, message, signature] =
        [&check.key, &check.exponent, &check.message, &check.signature].map(|text| decode(text));
    let holds = match check.algorithm {
        "ES256" => p256::ecdsa::VerifyingKey::from_sec1_bytes(&key)
            .and_then(|key| key.verify(&message, &p256::ecdsa::Signature::from_slice(&signature)?)),
        "ES384" => p384::ecdsa::VerifyingKey::from_sec1_bytes(&key)
            .and_then(|key| key.verify(&message, &p384::ecdsa::Signature::from_slice(&signature)?)),
        _ => {
            let number = BoxedUint::from_be_slice_vartime;
            let key = rsa::PublicKey::new(number(&key), number(&exponent)).expect("it is a key");
            let signature = rsa::pkcs1v15::Signature::try_from(&signature[..]);
            signature.and_then(|signature| rsa::pkcs1v15::VerifyingKey::<Sha256>::new(key).verify(&message, &signature))
        }
    };
    holds.is_ok()
}
