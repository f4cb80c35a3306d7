use serde_json::{Value, json};
use time::format_description::FormatItem;
use time::format_description::well_known::Rfc3339;
use time::macros::format_description;
use time::{Date, OffsetDateTime};

use super::{Refusal, Scalar, meant};
use crate::diagnostic::Rule;

/// The one form of a day; ISO 8601 knows others, such as week dates, that nobody expects in a catalog.
const DAY: &[FormatItem<'_>] = format_description!("[year]-[month]-[day]");

/// A calendar day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub Date);

/// A moment in time with a time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(pub OffsetDateTime);

impl Day {
    /// Returns the day as `YYYY-MM-DD`.
    pub fn iso(self) -> String {
        // Cannot fail: years are read with four digits.
        self.0.format(&DAY).unwrap_or_default()
    }
}

impl Scalar for Day {
    const EXPECTED: &'static str = "a date";

    fn read(written: &str) -> Result<Self, Refusal> {
        let shaped = written.len() == 10;
        Date::parse(written, &DAY).ok().filter(|date| shaped && date.year() >= 1000).map(Self).ok_or_else(|| {
            let either = meant::either_day(written).map(|[day_first, month_first]| {
                format!("write `{day_first}` if the day stands first, or `{month_first}` if the month does")
            });
            let help = either.or_else(|| meant::past_the_month(written));
            Refusal::new(
                Rule::BAD_DATE,
                format!("`{}` is not a date", written.escape_debug()),
                help.unwrap_or_else(|| "write year, month and day, such as `2026-02-12`".to_owned()),
            )
            .meant(meant::day(written))
        })
    }

    fn encode(&self) -> Value {
        self.iso().into()
    }

    fn schema() -> Value {
        json!({"type": "string", "format": "date", "pattern": "^\\d{4}-\\d{2}-\\d{2}$", "examples": ["2026-02-12"]})
    }
}

impl Moment {
    /// Returns the moment as RFC 3339 in UTC.
    pub fn iso(self) -> String {
        self.0.format(&Rfc3339).unwrap_or_default()
    }
}

impl Scalar for Moment {
    const EXPECTED: &'static str = "a date and time";

    fn read(written: &str) -> Result<Self, Refusal> {
        let shaped = written.as_bytes().get(10) == Some(&b'T');
        let moment = OffsetDateTime::parse(written, &Rfc3339).ok().filter(|_| shaped);
        // Kept in UTC: at the ends of the calendar a moment has no such form.
        let utc = moment.and_then(|moment| moment.checked_to_offset(time::UtcOffset::UTC));
        utc.filter(|moment| moment.year() >= 1000).map(Self).ok_or_else(|| {
            Refusal::new(
                Rule::BAD_DATE,
                format!("`{}` is not a date and time", written.escape_debug()),
                "write it as RFC 3339, such as `2026-02-12T09:30:00Z`",
            )
            .meant(meant::moment(written))
        })
    }

    fn encode(&self) -> Value {
        self.iso().into()
    }

    fn schema() -> Value {
        json!({"type": "string", "format": "date-time", "examples": ["2026-02-12T09:30:00Z"]})
    }
}

/// The unit in which a duration is told to people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DurationUnit {
    /// Years.
    Years,
    /// Months.
    Months,
    /// Weeks.
    Weeks,
    /// Days.
    Days,
    /// Hours.
    Hours,
}

/// A length of time in one unit, in the part of ISO 8601 that catalogs need: `P12W`, `P6M`, `P2Y`, `P10D`, `PT40H`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duration {
    /// How many.
    pub number: u32,
    /// Of what.
    pub unit: DurationUnit,
    written: String,
}

impl Duration {
    /// Returns the duration as ISO 8601.
    pub fn iso(&self) -> &str {
        &self.written
    }

    /// Returns how many days it is; months and years are of mean length.
    pub fn days(&self) -> f64 {
        let days = match self.unit {
            DurationUnit::Years => 365.2425,
            DurationUnit::Months => 365.2425 / 12.0,
            DurationUnit::Weeks => 7.0,
            DurationUnit::Days => 1.0,
            DurationUnit::Hours => 1.0 / 24.0,
        };
        f64::from(self.number) * days
    }

    fn parse(written: &str) -> Option<Self> {
        let (rest, is_time) = match written.strip_prefix('P')?.strip_prefix('T') {
            Some(rest) => (rest, true),
            None => (&written[1..], false),
        };
        let unit = match (rest.chars().next_back()?, is_time) {
            ('Y', false) => DurationUnit::Years,
            ('M', false) => DurationUnit::Months,
            ('W', false) => DurationUnit::Weeks,
            ('D', false) => DurationUnit::Days,
            ('H', true) => DurationUnit::Hours,
            _ => return None,
        };
        let digits = &rest[..rest.len() - 1];
        let plain = digits.bytes().all(|digit| digit.is_ascii_digit()) && !digits.starts_with('0');
        let number = digits.parse().ok().filter(|number| plain && (1..=10_000).contains(number))?;
        Some(Self { number, unit, written: written.to_owned() })
    }
}

impl Scalar for Duration {
    const EXPECTED: &'static str = "a duration";

    fn read(written: &str) -> Result<Self, Refusal> {
        Self::parse(written).ok_or_else(|| {
            Refusal::new(
                Rule::BAD_DURATION,
                format!("`{}` is not a duration in one unit", written.escape_debug()),
                "write it as ISO 8601, such as `P12W` for twelve weeks, `P2Y` for two years or `PT40H` for forty hours",
            )
            .meant(meant::duration(written))
        })
    }

    fn encode(&self) -> Value {
        self.written.clone().into()
    }

    fn schema() -> Value {
        json!({
            "type": "string",
            "pattern": "^P([1-9][0-9]*[YMWD]|T[1-9][0-9]*H)$",
            "examples": ["P12W", "P6M", "P2Y", "PT40H"],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_days_strictly() {
        assert!(Day::read("2024-02-29").is_ok());
        for bad in ["2023-02-29", "2024-2-9", "20240209", "2024-W06-5", "9 Feb 2024", ""] {
            assert!(Day::read(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn reads_moments_strictly() {
        assert_eq!(
            Moment::read("2026-02-12T10:30:00+01:00").map(Moment::iso).ok().as_deref(),
            Some("2026-02-12T09:30:00Z")
        );
        for bad in [
            "2026-02-12 10:30:00Z",
            "2026-02-12T10:30:00",
            "2026-02-12T10:30:60Z",
            "9999-12-31T23:59:59-01:00",
            "0000-01-01T00:00:00+01:00",
        ] {
            assert!(Moment::read(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn keeps_the_unit_of_a_duration() {
        let unit = |text: &str| Duration::read(text).map(|duration| (duration.number, duration.unit)).ok();
        assert_eq!(unit("P12W"), Some((12, DurationUnit::Weeks)));
        assert_eq!(unit("P2Y"), Some((2, DurationUnit::Years)));
        assert_eq!(unit("P6M"), Some((6, DurationUnit::Months)));
        assert_eq!(unit("PT40H"), Some((40, DurationUnit::Hours)));
        for bad in [
            "12 weeks", "P", "P1Y2M", "P0D", "P1.5Y", "PT5M", "-P1Y", "P1WX", "P1e1W", "P+1Y", "P012W", "PT40H0M", "Pé",
        ] {
            assert_eq!(unit(bad), None, "{bad}");
        }
    }
}
