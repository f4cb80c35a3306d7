use crate::catalog::decode::record;
use crate::catalog::value::{Amount, Spanned, Text, Title};

record! {
    /// `pages/ID.md`: a page of the institution's own, published at `/about/ID/`; `about.md` is `/about/`.
    Page {
        /// Title of the page.
        title: Title,
        /// One sentence for lists and search engines.
        summary: Option<Text>,
        /// Place among the pages, lowest first.
        order: Option<Spanned<Amount>>,
    }
}
