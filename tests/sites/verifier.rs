use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use skillmark_tests::{Scratch, build, copy_folder, files, root, said, skillmark};

use crate::VERIFIER;

fn site(verifier: &Path) -> BTreeMap<String, Vec<u8>> {
    let scratch = Scratch::new();
    let public = scratch.join("public");
    build(&root().join("tests/sites/tiny/catalog"), &public, &["--verifier", &verifier.to_string_lossy()]);
    files(&public)
}

fn text<'a>(files: &'a BTreeMap<String, Vec<u8>>, path: &str) -> &'a str {
    std::str::from_utf8(&files[path]).expect("it is text")
}

/// The folder of the verifier carries its digest, so that it may be kept for ever, and its files their own names,
/// so that they find each other.
#[test]
fn the_files_are_published_under_their_digest() {
    let scratch = Scratch::new();
    let folder = scratch.join("verifier");
    copy_folder(&root().join(VERIFIER), &folder);
    let of = |files: &BTreeMap<String, Vec<u8>>| -> Vec<String> {
        files.keys().filter(|path| path.starts_with("assets/verifier/")).cloned().collect()
    };
    let before = of(&site(&folder));
    assert_eq!(before.len(), 4);
    assert!(before.iter().any(|path| path.ends_with("/worker.js")));
    fs::write(folder.join("worker.js"), "// another").expect("it can be written");
    let after = of(&site(&folder));
    assert!(after.iter().all(|path| !before.contains(path)));
}

/// Every page runs our own scripts only, none of them can turn text into markup, and pages that check badges alone run
/// WebAssembly; what asks other hosts for one of them is no page.
#[test]
fn pages_run_our_own_scripts_under_strict_policies() {
    let files = site(&root().join(VERIFIER));
    let pages = files.keys().filter(|path| path.strip_suffix(".html").is_some() && !path.ends_with("/parts.html"));
    for page in pages {
        let html = text(&files, page);
        // The frame of the form shows a page in which nothing runs.
        if page == "edit/preview/index.html" {
            assert!(html.contains("default-src 'none'") && html.contains("trusted-types 'none'"), "{page}");
            assert!(!html.contains("script-src") && !html.contains("<script"), "{page}");
            continue;
        }
        let verifies = page.ends_with("verify/index.html");
        let writes = page == "edit/index.html" || page.ends_with("/edit/index.html");
        let checks = verifies || writes || page.contains("pathways/");
        let checks = checks && !page.ends_with("pathways/index.html");
        let asks = page == "verify/fetch/index.html";
        assert_eq!(html.contains("connect-src https:"), asks, "{page}");
        assert_eq!(html.contains("script-src 'self' 'wasm-unsafe-eval'"), checks, "{page}");
        assert_eq!(html.contains("trusted-types skillmark skillmark-page"), verifies, "{page}");
        assert_eq!(html.contains("trusted-types 'none'"), !checks, "{page}");
        assert!(html.contains("require-trusted-types-for 'script'"), "{page}");
        assert!(html.contains("script-src 'self'"), "{page}");
        assert!(!html.contains("unsafe-inline") && !html.contains("'unsafe-eval'"), "{page}");
        assert_eq!(html.contains("/assets/site/"), !asks, "{page}");
    }
    let headers = text(&files, "_headers");
    let prefix = headers.lines().next().expect("there are rules").trim_end_matches("/*");
    for page in ["verify", "fr/verify", "verify/fetch"] {
        assert!(headers.contains(&format!("\n{prefix}/{page}/\n  Content-Security-Policy: ")), "{page}");
    }
    assert!(headers.contains("_bg.wasm\n  Content-Type: application/wasm"));
}

/// A folder that holds no verifier is refused before anything is written.
#[test]
fn a_folder_without_verifier_is_refused() {
    let scratch = Scratch::new();
    let (empty, public) = (scratch.join("empty"), scratch.join("public"));
    fs::create_dir(&empty).expect("there is room");
    let [empty, target] = [&empty, &public].map(|path| path.to_string_lossy().into_owned());
    let output = skillmark(&["build", "tests/sites/tiny/catalog", "--output", &target, "--verifier", &empty]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("page/page.js is missing"), "{}", said(&output));
    assert!(!public.exists());
}
