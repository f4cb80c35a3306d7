use std::collections::BTreeMap;

use scraper::{Html, Selector};
use serde_json::Value;

use super::{json, site};

/// What is set side by side is what the page of the credential says, in every language.
#[test]
fn an_offer_says_what_the_page_says() {
    let files = site("catalog");
    let offers: Vec<&String> = files.keys().filter(|path| path.ends_with("/offer.json")).collect();
    assert!(offers.len() > 40, "{}", offers.len());
    for path in offers {
        let offer = json(&files, path);
        for (language, told) in offer["in"].as_object().expect("languages") {
            let href = told["href"].as_str().expect("an address");
            let page = text_of(&files, href);
            let missing: Vec<String> = words_of(told).into_iter().filter(|words| !page.contains(words)).collect();
            assert!(missing.is_empty(), "{path} in {language}: the page lacks {missing:#?}");
        }
    }
}

/// Returns the text of a page, with single spaces.
fn text_of(files: &BTreeMap<String, Vec<u8>>, href: &str) -> String {
    let file = format!("{}index.html", href.trim_start_matches('/'));
    let html = files.get(&file).unwrap_or_else(|| panic!("{file} is not there"));
    let html = Html::parse_document(&String::from_utf8_lossy(html));
    let main = Selector::parse("main").expect("it is a selector");
    let text: String = html.select(&main).flat_map(|main| main.text()).collect();
    spaced(&text)
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the words of an offer that a page shows as they are.
fn words_of(told: &Value) -> Vec<String> {
    let places = [
        "/title",
        "/delivery/place",
        "/delivery/schedule",
        "/assessment/description",
        "/evidence/note",
        "/validity/renewal",
        "/transcript/wording",
        "/supports/aid",
        "/supports/advising",
        "/supports/mentoring",
        "/supports/accessibility",
    ];
    let mut words: Vec<&Value> = places.iter().filter_map(|place| told.pointer(place)).collect();
    let lists = [
        ("/outcomes", ""),
        ("/evidence/kinds", ""),
        ("/types", "/name"),
        ("/level", "/name"),
        ("/audience", "/name"),
        ("/departments", "/name"),
        ("/skills", "/name"),
        ("/occupations", "/name"),
        ("/pathways", "/title"),
        ("/prerequisites", "/text"),
        ("/prerequisites", "/title"),
        ("/cost", "/who"),
        ("/transfer", "/receiver"),
    ];
    for (list, inner) in lists {
        let items = told.pointer(list).and_then(Value::as_array).into_iter().flatten();
        words.extend(items.filter_map(|item| item.pointer(inner)));
    }
    words.into_iter().filter_map(Value::as_str).map(spaced).collect()
}
