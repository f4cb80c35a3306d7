use std::collections::BTreeMap;

use super::write;
use crate::catalog::Catalog;
use crate::catalog::value::{Amount, CurrencyCode, Scalar as _};
use crate::diagnostic::{Diagnostic, yaml_scalar};

/// Signs and names of currencies, and their codes; the sign alone may be one of several dollars.
const SIGNS: &[(&str, &str)] = &[
    ("CA$", "CAD"),
    ("C$", "CAD"),
    ("US$", "USD"),
    ("A$", "AUD"),
    ("AU$", "AUD"),
    ("NZ$", "NZD"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("$", ""),
];
/// Codes of which `$` is the sign.
const DOLLARS: &[&str] = &["AUD", "CAD", "HKD", "MXN", "NZD", "SGD", "USD"];
const FREE: &[&str] = &["free", "no fee", "no cost", "gratuit", "sans frais"];

/// The currencies of the catalog, by how often fees are in them.
#[derive(Debug)]
pub(super) struct Currencies(Vec<(usize, String)>);

impl Currencies {
    /// Counts the currencies of all fees.
    pub(super) fn new(catalog: Option<&Catalog>) -> Self {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        let entries = catalog.into_iter().flat_map(|catalog| catalog.credentials.values());
        for currency in entries.flat_map(|entry| &entry.fields.cost).filter_map(|cost| cost.currency.as_ref()) {
            *counts.entry(&currency.0).or_default() += 1;
        }
        let mut counts: Vec<(usize, String)> =
            counts.into_iter().map(|(code, count)| (count, code.to_owned())).collect();
        counts.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        Self(counts)
    }

    /// Returns the most frequent one that the sign may stand for, and whether it is the only one.
    fn likely(&self, sign: Sign) -> Option<(&str, bool)> {
        let fits = |code: &&str| sign == Sign::None || DOLLARS.contains(code);
        let mut fitting = self.0.iter().map(|(_, code)| code.as_str()).filter(fits);
        let first = fitting.next()?;
        Some((first, fitting.next().is_none()))
    }
}

/// What is written beside an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// Nothing.
    None,
    /// `$`, of which there are several.
    Dollar,
}

/// An amount of money as people write it.
#[derive(Debug, PartialEq, Eq)]
struct Price {
    amount: String,
    currency: Result<String, Sign>,
    /// What comes after it: "per credit".
    basis: String,
}

/// Suggests the fields of `cost` for one text, such as `$180`. Alone in its field it becomes a list of one.
pub(super) fn of_cost(finding: &mut Diagnostic, written: &str, is_whole: bool, known: &Currencies) {
    let Some(price) = price(written) else {
        finding.help = Some("write `[{amount: 180, currency: CAD}]`, with the amount in digits".to_owned());
        return;
    };
    let is_free = Amount::read(&price.amount).is_ok_and(|amount| amount.0 == 0.0);
    let (currency, is_certain) = match &price.currency {
        Ok(code) => (Some(code.as_str()), true),
        Err(Sign::None) if is_free => (None, true),
        Err(sign) => known.likely(*sign).map_or((None, false), |(code, is_only)| (Some(code), is_only)),
    };
    let currency = match currency {
        Some(code) => format!(", currency: {code}"),
        None if is_free => String::new(),
        None => {
            let amount = price.amount;
            finding.help = Some(format!("write `[{{amount: {amount}, currency: …}}]`, with a code such as `CAD`"));
            return;
        }
    };
    let basis = if price.basis.is_empty() { String::new() } else { format!(", basis: {}", yaml_scalar(&price.basis)) };
    let fields = format!("{{amount: {}{currency}{basis}}}", price.amount);
    write(finding, if is_whole { format!("[{fields}]") } else { fields }, is_certain && price.basis.is_empty());
}

/// Suggests the digits of an amount. The currency has a field of its own.
pub(super) fn of_amount(finding: &mut Diagnostic, written: &str) {
    let Some(price) = price(written).filter(|price| price.basis.is_empty()) else { return };
    let amount = price.amount;
    match price.currency {
        Err(Sign::None) => write(finding, amount, true),
        Err(Sign::Dollar) => {
            write(finding, amount.clone(), true);
            finding.help = Some(format!("write `{amount}`; the currency stands beside it, as in `currency: CAD`"));
        }
        // The code would be lost where it does not stand beside it yet.
        Ok(code) => {
            write(finding, amount.clone(), false);
            finding.help = Some(format!("write `{amount}`, and beside it `currency: {code}`"));
        }
    }
}

fn price(written: &str) -> Option<Price> {
    let text = written.trim().replace(['\u{a0}', '\u{202f}'], " ");
    if FREE.contains(&text.to_lowercase().as_str()) {
        return Some(Price { amount: "0".to_owned(), currency: Err(Sign::None), basis: String::new() });
    }
    let (currency, rest) = currency_before(&text);
    let end = end_of_number(rest);
    let amount = digits(rest[..end].trim())?;
    let after = rest[end..].trim();
    let (named, after) = currency_after(after);
    // The code counts, where a sign stands too.
    let currency = currency.or_else(|sign| if named == Err(Sign::None) { Err(sign) } else { named });
    let is_basis =
        after.is_empty() || ["per ", "par ", "in all", "en tout"].iter().any(|start| after.starts_with(start));
    is_basis.then(|| Price { amount, currency, basis: after.to_owned() })
}

fn currency_before(text: &str) -> (Result<String, Sign>, &str) {
    for (sign, code) in SIGNS {
        if let Some(rest) = text.strip_prefix(sign) {
            // `$CAD 180`, too.
            let (named, rest) = code_before(rest.trim_start());
            return (named.map_or_else(|| signed(code), Ok), rest);
        }
    }
    let (named, rest) = code_before(text);
    (named.ok_or(Sign::None), rest)
}

fn code_before(text: &str) -> (Option<String>, &str) {
    let code = text.get(..3).and_then(code);
    if code.is_some() { (code, text[3..].trim_start_matches([' ', '$'])) } else { (None, text) }
}

fn currency_after(text: &str) -> (Result<String, Sign>, &str) {
    if let Some(code) = text.get(..3).and_then(code) {
        return (Ok(code), text[3..].trim_start());
    }
    for (sign, code) in SIGNS {
        if let Some(rest) = text.strip_prefix(sign) {
            let rest = rest.trim_start();
            return match rest.get(..3).and_then(self::code) {
                Some(code) => (Ok(code), rest[3..].trim_start()),
                None => (signed(code), rest),
            };
        }
    }
    (Err(Sign::None), text)
}

fn signed(code: &str) -> Result<String, Sign> {
    if code.is_empty() { Err(Sign::Dollar) } else { Ok(code.to_owned()) }
}

fn code(text: &str) -> Option<String> {
    CurrencyCode::read(&text.to_uppercase()).ok().map(|code| code.0)
}

/// Returns where a number ends; spaces may part its thousands.
fn end_of_number(text: &str) -> usize {
    let is_part = |(at, c): &(usize, char)| {
        let next = text[at + c.len_utf8()..].starts_with(|next: char| next.is_ascii_digit());
        c.is_ascii_digit() || (matches!(c, '.' | ',' | ' ') && next)
    };
    text.char_indices().find(|part| !is_part(part)).map_or(text.len(), |(at, _)| at)
}

/// Returns the digits of an amount, with a point before decimals. Money has two of them, so that three digits after a mark
/// are thousands.
fn digits(number: &str) -> Option<String> {
    let compact = number.replace(' ', "");
    let (whole, decimals) = match compact.rfind(['.', ',']) {
        Some(at) if compact.len() - at - 1 <= 2 => (&compact[..at], &compact[at + 1..]),
        _ => (compact.as_str(), ""),
    };
    let whole = whole.replace(['.', ','], "");
    let text = if decimals.is_empty() { whole } else { format!("{whole}.{decimals}") };
    Amount::read(&text).is_ok().then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_amounts_as_people_write_them() {
        let cad = || Ok("CAD".to_owned());
        for (written, amount, currency, basis) in [
            ("$180", "180", Err(Sign::Dollar), ""),
            ("180 $", "180", Err(Sign::Dollar), ""),
            ("$1,240.50", "1240.50", Err(Sign::Dollar), ""),
            ("1 240,50 $", "1240.50", Err(Sign::Dollar), ""),
            ("CA$180", "180", cad(), ""),
            ("CAD 180", "180", cad(), ""),
            ("180 cad", "180", cad(), ""),
            ("180 $ CAD", "180", cad(), ""),
            ("$180 CAD", "180", cad(), ""),
            ("€95", "95", Ok("EUR".to_owned()), ""),
            ("180", "180", Err(Sign::None), ""),
            ("free", "0", Err(Sign::None), ""),
            ("$60 per credit", "60", Err(Sign::Dollar), "per credit"),
        ] {
            let wanted = Price { amount: amount.to_owned(), currency, basis: basis.to_owned() };
            assert_eq!(price(written), Some(wanted), "{written}");
        }
        for written in ["none", "ask us", "$", "about $100", "100 to 200", "é", "180 hours"] {
            assert_eq!(price(written), None, "{written}");
        }
    }
}
