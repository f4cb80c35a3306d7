use std::collections::BTreeSet;
use std::fs;

use crate::VERIFIER;
use skillmark_tests::{Scratch, build, copy_folder, files, root, updating};

/// The whole output of a tiny catalog, byte for byte.
#[test]
fn the_tiny_site_is_as_expected() {
    let folder = root().join("tests/sites/tiny");
    let scratch = Scratch::new();
    let public = scratch.join("public");
    build(&folder.join("catalog"), &public, &["--verifier", VERIFIER]);
    let expected = folder.join("expected");
    if updating() {
        let _ = fs::remove_dir_all(&expected);
        copy_folder(&public, &expected);
        return;
    }
    let (made, wanted) = (files(&public), files(&expected));
    let names = |files: &std::collections::BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<BTreeSet<_>>();
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
