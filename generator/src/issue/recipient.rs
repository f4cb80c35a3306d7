//! Whom a badge is given to.

use std::fmt;

use skillmark_badge::identity::normalize;

use crate::catalog::value::{Did, Refusal, Scalar, bad_character};
use crate::diagnostic::Rule;

/// The longest address that mail can reach (RFC 5321, section 4.5.3.1.3).
const MAX_LENGTH: usize = 254;

/// Whom a badge is given to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Recipient {
    /// An e-mail address, in the form that is hashed.
    Email(String),
    /// A decentralized identifier, from the learner's wallet.
    Did(Did),
}

impl Recipient {
    /// Reads an e-mail address or a DID.
    ///
    /// # Errors
    ///
    /// Returns what is wrong with it.
    pub fn read(written: &str) -> Result<Self, Refusal> {
        if written.starts_with("did:") {
            let help = "copy it from the learner's wallet, as in `did:key:z6Mk…`";
            let refused = |refusal: Refusal| Refusal::new(refusal.rule, refusal.message, help);
            return Did::read(written).map(Self::Did).map_err(refused);
        }
        let address = normalize(written.strip_prefix("mailto:").unwrap_or(written));
        if is_address(&address) {
            return Ok(Self::Email(address));
        }
        Err(Refusal::new(
            Rule::BAD_CONTACT,
            format!("`{}` is neither an e-mail address nor a DID", written.escape_debug()),
            "write one address, such as `learner@example.edu`",
        ))
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Email(address) => formatter.write_str(address),
            Self::Did(did) => formatter.write_str(did),
        }
    }
}

/// Says whether text has the form of one address. People's addresses hold more signs than those of offices.
fn is_address(text: &str) -> bool {
    let is_plain = |character: char| !character.is_whitespace() && !"<>()[]\\,;:\"@".contains(character);
    let is_label = |label: &str| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-');
    let Some((local, host)) = text.split_once('@') else { return false };
    let is_host = host.contains('.')
        && host.chars().all(|character| character.is_alphanumeric() || matches!(character, '.' | '-'))
        && host.split('.').all(is_label);
    !local.is_empty()
        && local.chars().all(is_plain)
        && is_host
        && text.len() <= MAX_LENGTH
        && bad_character(text).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_take_the_form_that_is_hashed() {
        for (written, expected) in [
            (" Ada.O'Brien@Example.EDU", "ada.o'brien@example.edu"),
            ("mailto:x+y@a-b.example", "x+y@a-b.example"),
            ("Zoe\u{308}@exämple.edu", "zo\u{eb}@exämple.edu"),
            ("did:key:z6MkExample", "did:key:z6MkExample"),
        ] {
            assert_eq!(Recipient::read(written).expect("it is sound").to_string(), expected);
        }
    }

    #[test]
    fn refuses_what_reaches_nobody() {
        for bad in [
            "",
            "ada",
            "ada@example",
            "a@b@example.edu",
            "Ada <ada@example.edu>",
            "a@example.edu, b@example.edu",
            "a@.edu",
            "a@-x.edu",
            "ada\u{202e}@example.edu",
            "did:web:",
        ] {
            assert!(Recipient::read(bad).is_err(), "{bad}");
        }
    }
}
