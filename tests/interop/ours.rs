use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};
use skillmark_tests::{Institution, node, read_json, write_json};
use time::OffsetDateTime;

/// Where verifier-core looks for the schema of a badge.
const SCHEMA: &str = "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";

#[test]
fn our_badges_verify_with_the_libraries_of_others() {
    let institution = Institution::new();
    institution.add_key("seal", "ed25519");
    institution.add_key("token", "p256");
    institution.lock();
    let mut badges = institution.issue("rdfc", 3, "seal", &[]);
    badges.extend(institution.issue("jcs", 3, "seal", &["--proof", "eddsa-jcs-2022"]));
    badges.extend(institution.issue("token", 3, "token", &["--proof", "jwt", "--status-key", "seal"]));
    badges.extend(institution.issue("picture", 2, "seal", &["--bake", "png"]));
    let site = institution.build();

    for (badge, stack, result) in ask(&institution, &site, &badges) {
        assert_eq!(result["verified"], true, "{stack} about {badge}: {result}");
        assert_eq!(result.get("revoked").unwrap_or(&json!(false)), false, "{stack} about {badge}: {result}");
        if cfg!(feature = "conformance") && stack.contains("verifier-core") {
            assert_eq!(result["schema"][0]["valid"], true, "{badge}: {result}");
        }
    }

    let revoked = [badges[0].clone(), badges[3].clone()];
    for badge in &revoked {
        institution.run(&["status", "revoke", &badge.to_string_lossy(), "--key", "seal"]);
    }
    for (badge, stack, result) in ask(&institution, &institution.build(), &revoked) {
        let is_revoked = result["revoked"] == true || result["steps"]["revocation_status"] == false;
        assert!(is_revoked, "{stack} about {badge}: {result}");
    }

    let altered: Vec<PathBuf> = [&badges[1], &badges[4], &badges[7]].map(|badge| alter(&institution, badge)).into();
    for (badge, stack, result) in ask(&institution, &site, &altered) {
        assert_eq!(result["verified"], false, "{stack} about {badge}: {result}");
    }
}

/// Returns what each library says to each badge, with the documents of the site and nothing else.
fn ask(institution: &Institution, site: &Path, badges: &[PathBuf]) -> Vec<(String, String, Value)> {
    let mut documents = Institution::documents(site);
    documents.extend(schema());
    // The badges were made just now; a moment passes until somebody checks them.
    let now = OffsetDateTime::now_utc() + time::Duration::HOUR;
    let now = now.format(&time::format_description::well_known::Rfc3339).expect("the present can be written");
    let job = institution.join("job.json");
    write_json(&job, &json!({"now": now, "documents": documents, "badges": badges}));
    let answer = node("interop/verify.mjs", &[&job.to_string_lossy()]);
    let answers = answer["badges"].as_array().expect("a list");
    assert_eq!(answers.len(), badges.len());
    let mut all = Vec::new();
    for answer in answers {
        for (stack, result) in answer["results"].as_object().expect("results by stack") {
            all.push((answer["file"].to_string(), stack.clone(), result.clone()));
        }
    }
    all
}

/// Returns the published schema by its URL, where it is at hand.
fn schema() -> Map<String, Value> {
    let folder = if cfg!(feature = "conformance") { std::env::var_os("SKILLMARK_CONFORMANCE") } else { None };
    let path = "pypi-openbadgeslib/ob_schemas/ob_v3p0_achievementcredential_schema.json";
    let schema = folder.map(|folder| (SCHEMA.to_owned(), read_json(&Path::new(&folder).join(path))));
    schema.into_iter().collect()
}

/// Writes a badge anew with another day on which it was awarded.
fn alter(institution: &Institution, badge: &Path) -> PathBuf {
    let text = std::fs::read_to_string(badge).expect("the badge can be read");
    let altered = match text.split_once('.') {
        Some((header, rest)) if !text.starts_with('{') => {
            let (payload, signature) = rest.split_once('.').expect("a JWT has three parts");
            format!("{header}.{}.{signature}", swap_two(payload))
        }
        _ => text.replacen("2026-05-0", "2025-05-0", 1),
    };
    assert_ne!(altered, text);
    let path = institution.join(&format!("altered-{}", badge.file_name().expect("a file").to_string_lossy()));
    std::fs::write(&path, altered).expect("the badge can be written");
    path
}

/// Changes a character in the middle to another of the alphabet.
fn swap_two(payload: &str) -> String {
    let middle = payload.len() / 2;
    let other = if payload.as_bytes()[middle] == b'A' { "B" } else { "A" };
    format!("{}{other}{}", &payload[..middle], &payload[middle + 1..])
}
