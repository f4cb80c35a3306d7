//! What teaches which skill and how far, and what occupations ask for: pure functions of the catalog.

mod asked;
mod matrix;
mod teaching;
mod together;

pub use asked::{Asked, Source, asked};
pub use matrix::{Matrix, Row};
pub use teaching::{Coverage, Taught, Teaching};
pub use together::{occupations_beside, skills_beside};

use crate::catalog::Entry;
use crate::catalog::entity::credential::{Credential, Status};
use crate::catalog::entity::framework::{Framework, FrameworkKind};

/// Says whether a credential can be taken now: neither paused, retired nor only proposed.
pub fn is_on_offer(entry: &Entry<Credential>) -> bool {
    matches!(*entry.fields.status, Status::Active | Status::Pilot)
}

/// Says whether the items of a framework are occupations.
pub fn is_occupations(entry: &Entry<Framework>) -> bool {
    entry.fields.kind.is_some_and(|kind| *kind == FrameworkKind::Occupations)
}
