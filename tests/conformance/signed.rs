//! Signed documents of others, by the results that an independent implementation found: jsonld.js in safe mode,
//! rdf-canonize (RDFC-1.0) and noble-curves, with the key that the fragment of the method, or the did:key, is.

use skillmark_badge::verify::Resources;

use crate::engine::{check, controllers, proofs};
use crate::list::{Case, compare};
use crate::vectors::{independent, json, text};

#[test]
fn signed_documents() {
    let cases = independent("proofs").into_iter().map(|row| {
        let (path, results) = (&row[0], &row[1]);
        let report = check(text(path).as_bytes(), Some(&controllers(&json(path))), &Resources::default());
        let expected: Vec<&str> = results.split(" | ").map(expected).collect();
        Case::new(path.as_str(), expected.join(", "), proofs(&report))
    });
    compare("signed-documents", &cases.collect::<Vec<_>>());
}

/// What the independent result says that ours must be.
fn expected(result: &str) -> &'static str {
    match result.split_once(':').map_or("", |(_, found)| found) {
        "OK" => "holds",
        "BAD" => "fails",
        // The signature was compared with what is left when undefined terms are dropped, which is refused here.
        "BAD(unsafe)" => "fails | refused",
        // Nobody could check it: without a key, the suite, the context, or the proof that it builds on.
        _ => "not holds",
    }
}
