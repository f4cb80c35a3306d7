use std::path::PathBuf;

use scraper::{Html, Selector};
use skillmark::catalog::{load, read_catalog};
use skillmark_tests::{Institution, make_samples};
use time::Duration;

use crate::page::{Visit, visit};
use crate::story::after;

/// From the page for employers to the answer, for every verdict that there is.
#[test]
fn every_sample_gets_its_verdict() {
    let institution = Institution::new();
    make_samples(&institution.catalog(), "alpha", "2026-01-15");
    let now = after(Duration::HOUR);
    let mut one = Visit::new("samples", &institution, &now);
    let verdicts = verdicts(&institution);
    let links = links(&institution);
    assert_eq!((verdicts.len(), links.len()), (12, 12));
    for (link, (file, verdict)) in links.iter().zip(&verdicts) {
        one = one.badge_by("link", link, verdict).badge(&institution.catalog().join("samples").join(file), verdict);
    }
    visit(&institution, &[one]);
}

/// Returns the files and what each must be found to be, in the order of the page.
fn verdicts(institution: &Institution) -> Vec<(String, &'static str)> {
    let (tree, found) = read_catalog(&institution.catalog()).expect("the catalog can be read");
    let catalog = load(tree, found).catalog.expect("it is a catalog");
    let samples = catalog.samples.expect("samples were made").fields.samples;
    samples.iter().map(|sample| (sample.file.value.clone(), sample.verdict.0.name())).collect()
}

/// Writes what each link of the page for employers holds after `#`, and returns the files.
fn links(institution: &Institution) -> Vec<PathBuf> {
    let page = std::fs::read_to_string(institution.join("public/employers/index.html")).expect("the page is built");
    let links = Selector::parse("#samples a[href*='/verify/#1.']").expect("it is a selector");
    let page = Html::parse_document(&page);
    let fragments = page.select(&links).filter_map(|link| Some(link.attr("href")?.split_once('#')?.1));
    fragments
        .enumerate()
        .map(|(number, fragment)| {
            let path = institution.join(&format!("link-{number}.txt"));
            std::fs::write(&path, format!("#{fragment}")).expect("the link can be written");
            path
        })
        .collect()
}
