//! The fixtures of 1EdTech's validator for Open Badges 3.0: JSON, JWTs, images, a status list.
//!
//! Expected is what the names say: `err`, `revoked` and `noproof` are not to be accepted, the rest is. The validator
//! takes keys from the fragments of methods and the headers of JWTs; here they are pinned for their owners, as trust
//! that somebody chose. It also fetches the schema that a badge names and does not accept `complete` without it,
//! which no rule of Open Badges asks for.

use serde_json::Value;
use skillmark_badge::carrier::read;
use skillmark_badge::verify::{Resources, Trust};

use crate::engine::{check, controllers, said, trust};
use crate::list::{Case, compare};
use crate::vectors::{below, bytes, text};

const SUITE: &str = "1edtech-digital-credentials-public-validator";
const FIXTURES: &str = "inspector-vc/src/test/resources/ob30";
const LIST: &str = "bit-string-list/testlist";

#[test]
fn validator_fixtures() {
    let folders = [format!("{SUITE}/{FIXTURES}"), format!("{SUITE}/inspector-clr/src/test/resources/clr20")];
    let files = folders.iter().flat_map(|folder| below(folder)).filter(|path| !path.ends_with(LIST));
    compare("validator-open-badges-3", &files.map(|path| case(&path)).collect::<Vec<_>>());
}

fn case(path: &str) -> Case {
    let name = path.rsplit('/').next().unwrap_or_default();
    let bad = ["-err-", "revoked", "noproof"].iter().any(|word| name.contains(word));
    let expected = match name.contains("revoked") && path.contains("bit-string-list") {
        true => "refused revoked",
        false if bad => "not accepted",
        false => "accepted",
    };
    let bytes = bytes(path);
    Case::new(path, expected, said(&check(&bytes, Some(&pinned(&bytes)), &resources())))
}

/// The status list, where the badges say it is.
fn resources() -> Resources {
    let mut resources = Resources::default();
    let url = format!(
        "https://raw.githubusercontent.com/1EdTech/digital-credentials-public-validator/refs/heads/main/{FIXTURES}/{LIST}"
    );
    resources.insert(&url, text(&format!("{SUITE}/{FIXTURES}/{LIST}")));
    resources
}

/// Returns trust in the keys that a badge comes with.
fn pinned(bytes: &[u8]) -> Trust {
    let Ok(carried) = read(bytes) else { return trust([]) };
    let Some(content) = carried.content() else { return trust([]) };
    let Some(header) = header(&carried.text) else { return controllers(&content) };
    let credential = content.get("vc").unwrap_or(&content);
    let issuer = credential["issuer"].as_str().or_else(|| credential["issuer"]["id"].as_str()).unwrap_or_default();
    trust([(issuer.to_owned(), format!("{issuer}#key"), header["jwk"].clone())])
}

fn header(jws: &str) -> Option<Value> {
    let (header, _) = jws.split_once('.').filter(|_| !jws.trim_start().starts_with('{'))?;
    serde_json::from_slice(&data_encoding::BASE64URL_NOPAD.decode(header.as_bytes()).ok()?).ok()
}
