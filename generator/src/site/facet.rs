//! The ways in which credentials are sorted into lists of their own.

use crate::catalog::entity::credential::{Credential, Mode, Status};
use crate::catalog::{Catalog, Taxonomy};
use crate::diagnostic::Span;

/// A property of credentials with a closed list of values, each of which has a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Facet {
    /// Type.
    Type,
    /// Department.
    Department,
    /// Level of study.
    Level,
    /// Audience.
    Audience,
    /// How it is taught.
    Mode,
    /// Focus area.
    FocusArea,
    /// Strategic goal.
    Goal,
    /// Where it stands in its life.
    Status,
    /// With credit or without.
    Credit,
}

impl Facet {
    /// Every facet in the order in which they are shown.
    pub(super) const ALL: &'static [Self] = &[
        Self::Type,
        Self::Department,
        Self::Level,
        Self::Audience,
        Self::Mode,
        Self::Credit,
        Self::FocusArea,
        Self::Goal,
        Self::Status,
    ];

    /// Returns the facet's name in addresses and message keys.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Type => "type",
            Self::Department => "department",
            Self::Level => "level",
            Self::Audience => "audience",
            Self::Mode => "mode",
            Self::FocusArea => "focus-area",
            Self::Goal => "goal",
            Self::Status => "status",
            Self::Credit => "credit",
        }
    }

    /// Returns the path of the page of one value.
    pub(super) fn path(self, value: &str) -> String {
        format!("/credentials/by/{}/{value}/", self.name())
    }

    /// Returns every value that the catalog declares, used or not: an address once published stays.
    pub(super) fn values(self, catalog: &Catalog) -> Vec<(String, Option<Span>)> {
        let taxa = |of| catalog.taxonomy(of).iter().map(|taxon| (taxon.id.to_string(), Some(taxon.id.span))).collect();
        let fixed = |words: &[&str]| words.iter().map(|word| ((*word).to_owned(), None)).collect();
        match self {
            Self::Type => taxa(Taxonomy::Types),
            Self::Level => taxa(Taxonomy::Levels),
            Self::Audience => taxa(Taxonomy::Audiences),
            Self::FocusArea => taxa(Taxonomy::FocusAreas),
            Self::Goal => taxa(Taxonomy::StrategicGoals),
            Self::Department => catalog
                .departments
                .values()
                .map(|entry| (entry.id.to_string(), Some(Span::whole_file(entry.file))))
                .collect(),
            Self::Mode => fixed(&Mode::ALL.iter().map(|mode| mode.word()).collect::<Vec<_>>()),
            Self::Status => {
                let public = Status::ALL.iter().filter(|status| **status != Status::Proposed);
                fixed(&public.map(|status| status.word()).collect::<Vec<_>>())
            }
            Self::Credit => fixed(&["credit", "noncredit"]),
        }
    }

    /// Returns the values that a credential has.
    pub(super) fn of(self, credential: &Credential) -> Vec<String> {
        let strings = |ids: &[crate::catalog::value::Spanned<crate::catalog::value::Identifier>]| {
            ids.iter().map(|id| id.to_string()).collect()
        };
        match self {
            Self::Type => strings(&credential.r#type),
            Self::Department => strings(&credential.department),
            Self::Audience => strings(&credential.audience),
            Self::Goal => strings(&credential.strategic_goals),
            Self::Level => credential.level.iter().map(|id| id.to_string()).collect(),
            Self::FocusArea => credential.focus_area.iter().map(|id| id.to_string()).collect(),
            Self::Mode => {
                let modes = credential.delivery.as_ref().map(|delivery| delivery.mode.as_slice()).unwrap_or_default();
                modes.iter().map(|mode| mode.word().to_owned()).collect()
            }
            Self::Status => vec![credential.status.word().to_owned()],
            // A thin entry that states no credits may yet have some.
            Self::Credit if credential.credits.is_none() && credential.status.may_be_thin() => Vec::new(),
            Self::Credit => {
                let with_credit = credential.credits.as_ref().is_some_and(|credits| credits.available.0 > 0.0);
                vec![if with_credit { "credit" } else { "noncredit" }.to_owned()]
            }
        }
    }
}
