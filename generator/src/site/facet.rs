//! The ways in which credentials are sorted into lists of their own.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::entity::credential::{Cohort, Credential, Mode, Status};
use crate::catalog::entity::framework::FrameworkKind;
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
    /// Months in which it begins.
    Start,
    /// How many hours it takes at most.
    Hours,
    /// How much the usual fee is at most.
    Cost,
    /// Whether there is financial aid.
    Aid,
    /// Language in which it is taught.
    Language,
    /// Framework of the skills that it teaches.
    Framework,
}

/// Hours of work that make lists of their own. Each list holds what is in the shorter ones.
pub(super) const HOURS: [u32; 4] = [20, 40, 80, 120];

/// Amounts that make lists of their own, in the currency of most fees. Each list holds what is in the lower ones. What
/// counts is the fee that is listed first: the usual one.
pub(super) const COSTS: [u32; 4] = [100, 250, 500, 1000];

/// The value of what has no usual fee.
pub(super) const FREE: &str = "free";

/// The value of what is on offer and names no date.
pub(super) const ANY_TIME: &str = "any-time";

/// The value of what is taught in none of the catalog's languages.
const OTHER: &str = "other";

impl Facet {
    /// Every facet in the order in which they are shown.
    pub(super) const ALL: &'static [Self] = &[
        Self::Type,
        Self::Department,
        Self::Level,
        Self::Audience,
        Self::Mode,
        Self::Credit,
        Self::Start,
        Self::Hours,
        Self::Cost,
        Self::Aid,
        Self::Language,
        Self::FocusArea,
        Self::Framework,
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
            Self::Start => "start",
            Self::Hours => "hours",
            Self::Cost => "cost",
            Self::Aid => "aid",
            Self::Language => "language",
            Self::Framework => "framework",
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
            Self::Start => {
                let months = (1..=12).map(month);
                months.chain([ANY_TIME.to_owned()]).map(|value| (value, None)).collect()
            }
            Self::Hours => HOURS.iter().map(|hours| (hours.to_string(), None)).collect(),
            Self::Cost => {
                let bounds = COSTS.iter().map(ToString::to_string);
                std::iter::once(FREE.to_owned()).chain(bounds).map(|value| (value, None)).collect()
            }
            Self::Aid => fixed(&["available"]),
            Self::Language => {
                let languages = catalog.languages().map(str::to_lowercase);
                languages.chain([OTHER.to_owned()]).map(|value| (value, None)).collect()
            }
            Self::Framework => catalog
                .frameworks
                .values()
                .filter(|entry| entry.fields.kind.is_none_or(|kind| *kind != FrameworkKind::Occupations))
                .map(|entry| (entry.id.to_string(), Some(Span::whole_file(entry.file))))
                .collect(),
        }
    }

    /// Returns the values that a credential of `catalog` has.
    pub(super) fn of(self, credential: &Credential, catalog: &Sums<'_>) -> Vec<String> {
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
            Self::Start => starts(credential),
            Self::Hours => {
                let hours = credential.effort.as_ref().and_then(|effort| effort.hours.as_ref());
                let within = |bound: &&u32| hours.is_some_and(|hours| hours.0 <= f64::from(**bound));
                HOURS.iter().filter(within).map(ToString::to_string).collect()
            }
            Self::Cost => costs(credential, catalog.currency.as_deref()),
            Self::Aid => {
                let aid = credential.supports.as_ref().and_then(|supports| supports.aid.as_ref());
                aid.iter().map(|_| "available".to_owned()).collect()
            }
            Self::Language => {
                let taught = credential.language.as_ref().map_or(catalog.catalog.first_language(), |tag| tag);
                let known = catalog.catalog.languages().find(|known| *known == taught);
                vec![known.map_or_else(|| OTHER.to_owned(), str::to_lowercase)]
            }
            Self::Framework => {
                let named: BTreeSet<&str> =
                    credential.skills.iter().map(|skill| skill.skill.framework.as_str()).collect();
                named.into_iter().map(str::to_owned).collect()
            }
        }
    }
}

/// A catalog with what has to be known of all its credentials before one is sorted into lists.
#[derive(Debug, Clone)]
pub(super) struct Sums<'a> {
    catalog: &'a Catalog,
    /// The currency of most fees: bounds in several currencies at once would promise nothing.
    pub currency: Option<String>,
}

impl<'a> Sums<'a> {
    pub(super) fn new(catalog: &'a Catalog) -> Self {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        let fees = catalog.credentials.values().flat_map(|entry| &entry.fields.cost);
        for currency in fees.filter_map(|cost| cost.currency.as_ref()) {
            *counts.entry(&currency.0).or_default() += 1;
        }
        // Of two that are equally frequent, the first in the order of their letters.
        let most = counts.into_iter().rev().max_by_key(|(_, count)| *count);
        Self::with(catalog, most.map(|(currency, _)| currency.to_owned()))
    }

    /// Returns a catalog of whose fees most are in `currency`.
    pub(super) fn with(catalog: &'a Catalog, currency: Option<String>) -> Self {
        Self { catalog, currency }
    }
}

fn month(number: u8) -> String {
    format!("{number:02}")
}

/// Returns the months in which a credential begins, whether past or coming: a list that is built once has no clock.
fn starts(credential: &Credential) -> Vec<String> {
    let cohorts = credential.delivery.as_ref().map(|delivery| delivery.cohorts.as_slice()).unwrap_or_default();
    let months: BTreeSet<u8> = cohorts.iter().map(|cohort: &Cohort| u8::from(cohort.start.0.month())).collect();
    if months.is_empty() && matches!(*credential.status, Status::Active | Status::Pilot) {
        return vec![ANY_TIME.to_owned()];
    }
    months.into_iter().map(month).collect()
}

/// Returns the bounds within which the usual fee is. Nothing is nothing in any currency.
fn costs(credential: &Credential, currency: Option<&str>) -> Vec<String> {
    let Some(usual) = credential.cost.first() else { return Vec::new() };
    let is_free = usual.amount.0 == 0.0;
    let comparable = is_free || usual.currency.as_ref().is_none_or(|named| Some(named.0.as_str()) == currency);
    let within = |bound: &&u32| comparable && usual.amount.0 <= f64::from(**bound);
    let bounds = COSTS.iter().filter(within).map(ToString::to_string);
    is_free.then(|| FREE.to_owned()).into_iter().chain(bounds).collect()
}
