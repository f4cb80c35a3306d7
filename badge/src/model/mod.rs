//! Open Badges 3.0 as typed views over the JSON that was received.

mod credential;
mod moment;
pub(crate) mod open_badges_2;
mod structure;

pub use moment::parse_moment;
pub use structure::{CredentialKind, Problem, ProblemKind, problems};

pub(crate) use credential::Credential;
