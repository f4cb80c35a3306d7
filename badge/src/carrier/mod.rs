//! What carries a badge: JSON, a compact JWS, an image, a link; or the address where one is hosted.

mod generation;
mod link;
mod png;
mod svg;

use serde_json::Value;

use crate::base64;
use crate::json::parse_leniently;

use self::generation::Generation;
pub use link::to_link;
pub use png::bake_png;
#[cfg(feature = "svg")]
pub use svg::bake_svg;
pub use svg::{Svg, SvgElement};

/// The most bytes that an input may have: an image with a badge in it.
pub const MAX_INPUT: usize = 8 << 20;
/// The most bytes that a badge may have as text. Real ones have a few thousand, or some hundred thousand where an
/// image stands in them as text.
pub const MAX_BADGE: usize = 2 << 20;

/// A badge as text, and what it came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// What it came in.
    pub carrier: Carrier,
    /// JSON, a compact JWS, or the address of a hosted badge.
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
    /// An SVG image.
    Svg,
    /// The https address of a hosted badge (Open Badges 2.0, Verification), and nothing else.
    Address,
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
            Self::Svg => "svg",
            Self::Address => "address",
        }
    }
}

/// Why a badge could not be put into an image.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum BakeError {
    /// The image is no PNG, or a damaged one.
    #[error("the image is not a sound PNG")]
    NotPng,
    /// The image is no SVG, a damaged one, or an empty one.
    #[error("the image is neither a sound PNG nor a sound SVG")]
    NotSvg,
    /// The image carries a badge already; which one counts would depend on the reader.
    #[error("the image carries a badge already")]
    Baked,
    /// What should be put in is no badge, or has characters that XML cannot hold (XML 1.0, section 2.2).
    #[error("there is no badge that the image can hold")]
    NoBadge,
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
    /// An image that carries no badge.
    #[error("the image carries no badge")]
    NoBadgeInImage,
    /// An image that carries two badges; which one counts would depend on the reader.
    #[error("the image carries two different badges")]
    Two,
    /// What should carry a badge is damaged.
    #[error("{0}")]
    Damaged(&'static str),
    /// Neither JSON nor a JWS, an image or an address.
    #[error("the input is none of the forms in which badges come")]
    Unknown,
}

/// Returns an image with a badge in it: PNG ([`bake_png`]) or SVG ([`bake_svg`]).
///
/// # Errors
///
/// Returns why there is none.
#[cfg(feature = "svg")]
pub fn bake(image: &[u8], badge: &str) -> Result<Vec<u8>, BakeError> {
    if png::is_png(image) { bake_png(image, badge) } else { bake_svg(image, badge).map(String::into_bytes) }
}

/// Takes a badge out of what carries it.
///
/// # Errors
///
/// Returns why there is none.
pub fn read(bytes: &[u8]) -> Result<Carried, Unreadable> {
    read_with(bytes, None)
}

/// Takes a badge out of what carries it, with what somebody else found in it if it is an SVG image: there is no reader
/// of XML here without the feature `svg`.
///
/// # Errors
///
/// Returns why there is none.
pub fn read_with(bytes: &[u8], svg: Option<&Svg>) -> Result<Carried, Unreadable> {
    if bytes.len() > MAX_INPUT {
        return Err(Unreadable::TooLarge(MAX_INPUT));
    }
    if png::is_png(bytes) {
        return carried(Carrier::Png, &png::extract(bytes)?);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Unreadable::Unknown)?;
    // Editors of one system put a mark before UTF-8 that no reader of JSON expects.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).trim();
    if text.starts_with('<') {
        let badge = svg.map_or_else(|| extract_svg(text), Svg::badge);
        return carried(Carrier::Svg, &badge?);
    }
    if let Some(encoded) = link::find(text) {
        let inner = link::decode(encoded)?;
        return if link::find_in_bytes(&inner) { Err(Unreadable::Unknown) } else { read(&inner) };
    }
    let carrier = kind_of(text).ok_or(if text.is_empty() { Unreadable::Empty } else { Unreadable::Unknown })?;
    carried(carrier, text)
}

#[cfg(feature = "svg")]
fn extract_svg(image: &str) -> Result<String, Unreadable> {
    svg::extract(image)
}

#[cfg(not(feature = "svg"))]
fn extract_svg(_: &str) -> Result<String, Unreadable> {
    Err(Unreadable::Unknown)
}

/// Says of which kind a badge's text is.
pub(crate) fn kind_of(text: &str) -> Option<Carrier> {
    if text.starts_with('{') {
        return Some(Carrier::Json);
    }
    if is_address(text) {
        return Some(Carrier::Address);
    }
    let is_encoded = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    let parts: Vec<&str> = text.splitn(4, '.').collect();
    let is_jws = parts.len() == 3 && parts.iter().all(|part| part.bytes().all(is_encoded)) && !parts[0].is_empty();
    is_jws.then_some(Carrier::Jwt)
}

/// Says whether a text is an address on the web and nothing else. Older images have those by http.
fn is_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or_default();
    !rest.is_empty() && !rest.contains(|character: char| character.is_whitespace() || character.is_control())
}

fn carried(carrier: Carrier, text: &str) -> Result<Carried, Unreadable> {
    let text = text.trim();
    if text.len() > MAX_BADGE {
        return Err(Unreadable::TooLarge(MAX_BADGE));
    }
    Ok(Carried { carrier, text: text.to_owned() })
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
