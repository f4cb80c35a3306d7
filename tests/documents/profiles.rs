//! How credentials stand to profiles is told alike by the page, the export and the table.

use std::fs;

use scraper::{Html, Selector};
use serde_json::json;
use skillmark_tests::{Scratch, build, files, root};

use crate::json;

const CHOSEN: &str = "profiles:
  - nmf
  - {id: suny, severity: none}
  - {id: osap, severity: none, when: {effort.duration: {shorter_than: P12W, present: true}}}
";

#[test]
fn profiles_are_told_alike() {
    let scratch = Scratch::with_catalog(&root().join("tests/diagnostics/base"));
    let config = fs::read_to_string(scratch.catalog().join("catalog.yaml")).expect("it is there");
    scratch.write("catalog.yaml", format!("{config}{CHOSEN}"));
    let issuer = fs::read_to_string(scratch.catalog().join("issuers/main/index.yaml")).expect("it is there");
    scratch.write("issuers/main/index.yaml", format!("{issuer}quality_assurance: {{statement: Read twice.}}\n"));
    scratch.replace(
        "credentials/alpha/index.md",
        "type: academic",
        "type: academic\nassessment: exam\neffort: {hours: 0.5}",
    );
    build(&scratch.catalog(), &scratch.join("public"), &[]);
    let files = files(&scratch.join("public"));

    let told = &json(&files, "catalog.json")["credentials"][0]["profiles"];
    let expected = json!([
        {
            "id": "nmf",
            "met": false,
            "elements_met": ["outcomes", "assessed", "quality-assurance"],
            "elements_missing": ["hour"],
            "elements_for_people": [],
        },
        {
            "id": "suny",
            "met": false,
            "elements_met": ["competency-based"],
            "elements_missing": ["endorsed-by-campus"],
            "elements_for_people": ["faculty-governance", "quality"],
        },
    ]);
    assert_eq!(told, &expected);

    let page = Html::parse_document(&String::from_utf8_lossy(&files["credentials/alpha/index.html"]));
    let texts = |selector: &str| -> Vec<String> {
        let selector = Selector::parse(selector).expect("it is a selector");
        page.select(&selector).map(|element| element.text().collect::<String>()).collect()
    };
    let heads = texts(".profiles summary");
    assert!(heads.len() == 2 && heads.iter().all(|head| head.ends_with("lacks one element")), "{heads:?}");
    assert_eq!(texts(".profiles a"), ["At least one hour", "Endorsed by the campus"]);

    // A cell for each that is met, and none for what people judge.
    let met = |files: &std::collections::BTreeMap<String, Vec<u8>>| {
        let mut reader = csv::Reader::from_reader(files["catalog.csv"].as_slice());
        let column = reader.headers().expect("it has a head").iter().position(|name| name == "profiles_met");
        let row = reader.records().next().expect("there is a credential").expect("it can be read");
        row[column.expect("the column is there")].to_owned()
    };
    assert_eq!(met(&files), "");
    scratch.replace(
        "credentials/alpha/index.md",
        "effort: {hours: 0.5}",
        "effort: {hours: 1}\ngovernance: {approvals: {body: Senate, date: 2026-01-01}}",
    );
    build(&scratch.catalog(), &scratch.join("public"), &[]);
    assert_eq!(met(&skillmark_tests::files(&scratch.join("public"))), "nmf; suny");
}
