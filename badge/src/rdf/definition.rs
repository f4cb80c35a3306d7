//! What the context compiler writes and the walk reads. The build script compiles this file too.

/// No datatype.
pub(crate) const NO_DATATYPE: u16 = u16::MAX;
/// The term brings no context of its own.
pub(crate) const NO_CONTEXT: u8 = 254;
/// The term brings the null context: nothing is defined inside.
pub(crate) const NULL_CONTEXT: u8 = 255;

/// The definition may not be replaced (JSON-LD 1.1, section 4.1.11).
pub(crate) const PROTECTED: u8 = 1;
/// The term may be the prefix of a compact IRI.
pub(crate) const PREFIX: u8 = 2;
/// The IRI is `prefix:suffix`, and the prefix is to be looked up in the contexts below this one.
pub(crate) const LATE_IRI: u8 = 4;
/// The same for the datatype. The context of Open Badges 3.0.3 types `awardedDate` as `xsd:dateTime` and does not
/// say what `xsd` is: alone that is the IRI `xsd:dateTime`, upon the context of VC 1.1 it is XML Schema's.
pub(crate) const LATE_DATATYPE: u8 = 8;
/// `@container: @list`: the order of the values counts.
pub(crate) const LIST: u8 = 16;
/// `@container: @graph`: each value is a graph of its own.
pub(crate) const GRAPH: u8 = 32;
/// `@container: @set`: changes no quad, but a definition without it is another definition, and so may not replace
/// a protected one.
pub(crate) const SET: u8 = 64;

/// The definition of a term in one context. Texts are places in the sorted table of strings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Definition {
    pub(crate) term: u16,
    pub(crate) iri: u16,
    /// A datatype, or one of `@id`, `@vocab` and `@json`.
    pub(crate) datatype: u16,
    pub(crate) flags: u8,
    /// The table of the context that the term brings (JSON-LD 1.1, section 4.1.8), or one of the two above.
    pub(crate) context: u8,
}
