//! The checks of a badge, and the verdict.
//!
//! A badge is first taken out of what carries it. Then its proofs are checked, with keys that are pinned or that
//! documents give which the caller fetched; only what is sealed by its issuer is looked at further. Each check adds
//! findings, and the verdict is the first that applies of those that they speak for.

mod definition;
mod document;
mod findings;
mod headline;
mod input;
mod issuer;
mod jwt;
mod keys;
mod period;
mod recipient;
mod report;
mod seal;
mod status;
mod structure;
mod terms;
mod trust;

use serde_json::Value;
use sha2::{Digest as _, Sha256};
use time::OffsetDateTime;

pub use headline::{Because, Headline, headline};
pub use input::{Input, Options, Person, Resources};
pub use report::*;
pub use trust::{Trust, TrustError};

use crate::Digest;
use crate::carrier::{self, Unreadable};
use crate::json::parse_leniently;
use crate::model::Credential;
use document::{Document, DocumentError, Seal};
use findings::{Finding, Findings};

/// What checks look at besides the badge.
struct Context<'a> {
    resources: &'a Resources,
    trust: Option<&'a Trust>,
    now: OffsetDateTime,
    recipient: Option<&'a Person>,
}

/// Checks a badge. Documents that are missing are named in `needs`: the caller fetches those that its user allows,
/// and asks again.
pub fn verify(input: &Input<'_>, resources: &Resources, trust: Option<&Trust>, options: &Options) -> Report {
    let context = Context { resources, trust, now: options.now, recipient: options.recipient.as_ref() };
    let mut findings = Findings::default();
    let mut badge = Badge { digest: Digest(Sha256::digest(input.bytes).into()).to_string(), ..Badge::default() };
    match carrier::read(input.bytes) {
        Ok(carried) => {
            badge.carrier = Some(carried.carrier.name());
            of_text(&carried.text, &context, &mut badge, &mut findings);
        }
        Err(error) => findings.add(unreadable(&error).verdict(Verdict::Unreadable)),
    }
    Report {
        version: 1,
        input: input.name.to_owned(),
        verdict: findings.verdict(),
        warnings: findings.warnings(),
        badge,
        checks: findings.checks,
        endorsements: Vec::new(),
        needs: findings.needs,
    }
}

fn of_text(text: &str, context: &Context<'_>, badge: &mut Badge, findings: &mut Findings) {
    match Document::parse(text) {
        Ok(document) => {
            let carrier = badge.carrier.unwrap_or_default();
            findings.add(Finding::pass(CheckId::Carrier, "check-carrier-read").with("carrier", carrier));
            claims(&document, badge);
            of_document(&document, context, badge, findings);
        }
        Err(error) => {
            let finding = not_a_document(&error);
            if let Some(value) = parse_leniently(text).filter(Value::is_object) {
                facts(Credential::new(&value), badge);
            }
            findings.add(finding);
        }
    }
}

fn of_document(document: &Document<'_>, context: &Context<'_>, badge: &mut Badge, findings: &mut Findings) {
    seal::check(document, context, findings);
    if !findings.is_sealed() {
        return;
    }
    let credential = Credential::new(&document.content.value);
    structure::check(&document.content, findings);
    if let Some(issuer) = credential.issuer() {
        badge.issuer_checked = issuer::check(issuer, context, findings);
    }
    period::check(document, context, findings);
    status::check(credential, context, findings);
    definition::check(credential, context, findings);
    recipient::check(credential, context, findings);
    if let (Some(achievement), Some(trust)) = (&mut badge.achievement, context.trust) {
        let published = achievement.id.as_deref().and_then(|id| trust.definition(id));
        achievement.page = published.and_then(|published| published.page.clone());
    }
}

/// Notes what a document claims.
fn claims(document: &Document<'_>, badge: &mut Badge) {
    let credential = Credential::new(&document.content.value);
    facts(credential, badge);
    badge.dates.signed = match &document.seal {
        Seal::Embedded(proofs, _) => proofs.iter().find_map(|proof| proof["created"].as_str()).map(str::to_owned),
        Seal::Jws(_, claims) => seal::moment_of(claims, "iat").map(seal::shown),
    };
}

fn facts(credential: Credential<'_>, badge: &mut Badge) {
    let text = |text: Option<&str>| text.map(str::to_owned);
    let achievement = credential.achievement();
    let subject = credential.subject();
    badge.name = text(credential.name());
    badge.issuer_claimed = Some(Claimed { id: text(credential.issuer()), name: text(credential.issuer_name()) });
    badge.achievement = achievement.is_object().then(|| Achievement {
        id: text(achievement["id"].as_str()),
        name: text(achievement["name"].as_str()),
        digest: definition::digest(achievement),
        page: None,
    });
    badge.recipient = subject.is_object().then(|| Recipient {
        id: text(subject["id"].as_str()),
        names: recipient::names(subject),
        can_be_checked: recipient::can_be_checked(subject),
    });
    badge.dates = Dates {
        awarded: text(credential.awarded()),
        valid_from: text(credential.valid_from()),
        valid_until: text(credential.valid_until()),
        signed: None,
    };
}

fn unreadable(error: &Unreadable) -> Finding {
    let fails = |message: &'static str| Finding::fail(CheckId::Carrier, message);
    match error {
        Unreadable::Empty => fails("check-carrier-empty"),
        Unreadable::TooLarge(limit) => fails("check-carrier-too-large").with("limit", (limit >> 10).to_string()),
        Unreadable::NoBadgeInImage => fails("check-carrier-no-badge-in-image"),
        Unreadable::Two => fails("check-carrier-two"),
        Unreadable::Damaged(what) => fails("check-carrier-damaged").with("what", *what),
        Unreadable::Unknown => fails("check-carrier-unknown"),
    }
}

fn not_a_document(error: &DocumentError) -> Finding {
    let fails = |message: &'static str| Finding::fail(CheckId::Carrier, message).verdict(Verdict::Unreadable);
    match error {
        DocumentError::DuplicateKey(key) => Finding::unknown(CheckId::Carrier, "check-carrier-duplicate")
            .with("key", key.as_str())
            .verdict(Verdict::Unverifiable),
        DocumentError::Form(form) => {
            Finding::unknown(CheckId::Proof, "check-proof-suite").with("suite", *form).verdict(Verdict::Unverifiable)
        }
        DocumentError::TooDeep => fails("check-carrier-deep"),
        DocumentError::Damaged(what) => fails("check-carrier-damaged").with("what", *what),
        DocumentError::NotABadge => fails("check-carrier-not-a-badge"),
    }
}
