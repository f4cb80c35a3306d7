use std::ops::Deref;

use serde_json::{Value, json};

use super::{Did, Refusal, Scalar};
use crate::diagnostic::Rule;

/// What badges of another institution name as their issuer: a decentralized identifier, or, as in Open Badges 2.0,
/// the https address of its profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssuerId(pub String);

const MAX_LENGTH: usize = 500;

impl std::fmt::Display for IssuerId {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Deref for IssuerId {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Scalar for IssuerId {
    const EXPECTED: &'static str = "a decentralized identifier or an https address";

    fn read(written: &str) -> Result<Self, Refusal> {
        let is_address = url::Url::parse(written)
            .is_ok_and(|url| url.scheme() == "https" && url.username().is_empty() && url.fragment().is_none());
        if (is_address && written.len() <= MAX_LENGTH) || Did::read(written).is_ok() {
            return Ok(Self(written.to_owned()));
        }
        Err(Refusal::new(
            Rule::BAD_CODE,
            format!("`{}` is neither a decentralized identifier nor an https address", written.escape_debug()),
            "write what its badges name as their issuer, as in `did:web:badges.example.edu` or \
             `https://example.edu/issuer.json`",
        ))
    }

    fn encode(&self) -> Value {
        self.0.clone().into()
    }

    fn schema() -> Value {
        json!({"type": "string", "pattern": "^(did:[a-z0-9]+:[A-Za-z0-9._:%-]+|https://[^#@\\s]+)$"})
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_both_forms() {
        for good in ["did:web:example.edu", "https://example.edu/issuer.json", "https://example.edu/issuers?id=7"] {
            assert!(IssuerId::read(good).is_ok(), "{good}");
        }
        for bad in ["example.edu", "http://example.edu/issuer", "https://", "https://example.edu/#key", "did:web:"] {
            assert!(IssuerId::read(bad).is_err(), "{bad}");
        }
    }
}
