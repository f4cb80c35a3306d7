//! The classes that can stand in a badge (1EdTech Open Badges 3.0, section B.1), with what the published JSON Schema
//! says of them.

use super::class::Kind::{
    Address as Page, Apart, Boolean, Day, Id, Language, Listed, Moment, Number, Object, Reference, Text, Told, Words,
};
use super::class::Times::{Few, Many, Once, Optional};
use super::class::{Class, Field, Types};
use super::enumerations::{ACHIEVEMENT_TYPE, IDENTIFIER_TYPE, RESULT_STATUS, RESULT_TYPE, TARGET_TYPE};

const fn open(types: &'static [&'static str], fields: &'static [Field]) -> Class {
    Class { types: Types::Among(types), fields, is_closed: false }
}

const fn closed(name: &'static str, fields: &'static [Field]) -> Class {
    Class { types: Types::Alone(name), fields, is_closed: true }
}

/// A class of Verifiable Credentials, of which Open Badges only say that there is a `type`.
const fn of_any_type(fields: &'static [Field]) -> Class {
    Class { types: Types::Any, fields, is_closed: false }
}

/// Members that do not depend on the class, for they are a part of every credential or of one version.
const fn part(fields: &'static [Field]) -> Class {
    Class { types: Types::Free, fields, is_closed: false }
}

/// What every credential has.
pub(super) static CREDENTIAL: Class = open(
    &["VerifiableCredential"],
    &[
        ("id", Once, Id),
        ("description", Few, Words),
        ("awardedDate", Optional, Told),
        ("evidence", Many, Object(&EVIDENCE)),
        ("credentialSchema", Many, Object(&SCHEMA)),
        ("credentialStatus", Few, Object(&STATUS)),
        ("refreshService", Few, Object(&REFRESH)),
        ("termsOfUse", Many, Object(&TERMS)),
    ],
);

/// What every credential has on Verifiable Credentials 2.0.
pub(super) static VERSION_2_0: Class = part(&[
    ("issuer", Once, Reference(&PROFILE)),
    ("validFrom", Once, Moment),
    ("validUntil", Optional, Moment),
    ("name", Few, Words),
]);

/// What every credential has on Verifiable Credentials 1.1 (section B.2).
pub(super) static VERSION_1_1: Class = part(&[
    ("issuer", Once, Object(&PROFILE)),
    ("issuanceDate", Once, Moment),
    ("expirationDate", Optional, Moment),
    ("name", Once, Words),
]);

/// `AchievementCredential`.
pub(super) static BADGE: Class = open(
    &["AchievementCredential", "OpenBadgeCredential"],
    &[
        ("credentialSubject", Once, Object(&SUBJECT)),
        ("image", Optional, Object(&IMAGE)),
        ("endorsement", Many, Apart),
        ("endorsementJwt", Many, Text),
    ],
);

/// `EndorsementCredential`.
pub(super) static ENDORSEMENT: Class = open(
    &["EndorsementCredential"],
    &[("name", Once, Words), ("credentialSubject", Once, Object(&ENDORSEMENT_SUBJECT))],
);

static ENDORSEMENT_SUBJECT: Class =
    open(&["EndorsementSubject"], &[("id", Once, Id), ("endorsementComment", Optional, Words)]);

static SUBJECT: Class = open(
    &["AchievementSubject"],
    &[
        ("id", Optional, Id),
        ("identifier", Many, Object(&IDENTITY)),
        ("achievement", Once, Object(&ACHIEVEMENT)),
        ("activityStartDate", Optional, Told),
        ("activityEndDate", Optional, Told),
        ("creditsEarned", Optional, Number),
        ("image", Optional, Object(&IMAGE)),
        ("licenseNumber", Optional, Text),
        ("narrative", Optional, Words),
        ("result", Many, Object(&RESULT)),
        ("role", Optional, Words),
        ("source", Optional, Object(&PROFILE)),
        ("term", Optional, Words),
    ],
);

static ACHIEVEMENT: Class = open(
    &["Achievement"],
    &[
        ("id", Once, Id),
        ("name", Once, Words),
        ("description", Once, Words),
        ("criteria", Once, Object(&CRITERIA)),
        ("achievementType", Optional, Listed(&ACHIEVEMENT_TYPE)),
        ("alignment", Many, Object(&ALIGNMENT)),
        ("creator", Optional, Object(&PROFILE)),
        ("creditsAvailable", Optional, Number),
        ("endorsement", Many, Apart),
        ("endorsementJwt", Many, Text),
        ("fieldOfStudy", Optional, Words),
        ("humanCode", Optional, Text),
        ("image", Optional, Object(&IMAGE)),
        ("inLanguage", Optional, Language),
        ("otherIdentifier", Many, Object(&IDENTIFIER)),
        ("related", Many, Object(&RELATED)),
        ("resultDescription", Many, Object(&RESULT_DESCRIPTION)),
        ("specialization", Optional, Words),
        ("tag", Many, Words),
        ("version", Optional, Text),
    ],
);

static PROFILE: Class = open(
    &["Profile"],
    &[
        ("id", Once, Id),
        ("name", Few, Words),
        ("url", Optional, Page),
        ("phone", Optional, Text),
        ("description", Few, Words),
        ("endorsement", Many, Apart),
        ("endorsementJwt", Many, Text),
        ("image", Optional, Object(&IMAGE)),
        ("email", Optional, Text),
        ("address", Optional, Object(&ADDRESS)),
        ("otherIdentifier", Many, Object(&IDENTIFIER)),
        ("official", Optional, Text),
        ("parentOrg", Optional, Object(&PROFILE)),
        ("familyName", Optional, Words),
        ("givenName", Optional, Words),
        ("additionalName", Optional, Words),
        ("patronymicName", Optional, Words),
        ("honorificPrefix", Optional, Words),
        ("honorificSuffix", Optional, Words),
        ("familyNamePrefix", Optional, Words),
        ("dateOfBirth", Optional, Day),
    ],
);

static ADDRESS: Class = open(
    &["Address"],
    &[
        ("addressCountry", Optional, Words),
        ("addressCountryCode", Optional, Text),
        ("addressRegion", Optional, Words),
        ("addressLocality", Optional, Words),
        ("streetAddress", Optional, Words),
        ("postOfficeBoxNumber", Optional, Text),
        ("postalCode", Optional, Text),
        ("geo", Optional, Object(&COORDINATES)),
    ],
);

static COORDINATES: Class = Class {
    types: Types::Alone("GeoCoordinates"),
    fields: &[("latitude", Once, Number), ("longitude", Once, Number)],
    is_closed: false,
};

static ALIGNMENT: Class = open(
    &["Alignment"],
    &[
        ("targetName", Once, Words),
        ("targetUrl", Once, Page),
        ("targetCode", Optional, Text),
        ("targetDescription", Optional, Words),
        ("targetFramework", Optional, Words),
        ("targetType", Optional, Listed(&TARGET_TYPE)),
    ],
);

static RESULT_DESCRIPTION: Class = open(
    &["ResultDescription"],
    &[
        ("id", Once, Id),
        ("name", Once, Words),
        ("resultType", Once, Listed(&RESULT_TYPE)),
        ("alignment", Many, Object(&ALIGNMENT)),
        ("allowedValue", Many, Text),
        ("requiredLevel", Optional, Text),
        ("requiredValue", Optional, Text),
        ("rubricCriterionLevel", Many, Object(&LEVEL)),
        ("valueMax", Optional, Text),
        ("valueMin", Optional, Text),
    ],
);

static LEVEL: Class = open(
    &["RubricCriterionLevel"],
    &[
        ("id", Once, Id),
        ("name", Once, Words),
        ("alignment", Many, Object(&ALIGNMENT)),
        ("description", Optional, Words),
        ("level", Optional, Text),
        ("points", Optional, Text),
    ],
);

static RESULT: Class = open(
    &["Result"],
    &[
        ("achievedLevel", Optional, Text),
        ("alignment", Many, Object(&ALIGNMENT)),
        ("resultDescription", Optional, Text),
        ("status", Optional, Listed(&RESULT_STATUS)),
        ("value", Optional, Text),
    ],
);

static EVIDENCE: Class = open(
    &["Evidence"],
    &[
        ("id", Optional, Id),
        ("name", Optional, Words),
        ("description", Optional, Words),
        ("narrative", Optional, Words),
        ("genre", Optional, Words),
        ("audience", Optional, Words),
    ],
);

static RELATED: Class =
    open(&["Related"], &[("id", Once, Id), ("inLanguage", Optional, Language), ("version", Optional, Text)]);

static CRITERIA: Class = part(&[("id", Optional, Id), ("narrative", Optional, Words)]);

static IMAGE: Class = closed("Image", &[("id", Once, Id), ("caption", Optional, Words)]);

static IDENTITY: Class = closed(
    "IdentityObject",
    &[
        ("hashed", Once, Boolean),
        ("identityHash", Once, Text),
        ("identityType", Once, Listed(&IDENTIFIER_TYPE)),
        ("salt", Optional, Text),
    ],
);

static IDENTIFIER: Class =
    closed("IdentifierEntry", &[("identifier", Once, Text), ("identifierType", Once, Listed(&IDENTIFIER_TYPE))]);

static SCHEMA: Class = of_any_type(&[("id", Once, Id)]);
static STATUS: Class = of_any_type(&[("id", Optional, Id)]);
static REFRESH: Class = of_any_type(&[("id", Once, Id)]);
static TERMS: Class = of_any_type(&[("id", Optional, Id)]);
