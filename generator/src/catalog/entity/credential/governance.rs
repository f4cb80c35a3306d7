//! Who stands behind a credential.

use crate::catalog::decode::record;
use crate::catalog::value::{CipCode, Day, NocCode, Spanned, Text, Title, WebUrl, choice};

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
