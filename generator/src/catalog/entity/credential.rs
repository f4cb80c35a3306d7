use super::achievement_type::AchievementType;
use crate::catalog::decode::record;
use crate::catalog::value::{
    Amount, CipCode, Contact, Count, CurrencyCode, Day, Duration, Identifier, LanguageTag, Link, NocCode, Spanned,
    Text, Title, WebUrl, choice,
};

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
        /// What it costs, by kind of learner.
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

record! {
    /// Academic credit.
    Credits or available {
        /// How many credits.
        available: Spanned<Amount>,
        /// What they are called: "credits", "ECTS", "graduate credits".
        unit: Option<Title>,
    }
}

record! {
    /// Time that a credential takes.
    Effort {
        /// Hours of work in all.
        hours: Option<Spanned<Amount>>,
        /// From beginning to end.
        duration: Option<Spanned<Duration>>,
    }
}

choice! {
    /// How a credential is taught.
    Mode {
        /// In one place, together.
        InPerson = "in-person",
        /// At a distance.
        Online = "online",
        /// Partly in one place, partly at a distance.
        Hybrid = "hybrid",
    }
}

record! {
    /// How, where and when a credential is taught.
    Delivery or mode {
        /// In person, online or both.
        mode: Vec<Spanned<Mode>>,
        /// Where.
        place: Option<Title>,
        /// When in the week, and how fast.
        schedule: Option<Text>,
        /// Dates on which it begins.
        cohorts: Vec<Cohort>,
    }
}

record! {
    /// One time that a credential is given.
    Cohort or start {
        /// First day.
        start: Spanned<Day>,
        /// Last day.
        end: Option<Spanned<Day>>,
        /// Last day to apply.
        apply_by: Option<Spanned<Day>>,
        /// A remark.
        note: Option<Text>,
    }
}

record! {
    /// What one needs before.
    Prerequisite or text {
        /// In words.
        text: Option<Text>,
        /// A credential of this catalog.
        credential: Option<Spanned<Identifier>>,
    }
}

record! {
    /// What one kind of learner pays.
    Cost {
        /// Who pays this.
        who: Option<Text>,
        /// How much; 0 for nothing.
        amount: Spanned<Amount>,
        /// In which currency.
        currency: Option<Spanned<CurrencyCode>>,
        /// For what: "per credit", "tuition", "in all".
        basis: Option<Text>,
        /// A remark, such as where it was published.
        note: Option<Text>,
    }
}

record! {
    /// One thing that must be done to earn a credential.
    Criterion or text {
        /// What.
        text: Text,
        /// Number of the outcome that it shows, from 1.
        outcome: Vec<Spanned<Count>>,
        /// What is handed in for it.
        evidence: Option<Text>,
    }
}

choice! {
    /// What a part of a credential is.
    ComponentKind {
        /// A course.
        Course = "course",
        /// Part of a course.
        Module = "module",
        /// A course open to everybody online.
        Mooc = "mooc",
        /// A workshop.
        Workshop = "workshop",
        /// A seminar.
        Seminar = "seminar",
        /// A project.
        Project = "project",
        /// Supervised work.
        Practicum = "practicum",
        /// An internship.
        Internship = "internship",
        /// An examination.
        Exam = "exam",
        /// A collection of work.
        Portfolio = "portfolio",
        /// Another credential.
        Credential = "credential",
    }
}

record! {
    /// A part of a credential.
    Component {
        /// What it is.
        kind: Spanned<ComponentKind>,
        /// Its name.
        title: Option<Title>,
        /// Its course code.
        code: Option<Title>,
        /// A page about it.
        url: Option<Spanned<WebUrl>>,
        /// The credential, when the part is one.
        credential: Option<Spanned<Identifier>>,
        /// Whether one may do without it.
        optional: Option<bool>,
    }
}

choice! {
    /// A way of assessing.
    AssessmentKind {
        /// A project.
        Project = "project",
        /// A portfolio.
        Portfolio = "portfolio",
        /// A written or oral examination.
        Exam = "exam",
        /// A short test.
        Quiz = "quiz",
        /// Performance watched by an assessor.
        Performance = "performance",
        /// A presentation.
        Presentation = "presentation",
        /// A conversation.
        Interview = "interview",
        /// A simulated situation.
        Simulation = "simulation",
        /// A written reflection.
        Reflection = "reflection",
        /// Assessment by peers.
        PeerReview = "peer-review",
        /// Presence, without any judgement of what was learnt.
        Attendance = "attendance",
    }
}

record! {
    /// How a credential is assessed.
    Assessment or kind {
        /// Ways of assessing.
        kind: Vec<Spanned<AssessmentKind>>,
        /// Who assesses, and what happens next.
        description: Option<Text>,
        /// The rubric, shown in public.
        rubric: Option<Rubric>,
    }
}

record! {
    /// A rubric: criteria, each described at every level.
    Rubric {
        /// What the rubric is for.
        title: Option<Title>,
        /// Names of the levels from the lowest to the highest.
        levels: Vec<Title>,
        /// Level that every criterion must reach; one of `levels`.
        required: Option<Title>,
        /// The criteria.
        criteria: Vec<RubricCriterion>,
    }
}

record! {
    /// A criterion of a rubric.
    RubricCriterion {
        /// Its name.
        name: Title,
        /// What each level looks like, in the order of the rubric's levels.
        levels: Vec<Text>,
    }
}

record! {
    /// What one hands in.
    Evidence {
        /// Whether it is required.
        required: Option<bool>,
        /// What it is.
        kinds: Vec<Text>,
        /// A sample.
        sample: Option<Spanned<WebUrl>>,
        /// What happens to it.
        note: Option<Text>,
    }
}

/// A reference `FRAMEWORK:CODE`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FrameworkCode {
    /// Identifier of the framework.
    pub framework: String,
    /// Code of the item.
    pub code: String,
}

choice! {
    /// What a credential does with a skill.
    SkillLevel {
        /// Met for the first time.
        Introduced = "introduced",
        /// Used with guidance.
        Practised = "practised",
        /// Shown and judged.
        Assessed = "assessed",
    }
}

record! {
    /// A skill or competency.
    SkillReference or skill {
        /// The item, as `FRAMEWORK:CODE`.
        skill: Spanned<FrameworkCode>,
        /// What the credential does with it.
        level: Option<Spanned<SkillLevel>>,
    }
}

choice! {
    /// What an alignment points at, a term of Open Badges 3.0, section B.1.6.
    AlignmentTargetType {
        /// A competency of CTDL-ASN.
        Competency = "ceasn:Competency",
        /// A credential of CTDL.
        Credential = "ceterms:Credential",
        /// An item of a CASE framework.
        CfItem = "CFItem",
        /// A CASE rubric.
        CfRubric = "CFRubric",
        /// A criterion of a CASE rubric.
        CfRubricCriterion = "CFRubricCriterion",
        /// A level of a CASE rubric criterion.
        CfRubricCriterionLevel = "CFRubricCriterionLevel",
        /// Any other entity of CTDL.
        Ctdl = "CTDL",
    }
}

record! {
    /// An alignment with something that has an address.
    AlignmentSource {
        /// Its name.
        name: Title,
        /// Its address.
        url: Spanned<WebUrl>,
        /// Its code.
        code: Option<Title>,
        /// The framework it belongs to.
        framework: Option<Title>,
        /// What it means.
        description: Option<Text>,
        /// What it is.
        r#type: Option<Spanned<AlignmentTargetType>>,
    }
}

record! {
    /// A certification of somebody else that is part of a credential.
    Embedded or certification {
        /// Its name.
        certification: Title,
        /// Who grants it.
        body: Option<Title>,
        /// The examination.
        exam: Option<Title>,
        /// A page about it.
        url: Option<Spanned<WebUrl>>,
    }
}

choice! {
    /// How far an agreement on transfer has come.
    TransferStatus {
        /// Agreed.
        Agreed = "agreed",
        /// Decided case by case.
        CaseByCase = "case-by-case",
        /// Under discussion.
        Proposed = "proposed",
        /// Refused or ended.
        None = "none",
    }
}

record! {
    /// Where the credit of a credential is accepted.
    Transfer {
        /// Who accepts it.
        receiver: Title,
        /// As what.
        credit: Option<Text>,
        /// How firm it is.
        status: Option<Spanned<TransferStatus>>,
        /// Where the agreement is published.
        url: Option<Spanned<WebUrl>>,
        /// When this was last checked.
        checked: Option<Spanned<Day>>,
    }
}

record! {
    /// A credential elsewhere that counts as the same.
    Equivalent {
        /// Its name.
        title: Title,
        /// Who issues it.
        institution: Option<Title>,
        /// Its page.
        url: Option<Spanned<WebUrl>>,
    }
}

record! {
    /// How long a credential is valid.
    Validity or duration {
        /// From the award; left out when it does not expire.
        duration: Option<Spanned<Duration>>,
        /// How it is renewed.
        renewal: Option<Text>,
    }
}

record! {
    /// Why a credential is offered.
    Need or statement {
        /// What is needed.
        statement: Text,
        /// Who says so.
        source: Option<Text>,
        /// When it was said.
        date: Option<Spanned<Day>>,
    }
}

record! {
    /// Help while one studies.
    Supports {
        /// Financial aid.
        aid: Option<Text>,
        /// Advising.
        advising: Option<Text>,
        /// Mentoring.
        mentoring: Option<Text>,
        /// Accessibility.
        accessibility: Option<Text>,
    }
}

record! {
    /// How to enrol.
    Enrol or url {
        /// The page on which one enrols.
        url: Option<Spanned<WebUrl>>,
        /// Whom to ask.
        contact: Option<Contact>,
    }
}

choice! {
    /// How far a partner is involved.
    PartnerLevel {
        /// Gives advice.
        Input = "input",
        /// Takes part in design or teaching.
        Interaction = "interaction",
        /// Shares responsibility by agreement.
        Formal = "formal",
    }
}

record! {
    /// An organization that takes part.
    Partner or organization {
        /// Its name.
        organization: Title,
        /// What it does.
        role: Option<Text>,
        /// How far it is involved.
        level: Option<Spanned<PartnerLevel>>,
        /// Its website.
        url: Option<Spanned<WebUrl>>,
    }
}

record! {
    /// Somebody who made or teaches a credential.
    Person or name {
        /// Their name.
        name: Title,
        /// Their part in it.
        role: Option<Text>,
    }
}

record! {
    /// Rights in the material.
    Rights or holder {
        /// Who holds them.
        holder: Title,
        /// Under which licence others may use it.
        licence: Option<Title>,
    }
}

record! {
    /// Who approved a credential and when it is reviewed.
    Governance {
        /// Decisions, in order.
        approvals: Vec<Approval>,
        /// Day by which it is reviewed.
        review_by: Option<Spanned<Day>>,
        /// Who watches over its quality.
        oversight: Option<Text>,
    }
}

record! {
    /// A decision of a body.
    Approval {
        /// The body.
        body: Title,
        /// The day.
        date: Spanned<Day>,
        /// The minute: an address, or how it is filed.
        minute: Option<Text>,
        /// What was decided; approval if left out.
        decision: Option<Text>,
    }
}

record! {
    /// Codes in other systems.
    Codes {
        /// Code in the student information system.
        sis: Option<Title>,
        /// Classification of Instructional Programs.
        cip: Option<Spanned<CipCode>>,
        /// National Occupational Classification 2021.
        noc: Vec<Spanned<NocCode>>,
    }
}

choice! {
    /// How a transcript shows a credential.
    TranscriptKind {
        /// Listed.
        Notation = "notation",
        /// On a record beside the transcript.
        CoCurricular = "co-curricular",
        /// Not shown.
        None = "none",
    }
}

record! {
    /// How a transcript shows a credential.
    Transcript or kind {
        /// Where.
        kind: Spanned<TranscriptKind>,
        /// In which words.
        wording: Option<Text>,
    }
}

choice! {
    /// How one credential relates to another that resembles it.
    OverlapRelation {
        /// Goes further.
        Extends = "extends",
        /// Takes its place.
        Replaces = "replaces",
        /// Is for something else.
        Differs = "differs",
    }
}

record! {
    /// A credential that resembles this one.
    Overlap {
        /// The other one.
        credential: Spanned<Identifier>,
        /// How they relate.
        relation: Spanned<OverlapRelation>,
        /// Why both exist.
        reason: Text,
    }
}

impl crate::catalog::value::Scalar for FrameworkCode {
    const EXPECTED: &'static str = "a reference `FRAMEWORK:CODE`";

    fn read(written: &str) -> Result<Self, crate::catalog::value::Refusal> {
        match written.split_once(':') {
            Some((framework, code)) if !framework.is_empty() && !code.trim().is_empty() => {
                Ok(Self { framework: framework.to_owned(), code: code.trim().to_owned() })
            }
            _ => Err(crate::catalog::value::Refusal::new(
                crate::diagnostic::Rule::BAD_CODE,
                format!("`{}` is not a reference to a framework", written.escape_debug()),
                "write the framework's id, a colon and the code, such as `onet-skills:2.A.1.c`",
            )),
        }
    }

    fn encode(&self) -> serde_json::Value {
        format!("{}:{}", self.framework, self.code).into()
    }

    fn schema() -> serde_json::Value {
        serde_json::json!({"type": "string", "pattern": "^[a-z0-9-]+:.+$", "examples": ["onet-skills:2.A.1.c"]})
    }
}

impl Rubric {
    /// Returns the index of the level that every criterion must reach.
    pub fn required_level(&self) -> Option<usize> {
        let required = self.required.as_ref()?;
        self.levels.iter().position(|level| **level == **required)
    }
}
