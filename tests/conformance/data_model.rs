//! The W3C's suite for the data model of Verifiable Credentials 2.0: unsigned credentials and presentations that are
//! in order or are not, by their names.
//!
//! The engine takes badges, and only what is sealed, so each credential without a proof is sealed here for the issuer
//! that it names; like the suite itself, this adds an issuer where the file leaves it out. What is then said comes from
//! the terms and the structure alone. None of these is a badge, so what the suite's own plain credential lacks of a
//! badge is set aside: `accepted` means that nothing else is wrong.

use serde_json::{Value, json};
use skillmark_badge::verify::{Resources, Verdict};

use crate::engine::{ISSUER, check, malformed, said, sealed};
use crate::list::{Case, compare};
use crate::vectors::{json as read, of_kind, text};

const SUITE: &str = "w3c-vc-data-model-2.0-test-suite";

/// Moments that the suite puts in when it runs.
const MOMENTS: [(&str, &str); 2] = [("FUTURE DATE", "2100-01-01T00:00:00Z"), ("PAST DATE", "2020-01-01T00:00:00Z")];

#[test]
fn data_model() {
    let mut plain = read(&format!("{SUITE}/input/credential-ok.json"));
    let mut lacks = Vec::new();
    for issuer in [json!(ISSUER), json!({"id": ISSUER})] {
        plain["issuer"] = issuer;
        lacks.extend(malformed(&sealed(&plain).expect("its terms are defined")));
    }
    let files = of_kind(SUITE, "json").into_iter();
    compare("vc-data-model", &files.map(|path| case(&path, &lacks)).collect::<Vec<_>>());
}

fn case(path: &str, lacks: &[String]) -> Case {
    let name = path.rsplit('/').next().unwrap_or_default();
    let filled = MOMENTS.iter().fold(text(path), |text, (word, moment)| text.replace(word, moment));
    let document: Value = serde_json::from_str(&filled).expect("it is JSON");
    let is_presentation = name.starts_with("presentation");
    let said = if is_presentation { presentation(document, lacks) } else { credential(name, document, lacks) };
    Case::new(path, if name.contains("-fail") { "not accepted" } else { "accepted" }, said)
}

/// Adds an issuer as the suite does, unless the file is about there being none.
fn with_issuer(name: &str, mut credential: Value) -> Value {
    let Some(members) = credential.as_object_mut() else { return credential };
    if name != "credential-no-issuer-fail.json" {
        let issuer = members.entry("issuer").or_insert(ISSUER.into());
        if let Some(issuer) = issuer.as_object_mut() {
            issuer.entry("id").or_insert(ISSUER.into());
        }
    }
    credential
}

fn credential(name: &str, document: Value, lacks: &[String]) -> String {
    if document.get("proof").is_some() {
        return said(&check(document.to_string().as_bytes(), None, &Resources::default()));
    }
    match sealed(&with_issuer(name, document)) {
        Err(said) => said,
        Ok(report) if report.verdict == Verdict::Malformed => {
            let others: Vec<String> = malformed(&report).into_iter().filter(|place| !lacks.contains(place)).collect();
            if others.is_empty() { "accepted".to_owned() } else { format!("refused malformed {}", others.join(" ")) }
        }
        Ok(report) => said(&report),
    }
}

/// A presentation is what the engine opens; the credentials in it are what it then looks at.
fn presentation(mut document: Value, lacks: &[String]) -> String {
    let opened = check(document.to_string().as_bytes(), None, &Resources::default());
    if opened.verdict == Verdict::Unreadable {
        return said(&opened);
    }
    let inside = document["verifiableCredential"].take();
    let inside = inside.as_array().cloned().unwrap_or_else(|| vec![inside]);
    let answers: Vec<String> = inside
        .into_iter()
        .map(|one| {
            let is_enveloped = one["id"].as_str().is_some_and(|id| id.starts_with("data:"));
            if is_enveloped { said(&opened) } else { credential("", one, lacks) }
        })
        .collect();
    answers.iter().find(|said| *said != "accepted").cloned().unwrap_or_else(|| "accepted".to_owned())
}
