//! What must never change: frozen versions and published addresses.

mod addresses;
mod frozen;
mod lock;

pub use addresses::check_addresses;
pub use frozen::check_frozen;
pub use lock::{Freeze, freeze};
