//! The published proof sets and chains (Data Integrity 1.0, sections 4.4 and 4.5), proof by proof.
//!
//! Their document uses the context of examples, which the engine refuses. So its statements are taken from the published
//! canonical form; those of the proofs need the context of Verifiable Credentials alone, and the engine makes them.

use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use skillmark_badge::key::did_key;
use skillmark_badge::rdf::{canonical_nquads, canonicalize, quads};

use crate::engine::holds;
use crate::list::{Case, compare};
use crate::nquads::parse;
use crate::vectors::{json as read, text, text_of};

const SUITE: &str = "w3c-vc-di-eddsa";
const CONTEXT: &str = "https://www.w3.org/ns/credentials/v2";

#[test]
fn proof_chains() {
    let mut cases = Vec::new();
    for file in ["signedProofSet1", "signedProofSet2", "signedProofChain1", "signedProofChain2"] {
        let path = format!("{SUITE}/proof-set-chain/{file}.json");
        let document = read(&path);
        let proofs = document["proof"].as_array().cloned().unwrap_or_else(|| vec![document["proof"].clone()]);
        for (index, proof) in proofs.iter().enumerate() {
            cases.push(Case::new(format!("{path}#{index}"), "holds", verified(&document, proof, &proofs)));
        }
        // The order of time is signed: a proof that builds on others fails without them.
        for (index, proof) in proofs.iter().enumerate().filter(|(_, proof)| proof.get("previousProof").is_some()) {
            cases.push(Case::new(format!("{path}#{index} alone"), "fails", verified(&document, proof, &[])));
        }
    }
    compare("proof-chains", &cases);
}

/// Checks a proof of a document, with those of the others that it builds on.
fn verified(document: &Value, proof: &Value, others: &[Value]) -> &'static str {
    let mut options = proof.clone();
    options["@context"] = CONTEXT.into();
    let value = options.as_object_mut().and_then(|options| options.remove("proofValue")).expect("there is a value");
    let options = canonical_nquads(&options).expect("its terms are defined");
    let method = text_of(proof, "verificationMethod").split('#').next().unwrap_or_default();
    let signature = bs58::decode(&value.as_str().expect("it is text")[1..]).into_vec().expect("it is base58");
    let data = [Sha256::digest(options), Sha256::digest(statements(document, proof, others))].concat();
    let key = did_key(method).expect("it is a key");
    if holds(&key, &data, &signature) { "holds" } else { "fails" }
}

/// Returns the canonical statements of the document and of the proofs that one builds on.
fn statements(document: &Value, proof: &Value, others: &[Value]) -> String {
    let (mut all, _) = parse(&text(&format!("{SUITE}/eddsa-rdfc-2022/canonDocDataInt.txt")));
    let previous: Vec<&str> = match &proof["previousProof"] {
        Value::Array(ids) => ids.iter().filter_map(Value::as_str).collect(),
        one => one.as_str().into_iter().collect(),
    };
    let matching: Vec<&Value> =
        others.iter().filter(|other| other["id"].as_str().is_some_and(|id| previous.contains(&id))).collect();
    if !matching.is_empty() {
        // What is said of the type is said already.
        let proofs =
            json!({"@context": CONTEXT, "id": document["id"], "type": "VerifiableCredential", "proof": matching});
        all.extend(quads(&proofs).expect("their terms are defined"));
    }
    canonicalize(&all).expect("it is small").nquads
}
