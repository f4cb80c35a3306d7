use crate::catalog::decode::record;
use crate::catalog::entity::credential::FrameworkCode;
use crate::catalog::value::{Localized, Spanned, Title, WebUrl, choice};

record! {
    /// `frameworks/ID.yaml`: skills, competencies or occupations that credentials refer to as `ID:CODE`.
    Framework {
        /// Name of the framework.
        title: Localized,
        /// What its items are; skills if left out.
        kind: Option<Spanned<FrameworkKind>>,
        /// Where the framework is published.
        url: Option<Spanned<WebUrl>>,
        /// What it is for.
        description: Option<Localized>,
        /// The line that its licence asks for, shown wherever its items are.
        credit: Option<Localized>,
        /// Edition of the framework.
        version: Option<Title>,
        /// The items.
        items: Vec<FrameworkItem>,
    }
}

choice! {
    /// What the items of a framework are.
    FrameworkKind {
        /// Skills.
        Skills = "skills",
        /// Competencies, such as those of an industry or a profession.
        Competencies = "competencies",
        /// Occupations, with codes of a public taxonomy.
        Occupations = "occupations",
    }
}

record! {
    /// A skill, a competency or an occupation.
    FrameworkItem {
        /// Its code in the framework, as credentials quote it.
        code: Title,
        /// Its name.
        name: Localized,
        /// What it means.
        description: Option<Localized>,
        /// Its own page in the framework.
        url: Option<Spanned<WebUrl>>,
        /// Other words for it, found by search.
        synonyms: Vec<Title>,
        /// The group or tier it belongs to.
        group: Option<Localized>,
        /// Of an occupation: the skills that it asks for, each as `FRAMEWORK:CODE`.
        skills: Vec<Spanned<FrameworkCode>>,
    }
}
