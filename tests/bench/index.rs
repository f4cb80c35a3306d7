//! What the search index takes to build, and the files that a search is measured with.
//!
//!     index CATALOG TARGET [all]
//!
//! Writes the index and the pages of credentials into TARGET, or with `all` every file; prints JSON: seconds of the index, and of
//! everything from the files of the catalog to those of the site that were asked for.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Instant;

use serde_json::json;
use skillmark::catalog::read_catalog;
use skillmark::parallel;
use skillmark::project::{self, Options};
use skillmark::site::{Output, Site, Theme, Verifier};

#[expect(clippy::print_stdout, reason = "it is what the program is for")]
fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [catalog, target, rest @ ..] = arguments.as_slice() else { panic!("index CATALOG TARGET [all]") };
    let is_whole = rest.first().is_some_and(|word| word == "all");
    let start = Instant::now();
    let (tree, found) = read_catalog(Path::new(catalog)).expect("the catalog can be read");
    let options = Options {
        base_url: Some("http://127.0.0.1/".parse().expect("it is a URL")),
        theme: Theme::embedded(),
        verifier: Verifier::embedded(),
        drafts: false,
    };
    let checked = project::check(tree, found, options);
    assert!(!checked.has_errors(), "the catalog is not sound");
    let site = checked.site.expect("it has a site");
    let prepared = start.elapsed();
    let outputs: Vec<Output> = site.outputs().into_iter().filter(|output| is_whole || is_wanted(output)).collect();
    for part in outputs.chunks(500) {
        write(&site, part, Path::new(target));
    }
    let whole = start.elapsed();
    let start = Instant::now();
    let index = site.search_index();
    let seconds = start.elapsed();
    let sizes: BTreeMap<&str, usize> = index.iter().map(|(path, bytes)| (path.as_str(), bytes.len())).collect();
    println!(
        "{}",
        json!({
            "index": seconds.as_secs_f64(),
            "prepared": prepared.as_secs_f64(),
            "whole": whole.as_secs_f64(),
            "files": sizes.len(),
            "bytes": sizes.values().sum::<usize>(),
            "root": sizes.keys().find(|path| path.contains("/root.")),
        })
    );
}

/// Says whether a search needs a file: the index, scripts, and the pages of credentials.
fn is_wanted(output: &Output) -> bool {
    let page = |file: &String| {
        let inside = file.strip_prefix("credentials/").and_then(|rest| rest.strip_suffix("index.html"));
        inside.is_some_and(|folder| folder.matches('/').count() < 2)
    };
    output.files.iter().any(|file| file.starts_with("assets/") || page(file))
}

fn write(site: &Site, outputs: &[Output], target: &Path) {
    let made = parallel::map(outputs, |output| site.render(output).expect("it can be rendered"));
    for (output, bytes) in outputs.iter().zip(made) {
        for file in &output.files {
            let path = target.join(file);
            std::fs::create_dir_all(path.parent().expect("it is in a folder")).expect("the folder can be made");
            std::fs::write(&path, &bytes).expect("the file can be written");
        }
    }
}
