use crate::catalog::decode::record;
use crate::catalog::value::{Day, Identifier, Localized, Spanned, Title, WebUrl};

record! {
    /// `endorsements/ID.yaml`: what an employer or another body says of a credential.
    Endorsement {
        /// The credential.
        credential: Spanned<Identifier>,
        /// Who says it.
        organization: Title,
        /// The organization's website.
        url: Option<Spanned<WebUrl>>,
        /// What it says.
        statement: Localized,
        /// When it was said.
        date: Spanned<Day>,
        /// Until when it holds.
        until: Option<Spanned<Day>>,
    }
}
