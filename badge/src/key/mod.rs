//! Public keys in the forms in which documents carry them.

mod multikey;

pub use multikey::{PublicKey, ed25519_jwk, parse_multikey};
