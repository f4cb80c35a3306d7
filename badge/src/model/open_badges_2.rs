//! Assertions of Open Badges 2.0 as typed views over the JSON that was received. The badge class stands inside the
//! assertion, and the issuer inside the badge class, wherever they came from.

use serde_json::{Map, Value};
use time::OffsetDateTime;

use super::parse_moment;
use crate::json::{items, texts};

/// Address of the vocabulary (Open Badges 2.0, section on JSON-LD).
const CONTEXT: &str = "https://w3id.org/openbadges/v2";

/// Returns the identifier of a document that is named or embedded.
pub(crate) fn id(document: &Value) -> Option<&str> {
    document.as_str().or_else(|| document["id"].as_str())
}

/// How an assertion is to be verified (`VerificationObject`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verification {
    /// It counts where it is hosted.
    Hosted,
    /// It is signed.
    Signed,
    /// It does not say.
    Unstated,
    /// In a way that is not known here.
    Other,
}

/// An assertion as a reader sees it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Assertion<'a> {
    value: &'a Value,
}

impl<'a> Assertion<'a> {
    pub(crate) fn new(value: &'a Value) -> Self {
        Self { value }
    }

    pub(crate) fn id(self) -> Option<&'a str> {
        self.value["id"].as_str()
    }

    /// Returns an older kind of identifier, which lists of withdrawn badges may use.
    pub(crate) fn uid(self) -> Option<&'a str> {
        self.value["uid"].as_str()
    }

    /// Returns the badge class, or its address.
    pub(crate) fn class(self) -> &'a Value {
        &self.value["badge"]
    }

    /// Returns the profile of the issuer, or its address.
    pub(crate) fn issuer(self) -> &'a Value {
        &self.class()["issuer"]
    }

    /// Returns the object that says how to verify it, which has an older name too.
    pub(crate) fn verification(self) -> &'a Value {
        self.value.get("verification").unwrap_or(&self.value["verify"])
    }

    pub(crate) fn how(self) -> Verification {
        let mut kinds = texts(&self.verification()["type"]);
        match (kinds.next(), kinds.next()) {
            (Some("hosted" | "HostedBadge"), None) => Verification::Hosted,
            (Some("signed" | "SignedBadge"), None) => Verification::Signed,
            (None, _) => Verification::Unstated,
            _ => Verification::Other,
        }
    }

    pub(crate) fn issued(self) -> Option<OffsetDateTime> {
        self.value["issuedOn"].as_str().and_then(old_moment)
    }

    /// Says whether it may be one: badge classes and profiles have the same vocabulary.
    pub(crate) fn is_assertion(self) -> bool {
        let mut kinds = texts(&self.value["type"]).peekable();
        !self.class().is_null() || kinds.peek().is_none() || kinds.any(|kind| kind == "Assertion")
    }

    /// Says whether it uses the vocabulary of Open Badges 2.0.
    pub(crate) fn is_2(self) -> bool {
        texts(&self.value["@context"]).any(|url| url == CONTEXT)
    }

    /// Says whether it follows an edition before that.
    pub(crate) fn is_1(self) -> bool {
        let context = &self.value["@context"];
        context.is_null() || texts(context).any(|url| url == "https://w3id.org/openbadges/v1")
    }

    /// Returns a part of the context that is not the vocabulary of Open Badges 2.0.
    pub(crate) fn other_context(self) -> Option<&'a Value> {
        items(&self.value["@context"]).iter().find(|url| url.as_str() != Some(CONTEXT))
    }

    /// Returns the same in the form of a credential of Open Badges 3.0, so that both have the same checks (the
    /// guide for implementers of 3.0 says which part becomes which).
    pub(crate) fn credential(self) -> Value {
        let (issuer, recipient) = (self.issuer(), &self.value["recipient"]);
        let moment = |name: &str| self.value[name].as_str().map_or(Value::Null, |text| Value::String(dated(text)));
        let identifier = object(vec![
            ("identityHash", recipient["identity"].clone()),
            ("identityType", recipient["type"].clone()),
            ("hashed", recipient["hashed"].clone()),
            ("salt", recipient["salt"].clone()),
        ]);
        let subject = object(vec![
            ("achievement", self.class().clone()),
            ("identifier", if recipient.is_object() { identifier } else { Value::Null }),
        ]);
        let id = id(issuer).map_or(Value::Null, |id| Value::String(id.to_owned()));
        object(vec![
            ("issuer", object(vec![("id", id), ("name", issuer["name"].clone())])),
            ("validFrom", moment("issuedOn")),
            ("awardedDate", moment("issuedOn")),
            ("validUntil", moment("expires")),
            ("credentialSubject", subject),
        ])
    }
}

fn object(members: Vec<(&str, Value)>) -> Value {
    // Collecting would sort, which is code that every employer loads.
    let mut object = Map::new();
    for (name, value) in members {
        object.insert(name.to_owned(), value);
    }
    Value::Object(object)
}

/// Returns the same date and time with what badges in use leave out of it: seconds, the zone, the time of day. What
/// is left out is read as zero, and as UTC.
fn dated(text: &str) -> String {
    for (place, missing) in [(0, ""), (16, ":00"), (text.len(), "Z"), (text.len(), "T00:00:00Z")] {
        let whole = text.split_at_checked(place).map(|(head, rest)| [head, missing, rest].concat());
        if let Some(whole) = whole.filter(|whole| parse_moment(whole).is_some()) {
            return whole;
        }
    }
    text.to_owned()
}

/// Reads a date and time (ISO 8601) as badges of this edition have them.
pub(crate) fn old_moment(text: &str) -> Option<OffsetDateTime> {
    parse_moment(&dated(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_they_occur() {
        let read = |text: &str| old_moment(text).map(OffsetDateTime::unix_timestamp);
        let noon = parse_moment("2026-06-01T12:00:00Z").map(OffsetDateTime::unix_timestamp);
        for same in [
            "2026-06-01T12:00:00.000Z",
            "2026-06-01T14:00:00+02:00",
            "2026-06-01T12:00Z",
            "2026-06-01T14:00+02:00",
            "2026-06-01T12:00:00",
            "2026-06-01T12:00:00.5",
        ] {
            assert_eq!(read(same), noon, "{same}");
        }
        assert_eq!(read("2026-06-01"), noon.map(|noon| noon - 12 * 3600));
        for bad in ["", "2026", "2026-13-01", "01/06/2026", "ä026-06-01T10:00Z", "2026-06-01T1ä:00Z", "1416330405"] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }
}
