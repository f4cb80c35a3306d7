use xmlparser::{ElementEnd, Token, Tokenizer, XmlCharExt as _};

use super::reading::{ASSERTION, CREDENTIAL, VERIFY, find};
use crate::carrier::{BakeError, Carrier, Generation, Unreadable, kind_of};
use crate::json::parse_leniently;

/// The prefix that the standards use.
const PREFIX: &str = "openbadges";

/// Returns the image with a badge as the first child of its `svg` element (Open Badges 3.0, section 5.3.2, and 2.0):
/// a JWS or an address as an attribute, JSON as CDATA. Nothing else of the image changes.
///
/// # Errors
///
/// Returns an error when the image is no SVG with something in it, or carries a badge already, and when there is no
/// badge that it can hold.
pub fn bake_svg(image: &[u8], badge: &str) -> Result<String, BakeError> {
    let image = std::str::from_utf8(image).map_err(|_| BakeError::NotSvg)?;
    match find(image) {
        Ok(found) if found.is_empty() => {}
        Ok(_) | Err(Unreadable::Two) => return Err(BakeError::Baked),
        Err(_) => return Err(BakeError::NotSvg),
    }
    let root = Root::of(image).ok_or(BakeError::NotSvg)?;
    let (namespace, name) = if Generation::of(badge) == Generation::Two { ASSERTION } else { CREDENTIAL };
    let declaration = format!(" xmlns:{PREFIX}=\"{namespace}\"");
    // The standards declare the prefix on the root. Where it means something else there, the element declares it.
    let (of_root, of_element) = match root.prefix {
        None => (declaration.as_str(), ""),
        Some(own) if own == namespace => ("", ""),
        Some(_) => ("", declaration.as_str()),
    };
    let (verify, body) = contents(badge).ok_or(BakeError::NoBadge)?;
    let (head, rest) = image.split_at_checked(root.end).ok_or(BakeError::NotSvg)?;
    let (mark, rest) = rest.split_at_checked(1).ok_or(BakeError::NotSvg)?;
    let element = format!("<{PREFIX}:{name}{of_element}{verify}>{body}</{PREFIX}:{name}>");
    Ok([head, of_root, mark, &element, rest].concat())
}

/// The start of the `svg` element.
struct Root<'a> {
    /// What the prefix means in it already.
    prefix: Option<&'a str>,
    /// Where its `>` is.
    end: usize,
}

impl<'a> Root<'a> {
    fn of(image: &'a str) -> Option<Self> {
        let mut prefix = None;
        for token in Tokenizer::from(image) {
            match token.ok()? {
                Token::Attribute { prefix: own, local, value, .. } if (&*own, &*local) == ("xmlns", PREFIX) => {
                    prefix = Some(value.as_str());
                }
                Token::ElementEnd { end: ElementEnd::Open, span } => return Some(Self { prefix, end: span.start() }),
                Token::ElementEnd { .. } => return None,
                _ => {}
            }
        }
        None
    }
}

/// Returns the attribute and the text of the element that carries a badge.
fn contents(badge: &str) -> Option<(String, String)> {
    if !badge.chars().all(|character| character.is_xml_char()) {
        return None;
    }
    if kind_of(badge)? != Carrier::Json {
        return Some((attribute(badge), String::new()));
    }
    // An end of CDATA within the badge is given to two sections.
    let body = format!("<![CDATA[{}]]>", badge.replace("]]>", "]]]]><![CDATA[>"));
    Some((hosted(badge).map(|address| attribute(&address)).unwrap_or_default(), body))
}

/// Returns the address of an assertion that is hosted (Open Badges 2.0, Verification).
fn hosted(badge: &str) -> Option<String> {
    let address = (Generation::of(badge) == Generation::Two).then(|| parse_leniently(badge))??;
    address["id"].as_str().filter(|id| kind_of(id) == Some(Carrier::Address)).map(str::to_owned)
}

fn attribute(value: &str) -> String {
    let value = value.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    format!(" {VERIFY}=\"{value}\"")
}
