//! What has to be done, and how it is judged.

use crate::catalog::decode::record;
use crate::catalog::value::{Count, Identifier, Spanned, Text, Title, WebUrl, choice};

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

impl Rubric {
    /// Returns the index of the level that every criterion must reach.
    pub fn required_level(&self) -> Option<usize> {
        let required = self.required.as_ref()?;
        self.levels.iter().position(|level| **level == **required)
    }
}
