//! From JSON to the canonical statements that a signature covers.
//!
//! Whatever a JSON-LD processor drops silently is not signed: anyone may add it to a badge, or change it, and the
//! signature still holds. So this is no JSON-LD processor. The build script compiles the few contexts in
//! `badge/contexts/` into tables, and one walk over the document refuses everything that they do not define. The only
//! things without a quad are null and empty lists under a term that is defined. Contexts come from nowhere else, for
//! they are not signed either.
//!
//! The quads are a graph, not a tree: the order of lists that are sets, things said twice, and in which of two
//! objects with the same `id` something is said, make no difference. So look at the structure after the proof, and
//! strictly.
//!
//! ```
//! let credential = serde_json::json!({
//!     "@context": "https://www.w3.org/ns/credentials/v2",
//!     "type": "VerifiableCredential",
//!     "name": "Welder",
//! });
//! let nquads = skillmark_badge::rdf::canonical_nquads(&credential)?;
//! assert!(nquads.starts_with("_:c14n0 <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "));
//!
//! let refusal = skillmark_badge::rdf::canonical_nquads(&serde_json::json!({"name": "Welder"})).unwrap_err();
//! assert_eq!(refusal.to_string(), "no context defines the term `name` at `/name`");
//! # Ok::<(), skillmark_badge::rdf::Refusal>(())
//! ```

mod canon;
#[cfg(test)]
mod compile;
mod context;
mod definition;
mod lexical;
mod quad;
mod refusal;
mod table;
mod walk;

#[cfg(test)]
mod tests;

use serde_json::Value;

use crate::HashFunction;

pub use canon::{Canonical, TooComplex, canonicalize, canonicalize_with};
pub use quad::{Iri, Quad, Term, language_literal, literal};
pub use refusal::{Reason, Refusal};
pub use walk::quads;

pub(crate) use lexical::is_iri;

/// Returns the canonical N-Quads (RDFC-1.0, by SHA-256) of a document all of whose terms the vendored contexts define.
pub fn canonical_nquads(document: &Value) -> Result<String, Refusal> {
    canonical_nquads_with(document, HashFunction::Sha256)
}

/// Returns the N-Quads in the canonical form of a hash function: some keys ask for another than SHA-256.
pub(crate) fn canonical_nquads_with(document: &Value, hash: HashFunction) -> Result<String, Refusal> {
    let quads = quads(document)?;
    let canonical = canonicalize_with(&quads, hash).map_err(|TooComplex| Reason::TooComplex)?;
    Ok(canonical.nquads)
}
