//! Keys, and the forms in which documents carry them.

mod document;
mod jwk;
mod multikey;
mod public;
mod secret;

pub use document::{did_key, did_web_url};
pub use jwk::parse_jwk;
pub use multikey::parse_multikey;
pub use public::{Algorithm, PublicKey};
pub use secret::SecretKey;

pub(crate) use document::{DocumentError, controller, find_in_document};
pub(crate) use multikey::decode_base58;
