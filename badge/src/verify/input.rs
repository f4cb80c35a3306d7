use serde_json::{Map, Value};
use time::OffsetDateTime;

use crate::carrier::Svg;
use crate::json::canonical;
use crate::model::parse_moment;

/// What is to be checked.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a> {
    /// What the caller calls it, such as a file name.
    pub name: &'a str,
    /// Its bytes: JSON, a compact JWS, a PNG or SVG image, a link that carries a badge, or the address of one.
    pub bytes: &'a [u8],
}

/// How it is checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The present moment.
    pub now: OffsetDateTime,
    /// The person to whom the badge should belong.
    pub recipient: Option<Person>,
}

/// A person as the reader names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The e-mail address or identifier as it was typed.
    pub typed: String,
    /// The same in the form in which addresses are hashed, which [`crate::identity`] describes.
    pub normal: String,
}

#[cfg(feature = "addresses")]
impl Person {
    /// Returns the person with this e-mail address or identifier.
    pub fn new(typed: &str) -> Self {
        Self { typed: typed.trim().to_owned(), normal: crate::identity::normalize(typed) }
    }
}

/// Documents that the caller has fetched, by address: a few for a badge. And what it knows of signatures.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Resources {
    documents: Vec<(String, Resource)>,
    signatures: Vec<(String, bool)>,
    svg: Option<Svg>,
}

/// A document that was fetched.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Resource {
    /// Its text.
    pub(crate) text: String,
    /// When it was fetched, if that is long enough ago to matter.
    pub(crate) fetched: Option<OffsetDateTime>,
    /// Its address says that there is nothing any more (HTTP status 410), and that is for good.
    pub(crate) is_gone: bool,
}

impl Resources {
    /// Reads an object from addresses to documents, each as text or as JSON; null where the document is gone for
    /// good.
    pub fn from_json(documents: &Map<String, Value>) -> Self {
        let mut resources = Self::default();
        for (url, document) in documents {
            match document {
                Value::Null => resources.insert_gone(url),
                Value::String(text) => resources.insert(url, text.clone()),
                json => resources.insert(url, canonical(json)),
            }
        }
        resources
    }

    /// Adds a document that was fetched just now.
    pub fn insert(&mut self, url: &str, text: String) {
        self.add(url, Resource { text, fetched: None, is_gone: false });
    }

    /// Notes that an address answered that its document is gone for good (HTTP status 410).
    pub fn insert_gone(&mut self, url: &str) {
        self.add(url, Resource { text: String::new(), fetched: None, is_gone: true });
    }

    fn add(&mut self, url: &str, resource: Resource) {
        self.documents.retain(|(own, _)| own != url);
        self.documents.push((url.to_owned(), resource));
    }

    /// Notes when documents were fetched that come from a copy: an object from addresses to moments. A moment
    /// that cannot be read counts as long ago.
    pub fn note_fetched(&mut self, moments: &Map<String, Value>) {
        for (url, moment) in moments {
            if let Some((_, resource)) = self.documents.iter_mut().find(|(own, _)| own == url) {
                let moment = moment.as_str().and_then(parse_moment);
                resource.fetched = Some(moment.unwrap_or(OffsetDateTime::UNIX_EPOCH));
            }
        }
    }

    /// Notes what a browser found in the input, if that is an SVG image.
    pub fn note_svg(&mut self, svg: Option<Svg>) {
        self.svg = svg;
    }

    /// Returns what was found in an SVG image.
    pub(crate) fn svg(&self) -> Option<&Svg> {
        self.svg.as_ref()
    }

    /// Notes whether a signature holds that a report asked about, by the id that it has there.
    pub fn note_signature(&mut self, id: &str, holds: bool) {
        self.signatures.push((id.to_owned(), holds));
    }

    /// Returns what is noted of signatures.
    pub(crate) fn signatures(&self) -> &[(String, bool)] {
        &self.signatures
    }

    /// Says whether a document is there.
    pub fn contains(&self, url: &str) -> bool {
        self.get(url).is_some()
    }

    pub(crate) fn get(&self, url: &str) -> Option<&Resource> {
        self.documents.iter().find(|(own, _)| own == url).map(|(_, resource)| resource)
    }

    /// Returns a document as JSON, if it is there and is sound.
    pub(crate) fn json(&self, url: &str) -> Option<Value> {
        crate::json::parse(&self.get(url)?.text).ok()
    }
}
