//! Fixtures for Open Badges 2.0: those of 1EdTech's validator, and the components of its older one.
//!
//! Expected is what the names say. The validator serves its assets at `example.org`; so are they served here, and the
//! badge itself at its own address, where hosted badges must be.

use serde_json::Value;
use skillmark_badge::carrier::read;
use skillmark_badge::verify::Resources;

use crate::engine::{check, said};
use crate::list::{Case, compare};
use crate::vectors::{below, bytes, of_kind, text};

const FIXTURES: &str = "1edtech-digital-credentials-public-validator/inspector-vc/src/test/resources/ob20";
const CORE: &str = "1edtech-openbadges-validator-core/test_components";

#[test]
fn open_badges_2() {
    let assets = below(&format!("{FIXTURES}/assets"));
    let inputs = below(FIXTURES).into_iter().filter(|path| !assets.contains(path));
    let mut cases: Vec<Case> = inputs.map(|path| fixture(&path)).collect();
    let components = below(CORE);
    cases.extend(components.iter().filter(|path| path.contains("assertion")).map(|path| component(path, &components)));
    compare("open-badges-2", &cases);
}

/// What a fixture's name says of it. One that is no assertion is nothing that a verifier accepts.
fn expected(name: &str, content: Option<&Value>) -> &'static str {
    let has = |word: &str| name.contains(word);
    match content {
        _ if has("simple-revoked") => "refused revoked",
        _ if has("invalid") => "not accepted",
        _ if has("expired-before-issued") || has("in-future") => "not accepted",
        _ if has("expired") => "refused expired",
        // One holds a comment before its JSON.
        Some(content) if content["type"] == "Assertion" => "accepted",
        _ => "not accepted",
    }
}

fn fixture(path: &str) -> Case {
    let name = path.rsplit('/').next().unwrap_or_default();
    let bytes = bytes(path);
    let content = read(&bytes).ok().and_then(|carried| carried.content());
    let mut resources = Resources::default();
    for asset in of_kind(&format!("{FIXTURES}/assets"), "json") {
        let file = asset.rsplit('/').next().unwrap_or_default();
        for host in ["https://example.org", "http://example.org", "https://www.example.org"] {
            resources.insert(&format!("{host}/{file}"), text(&asset));
        }
    }
    serve(&mut resources, content.as_ref());
    Case::new(path, expected(name, content.as_ref()), said(&check(&bytes, None, &resources)))
}

/// Serves a document at its own address.
fn serve(resources: &mut Resources, document: Option<&Value>) {
    if let Some(document) = document
        && let Some(id) = document["id"].as_str()
    {
        resources.insert(id, document.to_string());
    }
}

/// A component of the older validator, served with the others of its version. Versions before 2.0 have other forms.
fn component(path: &str, components: &[String]) -> Case {
    let name = path.rsplit('/').next().unwrap_or_default();
    let version = &name[..4];
    let mut resources = Resources::default();
    for other in components.iter().filter(|other| other.contains(version)) {
        serve(&mut resources, serde_json::from_str(&text(other)).ok().as_ref());
    }
    let expected = if version == "2_0_" { "accepted" } else { "not accepted" };
    Case::new(path, expected, said(&check(&bytes(path), None, &resources)))
}
