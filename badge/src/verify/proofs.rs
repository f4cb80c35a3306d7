//! What comes of each proof of a document, whoever made it.

use serde_json::Value;
use time::OffsetDateTime;

use super::chain::{self, Links};
use super::document::Document;
use super::findings::{Finding, Findings};
use super::keys::{self, Held, NoKey};
use super::{CheckId, Context, seal, terms};
use crate::model::{Credential, parse_moment};
use crate::proof::{Proof, ProofError, Unsecured};

/// What came of one proof.
pub(super) enum Checked<'a> {
    /// It holds, under this key and for this moment.
    Holds { held: Held<'a>, suite: &'static str, signed: Option<OffsetDateTime> },
    /// It does not hold.
    Fails(Finding),
    /// It could not be checked.
    Unknown(Finding),
    /// It could not be checked here, and might fail where it can: a good one beside it does not make up for it.
    Elsewhere,
    /// The issuer does not list the key.
    Absent(String),
}

/// Checks each proof, whoever made it. One that builds on others holds if those do.
pub(super) fn check<'a>(
    document: &Document<'_>,
    proofs: &[Value],
    context: &Context<'a>,
    findings: &mut Findings,
) -> Vec<Checked<'a>> {
    let links = chain::links(proofs);
    let alone = proofs.iter().zip(&links).map(|(value, links)| {
        let Some(proof) = Proof::new(value) else { return failed(ProofError::Malformed("proof")) };
        match links {
            Err(error) => failed(error.clone()),
            Ok(links) if links.named == 0 => one(document, &document.content, proof, context, findings),
            Ok(links) => one(document, &chain::document(&document.content, proofs, *links), proof, context, findings),
        }
    });
    let alone: Vec<Checked<'a>> = alone.collect();
    let below = links.iter().map(|links| links.as_ref().ok().and_then(|links| below(&alone, *links)));
    let below: Vec<Option<Checked<'a>>> = below.collect();
    let both = alone.into_iter().zip(below);
    both.map(|(own, below)| if matches!(own, Checked::Holds { .. }) { below.unwrap_or(own) } else { own }).collect()
}

/// Returns why the proofs below one do not carry it.
fn below<'a>(alone: &[Checked<'_>], links: Links) -> Option<Checked<'a>> {
    let below = || alone.iter().enumerate().filter(|(place, _)| links.reach(*place)).map(|(_, checked)| checked);
    if below().any(|checked| matches!(checked, Checked::Fails(_) | Checked::Absent(_))) {
        return Some(failed(ProofError::Previous));
    }
    below().find_map(|checked| match checked {
        Checked::Unknown(finding) => Some(Checked::Unknown(finding.clone())),
        Checked::Elsewhere => Some(Checked::Elsewhere),
        _ => None,
    })
}

/// Checks one proof by itself.
fn one<'a>(
    document: &Document<'_>,
    unsecured: &Unsecured,
    proof: Proof<'_>,
    context: &Context<'a>,
    findings: &mut Findings,
) -> Checked<'a> {
    let fails = |message: &'static str| Finding::fail(CheckId::Proof, message);
    match proof.text("proofPurpose") {
        Some("assertionMethod") => {}
        Some(purpose) => return Checked::Fails(fails("check-proof-purpose").with("purpose", purpose)),
        None => return Checked::Fails(fails("check-proof-malformed").with("part", "proofPurpose")),
    }
    if let Err(error) = proof.suite() {
        return failed(error);
    }
    let Ok(signed) = signing_time(proof, document) else {
        return Checked::Fails(fails("check-proof-malformed").with("part", "created"));
    };
    let Some(method) = proof.text("verificationMethod") else {
        return Checked::Fails(fails("check-proof-malformed").with("part", "verificationMethod"));
    };
    let held = match keys::of_method(method, context) {
        Ok(held) => held,
        Err(why) => return without_key(why, method, findings),
    };
    match proof.verify(unsecured, &held.key, &context.elsewhere) {
        Ok(suite) => Checked::Holds { held, suite: suite.name(), signed },
        Err(error) => failed(error),
    }
}

/// Says what follows when there is no key.
fn without_key<'a>(why: NoKey, method: &str, findings: &mut Findings) -> Checked<'a> {
    match why {
        NoKey::Absent => Checked::Absent(method.to_owned()),
        NoKey::UnknownKind => Checked::Unknown(Finding::unknown(CheckId::Proof, "check-proof-key-form")),
        NoKey::Missing(url) => Checked::Unknown(seal::missing_key(url, method, findings)),
    }
}

fn failed<'a>(error: ProofError) -> Checked<'a> {
    let fails = |message| Finding::fail(CheckId::Proof, message);
    match error {
        ProofError::Signature => Checked::Fails(fails("check-proof-fails")),
        ProofError::Malformed(part) => Checked::Fails(fails("check-proof-malformed").with("part", part)),
        ProofError::Algorithm(suite) => Checked::Fails(fails("check-proof-algorithm").with("algorithm", suite.name())),
        ProofError::Previous => Checked::Fails(fails("check-proof-previous")),
        ProofError::Elsewhere => Checked::Elsewhere,
        ProofError::Suite(suite) => {
            Checked::Unknown(Finding::unknown(CheckId::Proof, "check-proof-suite").with("suite", suite))
        }
        ProofError::Refused(refusal) => Checked::Unknown(terms::refused(&refusal)),
    }
}

/// Returns when a proof says that it was made, else when the badge begins to count.
fn signing_time(proof: Proof<'_>, document: &Document<'_>) -> Result<Option<OffsetDateTime>, ()> {
    match proof.text("created") {
        // Data Integrity 1.0, section 2.1, lets a moment without a zone be read as UTC.
        Some(created) => match parse_moment(created).or_else(|| parse_moment(&format!("{created}Z"))) {
            Some(moment) => Ok(Some(moment)),
            None => Err(()),
        },
        None if proof.has("created") => Err(()),
        None => Ok(Credential::new(&document.content.value).valid_from().and_then(parse_moment)),
    }
}
