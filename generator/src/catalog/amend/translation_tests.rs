use serde_json::{Value, json};

use super::*;
use crate::catalog::translate::overlay;
use crate::site::edit;

const ORIGINAL: &str = "---
title: Data
tags: data
outcomes:
  - Read a table.
  - Draw a chart.
criteria:
  - Pass the exam.
  - text: Hand in a chart.
    evidence: The chart.
partners:
  - The library
  - organization: A bank
    level: consulted
cost:
  - who: Students
    amount: 0
assessment:
  kind: project
  rubric:
    title: Rubric
    levels: [Not yet, Met]
    criteria:
      - name: Source
        levels: [None, Named]
      - name: Answer
        levels: [Wrong, Right]
---
The text.
";

const FRENCH: &str = "---
# Read by Ada.
title: Données
tags: données
outcomes:
  # The first one is short.
  - Lire un tableau.
  - >-
    Dessiner
    un graphique.
criteria:
  - Réussir l’examen.
  - text: Remettre un graphique.
    evidence: Le graphique.
partners:
  - La bibliothèque
  - ~
cost:
  - who: Étudiants
assessment:
  rubric:
    title: Grille
    levels: [Pas encore, Atteint]
    criteria:
      - name: Source
        levels: [Rien, Nommée]
      - ~
---
Le texte.
";

fn path(steps: &Value) -> Vec<Step> {
    let step = |step: &Value| match step {
        Value::String(name) => Step::Key(name.clone()),
        other => Step::Item(usize::try_from(other.as_u64().expect("a number")).expect("a small one")),
    };
    steps.as_array().expect("a list").iter().map(step).collect()
}

fn set(steps: &Value, value: Value) -> Change {
    Change::Set(path(steps), value)
}

/// Makes a change in both texts. Returns them, after judging that the translation has the shape of the original.
fn both(change: &Change) -> (String, String) {
    let order = edit::order();
    let original = amend(ORIGINAL, change, &order).expect("it can be read").text;
    let french = follow(ORIGINAL, change, FRENCH, &order).expect("it can be read").text;
    assert_eq!(mistakes(&original, &french), Vec::<String>::new(), "{change:?}\n{original}\n{french}");
    (original, french)
}

fn mistakes(original: &str, translation: &str) -> Vec<String> {
    let node = |text: &str| read(text).map(|source| source.node).expect("it can be read");
    let mut found = Vec::new();
    overlay(&node(original), &node(translation), &mut found);
    found.into_iter().map(|finding| finding.message).collect()
}

fn new_lines(french: &str) -> Vec<&str> {
    french.lines().filter(|line| !FRENCH.lines().any(|known| known == *line)).collect()
}

#[test]
fn a_new_item_gets_its_place_in_the_translation() {
    let insert = |steps: Value, at, value| Change::Insert(path(&steps), at, value);
    let (original, french) = both(&insert(json!(["outcomes"]), 1, json!("Say what it shows.")));
    assert!(original.contains("  - Read a table.\n  - Say what it shows.\n  - Draw a chart.\n"), "{original}");
    assert!(french.contains("  - Lire un tableau.\n  - ~\n  - >-\n    Dessiner\n"), "{french}");
    assert_eq!(new_lines(&french), Vec::<&str>::new(), "{french}");
    let (_, french) = both(&insert(json!(["outcomes"]), 2, json!("Say what it shows.")));
    assert!(french.contains("    un graphique.\n  - ~\ncriteria:"), "{french}");
    let (_, french) = both(&insert(json!(["outcomes"]), 0, json!("First.")));
    assert!(french.contains("outcomes:\n  # The first one is short.\n  - ~\n  - Lire"), "{french}");
    let rows = json!(["assessment", "rubric", "criteria"]);
    let (_, french) = both(&insert(rows, 1, json!({"name": "Care", "levels": ["None", "Some"]})));
    assert_eq!(french.matches("- ~").count(), 3, "{french}");
    let (_, french) = both(&insert(json!(["assessment", "rubric", "levels"]), 1, json!("Nearly")));
    assert_eq!(
        values(&french).expect("YAML")["assessment"]["rubric"]["levels"],
        json!(["Pas encore", null, "Atteint"])
    );
    // One value stood alone for a list.
    let (_, french) = both(&insert(json!(["tags"]), 1, json!("charts")));
    assert_eq!(values(&french).expect("YAML")["tags"], json!(["données", null]));
    // What has no words gets none.
    let (_, french) = both(&insert(json!(["skills"]), 0, json!("onet-skills:2.A.1.e")));
    assert_eq!(french, FRENCH);
}

#[test]
fn what_moves_or_goes_does_so_in_the_translation() {
    let (_, french) = both(&Change::Move(path(&json!(["outcomes"])), 0, 1));
    assert!(
        french.contains("  # The first one is short.\n  - >-\n    Dessiner\n    un graphique.\n  - Lire un tableau.\n"),
        "{french}"
    );
    assert_eq!(new_lines(&french), Vec::<&str>::new());
    let (_, french) = both(&Change::Move(path(&json!(["partners"])), 1, 0));
    assert!(french.contains("partners:\n  - ~\n  - La bibliothèque\n"), "{french}");
    let (_, french) = both(&set(&json!(["outcomes", 0]), Value::Null));
    assert!(!french.contains("Lire un tableau"), "{french}");
    assert!(french.contains("    un graphique."), "{french}");
    let (_, french) = both(&set(&json!(["partners", 0]), Value::Null));
    assert!(!french.contains("partners"), "{french}");
    // The last item takes its list along.
    let (_, french) = both(&set(&json!(["cost", 0]), Value::Null));
    assert!(!french.contains("cost"), "{french}");
    let (_, french) = both(&set(&json!(["assessment", "rubric"]), Value::Null));
    assert!(!french.contains("assessment"), "{french}");
    let (_, french) = both(&set(&json!(["criteria", 1, "evidence"]), Value::Null));
    assert!(!french.contains("Le graphique"), "{french}");
    let (_, french) = both(&set(&json!(["title"]), json!("Charts")));
    assert_eq!(french, FRENCH);
}

#[test]
fn a_value_that_becomes_a_record_keeps_its_words() {
    let (_, french) = both(&set(&json!(["partners", 0]), json!({"organization": "The library", "level": "consulted"})));
    assert_eq!(values(&french).expect("YAML")["partners"][0], json!({"organization": "La bibliothèque"}));
    let (_, french) = both(&set(&json!(["criteria", 0]), json!({"text": "Pass the exam.", "outcome": 1})));
    assert_eq!(values(&french).expect("YAML")["criteria"][0], json!("Réussir l’examen."));
    let (_, french) = both(&set(&json!(["criteria", 1]), json!("Hand in a chart.")));
    assert_eq!(values(&french).expect("YAML")["criteria"][1], json!("Remettre un graphique."));
}

#[test]
fn what_was_broken_by_hand_stays_as_it_is() {
    let broken = FRENCH.replace("  - Lire un tableau.\n", "");
    let change = Change::Insert(path(&json!(["outcomes"])), 1, json!("Say what it shows."));
    assert_eq!(follow(ORIGINAL, &change, &broken, &edit::order()).expect("it can be read").text, broken);
    assert!(follow(ORIGINAL, &change, "---\na: [\n---\n", &edit::order()).is_err());
    assert!(follow(ORIGINAL, &change, "", &edit::order()).is_err());
}

fn translated(translation: &str, steps: &Value, words: &Value) -> String {
    let order = edit::order();
    let made = translate(ORIGINAL, translation, &path(steps), words, &order).expect("it can be read").text;
    assert_eq!(mistakes(ORIGINAL, &made), Vec::<String>::new(), "{made}");
    made
}

#[test]
fn words_are_written_in_the_shape_of_the_original() {
    let empty = "---\n---\n";
    let made = translated(empty, &json!(["outcomes", 1]), &json!("Dessiner."));
    assert_eq!(values(&made).expect("YAML"), json!({"outcomes": [null, "Dessiner."]}));
    assert!(made.contains("- ~\n"), "{made}");
    let made = translated(&made, &json!(["outcomes", 0]), &json!("Lire."));
    assert_eq!(made, "---\noutcomes:\n- Lire.\n- Dessiner.\n---\n");
    let made = translated(&made, &json!(["assessment", "rubric", "criteria", 1, "levels", 0]), &json!("Faux"));
    assert_eq!(
        values(&made).expect("YAML")["assessment"],
        json!({"rubric": {"criteria": [null, {"levels": ["Faux", null]}]}})
    );
    // One value stands for a list, or for a record.
    let made = translated(empty, &json!(["tags", 0]), &json!("données"));
    assert_eq!(made, "---\ntags: données\n---\n");
    let made = translated(empty, &json!(["criteria", 0, "text"]), &json!("Réussir."));
    assert_eq!(values(&made).expect("YAML"), json!({"criteria": ["Réussir.", null]}));
    let made = translated(FRENCH, &json!(["criteria", 0, "text"]), &json!("Passer l’examen."));
    assert_eq!(new_lines(&made), ["  - Passer l’examen."], "{made}");
    let made = translated(FRENCH, &json!(["partners", 1, "organization"]), &json!("Une banque"));
    assert_eq!(values(&made).expect("YAML")["partners"][1], json!({"organization": "Une banque"}));
    assert!(made.contains("# Read by Ada."), "{made}");
}

#[test]
fn what_is_emptied_stays_in_the_language_of_the_original() {
    let made = translated(FRENCH, &json!(["outcomes", 0]), &Value::Null);
    assert!(made.contains("  # The first one is short.\n  - ~\n  - >-\n"), "{made}");
    let made = translated(&made, &json!(["outcomes", 1]), &Value::Null);
    assert!(!made.contains("outcomes"), "{made}");
    let made = translated("---\ntitle: Données\n---\n", &json!(["title"]), &Value::Null);
    assert_eq!(values(&made).expect("YAML").as_object().map_or(0, serde_json::Map::len), 0, "{made}");
    // There are no words for what is not there.
    assert_eq!(translated(FRENCH, &json!(["need", "statement"]), &json!("x")), FRENCH);
    assert_eq!(translated(FRENCH, &json!(["outcomes", 7]), &json!("x")), FRENCH);
}

#[test]
fn a_list_that_does_not_fit_gets_the_length_of_the_original() {
    let broken = FRENCH.replace("  - Lire un tableau.\n", "");
    let made = translated(&broken, &json!(["outcomes", 1]), &json!("Dessiner."));
    assert_eq!(values(&made).expect("YAML")["outcomes"], json!(["Dessiner un graphique.", "Dessiner."]));
}
