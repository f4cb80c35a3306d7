use ureq::tls::{PemItem, RootCerts, parse_pem};

/// Whose word counts about who a server is.
#[derive(Debug, Clone)]
pub struct Roots(pub(super) RootCerts);

/// Why certificates cannot be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RootsError {
    /// They are damaged.
    #[error("a certificate in it is damaged: {0}")]
    Damaged(String),
    /// There is none.
    #[error("there is no certificate in it")]
    Empty,
}

impl Roots {
    /// Returns the authorities that Mozilla trusts, as this program was built with them: they are the same on every
    /// machine.
    pub fn mozilla() -> Self {
        Self(RootCerts::WebPki)
    }

    /// Returns the authorities of a PEM file (RFC 7468), and no others.
    ///
    /// # Errors
    ///
    /// Returns an error when there are none, or one is damaged.
    pub fn from_pem(pem: &[u8]) -> Result<Self, RootsError> {
        let mut certificates = Vec::new();
        for item in parse_pem(pem) {
            if let PemItem::Certificate(certificate) = item.map_err(|error| RootsError::Damaged(error.to_string()))? {
                certificates.push(certificate);
            }
        }
        if certificates.is_empty() { Err(RootsError::Empty) } else { Ok(Self(certificates.into())) }
    }
}
