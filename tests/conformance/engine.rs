//! What the engine says, in a word for the answer and details.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use skillmark_badge::key::{Algorithm, PublicKey, SecretKey, Verified, parse_jwk, parse_multikey};
use skillmark_badge::proof::{Cryptosuite, SignError, sign};
use skillmark_badge::rdf::{Reason, Refusal};
use skillmark_badge::verify::{Check, CheckId, Input, Options, Outcome, Report, Resources, Trust, Verdict, verify};
use time::macros::datetime;

/// Checks a badge, on the day on which the independent results were found.
pub(crate) fn check(bytes: &[u8], trust: Option<&Trust>, resources: &Resources) -> Report {
    let options = Options { now: datetime!(2026-11-22 12:00 UTC), recipient: None };
    verify(&Input { name: "test", bytes }, resources, trust, &options)
}

/// Says whether a signature is a key's.
pub(crate) fn holds(key: &PublicKey, message: &[u8], signature: &[u8]) -> bool {
    key.verify(message, signature) == Verified::Yes
}

/// Says whether a badge is accepted, is refused, or could not be checked, with the verdict and what led to it.
pub(crate) fn said(report: &Report) -> String {
    let word = match report.verdict {
        Verdict::ValidUnrecognisedIssuer | Verdict::ValidStatusUnknown | Verdict::Valid => "accepted",
        Verdict::Unverifiable => "unknown",
        _ => "refused",
    };
    let bad = |check: &&Check| matches!(check.outcome, Outcome::Fail | Outcome::Unknown);
    let details: Vec<String> = report.checks.iter().filter(bad).map(detail).collect();
    [word, report.verdict.name()]
        .into_iter()
        .map(str::to_owned)
        .chain(details.into_iter().take(2))
        .collect::<Vec<_>>()
        .join(" ")
}

/// A message and the places where it was said.
fn detail(check: &Check) -> String {
    let message = check.message.trim_start_matches("check-");
    if check.pointer.is_empty() { message.to_owned() } else { format!("{message} {}", check.pointer) }
}

/// Says of each proof whether it holds, in the order of the checks.
pub(crate) fn proofs(report: &Report) -> String {
    let word = |check: &Check| match (check.id, check.outcome) {
        (CheckId::Terms, Outcome::Pass) => None,
        (CheckId::Terms, _) => Some("refused"),
        (CheckId::Proof, Outcome::Pass) => Some("holds"),
        (CheckId::Proof, Outcome::Fail) => Some("fails"),
        (CheckId::Proof, _) => Some("unknown"),
        _ => None,
    };
    let words: Vec<&str> = report.checks.iter().filter_map(word).collect();
    if words.is_empty() { report.verdict.name().to_owned() } else { words.join(", ") }
}

/// Returns trust in issuers with these keys, each an identifier of the issuer, that of the key, and a Multikey or JWK.
/// Keys that the engine cannot read are left out.
pub(crate) fn trust(keys: impl IntoIterator<Item = (String, String, Value)>) -> Trust {
    let mut issuers: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for (issuer, id, key) in keys {
        let entry = match key.as_str() {
            Some(multikey) if parse_multikey(multikey).is_some() => json!({"id": id, "publicKeyMultibase": multikey}),
            None if parse_jwk(&key).is_some() => json!({"id": id, "publicKeyJwk": key}),
            _ => continue,
        };
        issuers.entry(issuer).or_default().push(entry);
    }
    let issuers = issuers.into_iter().map(|(id, keys)| json!({"id": id, "name": id, "source": "list", "keys": keys}));
    let document = json!({
        "version": 1,
        "base_url": "https://none.example/",
        "issuers": issuers.collect::<Vec<_>>(),
        "definitions": [],
    });
    Trust::from_json(&document).expect("it is sound")
}

/// Returns trust in the controllers of a document's proofs. The published samples name keys only by the fragments
/// of their methods, and the independent results were found so; the engine itself never takes a key from there.
pub(crate) fn controllers(document: &Value) -> Trust {
    let proofs = document["proof"].as_array().cloned().unwrap_or_else(|| vec![document["proof"].clone()]);
    let methods = proofs.iter().filter_map(|proof| proof["verificationMethod"].as_str());
    trust(methods.filter_map(|method| {
        let (owner, fragment) = method.split_once('#')?;
        Some((owner.to_owned(), method.to_owned(), fragment.into()))
    }))
}

/// Why a document is refused, in a word.
pub(crate) fn class(refusal: &Refusal) -> &'static str {
    match &refusal.reason {
        Reason::UnknownContext(_) => "unknown-context",
        Reason::InlineContext => "inline-context",
        Reason::UndefinedTerm(_) => "undefined-term",
        Reason::UndefinedType(_) => "undefined-type",
        Reason::ProtectedTerm(_) => "protected-term",
        Reason::Keyword(_) | Reason::KeywordValue(_) | Reason::GivenTwice(_) => "keyword",
        Reason::Iri(_) | Reason::BlankNode(_) => "address",
        Reason::NoStatement => "no-statement",
        Reason::NotObject => "not-an-object",
        Reason::Direction => "direction",
        Reason::LanguageTag(_) => "language-tag",
        reason if reason.is_bound() => "bound",
        _ => "form",
    }
}

/// The issuer that a document gets which names none.
pub(crate) const ISSUER: &str = "did:web:issuer.example";

/// Seals a document for the issuer that it names, and says what is then said of it: what its terms and its structure
/// come to, since everything else is in order.
pub(crate) fn sealed(document: &Value) -> Result<Report, String> {
    let issuer = document["issuer"].as_str().or_else(|| document["issuer"]["id"].as_str()).unwrap_or(ISSUER).to_owned();
    let method = format!("{issuer}#key");
    let key = SecretKey::from_seed(Algorithm::Ed25519, &[7; 32]).expect("it is a seed");
    let signed = sign(document, Cryptosuite::EddsaJcs2022, &method, "2026-01-01T00:00:00Z", &key);
    let signed = signed.map_err(|error| match error {
        SignError::Refused(refusal) => format!("refused terms {} {}", class(&refusal), refusal.pointer),
        other => format!("refused {other}"),
    })?;
    let trust = trust([(issuer, method, key.public().multikey().into())]);
    Ok(check(signed.to_string().as_bytes(), Some(&trust), &Resources::default()))
}

/// Returns what a report says is wrong with the structure, and where.
pub(crate) fn malformed(report: &Report) -> Vec<String> {
    let of_structure = |check: &&Check| check.id == CheckId::Structure && check.outcome == Outcome::Fail;
    report.checks.iter().filter(of_structure).map(detail).collect()
}
