//! Comparing and judging over time: what must never change (frozen versions and published addresses), and what
//! resembles what.

mod addresses;
pub mod compare;
mod frozen;
mod lock;
pub mod overlap;

pub use addresses::check_addresses;
pub use frozen::check_frozen;
pub use lock::{Freeze, freeze};
pub use overlap::check_overlaps;
