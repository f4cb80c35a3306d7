use serde_json::{Value, json};

use super::{Refusal, Scalar};
use crate::diagnostic::Rule;

/// Longest login that GitHub and GitLab know, with the name of an organization and a team before and after the slash.
const MAX_LENGTH: usize = 255;

/// Somebody whose review is asked for a change, as CODEOWNERS writes it: `@user` or `@organization/team`.
///
/// An address for mail is refused, though GitHub would take it: a catalog is public.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Owner(String);

impl Owner {
    /// Returns the owner as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Says whether every part between slashes can be a login, an organization, a group or a team. What splits a line of CODEOWNERS,
/// begins a comment or is a pattern is none of it.
fn is_owner(text: &str) -> bool {
    let Some(name) = text.strip_prefix('@') else { return false };
    let part = |part: &str| {
        let good = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
        part.bytes().all(good)
            && part.bytes().next().is_some_and(|first| first.is_ascii_alphanumeric() || first == b'_')
    };
    text.len() <= MAX_LENGTH && name.split('/').all(part)
}

impl Scalar for Owner {
    const EXPECTED: &'static str = "an owner such as `@example/arts`";

    fn read(written: &str) -> Result<Self, Refusal> {
        if is_owner(written) {
            return Ok(Self(written.to_owned()));
        }
        let message = format!("`{}` cannot be an owner in CODEOWNERS", written.escape_debug());
        let with_sign = format!("@{written}");
        if is_owner(&with_sign) {
            let mut refusal = Refusal::new(Rule::BAD_OWNER, message, format!("write `\"{with_sign}\"`"));
            refusal.replacement = Some(format!("\"{with_sign}\""));
            return Err(refusal);
        }
        let help = "write `\"@user\"` or `\"@organization/team\"`; mail addresses have no place in a public catalog";
        Err(Refusal::new(Rule::BAD_OWNER, message, help))
    }

    fn encode(&self) -> Value {
        self.0.clone().into()
    }

    fn schema() -> Value {
        let part = "[A-Za-z0-9_][A-Za-z0-9_.-]*";
        json!({
            "type": "string",
            "pattern": format!("^@{part}(/{part})*$"),
            "maxLength": MAX_LENGTH,
            "examples": ["@example/arts"],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_what_a_forge_takes() {
        for good in ["@arts", "@example/arts", "@example/faculty/arts", "@a-b_c.d"] {
            assert!(Owner::read(good).is_ok(), "{good}");
        }
        for bad in ["arts", "@", "@/a", "@a/", "@a b", "@a#b", "@a\n* @b", "@a*", "a@example.edu", "@@a", "@é"] {
            assert!(Owner::read(bad).is_err(), "{bad}");
        }
        let refusal = Owner::read("example/arts").expect_err("the sign is missing");
        assert_eq!(refusal.replacement.as_deref(), Some("\"@example/arts\""));
    }
}
