use serde_json::{Value, json};

use super::wanted::at;
use super::*;

const ORDER: &Order = &[
    &["title", "summary", "status", "version", "tags", "credits", "cost", "outcomes"],
    &["available", "unit"],
    &["who", "amount", "currency", "basis", "note"],
];

const TEXT: &str = "---
# Ask Ada's office before you change this.
title: \"Data\"   # short
status: active

# Set by the senate.
version: 2
tags: [data, 'graphs']
credits:
  available: 3 # of forty
  unit: credits
cost:
  # The usual fee comes first.
  - who: Students
    amount: 0
  - who: Others
    amount: 180
outcomes:
- Read a table.
- >-
  Draw a chart
  # that is honest.
---
The text.
";

fn path(steps: &[Value]) -> Vec<Step> {
    let step = |step: &Value| match step {
        Value::String(name) => Step::Key(name.clone()),
        other => Step::Item(usize::try_from(other.as_u64().expect("a number")).expect("a small one")),
    };
    steps.iter().map(step).collect()
}

fn set(steps: &[Value], value: Value) -> Amended {
    amend(TEXT, &Change::Set(path(steps), value), ORDER).expect("the text can be read")
}

/// Says which lines are gone, and which are new.
fn difference(after: &Amended) -> (Vec<&'static str>, Vec<&str>) {
    let gone = TEXT.lines().filter(|line| !after.text.lines().any(|other| other == *line)).collect();
    let new = after.text.lines().filter(|line| !TEXT.lines().any(|other| other == *line)).collect();
    (gone, new)
}

#[test]
fn a_value_is_exchanged_within_its_line() {
    let made = set(&[json!("title")], json!("Data and charts"));
    assert_eq!(difference(&made), (vec!["title: \"Data\"   # short"], vec!["title: Data and charts   # short"]));
    let made = set(&[json!("credits"), json!("available")], json!(4.5));
    assert_eq!(difference(&made), (vec!["  available: 3 # of forty"], vec!["  available: 4.5 # of forty"]));
    let made = set(&[json!("cost"), json!(1), json!("amount")], json!(200));
    assert_eq!(difference(&made), (vec!["    amount: 180"], vec!["    amount: 200"]));
    let made = set(&[json!("tags"), json!(1)], json!("a, b"));
    assert_eq!(difference(&made), (vec!["tags: [data, 'graphs']"], vec!["tags: [data, \"a, b\"]"]));
    assert!(made.lost.is_empty());
}

#[test]
fn a_new_field_takes_its_place_and_an_emptied_one_goes() {
    let made = set(&[json!("summary")], json!("read data."));
    assert!(made.text.contains("# short\nsummary: read data.\nstatus: active\n"), "{}", made.text);
    let made = set(&[json!("cost"), json!(0), json!("note")], json!("A remark."));
    assert!(made.text.contains("    amount: 0\n    note: A remark.\n  - who: Others"), "{}", made.text);
    let made = set(&[json!("credits"), json!("unit")], Value::Null);
    assert_eq!(difference(&made), (vec!["  unit: credits"], vec![]));
    let made = set(&[json!("credits")], Value::Null);
    assert_eq!(difference(&made).1, Vec::<&str>::new());
    // A comment within what is taken out goes with it, and that is told.
    assert_eq!(made.lost, ["# of forty"]);
    let made = set(&[json!("version")], Value::Null);
    assert_eq!(difference(&made), (vec!["version: 2"], vec![]));
}

#[test]
fn items_are_added_moved_and_taken_out() {
    let insert = Change::Insert(path(&[json!("cost")]), 2, json!({"who": "Staff", "amount": 0}));
    let made = amend(TEXT, &insert, ORDER).expect("the text can be read");
    assert!(made.text.contains("    amount: 180\n  - who: Staff\n    amount: 0\noutcomes:"), "{}", made.text);
    assert!(made.lost.is_empty());
    let made = amend(TEXT, &Change::Move(path(&[json!("cost")]), 1, 0), ORDER).expect("the text can be read");
    assert!(made.text.contains("- who: Others\n    amount: 180\n"), "{}", made.text);
    assert!(made.text.contains("# The usual fee"), "{}", made.text);
    let made = set(&[json!("outcomes"), json!(0)], Value::Null);
    assert_eq!(difference(&made), (vec!["- Read a table."], vec![]));
    let made = set(&[json!("cost"), json!(0)], Value::Null);
    assert!(made.text.contains("cost:\n"), "{}", made.text);
    assert!(!made.text.contains("Students"), "{}", made.text);
}

#[test]
fn the_text_of_a_block_is_no_comment() {
    let made = set(&[json!("outcomes"), json!(1)], json!("Draw an honest chart."));
    assert!(made.lost.is_empty(), "{:?}", made.lost);
    assert!(made.text.contains("\n- Draw an honest chart.\n---"), "{}", made.text);
}

#[test]
fn what_is_no_block_is_written_anew_and_says_what_is_lost() {
    let text = "---\n{title: a, # one\n status: active}\n---\n";
    let made = amend(text, &Change::Set(path(&[json!("credits"), json!("available")]), json!(3)), ORDER).expect("YAML");
    assert_eq!(
        values(&made.text).expect("YAML"),
        json!({"title": "a", "status": "active", "credits": {"available": 3}})
    );
    assert_eq!(made.lost, ["# one"]);
}

#[test]
fn an_empty_text_takes_a_first_field() {
    for text in ["---\n---\n", "---\n\n---\n", "---\n# only this\n---\n"] {
        let made = amend(text, &Change::Set(path(&[json!("title")]), json!("A: b")), ORDER).expect("YAML");
        assert_eq!(values(&made.text).expect("YAML"), json!({"title": "A: b"}), "{text}");
        assert!(made.lost.is_empty());
    }
}

#[test]
fn line_ends_of_windows_stay() {
    let text = TEXT.replace('\n', "\r\n");
    let made = amend(&text, &Change::Set(path(&[json!("summary")]), json!("x")), ORDER).expect("YAML");
    assert!(made.text.contains("\r\nsummary: x\r\nstatus"), "{}", made.text);
}

#[test]
fn text_of_any_kind_comes_back_as_it_was() {
    let texts = [
        "yes",
        "no",
        "null",
        "~",
        "1.10",
        "0x1f",
        "2026-01-01",
        "- a",
        "a: b",
        "a #b",
        "#a",
        "'",
        "\"",
        "{a}",
        "[a",
        "é ü — “x”",
        "a\nb",
        "a\n\n  b\n",
        " a ",
        "\t",
        "%a",
        "@a",
        "`a`",
        "&a",
        "*a",
        "!a",
        "|",
        ">",
        "?",
        "? a",
        "a,b",
        "---",
        "...",
        "\u{85}x",
        "\u{2028}y",
        "😀",
    ];
    for text in texts {
        for steps in [
            vec![json!("title")],
            vec![json!("summary")],
            vec![json!("tags"), json!(0)],
            vec![json!("outcomes"), json!(1)],
            vec![json!("cost"), json!(0), json!("who")],
        ] {
            let made = set(&steps, json!(text));
            let values = values(&made.text).unwrap_or_else(|error| panic!("{text:?}: {error:?}\n{}", made.text));
            assert_eq!(at(&values, &path(&steps)), Some(&json!(text)), "{steps:?}\n{}", made.text);
        }
    }
}

#[test]
fn the_way_to_a_place_is_found() {
    let at = TEXT.find("180").expect("it is there");
    assert_eq!(path_at(TEXT, at).expect("YAML"), path(&[json!("cost"), json!(1), json!("amount")]));
    assert_eq!(place(TEXT, &path(&[json!("cost"), json!(1), json!("amount")])).expect("YAML"), at..at + 3);
}

#[test]
fn one_day_of_several_changes_alone() {
    let text = "---\ndelivery:\n  cohorts:\n    - start: 2027-01-18 # after the holidays\n      end: 2027-04-24\n      apply_by: 2026-12-11\n    - {start: 2027-09-07, end: 2027-10-30}\n---\n";
    let set = |steps: &[Value], day: &str| {
        amend(text, &Change::Set(path(steps), json!(day)), ORDER).expect("the text can be read").text
    };
    let first = set(&[json!("delivery"), json!("cohorts"), json!(0), json!("start")], "2027-01-25");
    assert_eq!(first, text.replace("2027-01-18", "2027-01-25"));
    let second = set(&[json!("delivery"), json!("cohorts"), json!(1), json!("end")], "2027-11-06");
    assert_eq!(second, text.replace("2027-10-30", "2027-11-06"));
    let whole = json!({"start": "2027-01-25", "end": "2027-04-24", "apply_by": "2026-12-11"});
    let all = amend(text, &Change::Set(path(&[json!("delivery"), json!("cohorts"), json!(0)]), whole), ORDER);
    assert_eq!(all.expect("the text can be read").text, text.replace("2027-01-18", "2027-01-25"));
}

#[test]
fn criteria_follow_the_outcomes_that_they_name() {
    let text = "---\noutcomes: [One, Two, Three]\ncriteria:\n  - text: A\n    outcome: [1, 3]\n  - {text: B, outcome: 2} # the second\n  - text: C\n---\n";
    let after = |change: Change| amend(text, &change, ORDER).expect("the text can be read").text;
    let outcomes = || path(&[json!("outcomes")]);
    let named = |text: &str| {
        let values = values(text).expect("the text can be read");
        let criteria = values["criteria"].as_array().expect("a list").iter();
        criteria.map(|one| one["outcome"].clone()).collect::<Vec<_>>()
    };
    let made = after(Change::Insert(outcomes(), 1, json!("New")));
    assert_eq!(named(&made), [json!([1, 4]), json!(3), Value::Null]);
    assert!(made.contains("outcome: [1, 4]\n") && made.contains("{text: B, outcome: 3} # the second"), "{made}");
    let made = after(Change::Move(outcomes(), 0, 2));
    assert_eq!(named(&made), [json!([3, 2]), json!(1), Value::Null]);
    let made = after(Change::Move(outcomes(), 2, 0));
    assert_eq!(named(&made), [json!([2, 1]), json!(3), Value::Null]);
    let made = after(Change::Set(path(&[json!("outcomes"), json!(1)]), Value::Null));
    assert_eq!(named(&made), [json!([1, 2]), Value::Null, Value::Null]);
    let made = after(Change::Set(path(&[json!("outcomes"), json!(0)]), Value::Null));
    assert_eq!(named(&made), [json!([2]), json!(1), Value::Null]);
    // Other words are the same outcome.
    let made = after(Change::Set(path(&[json!("outcomes"), json!(1)]), json!("Two again")));
    assert_eq!(named(&made), [json!([1, 3]), json!(2), Value::Null]);
}
