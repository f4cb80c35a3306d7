use serde_json::{Value, json};

use super::{Refusal, Scalar, meant};
use crate::diagnostic::Rule;

/// A whole number from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Count(pub u32);

/// A number from 0 with at most two decimals: hours, credits, money.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Amount(pub f64);

const MAX_AMOUNT: f64 = 100_000_000.0;

impl Scalar for Count {
    const EXPECTED: &'static str = "a whole number";

    fn read(written: &str) -> Result<Self, Refusal> {
        match written.parse() {
            Ok(number @ 1..=1_000_000) => Ok(Self(number)),
            Ok(_) => Err(Refusal::new(
                Rule::OUT_OF_RANGE,
                format!("`{written}` is out of range"),
                "write a number from 1 to 1000000",
            )),
            Err(_) => Err(Refusal::new(
                Rule::WRONG_TYPE,
                format!("expected a whole number, found `{}`", written.escape_debug()),
                "write digits alone, such as `1`",
            )
            .meant(meant::count(written))),
        }
    }

    fn encode(&self) -> Value {
        self.0.into()
    }

    fn schema() -> Value {
        json!({"type": "integer", "minimum": 1, "maximum": 1_000_000})
    }
}

impl Scalar for Amount {
    const EXPECTED: &'static str = "a number";

    fn read(written: &str) -> Result<Self, Refusal> {
        let wrong = || {
            Refusal::new(
                Rule::WRONG_TYPE,
                format!("expected a number, found `{}`", written.escape_debug()),
                "write digits with a point before decimals, such as `1240` or `37.5`",
            )
            .meant(meant::amount(written))
        };
        let number: f64 = written.parse().map_err(|_| wrong())?;
        if !number.is_finite() || written.contains(['e', 'E', 'x', '_']) {
            return Err(wrong());
        }
        let cents = number * 100.0;
        if !(0.0..=MAX_AMOUNT).contains(&number) || (cents - cents.round()).abs() > 1e-6 {
            return Err(Refusal::new(
                Rule::OUT_OF_RANGE,
                format!("`{written}` is out of range"),
                "write a number from 0 to 100000000 with at most two decimals",
            ));
        }
        Ok(Self(number))
    }

    #[expect(clippy::cast_possible_truncation, reason = "whole and within the range checked by `read`")]
    fn encode(&self) -> Value {
        if self.0.fract() == 0.0 { (self.0 as i64).into() } else { self.0.into() }
    }

    fn schema() -> Value {
        json!({"type": "number", "minimum": 0, "maximum": MAX_AMOUNT})
    }
}
