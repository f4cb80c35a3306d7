//! Every Open Badges document of every test catalog against the schemas of others: those of 1EdTech for
//! Open Badges 3.0, a third party's for 2.0. `SKILLMARK_CONFORMANCE` names the folder that holds them.

use std::collections::BTreeMap;
use std::path::PathBuf;

use jsonschema::Validator;
use serde_json::{Value, json};
use skillmark_tests::{CATALOGS, Scratch, build, files, root};

fn schema(path: &str) -> Value {
    let folder = std::env::var_os("SKILLMARK_CONFORMANCE").expect("SKILLMARK_CONFORMANCE names the folder of schemas");
    let text = std::fs::read_to_string(PathBuf::from(folder).join(path)).expect("the schema can be read");
    serde_json::from_str(&text).expect("the schema is JSON")
}

/// Returns a validator for one definition of a schema.
fn part(schema: &Value, container: &str, name: &str) -> Validator {
    let wrapped = json!({
        "$schema": schema["$schema"],
        container: schema[container],
        "allOf": [{"$ref": format!("#/{container}/{name}")}],
    });
    assert!(schema[container][name].is_object(), "the schema defines {name}");
    jsonschema::options().should_validate_formats(true).build(&wrapped).expect("the schema is sound")
}

fn documents(ending: &str) -> BTreeMap<String, Value> {
    let mut documents = BTreeMap::new();
    for catalog in CATALOGS {
        let scratch = Scratch::new();
        let public = scratch.join("public");
        build(&root().join(catalog), &public, &[]);
        for (path, bytes) in
            files(&public).into_iter().filter(|(path, _)| path.ends_with(ending) && !path.starts_with("schemas/"))
        {
            documents.insert(format!("{catalog}: {path}"), serde_json::from_slice(&bytes).expect("it is JSON"));
        }
    }
    assert!(documents.len() > 3, "only {} documents end in {ending}", documents.len());
    documents
}

fn validate(validator: &Validator, documents: &BTreeMap<String, Value>) {
    let problems: Vec<String> = documents
        .iter()
        .flat_map(|(path, document)| {
            validator.iter_errors(document).map(move |error| format!("{path}: {error} at {}", error.instance_path()))
        })
        .collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn achievements_satisfy_the_official_schema() {
    let official = schema("pypi-openbadgeslib/ob_schemas/ob_v3p0_achievementcredential_schema.json");
    validate(&part(&official, "$defs", "Achievement"), &documents("achievement.json"));
}

#[test]
fn profiles_satisfy_the_official_schema() {
    let official = schema("pypi-openbadgeslib/ob_schemas/ob_v3p0_profile_schema.json");
    let validator = jsonschema::options().should_validate_formats(true).build(&official).expect("the schema is sound");
    validate(&validator, &documents("profile.json"));
}

#[test]
fn badge_classes_and_issuers_satisfy_a_third_party_schema() {
    let third = schema("rollercoaster-openbadges-types/schemas/ob2-assertion.schema.json");
    validate(&part(&third, "definitions", "BadgeClass"), &documents("badgeclass.json"));
    validate(&part(&third, "definitions", "Profile"), &documents("issuer.json"));
}

/// The validators can tell: a document without what the standard asks for is refused.
#[test]
fn the_schemas_refuse_what_is_wrong() {
    let official = schema("pypi-openbadgeslib/ob_schemas/ob_v3p0_achievementcredential_schema.json");
    let validator = part(&official, "$defs", "Achievement");
    let (_, mut document) = documents("achievement.json").pop_first().expect("there is one");
    document.as_object_mut().expect("it is an object").remove("criteria");
    assert!(!validator.is_valid(&document));
}
