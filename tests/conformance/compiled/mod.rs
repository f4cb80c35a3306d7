//! The engine's walk, from the same source, with tables that its own compiler makes of the contexts of a document.
//!
//! In the product the tables are those of the vendored contexts, and a document that writes its context out is refused.
//! So that what the compiler and the walk say they implement can be held against suites that do write theirs out, the
//! same files are compiled here once more, and only `table.rs` is another: it looks into tables that are set at run
//! time.

#[path = "../../../badge/src/rdf/canon.rs"]
mod canon;
#[path = "../../../badge/src/rdf/compile.rs"]
mod compile;
#[path = "../../../badge/src/rdf/context.rs"]
mod context;
#[path = "../../../badge/src/rdf/definition.rs"]
mod definition;
#[path = "../../../badge/src/rdf/lexical.rs"]
mod lexical;
#[path = "../../../badge/src/rdf/quad.rs"]
mod quad;
#[path = "../../../badge/src/rdf/refusal.rs"]
mod refusal;
mod table;
#[path = "../../../badge/src/rdf/walk.rs"]
mod walk;

use serde_json::Value;

pub(crate) use compile::Document;

/// Returns the canonical statements of a document whose contexts are these, or why there are none: the compiler lacks a
/// construct of a context, or the walk refuses the document.
pub(crate) fn canonical_nquads(document: &Value, contexts: &[Document]) -> Result<String, String> {
    let tables = compile::compile(contexts).map_err(|error| format!("context {}", error.construct))?;
    table::set(tables);
    let quads = walk::quads(document).map_err(|refusal| refusal.reason.to_string())?;
    canon::canonicalize(&quads).map(|canonical| canonical.nquads).map_err(|error| error.to_string())
}
