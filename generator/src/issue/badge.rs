//! What a badge says: an `OpenBadgeCredential` (1EdTech Open Badges 3.0, section B.1.1) before it is signed.

use serde_json::{Map, Value, json};
use skillmark_badge::identity::identity_hash;
use time::{Date, Month};

use super::recipient::Recipient;
use super::roster::Row;
use crate::catalog::value::{Day, Duration, DurationUnit, Moment};
use crate::documents::put;

/// What every badge of a batch says.
#[derive(Debug, Clone)]
pub struct Batch {
    /// The issuer's Profile, without `@context`.
    pub issuer: Value,
    /// The frozen Achievement, without `@context`.
    pub achievement: Value,
    /// How long the credential is valid, from the award.
    pub validity: Option<Duration>,
    /// The moment of issue, in whole seconds.
    pub issued: Moment,
}

/// Random bytes of one badge.
#[derive(Debug, Clone, Copy, Default)]
pub struct Chance {
    /// For its id.
    pub id: [u8; 16],
    /// For the id of a subject that has none.
    pub subject: [u8; 16],
    /// For the salt of the recipient's hash.
    pub salt: [u8; 16],
}

/// Where a badge stands in the status lists.
#[derive(Debug, Clone, Copy)]
pub struct StatusEntry<'a> {
    /// Address of the list.
    pub list: &'a str,
    /// Index in the list.
    pub index: usize,
}

/// Returns the id of the badge that `chance` makes.
pub fn id(chance: &Chance) -> String {
    urn_uuid(chance.id)
}

/// Returns the badge of a row, unsigned.
pub fn credential(batch: &Batch, row: &Row, chance: &Chance, status: StatusEntry<'_>) -> Value {
    let mut object = Map::new();
    put(&mut object, "@context", crate::documents::badge_context());
    put(&mut object, "id", id(chance));
    put(&mut object, "type", json!(["VerifiableCredential", "OpenBadgeCredential"]));
    put(&mut object, "name", batch.achievement["name"].clone());
    put(&mut object, "issuer", batch.issuer.clone());
    put(&mut object, "validFrom", batch.issued.iso());
    put(&mut object, "validUntil", valid_until(batch, row));
    put(&mut object, "awardedDate", format!("{}T00:00:00Z", row.awarded.iso()));
    put(&mut object, "credentialSubject", subject(batch, row, chance));
    put(&mut object, "evidence", row.evidence.iter().map(evidence).collect::<Vec<_>>());
    put(&mut object, "credentialStatus", credential_status(status));
    Value::Object(object)
}

/// Returns the last moment at which a badge is valid: the end of a day, since the award is a day too.
pub fn valid_until(batch: &Batch, row: &Row) -> Option<String> {
    let last = add(row.awarded, batch.validity.as_ref()?)?;
    Some(format!("{}T23:59:59Z", last.iso()))
}

/// Says whether what was awarded on that day is over before the badge is issued.
pub fn is_over(batch: &Batch, row: &Row) -> bool {
    // Both are RFC 3339 in UTC with four-digit years: they sort as texts.
    valid_until(batch, row).is_some_and(|until| until <= batch.issued.iso())
}

fn subject(batch: &Batch, row: &Row, chance: &Chance) -> Value {
    let mut subject = Map::new();
    let mut identifiers = Vec::new();
    let id = match &row.recipient {
        Recipient::Did(did) => did.to_string(),
        Recipient::Email(address) => {
            identifiers.push(hashed(address, &chance.salt));
            urn_uuid(chance.subject)
        }
    };
    // The name is meant to be read by whoever is shown the badge: it stands in clear, as on a certificate.
    identifiers.push(json!({
        "type": "IdentityObject",
        "hashed": false,
        "identityHash": row.name,
        "identityType": "name",
    }));
    put(&mut subject, "id", id);
    put(&mut subject, "type", json!(["AchievementSubject"]));
    put(&mut subject, "identifier", identifiers);
    put(&mut subject, "achievement", batch.achievement.clone());
    put(&mut subject, "narrative", row.narrative.clone());
    Value::Object(subject)
}

fn hashed(address: &str, salt: &[u8; 16]) -> Value {
    let salt = hex(salt);
    json!({
        "type": "IdentityObject",
        "hashed": true,
        "identityHash": identity_hash(address, &salt),
        "identityType": "emailAddress",
        "salt": salt,
    })
}

fn evidence(url: &crate::catalog::value::WebUrl) -> Value {
    json!({"id": url.as_str(), "type": ["Evidence"]})
}

fn credential_status(status: StatusEntry<'_>) -> Value {
    json!({
        "type": "BitstringStatusListEntry",
        "statusPurpose": "revocation",
        // A number as text (Bitstring Status List 1.0, section 2.1).
        "statusListIndex": status.index.to_string(),
        "statusListCredential": status.list,
    })
}

/// Returns a random UUID (RFC 9562, section 5.4) as a URN.
fn urn_uuid(mut bytes: [u8; 16]) -> String {
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let digits = hex(&bytes);
    let parts = [&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..]];
    format!("urn:uuid:{}", parts.join("-"))
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to text cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Adds a duration to a day. A month that lacks the day ends the day before; `None` past the calendar's end.
fn add(day: Day, duration: &Duration) -> Option<Day> {
    let number = i64::from(duration.number);
    let date = match duration.unit {
        DurationUnit::Years => add_months(day.0, duration.number.checked_mul(12)?)?,
        DurationUnit::Months => add_months(day.0, duration.number)?,
        DurationUnit::Weeks => day.0.checked_add(time::Duration::weeks(number))?,
        DurationUnit::Days => day.0.checked_add(time::Duration::days(number))?,
        // Awards are days: hours are rounded up to whole ones.
        DurationUnit::Hours => day.0.checked_add(time::Duration::days(i64::from(duration.number.div_ceil(24))))?,
    };
    (date.year() <= 9999).then_some(Day(date))
}

fn add_months(date: Date, months: u32) -> Option<Date> {
    let all = i64::from(date.year()) * 12 + i64::from(u8::from(date.month())) - 1 + i64::from(months);
    let year = i32::try_from(all.div_euclid(12)).ok()?;
    let month = Month::try_from(u8::try_from(all.rem_euclid(12)).ok()? + 1).ok()?;
    Date::from_calendar_date(year, month, date.day().min(month.length(year))).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::value::Scalar as _;
    use crate::diagnostic::{FileId, Span};

    fn day(text: &str) -> Day {
        Day::read(text).expect("it is a day")
    }

    fn batch(validity: Option<&str>) -> Batch {
        Batch {
            issuer: json!({"id": "did:web:a.example", "type": ["Profile"], "name": "A"}),
            achievement: json!({"id": "https://a.example/x", "type": ["Achievement"], "name": "X"}),
            validity: validity.map(|text| Duration::read(text).expect("it is a duration")),
            issued: Moment::read("2026-11-26T10:00:00Z").expect("it is a moment"),
        }
    }

    fn row(recipient: &str) -> Row {
        let span = Span::whole_file(FileId(0));
        Row {
            recipient: Recipient::read(recipient).expect("it is a recipient"),
            name: "Ada Lovelace".to_owned(),
            awarded: day("2026-06-01"),
            evidence: Vec::new(),
            narrative: None,
            span,
            awarded_span: span,
        }
    }

    const STATUS: StatusEntry<'_> = StatusEntry { list: "https://a.example/status/main-1.json", index: 7 };

    #[test]
    fn addresses_are_hashed_and_names_are_not() {
        let badge = credential(&batch(None), &row("Ada@Example.edu"), &Chance::default(), STATUS);
        assert!(!badge.to_string().to_lowercase().contains("ada@example.edu"));
        let hash = identity_hash("ada@example.edu", &"00".repeat(16));
        let identifiers = &badge["credentialSubject"]["identifier"];
        assert_eq!(identifiers[0]["identityHash"], hash);
        assert_eq!(identifiers[1]["identityHash"], "Ada Lovelace");
        assert_eq!(badge["credentialSubject"]["id"], "urn:uuid:00000000-0000-4000-8000-000000000000");
        assert_eq!(badge["credentialStatus"]["statusListIndex"], "7");
    }

    #[test]
    fn a_wallet_is_the_subject_itself() {
        let badge = credential(&batch(None), &row("did:key:z6MkExample"), &Chance::default(), STATUS);
        assert_eq!(badge["credentialSubject"]["id"], "did:key:z6MkExample");
        assert_eq!(badge["credentialSubject"]["identifier"].as_array().map(Vec::len), Some(1));
        assert!(badge.get("validUntil").is_none() && badge.get("evidence").is_none());
    }

    #[test]
    fn validity_counts_from_the_award() {
        let until = |validity| valid_until(&batch(Some(validity)), &row("a@example.edu"));
        assert_eq!(until("P2Y").as_deref(), Some("2028-06-01T23:59:59Z"));
        assert_eq!(until("P10000Y"), None);
        assert!(is_over(&batch(Some("P3M")), &row("a@example.edu")));
        assert!(!is_over(&batch(Some("P6M")), &row("a@example.edu")));
    }

    #[test]
    fn months_end_where_they_end() {
        let add = |from: &str, duration: &str| {
            add(day(from), &Duration::read(duration).expect("it is a duration")).map(Day::iso)
        };
        assert_eq!(add("2026-01-31", "P1M").as_deref(), Some("2026-02-28"));
        assert_eq!(add("2024-02-29", "P1Y").as_deref(), Some("2025-02-28"));
        assert_eq!(add("2026-11-30", "P3M").as_deref(), Some("2027-02-28"));
        assert_eq!(add("2026-12-01", "PT25H").as_deref(), Some("2026-12-03"));
        assert_eq!(add("9999-12-31", "P1D"), None);
    }
}
