//! `skillmark verify`: inputs, formats, exit status, and the schema of reports.

use std::fs;
use std::io::Write as _;
use std::process::{Output, Stdio};

use serde_json::{Value, json};
use skillmark_badge::verify::{CheckId, Outcome, Purpose, Source, Verdict};
use skillmark_tests::{Scratch, command, read_json, root, said, write_json};

const SAMPLES: &str = "catalog/samples";

fn run(arguments: &[&str]) -> Output {
    command().arg("verify").args(arguments).args(["--offline"]).output().expect("the command starts")
}

/// Runs the command as the sample institution would.
fn own(arguments: &[&str]) -> Output {
    run(&[arguments, &["--catalog", "catalog"]].concat())
}

fn json_of(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {}", said(output)))
}

fn text_of(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("it is UTF-8")
}

#[test]
fn the_worst_verdict_decides_how_it_ends() {
    // Whatever needs no catalog runs without it: opening one takes most of the time.
    type Run = fn(&[&str]) -> Output;
    for (with, files, status) in [
        (own as Run, &["valid.png"][..], 0),
        (own, &["valid.png", "valid-status-unknown.json"], 3),
        (own, &["valid.png", "unverifiable.json", "expired.json"], 1),
        (run, &["valid-unrecognised-issuer.json"], 3),
        (run, &["unverifiable.json"], 3),
        (run, &["unverifiable.json", "unreadable.json"], 1),
        (run, &["valid.png", "not-there.json"], 2),
    ] {
        let paths: Vec<String> = files.iter().map(|file| format!("{SAMPLES}/{file}")).collect();
        let output = with(&paths.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(output.status.code(), Some(status), "{files:?}: {}", said(&output));
    }
}

/// A file or standard input with one badge has a report of its own; everything else has an array.
#[test]
fn json_is_a_report_or_an_array() {
    let single = json_of(&run(&["catalog/samples/unsigned.json", "--format", "json"]));
    assert_eq!((&single["verdict"], &single["input"]), (&json!("unsigned"), &json!("catalog/samples/unsigned.json")));
    let output = run(&["catalog/samples/unsigned.json", "catalog/samples/valid.png", "--format", "json"]);
    assert!(text_of(&output).starts_with("[\n  {\n    \"version\": 1,\n"), "{}", text_of(&output));
    let both = json_of(&output);
    let both = both.as_array().expect("it is an array");
    assert_eq!((both.len(), &both[0]), (2, &single));
    assert_eq!(both[1]["verdict"], "unverifiable");
    let scratch = Scratch::new();
    fs::copy(root().join(SAMPLES).join("valid.png"), scratch.join("valid.png")).expect("it can be copied");
    let folder = json_of(&run(&[&scratch.join("").to_string_lossy(), "--format", "json"]));
    assert_eq!(folder.as_array().map(Vec::len), Some(1), "a folder may always hold more");
}

/// What a badge does not say is spoken of in other words, and never by the key of a message.
#[test]
fn a_badge_that_names_nobody_is_told_in_sentences() {
    let scratch = Scratch::new();
    let hosted = json!({
        "@context": "https://w3id.org/openbadges/v2", "type": "Assertion", "id": "https://a.example/1",
        "verification": {"type": "HostedBadge"},
    });
    write_json(&scratch.join("hosted.json"), &hosted);
    let text = text_of(&run(&[&scratch.join("hosted.json").to_string_lossy()]));
    assert!(text.contains("an issuer without a name") && !text.contains("verdict-"), "{text}");
}

#[test]
fn several_badges_of_one_input_have_a_report_each() {
    let scratch = Scratch::new();
    let badge = read_json(&root().join("catalog/samples/not-authentic.json"));
    let presentation = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "type": ["VerifiablePresentation"],
        "verifiableCredential": [badge, read_json(&root().join("catalog/samples/expired.json"))],
    });
    write_json(&scratch.join("both.json"), &presentation);
    let output = own(&[&scratch.join("both.json").to_string_lossy(), "--format", "json"]);
    let verdicts: Vec<Value> =
        json_of(&output).as_array().expect("it is an array").iter().map(|report| report["verdict"].clone()).collect();
    assert_eq!(verdicts, ["not_authentic", "expired"]);
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn standard_input_is_read() {
    let bytes = fs::read(root().join(SAMPLES).join("valid.png")).expect("it can be read");
    let mut child = command()
        .args(["verify", "-", "--offline", "--catalog", "catalog", "--format", "ndjson"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the command starts");
    child.stdin.take().expect("it is piped").write_all(&bytes).expect("it is read");
    let output = child.wait_with_output().expect("it ends");
    let report = json_of(&output);
    assert_eq!((&report["input"], &report["verdict"]), (&json!("-"), &json!("valid")));
    let twice = command().args(["verify", "-", "-"]).stdin(Stdio::null()).output().expect("the command starts");
    assert_eq!(twice.status.code(), Some(2));
}

/// Folders are gone through in the order of names; what is no badge is left out and said, but a damaged badge is not.
#[test]
fn folders_are_gone_through() {
    let scratch = Scratch::new();
    let samples = root().join(SAMPLES);
    fs::create_dir_all(scratch.join("badges/b")).expect("it can be made");
    fs::create_dir_all(scratch.join("badges/.git")).expect("it can be made");
    for (from, to) in [
        ("valid.png", "badges/b/one.png"),
        ("expired.json", "badges/a.json"),
        ("valid.png", "badges/c"),
        ("valid.png", "badges/.hidden.png"),
        ("valid.png", "badges/.git/x.png"),
    ] {
        fs::copy(samples.join(from), scratch.join(to)).expect("it can be copied");
    }
    for (name, contents) in [
        ("roster.csv", "recipient,name\n"),
        ("README.md", "# Badges\n"),
        ("photo.jpeg", "\u{fffd}"),
        ("damaged.png", "not an image"),
        ("settings.json", "{}"),
    ] {
        fs::write(scratch.join("badges").join(name), contents).expect("it can be written");
    }
    #[cfg(unix)]
    std::os::unix::fs::symlink(samples.join("valid.png"), scratch.join("badges/link.png")).expect("it can be made");
    let folder = scratch.join("badges");
    let output = own(&[&folder.to_string_lossy(), "--format", "ndjson"]);
    let reports: Vec<Value> =
        text_of(&output).lines().map(|line| serde_json::from_str(line).expect("it is JSON")).collect();
    let found: Vec<(String, &str)> = reports
        .iter()
        .map(|report| {
            let input = report["input"].as_str().expect("it has a name").trim_start_matches(&*folder.to_string_lossy());
            (input.replace('\\', "/"), report["verdict"].as_str().expect("it has a verdict"))
        })
        .collect();
    let found: Vec<(&str, &str)> = found.iter().map(|(input, verdict)| (&**input, *verdict)).collect();
    assert_eq!(
        found,
        [
            ("/a.json", "expired"),
            ("/b/one.png", "valid"),
            ("/c", "valid"),
            ("/damaged.png", "unreadable"),
            ("/settings.json", "unreadable"),
        ]
    );
    let said = said(&output);
    for name in ["roster.csv", "README.md", "photo.jpeg"] {
        assert!(said.contains(&format!("{name}: of no form")), "{said}");
    }
    assert_eq!(said.lines().count(), 3, "{said}");
}

/// A named file is always reported on, and a folder without badges is no success.
#[test]
fn nothing_is_passed_over_that_was_named() {
    let scratch = Scratch::new();
    fs::create_dir(scratch.join("none")).expect("it can be made");
    fs::write(scratch.join("none/README.md"), "# None\n").expect("it can be written");
    let report = json_of(&run(&[&scratch.join("none/README.md").to_string_lossy(), "--format", "json"]));
    assert_eq!(report["verdict"], "unreadable");
    let output = run(&[&scratch.join("none").to_string_lossy()]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("there are no badges to check"), "{}", said(&output));
}

/// A file that cannot be read does not keep the others from being checked.
#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_read_is_said_at_the_end_too() {
    let scratch = Scratch::new();
    // Nothing can be read at its beginning, also by a user who may read everything.
    std::os::unix::fs::symlink("/proc/self/mem", scratch.join("broken.json")).expect("it can be made");
    let output =
        own(&[&scratch.join("broken.json").to_string_lossy(), "catalog/samples/valid.png", "--format", "json"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(json_of(&output).as_array().map(Vec::len), Some(1));
    assert!(said(&output).contains("broken.json") && said(&output).contains("1 file could not be read"));
}

#[test]
fn tables_are_for_spreadsheets() {
    let scratch = Scratch::new();
    let mut badge = read_json(&root().join("catalog/samples/unsigned.json"));
    badge["name"] = json!("=HYPERLINK(\"https://evil.example\")\n\u{202e}, \"x\"");
    badge["issuer"]["name"] = json!(" @SUM(A1)");
    write_json(&scratch.join("-x.json"), &badge);
    let output = command()
        .current_dir(scratch.join(""))
        .args(["verify", "--offline", "--format", "csv", "--", "-x.json"])
        .output()
        .expect("the command starts");
    let table = text_of(&output);
    let mut lines = table.split("\r\n");
    assert_eq!(
        lines.next(),
        Some(
            "input,verdict,name,issuer,issuer_source,recipient_name,recipient_id,awarded,valid_from,valid_until,\
             achievement,reasons,warnings"
        )
    );
    let row = lines.next().expect("there is a row");
    let begin = "'-x.json,unsigned,\"'=HYPERLINK(\"\"https://evil.example\"\"), \"\"x\"\"\",' @SUM(A1),claimed,";
    assert!(row.starts_with(begin) && row.ends_with(",proof,"), "{row}");
    assert_eq!(lines.collect::<Vec<_>>(), [""]);
}

#[test]
fn sentences_say_why() {
    let output = own(&["catalog/samples/revoked.png", "catalog/samples/valid.png"]);
    let text = text_of(&output);
    assert!(text.starts_with("catalog/samples/revoked.png: ") && text.contains("\n\ncatalog/samples/valid.png: "));
    assert!(text.contains("✗") && text.contains("✓"), "{text}");
}

/// `verify … | head -1` is no failure.
#[test]
fn a_reader_that_goes_away_is_no_error() {
    let mut child = command()
        .args(["verify", "--offline", "--format", "json", SAMPLES])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert!(!said(&output).contains("error"), "{}", said(&output));
    assert_eq!(output.status.code(), Some(0));
}

fn schema() -> Value {
    let output = command().args(["schema", "report"]).output().expect("the command starts");
    json_of(&output)
}

/// Returns the values that the schema lists at a place.
fn listed<'a>(schema: &'a Value, pointer: &str) -> Vec<&'a str> {
    let values = schema.pointer(pointer).and_then(Value::as_array).unwrap_or_else(|| panic!("no {pointer}"));
    values.iter().map(|value| value["const"].as_str().expect("it is a name")).collect()
}

/// The schema lists what the program knows, in the same order.
#[test]
fn the_schema_lists_every_name() {
    let schema = schema();
    let name = |value: Value| value.as_str().expect("it is a name").to_owned();
    assert_eq!(listed(&schema, "/$defs/verdict/oneOf"), Verdict::ALL.map(Verdict::name));
    assert_eq!(listed(&schema, "/$defs/check_id/oneOf"), CheckId::ALL.map(CheckId::name));
    let outcomes = Outcome::ALL.map(|outcome| name(serde_json::to_value(outcome).expect("it is a name")));
    assert_eq!(listed(&schema, "/$defs/outcome/oneOf"), outcomes);
    let purposes = Purpose::ALL.map(|purpose| name(serde_json::to_value(purpose).expect("it is a name")));
    assert_eq!(listed(&schema, "/$defs/need/properties/purpose/oneOf"), purposes);
    let sources = Source::ALL.map(|source| name(serde_json::to_value(source).expect("it is a name")));
    let place = "/$defs/badge/properties/issuer_checked/properties/source/oneOf";
    assert_eq!(listed(&schema, place), sources);
}

/// Every object of the schema says what each member means, and allows no others.
#[test]
fn the_schema_says_what_everything_means() {
    fn check(schema: &Value, place: &str) {
        if let Some(members) = schema["properties"].as_object() {
            assert_eq!(schema["additionalProperties"], json!(false), "{place}");
            let required: Vec<&str> =
                schema["required"].as_array().expect("it is a list").iter().filter_map(Value::as_str).collect();
            let mut names: Vec<&str> = members.keys().map(String::as_str).collect();
            names.sort_unstable();
            let mut sorted = required.clone();
            sorted.sort_unstable();
            assert_eq!(names, sorted, "{place}");
            for (name, member) in members {
                let place = format!("{place}/{name}");
                assert!(member["description"].is_string() || member["$ref"].is_string(), "{place}");
                check(member, &place);
            }
        }
    }
    let schema = schema();
    assert!(jsonschema::meta::is_valid(&schema));
    for (name, definition) in schema["$defs"].as_object().expect("there are definitions") {
        assert!(definition["description"].is_string(), "{name}");
        check(definition, name);
    }
}

/// Reports of every verdict, and on broken input of many kinds, are as the schema says.
#[test]
fn reports_are_as_the_schema_says() {
    let scratch = Scratch::new();
    let sample = |name: &str| read_json(&root().join(SAMPLES).join(name));
    let badge = sample("expired.json");
    let png = fs::read(root().join(SAMPLES).join("valid.png")).expect("it can be read");
    let mut undefined = badge.clone();
    undefined["shoeSize"] = json!(42);
    let mut endorsed = badge.clone();
    endorsed["endorsement"] = json!([badge, {"type": ["EndorsementCredential", "VerifiableCredential"]}, 7]);
    let mut typed = badge.clone();
    typed["name"] = json!({"en": ["x"]});
    typed["issuer"] = json!(["x"]);
    typed["validFrom"] = json!(5);
    for (name, contents) in [
        ("empty.json", Vec::new()),
        ("cut.png", png[..png.len() / 2].to_vec()),
        ("bare.png", b"\x89PNG\r\n\x1a\n".to_vec()),
        ("nothing.json", b"{}".to_vec()),
        ("twice.json", b"{\"type\": \"VerifiableCredential\", \"type\": \"VerifiableCredential\"}".to_vec()),
        ("deep.json", [b"{\"a\":".repeat(500), b"1".to_vec(), b"}".repeat(500)].concat()),
        ("large.json", vec![b' '; 9 << 20]),
        ("jwt.jwt", b"eyJhbGciOiJub25lIn0.e30.".to_vec()),
        ("address.txt", b"https://badges.example.edu/assertions/1".to_vec()),
        ("undefined.json", undefined.to_string().into_bytes()),
        ("endorsed.json", endorsed.to_string().into_bytes()),
        ("typed.json", typed.to_string().into_bytes()),
        (
            "assertion.json",
            json!({
                "@context": "https://w3id.org/openbadges/v2", "type": "Assertion",
                "id": "https://badges.example.edu/assertions/1", "badge": "https://badges.example.edu/classes/1",
                "verification": {"type": "hosted"}, "issuedOn": "2026-01-01T00:00:00Z",
                "recipient": {"type": "email", "hashed": false, "identity": "zoe@example.edu"},
            })
            .to_string()
            .into_bytes(),
        ),
    ] {
        fs::write(scratch.join(name), contents).expect("it can be written");
    }
    let validator = jsonschema::validator_for(&schema()).expect("it is a schema");
    let folder = scratch.join("");
    let mut verdicts = std::collections::BTreeSet::new();
    for more in [&["--catalog", "catalog", "--recipient", "zoe@example.edu"][..], &[]] {
        let output = run(&[&[SAMPLES, &*folder.to_string_lossy(), "--format", "ndjson"], more].concat());
        let text = text_of(&output);
        assert!(text.lines().count() >= 24, "{}", said(&output));
        for line in text.lines() {
            let report: Value = serde_json::from_str(line).expect("it is JSON");
            let wrong: Vec<String> =
                validator.iter_errors(&report).map(|error| format!("{}: {error}", error.instance_path())).collect();
            assert!(wrong.is_empty(), "{report:#}\n{wrong:#?}");
            verdicts.insert(report["verdict"].as_str().unwrap_or_default().to_owned());
        }
    }
    for verdict in Verdict::ALL {
        assert!(verdicts.contains(verdict.name()), "no report says {}", verdict.name());
    }
}
