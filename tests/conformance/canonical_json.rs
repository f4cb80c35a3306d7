//! The canonical form of JSON (RFC 8785), by its author's files.

use skillmark_badge::json::{canonical, parse};

use crate::list::{Case, compare};
use crate::vectors::{below, text};

#[test]
fn canonical_json() {
    let cases = below("cyberphone-json-canonicalization/testdata/input").into_iter().map(|input| {
        let value = parse(&text(&input));
        let same = value.is_ok_and(|value| canonical(&value) == text(&input.replace("/input/", "/output/")));
        Case::new(input, "same", if same { "same" } else { "other" })
    });
    compare("json-canonical", &cases.collect::<Vec<_>>());
}
