//! Status lists: `BitstringStatusListCredential` documents (W3C Bitstring Status List 1.0, section 2.2).

use serde_json::{Value, json};
use skillmark_badge::status::Bitstring;

use super::register::Register;
use crate::catalog::value::{Identifier, is_identifier};

/// Entries of a list: badges are to hide among many (Bitstring Status List 1.0, section 6.1).
pub const ENTRIES: usize = Bitstring::MIN_ENTRIES;
/// Badges after which the next list is begun: while a list is half empty, drawing an index takes two tries.
pub const FULL: usize = ENTRIES / 2;
/// How long a copy of a list may be believed, in milliseconds: a day, so that what was revoked is noticed the
/// next day at the latest, and a site that is down for a night makes no badge doubtful.
const TTL: u64 = 24 * 60 * 60 * 1000;

/// Where a badge stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// Name of the list.
    pub list: String,
    /// Index in the list.
    pub index: usize,
}

/// Why a list of the catalog cannot be gone on with.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ListError {
    /// The document is not one that Skillmark wrote.
    #[error("{0} is not a status list; restore it from the history")]
    Document(String),
    /// The catalog knows more than the register.
    #[error(
        "{path} revokes more than the register knows of ({unknown} in all): either the list was altered, \
         or the register is not the newest; restore the one that is wrong"
    )]
    Unknown {
        /// Path of the list in the catalog.
        path: String,
        /// How many.
        unknown: usize,
    },
}

/// Returns the name of an issuer's list.
pub fn name(issuer: &str, number: u32) -> String {
    format!("{issuer}-{number}")
}

/// Returns the number of a list that is the issuer's.
pub fn number(list: &str, issuer: &str) -> Option<u32> {
    let digits = list.strip_prefix(issuer)?.strip_prefix('-')?;
    let is_plain = digits.bytes().all(|digit| digit.is_ascii_digit()) && !digits.starts_with('0');
    digits.parse().ok().filter(|_| is_plain)
}

/// Returns the path of a list, in the catalog and on the site, without a leading slash.
pub fn path(list: &str) -> String {
    format!("status/{list}.json")
}

/// Draws a place for each of `count` badges, at random and never twice.
///
/// `newest` is the highest number of a list in the catalog, 0 if there is none. A list that the register does not
/// know may hold badges that it does not know either, and is left alone.
///
/// # Errors
///
/// Returns an error when `random` fails, or when the issuer's name leaves no room for a number.
pub fn draw<E>(
    count: usize,
    issuer: &Identifier,
    register: &Register,
    newest: u32,
    random: &mut impl FnMut() -> Result<u32, E>,
) -> Result<Vec<Slot>, DrawError<E>> {
    let known = register.lists().filter_map(|list| number(list, issuer)).max();
    let mut number = known.filter(|known| *known >= newest).unwrap_or(newest + 1);
    let mut slots = Vec::with_capacity(count);
    while slots.len() < count {
        let list = name(issuer, number);
        if !is_identifier(&list) {
            return Err(DrawError::Name(list));
        }
        let mut taken = register.taken(&list);
        let room = FULL.saturating_sub(ones(&taken)).min(count - slots.len());
        for _ in 0..room {
            let index = free(&taken, random)?;
            taken.set(index);
            slots.push(Slot { list: list.clone(), index });
        }
        number += 1;
    }
    Ok(slots)
}

/// Why no places could be drawn.
#[derive(Debug, thiserror::Error)]
pub enum DrawError<E> {
    /// The source of random numbers failed.
    #[error("{0}")]
    Random(E),
    /// A name that no list can have.
    #[error("`{0}` is too long for the name of a status list; give the issuer a shorter name")]
    Name(String),
}

impl<E> From<E> for DrawError<E> {
    fn from(error: E) -> Self {
        Self::Random(error)
    }
}

fn free<E>(taken: &Bitstring, random: &mut impl FnMut() -> Result<u32, E>) -> Result<usize, E> {
    loop {
        // A power of two: every index is as likely as any other.
        let index = random()? as usize % ENTRIES;
        if taken.get(index) == Some(false) {
            return Ok(index);
        }
    }
}

/// Returns the unsigned document of a list. It has no end: a site that is not built for a year would otherwise
/// make every badge doubtful. `ttl` says instead how fresh a copy must be.
pub fn document(url: &str, did: &str, marks: &Bitstring, issued: &str) -> Value {
    json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "id": url,
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": did,
        "validFrom": issued,
        "credentialSubject": {
            "id": format!("{url}#list"),
            "type": "BitstringStatusList",
            "statusPurpose": "revocation",
            "encodedList": marks.encode(),
            "ttl": TTL,
        },
    })
}

/// Checks a list of the catalog against the register, which must know of every revocation in it.
///
/// # Errors
///
/// Returns why the two do not fit.
pub fn check(path: &str, bytes: &[u8], revoked: &Bitstring) -> Result<(), ListError> {
    let no_list = || ListError::Document(path.to_owned());
    let document: Value = serde_json::from_slice(bytes).map_err(|_| no_list())?;
    let encoded = document["credentialSubject"]["encodedList"].as_str().ok_or_else(no_list)?;
    let marks = Bitstring::decode(encoded).map_err(|_| no_list())?;
    let unknown =
        (0..marks.len()).filter(|index| marks.get(*index) == Some(true) && revoked.get(*index) != Some(true)).count();
    if unknown == 0 { Ok(()) } else { Err(ListError::Unknown { path: path.to_owned(), unknown }) }
}

fn ones(marks: &Bitstring) -> usize {
    (0..marks.len()).filter(|index| marks.get(*index) == Some(true)).count()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::issue::register::tests::issued;

    fn main_issuer() -> Identifier {
        Identifier::new("main").expect("it is an identifier")
    }

    /// Numbers that look random: a linear congruential generator.
    fn numbers() -> impl FnMut() -> Result<u32, String> {
        let mut state = 1_u64;
        move || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            Ok(u32::try_from(state >> 32).unwrap_or_default())
        }
    }

    #[test]
    fn no_place_is_drawn_twice_and_lists_stay_half_empty() {
        let slots = draw(FULL + 10, &main_issuer(), &Register::default(), 0, &mut numbers()).expect("it can be drawn");
        let different: BTreeSet<(&str, usize)> = slots.iter().map(|slot| (slot.list.as_str(), slot.index)).collect();
        assert_eq!(different.len(), FULL + 10);
        assert_eq!(slots.iter().filter(|slot| slot.list == "main-2").count(), 10);
    }

    #[test]
    fn taken_places_and_unknown_lists_are_left_alone() {
        let mut register = Register::default();
        register.add(issued("a", "main-1", 5));
        // The first number drawn is the taken place.
        let mut numbers = [5, 5, 6].into_iter();
        let mut random = || numbers.next().ok_or("no more");
        let slots = draw(1, &main_issuer(), &register, 1, &mut random).expect("it can be drawn");
        assert_eq!(slots, [Slot { list: "main-1".to_owned(), index: 6 }]);
        let slots = draw(1, &main_issuer(), &register, 3, &mut || Ok::<_, String>(5)).expect("it can be drawn");
        assert_eq!(slots[0].list, "main-4");
        assert!(draw(1, &main_issuer(), &register, 1, &mut || Err::<u32, _>("broken")).is_err());
    }

    #[test]
    fn names_belong_to_one_issuer() {
        assert_eq!(number("main-2-1", "main-2"), Some(1));
        assert_eq!(number("main-2-1", "main"), None);
        assert_eq!(number("main-01", "main"), None);
        assert_eq!(path(&name("main", 12)), "status/main-12.json");
    }

    #[test]
    fn the_register_knows_every_revocation() {
        let url = "https://a.example/status/main-1.json";
        let mut marks = Bitstring::new(ENTRIES);
        marks.set(9);
        let bytes = document(url, "did:web:a.example", &marks, "2026-11-26T10:00:00Z").to_string();
        assert_eq!(check("p", bytes.as_bytes(), &marks), Ok(()));
        let unknown = ListError::Unknown { path: "p".to_owned(), unknown: 1 };
        assert_eq!(check("p", bytes.as_bytes(), &Bitstring::new(ENTRIES)), Err(unknown));
        assert_eq!(check("p", b"{}", &marks), Err(ListError::Document("p".to_owned())));
    }
}
