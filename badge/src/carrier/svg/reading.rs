use xmlparser::{ElementEnd, EntityDefinition, Token, Tokenizer};

use super::element::{Element, Scope};
use super::{DAMAGED, Svg, SvgElement};
use crate::carrier::Unreadable;

/// Namespace of the element that carries a badge of Open Badges 3.0 (section 5.3.2), and its name.
pub(super) const CREDENTIAL: (&str, &str) = ("https://purl.imsglobal.org/ob/v3p0", "credential");
/// The same for Open Badges 2.0 (Baking, section "SVGs").
pub(super) const ASSERTION: (&str, &str) = ("http://openbadges.org", "assertion");
/// The attribute that holds a JWS, or the address of a hosted assertion.
pub(super) const VERIFY: &str = "verify";

/// How deep elements may lie one in another: drawings have a few dozen levels.
pub(super) const MAX_DEPTH: usize = 256;

/// The most parts that are looked at: tags, attributes, texts. Drawings of the largest size that is read have half as many,
/// and more would take longer than anybody waits.
pub(super) const MAX_TOKENS: usize = 2_000_000;

/// The most elements that carry badges: one is what the standards say.
const MAX_BADGES: usize = 16;

/// Takes the badge out of an image. Entities are not put in the places where they are named, and nothing is loaded.
pub(in crate::carrier) fn extract(image: &str) -> Result<String, Unreadable> {
    Svg::Image(find(image)?).badge()
}

/// Returns the elements of an image that carry badges.
pub(super) fn find(image: &str) -> Result<Vec<SvgElement>, Unreadable> {
    let mut reading = Reading::default();
    for (number, token) in Tokenizer::from(image).enumerate() {
        match token {
            Ok(token) if number < MAX_TOKENS => reading.read(token, image)?,
            _ => return Err(reading.broken()),
        }
    }
    let is_whole = reading.has_root && reading.open.is_empty();
    if is_whole { Ok(reading.found) } else { Err(reading.broken()) }
}

/// How far an image is read.
#[derive(Default)]
struct Reading<'a> {
    has_root: bool,
    /// The elements that are not closed yet.
    open: Vec<Element<'a>>,
    scope: Scope<'a>,
    found: Vec<SvgElement>,
}

impl<'a> Reading<'a> {
    fn read(&mut self, token: Token<'a>, image: &str) -> Result<(), Unreadable> {
        match token {
            // Text is read as UTF-8; an image that says otherwise would tell other readers something else.
            Token::Declaration { encoding: Some(name), .. } => {
                let is_utf_8 = name.as_str().eq_ignore_ascii_case("utf-8") || image.is_ascii();
                is_utf_8.then_some(()).ok_or(DAMAGED)
            }
            Token::EntityDeclaration { definition, .. } => entity(&definition),
            Token::ElementStart { prefix, local, .. } => self.begin(Element::new(prefix.as_str(), local.as_str())),
            Token::Attribute { prefix, local, value, .. } => {
                self.attribute(prefix.as_str(), local.as_str(), value.as_str())
            }
            Token::ElementEnd { end, .. } => self.end(end),
            Token::Text { text } => self.element()?.text(text.as_str()),
            Token::Cdata { text, .. } => self.element().map(|element| element.cdata(text.as_str())),
            Token::Comment { .. } | Token::ProcessingInstruction { .. } => {
                self.open.last_mut().map_or(Ok(()), Element::interrupt)
            }
            _ => Ok(()),
        }
    }

    fn begin(&mut self, element: Element<'a>) -> Result<(), Unreadable> {
        match self.open.last_mut() {
            Some(parent) => parent.interrupt()?,
            None if element.local == "svg" => self.has_root = true,
            None => return Err(Unreadable::Unknown),
        }
        self.open.push(element);
        if self.open.len() > MAX_DEPTH { Err(DAMAGED) } else { Ok(()) }
    }

    fn attribute(&mut self, prefix: &'a str, local: &'a str, value: &'a str) -> Result<(), Unreadable> {
        match (prefix, local) {
            ("xmlns", prefix) => self.scope.declare(self.open.len(), prefix, value),
            ("", "xmlns") => self.scope.declare(self.open.len(), "", value),
            ("", VERIFY) => self.element()?.verify(value),
            _ => Ok(()),
        }
    }

    /// Ends a tag: its attributes are known then.
    fn end(&mut self, end: ElementEnd<'a>) -> Result<(), Unreadable> {
        match end {
            ElementEnd::Open => self.opened(),
            ElementEnd::Empty => self.opened().and_then(|()| self.close()),
            ElementEnd::Close(prefix, local) => {
                let element = self.element()?;
                let is_same = element.prefix == prefix.as_str() && element.local == local.as_str();
                if is_same { self.close() } else { Err(DAMAGED) }
            }
        }
    }

    fn opened(&mut self) -> Result<(), Unreadable> {
        let Some(element) = self.open.last_mut() else { return Err(DAMAGED) };
        if let Some((own, _)) = [CREDENTIAL, ASSERTION].iter().find(|(_, local)| *local == element.local) {
            element.carries = self.scope.namespace(element.prefix)? == *own;
        }
        Ok(())
    }

    fn close(&mut self) -> Result<(), Unreadable> {
        let Some(element) = self.open.pop() else { return Err(DAMAGED) };
        self.scope.leave(self.open.len());
        if !element.carries {
            return Ok(());
        }
        if self.found.len() == MAX_BADGES {
            return Err(Unreadable::Two);
        }
        self.found.push(element.found(self.open.len() == 1)?);
        Ok(())
    }

    fn element(&mut self) -> Result<&mut Element<'a>, Unreadable> {
        self.open.last_mut().ok_or(DAMAGED)
    }

    /// Says what a break in the text means: an image that is damaged, or no image at all.
    fn broken(&self) -> Unreadable {
        if self.has_root { DAMAGED } else { Unreadable::Unknown }
    }
}

/// Drawing programs name addresses by entities. One that holds more might bring a badge into the image which only
/// other readers would find, and one in terms of others may grow without bound.
fn entity(definition: &EntityDefinition<'_>) -> Result<(), Unreadable> {
    match definition {
        EntityDefinition::EntityValue(value) if !value.as_str().contains(['<', '&', '%']) => Ok(()),
        _ => Err(DAMAGED),
    }
}
