//! Open Badges 2.0: signed assertions and hosted ones.

use serde_json::Value;

use super::findings::{Finding, Findings};
use super::{Badge, CheckId, Context, Verdict};
use crate::proof::Jws;

/// Checks an assertion, and the JWS around it if there is one.
pub(super) fn check(
    _assertion: Value,
    _jws: Option<&Jws<'_>>,
    _context: &Context<'_>,
    _badge: &mut Badge,
    findings: &mut Findings,
) {
    let finding = Finding::unknown(CheckId::Proof, "check-proof-suite").with("suite", "Open Badges 2.0");
    findings.add(finding.verdict(Verdict::Unverifiable));
}

/// Checks the assertion that is hosted at an address.
pub(super) fn check_address(_url: &str, context: &Context<'_>, badge: &mut Badge, findings: &mut Findings) {
    check(Value::Null, None, context, badge, findings);
}
