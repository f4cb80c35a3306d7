use super::findings::{Finding, Findings};
use super::{CheckId, CheckedIssuer, Context, Source, Verdict, keys};
use crate::key::did_web_url;

/// Says who the issuer of a sealed badge is, by a source that is trusted.
pub(super) fn check(issuer: &str, context: &Context<'_>, findings: &mut Findings) -> Option<CheckedIssuer> {
    if let Some(known) = keys::pinned(issuer, context) {
        let message = match known.source {
            Source::Catalog => "check-issuer-catalog",
            Source::List | Source::Domain => "check-issuer-list",
        };
        findings.add(Finding::pass(CheckId::Issuer, message).with("name", known.name.as_str()));
        let checked = CheckedIssuer {
            id: known.id.clone(),
            name: known.name.clone(),
            url: known.url.clone(),
            source: known.source,
        };
        return Some(checked);
    }
    let Some(domain) = domain(issuer) else {
        findings.add(Finding::warn(CheckId::Issuer, "check-issuer-unknown").verdict(Verdict::ValidUnrecognisedIssuer));
        return None;
    };
    let finding = Finding::warn(CheckId::Issuer, "check-issuer-domain").with("domain", domain.as_str());
    findings.add(finding.verdict(Verdict::ValidUnrecognisedIssuer));
    Some(CheckedIssuer { id: issuer.to_owned(), name: domain, url: None, source: Source::Domain })
}

/// Returns the host that a key of this issuer proves the control of.
fn domain(issuer: &str) -> Option<String> {
    let url = if issuer.starts_with("https://") { issuer.to_owned() } else { did_web_url(issuer)? };
    let authority = url.strip_prefix("https://")?.split(['/', '?', '#']).next()?;
    Some(authority.to_owned()).filter(|host| !host.is_empty() && !host.contains('@'))
}
