//! What an editor makes of the schemas and settings that `init` writes: yaml-language-server, asked as editors ask it.

use std::fs;

use serde_json::{Value, json};
use skillmark_tests::{Scratch, copy_folder, files, node, root, said, skillmark, write_json};

use crate::text;

/// Returns a new catalog.
fn started() -> Scratch {
    let scratch = Scratch::new();
    let output = skillmark(&["init", &text(&scratch.catalog())]);
    assert!(output.status.success(), "{}", said(&output));
    let output = skillmark(&["new", "framework", "tools", "--catalog", &text(&scratch.catalog())]);
    assert!(output.status.success(), "{}", said(&output));
    scratch
}

fn ask(scratch: &Scratch, asked: &Value) -> Vec<Value> {
    write_json(&scratch.join("asked.json"), asked);
    // Patterns of editors do not look into hidden folders, and a scratch folder is one.
    let plain = tempfile::Builder::new().prefix("skillmark-").tempdir().expect("there is room for a folder");
    copy_folder(&scratch.catalog(), plain.path());
    let answer = node("gate/editor.mjs", &[&text(plain.path()), &text(&scratch.join("asked.json"))]);
    answer.as_array().cloned().expect("a list of answers")
}

fn labels(offers: &Value) -> Vec<&str> {
    offers.as_array().expect("a list").iter().filter_map(|offer| offer["label"].as_str()).collect()
}

/// Five fields say what they are, and six places offer what can stand there.
#[test]
fn fields_are_explained_and_offered() {
    let scratch = started();
    let asked = json!([
        {
            "path": "catalog.yaml",
            "text": "# yaml-language-server: $schema=.skillmark/schemas/catalog.json\ntitle: T\nbase_url: https://x.example\nlanguages: [en]\npolicy:\n  - id: a\n    severity: \n    text: t\n    require: {}\n\n",
            "hover": [[2, 3], [3, 3], [6, 6]],
            "complete": [[9, 0], [6, 14]],
        },
        {
            "path": "frameworks/tools.yaml",
            "text": "# yaml-language-server: $schema=../.skillmark/schemas/framework.json\ntitle: T\nkind: \nitems:\n  - code: a\n    name: A\n    \n",
            "hover": [[2, 2]],
            "complete": [[2, 6], [6, 4]],
        },
        {"path": "issuers/main/index.yaml", "text": "name: N\nurl: https://x.example\n\n", "hover": [[1, 1]], "complete": [[2, 0]]},
        {"path": "issuers/main/keys/a.yaml", "text": "\n", "complete": [[0, 0]]},
    ]);
    let answers = ask(&scratch, &asked);
    let hover = |answer: usize, at: usize| answers[answer]["hovers"][at].as_str().unwrap_or_default().to_owned();
    for (answer, at, words) in [
        (0, 0, "Where the site will be served"),
        (0, 1, "anguage"),
        (0, 2, "can be published"),
        (1, 0, "What its items are"),
        (2, 0, "ebsite"),
    ] {
        assert!(hover(answer, at).contains(words), "`{words}` is not in: {:?}", hover(answer, at));
    }
    let offers = |answer: usize, at: usize| labels(&answers[answer]["offers"][at]);
    assert!(offers(0, 0).contains(&"taxonomies") && offers(0, 0).contains(&"summary"), "{:?}", offers(0, 0));
    assert!(!offers(0, 0).contains(&"title"), "what is there already is not offered again");
    assert_eq!(offers(0, 1), ["error", "warning", "advice"]);
    assert!(offers(1, 0).contains(&"occupations"), "{:?}", offers(1, 0));
    assert!(offers(1, 1).contains(&"description"), "{:?}", offers(1, 1));
    assert!(offers(2, 0).contains(&"contact"), "{:?}", offers(2, 0));
    assert!(offers(3, 0).contains(&"public_key_multibase"), "{:?}", offers(3, 0));
    for answer in &answers {
        for offer in
            answer["offers"].as_array().expect("a list").iter().flat_map(|offers| offers.as_array().expect("a list"))
        {
            let said = offer["documentation"].as_str().unwrap_or_default();
            assert!(!said.is_empty(), "{} is offered without a word on it", offer["label"]);
        }
    }
}

/// What a schema can find, the editor marks: fields that are unknown, missing or given another type, words not in the
/// list, and values of another form.
#[test]
fn faults_are_marked() {
    let scratch = started();
    let good = "title: T\nbase_url: https://x.example\nlanguages: [en]\n";
    let faults = [
        (format!("{good}colour: red\n"), "colour"),
        ("base_url: https://x.example\nlanguages: [en]\n".to_owned(), "title"),
        (good.replace("https://x.example", "x.example"), "pattern"),
        (format!("{good}policy:\n  - {{id: a, severity: eror, text: t, require: {{}}}}\n"), "alue is not accepted"),
        (format!("{good}theme: 7\n"), "ncorrect type"),
        (format!("{good}policy:\n  - {{id: A b, severity: error, text: t, require: {{}}}}\n"), "pattern"),
    ];
    let all = faults.iter().map(|(yaml, _)| yaml.as_str()).chain([good]).enumerate();
    let schema = "# yaml-language-server: $schema=.skillmark/schemas/catalog.json\n";
    let asked: Vec<Value> = all
        .map(|(number, yaml)| json!({"path": format!("try-{number}.yaml"), "text": format!("{schema}{yaml}")}))
        .collect();
    let answers = ask(&scratch, &json!(asked));
    for ((yaml, words), answer) in faults.iter().zip(&answers) {
        let wrong = answer["wrong"].to_string();
        assert!(wrong.contains(words), "`{words}` is not in {wrong}\n{yaml}");
    }
    assert_eq!(answers.last().map(|answer| answer["wrong"].clone()), Some(json!([])));
}

/// No editor marks what `check` accepts: every YAML file and every front matter of the samples, and of a new catalog.
#[test]
fn sound_files_are_not_marked() {
    let scratch = started();
    let mut asked = Vec::new();
    for (number, catalog) in ["catalog", "tests/sites/tiny/catalog"].iter().enumerate() {
        for (path, bytes) in files(&root().join(catalog)) {
            let Ok(text) = String::from_utf8(bytes) else { continue };
            asked.extend(document(&path, &text, number));
        }
    }
    for (path, bytes) in files(&scratch.catalog()) {
        let Ok(text) = String::from_utf8(bytes) else { continue };
        if !path.starts_with('.') {
            asked.extend(document(&path, &text, 9));
        }
    }
    // As many as are read in a few seconds, from everywhere.
    let step = asked.len().div_ceil(90);
    let asked: Vec<Value> = asked.into_iter().step_by(step.max(1)).collect();
    assert!(asked.len() > 40, "{}", asked.len());
    for answer in ask(&scratch, &json!(asked)) {
        assert_eq!(answer["wrong"], json!([]), "{}", answer["path"]);
    }
}

/// Returns what to ask of a file of a catalog: its YAML, with the schema of its kind; nothing of a translation, which is
/// not a whole entry.
fn document(path: &str, text: &str, catalog: usize) -> Option<Value> {
    let parts: Vec<&str> = path.split('/').collect();
    let kind = match parts.as_slice() {
        ["catalog.yaml"] => "catalog",
        ["glossary.yaml"] => "glossary",
        ["frameworks", _] => "framework",
        ["issuers", _, "index.yaml"] => "issuer",
        ["issuers", _, "keys", _] => "key",
        ["trusted", _] => "trusted",
        ["credentials", _, "index.md"] => "credential",
        ["departments", _, "index.md"] => "department",
        ["pathways", _, "index.md"] => "pathway",
        ["pages" | "faqs", name] if name.strip_suffix(".md").is_some_and(|id| !id.contains('.')) => {
            if parts[0] == "pages" { "page" } else { "faq" }
        }
        _ => return None,
    };
    let yaml = if path.strip_suffix(".md").is_some() { text.split("---\n").nth(1)? } else { text };
    let schema = format!("# yaml-language-server: $schema=../../.skillmark/schemas/{kind}.json\n");
    let rest: Vec<&str> = yaml.lines().filter(|line| !line.contains("$schema")).collect();
    let name = path.replace(['/', '.'], "-");
    Some(json!({"path": format!("try/{catalog}/{name}.yaml"), "text": schema + &rest.join("\n") + "\n"}))
}

/// Every YAML file that `init` and `new` write says which schema it has, to both kinds of editor, and the schema is there.
#[test]
fn every_yaml_file_names_its_schema() {
    let scratch = started();
    let mut seen = 0;
    for (path, bytes) in files(&scratch.catalog()) {
        if path.starts_with('.') || path.strip_suffix(".yaml").is_none() {
            continue;
        }
        let text = String::from_utf8(bytes).expect("text");
        let mut lines = text.lines();
        let first = lines.next().and_then(|line| line.strip_prefix("# yaml-language-server: $schema="));
        let schema = first.unwrap_or_else(|| panic!("{path} does not begin with its schema"));
        assert_eq!(lines.next(), Some(format!("# $schema: {schema}").as_str()), "{path}");
        let folder = scratch.catalog().join(&path);
        let there = folder.parent().expect("a folder").join(schema);
        let schema: Value =
            serde_json::from_str(&fs::read_to_string(&there).expect("the schema is there")).expect("JSON");
        assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#");
        seen += 1;
    }
    assert!(seen >= 5, "{seen}");
    let mappings = fs::read_to_string(scratch.catalog().join(".idea/jsonSchemas.xml")).expect("the mappings");
    let settings = fs::read_to_string(scratch.catalog().join(".vscode/settings.json")).expect("the settings");
    for kind in ["catalog", "glossary", "issuer", "key", "framework", "endorsement", "trusted", "samples"] {
        let schema = format!(".skillmark/schemas/{kind}.json");
        assert!(mappings.contains(&schema) && settings.contains(&schema), "{kind}");
        assert!(scratch.catalog().join(&schema).is_file(), "{kind}");
    }
}
