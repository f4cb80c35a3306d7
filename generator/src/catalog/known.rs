//! What is suggested for a name that cannot be one: a name that exists, since another would be refused in its turn.

use std::collections::BTreeSet;

use super::{Catalog, Taxonomy};
use crate::diagnostic::{Diagnostic, Rule, nearest, yaml_scalar};

/// The folders whose entries refer to others by name.
const REFERRING: [&str; 4] = ["credentials/", "departments/", "faqs/", "pathways/"];

/// Replaces what decoding suggested for identifiers, when it knew nothing of the catalog yet.
pub(super) fn suggest_existing(diagnostics: &mut [Diagnostic], catalog: &Catalog) {
    let is_bad = |finding: &&mut Diagnostic| finding.rule == Rule::BAD_IDENTIFIER && finding.suggestion.is_some();
    let mut bad = diagnostics.iter_mut().filter(is_bad).peekable();
    if bad.peek().is_none() {
        return;
    }
    let known = names(catalog);
    for finding in bad {
        let path = catalog.tree.path(finding.span.file);
        if REFERRING.iter().any(|folder| path.starts_with(folder)) {
            suggest(finding, &known);
        }
    }
}

fn suggest(finding: &mut Diagnostic, known: &BTreeSet<&str>) {
    let Some(suggestion) = finding.suggestion.as_mut().filter(|it| !known.contains(it.replacement.as_str())) else {
        return;
    };
    let written = suggestion.replacement.clone();
    let mut longer = known.iter().copied().filter(|name| name.starts_with(&written));
    let alone = longer.next().filter(|_| longer.next().is_none());
    if let Some(name) = alone.or_else(|| nearest(&written, known.iter().copied())) {
        finding.help = Some(format!("did you mean `{name}`?"));
        (suggestion.replacement, suggestion.is_certain) = (yaml_scalar(name), false);
    } else {
        finding.help = Some("write the id of something that is in the catalog".to_owned());
        finding.suggestion = None;
    }
}

fn names(catalog: &Catalog) -> BTreeSet<&str> {
    let lists =
        [Taxonomy::Types, Taxonomy::Levels, Taxonomy::Audiences, Taxonomy::FocusAreas, Taxonomy::StrategicGoals];
    let taxa = lists.into_iter().flat_map(|list| catalog.taxonomy(list)).map(|taxon| &**taxon.id);
    let bodies = catalog.config.governance.iter().flat_map(|rules| &rules.bodies).map(|body| &**body.id);
    let entries = catalog
        .broken
        .iter()
        .chain(catalog.issuers.keys())
        .chain(catalog.departments.keys())
        .chain(catalog.credentials.keys())
        .chain(catalog.pathways.keys())
        .chain(catalog.frameworks.keys())
        .chain(catalog.trusted.keys());
    taxa.chain(bodies).chain(entries.map(|id| &**id)).collect()
}
