//! Canonical N-Quads that jsonld.js 9.0.0 (safe mode, RDFC-1.0) made of the same documents.

use std::path::Path;

use serde_json::Value;

use super::accepted;

#[test]
fn documents_have_the_quads_that_another_implementation_finds() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rdf/tests/golden");
    let mut count = 0;
    for entry in std::fs::read_dir(&folder).expect("the folder is there") {
        let path = entry.expect("it can be read").path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let text = std::fs::read_to_string(&path).expect("it is there");
            let document: Value = serde_json::from_str(&text).expect("it is JSON");
            let expected = std::fs::read_to_string(path.with_extension("nq")).expect("it has its quads");
            assert_eq!(accepted(&document), expected, "{}", path.display());
            count += 1;
        }
    }
    assert_eq!(count, 11);
}
