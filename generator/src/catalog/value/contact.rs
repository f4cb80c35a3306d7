use serde_json::{Value, json};

use super::{Refusal, Scalar, Spanned, Title, WebUrl};
use crate::catalog::decode::{Decoder, Definitions, Field, record};
use crate::catalog::yaml::{Content, Key, Node};
use crate::diagnostic::{Diagnostic, Rule};

/// An e-mail address of the common form, for a role rather than a person.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Email(pub String);

impl Scalar for Email {
    const EXPECTED: &'static str = "an e-mail address";

    fn read(written: &str) -> Result<Self, Refusal> {
        let plain = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || "._%+-".contains(c));
        let good = written.split_once('@').is_some_and(|(local, host)| {
            plain(local) && plain(host) && host.contains('.') && !host.starts_with('.') && !host.ends_with('.')
        });
        if good && written.len() <= 254 {
            return Ok(Self(written.to_owned()));
        }
        Err(Refusal::new(
            Rule::BAD_CONTACT,
            format!("`{}` is not an e-mail address", written.escape_debug()),
            "write one address, such as `badges@example.edu`",
        )
        .meant(bare_address(written)))
    }

    fn encode(&self) -> Value {
        self.0.clone().into()
    }

    fn schema() -> Value {
        json!({"type": "string", "format": "email", "examples": ["badges@example.edu"]})
    }
}

/// Returns the address in a link to it.
fn bare_address(written: &str) -> Option<String> {
    let scheme = written.trim().get(..7).filter(|scheme| scheme.eq_ignore_ascii_case("mailto:"))?;
    let address = written.trim()[scheme.len()..].trim();
    Email::read(address).is_ok().then(|| address.to_owned())
}

record! {
    /// How to reach an office.
    ContactFields {
        /// Name of the office.
        name: Option<Title>,
        /// A role address.
        email: Option<Spanned<Email>>,
        /// A page with a form or details.
        url: Option<Spanned<WebUrl>>,
        /// Telephone number as people dial it.
        phone: Option<Title>,
    }
}

/// How to reach an office: an e-mail address, a web address, or fields.
#[derive(Debug, Clone, PartialEq)]
pub struct Contact(pub ContactFields);

impl Field for Contact {
    fn decode(node: &Node, decoder: &mut Decoder) -> Option<Self> {
        let Content::String(written) = &node.content else {
            return ContactFields::decode(node, decoder).map(Self);
        };
        let field = if written.contains("://") {
            "url"
        } else if written.contains('@') {
            "email"
        } else {
            let message = format!("`{}` is not a contact", written.escape_debug());
            let help = "write an e-mail address, a web address, or `email:`, `url:` and `phone:` on lines of their own";
            decoder.report(Diagnostic::new(Rule::BAD_CONTACT, node.span, message).help(help));
            return None;
        };
        let key = Key { name: field.to_owned(), span: node.span };
        let fields = Node { content: Content::Map(vec![(key, node.clone())]), span: node.span };
        ContactFields::decode(&fields, decoder).map(Self)
    }

    fn encode(&self) -> Value {
        self.0.encode()
    }

    fn schema(definitions: &mut Definitions) -> Value {
        let fields = ContactFields::schema(definitions);
        json!({"anyOf": [{"type": "string", "pattern": "@|://", "examples": ["badges@example.edu"]}, fields]})
    }
}
