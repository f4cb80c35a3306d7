//! Whom a badge was given to: identifiers that are hashed (1EdTech Open Badges 3.0, section B.1.14).

use sha2::{Digest as _, Sha256};

use crate::Digest;

/// Returns an e-mail address in the form that is hashed: trimmed, in NFC, in lower case. Open Badges asks
/// for no form; issuers that lower-case addresses are the rule.
#[cfg(feature = "addresses")]
pub fn normalize(address: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;

    address.trim().nfc().collect::<String>().to_lowercase()
}

/// Returns `sha256$` and the digest of an identifier, with the salt after it.
pub fn identity_hash(identifier: &str, salt: &str) -> String {
    let digest = Sha256::new().chain_update(identifier).chain_update(salt).finalize();
    format!("sha256${}", Digest(digest.into()).hex())
}

/// Says whether `hash` is that of an identifier. Digits may be in either case, which the standard leaves open.
/// MD5, which the standard still allows, can be forged and is not believed.
pub(crate) fn is_hash_of(hash: &str, identifier: &str, salt: &str) -> bool {
    hash.eq_ignore_ascii_case(&identity_hash(identifier, salt))
}

#[cfg(test)]
mod tests {
    use super::*;

    // The examples of Open Badges 3.0 (IdentityObject) and 2.0.
    #[test]
    fn hashes_as_the_standards_show() {
        let hash = "sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399";
        assert_eq!(identity_hash("a@example.com", "Kosher"), hash);
        assert!(is_hash_of(&hash.to_uppercase(), "a@example.com", "Kosher"));
        assert!(!is_hash_of(hash, "b@example.com", "Kosher"));
        assert!(identity_hash("mayze", "").starts_with("sha256$7a1a1b3f"));
    }

    #[cfg(feature = "addresses")]
    #[test]
    fn addresses_have_one_form() {
        assert_eq!(normalize("  Zoe\u{308}@Example.EDU\n"), "zo\u{eb}@example.edu");
    }
}
