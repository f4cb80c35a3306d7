//! What was surely meant by a value in another form than its own: the answer that `check --fix` writes.

use super::{Amount, CipCode, Count, CurrencyCode, Day, Duration, LanguageTag, Moment, NocCode, OnetSocCode, Scalar};

/// Names of the months in English and French.
const MONTHS: [[&str; 2]; 12] = [
    ["january", "janvier"],
    ["february", "février"],
    ["march", "mars"],
    ["april", "avril"],
    ["may", "mai"],
    ["june", "juin"],
    ["july", "juillet"],
    ["august", "août"],
    ["september", "septembre"],
    ["october", "octobre"],
    ["november", "novembre"],
    ["december", "décembre"],
];
/// Letters by which a month is known when its name is cut: `Jan`, `févr`.
const MONTH_LETTERS: usize = 3;

/// Returns `text` if it is a value of its kind, so that no suggestion is refused in its turn. What was `written` so
/// already was refused: asking once more would never end.
fn sound<T: Scalar>(written: &str, text: String) -> Option<String> {
    (text != written && T::read(&text).is_ok()).then_some(text)
}

/// Returns the day that is meant by `2026-2-9`, `2026/02/09`, `20260209`, `9 Feb 2026` or `February 9, 2026`, and by
/// `28/10/2026`, since 28 is no month. Of `03/04/2027` nobody can say.
pub(super) fn day(written: &str) -> Option<String> {
    if let Some(day) = day_in_digits(written) {
        return Some(day);
    }
    let words: Vec<&str> = written.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let number = |word: &str| {
        // `1st`, `2nd`, and `1er` in French.
        let digits = ["st", "nd", "rd", "th", "er"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word);
        digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse::<u32>().ok()).flatten()
    };
    let (year, month, day) = match words.as_slice() {
        [one] if one.len() == 8 => (number(one.get(..4)?)?, number(one.get(4..6)?)?, number(one.get(6..)?)?),
        [year, month, day] if year.len() == 4 && number(year).is_some() && number(month).is_some() => {
            (number(year)?, number(month)?, number(day)?)
        }
        [day, name, year] if number(day).is_some() => (number(year)?, month(name)?, number(day)?),
        [name, day, year] => (number(year)?, month(name)?, number(day)?),
        _ => return None,
    };
    sound::<Day>(written, format!("{year:04}-{month:02}-{day:02}"))
}

/// Says how many days a month has, of a day such as `2028-06-31` that is past its end.
pub(super) fn past_the_month(written: &str) -> Option<String> {
    let mut parts = written.split('-').map(|part| part.parse::<u16>().ok());
    let (year, month, day) = (i32::from(parts.next()??), u8::try_from(parts.next()??).ok()?, parts.next()??);
    let month = time::Month::try_from(month).ok().filter(|_| parts.next().is_none())?;
    let days = month.length(year);
    let of = if month == time::Month::February { format!(" in {year}") } else { String::new() };
    (day > u16::from(days)).then(|| format!("{month} has {days} days{of}; write one of them"))
}

/// Returns the number of the month that a name, or three letters or more of its beginning, means in English or French.
pub(crate) fn month(name: &str) -> Option<u32> {
    let name = unaccented(&name.to_lowercase());
    let is_name = |full: &&str| name.chars().count() >= MONTH_LETTERS && unaccented(full).starts_with(&name);
    let mut months = (1_u32..).zip(MONTHS).filter(|(_, names)| names.iter().any(is_name));
    // `jui` begins two months of French.
    months.next().filter(|_| months.next().is_none()).map(|(number, _)| number)
}

fn unaccented(text: &str) -> String {
    text.replace('é', "e").replace('û', "u")
}

/// Returns the two days that may be meant by `03/04/2027`: with the day first, and with the month first.
pub(super) fn either_day(written: &str) -> Option<[String; 2]> {
    let [first, second, year] = digits_of_day(written)?;
    let day = |month: u32, day: u32| sound::<Day>(written, format!("{year:04}-{month:02}-{day:02}"));
    Some([day(second, first)?, day(first, second)?]).filter(|[one, other]| one != other)
}

/// Returns the numbers of what is written like `28/10/2026`.
fn digits_of_day(written: &str) -> Option<[u32; 3]> {
    let parts: Vec<&str> = written.trim().split(['/', '-', '.']).map(str::trim).collect();
    let [first, second, year] = parts.as_slice() else { return None };
    let number = |part: &str, most: usize| {
        let is_number = !part.is_empty() && part.len() <= most && part.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| part.parse::<u32>().ok()).flatten()
    };
    Some([number(first, 2)?, number(second, 2)?, number(year, 4).filter(|_| year.len() == 4)?])
}

/// Returns the day that is meant by numbers of which only one can be the month, or which are the same either way.
fn day_in_digits(written: &str) -> Option<String> {
    let [first, second, year] = digits_of_day(written)?;
    let (day, month) = match (first > 12, second > 12) {
        (true, false) => (first, second),
        (false, true) => (second, first),
        (false, false) if first == second => (first, second),
        _ => return None,
    };
    sound::<Day>(written, format!("{year:04}-{month:02}-{day:02}"))
}

/// Returns the moment that is meant by one with a space for the `T`, or with small letters.
pub(super) fn moment(written: &str) -> Option<String> {
    let upper = written.to_uppercase();
    let (day, time) = upper.split_once(['T', ' '])?;
    sound::<Moment>(written, format!("{day}T{}", time.trim().replace(' ', "")))
}

/// Returns the duration that is meant by `12 weeks`, `40h`, `p12w`, `P40H` or `PT2W`. Minutes and months in `PT5M`, and
/// sums of units, are left to their author.
pub(super) fn duration(written: &str) -> Option<String> {
    let lower = written.trim().to_lowercase();
    let is_iso = lower.starts_with('p');
    let rest = lower.strip_prefix("pt").or_else(|| lower.strip_prefix('p')).unwrap_or(&lower);
    let end = rest.find(|c: char| !c.is_ascii_digit())?;
    let number: u32 = rest[..end].parse().ok()?;
    let unit = match rest[end..].trim().trim_start_matches('-') {
        "y" | "yr" | "yrs" | "year" | "years" | "an" | "ans" | "année" | "années" => "Y",
        "month" | "months" | "mois" => "M",
        "m" if is_iso && !lower.starts_with("pt") => "M",
        "w" | "wk" | "wks" | "week" | "weeks" | "sem" | "semaine" | "semaines" => "W",
        "d" | "day" | "days" | "jour" | "jours" => "D",
        "h" | "hr" | "hrs" | "hour" | "hours" | "heure" | "heures" => "H",
        _ => return None,
    };
    let time = if unit == "H" { "T" } else { "" };
    sound::<Duration>(written, format!("P{time}{number}{unit}"))
}

/// Returns the tag that is meant by one with underscores, as operating systems write them.
pub(super) fn language(written: &str) -> Option<String> {
    let tag = LanguageTag::new(&written.trim().replace('_', "-"))?;
    Some(tag.to_string())
}

/// Returns the currency that is meant by its code in another letter case.
pub(super) fn currency(written: &str) -> Option<String> {
    sound::<CurrencyCode>(written, written.trim().to_uppercase())
}

/// Returns the CIP code that is meant by six digits without a point, or by a prefix and a code.
pub(super) fn cip(written: &str) -> Option<String> {
    let code = without_name(written, "cip");
    let is_bare = code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit());
    sound::<CipCode>(written, if is_bare { format!("{}.{}", &code[..2], &code[2..]) } else { code.to_owned() })
}

/// Returns the NOC code that is meant by a prefix and a code.
pub(super) fn noc(written: &str) -> Option<String> {
    sound::<NocCode>(written, without_name(written, "noc").to_owned())
}

/// Returns the O*NET-SOC code that is meant by a code of SOC: the occupation itself ends with `.00`.
pub(super) fn onet_soc(written: &str) -> Option<String> {
    let code = written.trim();
    sound::<OnetSocCode>(written, if code.len() == 7 { format!("{code}.00") } else { code.to_owned() })
}

fn without_name<'a>(written: &'a str, name: &str) -> &'a str {
    let text = written.trim();
    let has_name = text.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
    if has_name { text[name.len()..].trim_start_matches([' ', ':', '-']) } else { text }
}

/// Returns the whole number that is meant by `v2`, `2.0` or `#2`.
pub(super) fn count(written: &str) -> Option<String> {
    let digits = written.trim().trim_start_matches(['v', 'V', '#']);
    let digits =
        digits.split_once('.').filter(|(_, rest)| rest.bytes().all(|byte| byte == b'0')).map_or(digits, |it| it.0);
    sound::<Count>(written, digits.to_owned())
}

/// Returns the number that is meant by one with a comma before one or two decimals. Three digits after a comma may be
/// thousands.
pub(super) fn amount(written: &str) -> Option<String> {
    let (whole, decimals) = written.trim().split_once(',')?;
    matches!(decimals.len(), 1 | 2).then(|| sound::<Amount>(written, format!("{whole}.{decimals}"))).flatten()
}

/// Returns the web address that is meant by one with a scheme in capital letters, or with a colon or slash missing.
pub(super) fn web_address(written: &str) -> Option<String> {
    let text = written.trim();
    let lower = text.to_ascii_lowercase();
    let scheme = ["https", "http"].into_iter().find(|scheme| lower.starts_with(scheme))?;
    let rest = text[scheme.len()..].trim_start_matches([':', '/']);
    let separator = &text[scheme.len()..text.len() - rest.len()];
    // A name such as `httpbin.org` begins the same way.
    (!separator.is_empty() && !rest.is_empty())
        .then(|| sound::<super::WebUrl>(written, format!("{scheme}://{rest}")))
        .flatten()
}

/// Returns the web address that may be meant by a host and a path without a scheme, such as `www.example.edu/enrol`.
pub(super) fn bare_host(written: &str) -> Option<String> {
    let text = written.trim();
    let host = text.split(['/', '?', '#']).next().unwrap_or_default();
    let labels: Vec<&str> = host.split('.').collect();
    let is_label = |label: &&str| !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let is_top = |label: &&str| label.len() > 1 && label.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_host = labels.len() > 1 && labels.iter().all(is_label) && labels.last().is_some_and(is_top);
    is_host.then(|| sound::<super::WebUrl>(written, format!("https://{text}"))).flatten()
}

/// Returns the truth value that is meant by a word of other formats (YAML 1.1 took them).
pub(super) fn truth(written: &str) -> Option<bool> {
    match written.trim().to_lowercase().as_str() {
        "yes" | "true" | "on" | "y" => Some(true),
        "no" | "false" | "off" | "n" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_and_ends_of_months() {
        assert_eq!(bare_host("www.example.edu/enrol").as_deref(), Some("https://www.example.edu/enrol"));
        assert_eq!(bare_host("www.example.edu/a b"), None);
        assert_eq!(bare_host("example.edu").as_deref(), Some("https://example.edu"));
        assert_eq!(bare_host("page"), None);
        assert_eq!(bare_host("/page.html/x"), None);
        assert_eq!(past_the_month("2028-06-31").as_deref(), Some("June has 30 days; write one of them"));
        assert!(past_the_month("2027-02-29").is_some_and(|help| help.contains("February has 28 days in 2027")));
        assert_eq!(past_the_month("2028-02-29"), None);
        assert_eq!(past_the_month("2028-13-01"), None);
    }

    fn check(read: fn(&str) -> Option<String>, pairs: &[(&str, Option<&str>)]) {
        for (written, meant) in pairs {
            assert_eq!(read(written).as_deref(), *meant, "{written}");
        }
    }

    #[test]
    fn days_that_can_only_be_one() {
        check(
            day,
            &[
                ("2026-2-9", Some("2026-02-09")),
                ("2026/02/09", Some("2026-02-09")),
                ("2026.2.9", Some("2026-02-09")),
                ("20260209", Some("2026-02-09")),
                ("9 Feb 2026", Some("2026-02-09")),
                ("February 9, 2026", Some("2026-02-09")),
                ("Sept 9 2026", Some("2026-09-09")),
                ("28/10/2026", Some("2026-10-28")),
                ("10-28-2026", Some("2026-10-28")),
                ("5.5.2026", Some("2026-05-05")),
                ("1st March 2026", Some("2026-03-01")),
                ("1er août 2026", Some("2026-08-01")),
                ("3 fevrier 2026", Some("2026-02-03")),
                ("9 Mars 2026", Some("2026-03-09")),
                ("9 jui 2026", None),
                ("09/02/2026", None),
                ("31/31/2026", None),
                ("31/02/2026", None),
                ("28/10/26", None),
                ("2026-02-30", None),
                ("30 Febuary 2026", None),
                ("Feb 2026", None),
                ("é", None),
                ("12345678é", None),
            ],
        );
        assert_eq!(either_day("03/04/2027"), Some(["2027-04-03".to_owned(), "2027-03-04".to_owned()]));
        assert_eq!(either_day("28/10/2026"), None);
        check(moment, &[("2026-02-12 09:30:00z", Some("2026-02-12T09:30:00Z")), ("2026-02-12 09:30:00", None)]);
    }

    #[test]
    fn durations_that_can_only_be_one() {
        check(
            duration,
            &[
                ("12 weeks", Some("P12W")),
                ("12-week", Some("P12W")),
                ("40h", Some("PT40H")),
                ("p12w", Some("P12W")),
                ("P40H", Some("PT40H")),
                ("PT2W", Some("P2W")),
                ("P06M", Some("P6M")),
                ("6 months", Some("P6M")),
                ("8 semaines", Some("P8W")),
                ("2 ans", Some("P2Y")),
                ("6 m", None),
                ("PT5M", None),
                ("P1Y2M", None),
                ("0 weeks", None),
                ("two weeks", None),
            ],
        );
    }

    #[test]
    fn codes_and_numbers_that_can_only_be_one() {
        check(currency, &[("cad", Some("CAD")), ("$", None)]);
        check(cip, &[("110701", Some("11.0701")), ("CIP 11.0701", Some("11.0701")), ("11.7", None), ("1é0701", None)]);
        check(noc, &[("NOC 21231", Some("21231")), ("noé21231", None)]);
        check(onet_soc, &[("15-1252", Some("15-1252.00")), ("15-12", None)]);
        check(language, &[("fr_CA", Some("fr-CA")), ("french", None)]);
        check(count, &[("v2", Some("2")), ("2.0", Some("2")), ("2.5", None), ("0", None)]);
        check(amount, &[("37,5", Some("37.5")), ("1,240", None), ("1.240,50", None)]);
        check(
            web_address,
            &[
                ("HTTPS://example.edu/A", Some("https://example.edu/A")),
                ("https:/example.edu", Some("https://example.edu")),
                ("http//example.edu", Some("http://example.edu")),
                ("httpbin.org", None),
                ("example.edu", None),
            ],
        );
        assert_eq!((truth("Yes"), truth("off"), truth("maybe")), (Some(true), Some(false), None));
    }
}
