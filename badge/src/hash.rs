//! The digests over which signatures are made.

use sha2::{Digest as _, Sha256, Sha384};

/// A hash function (FIPS 180-4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HashFunction {
    /// 32 bytes.
    Sha256,
    /// 48 bytes.
    Sha384,
}

/// A digest. Those of both functions are of one type, so that nothing which handles them is there twice in what every
/// employer downloads; the shorter one ends in zeros.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Hashed {
    bytes: [u8; 48],
    length: usize,
}

impl HashFunction {
    pub(crate) fn digest(self, text: &str) -> Hashed {
        let mut bytes = [0; 48];
        match self {
            Self::Sha256 => bytes[..32].copy_from_slice(&Sha256::digest(text)),
            Self::Sha384 => bytes.copy_from_slice(&Sha384::digest(text)),
        }
        Hashed { bytes, length: self.len() }
    }

    /// Returns how many bytes a digest has.
    pub(crate) fn len(self) -> usize {
        match self {
            Self::Sha256 => 32,
            Self::Sha384 => 48,
        }
    }
}

impl Hashed {
    pub(crate) fn as_slice(&self) -> &[u8] {
        &self.bytes[..self.length]
    }
}
