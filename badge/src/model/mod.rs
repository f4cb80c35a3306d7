//! Open Badges 3.0 as typed views over the JSON that was received.

mod credential;
mod moment;
mod structure;

pub use moment::parse_moment;

pub(crate) use credential::Credential;
pub(crate) use structure::{CredentialKind, ProblemKind, problems};
