use serde_json::Value;

use super::parse_moment;
use crate::json::texts;

/// Something that a badge must have and this one has not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Problem {
    /// Place (RFC 6901).
    pub(crate) pointer: String,
    /// Name of the member.
    pub(crate) field: String,
    pub(crate) kind: ProblemKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ProblemKind {
    /// It is missing.
    Missing,
    /// It is there in a form that the standard does not allow.
    Kind,
}

/// What a member holds.
#[derive(Debug, Clone, Copy)]
enum Kind {
    /// Words, with or without a language.
    Words,
    Text,
    /// An absolute URI.
    Uri,
    /// A date and time with a time zone.
    Moment,
    Boolean,
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

type Field = (&'static str, Times, Kind);

/// A class of 1EdTech Open Badges 3.0, section B.1: a name of which its `type` must hold one, and its members.
#[derive(Debug)]
struct Class {
    types: &'static [&'static str],
    fields: &'static [Field],
}

use Kind::{Boolean, Moment, Object, Reference, Text, Uri, Words};
use Times::{Many, Once, Optional};

/// `AchievementCredential` on Verifiable Credentials 2.0 (section B.1.2).
static CREDENTIAL: Class = Class {
    types: &["OpenBadgeCredential", "AchievementCredential"],
    fields: &[
        ("id", Once, Uri),
        ("issuer", Once, Reference(&PROFILE)),
        ("validFrom", Once, Moment),
        ("validUntil", Optional, Moment),
        ("awardedDate", Optional, Moment),
        ("credentialSubject", Once, Object(&SUBJECT)),
        ("evidence", Many, Object(&EVIDENCE)),
        ("credentialStatus", Many, Object(&STATUS)),
    ],
};

/// The same on Verifiable Credentials 1.1 (section B.2).
static CREDENTIAL_1_1: Class = Class {
    types: &["OpenBadgeCredential", "AchievementCredential"],
    fields: &[
        ("id", Once, Uri),
        ("issuer", Once, Reference(&PROFILE)),
        ("issuanceDate", Once, Moment),
        ("expirationDate", Optional, Moment),
        ("awardedDate", Optional, Moment),
        ("credentialSubject", Once, Object(&SUBJECT)),
        ("evidence", Many, Object(&EVIDENCE)),
        ("credentialStatus", Many, Object(&STATUS)),
    ],
};

/// `EndorsementCredential` (section B.1.8).
static ENDORSEMENT: Class = Class {
    types: &["EndorsementCredential"],
    fields: &[
        ("id", Once, Uri),
        ("name", Once, Words),
        ("issuer", Once, Reference(&PROFILE)),
        ("credentialSubject", Once, Object(&ENDORSEMENT_SUBJECT)),
    ],
};
static ENDORSEMENT_SUBJECT: Class = Class { types: &["EndorsementSubject"], fields: &[("id", Once, Uri)] };

static SUBJECT: Class = Class {
    types: &["AchievementSubject"],
    fields: &[
        ("id", Optional, Uri),
        ("identifier", Many, Object(&IDENTITY)),
        ("achievement", Once, Object(&ACHIEVEMENT)),
    ],
};

static ACHIEVEMENT: Class = Class {
    types: &["Achievement"],
    fields: &[
        ("id", Once, Uri),
        ("name", Once, Words),
        ("description", Once, Words),
        ("criteria", Once, Object(&CRITERIA)),
        ("creator", Optional, Object(&PROFILE)),
        ("image", Optional, Object(&IMAGE)),
        ("alignment", Many, Object(&ALIGNMENT)),
    ],
};

static CRITERIA: Class = Class { types: &[], fields: &[("id", Optional, Uri), ("narrative", Optional, Words)] };
static PROFILE: Class = Class { types: &["Profile"], fields: &[("id", Once, Uri), ("name", Optional, Words)] };
static IMAGE: Class = Class { types: &["Image"], fields: &[("id", Once, Uri)] };
static ALIGNMENT: Class =
    Class { types: &["Alignment"], fields: &[("targetName", Once, Words), ("targetUrl", Once, Uri)] };
static EVIDENCE: Class = Class { types: &["Evidence"], fields: &[("id", Optional, Uri)] };
static STATUS: Class = Class { types: &[], fields: &[("type", Once, Text)] };
static IDENTITY: Class = Class {
    types: &["IdentityObject"],
    fields: &[("hashed", Once, Boolean), ("identityHash", Once, Text), ("identityType", Once, Text)],
};

/// What a credential should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CredentialKind {
    /// A badge: `OpenBadgeCredential`.
    Badge,
    /// What others say about a badge: `EndorsementCredential`.
    Endorsement,
}

/// Returns everything that a credential lacks to be a badge, or an endorsement.
pub(crate) fn problems(credential: &Value, kind: CredentialKind) -> Vec<Problem> {
    let is_old = super::Credential::new(credential).is_1_1();
    let mut problems = Vec::new();
    if !texts(&credential["type"]).any(|name| name == "VerifiableCredential") {
        problems.push(missing("", "type"));
    }
    let own = match kind {
        CredentialKind::Endorsement => &ENDORSEMENT,
        CredentialKind::Badge if is_old => &CREDENTIAL_1_1,
        CredentialKind::Badge => &CREDENTIAL,
    };
    class(credential, own, "", &mut problems);
    let subject = &credential["credentialSubject"];
    if subject.is_object() && subject.get("id").is_none() && subject.get("identifier").is_none() {
        problems.push(missing("/credentialSubject", "id"));
    }
    same_id(credential, &mut problems);
    problems
}

fn missing(parent: &str, field: &str) -> Problem {
    Problem { pointer: format!("{parent}/{field}"), field: field.to_owned(), kind: ProblemKind::Missing }
}

fn class(object: &Value, class: &'static Class, pointer: &str, problems: &mut Vec<Problem>) {
    if !class.types.is_empty() && !texts(&object["type"]).any(|name| class.types.contains(&name)) {
        problems.push(missing(pointer, "type"));
    }
    for field in class.fields {
        member(object, field, pointer, problems);
    }
}

fn member(object: &Value, &(name, times, kind): &Field, parent: &str, problems: &mut Vec<Problem>) {
    let Some(value) = object.get(name) else {
        if times == Times::Once {
            problems.push(missing(parent, name));
        }
        return;
    };
    let pointer = format!("{parent}/{name}");
    match value {
        Value::Array(entries) if times == Times::Many => {
            for (index, entry) in entries.iter().enumerate() {
                value_of(entry, name, kind, &format!("{pointer}/{index}"), problems);
            }
        }
        one => value_of(one, name, kind, &pointer, problems),
    }
}

fn value_of(value: &Value, field: &str, kind: Kind, pointer: &str, problems: &mut Vec<Problem>) {
    let fits = match kind {
        Words => super::credential::words(value).is_some_and(|words| !words.trim().is_empty()),
        Text => value.as_str().is_some_and(|text| !text.is_empty()),
        Moment => value.as_str().and_then(parse_moment).is_some(),
        Boolean => value.is_boolean(),
        Object(inner) if value.is_object() => return class(value, inner, pointer, problems),
        Reference(inner) if value.is_object() => return class(value, inner, pointer, problems),
        Uri | Reference(_) => value.as_str().is_some_and(is_uri),
        Object(_) => false,
    };
    if !fits {
        problems.push(Problem { pointer: pointer.to_owned(), field: field.to_owned(), kind: ProblemKind::Kind });
    }
}

fn is_uri(text: &str) -> bool {
    text.split_once(':')
        .is_some_and(|(scheme, rest)| scheme.starts_with(|first: char| first.is_ascii_alphabetic()) && !rest.is_empty())
}

/// An object inside the badge that has the badge's own id says things about the badge elsewhere than readers
/// look: a signature over the graph would hold although the status or the end of the period was moved there.
fn same_id(credential: &Value, problems: &mut Vec<Problem>) {
    let (Some(id), Some(members)) = (credential["id"].as_str(), credential.as_object()) else { return };
    for (name, value) in members {
        if holds_node(value, id) {
            let pointer = format!("/{}", name.replace('~', "~0").replace('/', "~1"));
            problems.push(Problem { pointer, field: "id".to_owned(), kind: ProblemKind::Kind });
        }
    }
}

fn holds_node(value: &Value, id: &str) -> bool {
    match value {
        Value::Array(entries) => entries.iter().any(|entry| holds_node(entry, id)),
        Value::Object(members) => {
            let is_same = ["id", "@id"].iter().any(|name| members.get(*name).and_then(Value::as_str) == Some(id));
            (is_same && members.len() > 1) || members.values().any(|member| holds_node(member, id))
        }
        _ => false,
    }
}
