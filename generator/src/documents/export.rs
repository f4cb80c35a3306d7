//! `catalog.json`: the whole catalog, every field, for whoever builds on it.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use url::Url;

use super::address::{self, Address};
use super::{Definition, identity, put};
use crate::catalog::decode::{Definitions, Field};
use crate::catalog::entity::credential::Credential;
use crate::catalog::entity::department::Department;
use crate::catalog::entity::endorsement::Endorsement;
use crate::catalog::entity::faq::Faq;
use crate::catalog::entity::framework::Framework;
use crate::catalog::entity::glossary::Glossary;
use crate::catalog::entity::issuer::Issuer;
use crate::catalog::entity::page::Page;
use crate::catalog::entity::pathway::Pathway;
use crate::catalog::profile::{ProfileElement, Standing, standings};
use crate::catalog::value::Identifier;
use crate::catalog::{Catalog, Entry};

/// Returns the catalog as one document, given the definitions of every credential.
pub fn catalog_json(catalog: &Catalog, base: &Url, definitions: &[(&Identifier, &[Definition])]) -> Value {
    let address = Address::new(base);
    let mut config = catalog.config.encode();
    // The address under which this copy is served, which may differ from the catalog's.
    config["base_url"] = json!(address.url("/"));
    let credentials = definitions.iter().filter_map(|(id, versions)| {
        let mut object = entry(catalog, catalog.credentials.get(*id)?, &address.url(&address::credential_page(id)));
        object["versions"] = versions.iter().map(version).collect();
        let standings = standings(catalog, catalog.credentials.get(*id)?);
        if !standings.is_empty() {
            object["profiles"] = standings.iter().map(profile).collect();
        }
        Some(object)
    });
    let issuers = catalog.issuers.values().map(|issuer| {
        let mut object = entry(catalog, issuer, &address.url(&address::issuer_file(&issuer.id, "profile.json")));
        object["did"] = json!(identity::issuer_did(catalog, &issuer.id, base));
        object
    });
    json!({
        "$schema": address.url("/schemas/catalog-export.json"),
        "catalog": config,
        "issuers": issuers.collect::<Vec<_>>(),
        "departments": entries(catalog, &catalog.departments, &address, |id| format!("/departments/{id}/")),
        "credentials": credentials.collect::<Vec<_>>(),
        "pathways": entries(catalog, &catalog.pathways, &address, |id| format!("/pathways/{id}/")),
        "frameworks": catalog.frameworks.values().map(|framework| entry(catalog, framework, &address.url(&address::framework_page(framework)))).collect::<Vec<_>>(),
        "faqs": entries(catalog, &catalog.faqs, &address, |id| format!("/faq/{id}/")),
        "pages": entries(catalog, &catalog.pages, &address, crate::site::about_path),
        "endorsements": entries(catalog, &catalog.endorsements, &address, |_| "/employers/".to_owned()),
        "glossary": catalog.glossary.as_ref().map_or(Value::Null, |glossary| glossary.fields.encode()),
    })
}

fn version(definition: &Definition) -> Value {
    json!({
        "version": definition.version,
        "achievement": definition.id(),
        "badge_class": definition.badge_class["id"],
        "digest": definition.digest.to_string(),
        "frozen": definition.is_frozen,
    })
}

fn profile(standing: &Standing<'_>) -> Value {
    let ids = |elements: &[&ProfileElement]| elements.iter().map(|one| json!(&**one.id)).collect::<Value>();
    let missing: Vec<&ProfileElement> = standing.missing.iter().map(|(element, _)| *element).collect();
    json!({
        "id": &**standing.profile.id,
        "met": standing.is_met(),
        "elements_met": ids(&standing.met),
        "elements_missing": ids(&missing),
        "elements_for_people": ids(&standing.for_people),
    })
}

fn entries<T: Field>(
    catalog: &Catalog,
    all: &BTreeMap<Identifier, Entry<T>>,
    address: &Address,
    path: impl Fn(&str) -> String,
) -> Vec<Value> {
    all.values().map(|one| entry(catalog, one, &address.url(&path(&one.id)))).collect()
}

/// Returns an entry's fields with its id, its page, its text, and its words in other languages.
fn entry<T: Field>(catalog: &Catalog, entry: &Entry<T>, url: &str) -> Value {
    let mut object = entry.fields.encode();
    object["id"] = json!(&*entry.id);
    object["page"] = json!(url);
    let text = entry.body.text(&catalog.tree).trim();
    if !text.is_empty() {
        object["text"] = json!(text);
    }
    let mut translations = Map::new();
    for (language, translation) in &entry.translations {
        let mut words = translation.fields.encode();
        let text = translation.body.text(&catalog.tree).trim();
        if !text.is_empty() {
            words["text"] = json!(text);
        }
        translations.insert((**language).to_owned(), words);
    }
    put(object.as_object_mut().unwrap_or(&mut Map::new()), "translations", translations_or_null(translations));
    object
}

fn translations_or_null(translations: Map<String, Value>) -> Value {
    if translations.is_empty() { Value::Null } else { Value::Object(translations) }
}

/// Returns the JSON Schema (draft-07) of [`catalog_json`].
pub fn catalog_json_schema() -> Value {
    let mut definitions = Definitions::new();
    let mut lists = Map::new();
    let mut list = |name: &str, fields: Value| {
        let added = json!({
            "type": "object",
            "required": ["id", "page"],
            "properties": {
                "id": {"type": "string"},
                "page": {"type": "string", "format": "uri"},
                "text": {"type": "string", "description": "Markdown"},
                "translations": {"type": "object", "additionalProperties": {"type": "object"}},
                "versions": {"type": "array", "items": {
                    "type": "object",
                    "required": ["version", "achievement", "badge_class", "digest", "frozen"],
                    "properties": {
                        "version": {"type": "integer", "minimum": 1},
                        "achievement": {"type": "string", "format": "uri"},
                        "badge_class": {"type": "string", "format": "uri"},
                        "digest": {"type": "string", "pattern": "^sha256:[0-9a-f]{64}$"},
                        "frozen": {"type": "boolean"},
                    },
                }},
                "profiles": {"type": "array", "description": "How a credential stands to the profiles of the catalog that apply to it. `met` says that it has every element that data can show; those for people to judge are never counted.", "items": {
                    "type": "object",
                    "required": ["id", "met", "elements_met", "elements_missing", "elements_for_people"],
                    "properties": {
                        "id": {"type": "string"},
                        "met": {"type": "boolean"},
                        "elements_met": {"type": "array", "items": {"type": "string"}},
                        "elements_missing": {"type": "array", "items": {"type": "string"}},
                        "elements_for_people": {"type": "array", "items": {"type": "string"}},
                    },
                }},
            },
        });
        lists.insert(name.to_owned(), json!({"type": "array", "items": {"allOf": [fields, added]}}));
    };
    list("issuers", Issuer::schema(&mut definitions));
    list("departments", Department::schema(&mut definitions));
    list("credentials", Credential::schema(&mut definitions));
    list("pathways", Pathway::schema(&mut definitions));
    list("frameworks", Framework::schema(&mut definitions));
    list("faqs", Faq::schema(&mut definitions));
    list("pages", Page::schema(&mut definitions));
    list("endorsements", Endorsement::schema(&mut definitions));
    let glossary = Glossary::schema(&mut definitions);
    lists.insert("glossary".to_owned(), json!({"anyOf": [glossary, {"type": "null"}]}));
    lists.insert("catalog".to_owned(), crate::catalog::entity::config::CatalogConfig::schema(&mut definitions));
    open(&mut definitions);
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Skillmark catalog.json",
        "type": "object",
        "required": ["catalog", "issuers", "departments", "credentials", "pathways", "frameworks"],
        "properties": lists,
        "definitions": definitions,
    })
}

/// Takes `additionalProperties: false` out: the export adds fields to entries, and readers must bear new ones.
fn open(definitions: &mut Definitions) {
    for definition in definitions.values_mut() {
        let mut forms = vec![definition];
        while let Some(form) = forms.pop() {
            let Some(object) = form.as_object_mut() else { continue };
            object.remove("additionalProperties");
            if let Some(Value::Array(inner)) = object.get_mut("anyOf") {
                forms.extend(inner.iter_mut());
            }
        }
    }
}
