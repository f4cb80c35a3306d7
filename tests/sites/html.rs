use std::process::Command;

use crate::VERIFIER;
use skillmark_tests::{CATALOGS, Scratch, build, root};

/// The Nu HTML checker finds no error in any page or stylesheet.
#[test]
fn every_page_is_valid() {
    let jar = root().join("tests/node_modules/vnu-jar/build/dist/vnu.jar");
    assert!(jar.is_file(), "{} is missing; run `cargo xtask test`, which installs it", jar.display());
    for catalog in CATALOGS {
        let scratch = Scratch::new();
        let public = scratch.join("public");
        build(&root().join(catalog), &public, &["--verifier", VERIFIER]);
        for kind in ["--skip-non-html", "--skip-non-css"] {
            let output = Command::new("java")
                .arg("-jar")
                .arg(&jar)
                .args([kind, "--errors-only"])
                .arg(&public)
                .output()
                .expect("java runs");
            let found = String::from_utf8_lossy(&output.stderr).into_owned();
            assert!(output.status.success() && found.trim().is_empty(), "{catalog} {kind}:\n{}", first_lines(&found));
        }
    }
}

fn first_lines(text: &str) -> String {
    text.lines().take(40).collect::<Vec<_>>().join("\n")
}
