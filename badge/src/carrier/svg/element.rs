use xmlparser::{Reference, Stream};

use super::{DAMAGED, SvgElement};
use crate::carrier::Unreadable;

/// The most declarations of namespaces that may be in force at one place: drawings have about ten.
const MAX_NAMESPACES: usize = 64;

/// An element whose end was not read yet.
pub(super) struct Element<'a> {
    pub(super) prefix: &'a str,
    pub(super) local: &'a str,
    /// Whether it is one that carries a badge.
    pub(super) carries: bool,
    verify: Option<&'a str>,
    body: String,
}

impl<'a> Element<'a> {
    pub(super) fn new(prefix: &'a str, local: &'a str) -> Self {
        Self { prefix, local, carries: false, verify: None, body: String::new() }
    }

    /// Notes the attribute `verify`, which may be given once (XML 1.0, section 3.1).
    pub(super) fn verify(&mut self, value: &'a str) -> Result<(), Unreadable> {
        if self.verify.replace(value).is_none() { Ok(()) } else { Err(DAMAGED) }
    }

    /// Reports something within the element that readers take for a part of the badge or not, each as it likes.
    pub(super) fn interrupt(&mut self) -> Result<(), Unreadable> {
        if self.carries { Err(DAMAGED) } else { Ok(()) }
    }

    /// Adds a section of CDATA, which stands for itself.
    pub(super) fn cdata(&mut self, text: &str) {
        if self.carries {
            self.body.push_str(text);
        }
    }

    /// Adds text.
    pub(super) fn text(&mut self, text: &str) -> Result<(), Unreadable> {
        if self.carries { expand(text, &mut self.body) } else { Ok(()) }
    }

    /// Returns what the element holds.
    pub(super) fn found(self, in_place: bool) -> Result<SvgElement, Unreadable> {
        let mut verify = String::new();
        expand(self.verify.unwrap_or_default(), &mut verify)?;
        Ok(SvgElement { in_place, verify, body: self.body })
    }
}

/// Adds text in which references stand for characters. Those are known that XML itself defines (XML 1.0, section 4.6).
fn expand(raw: &str, text: &mut String) -> Result<(), Unreadable> {
    let mut stream = Stream::from(raw);
    while !stream.at_end() {
        text.push_str(stream.consume_bytes(|_, byte| byte != b'&').as_str());
        if !stream.at_end() {
            match stream.consume_reference() {
                Ok(Reference::Char(character)) => text.push(character),
                _ => return Err(DAMAGED),
            }
        }
    }
    Ok(())
}

/// The namespaces that are declared where the reader is: how deep, prefix, namespace.
#[derive(Default)]
pub(super) struct Scope<'a>(Vec<(usize, &'a str, &'a str)>);

impl<'a> Scope<'a> {
    pub(super) fn declare(&mut self, depth: usize, prefix: &'a str, namespace: &'a str) -> Result<(), Unreadable> {
        self.0.push((depth, prefix, namespace));
        if self.0.len() > MAX_NAMESPACES { Err(DAMAGED) } else { Ok(()) }
    }

    /// Forgets what was declared deeper.
    pub(super) fn leave(&mut self, depth: usize) {
        while self.0.last().is_some_and(|(own, ..)| *own > depth) {
            self.0.pop();
        }
    }

    /// Returns the namespace for a prefix (Namespaces in XML, section 6), empty if there is none. What entities make of
    /// one only other readers may know.
    pub(super) fn namespace(&self, prefix: &str) -> Result<&'a str, Unreadable> {
        match self.0.iter().rev().find(|(_, own, _)| *own == prefix) {
            Some((.., namespace)) if namespace.contains('&') => Err(DAMAGED),
            Some((.., namespace)) => Ok(namespace),
            None => Ok(""),
        }
    }
}
