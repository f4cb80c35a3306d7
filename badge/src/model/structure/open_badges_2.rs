//! The classes that can stand in a badge of Open Badges 2.0. What the tables call missing, the standard asks for.

use super::class::Kind::{Address, Boolean, Early, Id, Object, Reference, Text, Words};
use super::class::Times::{Many, Once, Optional};
use super::class::{Class, Field, Types};

const fn of(types: &'static [&'static str], fields: &'static [Field]) -> Class {
    Class { types: Types::Among(types), fields, is_closed: false }
}

const fn of_any_type(fields: &'static [Field]) -> Class {
    Class { types: Types::Any, fields, is_closed: false }
}

const fn part(fields: &'static [Field]) -> Class {
    Class { types: Types::Free, fields, is_closed: false }
}

pub(super) static ASSERTION: Class = of(
    &["Assertion"],
    &[
        ("id", Once, Id),
        ("recipient", Once, Object(&IDENTITY)),
        ("badge", Once, Object(&BADGE_CLASS)),
        ("issuedOn", Once, Early),
        ("expires", Optional, Early),
        ("image", Optional, Reference(&IMAGE)),
        ("evidence", Many, Reference(&EVIDENCE)),
        ("narrative", Optional, Words),
        ("revoked", Optional, Boolean),
        ("revocationReason", Optional, Words),
    ],
);

/// How an assertion is to be verified, by its name and by an older one.
pub(super) static VERIFICATION: Class = part(&[("verification", Once, Object(&VERIFICATION_OBJECT))]);
pub(super) static VERIFY: Class = part(&[("verify", Once, Object(&VERIFICATION_OBJECT))]);

static VERIFICATION_OBJECT: Class = of_any_type(&[("creator", Optional, Id)]);
static IDENTITY: Class = of_any_type(&[("identity", Once, Text), ("hashed", Once, Boolean), ("salt", Optional, Text)]);

static BADGE_CLASS: Class = of(
    &["BadgeClass"],
    &[
        ("id", Once, Id),
        ("name", Once, Words),
        ("description", Once, Words),
        ("image", Once, Reference(&IMAGE)),
        ("criteria", Once, Reference(&CRITERIA)),
        ("issuer", Once, Reference(&PROFILE)),
        ("alignment", Many, Object(&ALIGNMENT)),
        ("tags", Many, Words),
    ],
);

static PROFILE: Class = of(
    &["Issuer", "Profile"],
    &[
        ("id", Once, Id),
        ("name", Once, Words),
        ("url", Once, Address),
        ("email", Once, Text),
        ("image", Optional, Reference(&IMAGE)),
    ],
);

static IMAGE: Class = part(&[("id", Optional, Id), ("caption", Optional, Words)]);
static CRITERIA: Class = part(&[("id", Optional, Id), ("narrative", Optional, Words)]);
static EVIDENCE: Class = part(&[("name", Optional, Words), ("narrative", Optional, Words)]);
static ALIGNMENT: Class = part(&[("targetName", Once, Words), ("targetUrl", Once, Address)]);
