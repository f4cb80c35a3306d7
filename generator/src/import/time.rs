//! Hours, lengths of time and days as people write them in tables.

use std::sync::LazyLock;

use regex::Regex;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::number::{self, Kind};
use crate::catalog::value::{Amount, Day, Duration, Scalar as _};

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Hours,
    Days,
    Weeks,
    Months,
    Years,
}

impl Unit {
    /// Returns the unit that a word means, in English or French.
    pub(super) fn read(word: &str) -> Option<Self> {
        Some(match plain(word).trim().trim_end_matches('.') {
            "h" | "hr" | "hrs" | "hour" | "hours" | "heure" | "heures" => Self::Hours,
            "d" | "day" | "days" | "j" | "jour" | "jours" => Self::Days,
            "w" | "wk" | "wks" | "week" | "weeks" | "sem" | "semaine" | "semaines" => Self::Weeks,
            "mo" | "mos" | "month" | "months" | "mois" => Self::Months,
            "y" | "yr" | "yrs" | "year" | "years" | "an" | "ans" | "annee" | "annees" => Self::Years,
            _ => return None,
        })
    }

    fn letter(self) -> &'static str {
        match self {
            Self::Hours => "TH",
            Self::Days => "D",
            Self::Weeks => "W",
            Self::Months => "M",
            Self::Years => "Y",
        }
    }
}

/// What a cell says of time: hours of work, and from beginning to end.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Length {
    pub hours: Option<String>,
    pub duration: Option<String>,
}

/// A number and the words after it.
static QUANTITY: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^([0-9](?:[0-9.,' \u{a0}\u{202f}’]*[0-9])?)[ \u{a0}-]*(.*)$").ok());

/// Hours and minutes.
static CLOCK: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(\d{1,4})\s*(?:h|hr|hrs|hours?|heures?|:)\s*(\d{1,2})\s*(?:m|mins?|minutes?)?$").ok()
});

/// Reads `24 hours`, `24 h`, `8 weeks`, `3 mois`, `8 weeks (24 hours)`. A number alone is of the `unit`, where there is one.
///
/// # Errors
///
/// Returns what is wrong, and what to write.
pub(super) fn length(text: &str, unit: Option<Unit>) -> Result<Length, String> {
    if let Ok(duration) = Duration::read(text) {
        let hours = duration.iso().strip_prefix("PT").and_then(|hours| hours.strip_suffix('H'));
        return Ok(match hours {
            Some(hours) => Length { hours: Some(hours.to_owned()), duration: None },
            None => Length { hours: None, duration: Some(duration.iso().to_owned()) },
        });
    }
    let mut length = Length::default();
    let parts = text.replace(", ", ";");
    for part in parts.split(['(', ')', ';', '/']).map(str::trim).filter(|part| !part.is_empty()) {
        let (unit, number) = quantity(part, unit).map_err(|why| format!("`{text}`: {why}"))?;
        let place = if unit == Unit::Hours { &mut length.hours } else { &mut length.duration };
        let value = if unit == Unit::Hours {
            number
        } else {
            whole(&number, unit).map_err(|why| format!("`{text}`: {why}"))?
        };
        if place.replace(value).is_some() {
            return Err(format!("`{text}` says it twice; leave one of them"));
        }
    }
    Ok(length)
}

fn quantity(part: &str, unit: Option<Unit>) -> Result<(Unit, String), String> {
    let low = plain(part);
    if let Some(found) = CLOCK.as_ref().and_then(|clock| clock.captures(&low)) {
        return clock(&found[1], &found[2]).map(|hours| (Unit::Hours, hours));
    }
    let advice = "write a number and its unit, such as `24 hours` or `8 weeks`";
    let found = QUANTITY
        .as_ref()
        .and_then(|quantity| quantity.captures(&low))
        .ok_or_else(|| format!("it is no length of time; {advice}"))?;
    let number = number::read(&found[1], Kind::Number)?;
    let words: Vec<&str> = found[2]
        .split_whitespace()
        .filter(|word| {
            !matches!(*word, "contact" | "total" | "de" | "of" | "cours" | "class" | "instruction" | "in" | "au")
        })
        .collect();
    if words.first().is_some_and(|word| word.starts_with(|character: char| character.is_ascii_digit())) {
        return Err(format!("it is a range, or several numbers; {advice}"));
    }
    match (words.as_slice(), unit) {
        ([], Some(unit)) => Ok((unit, number)),
        ([], None) => Err(format!("it does not say of what; {advice}")),
        ([word] | [word, "total" | "all"], _) => Unit::read(word)
            .map(|unit| (unit, number))
            .ok_or_else(|| format!("`{word}` is no unit of time that is known; {advice}")),
        _ => Err(format!("it says more than a length of time; {advice}, and put the rest into another column")),
    }
}

/// Hours and minutes as hours with at most two decimals.
fn clock(hours: &str, minutes: &str) -> Result<String, String> {
    let (whole, minutes): (u32, u32) = (hours.parse().unwrap_or_default(), minutes.parse().unwrap_or_default());
    if minutes >= 60 || minutes * 100 % 60 != 0 {
        return Err("hours are written with at most two decimals, such as `1.5`".to_owned());
    }
    let decimals = format!("{:02}", minutes * 100 / 60);
    Ok(format!("{whole}.{decimals}").trim_end_matches('0').trim_end_matches('.').to_owned())
}

fn whole(number: &str, unit: Unit) -> Result<String, String> {
    let number =
        number.split_once('.').filter(|(_, rest)| rest.bytes().all(|digit| digit == b'0')).map_or(number, |it| it.0);
    let written = format!("P{number}{}", unit.letter());
    Duration::read(&written)
        .map(|_| written)
        .map_err(|_| "days, weeks, months and years are whole numbers; write it in a smaller unit".to_owned())
}

/// Reads hours: a number alone, or with its unit.
///
/// # Errors
///
/// Returns what is wrong, and what to write.
pub(super) fn hours(text: &str) -> Result<Length, String> {
    length(text, Some(Unit::Hours)).and_then(|length| match &length.hours {
        Some(hours) => Amount::read(hours).map(|_| length).map_err(|refusal| refusal.message),
        None => Ok(length),
    })
}

const MONTHS: [[&str; 2]; 12] = [
    ["january", "janvier"],
    ["february", "fevrier"],
    ["march", "mars"],
    ["april", "avril"],
    ["may", "mai"],
    ["june", "juin"],
    ["july", "juillet"],
    ["august", "aout"],
    ["september", "septembre"],
    ["october", "octobre"],
    ["november", "novembre"],
    ["december", "decembre"],
];

/// Reads a day: `2027-03-04`, `March 4, 2027`, `4 mars 2027`, `1er avril 2027`, `13/04/2027`. It is returned as ISO.
///
/// # Errors
///
/// Returns what is wrong, and what to write. What may be two days is refused.
pub(super) fn day(text: &str) -> Result<String, String> {
    let low = plain(text);
    // What spreadsheets add to a day.
    let low = low.trim_end_matches(":00").trim_end_matches(" 00").trim_end_matches(" 0").trim_end_matches("t00");
    let words: Vec<&str> = low
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty() && !is_filler(word))
        .collect();
    let advice = "write year, month and day, such as `2027-03-04`";
    let number = |word: &str| ordinal(word).parse::<u32>().ok();
    let year = |word: &str| (word.len() == 4).then(|| word.parse::<u32>().ok()).flatten();
    let found = match words.as_slice() {
        [y, m, d] if year(y).is_some() => (year(y), month(m).or_else(|| number(m)), number(d)),
        [d, m, y] if month(m).is_some() => (year(y), month(m), number(d)),
        [m, d, y] if month(m).is_some() => (year(y), month(m), number(d)),
        [a, b, y] if number(a).is_some() && number(b).is_some() && year(y).is_some() => {
            return by_order(text, number(a), number(b), year(y));
        }
        [one] if one.len() == 8 => (
            year(one.get(..4).unwrap_or_default()),
            number(one.get(4..6).unwrap_or_default()),
            number(one.get(6..).unwrap_or_default()),
        ),
        [one] if one.len() == 5 && number(one).is_some() => {
            return Err(format!(
                "`{text}` is a day as spreadsheets count them; give the column the format yyyy-mm-dd, and save it again"
            ));
        }
        _ => (None, None, None),
    };
    match found {
        (Some(year), Some(month), Some(day)) => iso(text, year, month, day),
        _ if words.len() == 3 && words[2].len() == 2 => Err(format!("the year of `{text}` has two digits; {advice}")),
        _ => Err(format!("`{text}` names no day; {advice}, or leave it empty")),
    }
}

fn by_order(text: &str, a: Option<u32>, b: Option<u32>, year: Option<u32>) -> Result<String, String> {
    let (a, b, year) = (a.unwrap_or_default(), b.unwrap_or_default(), year.unwrap_or_default());
    match (a, b) {
        (13.., 1..=12) => iso(text, year, b, a),
        (1..=12, 13..) => iso(text, year, a, b),
        (1..=12, 1..=12) if a != b => {
            Err(format!("`{text}` may be two days; write `{year}-{a:02}-{b:02}` or `{year}-{b:02}-{a:02}`"))
        }
        _ => iso(text, year, a, b),
    }
}

fn iso(text: &str, year: u32, month: u32, day: u32) -> Result<String, String> {
    let iso = format!("{year:04}-{month:02}-{day:02}");
    match Day::read(&iso) {
        Ok(_) => Ok(iso),
        Err(refusal) => Err(format!("`{text}` is not a date; {}", refusal.help)),
    }
}

fn is_filler(word: &str) -> bool {
    const DAYS: [&str; 14] = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
    ];
    matches!(word, "le" | "the" | "of")
        || DAYS.contains(&word)
        || (word.len() == 3 && DAYS[..7].iter().any(|day| day.starts_with(word)))
}

fn ordinal(word: &str) -> &str {
    ["st", "nd", "rd", "th", "er"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word)
}

/// Returns the month that a word begins, if it begins no other.
fn month(word: &str) -> Option<u32> {
    let begins = |names: &&[&str; 2]| names.iter().any(|name| name.starts_with(word));
    let mut found = (1..).zip(&MONTHS).filter(|(_, names)| word.len() >= 3 && begins(names));
    let first = found.next()?.0;
    found.next().is_none().then_some(first)
}

/// Returns text in small letters without accents.
pub(super) fn plain(text: &str) -> String {
    text.trim().nfd().filter(|character| !is_combining_mark(*character)).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_in_both_languages() {
        for (written, expected) in [
            ("2027-03-04", Ok("2027-03-04")),
            ("2027/3/4", Ok("2027-03-04")),
            ("20270304", Ok("2027-03-04")),
            ("2027-03-04 00:00:00", Ok("2027-03-04")),
            ("2027-03-04T00:00:00", Ok("2027-03-04")),
            ("March 4, 2027", Ok("2027-03-04")),
            ("Thursday, March 4th, 2027", Ok("2027-03-04")),
            ("4-Mar-2027", Ok("2027-03-04")),
            ("le jeudi 4 mars 2027", Ok("2027-03-04")),
            ("1er août 2027", Ok("2027-08-01")),
            ("15 janv. 2027", Ok("2027-01-15")),
            ("2 déc. 2027", Ok("2027-12-02")),
            ("3 juil. 2027", Ok("2027-07-03")),
            ("13/04/2027", Ok("2027-04-13")),
            ("04/13/2027", Ok("2027-04-13")),
            ("04.04.2027", Ok("2027-04-04")),
            ("03/04/2027", Err("may be two days; write `2027-03-04` or `2027-04-03`")),
            ("4-Mar-27", Err("two digits")),
            ("03/04/27", Err("two digits")),
            ("3 jui 2027", Err("names no day")),
            ("February 30, 2027", Err("February has 28 days")),
            ("46450", Err("as spreadsheets count them")),
            ("Fall 2027", Err("names no day")),
            ("mars 2027", Err("names no day")),
            ("13/13/2027", Err("not a date")),
            ("2027-03-04 18:30", Err("names no day")),
            ("é", Err("names no day")),
        ] {
            match (day(written), expected) {
                (Ok(found), Ok(expected)) => assert_eq!(found, expected, "{written}"),
                (Err(found), Err(expected)) => assert!(found.contains(expected), "{written}: {found}"),
                (found, expected) => panic!("{written}: {found:?}, expected {expected:?}"),
            }
        }
    }

    #[test]
    fn lengths_in_both_languages() {
        let check = |written: &str, unit: Option<Unit>, hours: Option<&str>, duration: Option<&str>| {
            let expected = Length { hours: hours.map(str::to_owned), duration: duration.map(str::to_owned) };
            assert_eq!(length(written, unit), Ok(expected), "{written}");
        };
        check("24 hours", None, Some("24"), None);
        check("24 h", None, Some("24"), None);
        check("24h", None, Some("24"), None);
        check("24 heures", None, Some("24"), None);
        check("24 contact hours", None, Some("24"), None);
        check("37,5 heures", None, Some("37.5"), None);
        check("1 h 30", None, Some("1.5"), None);
        check("1h30", None, Some("1.5"), None);
        check("7:45", None, Some("7.75"), None);
        check("8 weeks", None, None, Some("P8W"));
        check("8-week", None, None, Some("P8W"));
        check("3 mois", None, None, Some("P3M"));
        check("2 days", None, None, Some("P2D"));
        check("2 ans", None, None, Some("P2Y"));
        check("8 weeks (24 hours)", None, Some("24"), Some("P8W"));
        check("8 sem., 24 h", None, Some("24"), Some("P8W"));
        check("P12W", None, None, Some("P12W"));
        check("PT40H", None, Some("40"), None);
        check("12", Some(Unit::Weeks), None, Some("P12W"));
        check("1 500", Some(Unit::Hours), Some("1500"), None);
        for (written, expected) in [
            ("24", "does not say of what"),
            ("6-8 weeks", "range"),
            ("1.5 weeks", "whole numbers"),
            ("3 hours/week", "no length"),
            ("one semester", "no length"),
            ("2 semesters", "no unit"),
            ("1 h 20", "two decimals"),
            ("8 weeks, 10 weeks", "twice"),
            ("", "no length"),
        ] {
            match length(written, None) {
                Err(found) => assert!(found.contains(expected), "{written}: {found}"),
                Ok(found) => assert!(written.is_empty(), "{written}: {found:?}"),
            }
        }
    }
}
