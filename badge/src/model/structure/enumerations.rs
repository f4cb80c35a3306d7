//! Words of which the standard has lists (1EdTech Open Badges 3.0, section B.1).

/// A list of words.
#[derive(Debug)]
pub(super) struct Enumeration {
    words: &'static str,
    /// Whether words with the prefix `ext:` may be added.
    is_open: bool,
}

impl Enumeration {
    /// Says whether a word is on the list, or is marked as one of somebody's own.
    pub(super) fn has(&self, word: &str) -> bool {
        let is_own = word.strip_prefix("ext:").is_some_and(|name| !name.is_empty());
        (is_own && self.is_open) || self.words.split_ascii_whitespace().any(|own| own == word)
    }
}

/// `AchievementType`.
pub(super) static ACHIEVEMENT_TYPE: Enumeration = Enumeration {
    is_open: true,
    words: "Achievement ApprenticeshipCertificate Assessment Assignment AssociateDegree Award Badge BachelorDegree
        Certificate CertificateOfCompletion Certification CommunityService Competency Course CoCurricular Degree
        Diploma DoctoralDegree Fieldwork GeneralEducationDevelopment JourneymanCertificate LearningProgram License
        Membership ProfessionalDoctorate QualityAssuranceCredential MasterCertificate MasterDegree MicroCredential
        ResearchDoctorate SecondarySchoolDiploma",
};

/// `AlignmentTargetType`.
pub(super) static TARGET_TYPE: Enumeration = Enumeration {
    is_open: true,
    words: "ceasn:Competency ceterms:Credential CFItem CFRubric CFRubricCriterion CFRubricCriterionLevel CTDL",
};

/// `IdentifierTypeEnum`.
pub(super) static IDENTIFIER_TYPE: Enumeration = Enumeration {
    is_open: true,
    words: "name sourcedId systemId productId userName accountId emailAddress nationalIdentityNumber isbn issn
        lisSourcedId oneRosterSourcedId sisSourcedId ltiContextId ltiDeploymentId ltiToolId ltiPlatformId ltiUserId
        identifier",
};

/// `ResultType`.
pub(super) static RESULT_TYPE: Enumeration = Enumeration {
    is_open: true,
    words: "GradePointAverage LetterGrade Percent PerformanceLevel PredictedScore RawScore Result RubricCriterion
        RubricCriterionLevel RubricScore ScaledScore Status",
};

/// `ResultStatusType`.
pub(super) static RESULT_STATUS: Enumeration =
    Enumeration { is_open: false, words: "Completed Enrolled Failed InProgress OnHold Provisional Withdrew" };

/// Says whether a text has the form `^[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$`: a language, perhaps a
/// script, and perhaps a region.
pub(super) fn is_language(text: &str) -> bool {
    let mut parts = text.split('-').map(str::as_bytes);
    let is_language = |part: &[u8]| matches!(part.len(), 2..=4) && part.iter().all(u8::is_ascii_lowercase);
    if !parts.next().is_some_and(is_language) {
        return false;
    }
    let is_script = |part: &[u8]| {
        matches!(part, [first, rest @ ..]
            if rest.len() == 3 && first.is_ascii_uppercase() && rest.iter().all(u8::is_ascii_lowercase))
    };
    let mut next = parts.next();
    if next.is_some_and(is_script) {
        next = parts.next();
    }
    let is_region = |part: &[u8]| match part.len() {
        2 => part.iter().all(u8::is_ascii_uppercase),
        3 => part.iter().all(u8::is_ascii_digit),
        _ => false,
    };
    next.is_none_or(is_region) && parts.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::{ACHIEVEMENT_TYPE, RESULT_STATUS, is_language};

    #[test]
    fn words_of_ones_own_are_marked_as_such() {
        for (word, is_known) in [
            ("Degree", true),
            ("MicroCredential", true),
            ("ext:Module", true),
            ("ext:", false),
            ("Module", false),
            ("", false),
        ] {
            assert_eq!(ACHIEVEMENT_TYPE.has(word), is_known, "{word}");
        }
        assert!(RESULT_STATUS.has("OnHold") && !RESULT_STATUS.has("ext:Paused"), "this list is closed");
    }

    #[test]
    fn languages_have_the_form_that_the_schema_asks_for() {
        for good in ["en", "fra", "en-GB", "zh-Hant", "zh-Hant-TW", "es-419"] {
            assert!(is_language(good), "{good}");
        }
        for bad in ["", "e", "EN", "en_GB", "en-gb", "en-GB-x", "english", "zh-Hant-TW-x", "é", "xx-éab", "en-é", "-"]
        {
            assert!(!is_language(bad), "{bad}");
        }
    }
}
