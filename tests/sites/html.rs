use std::path::Path;

use crate::VERIFIER;
use skillmark_tests::{CATALOGS, Checked, Scratch, build, copy_folder, markup_errors, root};

/// The Nu HTML checker finds no error in any page or stylesheet.
#[test]
fn every_page_is_valid() {
    for catalog in CATALOGS {
        let scratch = Scratch::new();
        let public = scratch.join("public");
        build(&root().join(catalog), &public, &["--verifier", VERIFIER]);
        expect_valid(&public);
    }
}

/// Nor in pages most of whose words are lent by another language, with colours and fonts of the institution's own.
#[test]
fn pages_with_lent_words_and_own_colours_are_valid() {
    let scratch = Scratch::with_catalog(&root().join("tests/sites/tiny/catalog"));
    copy_folder(&root().join("tests/sites/themes/polish"), &scratch.join("catalog/theme"));
    let options = "languages: [en, fr, pl]\ntheme: {colors: {institution: \"#8c1515\"}, fonts: {body: system-sans}}";
    scratch.replace("catalog.yaml", "languages: [en, fr]", options);
    build(&scratch.catalog(), &scratch.join("public"), &["--verifier", VERIFIER]);
    expect_valid(&scratch.join("public"));
}

fn expect_valid(public: &Path) {
    for checked in [Checked::Html, Checked::Css] {
        let found = markup_errors(public, checked);
        assert!(found.is_empty(), "{} {checked:?}:\n{found}", public.display());
    }
}
