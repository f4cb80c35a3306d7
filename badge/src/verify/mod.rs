//! The checks of a badge, and the verdict.
//!
//! A badge is first taken out of what carries it. Then its proofs are checked, with keys that are pinned or that
//! documents give which the caller fetched; only what is sealed by its issuer is looked at further. Each check adds
//! findings, and the verdict is the first that applies of those that they speak for.

mod chain;
mod definition;
mod document;
mod endorsements;
mod findings;
mod headline;
mod input;
mod issuer;
mod jwt;
mod keys;
mod open_badges_2;
mod parts;
mod period;
mod proofs;
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

pub use crate::proof::SignatureCheck;

use crate::Digest;
use crate::carrier::{self, Carried, Carrier, Unreadable};
use crate::json::parse_leniently;
use crate::model::{Credential, CredentialKind};
use crate::proof::Elsewhere;
use document::{Document, DocumentError, Seal};
use findings::{Finding, Findings};
use parts::Opened;

/// What checks look at besides the badge.
struct Context<'a> {
    resources: &'a Resources,
    trust: Option<&'a Trust>,
    now: OffsetDateTime,
    recipient: Option<&'a Person>,
    elsewhere: Elsewhere<'a>,
}

/// Checks a badge. Documents that are missing are named in `needs`: the caller fetches those that its user allows,
/// and asks again. Of an input that holds several badges, the report is on the one with the worst verdict.
pub fn verify(input: &Input<'_>, resources: &Resources, trust: Option<&Trust>, options: &Options) -> Report {
    let reports = verify_all(input, resources, trust, options);
    let worst = reports.into_iter().min_by_key(|report| report.verdict);
    worst.unwrap_or_else(|| Work::default().report(input.name.to_owned()))
}

/// Checks every badge of an input: a presentation may hold several. There is at least one report.
pub fn verify_all(input: &Input<'_>, resources: &Resources, trust: Option<&Trust>, options: &Options) -> Vec<Report> {
    let elsewhere = Elsewhere::new(resources.signatures());
    let context = Context { resources, trust, now: options.now, recipient: options.recipient.as_ref(), elsewhere };
    let start = |carrier: Option<Carrier>| {
        let digest = Digest(Sha256::digest(input.bytes).into()).to_string();
        let badge = Badge { digest, carrier: carrier.map(Carrier::name), ..Badge::default() };
        Work { badge, ..Work::default() }
    };
    let carried = match carrier::read_with(input.bytes, resources.svg()) {
        Ok(carried) => carried,
        Err(error) => {
            let mut work = start(None);
            work.findings.add(unreadable(&error).verdict(Verdict::Unreadable));
            return vec![work.report(input.name.to_owned())];
        }
    };
    let mut parts = match parts::find(&carried.text) {
        Ok(parts) => parts,
        Err(error) => {
            let mut work = start(Some(carried.carrier));
            work.not_a_document(&carried, &error);
            return vec![work.report(input.name.to_owned())];
        }
    };
    let is_one = parts.len() == 1;
    let reports = parts.iter_mut().map(|part| {
        let name = if is_one { input.name.to_owned() } else { [input.name, "#", &part.pointer].concat() };
        let mut work = start(Some(carried.carrier));
        match part.open() {
            Ok(opened) => work.of_badge(opened, &context),
            Err(error) => work.not_a_document(&carried, &error),
        }
        work.report(name)
    });
    let mut reports: Vec<Report> = reports.collect();
    let signatures = context.elsewhere.into_pending();
    for report in &mut reports {
        report.signatures.clone_from(&signatures);
    }
    reports
}

/// What is found out about one badge.
#[derive(Default)]
struct Work {
    badge: Badge,
    findings: Findings,
    endorsements: Vec<Report>,
}

impl Work {
    fn report(self, input: String) -> Report {
        Report {
            version: 1,
            input,
            verdict: self.findings.verdict(),
            warnings: self.findings.warnings(),
            badge: self.badge,
            checks: self.findings.checks,
            endorsements: self.endorsements,
            needs: self.findings.needs,
            signatures: Vec::new(),
        }
    }

    fn of_badge(&mut self, opened: Opened<'_>, context: &Context<'_>) {
        let carrier = self.badge.carrier.unwrap_or_default();
        self.findings.add(Finding::pass(CheckId::Carrier, "check-carrier-read").with("carrier", carrier));
        self.of_opened(opened, context);
    }

    fn of_opened(&mut self, opened: Opened<'_>, context: &Context<'_>) {
        match opened {
            Opened::Credential(document) => {
                claims(&document, &mut self.badge);
                self.of_credential(document, context, 0);
            }
            Opened::Assertion(assertion, jws) => {
                open_badges_2::check(assertion, jws.as_deref(), context, &mut self.badge, &mut self.findings);
            }
            Opened::Address(url) => self.of_address(url, context),
        }
    }

    /// Checks what lies at an address: a badge that is sealed counts wherever it lies, and others where they are
    /// hosted.
    fn of_address(&mut self, url: &str, context: &Context<'_>) {
        let text = context.resources.get(url).map_or("", |resource| resource.text.trim());
        let mut parts = parts::find(text).unwrap_or_default();
        if let [part] = parts.as_mut_slice()
            && let Ok(sealed @ (Opened::Credential(_) | Opened::Assertion(_, Some(_)))) = part.open()
        {
            return self.of_opened(sealed, context);
        }
        open_badges_2::check_address(url, context, &mut self.badge, &mut self.findings);
    }

    /// Checks a credential; `depth` says how many endorsements it lies in.
    fn of_credential(&mut self, document: Document<'_>, context: &Context<'_>, depth: usize) {
        let Self { badge, findings, .. } = self;
        seal::check(&document, context, findings);
        if !findings.is_sealed() {
            return;
        }
        let credential = Credential::new(&document.content.value);
        let kind = if depth == 0 { CredentialKind::Badge } else { CredentialKind::Endorsement };
        structure::check(&document.content.value, kind, findings);
        if let Some(issuer) = credential.issuer() {
            badge.issuer_checked = issuer::check(issuer, context, findings);
        }
        period::check(&document, context, findings);
        status::check(credential, context, findings);
        definition::check(credential, context, findings);
        recipient::check(credential, context, findings);
        if let (Some(achievement), Some(trust)) = (&mut badge.achievement, context.trust) {
            let published = achievement.id.as_deref().and_then(|id| trust.definition(id));
            achievement.page = published.and_then(|published| published.page.clone());
        }
        endorsements::check(credential, context, depth, self);
        self.badge.content = document.content.value;
    }

    fn not_a_document(&mut self, carried: &Carried, error: &DocumentError) {
        self.findings.add(not_a_document(error));
        if let Some(value) = parse_leniently(&carried.text).filter(Value::is_object) {
            facts(Credential::new(&value), &mut self.badge);
        }
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
        DocumentError::TooMany => fails("check-carrier-many"),
        DocumentError::Damaged(what) => fails("check-carrier-damaged").with("what", *what),
        DocumentError::NotABadge => fails("check-carrier-not-a-badge"),
    }
}
