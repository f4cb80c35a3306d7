use super::findings::{Finding, Findings};
use super::{CheckId, Outcome, Verdict};
use crate::model::{CredentialKind, ProblemKind, problems};
use crate::proof::Unsecured;

/// The most problems that are reported one by one.
const MAX_REPORTED: usize = 20;

/// Checks that a badge has the parts that it must have. RDF signs a graph and not the tree that readers see, so
/// that this comes after the proof.
pub(super) fn check(content: &Unsecured, kind: CredentialKind, findings: &mut Findings) {
    for problem in problems(&content.value, kind).into_iter().take(MAX_REPORTED) {
        let message = match problem.kind {
            ProblemKind::Missing => "check-structure-missing",
            ProblemKind::Kind => "check-structure-kind",
        };
        let finding = Finding::fail(CheckId::Structure, message).with("field", problem.field);
        findings.add(finding.at(problem.pointer).verdict(Verdict::Malformed));
    }
    let is_sound =
        !findings.checks.iter().any(|check| check.id == CheckId::Structure && check.outcome == Outcome::Fail);
    if is_sound {
        findings.add(Finding::pass(CheckId::Structure, "check-structure-complete"));
    }
}
