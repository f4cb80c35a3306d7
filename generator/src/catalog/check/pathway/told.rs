use std::collections::BTreeSet;

use crate::catalog::entity::pathway::{Pathway, Step};
use crate::catalog::{Catalog, Entry};
use crate::diagnostic::{Diagnostic, Rule};

/// Reports what steps need and the pathway is silent about.
pub(super) fn check(catalog: &Catalog, entry: &Entry<Pathway>, diagnostics: &mut Vec<Diagnostic>) {
    let fields = &entry.fields;
    let mut named: BTreeSet<&str> = BTreeSet::new();
    fields.requires.for_each_credential(&mut |id| {
        named.insert(id);
    });
    for bridge in &fields.bridges {
        named.extend([&**bridge.from, &**bridge.to]);
    }
    let text = entry.body.text(&catalog.tree);
    let mut told: BTreeSet<(&str, &str)> = BTreeSet::new();
    fields.requires.for_each_leaf(&mut |leaf| {
        let Step::Credential(step) = leaf else { return };
        let prerequisites = catalog.credentials.get(&step.credential.value).map(|entry| &entry.fields.prerequisites);
        for needed in prerequisites.into_iter().flatten().filter_map(|needed| needed.credential.as_ref()) {
            // What there is none of is reported as such.
            let is_told = !catalog.credentials.contains_key(&needed.value)
                || named.contains(&***needed)
                || text.contains(&format!("/credentials/{}/", &**needed));
            if is_told || !told.insert((&step.credential, needed)) {
                continue;
            }
            let (step_id, needed) = (&**step.credential, &***needed);
            let message = format!("`{step_id}` needs `{needed}`, which the pathway does not name");
            let help = format!("add it as a step, or tell of it in the text with a link to /credentials/{needed}/");
            diagnostics.push(Diagnostic::new(Rule::UNTOLD_PREREQUISITE, step.credential.span, message).help(help));
        }
    });
}
