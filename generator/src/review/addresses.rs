use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Rule};
use crate::site::Site;

/// Reports addresses that were published and would not be any more.
pub fn check_addresses(site: &Site) -> Vec<Diagnostic> {
    let Some(lock) = &site.catalog.lock else { return Vec::new() };
    let present: BTreeSet<String> = site.permanent_paths();
    let lost = lock.fields.urls.iter().filter(|url| !present.contains(&url.value));
    lost.map(|url| {
        let message = format!("`{}` was published and would disappear", url.value.escape_debug());
        Diagnostic::new(Rule::URL_LOST, url.span, message).help(help(url))
    })
    .collect()
}

fn help(path: &str) -> String {
    let mut parts = path.trim_start_matches('/').split('/');
    match (parts.next(), parts.next()) {
        (Some("credentials"), Some("by")) => "restore the value in the taxonomies of catalog.yaml".to_owned(),
        (Some("credentials"), Some(id)) if !id.is_empty() => {
            format!("restore credentials/{id}; to end a credential, set its status to retired")
        }
        (Some("skills" | "occupations"), Some(id)) if !id.is_empty() => {
            format!("restore the item in frameworks/{id}.yaml")
        }
        (Some("types"), Some(_)) => "restore the type in the taxonomies of catalog.yaml".to_owned(),
        _ => "restore what was published there from the history".to_owned(),
    }
}
