//! The W3C's suite for securing credentials with JOSE and COSE: its signed inputs, with its keys.
//!
//! Its credentials use a context of examples that the engine does not know, so what is compared is whether the
//! signature holds. The names say which inputs are bad.

use serde_json::Value;
use skillmark_badge::verify::{CheckId, Outcome, Resources, Trust, Verdict};

use crate::engine::{check, trust};
use crate::list::{Case, compare};
use crate::vectors::{below, bytes, json, of_kind, text_of};

const SUITE: &str = "w3c-vc-jose-cose-test-suite/input";

#[test]
fn jose_and_cose() {
    let keys = || below(SUITE).into_iter().filter(|path| path.contains("/vm-")).map(|path| json(&path));
    let mut cases: Vec<Case> = keys()
        .map(|method| {
            let key = skillmark_badge::key::parse_jwk(&method["publicKeyJwk"]);
            Case::new(
                format!("{SUITE}#{} {}", text_of(&method, "id"), text_of(&method["publicKeyJwk"], "crv")),
                "read",
                if key.is_some() { "read" } else { "refused" },
            )
        })
        .collect();
    let owned = |method: &Value| {
        (text_of(method, "controller").to_owned(), text_of(method, "id").to_owned(), method["publicKeyJwk"].clone())
    };
    let trust = trust(keys().map(|method| owned(&method)));
    let inputs = of_kind(SUITE, "txt").into_iter();
    cases.extend(inputs.map(|path| case(&path, &trust)));
    compare("vc-jose-cose", &cases);
}

fn case(path: &str, trust: &Trust) -> Case {
    let report = check(&bytes(path), Some(trust), &Resources::default());
    let proof = report.checks.iter().find(|check| check.id == CheckId::Proof);
    let said = match proof {
        Some(check) if check.outcome == Outcome::Pass => "holds".to_owned(),
        Some(check) if check.outcome == Outcome::Fail => format!("fails {}", check.message),
        Some(check) => format!("unknown {} {}", check.message, check.params.get("suite").unwrap_or_default()),
        None if report.verdict == Verdict::Unreadable => "unreadable".to_owned(),
        None => report.verdict.name().to_owned(),
    };
    Case::new(path, if path.contains("-bad-") || path.contains("not-base64") { "not holds" } else { "holds" }, said)
}
