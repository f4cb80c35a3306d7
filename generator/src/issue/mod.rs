//! Issuing: keys, rosters, badges, and the lists that revoke them.
//!
//! What a badge says, which index of a status list it gets and whether a key may sign it are pure functions.
//! Keys and the register lie on the registrar's disk: the modules that touch it need the feature `cli`.
//!
//! Private keys and the names of learners never come near the catalog: see `work_tree`.

pub mod authority;
pub mod badge;
#[cfg(feature = "cli")]
pub mod batch_folder;
pub mod key_file;
#[cfg(feature = "cli")]
pub mod key_store;
pub mod recipient;
pub mod register;
#[cfg(feature = "cli")]
pub mod register_file;
pub mod roster;
#[cfg(feature = "cli")]
mod seal;
pub mod status_list;
pub(crate) mod table;
#[cfg(feature = "cli")]
pub mod work_tree;
