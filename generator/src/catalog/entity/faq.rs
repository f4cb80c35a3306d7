use crate::catalog::decode::record;
use crate::catalog::value::{Amount, Identifier, Spanned, Text, Title};

record! {
    /// `faqs/SCOPE.md`: questions as second-level headings, each with its answer below it. Without
    /// audience, department and credential the questions concern the whole site.
    Faq {
        /// Title of the group of questions.
        title: Title,
        /// Who asks, in one sentence.
        summary: Option<Text>,
        /// The audience that asks.
        audience: Option<Spanned<Identifier>>,
        /// The department that the questions concern.
        department: Option<Spanned<Identifier>>,
        /// The credential that the questions concern.
        credential: Option<Spanned<Identifier>>,
        /// Place among the groups, lowest first.
        order: Option<Spanned<Amount>>,
    }
}
