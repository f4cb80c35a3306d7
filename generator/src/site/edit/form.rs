//! The form for a credential, made from the schema of its source format: the same declarations that read the file.
//!
//! What is here and not in the schema is what a form needs beside it: which fields stand together, and from which of the
//! catalog's own lists a field is chosen.

use serde_json::{Map, Value, json};

use super::order::RECORDS;
use crate::catalog::{is_words, schema};

/// The parts of the form, each with its fields: in the order in which a coordinator thinks of them.
pub(in crate::site) const SECTIONS: &[(&str, &[&str])] = &[
    ("about", &["status", "title", "summary", "type", "department", "issuer", "tags"]),
    ("able", &["outcomes", "skills", "occupations", "alignments"]),
    ("assessed", &["criteria", "assessment", "evidence", "components"]),
    ("who", &["audience", "level", "focus_area", "prerequisites", "language"]),
    ("take", &["effort", "delivery", "cost", "enrol", "contact", "supports"]),
    ("worth", &["credits", "transcript", "transfer", "equivalent_to", "embeds", "validity", "title_choices"]),
    ("why", &["need", "strategic_goals", "partners", "people", "overlaps", "links"]),
    ("office", &["version", "governance", "codes", "achievement_type", "rights"]),
];

/// Fields whose values are ids or codes of the catalog, by their way in the record; items of lists are left out.
const CHOICES: &[(&str, &str)] = &[
    ("department", "departments"),
    ("type", "types"),
    ("issuer", "issuers"),
    ("audience", "audiences"),
    ("level", "levels"),
    ("focus_area", "focus_areas"),
    ("strategic_goals", "strategic_goals"),
    ("skills.skill", "skills"),
    ("occupations", "occupations"),
    ("prerequisites.credential", "credentials"),
    ("components.credential", "credentials"),
    ("overlaps.credential", "credentials"),
];

/// The field that holds a language.
const LANGUAGE: &str = "language";

/// From how many characters on a text gets a field of several lines.
const LONG: u64 = 1_000;

/// How deep records lie in one another at most.
const DEPTH: usize = 6;

/// Returns the sections: `[{"id", "fields": [FIELD]}]`. A field has `name`, `path`, `kind`, `required`, and by its
/// kind `options`, `choices`, `fields`, `item` and `short`. `words` says that it, or something in it, is translated.
pub(in crate::site) fn sections() -> Vec<Value> {
    let schema = schema::schema("credential").unwrap_or_default();
    let form = Form { definitions: &schema["definitions"] };
    let entry = &schema["definitions"]["Credential"];
    let left = |name: &&&str| !SECTIONS.iter().any(|(_, fields)| fields.contains(*name));
    let all = entry_fields("Credential");
    let section = |(id, names): (&str, Vec<&str>)| {
        let fields = names.iter().filter_map(|name| form.property(entry, name, "", 0));
        json!({"id": id, "fields": fields.collect::<Vec<_>>()})
    };
    // A field that nobody has given a place is not lost.
    let rest: Vec<&str> = all.iter().filter(left).copied().collect();
    let known = SECTIONS.iter().map(|(id, names)| (*id, names.to_vec()));
    known.chain((!rest.is_empty()).then_some(("more", rest))).map(section).collect()
}

/// Returns the names of a record's fields in their order.
fn entry_fields(record: &str) -> &'static [&'static str] {
    RECORDS.iter().find(|(name, _)| *name == record).map_or(&[], |(_, fields)| fields)
}

/// The schema while it is read.
struct Form<'a> {
    definitions: &'a Value,
}

/// A part of a schema that says what a value is.
struct Shape<'a> {
    schema: &'a Value,
    /// The record that it is, by name.
    record: Option<&'a str>,
}

impl<'a> Form<'a> {
    /// Returns the field `name` of the record that `schema` describes.
    fn property(&self, schema: &'a Value, name: &str, above: &str, depth: usize) -> Option<Value> {
        let object = object(schema)?;
        let own = &object["properties"][name];
        let required = object["required"].as_array().is_some_and(|names| names.iter().any(|known| known == name));
        let path = if above.is_empty() { name.to_owned() } else { format!("{above}.{name}") };
        let mut field = self.field(own, &path, depth)?;
        field.insert("name".to_owned(), json!(name));
        field.insert("required".to_owned(), json!(required));
        Some(Value::Object(field))
    }

    /// Returns what kind of field a value at `path` gets.
    fn field(&self, schema: &'a Value, path: &str, depth: usize) -> Option<Map<String, Value>> {
        if depth > DEPTH {
            return None;
        }
        let shape = self.resolve(schema, None);
        let mut made = match array_items(shape.schema) {
            Some(items) => self.list(items, path, depth)?,
            None => self.single(&shape, path, depth),
        };
        made.insert("path".to_owned(), json!(path));
        if has_words(&made, path) {
            made.insert("words".to_owned(), json!(true));
        }
        Some(made)
    }

    fn list(&self, items: &'a Value, path: &str, depth: usize) -> Option<Map<String, Value>> {
        let shape = self.resolve(items, None);
        let item = self.field(items, path, depth + 1)?;
        // What is chosen from a short list of the catalog is ticked; so is what is chosen from words.
        let is_ticked = matches!(item["kind"].as_str(), Some("pick")) || shape.schema["enum"].is_array();
        let mut made = Map::new();
        if is_ticked {
            made = item;
            made.insert("kind".to_owned(), json!("ticks"));
        } else {
            made.insert("kind".to_owned(), json!("list"));
            made.insert("item".to_owned(), Value::Object(item));
        }
        Some(made)
    }

    fn single(&self, shape: &Shape<'a>, path: &str, depth: usize) -> Map<String, Value> {
        let mut made = Map::new();
        let mut put = |name: &str, value: Value| drop(made.insert(name.to_owned(), value));
        let schema = shape.schema;
        let choices = CHOICES.iter().find(|(known, _)| *known == path).map(|(_, choices)| *choices);
        if let Some(choices) = choices {
            put(
                "kind",
                json!(if matches!(choices, "skills" | "occupations" | "credentials") { "search" } else { "pick" }),
            );
            put("choices", json!(choices));
        } else if let (Some(record), Some(object)) = (shape.record, object(schema)) {
            put("kind", json!("record"));
            put("short", json!(short(schema, object)));
            let fields = entry_fields(record).iter();
            let fields = fields.filter_map(|name| self.property(schema, name, path, depth + 1));
            put("fields", json!(fields.collect::<Vec<_>>()));
            put("record", json!(record));
        } else if schema["enum"].is_array() {
            put("kind", json!("choice"));
            put("options", json!(options(schema)));
        } else if path == LANGUAGE {
            put("kind", json!("language"));
        } else {
            put("kind", json!(kind(schema)));
        }
        made
    }

    /// Follows references.
    fn resolve(&self, schema: &'a Value, record: Option<&'a str>) -> Shape<'a> {
        let reference = schema["$ref"].as_str().or_else(|| schema["allOf"][0]["$ref"].as_str());
        if let Some(name) = reference.and_then(|path| path.strip_prefix("#/definitions/")) {
            return self.resolve(&self.definitions[name], Some(name));
        }
        // A contact is a word or a record: the record says more.
        let inner = schema["anyOf"].as_array().into_iter().flatten().find(|one| one["$ref"].is_string());
        match inner.filter(|_| record.is_none()) {
            Some(inner) if array_items(schema).is_none() => self.resolve(inner, None),
            _ => Shape { schema, record },
        }
    }
}

/// Says whether a field holds words, or one in it does.
fn has_words(field: &Map<String, Value>, path: &str) -> bool {
    let is_marked = |inner: &Value| inner["words"] == true;
    match field["kind"].as_str() {
        Some("record") => field["fields"].as_array().into_iter().flatten().any(is_marked),
        Some("list") => is_marked(&field["item"]),
        Some("text" | "long") => path.rsplit('.').next().is_some_and(is_words),
        _ => false,
    }
}

/// Returns the part of a record's schema that lists its fields.
fn object(schema: &Value) -> Option<&Value> {
    let either = schema["anyOf"].as_array().into_iter().flatten();
    std::iter::once(schema).chain(either).find(|one| one["properties"].is_object())
}

/// Returns the field that a bare value stands for.
fn short(schema: &Value, object: &Value) -> Option<String> {
    let bare = schema["anyOf"].as_array()?.iter().find(|one| !one["properties"].is_object())?;
    let fields = object["properties"].as_object()?;
    // The field is described, and the bare value is not.
    let without_words = |value: &Value| {
        let mut value = value.clone();
        if let Some(map) = value.as_object_mut() {
            map.retain(|name, _| name != "description" && name != "markdownDescription");
        }
        value
    };
    let same: Vec<&String> =
        fields.iter().filter(|(_, own)| without_words(own) == without_words(bare)).map(|(name, _)| name).collect();
    let required = object["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect::<Vec<_>>();
    same.iter().find(|name| required.contains(&name.as_str())).or(same.first()).map(|name| (*name).clone())
}

fn array_items(schema: &Value) -> Option<&Value> {
    let either = schema["anyOf"].as_array().into_iter().flatten();
    std::iter::once(schema).chain(either).find(|one| one["type"] == "array").map(|array| &array["items"])
}

/// Returns words to choose from, each with what it means.
fn options(schema: &Value) -> Vec<Value> {
    let words = schema["enum"].as_array().into_iter().flatten();
    let told = schema["markdownEnumDescriptions"].as_array().or_else(|| schema["enumDescriptions"].as_array());
    let means = |index: usize| told.and_then(|told| told.get(index)).cloned().unwrap_or_default();
    words.enumerate().map(|(index, word)| json!({"value": word, "help": means(index)})).collect()
}

fn kind(schema: &Value) -> &'static str {
    let is_duration = schema["pattern"].as_str().is_some_and(|pattern| pattern.starts_with("^P"));
    match (schema["type"].as_str(), schema["format"].as_str()) {
        (_, Some("date")) => "date",
        (_, Some("uri")) => "url",
        (_, Some("email")) => "email",
        (Some("boolean"), _) => "yes-no",
        (Some("integer" | "number"), _) => "number",
        _ if is_duration => "duration",
        _ if schema["maxLength"].as_u64().is_some_and(|length| length >= LONG) => "long",
        _ => "text",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walk<'a>(fields: &'a Value, found: &mut Vec<&'a Value>) {
        for field in fields.as_array().into_iter().flatten() {
            found.push(field);
            walk(&field["fields"], found);
            if !field["item"].is_null() {
                found.push(&field["item"]);
                walk(&field["item"]["fields"], found);
            }
        }
    }

    #[test]
    fn every_property_of_the_schema_has_a_field() {
        let sections = sections();
        let mut found = Vec::new();
        for section in &sections {
            walk(&section["fields"], &mut found);
        }
        let paths: Vec<&str> = found.iter().filter_map(|field| field["path"].as_str()).collect();
        let schema = schema::schema("credential").expect("it is a kind");
        let names = schema["definitions"]["Credential"]["properties"].as_object().expect("it has fields");
        for name in names.keys() {
            assert!(paths.contains(&name.as_str()), "{name} has no field");
        }
        assert!(sections.iter().all(|section| section["id"] != "more"), "a field has no section: add it to SECTIONS");
        for (record, fields) in RECORDS {
            let own = object(&schema["definitions"][record]).unwrap_or_else(|| panic!("there is no record {record}"));
            let own = own["properties"].as_object().expect("it has fields");
            assert_eq!(own.len(), fields.len(), "{record}");
            let holder = found.iter().find(|field| field["record"] == *record);
            assert!(holder.is_some() || *record == "Credential", "{record} is in no field");
            for field in holder.into_iter().flat_map(|holder| holder["fields"].as_array().expect("it is a list")) {
                assert!(own.contains_key(field["name"].as_str().unwrap_or_default()), "{field}");
            }
        }
    }

    #[test]
    fn records_with_a_short_form_say_which_field_that_is() {
        let sections = sections();
        let mut found = Vec::new();
        for section in &sections {
            walk(&section["fields"], &mut found);
        }
        let short = |record: &str| {
            found.iter().find(|field| field["record"] == record).and_then(|field| field["short"].as_str())
        };
        for (record, field) in [
            ("Prerequisite", "text"),
            ("Cohort", "start"),
            ("Credits", "available"),
            ("Partner", "organization"),
            ("Link", "url"),
            ("Delivery", "mode"),
            ("Assessment", "kind"),
            ("SkillReference", "skill"),
            ("Transcript", "kind"),
            ("Validity", "duration"),
            ("Enrol", "url"),
            ("Criterion", "text"),
            ("Need", "statement"),
            ("Rights", "holder"),
            ("Person", "name"),
            ("Embedded", "certification"),
        ] {
            assert_eq!(short(record), Some(field), "{record}");
        }
        assert_eq!(short("Cost"), None);
    }

    #[test]
    fn what_is_translated_is_what_the_loader_takes() {
        let sections = sections();
        let mut found = Vec::new();
        for section in &sections {
            walk(&section["fields"], &mut found);
        }
        let has_words = |path: &str| found.iter().any(|field| field["path"] == path && field["words"] == true);
        for path in
            ["title", "outcomes", "assessment.rubric.criteria.levels", "delivery.cohorts.note", "credits", "tags"]
        {
            assert!(has_words(path), "{path}");
        }
        for path in
            ["status", "evidence.required", "cost.amount", "components.kind", "skills", "links.url", "contact.email"]
        {
            assert!(!has_words(path), "{path}");
        }
    }
}
