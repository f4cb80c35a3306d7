//! Badges to try, one for each verdict, signed with a key that nobody has afterwards.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use skillmark::catalog::{load, read_catalog};
use skillmark_badge::carrier::bake_png;
use skillmark_badge::key::SecretKey;
use skillmark_badge::verify::Verdict;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::forge::{altered, by_stranger, by_unknown_issuer, signed, unsigned};
use crate::{Institution, Scratch, copy_folder, read_json, said, skillmark};

/// What stands in `samples/index.yaml`, but for the moment.
const INDEX: &str = include_str!("samples.yaml");
/// The name that the samples give their holder, as the index says.
const HOLDER: &str = "Sample Learner";
/// The name of the key.
const KEY: &str = "samples";

/// Gives a catalog badges to try, of one of its credentials, with everything that they need: a key, frozen versions
/// and a signed status list. **Takes away the issuer's keys, every frozen version and every status list that were
/// there before**: this is for catalogs that are examples. The private key is thrown away.
///
/// # Panics
///
/// Panics with the reason when it does not work; the catalog is then as it was.
pub fn make_samples(catalog: &Path, credential: &str, day: &str) {
    let issuer = issuer(catalog, credential);
    let scratch = Scratch::with_catalog(catalog);
    let made = [&format!("issuers/{issuer}/keys"), "versions", "versions.lock", "status", "samples"];
    for part in made {
        remove(&scratch.catalog().join(part));
    }
    let institution = Institution::of(scratch, &issuer);
    institution.add_key(KEY, "ed25519");
    backdate(&institution.catalog().join(format!("issuers/{issuer}/keys/{KEY}.yaml")), day);
    institution.lock_on(day);
    write_badges(&institution, credential, day);
    // The address of the status list is there for ever too.
    institution.lock_on(day);
    let output = skillmark(&["check", &institution.catalog().to_string_lossy()]);
    assert!(output.status.success(), "{}", said(&output));
    for part in made {
        remove(&catalog.join(part));
        copy(&institution.catalog().join(part), &catalog.join(part));
    }
}

/// Returns the issuer of a credential.
fn issuer(catalog: &Path, credential: &str) -> String {
    let (tree, found) = read_catalog(catalog).expect("the catalog can be read");
    let catalog = load(tree, found).catalog.expect("the folder holds a catalog");
    let entry = catalog.credentials.get(credential).unwrap_or_else(|| panic!("there is no credential {credential}"));
    entry.fields.issuer.to_string()
}

/// Lets a key be older than it is, so that a badge can have expired.
fn backdate(file: &Path, day: &str) {
    let text = fs::read_to_string(file).expect("the key is published");
    let lines = text.lines().map(|line| match line.split_once("valid_from: ") {
        Some((before, _)) => format!("{before}valid_from: {}T00:00:00Z\n", years_before(day, 3)),
        None => format!("{line}\n"),
    });
    fs::write(file, lines.collect::<String>()).expect("the key can be written");
}

/// Returns the first day of January some years before.
fn years_before(day: &str, years: i32) -> String {
    let year: i32 = day.get(..4).and_then(|year| year.parse().ok()).expect("a day is written as 2026-09-01");
    format!("{:04}-01-01", year - years)
}

/// Issues a badge for every sample, makes of it what the sample is to be, and writes them with their index.
fn write_badges(institution: &Institution, credential: &str, day: &str) {
    let mut roster = String::from("recipient,name,awarded\n");
    for number in 0..Verdict::ALL.len() {
        let _ = writeln!(roster, "did:example:sample-{number},{HOLDER},{day}");
    }
    let badges = institution.issue_to(credential, "batch", &roster, KEY, &[]);
    let maker = Maker { key: institution.secret_key(KEY), day };
    let folder = institution.catalog().join("samples");
    fs::create_dir(&folder).expect("the folder can be made");
    let picture = institution.catalog().join(format!("versions/{credential}"));
    let picture = newest(&picture).join("badge.png");
    for (verdict, file) in Verdict::ALL.into_iter().zip(&badges) {
        if verdict == Verdict::Revoked {
            institution.run(&["status", "revoke", &file.to_string_lossy(), "--key", KEY, "--reason", "a sample"]);
        }
        let text = maker.text(verdict, &nobodys(&read_json(file)));
        let stem = verdict.name().replace('_', "-");
        let is_picture = matches!(verdict, Verdict::Valid | Verdict::Revoked);
        let (extension, bytes) = if is_picture {
            let png = fs::read(&picture).expect("the picture was frozen");
            ("png", bake_png(&png, &text).expect("the badge fits into the picture"))
        } else {
            ("json", text.into_bytes())
        };
        fs::write(folder.join(format!("{stem}.{extension}")), bytes).expect("the sample can be written");
    }
    let now = OffsetDateTime::now_utc().replace_nanosecond(0).expect("zero is a number of nanoseconds");
    let index = INDEX.replace("MOMENT", &now.format(&Rfc3339).expect("the moment can be written"));
    fs::write(folder.join("index.yaml"), index).expect("the index can be written");
}

/// Makes samples of genuine badges.
struct Maker<'a> {
    key: SecretKey,
    /// The day on which credentials were published and badges awarded.
    day: &'a str,
}

impl Maker<'_> {
    /// Returns the sample that gets a verdict.
    fn text(&self, verdict: Verdict, badge: &Value) -> String {
        let sealed = self.sealed(badge);
        let sample = match verdict {
            Verdict::Valid | Verdict::Revoked => sealed,
            Verdict::Unreadable => {
                let text = sealed.to_string();
                return text.chars().take(text.len() / 3).collect();
            }
            Verdict::Unsigned => unsigned(badge),
            Verdict::NotAuthentic => altered(&sealed),
            Verdict::WrongIssuer => by_stranger(badge),
            Verdict::ValidUnrecognisedIssuer => by_unknown_issuer(badge),
            Verdict::Unverifiable => with(&sealed, "/proof/cryptosuite", json!("ecdsa-sd-2023")),
            Verdict::Malformed => self.sealed(&with(badge, "/credentialSubject/achievement/criteria", Value::Null)),
            Verdict::Expired => {
                let (from, until) = (years_before(self.day, 2), years_before(self.day, 0));
                let old = with(badge, "/validFrom", format!("{from}T09:00:00Z").into());
                let mut old = with(&old, "/awardedDate", format!("{from}T00:00:00Z").into());
                old["validUntil"] = format!("{until}T23:59:59Z").into();
                self.sealed(&old)
            }
            Verdict::NotYetValid => self.sealed_at(&with(badge, "/validFrom", json!("2099-01-01T00:00:00Z")), badge),
            // No list is as long.
            Verdict::ValidStatusUnknown => {
                self.sealed(&with(badge, "/credentialStatus/statusListIndex", json!("99999999")))
            }
        };
        sample.to_string()
    }

    fn sealed(&self, badge: &Value) -> Value {
        self.sealed_at(badge, badge)
    }

    /// Returns a badge sealed by its issuer when another one begins.
    fn sealed_at(&self, badge: &Value, other: &Value) -> Value {
        let created = other["validFrom"].as_str().expect("the badge says when it starts");
        let issuer = badge["issuer"]["id"].as_str().expect("the badge names its issuer");
        signed(badge, &format!("{issuer}#{KEY}"), created, &self.key)
    }
}

/// Returns a badge whose holder is a random number.
fn nobodys(badge: &Value) -> Value {
    let mut hex = String::new();
    for byte in &Sha256::digest(badge["id"].to_string())[..16] {
        let _ = write!(hex, "{byte:02x}");
    }
    let (a, b, c, d) = (&hex[..8], &hex[8..12], &hex[13..16], &hex[17..20]);
    with(&unsigned(badge), "/credentialSubject/id", json!(format!("urn:uuid:{a}-{b}-4{c}-8{d}-{}", &hex[20..])))
}

/// Returns a badge with another value at a place, or without the place if the value is null.
fn with(badge: &Value, pointer: &str, value: Value) -> Value {
    let mut badge = badge.clone();
    let (parent, name) = pointer.rsplit_once('/').expect("a pointer begins with a slash");
    let parent = badge.pointer_mut(parent).and_then(Value::as_object_mut).expect("the place is there");
    if value.is_null() {
        parent.remove(name);
    } else {
        parent.insert(name.to_owned(), value);
    }
    badge
}

/// Returns the folder of the newest version among those of a credential.
fn newest(folder: &Path) -> PathBuf {
    let version = (1..=u16::MAX).take_while(|number| folder.join(format!("v{number}")).is_dir()).last();
    folder.join(format!("v{}", version.expect("a version was frozen")))
}

fn remove(path: &Path) {
    let removed = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    if let Err(error) = removed {
        assert!(error.kind() == std::io::ErrorKind::NotFound, "{}: {error}", path.display());
    }
}

fn copy(source: &Path, target: &Path) {
    if source.is_dir() {
        copy_folder(source, target);
    } else {
        fs::copy(source, target).expect("the file can be copied");
    }
}
