//! Comparing and judging over time: what must never change (frozen versions and published addresses), the lives of
//! credentials, reviews, and what resembles what.

mod addresses;
mod changes;
pub mod compare;
mod due;
mod frozen;
mod lock;
pub mod overlap;
mod owners;
pub mod portfolio;
#[cfg(test)]
pub(crate) mod samples;
mod status;

pub use addresses::check_addresses;
pub use changes::{FieldChange, LineChange, Piece, changes};
pub use due::{Review, ReviewState, reviews};
pub use frozen::check_frozen;
pub use lock::{Freeze, freeze};
pub use overlap::check_overlaps;
pub use owners::{UnnamableFolder, codeowners};
pub use status::{allowed_statuses, check_history};
