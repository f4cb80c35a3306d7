use serde_json::{Value, json};

use super::{Refusal, Scalar};
use crate::diagnostic::Rule;

/// A country by its two letters of ISO 3166-1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct CountryCode([u8; 2]);

/// The codes that are assigned, of ISO 3166-1 alpha-2, and `XK`, which Europe uses for Kosovo.
const ASSIGNED: &str = "\
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF \
CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH \
GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW \
KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG \
NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN \
SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE \
YT ZA ZM ZW";

impl CountryCode {
    /// Returns the two letters.
    pub fn as_str(&self) -> &str {
        // They were taken from the list, which is ASCII.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl Scalar for CountryCode {
    const EXPECTED: &'static str = "a country code";

    fn read(written: &str) -> Result<Self, Refusal> {
        let is_assigned = |code: &str| ASSIGNED.split(' ').any(|known| known == code);
        if let ([first, second], true) = (written.as_bytes(), is_assigned(written)) {
            return Ok(Self([*first, *second]));
        }
        let message = format!("`{}` is not the code of a country", written.escape_debug());
        let upper = written.to_ascii_uppercase();
        let mut refusal =
            Refusal::new(Rule::BAD_CODE, message, "write two letters of ISO 3166-1, such as `CA` or `FR`");
        if is_assigned(&upper) {
            refusal.help = format!("write `{upper}`");
            refusal.replacement = Some(upper);
        }
        Err(refusal)
    }

    fn encode(&self) -> Value {
        self.as_str().into()
    }

    fn schema() -> Value {
        json!({"type": "string", "pattern": "^[A-Z]{2}$", "examples": ["CA", "FR"]})
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_countries() {
        assert!(
            CountryCode::read("CA").is_ok() && CountryCode::read("ZZ").is_err() && CountryCode::read("A D").is_err()
        );
        assert_eq!(CountryCode::read("fr").expect_err("lower case").replacement.as_deref(), Some("FR"));
        assert_eq!(ASSIGNED.split(' ').filter(|code| code.len() == 2).count(), ASSIGNED.split(' ').count());
    }
}
