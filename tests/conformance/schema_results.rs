//! Badges of others beside the published JSON Schema of 1EdTech, by independent results. Each badge is sealed anew
//! for its issuer, so that its terms and structure are all that is judged. Where the schema finds nothing wrong, an
//! undefined type still is, for it would not be signed.

use crate::engine::{said, sealed};
use crate::list::{Case, compare};
use crate::vectors::{independent, json};

#[test]
fn schema_results() {
    let cases = independent("schema").into_iter().map(|row| {
        let expected = if row[1] == "VALID" { "accepted" } else { "not accepted" };
        let said = match sealed(&json(&row[0])) {
            Ok(report) => said(&report),
            Err(said) => said,
        };
        // Its period is another matter than its structure.
        let said = said.strip_prefix("refused expired").map_or(said.clone(), |rest| format!("accepted expired{rest}"));
        Case::new(row[0].as_str(), expected, said)
    });
    compare("schema-results", &cases.collect::<Vec<_>>());
}
