//! Days as people write them in tables.

use super::time::plain;
use crate::catalog::value::{Day, Scalar as _, month};

/// Reads a day: `2027-03-04`, `March 4, 2027`, `4 mars 2027`, `1er avril 2027`, `13/04/2027`. It is returned as ISO.
///
/// # Errors
///
/// Returns what is wrong, and what to write. What may be two days is refused.
pub(super) fn read(text: &str) -> Result<String, String> {
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
            match (read(written), expected) {
                (Ok(found), Ok(expected)) => assert_eq!(found, expected, "{written}"),
                (Err(found), Err(expected)) => assert!(found.contains(expected), "{written}: {found}"),
                (found, expected) => panic!("{written}: {found:?}, expected {expected:?}"),
            }
        }
    }
}
