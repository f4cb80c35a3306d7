use super::{Check, CheckId, Need, Outcome, Params, Purpose, Verdict, Warning};

/// The checks that were made, and what they make of the verdict.
#[derive(Debug, Default)]
pub(super) struct Findings {
    pub(super) checks: Vec<Check>,
    pub(super) needs: Vec<Need>,
    verdicts: Vec<Verdict>,
}

/// A check with what is said of it.
#[derive(Clone)]
pub(super) struct Finding {
    check: Check,
    verdict: Option<Verdict>,
}

/// The most characters of a badge's own text that a message repeats.
const MAX_SHOWN: usize = 300;

impl Finding {
    fn new(id: CheckId, outcome: Outcome, message: &'static str) -> Self {
        let check = Check { id, outcome, message, params: Params::default(), pointer: String::new() };
        Self { check, verdict: None }
    }

    pub(super) fn pass(id: CheckId, message: &'static str) -> Self {
        Self::new(id, Outcome::Pass, message)
    }

    pub(super) fn warn(id: CheckId, message: &'static str) -> Self {
        Self::new(id, Outcome::Warn, message)
    }

    pub(super) fn not_applicable(id: CheckId, message: &'static str) -> Self {
        Self::new(id, Outcome::NotApplicable, message)
    }

    pub(super) fn fail(id: CheckId, message: &'static str) -> Self {
        Self::new(id, Outcome::Fail, message)
    }

    pub(super) fn unknown(id: CheckId, message: &'static str) -> Self {
        Self::new(id, Outcome::Unknown, message)
    }

    /// Adds a value for the message.
    pub(super) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        let value: String = value.into();
        let shown = if value.chars().count() > MAX_SHOWN {
            value.chars().take(MAX_SHOWN).chain(['…']).collect()
        } else {
            value
        };
        self.check.params.insert(name, shown);
        self
    }

    pub(super) fn at(mut self, pointer: impl Into<String>) -> Self {
        self.check.pointer = pointer.into();
        self
    }

    /// Points at a place unless a nearer one is known.
    pub(super) fn at_if_nowhere(self, pointer: String) -> Self {
        if self.check.pointer.is_empty() { self.at(pointer) } else { self }
    }

    /// Returns the same as something that a reader should know, but that does not matter.
    pub(super) fn into_warning(mut self) -> Self {
        self.check.outcome = Outcome::Warn;
        self
    }

    /// Says what the verdict is if nothing worse is found.
    pub(super) fn verdict(mut self, verdict: Verdict) -> Self {
        self.verdict = Some(verdict);
        self
    }
}

impl Findings {
    pub(super) fn add(&mut self, finding: Finding) {
        self.verdicts.extend(finding.verdict);
        self.checks.push(finding.check);
    }

    pub(super) fn need(&mut self, url: &str, purpose: Purpose) {
        let need = Need { url: url.to_owned(), purpose };
        if !self.needs.contains(&need) {
            self.needs.push(need);
        }
    }

    /// Returns the verdict: of all that apply, the first in their order.
    pub(super) fn verdict(&self) -> Verdict {
        self.verdicts.iter().copied().min().unwrap_or(Verdict::Valid)
    }

    /// Says whether the badge is sealed by its issuer, so that what it says can be looked at.
    pub(super) fn is_sealed(&self) -> bool {
        self.verdict() > Verdict::Unverifiable
    }

    pub(super) fn warnings(&self) -> Vec<Warning> {
        let warnings = self.checks.iter().filter(|check| check.outcome == Outcome::Warn);
        warnings
            .map(|check| Warning {
                id: check.id,
                message: check.message,
                params: check.params.clone(),
                pointer: check.pointer.clone(),
            })
            .collect()
    }
}
