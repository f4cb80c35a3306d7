use std::collections::BTreeSet;
use std::fs;

use skillmark::catalog::read_catalog;
use skillmark::project::{Options, check};
use skillmark::site::{Site, Theme, Verifier};
use skillmark_tests::{Scratch, root};

/// How many credentials make a list of three pages.
const CREDENTIALS: usize = 640;

/// A catalog with as many credentials as a list of three pages holds.
fn large() -> Scratch {
    let scratch = Scratch::with_catalog(&root().join("tests/sites/tiny/catalog"));
    for number in 0..CREDENTIALS - 3 {
        let folder = scratch.catalog().join(format!("credentials/n{number}"));
        fs::create_dir(&folder).expect("the folder is new");
        let status = if number % 2 == 0 { "pilot" } else { "retired" };
        let text = format!(
            "---\ntitle: Number {number}\nsummary: count to {number}.\nstatus: {status}\nversion: 1\nissuer: main\n\
             department: arts\ntype: academic\n---\n"
        );
        fs::write(folder.join("index.md"), text).expect("the folder is there");
    }
    scratch
}

fn site(scratch: &Scratch) -> Site {
    let (tree, found) = read_catalog(&scratch.catalog()).expect("the catalog can be read");
    let options = Options { base_url: None, theme: Theme::embedded(), verifier: Verifier::embedded(), drafts: false };
    check(tree, found, options).site.expect("the catalog can be decoded")
}

/// Returns a page as it is published.
fn page(site: &Site, path: &str) -> String {
    let file = format!("{path}index.html");
    let outputs = site.outputs();
    let output = outputs.iter().find(|output| output.files.contains(&file)).unwrap_or_else(|| panic!("no {file}"));
    String::from_utf8(site.render(output).expect("it renders")).expect("pages are text")
}

/// Returns the credentials to which a page leads, by their folders.
fn credentials(html: &str) -> Vec<String> {
    let main = html.split("<main").nth(1).unwrap_or_default();
    let links = main.split("href=").skip(1).filter_map(|rest| {
        let address = rest.trim_start_matches('"').split(['"', ' ', '>']).next()?;
        let id = address.split("/credentials/").nth(1)?.strip_suffix('/')?;
        (!id.is_empty() && !id.contains('/')).then(|| id.to_owned())
    });
    links.collect()
}

/// A list of any length is told in pages of a fixed size, and each credential is on one of them.
#[test]
fn long_lists_go_on_on_further_pages() {
    let site = site(&large());
    for (first, further) in [
        ("credentials/", "credentials/by/title/"),
        ("credentials/by/department/arts/", "credentials/by/department/arts/"),
        ("fr/credentials/", "fr/credentials/by/title/"),
    ] {
        let pages: Vec<String> = std::iter::once(first.to_owned())
            .chain((2..=3).map(|number| format!("{further}{number}/")))
            .map(|path| page(&site, &path))
            .collect();
        let sizes: Vec<usize> = pages.iter().map(|page| credentials(page).len()).collect();
        assert_eq!(sizes, [200, 400, CREDENTIALS - 600], "{first}");
        let all: BTreeSet<String> = pages.iter().flat_map(|page| credentials(page)).collect();
        assert_eq!(all.len(), CREDENTIALS, "{first}");
        let made = pages[0].matches("<template id=card>").count();
        assert_eq!(pages[0].matches("<li class=\"card row\">").count(), 12 + made, "{first}");
        // What is on offer comes first, on whichever page it is.
        assert!(pages[0].contains("Alpha") && !pages[0].contains("Number 639"), "{first}");
    }
    let without = site.outputs().iter().any(|output| output.files.iter().any(|file| file.contains("by/title/4/")));
    assert!(!without, "there is no page beyond the last");
}

/// A list that becomes shorter keeps the pages that were published, and they say so.
#[test]
fn a_shorter_list_keeps_its_pages() {
    let scratch = Scratch::with_catalog(&root().join("tests/sites/tiny/catalog"));
    let lock = "definitions: []\nurls:\n- /credentials/by/title/3/\n- /credentials/by/type/academic/2/\n";
    fs::write(scratch.catalog().join("versions.lock"), lock).expect("the catalog is there");
    let site = site(&scratch);
    for path in [
        "credentials/by/title/2/",
        "credentials/by/title/3/",
        "fr/credentials/by/title/3/",
        "credentials/by/type/academic/2/",
    ] {
        let page = page(&site, path);
        assert!(credentials(&page).is_empty(), "{path}");
        assert!(page.contains("become shorter") || page.contains("a raccourci"), "{path}");
    }
}
