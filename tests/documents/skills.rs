//! What the catalog says of skills and occupations is what its pages and tables say of them.

use std::collections::{BTreeMap, BTreeSet};

use scraper::{Html, Selector};
use serde_json::{Value, json};
use skillmark::catalog::{SourceFile, SourceTree};
use skillmark::project::{Options, check};
use skillmark::site::{Theme, Verifier};
use skillmark_tests::{Scratch, build, files, root};

use crate::json;

type Rows = Vec<BTreeMap<String, String>>;

/// How far each credential on offer takes each skill of a framework, from `catalog.json`: by credential, then by code.
type Levels = BTreeMap<String, BTreeMap<String, String>>;

/// Every cell of the table for spreadsheets is what the credential says, and nothing but credentials on offer is in it.
#[test]
fn the_matrix_is_what_the_catalog_says() {
    let files = crate::site("catalog");
    let export = json(&files, "catalog.json");
    let frameworks = of_skills(&export);
    assert_eq!(frameworks.len(), 2);
    for framework in frameworks {
        let id = text(&framework["id"]);
        let expected = levels(&export, id);
        let columns = columns(framework);
        let rows = rows(&files[&format!("skills/{id}/matrix.csv")]);
        let found: Levels = rows.iter().map(|row| (row["credential"].clone(), filled(row, &columns))).collect();
        assert_eq!(found, expected, "{id}");
        assert!(
            rows.iter().all(|row| columns.keys().all(|column| row.contains_key(column))),
            "{id}: gaps have columns"
        );
    }
}

/// The map, the table below it and the sentence about gaps agree with the catalog, in both languages.
#[test]
fn the_map_shows_what_is_taught_and_what_is_not() {
    let files = crate::site("catalog");
    let export = json(&files, "catalog.json");
    let mut gaps_anywhere = 0;
    for framework in of_skills(&export) {
        let id = text(&framework["id"]);
        let levels = levels(&export, id);
        for (prefix, language) in [("", "en"), ("fr/", "fr")] {
            let page = page(&files, &format!("{prefix}skills/{id}/index.html"));
            let table = cells(&page, ".counts tr:not(.group)", "td");
            let map = texts(&page, ".groups a b .num");
            let items = framework["items"].as_array().expect("a list");
            assert_eq!(table.len(), items.len() + 1, "a row for each skill and one of headings");
            let mut gaps = Vec::new();
            for ((item, row), mark) in items.iter().zip(&table[1..]).zip(&map) {
                let code = text(&item["code"]);
                let of =
                    |level| levels.values().filter(|skills| skills.get(code).is_some_and(|is| is == level)).count();
                let counts = ["assessed", "practised", "introduced"].map(of);
                let total: usize = counts.iter().sum();
                let shown: Vec<&str> = row.iter().map(String::as_str).collect();
                let [first, _, rest @ ..] = shown.as_slice() else { panic!("{shown:?}") };
                assert_eq!((*first, mark.as_str()), (&*total.to_string(), &*total.to_string()), "{code}");
                assert_eq!(rest, counts.map(|count| count.to_string()), "{code}");
                gaps.extend((total == 0).then(|| text(&item["name"][language]).to_owned()));
            }
            gaps_anywhere += gaps.len();
            assert_eq!(texts(&page, "[aria-labelledby=s-gaps] .names a"), gaps, "{id}");
        }
    }
    assert!(gaps_anywhere > 0, "the sample shows no gap, and this test little");
}

/// The page of a skill has each credential on offer that teaches it, under how far it goes.
#[test]
fn the_page_of_a_skill_says_how_far() {
    let files = crate::site("catalog");
    let export = json(&files, "catalog.json");
    for framework in of_skills(&export) {
        let id = text(&framework["id"]);
        let levels = levels(&export, id);
        for code in framework["items"].as_array().expect("a list").iter().map(|item| text(&item["code"])) {
            let page = page(&files, &format!("skills/{id}/{}/index.html", code.to_lowercase().replace('.', "-")));
            for level in ["assessed", "practised", "introduced"] {
                let links = hrefs(&page, &format!("[aria-labelledby=level-{level}] h3 a"));
                let expected: BTreeSet<String> = levels
                    .iter()
                    .filter(|(_, skills)| skills.get(code).is_some_and(|is| is == level))
                    .map(|(credential, _)| format!("/credentials/{credential}/"))
                    .collect();
                assert_eq!(links, expected, "{id}:{code} {level}");
            }
        }
    }
}

/// `occupations.json` has the skills that the catalog states, and where it states none, those named beside.
#[test]
fn occupations_have_their_skills() {
    let files = crate::site("catalog");
    let export = json(&files, "catalog.json");
    let document = json(&files, "occupations.json");
    let known: BTreeSet<&str> = list(&document["skills"]).iter().map(|skill| text(&skill["skill"])).collect();
    let onet =
        list(&export["frameworks"]).iter().find(|framework| framework["id"] == "onet").expect("the sample has it");
    let mut sources = BTreeSet::new();
    for item in list(&onet["items"]) {
        let code = format!("onet:{}", text(&item["code"]));
        let found = list(&document["occupations"]).iter().find(|one| one["occupation"] == *code).expect("it is there");
        let naming: Vec<&Value> =
            offered(&export).filter(|one| strings(&one["occupations"]).any(|is| is == code)).collect();
        let ids: Vec<&Value> = naming.iter().map(|one| &one["id"]).collect();
        assert_eq!(found["credentials"], json!(ids), "{code}");
        assert!(strings(&found["skills"]).all(|skill| known.contains(skill)), "{code}");
        sources.insert(text(&found["source"]));
        if item["skills"].is_array() {
            assert_eq!((&found["source"], &found["skills"]), (&json!("stated"), &item["skills"]), "{code}");
        } else {
            let named: BTreeSet<&str> =
                naming.iter().flat_map(|one| list(&one["skills"]).iter().map(skill_of)).collect();
            assert_eq!(strings(&found["skills"]).collect::<BTreeSet<_>>(), named, "{code}");
        }
    }
    assert_eq!(sources, BTreeSet::from(["named-together", "stated"]));
}

/// What a spreadsheet would run stays text, and what needs quotes comes back whole.
#[test]
fn the_matrix_is_safe_in_spreadsheets() {
    let scratch = Scratch::with_catalog(&root().join("tests/sites/tiny/catalog"));
    scratch.replace("frameworks/skills.yaml", "{en: Beginning,", r#"{en: "=HYPERLINK(1), \"so\"","#);
    scratch.replace("credentials/alpha/index.md", "title: Alpha & Omega", "title: \"@SUM(1), “é”\"");
    build(&scratch.catalog(), &scratch.join("public"), &[]);
    let rows = rows(&files(&scratch.join("public"))["skills/skills/matrix.csv"]);
    let [row] = rows.as_slice() else { panic!("{rows:?}") };
    assert_eq!(row["title"], "'@SUM(1), “é”");
    assert_eq!(row["'=HYPERLINK(1), \"so\" (s.1)"], "assessed");
    assert_eq!(row["Ending (s.2)"], "");
}

/// With many credentials the page counts by department, the page of a skill names some, and neither grows further.
#[test]
fn pages_of_many_credentials_stay_small() {
    let files = many(900);
    let matrix = page(&files, "skills/wide/matrix/index.html");
    assert_eq!(cells(&matrix, ".matrix tbody tr", "td"), [vec!["900"; 8]]);
    assert!(texts(&matrix, "h1").len() == 1 && files["skills/wide/matrix/index.html"].len() < 40_000);
    let skill = page(&files, "skills/wide/w-0/index.html");
    assert_eq!(hrefs(&skill, "[aria-labelledby^=level] h3 a").len(), 40);
    assert_eq!(hrefs(&skill, "[aria-labelledby^=level] .names a").len(), 200);
    assert!(texts(&skill, "[aria-labelledby^=level] .names + p").concat().contains("660"));
    let csv = rows(&files["skills/wide/matrix.csv"]);
    assert_eq!(csv.len(), 900);
}

/// Returns pages and tables about skills of a catalog with `count` credentials that each teach eight skills.
fn many(count: usize) -> BTreeMap<String, Vec<u8>> {
    let file = |path: String, text: String| SourceFile { path, bytes: text.into_bytes(), is_unusable: false };
    let codes: Vec<String> = (0..8).map(|code| format!("w.{code}")).collect();
    let items = codes.iter().map(|code| format!("  - {{code: {code}, name: Skill {code}}}\n"));
    let named = codes.iter().map(|code| format!("{{skill: \"wide:{code}\", level: practised}}"));
    let named = named.collect::<Vec<_>>().join(", ");
    let config = "title: Many\nbase_url: https://many.example.edu/\nlanguages: [en]\n\
        taxonomies: {types: [{id: plain, name: Plain}]}\n";
    let mut sources = vec![
        file("catalog.yaml".into(), config.into()),
        file("issuers/main/index.yaml".into(), "name: Many\nurl: https://many.example.edu/\n".into()),
        file("departments/arts/index.md".into(), "---\ntitle: Arts\nsummary: Much.\n---\n".into()),
        file("frameworks/wide.yaml".into(), format!("title: Wide\nitems:\n{}", items.collect::<String>())),
    ];
    sources.extend((0..count).map(|number| {
        let text = format!(
            "---\ntitle: Credential {number}\nsummary: do a thing.\nstatus: active\nversion: 1\nissuer: main\n\
             department: arts\ntype: plain\noutcomes: [Do it.]\ncriteria: [Show it.]\nskills: [{named}]\n---\n"
        );
        file(format!("credentials/c-{number}/index.md"), text)
    }));
    let options = Options { base_url: None, theme: Theme::embedded(), verifier: Verifier::default(), drafts: false };
    let checked = check(SourceTree::new(sources), Vec::new(), options);
    assert!(!checked.has_errors(), "{:?}", checked.diagnostics);
    let site = checked.site.expect("the catalog is sound");
    let outputs = site.outputs();
    let wanted = outputs.iter().filter(|output| output.files[0].starts_with("skills/wide/"));
    wanted.map(|output| (output.files[0].clone(), site.render(output).expect("it can be made"))).collect()
}

fn of_skills(export: &Value) -> Vec<&Value> {
    list(&export["frameworks"]).iter().filter(|framework| framework["kind"] != "occupations").collect()
}

fn levels(export: &Value, framework: &str) -> Levels {
    let mut levels = Levels::new();
    for credential in offered(export) {
        for skill in list(&credential["skills"]) {
            if let Some((_, code)) = skill_of(skill).split_once(':').filter(|(of, _)| *of == framework) {
                let level = skill["level"].as_str().unwrap_or("named").to_owned();
                levels.entry(text(&credential["id"]).to_owned()).or_default().insert(code.to_owned(), level);
            }
        }
    }
    levels
}

fn offered(export: &Value) -> impl Iterator<Item = &Value> {
    let is_offered = |one: &&Value| matches!(one["status"].as_str(), Some("active" | "pilot"));
    list(&export["credentials"]).iter().filter(is_offered)
}

/// A skill stands as its code, or with how far it is taken.
fn skill_of(skill: &Value) -> &str {
    skill.as_str().unwrap_or_else(|| text(&skill["skill"]))
}

/// Returns the code of each column of a framework.
fn columns(framework: &Value) -> BTreeMap<String, String> {
    let column = |item: &Value| {
        let code = text(&item["code"]).to_owned();
        (format!("{} ({code})", text(&item["name"]["en"])), code)
    };
    list(&framework["items"]).iter().map(column).collect()
}

fn filled(row: &BTreeMap<String, String>, columns: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let filled = columns.iter().filter(|(column, _)| !row[*column].is_empty());
    filled.map(|(column, code)| (code.clone(), row[column].clone())).collect()
}

fn rows(table: &[u8]) -> Rows {
    let mut reader = csv::Reader::from_reader(table);
    reader.deserialize().collect::<Result<Rows, _>>().expect("it is CSV")
}

fn page(files: &BTreeMap<String, Vec<u8>>, path: &str) -> Html {
    let bytes = files.get(path).unwrap_or_else(|| panic!("{path} is not there"));
    Html::parse_document(&String::from_utf8_lossy(bytes))
}

fn select(selector: &str) -> Selector {
    Selector::parse(selector).expect("the selector is sound")
}

fn texts(page: &Html, selector: &str) -> Vec<String> {
    let words = |element: scraper::ElementRef<'_>| element.text().collect::<String>().trim().to_owned();
    page.select(&select(selector)).map(words).collect()
}

fn cells(page: &Html, rows: &str, cell: &str) -> Vec<Vec<String>> {
    let words = |element: scraper::ElementRef<'_>| element.text().collect::<String>().trim().to_owned();
    page.select(&select(rows)).map(|row| row.select(&select(cell)).map(words).collect()).collect()
}

fn hrefs(page: &Html, selector: &str) -> BTreeSet<String> {
    page.select(&select(selector)).filter_map(|link| link.attr("href")).map(str::to_owned).collect()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn strings(value: &Value) -> impl Iterator<Item = &str> {
    list(value).iter().filter_map(Value::as_str)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text"))
}
