//! The register: every badge that was issued, and which ones were revoked. It is private.
//!
//! It is a text of one JSON object a line, and only ever grows. Which indexes of the status lists are taken
//! is known from here alone: the lists themselves must not tell how many badges there are.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use skillmark_badge::status::Bitstring;

/// A line of the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "lowercase")]
pub enum Event {
    /// A badge was made.
    Issued(Issued),
    /// A badge was revoked.
    Revoked(Revoked),
}

/// A badge that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issued {
    /// Its id, a `urn:uuid`.
    pub badge: String,
    /// The credential.
    pub credential: String,
    /// The version of the credential.
    pub version: u32,
    /// Name of the status list.
    pub list: String,
    /// Its index in the list.
    pub index: usize,
    /// Address or DID of its recipient.
    pub recipient: String,
    /// Name of its recipient.
    pub name: String,
    /// The day on which it was earned.
    pub awarded: String,
    /// The moment at which it was made.
    pub issued: String,
    /// Name of the key that signed it.
    pub key: String,
    /// Name of its file.
    pub file: String,
}

/// The end of a badge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revoked {
    /// Its id.
    pub badge: String,
    /// The moment.
    pub at: String,
    /// Why, for the registrar's own files: no list and no badge says it.
    pub reason: Option<String>,
}

/// A line that is none of the register's.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {0} is not a line of a register; restore the file from a backup")]
pub struct BadLine(pub usize);

/// Everything that the register knows.
#[derive(Debug, Clone, Default)]
pub struct Register {
    issued: Vec<Issued>,
    by_badge: BTreeMap<String, usize>,
    revoked: BTreeMap<String, Revoked>,
}

impl Register {
    /// Reads a register. The second value is how many bytes count: a last line that was cut off while it was
    /// written does not, and no badge of such a run was handed out.
    ///
    /// # Errors
    ///
    /// Returns the first line that cannot be read.
    pub fn parse(text: &str) -> Result<(Self, usize), BadLine> {
        let mut register = Self::default();
        let mut good = 0;
        for (number, line) in (1..).zip(text.split_inclusive('\n')) {
            if !line.trim().is_empty() {
                match serde_json::from_str(line) {
                    Ok(event) => register.add(event),
                    Err(_) if !line.ends_with('\n') => return Ok((register, good)),
                    Err(_) => return Err(BadLine(number)),
                }
            }
            good += line.len();
        }
        Ok((register, good))
    }

    /// Takes an event into account.
    pub fn add(&mut self, event: Event) {
        match event {
            Event::Issued(issued) => {
                self.by_badge.insert(issued.badge.clone(), self.issued.len());
                self.issued.push(issued);
            }
            Event::Revoked(revoked) => {
                self.revoked.entry(revoked.badge.clone()).or_insert(revoked);
            }
        }
    }

    /// Returns a badge by its id.
    pub fn badge(&self, id: &str) -> Option<&Issued> {
        self.issued.get(*self.by_badge.get(id)?)
    }

    /// Returns when and why a badge was revoked.
    pub fn revocation(&self, id: &str) -> Option<&Revoked> {
        self.revoked.get(id)
    }

    /// Returns every badge of a version that is still good.
    pub fn holders(&self, credential: &str, version: u32) -> impl Iterator<Item = &Issued> {
        self.issued.iter().filter(move |issued| {
            issued.credential == credential && issued.version == version && !self.revoked.contains_key(&issued.badge)
        })
    }

    /// Returns the names of the lists in which badges stand.
    pub fn lists(&self) -> impl Iterator<Item = &str> {
        self.issued.iter().map(|issued| issued.list.as_str())
    }

    /// Returns the indexes of a list that badges have.
    pub fn taken(&self, list: &str) -> Bitstring {
        marks(self.issued.iter().filter(|issued| issued.list == list))
    }

    /// Returns the indexes of a list whose badges were revoked.
    pub fn revoked(&self, list: &str) -> Bitstring {
        marks(self.issued.iter().filter(|issued| issued.list == list && self.revoked.contains_key(&issued.badge)))
    }
}

/// Returns events as lines.
pub fn to_lines(events: &[Event]) -> String {
    let mut text = String::new();
    for event in events {
        // Texts and numbers under fixed names can always be written.
        text.push_str(&serde_json::to_string(event).unwrap_or_default());
        text.push('\n');
    }
    text
}

fn marks<'a>(badges: impl Iterator<Item = &'a Issued>) -> Bitstring {
    let mut marks = Bitstring::new(super::status_list::ENTRIES);
    for badge in badges {
        marks.set(badge.index);
    }
    marks
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(in crate::issue) fn issued(badge: &str, list: &str, index: usize) -> Event {
        Event::Issued(Issued {
            badge: badge.to_owned(),
            credential: "alpha".to_owned(),
            version: 1,
            list: list.to_owned(),
            index,
            recipient: "ada@example.edu".to_owned(),
            name: "Ada".to_owned(),
            awarded: "2026-06-01".to_owned(),
            issued: "2026-11-26T10:00:00Z".to_owned(),
            key: "spring".to_owned(),
            file: "1-x.json".to_owned(),
        })
    }

    fn revoked(badge: &str) -> Event {
        Event::Revoked(Revoked { badge: badge.to_owned(), at: "2026-11-27T10:00:00Z".to_owned(), reason: None })
    }

    #[test]
    fn remembers_what_happened() {
        let text = to_lines(&[issued("a", "main-1", 3), issued("b", "main-2", 4), revoked("a"), revoked("a")]);
        let (register, length) = Register::parse(&text).expect("it is sound");
        assert_eq!(length, text.len());
        assert_eq!(register.badge("b").map(|badge| badge.index), Some(4));
        assert!(register.revocation("a").is_some() && register.revocation("b").is_none());
        assert_eq!((register.taken("main-1").get(3), register.taken("main-1").get(4)), (Some(true), Some(false)));
        assert_eq!((register.revoked("main-1").get(3), register.revoked("main-2").get(4)), (Some(true), Some(false)));
        assert_eq!(register.holders("alpha", 1).map(|badge| badge.badge.as_str()).collect::<Vec<_>>(), ["b"]);
    }

    #[test]
    fn a_line_cut_off_is_left_out_and_a_bad_one_is_not() {
        let text = to_lines(&[issued("a", "main-1", 3), issued("b", "main-1", 4)]);
        let first = text.find('\n').expect("there are lines") + 1;
        let (register, length) = Register::parse(&text[..text.len() - 9]).expect("it is sound so far");
        assert!(length == first && register.badge("b").is_none());
        // An editor took the last line break away: nothing is missing.
        let (register, length) = Register::parse(text.trim_end()).expect("it is sound");
        assert!(length == text.len() - 1 && register.badge("b").is_some());
        assert_eq!(Register::parse(&format!("{{\n{text}")).err(), Some(BadLine(1)));
    }
}
