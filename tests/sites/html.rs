use crate::VERIFIER;
use skillmark_tests::{CATALOGS, Checked, Scratch, build, markup_errors, root};

/// The Nu HTML checker finds no error in any page or stylesheet.
#[test]
fn every_page_is_valid() {
    for catalog in CATALOGS {
        let scratch = Scratch::new();
        let public = scratch.join("public");
        build(&root().join(catalog), &public, &["--verifier", VERIFIER]);
        for checked in [Checked::Html, Checked::Css] {
            let found = markup_errors(&public, checked);
            assert!(found.is_empty(), "{catalog} {checked:?}:\n{found}");
        }
    }
}
