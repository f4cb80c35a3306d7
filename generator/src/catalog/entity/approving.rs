use super::credential::Status;
use super::policy::Conditions;
use crate::catalog::decode::record;
use crate::catalog::value::{Identifier, Localized, Owner, Spanned, Text, WebUrl, choice};

record! {
    /// How the catalog is governed: which changes of status are allowed, who must approve, who owns which files.
    GovernanceRules {
        /// From which status a credential may go to which; a line that is left out keeps what Skillmark takes for usual.
        transitions: Option<Transitions>,
        /// Bodies that must approve credentials, each with the credentials that it must approve.
        bodies: Vec<ApprovingBody>,
        /// Whose review is asked for changes of files that belong to nobody else: the office that runs the catalog.
        owners: Vec<Spanned<Owner>>,
        /// Whose review is asked for changes of what is published and signed (`versions/`, `versions.lock`, `status/`, `issuers/`); `owners` if left out.
        registrar: Vec<Spanned<Owner>>,
    }
}

record! {
    /// The statuses to which a credential may go from each. An empty list allows none.
    Transitions {
        /// In which a new credential may begin; proposed, pilot and active if left out.
        new: Option<Vec<Spanned<Status>>>,
        /// From proposed; to pilot, active and retired if left out.
        proposed: Option<Vec<Spanned<Status>>>,
        /// From pilot; to active and retired if left out.
        pilot: Option<Vec<Spanned<Status>>>,
        /// From active; to paused and retired if left out.
        active: Option<Vec<Spanned<Status>>>,
        /// From paused; to active and retired if left out.
        paused: Option<Vec<Spanned<Status>>>,
        /// From retired; to none if left out. An institution that reopens credentials writes `[active]`.
        retired: Option<Vec<Spanned<Status>>>,
    }
}

record! {
    /// A body whose approval credentials need.
    ApprovingBody {
        /// Permanent name. `approvals` name the body by it, or by its name in any language.
        id: Spanned<Identifier>,
        /// Name for people.
        name: Localized,
        /// Which credentials it must approve, by conditions on their fields as in policy rules; all if left out.
        when: Option<Conditions>,
        /// With which status they need it; pilot, active, paused and retired if left out.
        for_status: Vec<Spanned<Status>>,
        /// Whose review is asked for changes of those credentials.
        owners: Vec<Spanned<Owner>>,
        /// A page about it.
        url: Option<Spanned<WebUrl>>,
    }
}

impl ApprovingBody {
    /// Says whether a credential with this status needs the body's approval, as far as the status goes.
    pub fn is_for(&self, status: Status) -> bool {
        match self.for_status.as_slice() {
            [] => status != Status::Proposed,
            listed => listed.iter().any(|one| **one == status),
        }
    }

    /// Says whether `written` means this body: its id, or its name in any language, whatever the letter case.
    pub fn is_called(&self, written: &str) -> bool {
        self.names().any(|name| name.to_lowercase() == written.to_lowercase())
    }

    /// Returns what the body may be called: its id and its names.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let names = self.name.bare.iter().chain(self.name.by_language.values());
        std::iter::once::<&str>(&self.id).chain(names.map(|name| &**name))
    }
}

record! {
    /// A set of elements of somebody else, against which credentials are shown and checked.
    ProfileChoice or id {
        /// Which: `eu-2022`, `ecampusontario`, `osap`, `nmf`, `suny` or `buffalo`.
        id: Spanned<Identifier>,
        /// How `check` reports what is missing; as advice if left out.
        severity: Option<Spanned<ProfileSeverity>>,
        /// To which credentials it applies, by conditions on their fields as in policy rules; to all that are published if left out.
        when: Option<Conditions>,
    }
}

choice! {
    /// How `check` reports an element that is missing.
    ProfileSeverity {
        /// The catalog cannot be built.
        Error = "error",
        /// Reported, and `check --deny warnings` fails.
        Warning = "warning",
        /// Reported as good practice.
        Advice = "advice",
        /// Not reported; pages show it all the same.
        None = "none",
    }
}

record! {
    /// How the quality of an institution's credentials is assured.
    QualityAssurance {
        /// By whom.
        kind: Option<Spanned<QualityKind>>,
        /// The institution's statement on it.
        statement: Option<Localized>,
        /// Name of the body outside of the institution, where there is one.
        body: Option<Text>,
        /// A page about it.
        url: Option<Spanned<WebUrl>>,
    }
}

choice! {
    /// By whom quality is assured.
    QualityKind {
        /// By the institution itself.
        Internal = "internal",
        /// By a body outside of it.
        External = "external",
        /// By both.
        Both = "both",
    }
}
