use serde_json::Value;

use super::findings::{Finding, Findings};
use super::{CheckId, Outcome, Verdict};
use crate::model::{CredentialKind, Problem, ProblemKind, problems};

/// Checks that a badge or an endorsement has the parts that it must have. RDF signs a graph and not the tree that
/// readers see, so that this comes after the proof.
pub(super) fn check(content: &Value, kind: CredentialKind, findings: &mut Findings) {
    for problem in problems(content, kind) {
        findings.add(of(problem));
    }
    let is_sound =
        !findings.checks.iter().any(|check| check.id == CheckId::Structure && check.outcome == Outcome::Fail);
    if is_sound {
        findings.add(Finding::pass(CheckId::Structure, "check-structure-complete"));
    }
}

fn of(problem: Problem) -> Finding {
    let is_failure = problem.kind.is_failure();
    let (message, value) = match problem.kind {
        ProblemKind::Missing => ("check-structure-missing", None),
        ProblemKind::Kind => ("check-structure-kind", None),
        ProblemKind::Unknown(value) => ("check-structure-unknown-value", Some(value)),
        ProblemKind::Unusual => ("check-structure-unusual", None),
        ProblemKind::Result => ("check-structure-result", None),
    };
    let finding = Finding::fail(CheckId::Structure, message).with("field", problem.field).at(problem.pointer);
    let finding = match value {
        Some(value) => finding.with("value", value),
        None => finding,
    };
    if is_failure { finding.verdict(Verdict::Malformed) } else { finding.into_warning() }
}
