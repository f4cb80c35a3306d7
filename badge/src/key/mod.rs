//! Keys, and the forms in which documents carry them.

#[cfg(feature = "algorithms")]
mod algorithms;
mod der;
mod document;
mod jwk;
mod multikey;
mod pem;
mod point;
mod public;
mod rsa;
mod secret;

pub use document::{did_jwk, did_key, did_web_url};
pub use jwk::parse_jwk;
pub use multikey::parse_multikey;
pub use pem::parse_pem;
pub use point::Point;
pub use public::{Algorithm, PublicKey, Verified};
pub use rsa::RsaKey;
pub use secret::SecretKey;

pub(crate) use document::{DocumentError, controller, find_in_document, has_ended, material, of_did, only_name};
pub(crate) use multikey::decode_base58;
