//! The portfolio report: what a university offers, by department, type, level and state; which skills it covers; what
//! resembles what; what is to be reviewed. All of it holds for one day, which is given.

#[cfg(feature = "cli")]
mod chart;
mod counts;
mod coverage;
mod duties;
mod human;
#[cfg(feature = "cli")]
mod page;
mod table;

use serde::Serialize;

#[cfg(feature = "cli")]
use super::compare::cut;
use super::overlap::{Overlaps, Pair};
use crate::catalog::value::Day;
use crate::catalog::{Catalog, Taxonomy};

pub use counts::{Group, Grouping, States};
pub use coverage::{FrameworkCoverage, SkillCoverage};
pub use duties::{Goal, MissingApproval, MissingTranslation, ReviewRow, Versions};
pub use human::human;
#[cfg(feature = "cli")]
pub use page::{PageError, page};
pub use table::csv;

/// The JSON Schema of a [`Portfolio`] as JSON.
pub const PORTFOLIO_SCHEMA: &str = include_str!("portfolio.schema.json");

/// Within how many days a review is called due.
pub const SOON: u16 = 90;

/// The report. Its JSON form is what `report --format json` prints.
#[derive(Debug, Serialize)]
pub struct Portfolio {
    /// Version of this form.
    pub version: u32,
    /// Name of the catalog.
    pub title: String,
    /// Language of the catalog's words.
    pub language: String,
    /// The day for which it holds.
    pub today: String,
    /// All credentials.
    pub all: States,
    /// How many departments there are.
    pub departments: usize,
    /// How many pathways there are.
    pub pathways: usize,
    /// Credentials by department, type, level, and whether they carry credit. One with two departments counts in both.
    pub groupings: Vec<Grouping>,
    /// Frameworks of skills, and how far they are taught.
    pub coverage: Vec<FrameworkCoverage>,
    /// Credentials that resemble each other, or that a source says do, the most alike first.
    pub overlaps: Vec<Pair>,
    /// Reviews of what is offered, the most urgent first.
    pub reviews: Vec<ReviewRow>,
    /// Strategic goals.
    pub goals: Vec<Goal>,
    /// Approvals that are not recorded.
    pub approvals: Vec<MissingApproval>,
    /// Versions of each credential that is or was published.
    pub versions: Vec<Versions>,
    /// Entries that are not in every language.
    pub translations: Vec<MissingTranslation>,
}

/// Returns the report of a catalog on a day. Proposed credentials are part of it.
pub fn portfolio(catalog: &Catalog, today: Day) -> Portfolio {
    let first = catalog.first_language();
    Portfolio {
        version: 1,
        title: catalog.config.title.text(first, first).to_owned(),
        language: first.to_owned(),
        today: today.iso(),
        all: counts::all(catalog),
        departments: catalog.departments.len(),
        pathways: catalog.pathways.len(),
        groupings: vec![
            counts::by_department(catalog),
            counts::by_taxon(catalog, "type", Taxonomy::Types),
            counts::by_taxon(catalog, "level", Taxonomy::Levels),
            counts::by_credit(catalog),
        ],
        coverage: coverage::coverage(catalog),
        overlaps: Overlaps::new(catalog).all(),
        reviews: duties::reviews(catalog, today),
        goals: duties::goals(catalog),
        approvals: duties::approvals(catalog),
        versions: duties::versions(catalog),
        translations: duties::translations(catalog),
    }
}

impl Portfolio {
    /// Returns the pairs about which the catalog says nothing yet.
    pub fn questions(&self) -> impl Iterator<Item = &Pair> {
        self.overlaps.iter().filter(|pair| pair.answer.is_none())
    }
}
