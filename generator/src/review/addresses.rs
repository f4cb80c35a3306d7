use std::collections::BTreeSet;

use crate::catalog::Catalog;
use crate::diagnostic::{Diagnostic, Rule};
use crate::site::Site;

/// Reports addresses that were published and would not be any more.
pub fn check_addresses(site: &Site) -> Vec<Diagnostic> {
    // What is there but cannot be decoded is not lost, only broken; that is reported already.
    let Some(lock) = site.catalog.lock.as_ref().filter(|_| site.catalog.broken.is_empty()) else { return Vec::new() };
    let present: BTreeSet<String> = site.permanent_paths();
    let lost = lock.fields.urls.iter().filter(|url| !present.contains(&url.value));
    lost.map(|url| {
        let message = format!("`{}` was published and would disappear", url.value.escape_debug());
        Diagnostic::new(Rule::URL_LOST, url.span, message).help(restoring(&site.catalog, url))
    })
    .collect()
}

/// Returns how an address of `catalog` that was published is kept.
pub(super) fn restoring(catalog: &Catalog, path: &str) -> String {
    let languages: Vec<String> = catalog.languages().skip(1).map(str::to_lowercase).collect();
    let mut parts = path.trim_start_matches('/').split('/').peekable();
    if parts.peek().is_some_and(|part| languages.iter().any(|language| language == part)) {
        parts.next();
    }
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
