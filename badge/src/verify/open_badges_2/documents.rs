use serde_json::Value;

use super::address::{Address, is_same};
use crate::model::open_badges_2::id;
use crate::verify::findings::{Finding, Findings};
use crate::verify::{CheckId, Context, Purpose, Verdict};

/// What lies at an address.
pub(super) enum Fetched {
    /// The document that is looked for.
    Here(Value),
    /// Nothing any more, and that is for good.
    Gone,
    /// It was not fetched.
    Missing,
    /// Something else: no JSON that says one thing, or a document with another id.
    Other,
}

/// Which embedded documents count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Embedded {
    /// All: the issuer's seal is around them.
    All,
    /// Those that have no address of their own: what has one is only quoted.
    WithoutAddress,
}

/// Returns what was fetched from an address, and asks for it if nothing was.
pub(super) fn fetch(address: &Address, purpose: Purpose, context: &Context<'_>, findings: &mut Findings) -> Fetched {
    let url = address.as_str();
    let Some(resource) = context.resources.get(url) else {
        findings.need(url, purpose);
        return Fetched::Missing;
    };
    if resource.is_gone {
        return Fetched::Gone;
    }
    match crate::json::parse(&resource.text) {
        Ok(document) if document["id"].as_str().is_some_and(|id| is_same(id, url)) => Fetched::Here(document),
        _ => Fetched::Other,
    }
}

/// Puts the document itself in the place of its address, or says why it cannot be had.
pub(super) fn fill(
    holder: &mut Value,
    pointer: &'static str,
    embedded: Embedded,
    context: &Context<'_>,
    findings: &mut Findings,
) -> Result<(), Finding> {
    let Some(place) = holder.pointer_mut(pointer) else { return Err(without_address(pointer)) };
    let address = id(place).and_then(Address::parse);
    if place.is_object() && (embedded == Embedded::All || address.is_none()) {
        return Ok(());
    }
    let Some(address) = address else { return Err(without_address(pointer)) };
    match fetch(&address, Purpose::Hosted, context, findings) {
        Fetched::Here(document) => {
            *place = document;
            Ok(())
        }
        Fetched::Missing => Err(missing(&address)),
        Fetched::Gone | Fetched::Other => Err(other(&address)),
    }
    .map_err(|finding: Finding| finding.at(pointer))
}

fn unknown(message: &'static str) -> Finding {
    Finding::unknown(CheckId::Proof, message).verdict(Verdict::Unverifiable)
}

pub(super) fn missing(address: &Address) -> Finding {
    unknown("check-proof-hosted-missing").with("url", address.as_str())
}

pub(super) fn other(address: &Address) -> Finding {
    unknown("check-proof-hosted-other").with("url", address.as_str())
}

/// Returns what is said of a part that counts where it is hosted, and does not say where.
pub(super) fn without_address(pointer: &'static str) -> Finding {
    unknown("check-proof-hosted-nowhere").at(pointer)
}
