//! Numbers, money and truth as people write them in tables.

use super::time::plain;
use crate::catalog::value::{Amount, CurrencyCode, Scalar as _};

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Hours, credits. Systems write them with three decimals: `3.000`.
    Number,
    /// Money, which nobody writes with three decimals.
    Money,
}

/// Reads `1,150.00`, `1 150,50`, `37.5`, and returns the number with a point before decimals.
///
/// # Errors
///
/// Returns what is wrong, and what to write; a number that may be two is refused.
pub(super) fn read(text: &str, kind: Kind) -> Result<String, String> {
    let shown = text.trim();
    let wrong = || format!("`{shown}` is not a number; write digits, such as `1150` or `37.5`");
    let parts: Vec<&str> = shown.split([' ', '\u{a0}', '\u{202f}', '\u{2009}', '\'', '’']).collect();
    // Spaces stand before three digits each.
    let is_grouped = parts.iter().skip(1).all(|part| part.bytes().take_while(u8::is_ascii_digit).count() == 3);
    let joined = parts.concat();
    if !is_grouped
        || joined.is_empty()
        || !joined.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.'))
    {
        let is_range = shown.contains(['-', '–', '—']) && shown.bytes().filter(u8::is_ascii_digit).count() > 1;
        return Err(if is_range { format!("`{shown}` is a range; write one number") } else { wrong() });
    }
    if !is_grouped_by_signs(&joined) {
        return Err(wrong());
    }
    let number = pointed(&joined, kind).ok_or_else(|| {
        let (thousand, decimal) = (joined.replace([',', '.'], ""), joined.replace(',', "."));
        format!(
            "`{shown}` may be {thousand} or {decimal}; write `{thousand}` or `{}`",
            decimal.trim_end_matches('0').trim_end_matches('.')
        )
    })?;
    Amount::read(&number).map(|_| number).map_err(|_| wrong())
}

/// Says whether between signs, but for the last, stand three digits each.
fn is_grouped_by_signs(joined: &str) -> bool {
    let groups: Vec<&str> = joined.split([',', '.']).collect();
    let is_repeated = joined.matches(',').count() > 1 || joined.matches('.').count() > 1;
    let last =
        if is_repeated && !(joined.contains(',') && joined.contains('.')) { groups.len() } else { groups.len() - 1 };
    groups.iter().take(last).skip(1).all(|group| group.len() == 3)
}

/// Returns digits with a point before decimals; nothing where that cannot be known.
fn pointed(joined: &str, kind: Kind) -> Option<String> {
    let last = joined.rfind([',', '.']);
    let Some(last) = last else { return Some(joined.to_owned()) };
    let sign = joined.as_bytes()[last];
    let (whole, decimals) = (&joined[..last], &joined[last + 1..]);
    let is_repeated = whole.bytes().any(|byte| byte == sign);
    let has_other = whole.bytes().any(|byte| matches!(byte, b',' | b'.') && byte != sign);
    if is_repeated {
        return Some(joined.replace([',', '.'], ""));
    }
    if decimals.len() != 3 || has_other || whole == "0" {
        return Some(format!("{}.{decimals}", whole.replace([',', '.'], "")));
    }
    match (kind, sign) {
        (Kind::Money, b',') => Some(format!("{whole}{decimals}")),
        (Kind::Number, b'.') => Some(format!("{whole}.{decimals}")),
        _ => None,
    }
}

/// What somebody pays.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Money {
    /// The amount.
    pub amount: String,
    /// The code of the currency, if the cell says it.
    pub currency: Option<String>,
    /// A sign that several currencies have, such as `$`.
    pub sign: Option<char>,
    /// Who pays it.
    pub who: Option<String>,
    /// For what.
    pub basis: Option<String>,
}

/// Reads `$1,150.00`, `1 150,50 $`, `1150 CAD (Residents)`, `Residents: $1,150`, `150 $ per credit`, `Free`.
///
/// # Errors
///
/// Returns what is wrong, and what to write.
pub(super) fn money(text: &str) -> Result<Money, String> {
    let mut money = Money::default();
    let mut rest = text.trim();
    if let Some((who, amount)) = rest.split_once(':').filter(|(who, _)| !who.contains(|c: char| c.is_ascii_digit())) {
        (money.who, rest) = (Some(who.trim().to_owned()), amount.trim());
    }
    if let Some((amount, who)) = rest.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')) {
        (money.who, rest) = (Some(who.trim().to_owned()), amount.trim());
    }
    if is_free(rest) {
        "0".clone_into(&mut money.amount);
        return Ok(money);
    }
    let is_digit = |character: char| character.is_ascii_digit();
    let (Some(start), Some(end)) = (rest.find(is_digit), rest.rfind(is_digit)) else {
        return Err(format!("`{text}` is no amount; write it as in `1150 CAD`, or `0` where it is free"));
    };
    money.amount = read(&rest[start..=end], Kind::Money)
        .map_err(|why| why.replace("such as `1150` or `37.5`", "such as `1150.00 CAD`"))?;
    for side in [&rest[..start], &rest[end + 1..]] {
        let side = side.trim().trim_end_matches(".-").trim();
        let (sign, basis) = side.split_at(side.find([' ', '/']).unwrap_or(side.len()));
        let basis = basis.trim();
        let is_basis = |text: &str| {
            ["/", "per ", "par ", "each", "chacun"].iter().any(|start| text.to_lowercase().starts_with(start))
        };
        let (signs, basis) = if is_basis(side) {
            ("", side)
        } else if is_basis(basis) {
            (sign, basis)
        } else {
            (side, "")
        };
        if !currency(signs, &mut money) {
            let amount = &money.amount;
            return Err(format!(
                "`{text}` is more than an amount and its currency: `{side}`; write it as in `{amount} CAD`, and the rest elsewhere"
            ));
        }
        if !basis.is_empty() {
            money.basis = Some(basis.replacen('/', "per ", 1));
        }
    }
    Ok(money)
}

/// Reads what stands beside an amount; says whether it is a currency, or nothing.
fn currency(text: &str, money: &mut Money) -> bool {
    let letters: String = text.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_uppercase).collect();
    let signs: String = text.chars().filter(|c| !c.is_alphabetic() && !c.is_whitespace() && *c != '.').collect();
    let sign = match signs.as_str() {
        "" => None,
        "$" | "€" | "£" | "¥" => signs.chars().next(),
        _ => return false,
    };
    let code = match (letters.as_str(), sign) {
        ("", Some('€')) => Some("EUR"),
        ("", Some('£')) => Some("GBP"),
        ("", _) => None,
        ("C" | "CA" | "CDN", Some('$')) => Some("CAD"),
        ("US", Some('$')) => Some("USD"),
        ("A" | "AU", Some('$')) => Some("AUD"),
        (code, _) if CurrencyCode::read(code).is_ok() => Some(code),
        _ => return false,
    };
    money.currency = code.map(str::to_owned).or(money.currency.take());
    money.sign = sign.or(money.sign);
    true
}

fn is_free(text: &str) -> bool {
    const WORDS: [&str; 10] = [
        "free",
        "free of charge",
        "no charge",
        "no cost",
        "no fee",
        "gratuit",
        "gratuite",
        "sans frais",
        "aucun frais",
        "aucuns frais",
    ];
    WORDS.contains(&plain(text).as_str())
}

/// Reads `Yes`, `No`, `Oui`, `Non` and their like.
pub(super) fn truth(text: &str) -> Option<bool> {
    match plain(text).as_str() {
        "yes" | "y" | "true" | "1" | "x" | "oui" | "o" | "vrai" => Some(true),
        "no" | "n" | "false" | "0" | "non" | "faux" => Some(false),
        _ => None,
    }
}

/// What a cell says that holds no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Blank {
    /// There is nothing: `None`, `n/a`, `Aucun`.
    Nothing,
    /// Nobody knows yet: `TBD`, `À déterminer`.
    Undecided,
}

/// Reads what people write where there is nothing to write.
pub(super) fn blank(text: &str) -> Option<Blank> {
    match plain(text).trim_end_matches('.') {
        "n/a" | "na" | "n.a" | "none" | "nil" | "null" | "-" | "--" | "–" | "—" | "s/o" | "aucun" | "aucune" => {
            Some(Blank::Nothing)
        }
        "?" | "tbd" | "tba" | "tbc" | "to be determined" | "to be announced" | "n/d" | "a determiner" | "a venir" => {
            Some(Blank::Undecided)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_both_kinds() {
        for (written, kind, expected) in [
            ("1,150.00", Kind::Money, Ok("1150.00")),
            ("1.150,00", Kind::Money, Ok("1150.00")),
            ("1 150,50", Kind::Money, Ok("1150.50")),
            ("1\u{202f}150,50", Kind::Money, Ok("1150.50")),
            ("1,150", Kind::Money, Ok("1150")),
            ("1,150,000", Kind::Money, Ok("1150000")),
            ("1'150.50", Kind::Money, Ok("1150.50")),
            ("37,5", Kind::Number, Ok("37.5")),
            ("3.000", Kind::Number, Ok("3.000")),
            ("0,500", Kind::Number, Ok("0.500")),
            ("1.150", Kind::Money, Err("may be 1150 or 1.150; write `1150` or `1.15`")),
            ("1,500", Kind::Number, Err("may be 1500 or 1.500")),
            ("1 5", Kind::Money, Err("not a number")),
            ("500-700", Kind::Money, Err("range")),
            ("-5", Kind::Money, Err("not a number")),
            ("1e5", Kind::Money, Err("not a number")),
            ("=1+1", Kind::Money, Err("not a number")),
            ("1.234.5", Kind::Money, Err("not a number")),
            ("12,34.5", Kind::Money, Err("not a number")),
        ] {
            match (read(written, kind), expected) {
                (Ok(found), Ok(expected)) => assert_eq!(found, expected, "{written}"),
                (Err(found), Err(expected)) => assert!(found.contains(expected), "{written}: {found}"),
                (found, expected) => panic!("{written}: {found:?}, expected {expected:?}"),
            }
        }
    }

    #[test]
    fn money_as_people_write_it() {
        let check = |written: &str, amount: &str, currency: Option<&str>, sign: Option<char>, who: Option<&str>| {
            let found = money(written).unwrap_or_else(|why| panic!("{written}: {why}"));
            let told = (found.amount.as_str(), found.currency.as_deref(), found.sign, found.who.as_deref());
            assert_eq!(told, (amount, currency, sign, who), "{written}");
        };
        check("$1,150.00", "1150.00", None, Some('$'), None);
        check("1 150,50 $", "1150.50", None, Some('$'), None);
        check("1150 CAD", "1150", Some("CAD"), None, None);
        check("CA$1,150", "1150", Some("CAD"), Some('$'), None);
        check("$1,150 CAD", "1150", Some("CAD"), Some('$'), None);
        check("1240 CAD (Residents)", "1240", Some("CAD"), None, Some("Residents"));
        check("International: US$3,400", "3400", Some("USD"), Some('$'), Some("International"));
        check("450 €", "450", Some("EUR"), Some('€'), None);
        check("Gratuit", "0", None, None, None);
        check("Members: free", "0", None, None, Some("Members"));
        assert_eq!(money("$150 per credit").map(|found| found.basis), Ok(Some("per credit".to_owned())));
        assert_eq!(money("$150/credit").map(|found| found.basis), Ok(Some("per credit".to_owned())));
        for written in ["$500 + GST", "call us", "500-700 CAD", "$1,150 XYZ", "1 150 dollars"] {
            assert!(money(written).is_err(), "{written}");
        }
    }
}
