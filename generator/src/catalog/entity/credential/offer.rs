//! What is offered, when, where, for how much, and how one enrols.

use crate::catalog::decode::record;
use crate::catalog::value::{
    Amount, Contact, CurrencyCode, Day, Duration, Identifier, Spanned, Text, Title, WebUrl, choice,
};

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
    /// How long a credential is valid.
    Validity or duration {
        /// From the award; left out when it does not expire.
        duration: Option<Spanned<Duration>>,
        /// How it is renewed.
        renewal: Option<Text>,
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
