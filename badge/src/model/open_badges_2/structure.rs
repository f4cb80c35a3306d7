use serde_json::Value;

use super::{Assertion, dated, old_moment};
use crate::json::texts;

/// Something that is not as a badge must have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Flaw {
    /// Place (RFC 6901).
    pub(crate) pointer: String,
    /// Name of the member.
    pub(crate) field: &'static str,
    pub(crate) kind: FlawKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FlawKind {
    /// It is missing.
    Missing,
    /// It is there in a form that the standard does not allow.
    Kind,
    /// A date without a time zone, which is read as UTC.
    Zone,
}

/// What a member holds.
#[derive(Debug, Clone, Copy)]
enum Kind {
    /// A text that is not empty.
    Words,
    /// Any text.
    Text,
    /// An absolute URI.
    Uri,
    /// A date and time.
    Moment,
    Boolean,
    /// An object.
    Object(&'static Class),
    /// An object, or its URI alone.
    Reference(&'static Class),
}

/// How often a member stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Times {
    Once,
    Optional,
    Many,
}

/// A class: names of which its `type` must hold one, and its members.
#[derive(Debug)]
struct Class {
    types: &'static [&'static str],
    fields: &'static [(&'static str, Times, Kind)],
}

use Kind::{Boolean, Moment, Object, Reference, Text, Uri, Words};
use Times::{Many, Once, Optional};

static ASSERTION: Class = Class {
    types: &["Assertion"],
    fields: &[
        ("id", Once, Uri),
        ("recipient", Once, Object(&IDENTITY)),
        ("badge", Once, Object(&BADGE_CLASS)),
        ("verification", Once, Object(&VERIFICATION)),
        ("issuedOn", Once, Moment),
        ("expires", Optional, Moment),
        ("image", Optional, Reference(&IMAGE)),
        ("evidence", Many, Reference(&NOTHING)),
        ("narrative", Optional, Words),
        ("revoked", Optional, Boolean),
        ("revocationReason", Optional, Words),
    ],
};

static IDENTITY: Class = Class {
    types: &[],
    fields: &[("type", Once, Words), ("identity", Once, Words), ("hashed", Once, Boolean), ("salt", Optional, Text)],
};

static VERIFICATION: Class = Class { types: &[], fields: &[("type", Once, Words), ("creator", Optional, Uri)] };

static BADGE_CLASS: Class = Class {
    types: &["BadgeClass"],
    fields: &[
        ("id", Once, Uri),
        ("name", Once, Words),
        ("description", Once, Words),
        ("image", Once, Reference(&IMAGE)),
        ("criteria", Once, Reference(&CRITERIA)),
        ("issuer", Once, Reference(&PROFILE)),
        ("alignment", Many, Object(&ALIGNMENT)),
        ("tags", Many, Words),
    ],
};

static PROFILE: Class = Class {
    types: &["Issuer", "Profile"],
    fields: &[
        ("id", Once, Uri),
        ("name", Once, Words),
        ("url", Once, Uri),
        ("email", Once, Words),
        ("image", Optional, Reference(&IMAGE)),
        ("publicKey", Many, Reference(&NOTHING)),
        ("revocationList", Optional, Reference(&NOTHING)),
    ],
};

static IMAGE: Class = Class { types: &[], fields: &[("id", Optional, Uri)] };
static CRITERIA: Class = Class { types: &[], fields: &[("id", Optional, Uri), ("narrative", Optional, Words)] };
static ALIGNMENT: Class = Class { types: &[], fields: &[("targetName", Once, Words), ("targetUrl", Once, Uri)] };
static NOTHING: Class = Class { types: &[], fields: &[] };

/// Returns everything that an assertion lacks to be a badge.
pub(crate) fn flaws(assertion: &Value) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    class(assertion, &ASSERTION, "", &mut flaws);
    flaws
}

fn class(object: &Value, class: &'static Class, pointer: &str, flaws: &mut Vec<Flaw>) {
    if !class.types.is_empty() && !texts(&object["type"]).any(|name| class.types.contains(&name)) {
        flaws.push(Flaw { pointer: [pointer, "/type"].concat(), field: "type", kind: FlawKind::Missing });
    }
    for &(name, times, kind) in class.fields {
        let value = if name == "verification" { Assertion::new(object).verification() } else { &object[name] };
        let pointer = [pointer, "/", name].concat();
        match value {
            // In JSON-LD, null is what is not there.
            Value::Null if times == Once => flaws.push(Flaw { pointer, field: name, kind: FlawKind::Missing }),
            Value::Null => {}
            Value::Array(entries) if times == Many => {
                for (index, entry) in entries.iter().enumerate() {
                    member(entry, name, kind, [&pointer, "/", &*index.to_string()].concat(), flaws);
                }
            }
            one => member(one, name, kind, pointer, flaws),
        }
    }
}

fn member(value: &Value, field: &'static str, kind: Kind, pointer: String, flaws: &mut Vec<Flaw>) {
    let text = value.as_str();
    let fits = match kind {
        Object(inner) | Reference(inner) if value.is_object() => return class(value, inner, &pointer, flaws),
        Words => text.is_some_and(|text| !text.trim().is_empty()),
        Text => text.is_some(),
        Uri | Reference(_) => text.is_some_and(|text| text.contains(':') && !text.starts_with(':')),
        Moment => {
            let moment = text.filter(|text| old_moment(text).is_some());
            if moment.is_some_and(|text| dated(text).len() == text.len() + 1 || text.len() == "2026-11-22".len()) {
                return flaws.push(Flaw { pointer, field, kind: FlawKind::Zone });
            }
            moment.is_some()
        }
        Boolean => value.is_boolean(),
        Object(_) => false,
    };
    if !fits {
        flaws.push(Flaw { pointer, field, kind: FlawKind::Kind });
    }
}

#[cfg(test)]
mod tests {
    use super::super::CONTEXT;
    use super::*;
    use serde_json::json;

    fn badge() -> Value {
        json!({
            "@context": CONTEXT,
            "id": "https://a.example/1",
            "type": "Assertion",
            "recipient": {"type": "email", "identity": "zoe@example.org", "hashed": false},
            "issuedOn": "2026-06-01T10:00:00Z",
            "verification": {"type": "hosted"},
            "evidence": ["https://a.example/work", {"narrative": "A report."}],
            "badge": {
                "id": "https://a.example/class",
                "type": ["BadgeClass", "Extension"],
                "name": "Data literacy",
                "description": "Reads tables.",
                "image": "data:image/png;base64,AAAA",
                "criteria": {"narrative": "Pass."},
                "issuer": {
                    "id": "https://a.example/issuer",
                    "type": "Profile",
                    "name": "Main University",
                    "url": "https://a.example",
                    "email": "badges@a.example",
                },
            },
        })
    }

    fn check(pointer: &str, value: Value) -> Vec<(String, FlawKind)> {
        let mut badge = badge();
        let (parent, name) = pointer.rsplit_once('/').expect("it is a pointer");
        let parent = badge.pointer_mut(parent).and_then(Value::as_object_mut).expect("the place is there");
        parent.insert(name.to_owned(), value);
        flaws(&badge).into_iter().map(|flaw| (flaw.pointer, flaw.kind)).collect()
    }

    #[test]
    fn what_must_be_there_is_missed_at_its_place() {
        assert_eq!(flaws(&badge()), []);
        for pointer in [
            "/id",
            "/type",
            "/recipient",
            "/recipient/type",
            "/recipient/identity",
            "/recipient/hashed",
            "/verification",
            "/issuedOn",
            "/badge",
            "/badge/id",
            "/badge/type",
            "/badge/name",
            "/badge/description",
            "/badge/image",
            "/badge/criteria",
            "/badge/issuer",
            "/badge/issuer/id",
            "/badge/issuer/type",
            "/badge/issuer/name",
            "/badge/issuer/url",
            "/badge/issuer/email",
        ] {
            assert_eq!(check(pointer, Value::Null), [(pointer.to_owned(), FlawKind::Missing)], "{pointer}");
        }
    }

    #[test]
    fn members_are_of_their_kind() {
        for (pointer, value) in [
            ("/id", json!("1")),
            ("/recipient", json!("zoe@example.org")),
            ("/recipient/hashed", json!("false")),
            ("/recipient/identity", json!(" ")),
            ("/verification", json!("hosted")),
            ("/issuedOn", json!(1_416_330_405)),
            ("/expires", json!("tomorrow")),
            ("/revoked", json!("yes")),
            ("/badge", json!("https://a.example/class")),
            ("/badge/name", json!({"@value": "Data literacy"})),
            ("/badge/criteria", json!([])),
            ("/badge/image", json!("picture")),
            ("/badge/alignment", json!("https://a.example/skill")),
            ("/badge/issuer/url", json!("a.example")),
        ] {
            assert_eq!(check(pointer, value), [(pointer.to_owned(), FlawKind::Kind)], "{pointer}");
        }
        let alignment = json!([{"targetName": "A", "targetUrl": "https://a.example"}, {"targetName": "B"}]);
        let missing = [("/badge/alignment/1/targetUrl".to_owned(), FlawKind::Missing)];
        assert_eq!(check("/badge/alignment", alignment), missing);
        assert_eq!(check("/badge/tags", json!(["a", 1])), [("/badge/tags/1".to_owned(), FlawKind::Kind)]);
        assert_eq!(check("/badge/tags", json!("a")), []);
    }

    #[test]
    fn dates_are_read_as_they_occur() {
        for good in ["2026-06-01T10:00:00+00:00", "2026-06-01T10:00:00.5Z", "2026-06-01T10:00Z"] {
            assert_eq!(check("/issuedOn", json!(good)), [], "{good}");
        }
        for local in ["2026-06-01", "2026-06-01T10:00:00", "2026-06-01T10:00:00.123456"] {
            assert_eq!(check("/issuedOn", json!(local)), [("/issuedOn".to_owned(), FlawKind::Zone)], "{local}");
        }
        for bad in ["", "2026", "2026-13-01", "01/06/2026", "ä026-06-01T10:00Z", "2026-06-01T1ä:00Z"] {
            assert_eq!(check("/issuedOn", json!(bad)), [("/issuedOn".to_owned(), FlawKind::Kind)], "{bad}");
        }
    }
}
