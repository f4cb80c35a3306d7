use crate::key::Algorithm;

/// A way to secure a document with Data Integrity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Cryptosuite {
    /// `eddsa-rdfc-2022` (Data Integrity `EdDSA` Cryptosuites 1.0, section 3.2); drafts called it `eddsa-2022`.
    EddsaRdfc2022,
    /// `eddsa-jcs-2022` (section 3.3).
    EddsaJcs2022,
    /// `ecdsa-rdfc-2019` (Data Integrity ECDSA Cryptosuites 1.0, section 3.2).
    EcdsaRdfc2019,
    /// `ecdsa-jcs-2019` (section 3.3).
    EcdsaJcs2019,
    /// The proof type `Ed25519Signature2020`, which older badges have: the steps of `eddsa-rdfc-2022`.
    /// It is verified and never made.
    Ed25519Signature2020,
}

impl Cryptosuite {
    /// Returns the suite of a proof's type and, where the type leaves it to that, the name of its suite.
    pub(super) fn of_names(kind: &str, name: &str) -> Option<Self> {
        Some(match (kind, name) {
            ("DataIntegrityProof", "eddsa-rdfc-2022" | "eddsa-2022") => Self::EddsaRdfc2022,
            ("DataIntegrityProof", "eddsa-jcs-2022") => Self::EddsaJcs2022,
            ("DataIntegrityProof", "ecdsa-rdfc-2019") => Self::EcdsaRdfc2019,
            ("DataIntegrityProof", "ecdsa-jcs-2019") => Self::EcdsaJcs2019,
            ("Ed25519Signature2020", _) => Self::Ed25519Signature2020,
            _ => return None,
        })
    }

    /// Returns the name that proofs have.
    pub fn name(self) -> &'static str {
        match self {
            Self::EddsaRdfc2022 => "eddsa-rdfc-2022",
            Self::EddsaJcs2022 => "eddsa-jcs-2022",
            Self::EcdsaRdfc2019 => "ecdsa-rdfc-2019",
            Self::EcdsaJcs2019 => "ecdsa-jcs-2019",
            Self::Ed25519Signature2020 => "Ed25519Signature2020",
        }
    }

    /// Says whether the suite signs canonical JSON rather than what it says.
    pub(super) fn is_jcs(self) -> bool {
        matches!(self, Self::EddsaJcs2022 | Self::EcdsaJcs2019)
    }

    /// Says whether the suite is for keys of an algorithm.
    pub(super) fn is_for(self, algorithm: Algorithm) -> bool {
        match self {
            Self::EcdsaRdfc2019 | Self::EcdsaJcs2019 => matches!(algorithm, Algorithm::P256 | Algorithm::P384),
            _ => algorithm == Algorithm::Ed25519,
        }
    }
}
