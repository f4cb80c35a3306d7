//! Proofs: made, and checked against a key. Whose key it is, is no question here.

mod data_integrity;
mod elsewhere;
mod jws;
mod suite;

pub use data_integrity::{SignError, sign};
pub use elsewhere::SignatureCheck;
pub use jws::{jws_holds, numeric_date, sign_jwt};
pub use suite::Cryptosuite;

pub(crate) use data_integrity::{Proof, ProofError, Unsecured};
pub(crate) use elsewhere::Elsewhere;
pub(crate) use jws::{Jws, JwsError};
