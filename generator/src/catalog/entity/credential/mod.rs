//! A credential, field by field.

mod alignment;
mod assessment;
mod governance;
mod offer;

pub use alignment::{
    AlignmentSource, AlignmentTargetType, Embedded, Equivalent, FrameworkCode, Overlap, OverlapRelation, SkillLevel,
    SkillReference, Transfer, TransferStatus,
};
pub use assessment::{
    Assessment, AssessmentKind, Component, ComponentKind, Criterion, Evidence, Rubric, RubricCriterion,
};
pub use governance::{Approval, Codes, Governance, Need, Partner, PartnerLevel, Person, Rights};
pub use offer::{
    Cohort, Cost, Credits, Delivery, Effort, Enrol, Mode, Prerequisite, Supports, Transcript, TranscriptKind, Validity,
};

use super::achievement_type::AchievementType;
use crate::catalog::decode::record;
use crate::catalog::value::{Contact, Count, Identifier, LanguageTag, Link, Spanned, Text, Title, choice};

record! {
    /// `credentials/ID/index.md`: a credential. The text below the front matter describes it at length.
    Credential {
        /// Name of the credential.
        title: Title,
        /// What its holder can do, in one sentence; continues "You will be able to …".
        summary: Text,
        /// Where it stands in its life.
        status: Spanned<Status>,
        /// Version of the definition, counted from 1 and raised with every change after `skillmark lock`.
        version: Spanned<Count>,
        /// Who issues it.
        issuer: Spanned<Identifier>,
        /// Who offers it.
        department: Vec<Spanned<Identifier>>,
        /// Its type or types, from the catalog's taxonomy.
        r#type: Vec<Spanned<Identifier>>,
        /// What kind of achievement it is, a term of Open Badges 3.0; `MicroCredential` if left out.
        achievement_type: Option<Spanned<AchievementType>>,
        /// Language in which it is taught and assessed; the catalog's first language if left out.
        language: Option<Spanned<LanguageTag>>,
        /// Words by which it is found.
        tags: Vec<Title>,
        /// Level of study, from the catalog's taxonomy.
        level: Option<Spanned<Identifier>>,
        /// Who it is for, from the catalog's taxonomy.
        audience: Vec<Spanned<Identifier>>,
        /// Focus area, from the catalog's taxonomy.
        focus_area: Option<Spanned<Identifier>>,
        /// Strategic goals that it serves, declared in the catalog.
        strategic_goals: Vec<Spanned<Identifier>>,
        /// Titles among which whoever earns it may choose.
        title_choices: Vec<Title>,
        /// Academic credit; left out for a noncredit credential.
        credits: Option<Credits>,
        /// Time that it takes.
        effort: Option<Effort>,
        /// How, where and when it is taught.
        delivery: Option<Delivery>,
        /// What one needs before.
        prerequisites: Vec<Prerequisite>,
        /// What it costs, by kind of learner. List the usual fee first: lists by cost go by it.
        cost: Vec<Cost>,
        /// What one must do to earn it.
        criteria: Vec<Criterion>,
        /// What one can do afterwards, each a phrase that begins with a verb.
        outcomes: Vec<Text>,
        /// Courses, projects and other parts.
        components: Vec<Component>,
        /// How it is assessed.
        assessment: Option<Assessment>,
        /// What one hands in, and whether the badge shows it.
        evidence: Option<Evidence>,
        /// Skills and competencies, as `FRAMEWORK:CODE`.
        skills: Vec<SkillReference>,
        /// Occupations that use it, as `FRAMEWORK:CODE`.
        occupations: Vec<Spanned<FrameworkCode>>,
        /// Alignments with anything else that has an address.
        alignments: Vec<AlignmentSource>,
        /// Certifications of others that are part of it.
        embeds: Vec<Embedded>,
        /// Where its credit is accepted.
        transfer: Vec<Transfer>,
        /// Credentials elsewhere that count as the same.
        equivalent_to: Vec<Equivalent>,
        /// How long it is valid.
        validity: Option<Validity>,
        /// Why it is offered.
        need: Vec<Need>,
        /// Help while one studies.
        supports: Option<Supports>,
        /// How to enrol, and whom to ask.
        enrol: Option<Enrol>,
        /// Whom to ask about it, where that differs from the department's contact.
        contact: Option<Contact>,
        /// Organizations that take part.
        partners: Vec<Partner>,
        /// People who made or teach it, with their role.
        people: Vec<Person>,
        /// Who holds the rights in it.
        rights: Option<Rights>,
        /// Who approved it and when it is reviewed.
        governance: Option<Governance>,
        /// Its codes in other systems.
        codes: Option<Codes>,
        /// Other pages about it.
        links: Vec<Link>,
        /// How a transcript shows it.
        transcript: Option<Transcript>,
        /// Credentials that resemble it, and how it differs.
        overlaps: Vec<Overlap>,
    }
}

choice! {
    /// Where a credential stands in its life.
    Status {
        /// An idea under review; left out of the site unless drafts are asked for.
        Proposed = "proposed",
        /// Offered on trial; may lack details.
        Pilot = "pilot",
        /// Offered.
        Active = "active",
        /// Not offered at present.
        Paused = "paused",
        /// No longer offered; its pages and documents stay.
        Retired = "retired",
    }
}

impl Status {
    /// Says whether an entry with this status may lack what a published one must have.
    pub fn may_be_thin(self) -> bool {
        matches!(self, Self::Proposed | Self::Pilot)
    }
}
