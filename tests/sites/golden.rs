use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::VERIFIER;
use skillmark_tests::{Scratch, build, files, root, updating};

/// The whole output of a tiny catalog, byte for byte; of style sheets, which stand in the theme, the names alone: they
/// have the digest of what is in them.
#[test]
fn the_tiny_site_is_as_expected() {
    let folder = root().join("tests/sites/tiny");
    let scratch = Scratch::new();
    let public = scratch.join("public");
    build(&folder.join("catalog"), &public, &["--verifier", VERIFIER]);
    let expected = folder.join("expected");
    if updating() {
        let _ = fs::remove_dir_all(&expected);
        write(&expected, &without_sheets(files(&public)));
        return;
    }
    let (made, wanted) = (without_sheets(files(&public)), files(&expected));
    let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<BTreeSet<_>>();
    let (made_names, wanted_names) = (names(&made), names(&wanted));
    let missing: Vec<_> = wanted_names.difference(&made_names).collect();
    let surplus: Vec<_> = made_names.difference(&wanted_names).collect();
    let changed: Vec<_> = wanted
        .iter()
        .filter(|(name, bytes)| made.get(*name).is_some_and(|made| made != *bytes))
        .map(|(name, _)| name)
        .collect();
    assert!(
        missing.is_empty() && surplus.is_empty() && changed.is_empty(),
        "missing {missing:?}\nsurplus {surplus:?}\nchanged {changed:?}\nif the change is meant, run the test with UPDATE_EXPECTED=1"
    );
}

fn without_sheets(mut files: BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
    for (name, bytes) in &mut files {
        if name.starts_with("assets/") && name.strip_suffix(".css").is_some() {
            bytes.clear();
        }
    }
    files
}

fn write(folder: &Path, files: &BTreeMap<String, Vec<u8>>) {
    for (name, bytes) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap_or(folder)).expect("the folder can be made");
        fs::write(&path, bytes).expect("the file can be written");
    }
}
