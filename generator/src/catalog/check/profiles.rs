use crate::catalog::conditions::{Failing, check_paths};
use crate::catalog::entity::approving::ProfileSeverity;
use crate::catalog::entity::credential::Credential;
use crate::catalog::load::reparse;
use crate::catalog::profile::{ProfileElement, Standing, profile, profiles, standings};
use crate::catalog::yaml::Node;
use crate::catalog::{Catalog, Entry};
use crate::diagnostic::{Diagnostic, FileId, Rule, Severity, Span};
use crate::parallel;

/// Reports elements that credentials lack of the profiles that the catalog chose, and profiles that do not exist.
pub(super) fn check(catalog: &Catalog, diagnostics: &mut Vec<Diagnostic>) {
    for choice in &catalog.config.profiles {
        if profile(&choice.id).is_none() {
            let message = format!("there is no profile `{}`", *choice.id);
            let known = || profiles().iter().map(|profile| &**profile.id);
            let list = || known().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ");
            let finding = Diagnostic::new(Rule::UNKNOWN_REFERENCE, choice.id.span, message);
            diagnostics.push(finding.suggest_from(&choice.id, known(), || Some(format!("there are {}", list()))));
        }
        diagnostics.extend(choice.when.iter().flat_map(check_paths));
    }
    let entries: Vec<_> = catalog.credentials.values().collect();
    let found = parallel::map(&entries, |entry| of_credential(catalog, entry));
    diagnostics.extend(found.into_iter().flatten());
}

fn of_credential(catalog: &Catalog, entry: &Entry<Credential>) -> Vec<Diagnostic> {
    let standings = standings(catalog, entry);
    let told = standings.iter().filter_map(|standing| Some((standing, severity(standing)?)));
    let told: Vec<_> = told.filter(|(standing, _)| !standing.is_met()).collect();
    // Of an issuer that could not be read, nobody knows what is missing.
    let is_unknown = !catalog.issuers.contains_key(&entry.fields.issuer.value);
    if told.is_empty() {
        return Vec::new();
    }
    let places = Places::new(catalog, entry);
    let mut found = Vec::new();
    for (standing, severity) in told {
        for (element, failing) in &standing.missing {
            if is_unknown && failing.iter().any(|failing| failing.path.starts_with("issuer.")) {
                continue;
            }
            found.extend(failing.iter().map(|failing| finding(catalog, standing, element, failing, severity, &places)));
        }
    }
    found
}

fn severity(standing: &Standing<'_>) -> Option<Severity> {
    match standing.choice.severity.map(|severity| severity.value) {
        Some(ProfileSeverity::Error) => Some(Severity::Error),
        Some(ProfileSeverity::Warning) => Some(Severity::Warning),
        Some(ProfileSeverity::Advice) | None => Some(Severity::Advice),
        Some(ProfileSeverity::None) => None,
    }
}

fn finding(
    catalog: &Catalog,
    standing: &Standing<'_>,
    element: &ProfileElement,
    failing: &Failing,
    severity: Severity,
    places: &Places,
) -> Diagnostic {
    let words = element.words.text(catalog.first_language(), "en");
    let message = format!("profile `{}`: \"{words}\" is missing", *standing.profile.id);
    let (span, help) = places.of(failing);
    let mut finding = Diagnostic::new(Rule::PROFILE, span, message).help(help);
    finding.severity = severity;
    finding
}

/// A file as it is written, and what to point at where a field of it is missing.
struct Source {
    node: Option<Node>,
    head: Span,
}

/// Where the fields of a credential and of its issuer stand.
struct Places {
    credential: Source,
    issuer: Option<(String, Source)>,
}

impl Places {
    fn new(catalog: &Catalog, entry: &Entry<Credential>) -> Self {
        let source = |file: FileId, head: Span| Source { node: reparse(&catalog.tree, file), head };
        let issuer = catalog.issuers.get(&entry.fields.issuer.value);
        let issuer = issuer
            .map(|issuer| (catalog.tree.path(issuer.file).to_owned(), source(issuer.file, issuer.fields.name.span)));
        Self { credential: source(entry.file, entry.fields.title.span), issuer }
    }

    /// Returns the place of the field, or the nearest to where it would stand, and what to do there.
    fn of(&self, failing: &Failing) -> (Span, String) {
        if failing.path == "endorsements" {
            let help = "add a file in `endorsements/` in which a partner vouches for this credential";
            return (self.credential.head, help.to_owned());
        }
        match (failing.path.strip_prefix("issuer."), &self.issuer) {
            (Some(path), Some((file, source))) => {
                (source.place(path), format!("in {file}, {}", failing.demand.replace("`issuer.", "`")))
            }
            _ => (self.credential.place(&failing.path), failing.demand.clone()),
        }
    }
}

impl Source {
    fn place(&self, path: &str) -> Span {
        let first = path.split('.').next().unwrap_or(path);
        let node = self.node.as_ref().filter(|node| node.get(first).is_some());
        node.map_or(self.head, |node| node.locate(path))
    }
}
