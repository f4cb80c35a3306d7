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

impl HashFunction {
    /// Returns the digest of some bytes, at the beginning of as many as the longest has. Both kinds are of one type,
    /// so that nothing which handles them is there twice in what every employer downloads.

    pub(crate) fn padded(self, bytes: &[u8]) -> [u8; 48] {
        let mut digest = [0; 48];
        match self {
            Self::Sha256 => digest[..32].copy_from_slice(&Sha256::digest(bytes)),
            Self::Sha384 => digest.copy_from_slice(&Sha384::digest(bytes)),
        }
        digest
    }

    /// Returns how many bytes a digest has.
    pub(crate) fn len(self) -> usize {
        match self {
            Self::Sha256 => 32,
            Self::Sha384 => 48,
        }
    }
}
