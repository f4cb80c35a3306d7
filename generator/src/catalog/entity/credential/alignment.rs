//! What a credential is aligned with: skills, occupations, other credentials.

use crate::catalog::decode::record;
use crate::catalog::value::{Day, Identifier, Refusal, Scalar, Spanned, Text, Title, WebUrl, choice};
use crate::diagnostic::Rule;

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

impl Scalar for FrameworkCode {
    const EXPECTED: &'static str = "a reference `FRAMEWORK:CODE`";

    fn read(written: &str) -> Result<Self, Refusal> {
        match written.split_once(':') {
            Some((framework, code)) if !framework.is_empty() && !code.trim().is_empty() => {
                Ok(Self { framework: framework.to_owned(), code: code.trim().to_owned() })
            }
            _ => Err(Refusal::new(
                Rule::BAD_CODE,
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
