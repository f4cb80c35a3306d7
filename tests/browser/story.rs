use std::path::{Path, PathBuf};
use std::thread::sleep;

use serde_json::Value;
use skillmark_badge::carrier::to_link;
use skillmark_badge::key::SecretKey;
use skillmark_tests::{Institution, forge, node, read_json, write_json};
use time::{Duration, OffsetDateTime, format_description::well_known::Rfc3339};

use crate::page::{Visit, visit};

#[test]
fn from_an_empty_key_store_to_every_answer() {
    let institution = Institution::new();
    institution.add_key("first", "ed25519");
    institution.add_key("second", "ed25519");
    let known = institution.add_known_key("known");
    institution.lock();
    let badges = institution.issue("batch", 50, "first", &[]);
    let pictures = institution.issue("pictures", 1, "first", &["--bake", "png"]);
    let drawings = institution.issue("drawings", 1, "first", &["--bake", "svg"]);
    let two = with_a_second_badge(&institution, &drawings[0]);
    let makers = Makers { institution: &institution, genuine: read_json(&badges[0]) };
    let others = elsewhere(&institution);
    let (now, later) = (after(Duration::HOUR), after(Duration::DAY * 3));

    let mut visits = vec![
        Visit::new("as published", &institution, &now)
            .badge(&badges[0], "valid")
            .badge_by("drop", &badges[49], "valid")
            .badge_by("paste", &badges[1], "valid")
            .badge_by("link", &link(&institution, &badges[2]), "valid")
            .badge_by("drop", &pictures[0], "valid")
            .badge(&makers.altered(), "not_authentic")
            .badge(&makers.by_stranger(), "wrong_issuer")
            .badge(&others.join("eddsa-rdfc-2022-did-key.json"), "valid_unrecognised_issuer")
            .badge(&makers.redefined(&known), "valid")
            .badge_by("drop", &drawings[0], "valid")
            .badge(&two, "unreadable")
            // What the browser checks by itself, and the command with libraries.
            .badge(&others.join("jwt-es256-did-key.jwt"), "valid_unrecognised_issuer")
            .badge(&others.join("jwt-es384-did-jwk.jwt"), "valid_unrecognised_issuer")
            .badge(&others.join("jwt-rs256-did-jwk.jwt"), "valid_unrecognised_issuer")
            .badge(&others.join("ecdsa-rdfc-2019-p384-did-key.json"), "valid_unrecognised_issuer"),
        Visit { language: Some("fr"), ..Visit::new("in French", &institution, &now) }.badge(&badges[0], "valid"),
        without_list(&institution, &now, &makers.genuine).badge(&badges[0], "valid_status_unknown"),
    ];
    for host in ["last", "none"] {
        let site = Visit::new("on another host", &institution, &now).badge(&badges[0], "valid");
        visits.push(Visit { host, ..site });
    }

    let revoked = institution.copy();
    revoked.run(&["status", "revoke", &badges[3].to_string_lossy(), "--key", "first", "--reason", "a mistake"]);
    visits.push(Visit::new("revoked", &revoked, &now).badge(&badges[3], "revoked").badge(&badges[4], "valid"));

    // What is signed in the second in which a key is retired is signed too late.
    sleep(std::time::Duration::from_secs(2));
    let retired = institution.copy();
    for name in ["first", "known"] {
        retired.run(&["key", "retire", name]);
    }
    retired.run(&["status", "refresh", "--key", "second"]);
    let site = Visit::new("key retired", &retired, &later);
    visits.push(site.badge(&badges[5], "valid").badge(&makers.signed_late(&known), "wrong_issuer"));

    let compromised = institution.copy();
    compromised.run(&["key", "retire", "first", "--compromised"]);
    compromised.run(&["status", "refresh", "--key", "second"]);
    visits.push(Visit::new("key compromised", &compromised, &later).badge(&badges[6], "revoked"));

    let shown = visit(&institution, &visits);
    insist_on_warning(&shown[0][8]);
    let (english, french) = (&shown[0][0], &shown[1][0]);
    assert!(english["headline"].is_string() && english["headline"] != french["headline"], "{}", french["headline"]);
}

/// The badge is valid, and what differs from the published credential is said.
fn insist_on_warning(redefined: &Value) {
    let warnings = redefined["report"]["warnings"].as_array().expect("a list");
    let changed = warnings.iter().find(|warning| warning["id"] == "definition").expect("a warning of the definition");
    let fields = changed["params"]["fields"].as_str().expect("the fields that differ");
    assert!(fields.contains("description"), "{fields}");
    assert!(redefined["text"].as_str().is_some_and(|text| text.contains(fields)), "{}", redefined["text"]);
}

fn without_list(institution: &Institution, now: &str, badge: &Value) -> Visit {
    let list = badge["credentialStatus"]["statusListCredential"].as_str().expect("the badge has a status");
    let path = list.strip_prefix("https://tiny.example.edu").expect("the list is on the site");
    Visit { withheld: vec![path.to_owned()], ..Visit::new("list withheld", institution, now) }
}

/// A drawing with a script, which is not run, and a second badge, of which other readers might take either.
fn with_a_second_badge(institution: &Institution, drawing: &Path) -> PathBuf {
    let drawn = std::fs::read_to_string(drawing).expect("the drawing can be read");
    let second = "<script>document.title = 'run'</script>\
                  <g xmlns:ob=\"https://purl.imsglobal.org/ob/v3p0\"><ob:credential>{}</ob:credential></g></svg>";
    let file = institution.join("two.svg");
    let written = std::fs::write(&file, drawn.replacen("</svg>", second, 1));
    written.expect("the folder can be written");
    file
}

/// Writes the link that holds a badge.
fn link(institution: &Institution, badge: &Path) -> PathBuf {
    let path = institution.join("link.txt");
    let bytes = std::fs::read(badge).expect("the badge can be read");
    std::fs::write(&path, to_link(&bytes)).expect("the link can be written");
    path
}

/// Makes badges that the command would not.
struct Makers<'a> {
    institution: &'a Institution,
    genuine: Value,
}

impl Makers<'_> {
    fn altered(&self) -> PathBuf {
        self.write("altered", &forge::altered(&self.genuine))
    }

    fn by_stranger(&self) -> PathBuf {
        self.write("stranger", &forge::by_stranger(&self.genuine))
    }

    /// The signer gives the credential another description, which counts for more.
    fn redefined(&self, key: &SecretKey) -> PathBuf {
        let mut badge = self.genuine.clone();
        badge["credentialSubject"]["achievement"]["description"] = "Begin a thing, and end all others.".into();
        self.write("redefined", &signed(&badge, &known_method(), key))
    }

    fn signed_late(&self, key: &SecretKey) -> PathBuf {
        let mut badge = self.genuine.clone();
        badge["validFrom"] = after(Duration::DAY).into();
        self.write("late", &signed(&badge, &known_method(), key))
    }

    fn write(&self, name: &str, badge: &Value) -> PathBuf {
        let path = self.institution.join(&format!("{name}.json"));
        write_json(&path, badge);
        path
    }
}

fn signed(badge: &Value, method: &str, key: &SecretKey) -> Value {
    let created = badge["validFrom"].as_str().expect("the badge says when it starts");
    forge::signed(badge, method, created, key)
}

fn known_method() -> String {
    format!("{}#known", Institution::DID)
}

/// Returns a folder of badges of those whom nobody here knows, made with the libraries of others.
fn elsewhere(institution: &Institution) -> PathBuf {
    let folder = institution.join("elsewhere");
    node("interop/issue.mjs", &[&folder.to_string_lossy()]);
    folder.join("badges")
}

/// Returns a moment that is this long from now.
pub(crate) fn after(duration: Duration) -> String {
    let moment = OffsetDateTime::now_utc() + duration;
    moment.replace_nanosecond(0).unwrap_or(moment).format(&Rfc3339).expect("the moment can be written")
}
