//! What carries a badge: JSON, a compact JWS, a PNG, a link.

mod link;
mod png;

use serde_json::Value;

use crate::base64;
use crate::json::parse_leniently;

pub use link::to_link;
pub use png::{BakeError, bake_png};

/// The most bytes that an input may have: a PNG with a badge in it.
pub const MAX_INPUT: usize = 8 << 20;
/// The most bytes that a badge may have as text. Real ones have a few thousand, or some hundred thousand where an
/// image stands in them as text.
pub const MAX_BADGE: usize = 2 << 20;

/// A badge as text, and what it came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// What it came in.
    pub carrier: Carrier,
    /// JSON, or a compact JWS.
    pub text: String,
}

/// What a badge came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carrier {
    /// A JSON document.
    Json,
    /// A compact JWS (RFC 7515, section 3.1).
    Jwt,
    /// A PNG image.
    Png,
}

impl Carried {
    /// Returns what the badge says, whether or not anything vouches for it; `None` if that is no JSON.
    pub fn content(&self) -> Option<Value> {
        if kind_of(&self.text) != Some(Carrier::Jwt) {
            return parse_leniently(&self.text);
        }
        let payload = base64::decode(self.text.split('.').nth(1)?)?;
        parse_leniently(std::str::from_utf8(&payload).ok()?)
    }
}

impl Carrier {
    /// Returns the name that reports use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Jwt => "jwt",
            Self::Png => "png",
        }
    }
}

/// Why no badge could be taken out of an input.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Unreadable {
    /// There is nothing in it.
    #[error("the input is empty")]
    Empty,
    /// It has more bytes than are looked at.
    #[error("the input has more than {0} bytes")]
    TooLarge(usize),
    /// A PNG image that carries no badge.
    #[error("the image carries no badge")]
    NoBadgeInPng,
    /// What should carry a badge is damaged.
    #[error("{0}")]
    Damaged(&'static str),
    /// Neither JSON nor a JWS nor an image.
    #[error("the input is none of the forms in which badges come")]
    Unknown,
}

/// Takes a badge out of what carries it.
///
/// # Errors
///
/// Returns why there is none.
pub fn read(bytes: &[u8]) -> Result<Carried, Unreadable> {
    if bytes.len() > MAX_INPUT {
        return Err(Unreadable::TooLarge(MAX_INPUT));
    }
    if png::is_png(bytes) {
        let text = png::extract(bytes)?;
        return Ok(Carried { carrier: Carrier::Png, text: bounded(text.trim())?.to_owned() });
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Unreadable::Unknown)?;
    // Editors of one system put a mark before UTF-8 that no reader of JSON expects.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).trim();
    if let Some(encoded) = link::find(text) {
        let inner = link::decode(encoded)?;
        return if link::find_in_bytes(&inner) { Err(Unreadable::Unknown) } else { read(&inner) };
    }
    let carrier = kind_of(text).ok_or(if text.is_empty() { Unreadable::Empty } else { Unreadable::Unknown })?;
    Ok(Carried { carrier, text: bounded(text)?.to_owned() })
}

/// Says of which kind a badge's text is.
pub(crate) fn kind_of(text: &str) -> Option<Carrier> {
    if text.starts_with('{') {
        return Some(Carrier::Json);
    }
    let is_encoded = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    let parts: Vec<&str> = text.splitn(4, '.').collect();
    let is_jws = parts.len() == 3 && parts.iter().all(|part| part.bytes().all(is_encoded)) && !parts[0].is_empty();
    is_jws.then_some(Carrier::Jwt)
}

fn bounded(text: &str) -> Result<&str, Unreadable> {
    if text.len() > MAX_BADGE { Err(Unreadable::TooLarge(MAX_BADGE)) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_the_forms_apart() {
        let carrier = |text: &str| read(text.as_bytes()).map(|carried| carried.carrier);
        assert_eq!(carrier(" \u{feff}{}"), Err(Unreadable::Unknown));
        assert_eq!(carrier("\u{feff}{} \n"), Ok(Carrier::Json));
        assert_eq!(carrier("eyJh.eyJi.c2ln\n"), Ok(Carrier::Jwt));
        assert_eq!(carrier("eyJh.eyJi."), Ok(Carrier::Jwt));
        for unknown in ["hello", "a.b", "a.b.c.d", "[1]", ".a.b", "%PDF-1.7", "a b.c.d"] {
            assert_eq!(carrier(unknown), Err(Unreadable::Unknown), "{unknown}");
        }
        assert_eq!(carrier("  \n"), Err(Unreadable::Empty));
        assert_eq!(read(&[0xff, 0xfe]), Err(Unreadable::Unknown));
    }

    #[test]
    fn what_a_badge_says_is_read_whatever_carries_it() {
        let said = |text: &str| read(text.as_bytes()).ok()?.content()?["a"].as_u64();
        assert_eq!(said("{\"a\":1}"), Some(1));
        assert_eq!(said(&format!("eyJh.{}.c2ln", base64::encode(b"{\"a\":1}"))), Some(1));
        assert_eq!(said("{\"a\":"), None);
    }

    #[test]
    fn size_is_bounded() {
        let long = format!("{{\"a\":\"{}\"}}", "x".repeat(MAX_BADGE));
        assert_eq!(read(long.as_bytes()), Err(Unreadable::TooLarge(MAX_BADGE)));
        assert_eq!(read(&vec![b' '; MAX_INPUT + 1]), Err(Unreadable::TooLarge(MAX_INPUT)));
    }

    #[test]
    fn links_are_read_wherever_they_stand() {
        let link = to_link(b"{\"name\": \"x\"}");
        for text in [link.clone(), format!("https://badges.example.edu/fr/verify/{link}\n")] {
            let carried = read(text.as_bytes()).expect("it is a link");
            assert_eq!((carried.carrier, carried.text.as_str()), (Carrier::Json, "{\"name\": \"x\"}"));
        }
        let nested = to_link(link.as_bytes());
        assert_eq!(read(nested.as_bytes()), Err(Unreadable::Unknown));
    }
}
