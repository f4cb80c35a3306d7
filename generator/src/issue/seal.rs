//! Private keys as passphrase-encrypted PKCS#8 (RFC 5958, RFC 8018), which `openssl pkey` reads too.

use ed25519_dalek::pkcs8::KeypairBytes;
use pkcs8::der::pem::PemLabel as _;
use pkcs8::pkcs5::{pbes2, scrypt};
use pkcs8::{EncodePrivateKey as _, EncryptedPrivateKeyInfoRef, LineEnding, PrivateKeyInfoRef, SecretDocument};
use skillmark_badge::key::Algorithm;
use zeroize::{Zeroize as _, Zeroizing};

/// Cost of scrypt: 16 MiB, five times. OpenSSL refuses more than 32 MiB unless it is told otherwise.
const LOG_N: u8 = 14;
const R: u32 = 8;
const P: u32 = 5;

/// The 32 bytes of a private key.
pub(super) type Seed = Zeroizing<[u8; 32]>;

/// Random bytes of one encryption.
#[derive(Debug, Clone, Copy)]
pub(super) struct Chance {
    pub(super) salt: [u8; 16],
    pub(super) iv: [u8; 16],
}

/// Why a private key cannot be opened or written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum SealError {
    /// The passphrase does not fit, or the file was damaged so that none would.
    #[error("the passphrase is not the right one")]
    Passphrase,
    /// The file is no encrypted key.
    #[error("the file is not an encrypted private key (PKCS#8)")]
    Form,
    /// A key of another kind than the file's name says.
    #[error("the file holds a key of another type")]
    Type,
}

/// Encrypts a private key.
pub(super) fn seal(
    algorithm: Algorithm,
    seed: &Seed,
    passphrase: &str,
    chance: Chance,
) -> Result<Zeroizing<String>, SealError> {
    let plain = encode(algorithm, seed)?;
    let info = PrivateKeyInfoRef::try_from(plain.as_bytes()).map_err(|_| SealError::Form)?;
    let cost = scrypt::Params::new(LOG_N, R, P).map_err(|_| SealError::Form)?;
    let parameters =
        pbes2::Parameters::generate_scrypt_aes256cbc(cost, &chance.salt, chance.iv).map_err(|_| SealError::Form)?;
    let encrypted = info.encrypt_with_params(parameters, passphrase).map_err(|_| SealError::Form)?;
    encrypted.to_pem(EncryptedPrivateKeyInfoRef::PEM_LABEL, LineEnding::LF).map_err(|_| SealError::Form)
}

/// Decrypts a private key.
pub(super) fn open(algorithm: Algorithm, pem: &str, passphrase: &str) -> Result<Seed, SealError> {
    let (label, document) = SecretDocument::from_pem(pem).map_err(|_| SealError::Form)?;
    if label != EncryptedPrivateKeyInfoRef::PEM_LABEL {
        return Err(SealError::Form);
    }
    let encrypted = EncryptedPrivateKeyInfoRef::try_from(document.as_bytes()).map_err(|_| SealError::Form)?;
    let plain = encrypted.decrypt(passphrase).map_err(|_| SealError::Passphrase)?;
    let info = PrivateKeyInfoRef::try_from(plain.as_bytes()).map_err(|_| SealError::Passphrase)?;
    decode(algorithm, info)
}

fn encode(algorithm: Algorithm, seed: &Seed) -> Result<SecretDocument, SealError> {
    match algorithm {
        // Without the public half: readers of RFC 5208, such as older OpenSSL, know no version with it.
        Algorithm::Ed25519 => KeypairBytes { secret_key: **seed, public_key: None }.to_pkcs8_der(),
        Algorithm::P256 => p256::SecretKey::from_slice(&**seed).map_err(|_| SealError::Type)?.to_pkcs8_der(),
        _ => return Err(SealError::Type),
    }
    .map_err(|_| SealError::Form)
}

fn decode(algorithm: Algorithm, info: PrivateKeyInfoRef<'_>) -> Result<Seed, SealError> {
    match algorithm {
        Algorithm::Ed25519 => {
            let pair = KeypairBytes::try_from(info).map_err(|_| SealError::Type)?;
            Ok(Zeroizing::new(pair.secret_key))
        }
        Algorithm::P256 => {
            let key = p256::SecretKey::try_from(info).map_err(|_| SealError::Type)?;
            let mut bytes = key.to_bytes();
            let seed = Zeroizing::new(bytes.into());
            bytes.zeroize();
            Ok(seed)
        }
        _ => Err(SealError::Type),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHANCE: Chance = Chance { salt: [1; 16], iv: [2; 16] };

    #[test]
    fn opens_what_it_sealed() {
        for algorithm in [Algorithm::Ed25519, Algorithm::P256] {
            let seed = Zeroizing::new([7; 32]);
            let pem = seal(algorithm, &seed, "pass", CHANCE).expect("it can be sealed");
            assert!(pem.starts_with("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"));
            assert_eq!(open(algorithm, &pem, "pass").expect("it can be opened"), seed);
            assert_eq!(open(algorithm, &pem, "Pass").err(), Some(SealError::Passphrase));
            assert_eq!(open(algorithm, &pem[1..], "pass").err(), Some(SealError::Form));
        }
        let pem = seal(Algorithm::P256, &Zeroizing::new([7; 32]), "pass", CHANCE).expect("it can be sealed");
        assert_eq!(open(Algorithm::Ed25519, &pem, "pass").err(), Some(SealError::Type));
    }
}
