//! Moments as badges write them. By hand, since the general parser of the `time` crate is larger than all of this.

use std::str::FromStr;

use time::{Date, Month, OffsetDateTime, PrimitiveDateTime, Time, UtcOffset};

/// Reads a date and time with a time zone, as badges have them (`dateTimeStamp` of XML Schema 1.1, in the part
/// that RFC 3339 shares).
pub fn parse_moment(text: &str) -> Option<OffsetDateTime> {
    let (day, rest) = text.split_once('T')?;
    let zone_at = rest.find(['Z', '+', '-'])?;
    let (time, zone) = rest.split_at_checked(zone_at)?;
    Some(PrimitiveDateTime::new(parse_day(day)?, parse_time(time)?).assume_offset(parse_zone(zone)?))
}

/// Returns a moment as reports show it: to the second, in its own zone, so that the day is the one that was written.
pub(crate) fn format_moment(moment: OffsetDateTime) -> String {
    let (day, time, zone) = (moment.date(), moment.time(), moment.offset());
    let (year, month, day) = (day.year(), u8::from(day.month()), day.day());
    let (hour, minute, second) = time.as_hms();
    let zone = match zone.as_hms() {
        (0, 0, _) => "Z".to_owned(),
        (hours, minutes, _) => {
            let sign = if hours < 0 || minutes < 0 { '-' } else { '+' };
            format!("{sign}{:02}:{:02}", hours.unsigned_abs(), minutes.unsigned_abs())
        }
    };
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{zone}")
}

fn parse_day(text: &str) -> Option<Date> {
    let [year, month, day] = parts(text, '-')?;
    let month = Month::try_from(number::<u8>(month, 2)?).ok()?;
    Date::from_calendar_date(number(year, 4)?, month, number(day, 2)?).ok()
}

fn parse_time(text: &str) -> Option<Time> {
    let [hour, minute, second] = parts(text, ':')?;
    let (second, fraction) = match second.split_once('.') {
        Some((second, fraction)) => (second, nanoseconds(fraction)?),
        None => (second, 0),
    };
    Time::from_hms_nano(number(hour, 2)?, number(minute, 2)?, number(second, 2)?, fraction).ok()
}

fn parse_zone(text: &str) -> Option<UtcOffset> {
    let (sign, zone) = match text.split_at_checked(1)? {
        ("Z", "") => return Some(UtcOffset::UTC),
        ("+", zone) => (1, zone),
        ("-", zone) => (-1, zone),
        _ => return None,
    };
    let (hours, minutes) = zone.split_once(':')?;
    let (hours, minutes): (i8, i8) = (number(hours, 2)?, number(minutes, 2)?);
    // What is beyond the widest zones there are is not one.
    if hours > 23 || minutes > 59 { None } else { UtcOffset::from_hms(sign * hours, sign * minutes, 0).ok() }
}

/// Returns the part of a second that these digits say; what comes after the ninth is too small to matter.
fn nanoseconds(digits: &str) -> Option<u32> {
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let tenths = digits.bytes().chain(std::iter::repeat(b'0')).take(9);
    Some(tenths.fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0')))
}

fn parts(text: &str, mark: char) -> Option<[&str; 3]> {
    let (first, rest) = text.split_once(mark)?;
    let (second, third) = rest.split_once(mark)?;
    Some([first, second, third])
}

/// Returns the number that exactly so many digits say.
fn number<T: FromStr>(text: &str, digits: usize) -> Option<T> {
    let is_number = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_number)
}

#[cfg(test)]
mod tests {
    use time::format_description::well_known::Rfc3339;

    use super::*;

    #[test]
    fn agrees_with_the_general_parser() {
        for good in [
            "2026-11-22T10:00:00Z",
            "2026-11-22T10:00:00.5+02:00",
            "2024-02-29T23:59:59.123456789012-11:30",
            "0000-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999Z",
        ] {
            assert_eq!(parse_moment(good), OffsetDateTime::parse(good, &Rfc3339).ok(), "{good}");
            assert!(parse_moment(good).is_some(), "{good}");
        }
        for text in ["2026-11-22T10:00:00Z", "1969-07-20T20:17:40-00:30", "2026-11-22T01:00:00+02:00"] {
            assert_eq!(parse_moment(text).map(format_moment).as_deref(), Some(text));
        }
    }

    #[test]
    fn nothing_else_is_a_moment() {
        for bad in [
            "",
            "2026-11-22",
            "2026-11-22T10:00:00",
            "2026-11-22 10:00:00Z",
            "2026-11-22t10:00:00z",
            "2026-02-30T10:00:00Z",
            "2026-11-22T24:00:00Z",
            "2026-11-22T10:00:60Z",
            "2026-11-22T10:00Z",
            "2026-11-22T10:00:00.Z",
            "2026-11-22T10:00:00ZZ",
            "2026-11-22T10:00:00+2:00",
            "2026-11-22T10:00:00+24:00",
            "2026-11-22T10:00:00+02:00:00",
            "2026-1-22T10:00:00Z",
            "+026-11-22T10:00:00Z",
            "-2026-11-22T10:00:00Z",
            "2026-11-22T10:00:00\u{ff3a}",
        ] {
            assert!(parse_moment(bad).is_none(), "{bad}");
        }
    }
}
