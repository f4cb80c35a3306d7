//! The page on which credentials are written without git: what it is given, and what it runs in the browser.
//!
//! The build publishes the catalog's own settings as sources ([`sources`]), the theme ([`theme`]) and a form that is made
//! from the schema ([`form`]). In the browser, [`Editor`] checks and renders what is typed by the same code as the build.

mod editor;
mod findings;
pub(super) mod form;
mod one;
pub(super) mod order;
pub(super) mod sources;
pub(super) mod theme;

pub use editor::{Editor, Texts};
pub use order::order;

/// Published path of the catalog's settings as sources.
pub(super) const SOURCES: &str = "/edit/sources.json";

/// Published path of the document in which a credential is shown while it is written.
pub(super) const PREVIEW: &str = "/edit/preview/";

/// Returns the published path of a credential's sources.
pub(super) fn source_path(id: &str) -> String {
    format!("/edit/sources/{id}.json")
}
