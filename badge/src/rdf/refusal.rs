//! Why a document is refused, and where.

use thiserror::Error;

/// A document is refused at one place.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{reason}{}", place(pointer))]
pub struct Refusal {
    /// The place as a JSON pointer (RFC 6901); empty for the whole document.
    pub pointer: String,
    /// What is wrong there.
    pub reason: Reason,
}

/// What the walk refuses. The texts complete a sentence and start in lower case.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum Reason {
    /// The address of a context that is not among the vendored ones.
    #[error("the context `{0}` is not known")]
    UnknownContext(String),
    /// A context inside the document, or null, that is none of the vendored ones.
    #[error("a context is written out, and it is none of the known ones")]
    InlineContext,
    /// No context in force defines the term.
    #[error("no context defines the term `{0}`")]
    UndefinedTerm(String),
    /// No context in force defines the type.
    #[error("no context defines the type `{0}`")]
    UndefinedType(String),
    /// A context gives a new meaning to a term that another one protects.
    #[error("two contexts give different meanings to `{0}`")]
    ProtectedTerm(String),
    /// A key that is a keyword of JSON-LD, or looks like one, where none may stand.
    #[error("`{0}` may not stand here")]
    Keyword(String),
    /// A keyword of JSON-LD, or what looks like one, as a value. Other processors drop it silently.
    #[error("`{0}` looks like a keyword of JSON-LD")]
    KeywordValue(String),
    /// The same statement under two spellings of one keyword, such as `id` and `@id`.
    #[error("`{0}` says again what another key says")]
    GivenTwice(String),
    /// Not an absolute IRI, or one with characters that have no place in it.
    #[error("`{0}` is not an absolute address")]
    Iri(String),
    /// A name of a blank node that is not letters and digits.
    #[error("`{0}` is not a name of an unnamed thing")]
    BlankNode(String),
    /// Not a language tag.
    #[error("`{0}` is not a language tag")]
    LanguageTag(String),
    /// `@direction`: it makes no quad, so nothing would sign it.
    #[error("a text direction cannot be signed")]
    Direction,
    /// A number that not all implementations write alike.
    #[error("the number is outside the range in which all implementations agree")]
    Number,
    /// A list inside a list.
    #[error("a list stands in a list")]
    NestedList,
    /// Something other than text.
    #[error("text is needed here")]
    NotText,
    /// Something other than an object.
    #[error("an object is needed here")]
    NotObject,
    /// Something other than an address or an object.
    #[error("an address or an object is needed here")]
    NotResource,
    /// null as a JSON literal.
    #[error("null says nothing here")]
    Null,
    /// A plain value where the term takes all definitions away.
    #[error("an address has no meaning here, for no terms are defined")]
    NullContext,
    /// An object from which no statement follows: its `id` would be dropped.
    #[error("nothing is said here")]
    NoStatement,
    /// Lists and objects nested too deeply.
    #[error("lists and objects are nested too deeply")]
    TooDeep,
    /// More statements than the bound.
    #[error("too many statements")]
    TooLarge,
    /// More contexts upon one another than the bound.
    #[error("too many contexts upon one another")]
    TooManyContexts,
    /// The unnamed things resemble one another so much that sorting them out takes too long.
    #[error("too many unnamed things that resemble one another")]
    TooComplex,
}

impl Reason {
    /// Tells whether a bound was passed: the document may be in order, but is not looked at any further.
    pub fn is_bound(&self) -> bool {
        matches!(self, Reason::TooDeep | Reason::TooLarge | Reason::TooManyContexts | Reason::TooComplex)
    }
}

fn place(pointer: &str) -> String {
    if pointer.is_empty() { String::new() } else { [" at `", pointer, "`"].concat() }
}

impl From<Reason> for Refusal {
    fn from(reason: Reason) -> Refusal {
        Refusal { pointer: String::new(), reason }
    }
}

impl Refusal {
    /// Moves the place under a key. The walk adds the steps on its way out, so that no path is kept on the way in.
    pub(super) fn under(mut self, key: &str) -> Refusal {
        let step = key.replace('~', "~0").replace('/', "~1");
        self.pointer.insert_str(0, &step);
        self.pointer.insert(0, '/');
        self
    }

    /// Moves the place under an index, if there is one.
    pub(super) fn under_index(self, index: Option<usize>) -> Refusal {
        match index {
            Some(index) => self.under(&index.to_string()),
            None => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pointers_are_built_from_the_inside_and_escaped() {
        let refusal = Refusal::from(Reason::Number).under("a/b~c").under_index(Some(3)).under_index(None).under("list");
        assert_eq!(refusal.pointer, "/list/3/a~1b~0c");
    }
}
