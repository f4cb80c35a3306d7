//! The vendored JSON-LD contexts say what copies say that come from other places.

use std::path::Path;

use serde_json::Value;
use skillmark_tests::root;

use crate::list::{Case, compare};
use crate::vectors::folder;

/// Files of ours whose copies there are not called by their address alone.
const NAMED_OTHERWISE: [(&str, &str); 1] =
    [("ob-v3p0-context-3.0.3-older.json", "ob-v3p0-context-3.0.3.spec-repo.json")];

fn json(path: &Path) -> Value {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).expect("it is JSON")
}

#[test]
fn vendored_contexts() {
    let theirs = folder().join("contexts");
    let ours = root().join("badge/contexts");
    let copies = json(&theirs.join("index.json"));
    let copies = copies.as_array().expect("their index is a list");
    let mut cases = Vec::new();
    for entry in json(&ours.join("index.json")).as_array().expect("the index is a list") {
        let file = entry["file"].as_str().expect("every entry names its file");
        let otherwise = NAMED_OTHERWISE.iter().find(|(ours, _)| *ours == file).map(|(_, theirs)| *theirs);
        // Of several copies under one address, the first is the one that is published.
        let copy = copies.iter().find(|copy| match otherwise {
            Some(theirs) => copy["file"] == theirs,
            None => copy["url"] == entry["url"],
        });
        let copy = copy.unwrap_or_else(|| panic!("{file} has no copy"))["file"].as_str().expect("a name");
        let same = json(&ours.join(file)) == json(&theirs.join(copy));
        cases.push(Case::new(format!("contexts/{copy}"), "same", if same { "same" } else { "other" }));
    }
    compare("vendored-contexts", &cases);
}
