//! A language that nobody of this repository thought of: a file of messages is all it takes.

use std::collections::BTreeMap;

use regex::Regex;
use skillmark_tests::{Scratch, build, copy_folder, files, root, said, skillmark};

/// The tiny catalog in three languages, the third of which has some words of its own.
fn polish() -> Scratch {
    let scratch = Scratch::with_catalog(&root().join("tests/sites/tiny/catalog"));
    copy_folder(&root().join("tests/sites/themes/polish"), &scratch.join("catalog/theme"));
    scratch.replace("catalog.yaml", "languages: [en, fr]", "languages: [en, fr, pl]");
    scratch
}

fn pages(scratch: &Scratch) -> BTreeMap<String, String> {
    build(&scratch.catalog(), &scratch.join("public"), &[]);
    let files = files(&scratch.join("public")).into_iter();
    files.map(|(path, bytes)| (path, String::from_utf8_lossy(&bytes).into_owned())).collect()
}

/// Returns the text of a page without its markup.
fn text(html: &str) -> String {
    Regex::new("<[^>]*>").expect("the pattern is sound").replace_all(html, "").into_owned()
}

#[test]
fn a_third_language_is_a_file() {
    let pages = pages(&polish());
    let home = &pages["pl/index.html"];
    assert!(home.contains("<html dir=ltr lang=pl>") || home.contains("<html lang=pl dir=ltr>"), "{home}");
    assert!(home.contains(">Przejdź do treści</a>"), "its words are there");
    // What it calls itself, on the pages of every language.
    for page in ["index.html", "fr/index.html", "credentials/alpha/index.html"] {
        assert!(pages[page].contains("lang=pl>Polski</a>"), "{page}");
    }
    let alpha = text(&pages["pl/credentials/alpha/index.html"]);
    for expected in [
        "11 stycznia 2027",
        "45 godzin w ciągu 6 tygodni",
        "Online lub stacjonarnie",
        "1240\u{a0}CAD",
        "2980,50\u{a0}CAD",
        "2 lata",
        "angielski",
    ] {
        assert!(alpha.contains(expected), "{expected}: {alpha}");
    }
    assert!(text(&pages["pl/credentials/index.html"]).contains("3 mikropoświadczenia"), "the plural for few");
    let arts = text(&pages["pl/credentials/by/status/active/index.html"]);
    assert!(arts.contains("1 mikropoświadczenie"), "the singular: {arts}");
    assert!(text(&pages["pl/credentials/by/status/paused/index.html"]).contains("brak mikropoświadczeń"), "none");
}

/// Words that another language lends say so, where an element can stand; the reader's screen reader changes voice.
#[test]
fn what_is_missing_falls_back_visibly() {
    let pages = pages(&polish());
    let alpha = &pages["pl/credentials/alpha/index.html"];
    assert!(alpha.contains("<span lang=en>Check a badge</span>"), "a missing message: {alpha}");
    assert!(alpha.contains("<title>Alpha & Omega – Tiny catalog</title>"), "none in a title: {alpha}");
    assert!(alpha.contains("aria-label=Main"), "none in an attribute");
    // An English name within a Polish message, and Polish numbers within an English one.
    let pathways = &pages["pl/pathways/index.html"];
    assert!(pathways.contains("<span lang=en>Steps: <span lang=pl>2 mikropoświadczenia</span>.</span>"), "{pathways}");
    assert!(!pages["fr/credentials/alpha/index.html"].contains("<span lang=en>Check"), "French lacks nothing");
    for (path, text) in &pages {
        assert!(!text.contains(['\u{fdd0}', '\u{fdd1}', '\u{fdd2}']), "a mark is left in {path}");
    }
}

/// The first language of a catalog stands in before English does.
#[test]
fn the_first_language_stands_in_first() {
    let scratch = polish();
    scratch.replace("catalog.yaml", "languages: [en, fr, pl]", "languages: [fr, pl]");
    let output = skillmark(&["check", &scratch.catalog().to_string_lossy()]);
    assert!(said(&output).contains("they are shown in `fr`"), "{}", said(&output));
}

#[test]
fn the_feed_says_which_language_its_titles_are_in() {
    let scratch = polish();
    scratch.replace("catalog.yaml", "languages: [en, fr, pl]", "languages: [pl, en, fr]");
    let output = skillmark(&["lock", &scratch.catalog().to_string_lossy()]);
    assert!(output.status.success(), "{}", said(&output));
    let pages = pages(&scratch);
    let feed = &pages["feed.atom"];
    assert!(feed.contains("xml:lang=\"pl\"") && feed.contains("<title xml:lang=\"en\">"), "{feed}");
}

/// The script of the page for checking shows the words of its language, days in its form, and says what is lent.
#[test]
fn the_words_of_the_script_follow() {
    let pages = pages(&polish());
    let verify = &pages["pl/verify/parts.html"];
    assert!(verify.contains("<p data-key=month-1>{day} stycznia {year}"), "{verify}");
    assert!(verify.contains("<p data-key=answer-pass lang=en>Yes"), "{verify}");
    let french = &pages["fr/verify/parts.html"];
    assert!(french.contains("<p data-key=month-1-1>{day}er janvier {year}"), "{french}");
    assert!(french.contains("<p data-key=month-1>{day} janvier {year}") && !french.contains("data-key=month-1-2>"));
}

/// The characters that mark lent words on their way stand in no text of a catalog.
#[test]
fn no_text_can_pass_for_a_mark() {
    let scratch = polish();
    scratch.replace("credentials/alpha/index.md", "Alpha & Omega", "Alpha \u{fdd0}en\u{fdd1}Omega\u{fdd2}");
    let output = said(&skillmark(&["check", &scratch.catalog().to_string_lossy()]));
    assert!(output.contains("[C036]") && output.contains("U+FDD0"), "{output}");
}

/// One piece of advice for each language, not one for each word.
#[test]
fn check_says_how_much_is_missing() {
    let scratch = polish();
    let output = said(&skillmark(&["check", &scratch.catalog().to_string_lossy()]));
    let found: Vec<&str> = output.lines().filter(|line| line.contains("[C101]")).collect();
    assert_eq!(found.len(), 1, "{output}");
    assert!(found[0].contains("`pl` lacks") && found[0].contains("`able`"), "{output}");
    // A regional language has the words of its primary one.
    scratch.replace("catalog.yaml", "languages: [en, fr, pl]", "languages: [en, fr-CA]");
    for entry in files(&scratch.catalog()).into_keys().filter(|path| path.contains(".fr.")) {
        let (from, to) = (scratch.join(&format!("catalog/{entry}")), entry.replace(".fr.", ".fr-CA."));
        std::fs::rename(from, scratch.join(&format!("catalog/{to}"))).expect("the file can be renamed");
    }
    let output = said(&skillmark(&["check", &scratch.catalog().to_string_lossy()]));
    assert!(!output.contains("[C101]"), "{output}");
}

/// French sets a narrow no-break space before `;`, `!` and `?`, and a no-break space before `:` and within « ».
#[test]
fn french_signs_have_their_spaces() {
    let text = std::fs::read_to_string(root().join("themes/default/locales/fr.ftl")).expect("the messages can be read");
    let mut wrong = Vec::new();
    for (number, line) in text.lines().enumerate() {
        // Keys, selectors and the end of a quotation in Fluent itself are no text.
        let said = line.split_once(" = ").map_or(line, |(_, said)| said);
        let characters: Vec<char> = said.chars().collect();
        for (at, sign) in characters.iter().enumerate() {
            let before = at.checked_sub(1).map(|at| characters[at]);
            let after = characters.get(at + 1).copied();
            // A sign that is all there is to a message ends no sentence.
            let is_alone = line.ends_with(&format!(" = {sign}"));
            let is_right = is_alone
                || match sign {
                    ';' | '!' | '?' => before == Some('\u{202f}'),
                    ':' | '»' => before == Some('\u{a0}'),
                    '«' => after == Some('\u{a0}'),
                    '\'' => false,
                    _ => true,
                };
            if !is_right {
                wrong.push(format!("{}: {line}", number + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A number in a text is written as the language writes numbers: `$count` is for choosing by. In what a script shows, the
/// script writes them so.
#[test]
fn counts_are_written_as_numbers() {
    let parts = Regex::new(r"\{ \$count ->([^{}]|\{ \$\w+ \})*\}").expect("the pattern is sound");
    for language in ["en", "fr"] {
        let path = root().join(format!("themes/default/locales/{language}.ftl"));
        let text = std::fs::read_to_string(path).expect("the messages can be read");
        let is_of_script = |line: &str| line.starts_with("shown-") || line.starts_with("live-");
        let shown: Vec<&str> = text.lines().filter(|line| line.contains("{ $count }") && !is_of_script(line)).collect();
        assert!(shown.is_empty(), "{language}: {shown:?}");
        let single: Vec<&str> =
            parts.find_iter(&text).map(|part| part.as_str()).filter(|part| !part.contains("[one]")).collect();
        assert!(single.is_empty(), "{language} knows no singular: {single:?}");
    }
}
