//! Proofs: made, and checked against a key. Whose key it is, is no question here.

mod data_integrity;
mod jws;

pub use data_integrity::{Cryptosuite, SignError, sign};
pub use jws::{jws_holds, numeric_date, sign_jwt};

pub(crate) use data_integrity::{Proof, ProofError, Unsecured};
pub(crate) use jws::{Jws, JwsError};
