use serde_json::{Value, json};

use crate::catalog::value::{Refusal, Scalar, not_one_of};
use crate::diagnostic::Rule;

/// The achievement types of Open Badges 3.0, section B.1.3 of the specification.
const TYPES: &[&str] = &[
    "Achievement",
    "ApprenticeshipCertificate",
    "Assessment",
    "Assignment",
    "AssociateDegree",
    "Award",
    "Badge",
    "BachelorDegree",
    "Certificate",
    "CertificateOfCompletion",
    "Certification",
    "CommunityService",
    "Competency",
    "Course",
    "CoCurricular",
    "Degree",
    "Diploma",
    "DoctoralDegree",
    "Fieldwork",
    "GeneralEducationDevelopment",
    "JourneymanCertificate",
    "LearningProgram",
    "License",
    "Membership",
    "ProfessionalDoctorate",
    "QualityAssuranceCredential",
    "MasterCertificate",
    "MasterDegree",
    "MicroCredential",
    "ResearchDoctorate",
    "SecondarySchoolDiploma",
];

/// What kind of achievement a badge attests: a term of Open Badges 3.0, or an own one with the prefix `ext:`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AchievementType(pub String);

impl Scalar for AchievementType {
    const EXPECTED: &'static str = "an achievement type";

    fn read(written: &str) -> Result<Self, Refusal> {
        let own = written.strip_prefix("ext:").is_some_and(|rest| {
            !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-_".contains(&byte))
        });
        if own || TYPES.contains(&written) {
            return Ok(Self(written.to_owned()));
        }
        let mut refusal = not_one_of(written, TYPES);
        refusal.rule = Rule::BAD_CODE;
        refusal.message = format!("`{}` is not an achievement type of Open Badges 3.0", written.escape_debug());
        Err(refusal)
    }

    fn encode(&self) -> Value {
        self.0.clone().into()
    }

    fn schema() -> Value {
        json!({"anyOf": [{"enum": TYPES}, {"type": "string", "pattern": "^ext:[A-Za-z0-9._-]+$"}]})
    }
}
