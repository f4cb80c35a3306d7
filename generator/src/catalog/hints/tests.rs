use crate::catalog::{SourceFile, SourceTree, load};
use crate::diagnostic::{Diagnostic, fix};

const HEAD: &str = "title: T\nbase_url: https://badges.example.edu\nlanguages: [en, fr]\n";
const LEVELS: &str = "taxonomies:\n  levels:\n    - id: continuing\n      name: {en: Continuing education, fr: Formation continue}\n    - {id: graduate, name: Graduate}\n";

fn tree(lines: &str, translation: &str) -> SourceTree {
    let file =
        |path: &str, text: String| SourceFile { path: path.to_owned(), bytes: text.into_bytes(), is_unusable: false };
    let credential = |id: &str, lines: &str| {
        let text = format!("---\ntitle: {id}\nsummary: do it.\nversion: 1\nissuer: main\nstatus: pilot\n{lines}---\n");
        file(&format!("credentials/{id}/index.md"), text)
    };
    let mut files = vec![
        file("catalog.yaml", format!("{HEAD}{LEVELS}")),
        file("issuers/main/index.yaml", "name: Main\nurl: https://www.example.edu\n".to_owned()),
        file("departments/arts/index.md", "---\ntitle: Faculty of Arts\nsummary: s.\n---\n".to_owned()),
        credential("other", "cost: [{amount: 5, currency: CAD}]\n"),
        credential("mine", lines),
    ];
    if !translation.is_empty() {
        files.push(file("credentials/mine/index.fr.md", format!("---\n{translation}---\n")));
    }
    SourceTree::new(files)
}

fn found(tree: SourceTree) -> Vec<Diagnostic> {
    load(tree, Vec::new()).diagnostics
}

/// Fixes lines of a credential, and compares what they are then.
fn mends(wrong: &str, right: &str) {
    let fixed = fix(&tree(wrong, ""), found);
    let (file, _) = fixed.tree.find("credentials/mine/index.md").expect("the credential is there");
    let text = fixed.tree.text(file);
    assert!(text.contains(&format!("status: pilot\n{right}---")), "{wrong}became\n{text}");
}

/// Returns the help for what is wrong with lines of a credential, which `--fix` leaves as they are.
fn help(lines: &str) -> Vec<String> {
    mends(lines, lines);
    let own = found(tree(lines, "")).into_iter().filter_map(|finding| finding.help);
    own.filter(|help| !help.contains("role address") && !help.contains("`.fr.md`")).collect()
}

#[test]
fn fees_get_the_currency_of_the_catalog() {
    mends("cost: $180\n", "cost: [{amount: 180, currency: CAD}]\n");
    mends("cost: [$180]\n", "cost: [{amount: 180, currency: CAD}]\n");
    mends("cost:\n  - €95\n", "cost:\n  - {amount: 95, currency: EUR}\n");
    mends("cost: 180\n", "cost: [{amount: 180, currency: CAD}]\n");
    mends("cost: [{amount: $180, currency: CAD}]\n", "cost: [{amount: 180, currency: CAD}]\n");
    assert_eq!(help("cost: ask\n"), ["write `[{amount: 180, currency: CAD}]`, with the amount in digits"]);
}

#[test]
fn numbers_lose_the_unit_of_their_field() {
    mends("effort: {hours: 24 hours, duration: 8 weeks}\n", "effort: {hours: 24, duration: P8W}\n");
    mends("effort: 24 hours\n", "effort: {hours: 24}\n");
    mends("effort: 8 weeks\n", "effort: {duration: P8W}\n");
    mends("credits: 3 credits\n", "credits: 3\n");
}

#[test]
fn titles_stand_for_names() {
    mends("level: continuing education\n", "level: continuing\n");
    mends("level: Formation continue\n", "level: continuing\n");
    mends("department: Faculty of Arts\n", "department: arts\n");
    assert_eq!(help("level: for everybody\n"), ["write one of `continuing`, `graduate`"]);
    assert_eq!(help("level: gradaute studies\n"), ["write one of `continuing`, `graduate`"]);
    assert_eq!(help("level: continuing-educaton\n"), ["did you mean `continuing`?"]);
    assert_eq!(help("department: faculty\n"), ["did you mean `arts`?"]);
}

#[test]
fn days_that_may_be_two_are_both_told() {
    mends("delivery: {cohorts: [28/10/2026]}\n", "delivery: {cohorts: [2026-10-28]}\n");
    assert_eq!(
        help("delivery: {cohorts: [03/04/2027]}\n"),
        ["write `2027-04-03` if the day stands first, or `2027-03-04` if the month does"]
    );
}

#[test]
fn text_with_a_colon_gets_quotes() {
    mends("outcomes:\n  - Change: a dressing\n  - b\n", "outcomes:\n  - \"Change: a dressing\"\n  - b\n");
    mends("criteria:\n  - Show: a dressing\n", "criteria:\n  - \"Show: a dressing\"\n");
    mends("prerequisites: Learn: how\n", "prerequisites: \"Learn: how\"\n");
    mends("need: {statement: Say: why}\n", "need: {statement: Say: why}\n");
}

#[test]
fn in_french_too_where_a_space_stands_before_it() {
    let tree = tree("outcomes: [a]\n", "outcomes:\n  - Changer : un pansement\n");
    let fixed = fix(&tree, found);
    let (file, _) = fixed.tree.find("credentials/mine/index.fr.md").expect("the translation is there");
    assert_eq!(fixed.tree.text(file), "---\noutcomes:\n  - \"Changer : un pansement\"\n---\n");
}

#[test]
fn a_list_in_one_text_gets_brackets() {
    mends("delivery: {mode: \"online, hybrid\"}\n", "delivery: {mode: [online, hybrid]}\n");
    mends("level: graduate\ntags: a, b\n", "level: graduate\ntags: [a, b]\n");
    mends("codes: {noc: \"21231; 21232\"}\n", "codes: {noc: [21231, 21232]}\n");
}
