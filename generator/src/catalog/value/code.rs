use serde_json::{Value, json};

use super::{Refusal, Scalar, meant};
use crate::diagnostic::Rule;

/// Declares a code of a public system: what it is called, an example, and its form.
macro_rules! code {
    ($(#[doc = $doc:literal])* $name:ident, $what:literal, $example:literal, $pattern:literal, $check:expr, $meant:expr) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(pub String);

        impl Scalar for $name {
            const EXPECTED: &'static str = $what;

            fn read(written: &str) -> Result<Self, Refusal> {
                let check: fn(&str) -> bool = $check;
                if check(written) {
                    return Ok(Self(written.to_owned()));
                }
                Err(Refusal::new(
                    Rule::BAD_CODE,
                    format!("`{}` is not {}", written.escape_debug(), $what),
                    concat!("write it as in `", $example, "`"),
                )
                .meant($meant(written)))
            }

            fn encode(&self) -> Value {
                self.0.clone().into()
            }

            fn schema() -> Value {
                json!({"type": "string", "pattern": $pattern, "examples": [$example]})
            }
        }
    };
}

code! {
    /// An ISO 4217 currency code.
    CurrencyCode, "a currency code", "CAD", "^[A-Z]{3}$",
    |text| iso_currency::Currency::from_code(text).is_some(),
    meant::currency
}

code! {
    /// A code of the Classification of Instructional Programs: two, four or six digits.
    CipCode, "a CIP code", "11.0701", "^[0-9]{2}(\\.[0-9]{2}([0-9]{2})?)?$",
    |text| match text.split_once('.') {
        Some((series, rest)) => digits(series, 2) && (digits(rest, 2) || digits(rest, 4)),
        None => digits(text, 2),
    },
    meant::cip
}

code! {
    /// A code of the National Occupational Classification 2021 of Canada: five digits.
    NocCode, "a NOC 2021 code", "21231", "^[0-9]{5}$",
    |text| digits(text, 5),
    meant::noc
}

code! {
    /// An O*NET-SOC code, the taxonomy of the US occupational database.
    OnetSocCode, "an O*NET-SOC code", "15-1252.00", "^[0-9]{2}-[0-9]{4}\\.[0-9]{2}$",
    |text| match text.split_once('-').map(|(major, rest)| (major, rest.split_once('.'))) {
        Some((major, Some((minor, detail)))) => digits(major, 2) && digits(minor, 4) && digits(detail, 2),
        _ => false,
    },
    meant::onet_soc
}

fn digits(text: &str, count: usize) -> bool {
    text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_forms() {
        assert!(CurrencyCode::read("CAD").is_ok() && CurrencyCode::read("CDN").is_err());
        assert!(CipCode::read("11.0701").is_ok() && CipCode::read("11.7").is_err());
        assert!(NocCode::read("21231").is_ok() && NocCode::read("2123").is_err());
        assert!(OnetSocCode::read("15-1252.00").is_ok());
        for bad in ["15-1252", "15-1252.0", "1é-1252.0", "15x1252.00"] {
            assert!(OnetSocCode::read(bad).is_err(), "{bad}");
        }
    }
}
