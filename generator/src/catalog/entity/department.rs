use crate::catalog::check::contrast::Rgb;
use crate::catalog::decode::record;
use crate::catalog::value::{Contact, Identifier, Link, Owner, Spanned, Text, Title, WebUrl};

record! {
    /// `departments/ID/index.md`: a unit that offers credentials.
    Department {
        /// Name of the department.
        title: Title,
        /// What it offers, in one sentence.
        summary: Text,
        /// Colour of its badges, such as `"#2674c6"`; left out, one is taken by its place among departments.
        color: Option<Spanned<Rgb>>,
        /// The issuer that its badges are issued by, when it is only one.
        issuer: Option<Spanned<Identifier>>,
        /// Its website.
        url: Option<Spanned<WebUrl>>,
        /// Whom to ask.
        contact: Option<Contact>,
        /// Whose review is asked for changes of its files, for CODEOWNERS: `"@organization/team"` or `"@user"`.
        owners: Vec<Spanned<Owner>>,
        /// Other pages of the department.
        links: Vec<Link>,
    }
}
