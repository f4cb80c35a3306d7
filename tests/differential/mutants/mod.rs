//! Thousands of changes to badges of every form. A changed badge never gets a better verdict than the badge it was
//! made from; and if it still counts as sealed by its issuer, it says what the issuer sealed.

pub(crate) mod form;
pub(crate) mod random;
mod same;
mod text;
mod tree;

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;
use skillmark_badge::carrier;
use skillmark_badge::verify::{Input, Options, Report, Resources, Trust, Verdict, verify_all};
use skillmark_tests::{Scratch, node, read_json};
use time::macros::datetime;

use form::Form;
use random::Random;

/// How many changes are made of each form.
const CHANGES: usize = 150;

/// What makes a badge count or not, without the badge.
struct World {
    resources: Resources,
    trust: Trust,
}

impl World {
    fn read(folder: &Path) -> Self {
        let resources = read_json(&folder.join("resources.json"));
        let resources = Resources::from_json(resources.as_object().expect("an object"));
        let trust = Trust::from_json(&read_json(&folder.join("trust.json"))).expect("it is sound");
        Self { resources, trust }
    }

    fn ask(&self, bytes: &[u8]) -> Vec<Report> {
        let options = Options { now: datetime!(2026-11-26 10:00 UTC), recipient: None };
        verify_all(&Input { name: "", bytes }, &self.resources, Some(&self.trust), &options)
    }
}

#[test]
fn no_change_makes_a_badge_better() {
    let folder = Scratch::new();
    node("interop/issue.mjs", &[&folder.join("").to_string_lossy()]);
    let world = World::read(&folder.join(""));
    let forms = forms(&folder.join(""));
    let mut counts = BTreeMap::new();
    let mut wrong = Vec::new();
    for (seed, form) in (1..).zip(&forms) {
        attack(form, &world, &mut Random::new(seed), &mut counts, &mut wrong);
    }
    report(forms.len(), &counts);
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), forms.len() * CHANGES, wrong.join("\n"));
}

#[test]
fn no_change_to_a_list_gives_a_badge_back() {
    let folder = Scratch::new();
    node("interop/issue.mjs", &[&folder.join("").to_string_lossy()]);
    let expected = read_json(&folder.join("expected.json"));
    let resources = read_json(&folder.join("resources.json"));
    let mut world = World::read(&folder.join(""));
    let mut counts = BTreeMap::new();
    let mut wrong = Vec::new();
    let (mut random, mut lists) = (Random::new(1), 0);
    for entry in expected.as_array().expect("a list").iter().filter(|entry| is_on_list(entry)) {
        let file = entry["file"].as_str().expect("a name");
        let form = Form::read(&folder.join(""), file);
        let Some(url) = list_of(&form.bytes) else { continue };
        assert_eq!(world.ask(&form.bytes)[0].verdict, Verdict::Revoked, "{file}");
        lists += 1;
        let list = &resources[&url];
        for _ in 0..CHANGES {
            let changed = tree::change(list, &mut random);
            world.resources.insert(&url, changed.to_string());
            let verdict = world.ask(&form.bytes)[0].verdict;
            *counts.entry(verdict.name()).or_default() += 1;
            let fits = match verdict {
                Verdict::Revoked => true,
                // To take a list away is always possible, and the reader is told.
                Verdict::ValidStatusUnknown | Verdict::ValidUnrecognisedIssuer => {
                    status_is_unknown(&world.ask(&form.bytes)[0])
                }
                _ => false,
            };
            if !fits {
                wrong.push(format!("{file} is {}: {changed:.2000}", verdict.name()));
            }
        }
        world.resources.insert(&url, list.to_string());
    }
    report(lists, &counts);
    assert!(lists > 20, "{lists} lists are worth something");
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), lists * CHANGES, wrong.join("\n"));
}

/// Returns the badges that are attacked: good ones of every kind, and such as are not good any more.
fn forms(folder: &Path) -> Vec<Form> {
    let expected = read_json(&folder.join("expected.json"));
    let is_one = |file: &str, ends: &[&str]| {
        ends.iter().any(|end| file.split('.').next().is_some_and(|stem| stem.ends_with(end)))
    };
    let ends = [
        "-listed",
        "-did-key",
        "-expired",
        "-not-yet",
        "-chain",
        "-set",
        "-vc-listed",
        "-listed-revoked",
        "-1edtech-listed",
    ];
    let files = expected.as_array().expect("a list").iter().filter_map(|entry| entry["file"].as_str());
    let alone = |file: &str| file.starts_with("presentation-") || file.starts_with("endorsed-");
    let mut forms: Vec<Form> = files
        .filter(|file| is_one(file, &ends) || (alone(file) && !file.contains("empty")))
        .map(|file| Form::read(folder, file))
        .collect();
    let carried: Vec<Form> = ["eddsa-rdfc-2022-listed.json", "jwt-es256-listed.jwt", "eddsa-jcs-2022-expired.json"]
        .iter()
        .flat_map(|file| Form::read(folder, file).carried())
        .collect();
    forms.extend(carried);
    forms
}

/// Changes a form many times, and notes what should not have happened.
fn attack(
    form: &Form,
    world: &World,
    random: &mut Random,
    counts: &mut BTreeMap<&'static str, usize>,
    wrong: &mut Vec<String>,
) {
    let originals = parts(&form.bytes);
    let best = |text: &str| {
        let alike = originals.iter().filter(|original| same::says_the_same(original, text));
        alike.flat_map(|original| world.ask(original.as_bytes())).map(|report| report.verdict).max()
    };
    for _ in 0..CHANGES {
        let changed = form.changed(random);
        let reports = world.ask(&changed);
        let parts = parts(&changed);
        for (index, report) in reports.iter().enumerate() {
            *counts.entry(report.verdict.name()).or_default() += 1;
            if report.verdict <= Verdict::Unverifiable {
                continue;
            }
            let original = parts.get(index).and_then(|text| best(text));
            if original.is_none_or(|original| report.verdict > original) {
                let was = original.map_or("another badge", Verdict::name);
                let text = String::from_utf8_lossy(&changed).into_owned();
                wrong.push(format!("{} was {was}, is {}: {text:.2000}", form.name, report.verdict.name()));
            }
        }
    }
}

/// Returns the badges in an input as texts, in the order in which they are reported.
fn parts(bytes: &[u8]) -> Vec<String> {
    let Ok(carried) = carrier::read(bytes) else { return Vec::new() };
    let mut found = Vec::new();
    part(&Value::String(carried.text), &mut found);
    found
}

fn part(value: &Value, found: &mut Vec<String>) {
    let Some(text) = value.as_str() else { return of_object(value, &value.to_string(), found) };
    match serde_json::from_str(text) {
        Ok(Value::Object(object)) => of_object(&Value::Object(object), text, found),
        _ => match claim(text) {
            Some(presentation) => of_presentation(&presentation, found),
            None => found.push(text.to_owned()),
        },
    }
}

fn of_object(value: &Value, text: &str, found: &mut Vec<String>) {
    if is_a(value, "EnvelopedVerifiableCredential") {
        let (_, inner) = value["id"].as_str().and_then(|id| id.split_once(',')).unwrap_or_default();
        part(&Value::String(inner.to_owned()), found);
    } else if is_a(value, "VerifiablePresentation") {
        of_presentation(value, found);
    } else {
        found.push(text.to_owned());
    }
}

fn of_presentation(presentation: &Value, found: &mut Vec<String>) {
    match &presentation["verifiableCredential"] {
        Value::Array(badges) => badges.iter().for_each(|badge| part(badge, found)),
        badge => part(badge, found),
    }
}

/// Returns the presentation that is the payload of a JWT, or stands in its claim.
fn claim(jws: &str) -> Option<Value> {
    let payload = data_encoding::BASE64URL_NOPAD.decode(jws.split('.').nth(1)?.as_bytes()).ok()?;
    let payload: Value = serde_json::from_slice(&payload).ok()?;
    if is_a(&payload, "VerifiablePresentation") {
        return Some(payload);
    }
    payload.get("vp").filter(|claim| claim.is_object()).cloned()
}

fn is_a(value: &Value, name: &str) -> bool {
    match &value["type"] {
        Value::Array(names) => names.iter().any(|one| one == name),
        one => one == name,
    }
}

fn is_on_list(entry: &Value) -> bool {
    let file = entry["file"].as_str().expect("a name");
    entry["verdicts"] == serde_json::json!(["revoked"]) && file.contains("-status-")
}

/// Returns the address of the signed list that a badge names.
fn list_of(badge: &[u8]) -> Option<String> {
    let badge: Value = serde_json::from_slice(badge).ok()?;
    badge["credentialStatus"]["statusListCredential"].as_str().map(str::to_owned)
}

fn status_is_unknown(report: &Report) -> bool {
    use skillmark_badge::verify::{CheckId, Outcome};
    report.checks.iter().any(|check| check.id == CheckId::Status && check.outcome == Outcome::Unknown)
}

#[expect(clippy::print_stdout, reason = "output of a test is shown by those who ask for it")]
fn report(forms: usize, counts: &BTreeMap<&'static str, usize>) {
    println!("{} changes of {forms} forms: {counts:?}", forms * CHANGES);
}
