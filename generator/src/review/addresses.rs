use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::Catalog;
use crate::catalog::value::Text;
use crate::diagnostic::{Diagnostic, Rule};
use crate::site::Site;

/// Reports addresses that were published and would not be any more.
pub fn check_addresses(site: &Site) -> Vec<Diagnostic> {
    // What is there but cannot be decoded is not lost, only broken; that is reported already.
    let Some(lock) = site.catalog.lock.as_ref().filter(|_| site.catalog.broken.is_empty()) else { return Vec::new() };
    let present: BTreeSet<String> = site.permanent_paths();
    let mut lost: BTreeMap<String, Vec<&Text>> = BTreeMap::new();
    for url in lock.fields.urls.iter().filter(|url| !present.contains(&url.value)) {
        lost.entry(owner(&site.catalog, url)).or_default().push(url);
    }
    lost.values().filter_map(|urls| finding(&site.catalog, urls)).collect()
}

/// Reports the addresses of one entry at the first of them: what mends one mends all.
fn finding(catalog: &Catalog, urls: &[&Text]) -> Option<Diagnostic> {
    let (first, others) = urls.split_first()?;
    let rest = match others.len() {
        0 => " was".to_owned(),
        1 => " and another address of the same entry were".to_owned(),
        count => format!(" and {count} more addresses of the same entry were"),
    };
    let message = format!("`{}`{rest} published and would disappear", first.value.escape_debug());
    Some(Diagnostic::new(Rule::URL_LOST, first.span, message).help(restoring(catalog, first)))
}

/// Returns what an address belongs to: a credential with all of its files and pages, or itself in all languages.
fn owner(catalog: &Catalog, url: &str) -> String {
    let parts: Vec<&str> = neutral(catalog, url).collect();
    match parts.as_slice() {
        ["credentials", id, ..] if *id != "by" => format!("credentials/{id}"),
        parts => parts.join("/"),
    }
}

/// Returns the parts of an address without the language that it begins with.
fn neutral<'a>(catalog: &Catalog, url: &'a str) -> impl Iterator<Item = &'a str> {
    let languages: Vec<String> = catalog.languages().skip(1).map(str::to_lowercase).collect();
    let mut parts = url.trim_start_matches('/').split('/').peekable();
    if parts.peek().is_some_and(|part| languages.iter().any(|language| language == part)) {
        parts.next();
    }
    parts
}

/// Returns how an address of `catalog` that was published is kept.
pub(super) fn restoring(catalog: &Catalog, path: &str) -> String {
    let mut parts = neutral(catalog, path);
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
