use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::proof::SignatureCheck;

/// The JSON Schema (draft 2020-12) of a [`Report`].
pub const REPORT_SCHEMA: &str = include_str!("../../report.schema.json");

/// What is known about one badge. The form is fixed: other programs read it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// Version of this form.
    pub version: u32,
    /// What the caller calls the input, such as a file name.
    pub input: String,
    /// The answer.
    pub verdict: Verdict,
    /// What a reader should know besides the verdict.
    pub warnings: Vec<Warning>,
    /// What the badge says, and what of it was checked.
    pub badge: Badge,
    /// Every check, in the order in which they were made.
    pub checks: Vec<Check>,
    /// Reports on endorsements inside the badge.
    pub endorsements: Vec<Report>,
    /// Documents that were missing, which the caller may fetch before asking again.
    pub needs: Vec<Need>,
    /// Signatures of the input that nobody here can check. Whoever can notes the answers among the resources and asks
    /// again; where the feature `algorithms` is on, there are none.
    #[serde(skip)]
    pub signatures: Vec<SignatureCheck>,
}

/// The answer about a badge. The first that applies, in the order in which they stand here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// No badge was found in the input, or it is beyond the bounds.
    Unreadable,
    /// The badge carries no proof.
    Unsigned,
    /// A proof fails: altered, forged, of the wrong purpose or algorithm.
    NotAuthentic,
    /// The proof holds, but under a key that is not the named issuer's.
    WrongIssuer,
    /// A proof or key could not be checked.
    Unverifiable,
    /// Signed, but required parts of a badge are missing.
    Malformed,
    /// Withdrawn by the issuer, or signed with a key that somebody else may have.
    Revoked,
    /// Its period is over.
    Expired,
    /// Its period has not begun.
    NotYetValid,
    /// All is well, but nobody who is trusted knows the issuer.
    ValidUnrecognisedIssuer,
    /// All is well, but whether it was withdrawn since could not be checked.
    ValidStatusUnknown,
    /// All is well.
    Valid,
}

impl Verdict {
    /// Every verdict, in order.
    pub const ALL: [Self; 12] = [
        Self::Unreadable,
        Self::Unsigned,
        Self::NotAuthentic,
        Self::WrongIssuer,
        Self::Unverifiable,
        Self::Malformed,
        Self::Revoked,
        Self::Expired,
        Self::NotYetValid,
        Self::ValidUnrecognisedIssuer,
        Self::ValidStatusUnknown,
        Self::Valid,
    ];

    /// Returns the name that reports use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::Unsigned => "unsigned",
            Self::NotAuthentic => "not_authentic",
            Self::WrongIssuer => "wrong_issuer",
            Self::Unverifiable => "unverifiable",
            Self::Malformed => "malformed",
            Self::Revoked => "revoked",
            Self::Expired => "expired",
            Self::NotYetValid => "not_yet_valid",
            Self::ValidUnrecognisedIssuer => "valid_unrecognised_issuer",
            Self::ValidStatusUnknown => "valid_status_unknown",
            Self::Valid => "valid",
        }
    }
}

/// Values for a message, by their names in it: a few, so that they are found by looking through them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Params(Vec<(&'static str, String)>);

impl Params {
    /// Returns a value.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.iter().find(|(own, _)| *own == name).map(|(_, value)| value)
    }

    /// Adds a value; one of the same name is replaced.
    pub fn insert(&mut self, name: &'static str, value: String) {
        self.0.retain(|(own, _)| *own != name);
        self.0.push((name, value));
    }

    /// Returns every value with its name.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.0.iter().map(|(name, value)| (*name, value.as_str()))
    }
}

impl Serialize for Params {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

/// One thing that was checked.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Check {
    /// What.
    pub id: CheckId,
    /// How it came out.
    pub outcome: Outcome,
    /// Key of the message that says so.
    pub message: &'static str,
    /// Values for the message.
    pub params: Params,
    /// Place in the badge (RFC 6901); empty for the whole of it.
    pub pointer: String,
}

/// A check that a reader should know about although it did not fail.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Warning {
    /// The check.
    pub id: CheckId,
    /// Key of the message.
    pub message: &'static str,
    /// Values for the message.
    pub params: Params,
    /// Place in the badge.
    pub pointer: String,
}

/// How a check came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// As it should be.
    Pass,
    /// Not as it should be.
    Fail,
    /// Unusual, or worth knowing.
    Warn,
    /// It could not be checked.
    Unknown,
    /// There is nothing to check.
    NotApplicable,
}

/// What is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CheckId {
    /// The input holds a badge that can be read.
    Carrier,
    /// Every term is defined by a known context.
    Terms,
    /// A proof holds, and is for this purpose.
    Proof,
    /// The parts that a badge must have are there.
    Structure,
    /// The key is the issuer's, and was when the badge was signed.
    IssuerKey,
    /// Somebody who is trusted knows the issuer.
    Issuer,
    /// The present moment lies within the badge's period.
    Period,
    /// The issuer has not withdrawn the badge.
    Status,
    /// The achievement is as the issuer published it.
    Definition,
    /// The badge was given to the person that the reader names.
    Recipient,
}

/// The questions that readers have; each is answered by some checks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// Is it intact?
    Intact,
    /// Who signed it?
    Signer,
    /// Is it in force?
    InForce,
    /// Is it what the issuer published?
    Published,
    /// Does it belong to this person?
    Person,
}

impl Question {
    /// Every question, in the order in which they are answered.
    pub const ALL: [Self; 5] = [Self::Intact, Self::Signer, Self::InForce, Self::Published, Self::Person];

    /// Returns the name by which pages know the question.
    pub fn name(self) -> &'static str {
        match self {
            Self::Intact => "intact",
            Self::Signer => "signer",
            Self::InForce => "in-force",
            Self::Published => "published",
            Self::Person => "person",
        }
    }

    /// Returns the checks that answer the question.
    pub fn checks(self) -> &'static [CheckId] {
        match self {
            Self::Intact => &[CheckId::Carrier, CheckId::Terms, CheckId::Proof, CheckId::Structure],
            Self::Signer => &[CheckId::IssuerKey, CheckId::Issuer],
            Self::InForce => &[CheckId::Period, CheckId::Status],
            Self::Published => &[CheckId::Definition],
            Self::Person => &[CheckId::Recipient],
        }
    }
}

impl Outcome {
    /// Every outcome.
    pub const ALL: [Self; 5] = [Self::Pass, Self::Fail, Self::Warn, Self::Unknown, Self::NotApplicable];
}

impl Purpose {
    /// Every purpose.
    pub const ALL: [Self; 4] = [Self::Key, Self::Status, Self::Definition, Self::Hosted];
}

impl Source {
    /// Every source.
    pub const ALL: [Self; 3] = [Self::Catalog, Self::List, Self::Domain];
}

impl CheckId {
    /// Every check, in the order in which they are made.
    pub const ALL: [Self; 10] = [
        Self::Carrier,
        Self::Terms,
        Self::Proof,
        Self::Structure,
        Self::IssuerKey,
        Self::Issuer,
        Self::Period,
        Self::Status,
        Self::Definition,
        Self::Recipient,
    ];

    /// Returns the name that reports use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Carrier => "carrier",
            Self::Terms => "terms",
            Self::Proof => "proof",
            Self::Structure => "structure",
            Self::IssuerKey => "issuer-key",
            Self::Issuer => "issuer",
            Self::Period => "period",
            Self::Status => "status",
            Self::Definition => "definition",
            Self::Recipient => "recipient",
        }
    }
}

/// A document that was missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Need {
    /// Its address.
    pub url: String,
    /// What for.
    pub purpose: Purpose,
}

/// What a missing document is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// A key.
    Key,
    /// A status list.
    Status,
    /// The achievement as it was published.
    Definition,
    /// A part of a badge that counts where its issuer hosts it: assertion, badge class or profile of Open Badges 2.0.
    Hosted,
}

/// What a badge says, and what of it was checked. Everything but `issuer_checked` is only claimed.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Badge {
    /// Name of the badge.
    pub name: Option<String>,
    /// The issuer that the badge names.
    pub issuer_claimed: Option<Claimed>,
    /// Who sealed the badge, by a source that is trusted.
    pub issuer_checked: Option<CheckedIssuer>,
    /// What was achieved.
    pub achievement: Option<Achievement>,
    /// Whom the badge was given to.
    pub recipient: Option<Recipient>,
    /// Its dates, as they are written.
    pub dates: Dates,
    /// What the badge came in: `json`, `jwt`, `png`, `svg`, or `address` for where it is hosted.
    pub carrier: Option<&'static str>,
    /// Digest of the input's bytes.
    pub digest: String,
    /// The badge as it was opened and looked at, without its proofs; `null` if no seal of its issuer's holds. Of Open
    /// Badges 2.0, it is the assertion that counted, with badge class and issuer in it as they did.
    #[serde(skip)]
    pub content: Value,
}

/// A name that anyone may claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Claimed {
    /// The identifier.
    pub id: Option<String>,
    /// The name.
    pub name: Option<String>,
}

/// An issuer as a trusted source knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CheckedIssuer {
    /// The identifier.
    pub id: String,
    /// The name; for an issuer that is known by its web domain only, the domain.
    pub name: String,
    /// The website.
    pub url: Option<String>,
    /// Where this is known from.
    pub source: Source,
}

/// Where an issuer is known from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// This site's catalog.
    Catalog,
    /// The list of institutions that this site recognises.
    List,
    /// Only a web domain, which proves a domain and no name.
    Domain,
}

/// What was achieved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Achievement {
    /// The identifier.
    pub id: Option<String>,
    /// The name.
    pub name: Option<String>,
    /// Digest of the definition inside the badge.
    pub digest: Option<String>,
    /// Page of the credential, where the site has published this definition.
    pub page: Option<String>,
}

/// Whom a badge was given to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Recipient {
    /// The subject's identifier.
    pub id: Option<String>,
    /// Names that stand in the badge in the clear.
    pub names: Vec<String>,
    /// Whether the badge holds identifiers against which an address can be checked.
    pub can_be_checked: bool,
}

/// The dates of a badge, as they are written in it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Dates {
    /// When the achievement was awarded.
    pub awarded: Option<String>,
    /// From when the badge counts.
    pub valid_from: Option<String>,
    /// Until when it counts.
    pub valid_until: Option<String>,
    /// When it was signed.
    pub signed: Option<String>,
}
