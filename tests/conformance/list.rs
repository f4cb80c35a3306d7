//! What the engine says of each case of a suite, beside what was committed.
//!
//! A list has a row for each case: its name and what is said. Where that is not what the suite expects, two columns
//! follow: what is expected, and the name of a reason in `reasons.tsv`. A case that is new, is gone or says something
//! else fails the test, and so does a deviation without a reason. `UPDATE_EXPECTED=1` writes the list anew; a reason
//! stays while the answer does, wherever in the document it is about.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

use skillmark_tests::{root, updating};

/// A case of a suite.
#[derive(Debug)]
pub(crate) struct Case {
    pub(crate) name: String,
    /// What the suite expects: one of several answers between ` | `, each what is said begins with, or `not ANSWER`.
    pub(crate) expected: String,
    /// What the engine says: a word for the answer, then details.
    pub(crate) said: String,
}

impl Case {
    pub(crate) fn new(name: impl Into<String>, expected: impl Into<String>, said: impl Into<String>) -> Self {
        Self { name: name.into(), expected: expected.into(), said: said.into() }
    }

    fn is_as_expected(&self) -> bool {
        fits(&self.expected, &self.said)
    }

    fn row(&self, reason: &str) -> String {
        let Self { name, expected, said } = self;
        if self.is_as_expected() { format!("{name}\t{said}") } else { format!("{name}\t{said}\t{expected}\t{reason}") }
    }
}

/// Says whether an answer is one of those that are expected. Answers about several things stand between commas.
fn fits(expected: &str, said: &str) -> bool {
    let (wanted, answers): (Vec<&str>, Vec<&str>) = (expected.split(", ").collect(), said.split(", ").collect());
    let begins = |answer: &str, word: &str| {
        answer == word || answer.strip_prefix(word).is_some_and(|rest| rest.starts_with(' '))
    };
    let one = |wanted: &str, answer: &str| match wanted.strip_prefix("not ") {
        Some(word) => !begins(answer, word),
        None => begins(answer, wanted),
    };
    wanted.len() == answers.len()
        && wanted.iter().zip(answers).all(|(wanted, answer)| wanted.split(" | ").any(|wanted| one(wanted, answer)))
}

/// Returns the answer without the places that it is about.
fn answer(said: &str) -> Vec<&str> {
    said.split(' ').filter(|word| !word.starts_with('/')).collect()
}

/// Returns the folder of the lists.
pub(crate) fn results() -> PathBuf {
    root().join("tests/conformance/results")
}

/// Compares the cases of a suite with its list, or writes the list.
#[track_caller]
pub(crate) fn compare(suite: &str, cases: &[Case]) {
    assert!(!cases.is_empty(), "{suite} has no cases");
    let path = results().join(format!("{suite}.tsv"));
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    let mut old: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for row in committed.lines() {
        let mut columns = row.split('\t');
        let name = columns.next().unwrap_or_default();
        assert!(old.insert(name, columns.collect()).is_none(), "{suite}: {name} is listed twice");
    }
    let mut new = String::new();
    let mut problems = Vec::new();
    for case in cases {
        let listed = old.remove(case.name.as_str());
        let reason = listed
            .as_ref()
            .filter(|columns| answer(columns[0]) == answer(&case.said))
            .and_then(|columns| columns.get(2));
        let row = case.row(reason.unwrap_or(&""));
        problems.extend(problem(case, listed.as_deref(), reason.is_some_and(|reason| !reason.is_empty())));
        // Writing to a String cannot fail.
        let _ = writeln!(new, "{row}");
    }
    problems.extend(old.keys().map(|name| format!("{name} is listed, and is no case of the suite")));
    if updating() {
        std::fs::write(&path, new).expect("the list can be written");
        problems.retain(|problem| problem.ends_with(NO_REASON));
    }
    assert!(problems.is_empty(), "{suite}: {} of {}\n{}", problems.len(), cases.len(), problems.join("\n"));
}

const NO_REASON: &str = "which has no reason";

fn problem(case: &Case, listed: Option<&[&str]>, has_reason: bool) -> Option<String> {
    let Case { name, expected, said } = case;
    if !case.is_as_expected() && !has_reason {
        return Some(format!("{name} says `{said}` and not `{expected}`, {NO_REASON}"));
    }
    match listed {
        None => Some(format!("{name} is not listed; it says `{said}`")),
        Some([old, ..]) if old != said => Some(format!("{name} says `{said}`, and said `{old}`")),
        Some([_]) if !case.is_as_expected() => Some(format!("{name} is not as expected, and is listed as if it were")),
        Some([_, ..]) if case.is_as_expected() && listed.is_some_and(|columns| columns.len() > 1) => {
            Some(format!("{name} is as expected, and is listed as a deviation"))
        }
        Some([_, old, ..]) if old != expected => {
            Some(format!("{name} is expected to say `{expected}`, and was `{old}`"))
        }
        Some(_) => None,
    }
}

#[test]
fn answers_fit_as_they_should() {
    for (expected, said) in [
        ("holds", "holds"),
        ("refused", "refused malformed /id"),
        ("not accepted", "unknown"),
        ("fails | refused", "refused"),
        ("holds, not holds", "holds, unknown"),
    ] {
        assert!(fits(expected, said), "{expected}: {said}");
    }
    for (expected, said) in [
        ("holds", "holdsome"),
        ("not accepted", "accepted valid"),
        ("holds", "holds, fails"),
        ("holds, holds", "holds"),
        ("holds, holds", "holds, fails"),
    ] {
        assert!(!fits(expected, said), "{expected}: {said}");
    }
}
