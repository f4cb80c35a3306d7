//! Is a document intact, and is the key its issuer's?

use serde_json::{Map, Value};
use time::OffsetDateTime;

use super::document::{Document, Seal, Shape};
use super::findings::{Finding, Findings};
use super::keys::Held;
use super::proofs::{self, Checked};
use super::{CheckId, Context, Purpose, Verdict, jwt, terms};
use crate::key::controller;
use crate::model::{Credential, parse_moment};

/// The most proofs that are looked at.
const MAX_PROOFS: usize = 8;

/// Checks the proofs of a document and whose they are.
pub(super) fn check(document: &Document<'_>, context: &Context<'_>, findings: &mut Findings) {
    match &document.seal {
        Seal::Embedded(proofs, _) if proofs.is_empty() => {
            findings.add(Finding::fail(CheckId::Proof, "check-proof-none").verdict(Verdict::Unsigned));
        }
        Seal::Embedded(proofs, shape) => embedded(document, proofs, *shape, context, findings),
        Seal::Jws(jws, claims) => jwt::check(document, jws, claims, context, findings),
    }
    if findings.is_sealed() {
        terms::check(&document.content, findings);
    }
}

fn embedded(document: &Document<'_>, proofs: &[Value], shape: Shape, context: &Context<'_>, findings: &mut Findings) {
    if proofs.len() > MAX_PROOFS {
        let finding = Finding::unknown(CheckId::Proof, "check-proof-too-many").with("limit", MAX_PROOFS.to_string());
        findings.add(finding.verdict(Verdict::Unverifiable));
        return;
    }
    let issuer = Credential::new(&document.content.value).issuer();
    let mut own = Vec::new();
    let mut strangers = Vec::new();
    for (index, (value, checked)) in proofs.iter().zip(proofs::check(document, proofs, context, findings)).enumerate() {
        let pointer = if shape == Shape::One { "/proof".to_owned() } else { format!("/proof/{index}") };
        let signer = value["verificationMethod"].as_str().and_then(controller).map(|(owner, _)| owner.to_owned());
        // A proof that names nobody cannot be set aside as a stranger's.
        if signer.is_none() || issuer.is_none() || signer.as_deref() == issuer {
            own.push((pointer, checked));
        } else {
            strangers.push((pointer, signer.unwrap_or_default(), checked));
        }
    }
    if own.is_empty() { by_strangers(strangers, findings) } else { by_issuer(own, &strangers, findings) }
}

/// Says that a key could not be had, and asks for the document that would give it.
pub(super) fn missing_key(url: Option<String>, method: &str, findings: &mut Findings) -> Finding {
    if let Some(url) = &url {
        findings.need(url, Purpose::Key);
    }
    let url = url.unwrap_or_else(|| method.to_owned());
    Finding::unknown(CheckId::Proof, "check-proof-key").with("url", url)
}

/// Says that a seal is of a kind that is checked by the browser around this code, and was not.
pub(super) fn elsewhere() -> Finding {
    Finding::unknown(CheckId::Proof, "check-proof-elsewhere").verdict(Verdict::Unverifiable)
}

/// At least one proof is, by its own words, the issuer's.
fn by_issuer(own: Vec<(String, Checked<'_>)>, strangers: &[(String, String, Checked<'_>)], findings: &mut Findings) {
    let any_holds = own.iter().any(|(_, checked)| matches!(checked, Checked::Holds { .. }));
    for (pointer, checked) in own {
        match checked {
            Checked::Holds { held, suite, signed } => {
                findings.add(Finding::pass(CheckId::Proof, "check-proof-holds").with("suite", suite).at(&*pointer));
                issuer_key(&held, signed, &pointer, findings);
            }
            Checked::Fails(finding) => findings.add(finding.at(pointer).verdict(Verdict::NotAuthentic)),
            Checked::Unknown(finding) if any_holds => findings.add(finding.into_warning().at(pointer)),
            Checked::Unknown(finding) => findings.add(finding.at_if_nowhere(pointer).verdict(Verdict::Unverifiable)),
            Checked::Elsewhere => findings.add(elsewhere().at(pointer)),
            Checked::Absent(key) => {
                let finding = Finding::fail(CheckId::IssuerKey, "check-issuer-key-absent").with("key", key);
                findings.add(finding.at(pointer).verdict(Verdict::WrongIssuer));
            }
        }
    }
    for (pointer, signer, _) in strangers {
        findings
            .add(Finding::warn(CheckId::Proof, "check-proof-stranger").with("signer", signer.as_str()).at(&**pointer));
    }
}

/// Every proof is somebody else's. If one holds, the badge is sealed by others; a false one is a forgery.
fn by_strangers(strangers: Vec<(String, String, Checked<'_>)>, findings: &mut Findings) {
    for (pointer, signer, checked) in strangers {
        match checked {
            Checked::Holds { suite, .. } => {
                findings.add(Finding::pass(CheckId::Proof, "check-proof-holds").with("suite", suite).at(&*pointer));
                let finding = Finding::fail(CheckId::IssuerKey, "check-issuer-key-other").with("signer", signer);
                findings.add(finding.at(pointer).verdict(Verdict::WrongIssuer));
            }
            Checked::Absent(key) => {
                let finding = Finding::fail(CheckId::IssuerKey, "check-issuer-key-absent").with("key", key);
                findings.add(finding.at(pointer).verdict(Verdict::WrongIssuer));
            }
            Checked::Fails(finding) => findings.add(finding.at(pointer).verdict(Verdict::NotAuthentic)),
            Checked::Unknown(finding) => findings.add(finding.at_if_nowhere(pointer).verdict(Verdict::Unverifiable)),
            Checked::Elsewhere => findings.add(elsewhere().at(pointer)),
        }
    }
}

/// Checks that a key of the issuer's was in use when it signed.
pub(super) fn issuer_key(held: &Held<'_>, signed: Option<OffsetDateTime>, pointer: &str, findings: &mut Findings) {
    let Some(pinned) = held.pinned else {
        findings.add(Finding::pass(CheckId::IssuerKey, "check-issuer-key-did").at(pointer));
        return;
    };
    let fails = |message: &'static str| Finding::fail(CheckId::IssuerKey, message).at(pointer);
    let finding = match (pinned.retired, pinned.valid_from) {
        // Whoever has a key that was lost can claim any date.
        (Some(retired), _) if retired.is_compromised => {
            fails("check-issuer-key-compromised").with("at", shown(retired.at)).verdict(Verdict::Revoked)
        }
        (Some(retired), _) if signed.is_none_or(|signed| signed > retired.at) => {
            fails("check-issuer-key-superseded").with("at", shown(retired.at)).verdict(Verdict::WrongIssuer)
        }
        (_, Some(from)) if signed.is_none_or(|signed| signed < from) => {
            fails("check-issuer-key-early").with("from", shown(from)).verdict(Verdict::WrongIssuer)
        }
        _ => Finding::pass(CheckId::IssuerKey, "check-issuer-key-listed").at(pointer),
    };
    findings.add(finding);
}

/// Returns a moment as reports show it.
pub(super) fn shown(moment: OffsetDateTime) -> String {
    moment.format(&time::format_description::well_known::Rfc3339).unwrap_or_default()
}

/// Returns the earliest moment at which a proof of the document ends by its own words (Data Integrity 1.0,
/// section 2.1), and whether all could be read.
pub(super) fn expires(document: &Document<'_>) -> Option<OffsetDateTime> {
    match &document.seal {
        Seal::Embedded(proofs, _) => {
            let moments = proofs.iter().filter_map(|proof| proof.get("expires")).map(|moment| {
                // An end that cannot be read has come.
                moment.as_str().and_then(parse_moment).unwrap_or(OffsetDateTime::UNIX_EPOCH)
            });
            moments.min()
        }
        Seal::Jws(_, claims) => moment_of(claims, "exp"),
    }
}

/// Returns a moment that a JWT claims as seconds since 1970, in whole ones (RFC 7519, section 2).
pub(super) fn moment_of(claims: &Map<String, Value>, name: &str) -> Option<OffsetDateTime> {
    let claim = claims.get(name)?;
    #[expect(clippy::cast_possible_truncation, reason = "a number beyond the range is no moment either")]
    let seconds = claim.as_i64().or_else(|| claim.as_f64().map(|seconds| seconds.floor() as i64));
    OffsetDateTime::from_unix_timestamp(seconds?).ok()
}
