use std::collections::BTreeSet;

use crate::VERIFIER;
use serde_json::Value;
use skillmark_tests::{Scratch, build, root};

/// Fields that the sample leaves out, and why.
const UNUSED: &[(&str, &str, &str)] = &[
    ("ThemeColors", "accent", OWN_LOOK),
    ("ThemeColors", "institution", OWN_LOOK),
    ("ThemeFonts", "body", OWN_LOOK),
    ("ThemeFonts", "headings", OWN_LOOK),
    ("ThemeOptions", "colors", OWN_LOOK),
    ("ThemeOptions", "fonts", OWN_LOOK),
    ("ThemeOptions", "logo_dark", "its logo is drawn for both"),
    ("Transitions", "retired", "nothing follows, and an empty list is left out of catalog.json"),
];

const OWN_LOOK: &str = "the sample has the look of the theme; docs/theming.md and tests/sites/themes show others";

/// The sample catalog shows every field of the source formats, so that whoever asks how one looks finds it there.
#[test]
fn the_sample_uses_every_field() {
    let scratch = Scratch::new();
    let public = scratch.join("public");
    build(&root().join("catalog"), &public, &["--drafts", "--verifier", VERIFIER]);
    let read = |path: &str| -> Value {
        serde_json::from_slice(&std::fs::read(public.join(path)).expect("the site has it")).expect("it is JSON")
    };
    let schema = read("schemas/catalog-export.json");
    let mut fields = Fields { definitions: &schema["definitions"], used: BTreeSet::new() };
    fields.walk(&schema, &read("catalog.json"));
    let all = schema["definitions"].as_object().expect("it has definitions").iter().flat_map(|(kind, definition)| {
        let properties = definition["properties"].as_object().into_iter().flatten();
        properties.map(|(field, _)| (kind.clone(), field.clone()))
    });
    let unused: Vec<(String, String)> = all.filter(|field| !fields.used.contains(field)).collect();
    let excused: Vec<(String, String)> =
        UNUSED.iter().map(|(kind, field, _)| ((*kind).to_owned(), (*field).to_owned())).collect();
    assert_eq!(unused, excused, "left: fields that no entry of the sample uses");
}

/// Which fields of which records occur.
struct Fields<'a> {
    definitions: &'a Value,
    used: BTreeSet<(String, String)>,
}

impl Fields<'_> {
    fn walk(&mut self, schema: &Value, value: &Value) {
        if let Some(kind) = schema["$ref"].as_str().and_then(|name| name.strip_prefix("#/definitions/")) {
            let definition = &self.definitions[kind];
            for (field, inner) in value.as_object().into_iter().flatten() {
                if definition["properties"].get(field).is_some() && says_something(inner) {
                    self.used.insert((kind.to_owned(), field.clone()));
                }
            }
            self.walk(definition, value);
        }
        for form in ["allOf", "anyOf", "oneOf"].iter().filter_map(|name| schema[*name].as_array()).flatten() {
            self.walk(form, value);
        }
        for item in value.as_array().into_iter().flatten() {
            self.walk(&schema["items"], item);
        }
        for (field, inner) in value.as_object().into_iter().flatten() {
            let known = schema["properties"].get(field).or_else(|| schema.get("additionalProperties"));
            if let Some(schema) = known {
                self.walk(schema, inner);
            }
        }
    }
}

fn says_something(value: &Value) -> bool {
    !value.is_null()
        && value.as_array().is_none_or(|items| !items.is_empty())
        && value.as_object().is_none_or(|fields| !fields.is_empty())
}
