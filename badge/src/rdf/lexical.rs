//! The lexical forms of numbers, and which IRIs and language tags are taken.

use super::refusal::Reason;

/// Accepts an absolute IRI that all implementations read alike: a scheme, and none of the characters that N-Quads
/// forbids in an IRI (RDF 1.1 N-Quads, production IRIREF) or that are invisible.
pub(super) fn check_iri(iri: &str) -> Result<(), Reason> {
    if is_iri(iri) { Ok(()) } else { Err(Reason::Iri(iri.to_owned())) }
}

/// Says whether a text is an absolute IRI, with none of the characters that have no place in one.
pub(crate) fn is_iri(text: &str) -> bool {
    let scheme = text.split_once(':').map_or("", |(scheme, _)| scheme);
    scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
        && !text.chars().any(is_odd)
}

fn is_odd(character: char) -> bool {
    character.is_control() || character.is_whitespace() || "<>\"{}|\\^`\u{feff}".contains(character)
}

/// Returns a language tag in lower case, as RDF implementations do, if it is well-formed (BCP 47, in the form of RDF
/// 1.1 N-Quads, production LANGTAG, with parts of at most eight characters).
pub(super) fn language_tag(tag: &str) -> Result<String, Reason> {
    let sound = tag.split('-').enumerate().all(|(index, part)| {
        let letters = part.bytes().all(|byte| byte.is_ascii_alphabetic() || (index > 0 && byte.is_ascii_digit()));
        (1..=8).contains(&part.len()) && letters
    });
    if sound { Ok(tag.to_ascii_lowercase()) } else { Err(Reason::LanguageTag(tag.to_owned())) }
}

/// A number as RDF writes it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Lexical {
    pub(super) text: String,
    pub(super) is_integer: bool,
}

const FRACTION_BITS: u32 = 52;
const SIXTEEN_DIGITS: u64 = 1_000_000_000_000_000;

/// Returns the form of JSON-LD 1.1 API, section 8.6 (Data Round Tripping): integers as they are, others in the form
/// `%1.15E`, which is not the shortest (99.99 is `9.998999999999999E1`). Implementations disagree about numbers of
/// 2^53 and more, below 10^-6, or with more than sixteen digits, so those are refused.
pub(super) fn number(number: f64) -> Result<Lexical, Reason> {
    let bits = number.to_bits();
    if bits << 1 == 0 {
        return Ok(Lexical { text: "0".to_owned(), is_integer: true });
    }
    // The number is mantissa / 2^shift; from 2^53 on the shift would be negative, and below 2^-20 more than 72.
    let mantissa = (bits & ((1 << FRACTION_BITS) - 1)) | (1 << FRACTION_BITS);
    let exponent = bits << 1 >> (FRACTION_BITS + 1);
    let shift = 1075_u64.checked_sub(exponent).and_then(|shift| u32::try_from(shift).ok());
    let shift = shift.filter(|shift| *shift <= 72).ok_or(Reason::Number)?;

    let minus = if number.is_sign_negative() { "-" } else { "" };
    let whole = mantissa.checked_shr(shift).unwrap_or(0);
    if whole.checked_shl(shift) == Some(mantissa) {
        return Ok(Lexical { text: [minus, &whole.to_string()].concat(), is_integer: true });
    }
    let (digits, exponent) = sixteen_digits(mantissa, shift)?;
    let digits = digits.to_string();
    let (first, rest) = digits.split_at(1);
    let rest = match rest.trim_end_matches('0') {
        "" => "0",
        rest => rest,
    };
    Ok(Lexical { text: [minus, first, ".", rest, "E", &exponent.to_string()].concat(), is_integer: false })
}

/// Returns the sixteen digits nearest to `mantissa / 2^shift`, and the decimal exponent of the first, if these
/// digits stand for this number and no other. The arithmetic is exact: at most 53 and 74 bits are multiplied.
fn sixteen_digits(mantissa: u64, shift: u32) -> Result<(u64, i32), Reason> {
    let mut scaled = u128::from(mantissa);
    let mut power_of_ten: u128 = 1;
    let mut exponent = 15;
    while scaled >> shift < u128::from(SIXTEEN_DIGITS) {
        scaled *= 10;
        power_of_ten *= 10;
        exponent -= 1;
    }
    let below = scaled & ((1 << shift) - 1);
    let above = (1 << shift) - below;
    // In the middle between two, some round up and some to the even one. Further away than half the distance to the
    // next number, the digits stand for that one.
    if below == above || 2 * below.min(above) >= power_of_ten {
        return Err(Reason::Number);
    }
    let mut digits = u64::try_from((scaled >> shift) + u128::from(below > above)).map_err(|_| Reason::Number)?;
    if digits == 10 * SIXTEEN_DIGITS {
        digits = SIXTEEN_DIGITS;
        exponent += 1;
    }
    if exponent < -6 { Err(Reason::Number) } else { Ok((digits, exponent)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(value: f64) -> Option<String> {
        number(value).ok().map(|lexical| lexical.text)
    }

    /// What the standard library makes of a number, unless its shortest form has more than sixteen digits, or its
    /// seventeenth digit is a 5 and the last.
    fn expected(value: f64) -> Option<String> {
        let shortest = format!("{value:e}");
        let digits = shortest.split('e').next()?.bytes().filter(u8::is_ascii_digit).count();
        let whole = shortest.parse::<f64>().is_ok_and(|value| value.fract().to_bits() << 1 == 0);
        if whole {
            return (value.abs() < 9_007_199_254_740_992.0).then(|| format!("{}", value + 0.0));
        }
        let all = format!("{:.60e}", value.abs());
        let is_tie = all[17..].starts_with("5000000000000000000000000000000000000000");
        if digits > 16 || value.abs() < 1e-6 || is_tie {
            return None;
        }
        let exact = format!("{value:.15e}");
        let (mantissa, exponent) = exact.split_once('e')?;
        let mantissa = mantissa.trim_end_matches('0');
        Some(format!("{mantissa}{}E{exponent}", if mantissa.ends_with('.') { "0" } else { "" }))
    }

    #[test]
    fn numbers_have_sixteen_digits_and_not_the_fewest() {
        assert_eq!(form(99.99).as_deref(), Some("9.998999999999999E1"));
        assert_eq!(form(0.1).as_deref(), Some("1.0E-1"));
        assert_eq!(form(-3.5).as_deref(), Some("-3.5E0"));
        assert_eq!(form(0.000_001).as_deref(), Some("1.0E-6"));
        assert_eq!(form(100.125).as_deref(), Some("1.00125E2"));
    }

    #[test]
    fn whole_numbers_are_integers_however_they_are_written() {
        for (value, text) in [(5.0, "5"), (-0.0, "0"), (0.0, "0"), (-7.0, "-7"), (1e15, "1000000000000000")] {
            assert_eq!(number(value), Ok(Lexical { text: text.to_owned(), is_integer: true }));
        }
        assert_eq!(form(9_007_199_254_740_991.0).as_deref(), Some("9007199254740991"));
    }

    #[test]
    fn numbers_on_which_implementations_differ_are_refused() {
        let odd = [
            9_007_199_254_740_992.0,
            1e21,
            f64::MAX,
            1e-7,
            5e-324,
            0.300_000_000_000_000_04,
            1_000_000_000_000_000.5,
            131_065.0 / 131_072.0, // seventeen digits, and the sixteenth could be rounded either way
            f64::INFINITY,
            f64::NAN,
        ];
        for value in odd {
            assert_eq!(number(value), Err(Reason::Number), "{value:e}");
        }
    }

    #[test]
    fn numbers_agree_with_the_standard_library() {
        let mut state: u64 = 0x5eed;
        let mut accepted = 0;
        for round in 0..400_000 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let random = state >> 11;
            let value: f64 = match round % 4 {
                0 => f64::from_bits((random & ((1 << 52) - 1)) | ((1000 + (state >> 3) % 80) << 52)),
                1 => format!("{}e-{}", random >> 20, random % 18).parse().expect("a number"),
                2 => format!("-{}e-{}", random % 100_000, random % 12).parse().expect("a number"),
                _ => format!("{random}e-{}", random % 23).parse().expect("a number"),
            };
            let form = form(value);
            accepted += u32::from(form.is_some());
            assert_eq!(form, expected(value), "{value:e}");
        }
        assert!(accepted > 200_000, "{accepted}");
    }

    #[test]
    fn addresses_are_absolute_and_hold_nothing_odd() {
        for iri in ["urn:x:1", "did:key:z6Mk", "https://ex.org/ü", "a+b.c-d:x", "mailto:a@b", "https://[::1]/"] {
            assert_eq!(check_iri(iri), Ok(()), "{iri}");
        }
        let odd = [
            "",
            "x",
            "relative/path",
            "#frag",
            "//host/x",
            "1a:b",
            ":x",
            "_:b",
            "@foo:x",
            "é:x",
            "https://x y/",
            "https://x/<y>",
            "https://x/\"",
            "https://x/\\",
            "https://x/{}",
            "https://x/^",
            "https://x/`",
            "https://x/|",
            "https://x/\u{a0}",
            "https://x/\u{2028}",
            "https://x/\u{feff}",
            "https://x/\u{85}",
            "https://x/\u{1}",
        ];
        for iri in odd {
            assert_eq!(check_iri(iri), Err(Reason::Iri(iri.to_owned())));
        }
    }

    #[test]
    fn language_tags_are_checked_and_in_lower_case() {
        assert_eq!(language_tag("de-AT").as_deref(), Ok("de-at"));
        assert_eq!(language_tag("zh-Hant-TW").as_deref(), Ok("zh-hant-tw"));
        for tag in ["", "en_US", "en-US!", "1a", "en-", "-en", "abcdefghi", "en--us", "é"] {
            assert_eq!(language_tag(tag), Err(Reason::LanguageTag(tag.to_owned())));
        }
    }
}
