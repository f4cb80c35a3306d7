use std::path::Path;
use std::process::Command;

use crate::VERIFIER;
use skillmark_tests::{CATALOGS, Scratch, build, copy_folder, root};

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
    let jar = root().join("tests/node_modules/vnu-jar/build/dist/vnu.jar");
    assert!(jar.is_file(), "{} is missing; run `cargo xtask test`, which installs it", jar.display());
    for kind in ["--skip-non-html", "--skip-non-css"] {
        let output = Command::new("java")
            .arg("-jar")
            .arg(&jar)
            .args([kind, "--errors-only"])
            .arg(public)
            .output()
            .expect("java runs");
        let found = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success() && found.trim().is_empty(), "{kind}:\n{}", first_lines(&found));
    }
}

fn first_lines(text: &str) -> String {
    text.lines().take(40).collect::<Vec<_>>().join("\n")
}
