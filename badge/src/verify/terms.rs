use super::findings::{Finding, Findings};
use super::{CheckId, Verdict};
use crate::proof::Unsecured;
use crate::rdf::{Reason, Refusal};

/// Checks that every term of a document is defined by a known context, however it is sealed.
pub(super) fn check(content: &Unsecured, findings: &mut Findings) {
    match content.nquads() {
        Ok(_) => findings.add(Finding::pass(CheckId::Terms, "check-terms-defined")),
        Err(refusal) => findings.add(refused(refusal).verdict(Verdict::Unverifiable)),
    }
}

/// Returns what is said of a document that says something undefined.
pub(super) fn refused(refusal: &Refusal) -> Finding {
    let unknown = |message: &'static str| Finding::unknown(CheckId::Terms, message);
    let finding = match &refusal.reason {
        Reason::UnknownContext(url) => unknown("check-terms-context").with("url", url.as_str()),
        Reason::InlineContext => unknown("check-terms-inline"),
        Reason::UndefinedTerm(term) | Reason::UndefinedType(term) => {
            unknown("check-terms-undefined").with("term", term.as_str())
        }
        Reason::Keyword(term) | Reason::KeywordValue(term) | Reason::GivenTwice(term) | Reason::ProtectedTerm(term) => {
            unknown("check-terms-keyword").with("term", term.as_str())
        }
        Reason::Iri(value) | Reason::BlankNode(value) => unknown("check-terms-address").with("value", value.as_str()),
        Reason::Number => unknown("check-terms-number"),
        reason if reason.is_bound() => unknown("check-terms-complex"),
        _ => unknown("check-terms-refused"),
    };
    finding.at(refusal.pointer.as_str())
}
