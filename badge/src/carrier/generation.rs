use super::{Carried, Carrier, kind_of};
use crate::json::texts;

/// The generations of badges, which images carry in different places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Generation {
    /// Open Badges 2.0 and before.
    Two,
    /// Open Badges 3.0.
    Three,
}

impl Generation {
    /// Returns the generation of a badge. An address can only be that of an assertion, and an assertion says that it is
    /// one (Open Badges 2.0, Assertion).
    pub(super) fn of(badge: &str) -> Self {
        if kind_of(badge) == Some(Carrier::Address) {
            return Self::Two;
        }
        let content = Carried { carrier: Carrier::Json, text: badge.to_owned() }.content().unwrap_or_default();
        if texts(&content["type"]).any(|kind| kind == "Assertion") { Self::Two } else { Self::Three }
    }
}
