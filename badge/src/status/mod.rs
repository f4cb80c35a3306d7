//! Lists on which issuers withdraw badges.

mod bitstring;

pub use bitstring::{Bitstring, BitstringError};
