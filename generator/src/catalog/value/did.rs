use std::ops::Deref;

use serde_json::{Value, json};

use super::{Refusal, Scalar};
use crate::diagnostic::Rule;

/// A decentralized identifier (W3C DID 1.0, section 3.1), without path, query and fragment.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Did(pub String);

const MAX_LENGTH: usize = 500;

impl std::fmt::Display for Did {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Deref for Did {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Scalar for Did {
    const EXPECTED: &'static str = "a decentralized identifier";

    fn read(written: &str) -> Result<Self, Refusal> {
        let mut parts = written.splitn(3, ':');
        let scheme = parts.next() == Some("did");
        let is_method = |part: &str| {
            !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        };
        let method = parts.next().is_some_and(is_method);
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-_:%".contains(&byte);
        let specific = parts.next().is_some_and(|id| !id.is_empty() && !id.ends_with(':') && id.bytes().all(plain));
        if scheme && method && specific && written.len() <= MAX_LENGTH {
            return Ok(Self(written.to_owned()));
        }
        Err(Refusal::new(
            Rule::BAD_CODE,
            format!("`{}` is not a decentralized identifier", written.escape_debug()),
            "write it as in `did:web:badges.example.edu:issuers:main`, or leave it out",
        ))
    }

    fn encode(&self) -> Value {
        self.0.clone().into()
    }

    fn schema() -> Value {
        json!({"type": "string", "pattern": "^did:[a-z0-9]+:[A-Za-z0-9._:%-]+$"})
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_form() {
        for good in
            ["did:web:example.edu%3A8443:issuers:main", "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2"]
        {
            assert!(Did::read(good).is_ok(), "{good}");
        }
        for bad in
            ["", "did:web:", "did::x", "DID:web:x", "did:web:x#key", "did:web:x:", "hello world", "https://example.edu"]
        {
            assert!(Did::read(bad).is_err(), "{bad}");
        }
    }
}
