//! A badge as a JWT (1EdTech Open Badges 3.0, section 8.2).

use serde_json::{Map, Value};

use super::document::Document;
use super::findings::{Finding, Findings};
use super::keys::{self, Held, NoKey};
use super::seal;
use super::{CheckId, Context, Purpose, Source, Verdict};
use crate::key::{PublicKey, controller, parse_jwk};
use crate::model::{Credential, parse_moment};
use crate::proof::{Jws, JwsError};

/// Checks the signature of a JWT, whose it is, and that the registered claims agree with the badge.
pub(super) fn check(
    document: &Document<'_>,
    jws: &Jws<'_>,
    claims: &Map<String, Value>,
    context: &Context<'_>,
    findings: &mut Findings,
) {
    let credential = Credential::new(&document.content.value);
    let issuer = credential.issuer();
    let suite = jws.header["alg"].as_str().unwrap_or_default();
    let holds = || Finding::pass(CheckId::Proof, "check-proof-holds").with("suite", suite);
    match signature(jws, issuer, context, findings) {
        Signature::Own(held) => {
            findings.add(holds());
            let signed = seal::moment_of(claims, "iat").or_else(|| credential.valid_from().and_then(parse_moment));
            seal::issuer_key(&held, signed, "", findings);
            registered(credential, claims, findings);
        }
        Signature::Other(finding) => {
            findings.add(holds());
            findings.add(finding.verdict(Verdict::WrongIssuer));
        }
        Signature::Unbound(url) => {
            findings.add(holds());
            let finding = Finding::unknown(CheckId::IssuerKey, "check-issuer-key-unknown");
            findings.add(finding.with("url", url).verdict(Verdict::Unverifiable));
        }
        Signature::Fails(finding) => findings.add(finding.verdict(Verdict::NotAuthentic)),
        Signature::Unknown(finding) => findings.add(finding.verdict(Verdict::Unverifiable)),
    }
}

/// What came of the signature.
enum Signature<'a> {
    /// It holds under a key of the issuer's.
    Own(Held<'a>),
    /// It holds under a key that is not the issuer's, or the issuer does not list the key that it names.
    Other(Finding),
    /// It holds under a key of which nobody says whose it is; the document at this address might.
    Unbound(String),
    Fails(Finding),
    Unknown(Finding),
}

fn signature<'a>(jws: &Jws<'_>, issuer: Option<&str>, context: &Context<'a>, findings: &mut Findings) -> Signature<'a> {
    if let Err(error) = jws.algorithm() {
        return failed(error);
    }
    let issuer = issuer.unwrap_or_default();
    // Keys that are pinned are the issuer's, however the header names them.
    let pinned = keys::pinned(issuer, context);
    match pinned.map_or(Ok(None), |pinned| keys::pinned_for(jws, pinned, context)) {
        Ok(Some(held)) => return Signature::Own(held),
        Ok(None) => {}
        Err(error) => return failed(error),
    }
    let kid = jws.header["kid"].as_str();
    let names_own = kid.is_some_and(|kid| {
        context.trust.is_some_and(|trust| trust.is_own(kid))
            || controller(kid).is_some_and(|(owner, _)| owner == issuer)
    });
    if names_own && pinned.is_some_and(|issuer| issuer.source == Source::Catalog) {
        return Signature::Fails(Finding::fail(CheckId::Proof, "check-proof-fails"));
    }
    if let Some((owner, _)) = kid.and_then(controller).filter(|(owner, _)| owner.starts_with("did:")) {
        return by_method(jws, kid.unwrap_or_default(), owner, issuer, context, findings);
    }
    match presented(jws, kid, issuer, context, findings) {
        Ok(key) => by_value(jws, &key, issuer, context, findings),
        Err(finding) => Signature::Unknown(finding),
    }
}

/// The header names a verification method.
fn by_method<'a>(
    jws: &Jws<'_>,
    method: &str,
    owner: &str,
    issuer: &str,
    context: &Context<'a>,
    findings: &mut Findings,
) -> Signature<'a> {
    let held = match keys::of_method(method, context) {
        Ok(held) => held,
        Err(NoKey::Absent) => return Signature::Other(absent(method)),
        Err(NoKey::Missing(url)) => return Signature::Unknown(seal::missing_key(url, method, findings)),
        Err(NoKey::UnknownKind) => {
            return Signature::Unknown(Finding::unknown(CheckId::Proof, "check-proof-key-form"));
        }
    };
    match jws.verify(&held.key, &context.elsewhere) {
        Ok(()) if owner == issuer => Signature::Own(held),
        Ok(()) => Signature::Other(Finding::fail(CheckId::IssuerKey, "check-issuer-key-other").with("signer", owner)),
        Err(error) => failed(error),
    }
}

/// Returns the key that the header holds, or whose address it gives.
fn presented(
    jws: &Jws<'_>,
    kid: Option<&str>,
    issuer: &str,
    context: &Context<'_>,
    findings: &mut Findings,
) -> Result<PublicKey, Finding> {
    let unknown = |message: &'static str| Finding::unknown(CheckId::Proof, message);
    if let Some(jwk) = jws.header.get("jwk") {
        return parse_jwk(jwk).ok_or_else(|| unknown("check-proof-key-form"));
    }
    match kid {
        Some(url) if url.starts_with("https://") => match context.resources.json(url) {
            Some(jwk) => parse_jwk(&jwk).ok_or_else(|| unknown("check-proof-key-form")),
            None => Err(seal::missing_key(Some(url.to_owned()), url, findings)),
        },
        Some(other) => Err(unknown("check-proof-key").with("url", other)),
        None => crate::key::of_did(issuer).ok_or_else(|| unknown("check-proof-key").with("url", issuer)),
    }
}

/// A key that is only presented proves that the badge is intact. The issuer has to list it.
fn by_value<'a>(
    jws: &Jws<'_>,
    key: &PublicKey,
    issuer: &str,
    context: &Context<'a>,
    findings: &mut Findings,
) -> Signature<'a> {
    if let Err(error) = jws.verify(key, &context.elsewhere) {
        return failed(error);
    }
    match keys::is_listed(key, issuer, context) {
        Ok(held) => Signature::Own(held),
        Err(NoKey::Absent | NoKey::UnknownKind) => Signature::Other(absent(&key.multikey())),
        Err(NoKey::Missing(url)) => {
            if let Some(url) = &url {
                findings.need(url, Purpose::Key);
            }
            Signature::Unbound(url.unwrap_or_else(|| issuer.to_owned()))
        }
    }
}

fn absent(key: &str) -> Finding {
    Finding::fail(CheckId::IssuerKey, "check-issuer-key-absent").with("key", key)
}

fn failed<'a>(error: JwsError) -> Signature<'a> {
    match refused(error) {
        (finding, Verdict::NotAuthentic) => Signature::Fails(finding),
        (finding, _) => Signature::Unknown(finding),
    }
}

/// Returns what is said of a JWS that does not hold, or cannot be checked, and the verdict on it.
pub(super) fn refused(error: JwsError) -> (Finding, Verdict) {
    let fails = |message: &'static str| Finding::fail(CheckId::Proof, message);
    let unknown = |suite: &str| Finding::unknown(CheckId::Proof, "check-proof-suite").with("suite", suite);
    match error {
        JwsError::Signature => (fails("check-proof-fails"), Verdict::NotAuthentic),
        JwsError::Algorithm(name) => (fails("check-proof-algorithm").with("algorithm", name), Verdict::NotAuthentic),
        JwsError::Malformed(part) => (fails("check-proof-malformed").with("part", part), Verdict::NotAuthentic),
        JwsError::DuplicateKey(key) => (fails("check-proof-malformed").with("part", key), Verdict::NotAuthentic),
        JwsError::UnknownAlgorithm(name) => (unknown(&name), Verdict::Unverifiable),
        JwsError::Critical => (unknown("crit"), Verdict::Unverifiable),
        JwsError::Elsewhere => (seal::elsewhere(), Verdict::Unverifiable),
    }
}

/// The registered claims repeat parts of the badge, and must say the same (section 8.2.4.1).
fn registered(credential: Credential<'_>, claims: &Map<String, Value>, findings: &mut Findings) {
    let text = |name: &str| claims.get(name).and_then(Value::as_str);
    // A claim has no parts of a second unless its issuer writes them.
    let moment = |text: Option<&str>| text.and_then(parse_moment).and_then(|moment| moment.replace_nanosecond(0).ok());
    // `sub` must be there and repeat an id that a subject need not have: where there is neither, both say the same.
    let has_no_id = credential.subject().as_object().is_some_and(|subject| !subject.contains_key("id"));
    let nobody = has_no_id && !claims.contains_key("sub");
    if nobody {
        findings.add(Finding::warn(CheckId::Structure, "check-structure-unusual").with("field", "sub").at("/sub"));
    }
    let agrees = [
        ("iss", text("iss").is_some() && text("iss") == credential.issuer()),
        ("jti", text("jti").is_some() && text("jti") == credential.id()),
        ("sub", nobody || (text("sub").is_some() && text("sub") == credential.subject()["id"].as_str())),
        ("nbf", seal::moment_of(claims, "nbf").is_some_and(|nbf| Some(nbf) == moment(credential.valid_from()))),
        // The end may stand in the claim alone, and must be readable.
        (
            "exp",
            match (claims.get("exp"), credential.valid_until()) {
                (None, None) => true,
                (None, Some(_)) => false,
                (Some(_), None) => seal::moment_of(claims, "exp").is_some(),
                (Some(_), until) => seal::moment_of(claims, "exp").is_some_and(|exp| Some(exp) == moment(until)),
            },
        ),
    ];
    for (claim, _) in agrees.into_iter().filter(|(_, agrees)| !agrees) {
        let finding = Finding::fail(CheckId::Structure, "check-structure-claim").with("claim", claim);
        findings.add(finding.at(format!("/{claim}")).verdict(Verdict::Malformed));
    }
}
