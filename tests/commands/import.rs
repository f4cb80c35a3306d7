//! `skillmark import`: definitions of other systems, and tables, as a coordinator has them.

use std::fs;

use serde_json::{Value, json};
use skillmark_tests::{Scratch, build, command, expect_text, files, root, said, skillmark};

/// A new catalog, and files beside it.
struct Desk {
    scratch: Scratch,
}

impl Desk {
    fn new() -> Self {
        let scratch = Scratch::new();
        let output = skillmark(&["init", &text(&scratch, "catalog")]);
        assert!(output.status.success(), "{}", said(&output));
        Self { scratch }
    }

    fn put(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.scratch.join(name);
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("there is room");
        fs::write(&path, bytes).expect("it can be written");
        path.to_string_lossy().into_owned()
    }

    /// Imports, and returns the exit status and the report.
    fn import(&self, more: &[&str]) -> (Option<i32>, Value) {
        let catalog = text(&self.scratch, "catalog");
        let output = skillmark(&[&["import"], more, &["-o", &catalog, "--format", "json"]].concat());
        let report = serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("no report: {}", said(&output)));
        (output.status.code(), report)
    }

    fn source(&self, id: &str) -> String {
        fs::read_to_string(self.scratch.catalog().join(format!("credentials/{id}/index.md"))).unwrap_or_default()
    }

    /// Insists that `check` finds no error, and builds with drafts.
    fn built(&self, id: &str, file: &str) -> Value {
        let checked = skillmark(&["check", &text(&self.scratch, "catalog")]);
        assert!(checked.status.success(), "{}", said(&checked));
        let site = self.scratch.join("public");
        build(&self.scratch.catalog(), &site, &["--drafts"]);
        let bytes = fs::read(site.join(format!("credentials/{id}/{file}"))).expect("it is published");
        serde_json::from_slice(&bytes).expect("it is JSON")
    }
}

fn text(scratch: &Scratch, path: &str) -> String {
    scratch.join(path).to_string_lossy().into_owned()
}

/// Everything that both sides know is the same afterwards, and what is not is listed with the reason.
#[test]
fn an_achievement_is_carried_field_by_field() {
    let desk = Desk::new();
    let level = |number: u32, name: &str| json!({"id": format!("urn:l{number}"), "type": ["RubricCriterionLevel"], "name": name, "level": number.to_string(), "description": format!("It is {name}.")});
    let achievement = json!({
        "id": "urn:uuid:1", "type": ["Achievement"], "name": "Robot care", "description": "Care for robots.",
        "achievementType": "Certificate", "criteria": {"id": "https://example.edu/robots", "narrative": "* Oil one\n* Wash one"},
        "creator": {"id": "https://robots.example.edu", "type": ["Profile"], "name": "Robot School", "url": "https://robots.example.edu", "phone": "1"},
        "creditsAvailable": 1.5, "humanCode": "RB-1", "inLanguage": "en", "fieldOfStudy": "Robotics", "specialization": "Oil",
        "tag": ["robots"], "version": "7", "otherIdentifier": [{"type": "IdentifierEntry", "identifier": "x"}],
        "alignment": [{"type": ["Alignment"], "targetName": "Oiling", "targetUrl": "https://example.edu/oil", "targetCode": "O", "targetType": "CFItem"}],
        "resultDescription": [{"id": "urn:r", "type": ["ResultDescription"], "name": "Oil", "resultType": "RubricCriterionLevel", "requiredLevel": "urn:l2",
            "rubricCriterionLevel": [level(1, "dry"), level(2, "oily")]}],
        "image": {"id": "https://example.edu/a/robot.svg?x=1", "type": "Image", "caption": "A robot"},
        "unheardOf": {"a": 1}
    });
    desk.put(
        "in/robot.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\"/></svg>",
    );
    let credential = json!({"type": ["VerifiableCredential", "OpenBadgeCredential"], "credentialSubject": {"id": "did:x", "achievement": achievement}});
    let file = desk.put("in/robot.json", credential.to_string());
    let (status, report) = desk.import(&[&file]);
    assert_eq!(status, Some(0), "{report:#}");
    let built = desk.built("robot-care", "achievement.json");
    for field in ["name", "description", "achievementType", "creditsAvailable", "humanCode", "inLanguage", "alignment"]
    {
        assert_eq!(built[field], achievement[field], "{field}");
    }
    assert_eq!(built["criteria"]["narrative"], achievement["criteria"]["narrative"]);
    assert_eq!(built["tag"], json!(["robots", "Robotics", "Oil"]));
    assert_eq!(built["resultDescription"][0]["rubricCriterionLevel"][1]["description"], "It is oily.");
    assert!(desk.scratch.catalog().join("credentials/robot-care/badge.svg").is_file());
    assert!(desk.scratch.catalog().join("issuers/robot-school/index.yaml").is_file());
    assert!(!desk.source("robot-care").contains("did:x"), "of a recipient nothing is read");
    let notes = report["entries"][0]["notes"].as_array().expect("there are notes");
    let lost: Vec<&str> =
        notes.iter().filter(|note| note["kind"] == "lost").filter_map(|note| note["pointer"].as_str()).collect();
    let at = "/credentialSubject/achievement";
    for field in ["/creator/phone", "/image/caption", "/otherIdentifier", "/unheardOf"] {
        assert!(lost.contains(&format!("{at}{field}").as_str()), "{field}: {lost:?}");
    }
}

/// Open Badges 2.0 has other names and forms for the same.
#[test]
fn badge_classes_come_in_every_form() {
    let desk = Desk::new();
    desk.built("plain-writing", "achievement.json");
    let png = fs::read(desk.scratch.join("public/credentials/plain-writing/badge.png")).expect("there is a picture");
    let data = format!("data:image/png;base64,{}", data_encoding::BASE64.encode(&png));
    let class = |name: &str, criteria: Value, image: Value| {
        json!({"@context": "https://w3id.org/openbadges/v2", "type": "BadgeClass", "id": "https://x.example/1", "name": name, "description": "<p>Do <b>it</b> &amp; more</p>", "criteria": criteria,
            "image": image, "issuer": "https://x.example/issuer", "tags": ["a", "b"], "alignment": {"targetName": "T", "targetUrl": "https://x.example/t"}})
    };
    let classes = json!([
        class("By address", json!("https://x.example/criteria"), json!(data)),
        class(
            "By text",
            json!("Write <script>alert(1)</script><a href=\"https://x.example/\">a page</a>"),
            json!({"id": "https://x.example/none.png"})
        ),
        class("By object", json!({"narrative": "See ![x](https://x.example/spy.png)"}), Value::Null),
        class("By address", json!("https://x.example/other"), Value::Null),
        class("By object", json!({"narrative": "See ![x](https://x.example/spy.png)"}), Value::Null),
    ]);
    let (status, report) = desk.import(&[&desk.put("classes.json", classes.to_string())]);
    assert_eq!(status, Some(0), "{report:#}");
    let outcomes: Vec<&str> =
        report["entries"].as_array().expect("a list").iter().filter_map(|entry| entry["outcome"].as_str()).collect();
    assert_eq!(outcomes, ["imported", "imported", "imported", "imported", "repeated"]);
    assert!(desk.source("by-address").contains("https://x.example/criteria"));
    assert!(desk.source("by-address-2").contains("https://x.example/other"));
    assert!(desk.scratch.catalog().join("credentials/by-address/badge.png").is_file());
    assert!(desk.source("by-text").contains("[a page](https://x.example/)"));
    assert!(!desk.source("by-text").contains("script"));
    let built = desk.built("by-object", "badgeclass.json");
    assert_eq!(built["description"], "Do it & more");
    let notes = report["entries"][2]["notes"].to_string();
    assert!(notes.contains("/2/criteria/narrative") && notes.contains("plain text"), "{notes}");
}

/// Nothing that is there is touched, and a dry run touches nothing at all.
#[test]
fn what_is_there_stays() {
    let desk = Desk::new();
    let file = desk.put(
        "a.csv",
        "\u{feff}name;description;tags;Colour\n\"Plain writing\";\"Two\nlines\";a, b;red\nNew one;=1+1;;\n",
    );
    let before = desk.source("plain-writing");
    let (_, report) = desk.import(&[&file, "--dry-run"]);
    assert_eq!(desk.source("new-one"), "");
    assert_eq!(report["entries"][0]["outcome"], "present");
    let (status, report) = desk.import(&[&file]);
    assert_eq!((status, desk.source("plain-writing")), (Some(0), before));
    assert_eq!(
        report["columns"][0]["columns"],
        json!([["name", "title"], ["description", "summary"], ["tags", "tags"], ["Colour", null]])
    );
    desk.built("new-one", "achievement.json");
    let (status, report) = desk.import(&[&file]);
    assert_eq!((status, &report["entries"][1]["outcome"]), (Some(0), &json!("present")));
}

/// Input that means harm, or is none, is told of by file and place; what is sound beside it is imported.
#[test]
fn bad_input_is_told_of_and_the_rest_imported() {
    let desk = Desk::new();
    let good = json!({"type": "Achievement", "name": "Good", "description": "d", "criteria": {"narrative": "n"}});
    desk.put("in/good.json", good.to_string());
    desk.put("in/twice.json", r#"{"type": "Achievement", "name": "a", "name": "b"}"#);
    desk.put("in/deep.json", "[".repeat(100_000));
    desk.put("in/cut.json", &good.to_string()[..20]);
    desk.put("in/bytes.json", [0xff, 0xfe, 0x00]);
    desk.put("in/types.json", json!([{"type": ["Achievement"], "name": 7}, {"type": ["Achievement"], "name": "Odd", "description": [1], "criteria": 5, "tag": {"a": 1}, "image": 7, "alignment": "x", "creator": [1], "creditsAvailable": -1, "inLanguage": 5, "resultDescription": 3}]).to_string());
    desk.put("in/harm.json", json!({"type": "Achievement", "name": "../../etc/passwd \u{202e}", "description": "---\nstatus: active\n{{ count.credentials }}", "criteria": {"narrative": "[x](javascript:alert(1)) <img src=x onerror=alert(1)> me@example.edu"}}).to_string());
    desk.put("in/none.json", "{}");
    desk.put("in/a.csv", "name\nRow\n");
    desk.put("in/b.csv", "colour\nred\n");
    desk.put("in/c.csv", "");
    let (status, report) = desk.import(&[&text(&desk.scratch, "in")]);
    assert_eq!(status, Some(1));
    let problems: Vec<String> = report["problems"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|problem| {
            let source = problem["source"].as_str().unwrap_or_default().rsplit('/').next().unwrap_or_default();
            format!(
                "{source}{}: {}",
                problem["pointer"].as_str().unwrap_or_default(),
                problem["message"].as_str().unwrap_or_default()
            )
        })
        .collect();
    for part in [
        "twice.json: the file cannot be read: the key `name`",
        "deep.json:",
        "cut.json:",
        "bytes.json:",
        "types.json/0/name: expected text, found `7`",
        "b.csv/1: no column holds the name of a credential; the headings are `colour`",
        "c.csv: the table is empty",
    ] {
        assert!(problems.iter().any(|problem| problem.contains(part)), "{part}: {problems:#?}");
    }
    assert!(report["without"].to_string().contains("none.json"));
    desk.built("good", "achievement.json");
    desk.built("odd", "achievement.json");
    let harm = desk.source("etc-passwd");
    assert!(harm.contains("status: proposed") && !harm.contains("example.edu") && !harm.contains('\u{202e}'), "{harm}");
    assert!(!harm.contains("<img"), "{harm}");
}

/// The table that a site publishes makes the same table again, but for what the report says.
#[test]
fn a_published_table_comes_back() {
    let scratch = Scratch::with_catalog(&root().join("catalog"));
    let site = scratch.join("public");
    build(&scratch.catalog(), &site, &[]);
    let table = site.join("catalog.csv");
    for folder in ["credentials", "pathways", "versions", "samples", "status", "endorsements"] {
        let _ = fs::remove_dir_all(scratch.catalog().join(folder));
    }
    let _ = fs::remove_file(scratch.catalog().join("versions.lock"));
    // Texts lead to credentials that are not there for now.
    for (path, bytes) in files(&scratch.catalog()) {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        match path.split('/').next() {
            Some("faqs" | "pages") => fs::remove_file(scratch.catalog().join(path)).expect("it can be removed"),
            Some("departments") if path.strip_suffix(".md").is_some() => {
                let fields = text.split("---\n").nth(1).expect("it has fields");
                scratch.write(&path, format!("---\n{fields}---\n"));
            }
            _ => {}
        }
    }
    let catalog = text(&scratch, "catalog");
    let output = skillmark(&["import", &table.to_string_lossy(), "-o", &catalog, "--format", "json"]);
    assert!(output.status.success(), "{}\n{}", said(&output), String::from_utf8_lossy(&output.stdout));
    let report: Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
    let again = scratch.join("again");
    build(&scratch.catalog(), &again, &["--drafts"]);
    let (before, after) = (rows(&table), rows(&again.join("catalog.csv")));
    assert!(before.len() > 30 && before.len() == after.len(), "{} and {}", before.len(), after.len());
    let notes: Vec<&str> = report["entries"]
        .as_array()
        .expect("a list")
        .iter()
        .flat_map(|entry| entry["notes"].as_array().expect("a list"))
        .filter_map(|note| note["pointer"].as_str())
        .collect();
    let mut silent = Vec::new();
    let mut same = 0;
    for (number, row) in (2..).zip(&before) {
        let other = after.iter().find(|other| other["id"] == row["id"]).expect("it is there again");
        for (column, cell) in row.as_object().expect("a row") {
            same += usize::from(other[column] == *cell);
            let at = format!("/{number}/{column}");
            if other[column] != *cell && !notes.contains(&at.as_str()) {
                silent.push(format!("{at}: {cell} became {}", other[column]));
            }
        }
    }
    assert!(silent.is_empty(), "{}", silent.join("\n"));
    assert!(same > before.len() * 20, "only {same} cells are as they were");
}

fn rows(path: &std::path::Path) -> Vec<Value> {
    let mut reader = csv::Reader::from_path(path).expect("there is a table");
    let headings = reader.headers().expect("it has a header").clone();
    reader
        .records()
        .map(|row| headings.iter().map(str::to_owned).zip(row.expect("it is a row").iter().map(Value::from)).collect())
        .collect()
}

/// The tables of registrars' offices, with what people do in them: what is said of them, and what is written.
#[test]
fn tables_of_registrars_are_read_as_they_are() {
    let folder = root().join("tests/commands/import");
    for (table, status, ids) in [
        ("continuing-education", 1, ["water-sampling", "reading-the-river", "dock-safety"]),
        ("formation-continue", 0, ["analyse-de-l-eau", "securite-au-quai", "cordages"]),
    ] {
        let desk = Desk::new();
        desk.put(&format!("{table}.csv"), fs::read(folder.join(format!("{table}.csv"))).expect("it is there"));
        let output = command()
            .args(["import", &format!("{table}.csv"), "-o", "catalog"])
            .current_dir(desk.scratch.join("."))
            .output()
            .expect("the command starts");
        assert_eq!(output.status.code(), Some(status), "{}", said(&output));
        expect_text(&folder.join(format!("{table}.txt")), &String::from_utf8_lossy(&output.stdout));
        let written = ids.map(|id| desk.source(id)).concat();
        expect_text(&folder.join(format!("{table}.md")), &written);
        desk.built(ids[0], "achievement.json");
        let all = fs::read_dir(desk.scratch.catalog().join("credentials")).expect("it is a folder").count();
        assert_eq!(all, ids.len() + 1, "sums, headings and rows with errors are no credentials");
        let amounts: Vec<&str> = written.lines().filter_map(|line| line.trim().strip_prefix("- amount: ")).collect();
        let expected: &[&str] =
            if status == 1 { &["1150", "1150.5", "3400", "0"] } else { &["1150.5", "0", "1150", "1400"] };
        assert_eq!(amounts, expected);
        assert!(!written.contains("exemple.ca") && !written.contains('<'), "{written}");
    }
}

/// Every cell that is wrong is told of at once, with its row as a spreadsheet counts and its column.
#[test]
fn cells_that_cannot_be_read_are_told_of_at_once() {
    let desk = Desk::new();
    let table = "Registrar\n\nTitle,Start Date,Fee,Hours,Language\nOne,03/04/2027,$5,6-8,Klingonish\n\n,2027-01-01,,,\nTwo,2027-01-01,5 CAD,6,fr\n";
    let (status, report) = desk.import(&[&desk.put("a.csv", table)]);
    let problems = report["problems"].as_array().expect("a list");
    let places: Vec<&str> = problems.iter().filter_map(|problem| problem["pointer"].as_str()).collect();
    assert_eq!((status, places), (Some(1), vec!["/4/Start Date", "/4/Fee", "/4/Hours", "/4/Language", "/6"]));
    assert!(
        problems[0]["message"]
            .as_str()
            .is_some_and(|message| message.contains("2027-03-04") && message.contains("2027-04-03"))
    );
    assert!(desk.source("one").is_empty(), "a row with errors is not written in part");
    assert!(desk.source("two").contains("start: 2027-01-01"));
    // Mended, and imported again: what is there stays.
    let mended = table.replace("03/04/2027,$5,6-8,Klingonish", "2027-04-03,5 CAD,7,en").replace("\n,2027-01-01,,,", "");
    let (status, report) = desk.import(&[&desk.put("a.csv", mended)]);
    let outcomes: Vec<&Value> =
        report["entries"].as_array().expect("a list").iter().map(|entry| &entry["outcome"]).collect();
    assert_eq!((status, outcomes), (Some(0), vec![&json!("imported"), &json!("present")]));
    desk.built("one", "achievement.json");
}

/// A column that is not known goes where the command is told, or nowhere; what is told wrongly writes nothing.
#[test]
fn columns_go_where_they_are_told() {
    let desk = Desk::new();
    let file = desk.put("a.csv", "Titel,Contct Hours,Colour\nKnots,8,red\n");
    let (_, report) = desk.import(&[&file, "--dry-run"]);
    assert!(
        report["problems"][0]["message"].as_str().is_some_and(|message| message.contains("--column \"Titel=title\"")),
        "{report:#}"
    );
    let (_, report) = desk.import(&[&file, "--dry-run", "--column", "Titel=title"]);
    let notes = report["columns"][0]["notes"].to_string();
    assert!(notes.contains("did you mean `Contact Hours`") && notes.contains("Contct Hours=effort.hours"), "{notes}");
    let (status, report) = desk.import(&[&file, "--column", "Titel=title", "--column", "Color=tags"]);
    assert_eq!((status, desk.source("knots").as_str()), (Some(1), ""));
    assert!(report["problems"].to_string().contains("did you mean `Colour`?"), "{report:#}");
    let output = skillmark(&["import", &file, "-o", &text(&desk.scratch, "catalog"), "--column", "Titel=titel"]);
    assert!(output.status.code() == Some(2) && said(&output).contains("did you mean `title`?"), "{}", said(&output));
    let told = ["Titel=title", "Contct Hours=hours", "Colour="].map(|told| ["--column", told]).concat();
    let (status, report) = desk.import(&[&[file.as_str()], told.as_slice()].concat());
    assert_eq!((status, report["columns"][0]["notes"].as_array().map(Vec::len)), (Some(0), Some(0)), "{report:#}");
    assert!(desk.source("knots").contains("hours: 8"));
}

/// An issuer that a `BadgeClass` names by address is described in a file of its own.
#[test]
fn issuers_beside_badge_classes_are_used() {
    let desk = Desk::new();
    let address = "https://guild.example/issuer.json";
    desk.put("in/z-issuer.json", json!({"@context": "https://w3id.org/openbadges/v2", "type": "Issuer", "id": address, "name": "Example Guild", "url": "https://guild.example/", "telephone": "1"}).to_string());
    desk.put(
        "in/other.json",
        json!({"type": "Issuer", "id": "https://other.example/", "name": "Other", "url": "https://other.example/"})
            .to_string(),
    );
    for name in ["Knots", "Splices"] {
        let class = json!({"type": "BadgeClass", "name": name, "description": "Tie them", "criteria": {"narrative": "Tie one"}, "issuer": address});
        desk.put(&format!("in/{name}.json"), class.to_string());
    }
    let (status, report) = desk.import(&[&text(&desk.scratch, "in")]);
    assert_eq!((status, &report["shared"]), (Some(0), &json!(["issuers/example-guild"])), "{report:#}");
    let notes = report["entries"][0]["notes"].to_string();
    assert!(notes.contains("z-issuer.json") && notes.contains("not carried of it: telephone"), "{notes}");
    let without = report["without"].to_string();
    assert!(without.contains("other.json") && !without.contains("z-issuer.json"), "{without}");
    let built = desk.built("splices", "badgeclass.json");
    assert!(desk.source("knots").contains("issuer: example-guild"));
    assert_eq!(built["name"], "Splices");
}

/// What has no end is not opened, what is too large is not read, and what is no text says what to do.
#[test]
fn reading_is_bounded() {
    let desk = Desk::new();
    let refused = |file: &str, part: &str| {
        let (status, report) = desk.import(&[file]);
        let problems = report["problems"].to_string();
        assert!(status == Some(1) && problems.contains(part), "{file}: {problems}");
    };
    #[cfg(unix)]
    {
        refused("/dev/zero", "a device, a pipe or a socket");
        let pipe = text(&desk.scratch, "pipe.csv");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().is_ok_and(|status| status.success()));
        refused(&pipe, "a device, a pipe or a socket");
    }
    let large = desk.put("large/a.json", "");
    fs::File::options().write(true).open(&large).and_then(|file| file.set_len(1 << 36)).expect("it has holes");
    refused(&large, "larger than 16 MB");
    refused(&text(&desk.scratch, "large"), "larger than 16 MB");
    refused(&desk.put("a.xlsx", "PK\x03\x04"), "save the sheet as `CSV UTF-8`");
    refused(&desk.put("a.csv", b"Titre\nTr\x8fs\n"), "neither UTF-8 nor Windows-1252");
    refused(&desk.put("b.csv", "Title,Fee\n\"never closed,5 CAD\n"), "line 2: the quotation mark is never closed");
    refused(&desk.put("d.csv", "Title".to_owned() + &",x".repeat(1 << 20)), "more than 500 columns");
    refused(&desk.put("e.csv", "Title\n".to_owned() + &"x\n".repeat(20_002)), "the limit is 20000");
    let utf16: Vec<u8> = "\u{feff}Titre\tDurée\nÉpissures\t8 h\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let (status, _) = desk.import(&[&desk.put("c.csv", utf16)]);
    assert!(status == Some(0) && desk.source("epissures").contains("hours: 8"));
}

/// The guide shows the headings that are known.
#[test]
fn the_guide_lists_the_headings() {
    let path = root().join("docs/importing.md");
    let guide = fs::read_to_string(&path).expect("there is a guide");
    let start = guide.find("| field | headings |\n").expect("it has a table of headings");
    let length = guide[start..].find("\n\n").expect("text stands below the table") + 1;
    let whole = format!("{}{}{}", &guide[..start], skillmark::import::known_headings(), &guide[start + length..]);
    expect_text(&path, &whole);
}
