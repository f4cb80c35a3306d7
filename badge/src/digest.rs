use std::fmt;
use std::fmt::Write as _;

use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::json::canonical;

/// The digest of a definition, shown as `sha256:` and 64 lower-case hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(pub [u8; 32]);

impl fmt::Display for Digest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("sha256:")?;
        self.0.iter().try_for_each(|byte| write!(formatter, "{byte:02x}"))
    }
}

impl Digest {
    /// Returns the digits alone.
    pub fn hex(&self) -> String {
        self.0.iter().fold(String::with_capacity(64), |mut text, byte| {
            // Writing to a String cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
    }
}

/// Returns the digest of an Achievement: SHA-256 over its canonical form (RFC 8785) without the
/// top-level `@context`, so that the object embedded in a badge and the published document agree.
pub fn definition_digest(achievement: &Value) -> Digest {
    let mut object = achievement.clone();
    if let Some(fields) = object.as_object_mut() {
        fields.remove("@context");
    }
    Digest(Sha256::digest(canonical(&object)).into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn ignores_context_and_order() {
        let plain = definition_digest(&json!({"id": "x", "name": "y"}));
        let published = definition_digest(&json!({"name": "y", "@context": ["a"], "id": "x"}));
        assert_eq!(plain, published);
        // Computed with: printf '{"id":"x","name":"y"}' | sha256sum
        assert_eq!(plain.to_string(), "sha256:a2da24598f96517a3340e209511d5426571f83cb70096ced7ea59b0a6892c4a1");
    }
}
