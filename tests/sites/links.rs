use std::collections::{BTreeMap, BTreeSet};

use crate::VERIFIER;
use scraper::{Html, Selector};
use skillmark_tests::{CATALOGS, Scratch, build, files, root};

/// Every link, picture and stylesheet of every page leads to a file of the site, every fragment to an
/// element of the page, and nothing is loaded from another host.
#[test]
fn every_link_leads_somewhere() {
    for (catalog, prefix) in CATALOGS.iter().zip(["", "/bc", "/badges"]) {
        let scratch = Scratch::new();
        let public = scratch.join("public");
        build(&root().join(catalog), &public, &["--verifier", VERIFIER]);
        let files = files(&public);
        let problems = problems(&files, prefix);
        assert!(problems.is_empty(), "{catalog}:\n{}", problems.join("\n"));
    }
}

fn problems(files: &BTreeMap<String, Vec<u8>>, prefix: &str) -> Vec<String> {
    let mut ids: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let mut links: Vec<(&str, String, bool)> = Vec::new();
    let all = Selector::parse("*").expect("the selector is sound");
    for (path, bytes) in files.iter().filter(|(path, _)| is_page(path)) {
        let page = Html::parse_document(&String::from_utf8_lossy(bytes));
        for element in page.select(&all) {
            // What a template holds is no part of the page before a script puts it there.
            let mut holders = element.ancestors().filter_map(|node| node.value().as_element());
            let is_part = !holders.any(|holder| holder.name() == "template");
            let element = element.value();
            if let Some(id) = element.attr("id").filter(|_| is_part) {
                assert!(ids.entry(path).or_default().insert(id.to_owned()), "{path} has the id `{id}` twice");
            }
            let loads = matches!(element.name(), "img" | "script" | "source" | "iframe")
                || element.name() == "link"
                    && matches!(element.attr("rel"), Some("stylesheet" | "icon" | "preload" | "modulepreload"));
            // Addresses of other pages in full are for search engines, and checked as such elsewhere.
            let is_for_machines = element.name() == "link" && !loads;
            for name in ["href", "src", "srcset", "action", "poster", "data"] {
                if let Some(target) = element.attr(name).filter(|_| !is_for_machines) {
                    links.push((path, target.to_owned(), loads));
                }
            }
            assert!(element.attr("style").is_none(), "{path} has an inline style");
            assert!(element.attrs().all(|(name, _)| !name.starts_with("on")), "{path} has an inline script");
        }
    }
    links.iter().filter_map(|(path, target, loads)| problem(files, &ids, prefix, path, target, *loads)).collect()
}

fn problem(
    files: &BTreeMap<String, Vec<u8>>,
    ids: &BTreeMap<&str, BTreeSet<String>>,
    prefix: &str,
    page: &str,
    target: &str,
    loads: bool,
) -> Option<String> {
    if target.starts_with("https://")
        || target.starts_with("http://")
        || target.starts_with("mailto:")
        || target.starts_with("tel:")
    {
        return loads.then(|| format!("{page} loads {target}"));
    }
    let (path, fragment) = target.split_once('#').unwrap_or((target, ""));
    // What a script is asked is no part of the address of its page.
    let path = path.split('?').next().unwrap_or_default();
    let file = if path.is_empty() {
        page.to_owned()
    } else {
        let Some(path) = path.strip_prefix(prefix).and_then(|path| path.strip_prefix('/')) else {
            return Some(format!("{page} leads to {target}, outside the site"));
        };
        if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
    };
    if !files.contains_key(&file) {
        return Some(format!("{page} leads to {target}, which is not there"));
    }
    // A badge in a link is no part of the page, and neither is the credential that the form is asked to open.
    let is_asked = (file.ends_with("verify/index.html") && fragment.starts_with("1."))
        || (file.ends_with("edit/index.html") && fragment.starts_with("credentials/"));
    let fragment = if is_asked { "" } else { fragment };
    let has = |fragment: &str| ids.get(file.as_str()).is_some_and(|ids| ids.contains(fragment));
    (!fragment.is_empty() && !has(fragment)).then(|| format!("{page} leads to {target}, which has no such part"))
}

fn is_page(path: &str) -> bool {
    path.strip_suffix(".html").is_some()
}

/// The sitemap names every page and nothing else.
#[test]
fn the_sitemap_is_complete() {
    let scratch = Scratch::new();
    let public = scratch.join("public");
    build(&root().join("catalog"), &public, &[]);
    let files = files(&public);
    let sitemap = String::from_utf8_lossy(&files["sitemap.xml"]).into_owned();
    let named: BTreeSet<String> = sitemap
        .split("<loc>")
        .skip(1)
        .filter_map(|part| part.split("</loc>").next())
        .map(|url| format!("{}index.html", url.trim_start_matches("https://badges.example.edu/")))
        .collect();
    // What asks other hosts is no page for readers, and some pages ask not to be found by search engines.
    let is_listed = |path: &str, bytes: &[u8]| {
        path.ends_with("index.html")
            && path != "verify/fetch/index.html"
            && !String::from_utf8_lossy(bytes).contains("content=noindex")
    };
    let listed = files.iter().filter(|(path, bytes)| is_listed(path, bytes));
    let pages: BTreeSet<String> = listed.map(|(path, _)| path.clone()).collect();
    assert_eq!(named, pages);
}
