use std::collections::BTreeSet;
use std::io::Write as _;

use scraper::{Html, Selector};
use skillmark_badge::verify::{CheckId, Verdict};
use skillmark_tests::{Scratch, build, node, root};

/// Ways to share a badge: a link that opens to the same answer, a code that holds it, a form, a signature, a card; for a
/// genuine badge, and for no other.
#[test]
fn a_genuine_badge_can_be_shared() {
    let scratch = Scratch::new();
    let site = scratch.join("public");
    build(&root().join("catalog"), &site, &[]);
    let said = node("browser/share.mjs", &[&site.to_string_lossy()]);
    let _ = writeln!(std::io::stderr().lock(), "characters of links: {}", said["figures"]);
    let problems: Vec<_> = said["problems"].as_array().into_iter().flatten().filter_map(|one| one.as_str()).collect();
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
    assert_eq!(said["figures"].as_object().map(serde_json::Map::len), Some(3), "{}", said["figures"]);
}

/// The help page explains every check and every verdict, in every language, and the pages before it lead there.
#[test]
fn the_help_page_explains_whatever_can_be_said() {
    let scratch = Scratch::new();
    let site = scratch.join("public");
    build(&root().join("catalog"), &site, &[]);
    for prefix in ["", "fr/"] {
        let page = |path: &str| {
            let file = site.join(format!("{prefix}{path}index.html"));
            Html::parse_document(&std::fs::read_to_string(file).expect("the page is built"))
        };
        let ids = all(&page("verify/help/"), "[id]", "id");
        let checks = CheckId::ALL.iter().map(|check| format!("check-{}", check.name()));
        let verdicts = Verdict::ALL.iter().map(|verdict| format!("verdict-{}", verdict.name().replace('_', "-")));
        let missing: Vec<String> = checks.chain(verdicts).filter(|id| !ids.contains(id)).collect();
        assert!(missing.is_empty(), "{prefix}: {missing:?}");
        for path in ["verify/", "employers/"] {
            let links = all(&page(path), "main a[href]", "href");
            assert!(links.contains(&format!("/{prefix}verify/help/")), "{prefix}{path}: {links:?}");
        }
        let text = std::fs::read_to_string(site.join(format!("{prefix}verify/parts.html"))).expect("it is there");
        assert!(text.contains("/verify/help/#answers"), "a result leads to what it means");
        let scripts = all(&page("verify/help/"), "script", "src");
        assert!(
            scripts.iter().all(|src| src.starts_with("/assets/site/")),
            "it needs no script of its own: {scripts:?}"
        );
    }
}

fn all(page: &Html, selector: &str, attribute: &str) -> BTreeSet<String> {
    let selector = Selector::parse(selector).expect("it is a selector");
    page.select(&selector).filter_map(|element| element.attr(attribute).map(ToOwned::to_owned)).collect()
}
