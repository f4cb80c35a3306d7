use crate::catalog::decode::record;
use crate::catalog::value::{Identifier, Localized, Spanned, Title};

record! {
    /// `glossary.yaml`: the words that the catalog uses, explained once and linked wherever they stand.
    Glossary {
        /// The terms.
        terms: Vec<GlossaryTerm>,
    }
}

record! {
    /// A term and what it means here.
    GlossaryTerm {
        /// Permanent name, the anchor of the term on the glossary page.
        id: Spanned<Identifier>,
        /// The term.
        term: Localized,
        /// What it means, in plain words; Markdown.
        definition: Localized,
        /// Other forms that are linked in text, such as the plural.
        forms: Vec<Localized>,
        /// Ids of related terms.
        see: Vec<Spanned<Identifier>>,
        /// Where the definition comes from.
        source: Option<Title>,
    }
}
