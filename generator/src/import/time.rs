//! Hours and lengths of time as people write them in tables.

use std::sync::LazyLock;

use regex::Regex;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::number::{self, Kind};
use crate::catalog::value::{Amount, Duration, Scalar as _};

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

/// Returns text in small letters without accents.
pub(super) fn plain(text: &str) -> String {
    text.trim().nfd().filter(|character| !is_combining_mark(*character)).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

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
