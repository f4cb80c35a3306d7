use serde_json::{Value, json};
use skillmark_badge::verify::Verdict;

use super::{Refusal, Scalar, not_one_of};

/// The answer about a badge, by the name that reports use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadgeVerdict(pub Verdict);

impl Scalar for BadgeVerdict {
    const EXPECTED: &'static str = "a verdict";

    fn read(written: &str) -> Result<Self, Refusal> {
        let known = Verdict::ALL.into_iter().find(|verdict| verdict.name() == written);
        known.map(Self).ok_or_else(|| not_one_of(written, &Verdict::ALL.map(Verdict::name)))
    }

    fn encode(&self) -> Value {
        self.0.name().into()
    }

    fn schema() -> Value {
        json!({"enum": Verdict::ALL.map(Verdict::name)})
    }
}
