//! The page on which credentials are written without git: the form, and where its text goes.

use fluent_bundle::FluentArgs;
use serde_json::{Map, Value, json};

use super::skill::sorting;
use super::{Head, Scope, words};
use crate::catalog::Taxonomy;
use crate::catalog::decode::Field as _;
use crate::catalog::entity::config::{Forge, ForgeKind};
use crate::site::edit;

/// Where the words stand by which a value is chosen, by the way to the field.
const WORDS: &[(&str, &str)] = &[
    ("status", "status-"),
    ("skills.level", "skill-"),
    ("assessment.kind", "assessment-"),
    ("components.kind", "component-"),
    ("delivery.mode", "mode-"),
    ("transcript.kind", "transcript-"),
    ("transfer.status", "transfer-"),
    ("partners.level", "partner-"),
    ("overlaps.relation", "overlap-"),
];

/// From how many credentials on they are not listed in the page.
const MAX_LISTED: usize = 300;

pub(super) fn edit(scope: &Scope<'_>) -> (&'static str, Head, Value) {
    let site = scope.site;
    let head = Head::new(scope.message("edit-title"), scope.message("edit-description"));
    let mut sections = edit::form::sections();
    for section in &mut sections {
        let key = format!("edit-section-{}", section["id"].as_str().unwrap_or_default());
        section["title"] = json!(scope.message(&key));
        for field in section["fields"].as_array_mut().into_iter().flatten() {
            tell(scope, field);
        }
    }
    let modules = site.modules.as_ref();
    let forge = site.catalog.config.forge.as_ref().map(forge);
    let forge = forge.as_ref();
    let content = json!({
        "sections": sections,
        "lists": lists(scope),
        "credentials": credentials(scope),
        "languages": site.catalog.languages().collect::<Vec<_>>(),
        // In an attribute, for the script.
        "forge": forge.filter(|forge| !forge["kind"].is_null()).map(std::string::ToString::to_string),
        "forge_url": forge.map(|forge| &forge["url"]),
        "host": forge.map(|forge| &forge["host"]),
        "contact": site.catalog.config.contact.as_ref().and_then(|contact| contact.0.email.as_ref()).map(|email| email.0.clone()),
        "words": scope.live(&["edit"]),
        "worker": modules.map(|modules| site.links.file(&modules.editor)),
        "theme": site.edit_theme.as_ref().map(|path| site.links.file(path)),
        "sources": site.links.file(edit::SOURCES),
        "preview": site.links.file(edit::PREVIEW),
        "issuer": only_issuer(scope),
        "currency": &site.indexes.currency,
    });
    ("edit.html", head, content)
}

/// Gives a field its words, and those in it theirs.
fn tell(scope: &Scope<'_>, field: &mut Value) {
    let path = field["path"].as_str().unwrap_or_default().to_owned();
    let dashed = path.replace(['.', '_'], "-");
    let name = path.rsplit('.').next().unwrap_or_default().replace('_', "-");
    field["id"] = json!(format!("f-{dashed}"));
    let key = [format!("edit-field-{dashed}"), format!("edit-field-{name}")];
    let known = key.iter().find(|key| scope.site.messages.knows(key));
    field["label"] = known.map_or_else(|| json!(name), |key| json!(scope.message(key)));
    // Not what the schema says: that is for those who write files, in English, and mostly repeats the label.
    let help = Some(format!("edit-help-{dashed}")).filter(|key| scope.site.messages.knows(key));
    field["help"] = json!(help.map(|key| scope.message(&key)));
    let prefix = WORDS.iter().find(|(of, _)| *of == path).map(|(_, prefix)| *prefix);
    for option in field["options"].as_array_mut().into_iter().flatten() {
        let value = option["value"].as_str().unwrap_or_default().to_owned();
        let key = prefix.map(|prefix| format!("{prefix}{value}")).filter(|key| scope.site.messages.knows(key));
        option["label"] = key.map_or_else(|| json!(value), |key| json!(scope.message(&key)));
    }
    for part in ["fields", "item"] {
        match &mut field[part] {
            Value::Array(fields) => fields.iter_mut().for_each(|inner| tell(scope, inner)),
            inner @ Value::Object(_) => tell(scope, inner),
            _ => {}
        }
    }
    // Templates ask for what is there.
    if let Some(map) = field.as_object_mut() {
        map.retain(|_, value| !value.is_null());
    }
}

/// Returns the catalog's own lists from which is chosen, by name.
fn lists(scope: &Scope<'_>) -> Map<String, Value> {
    let catalog = &scope.site.catalog;
    let taxa =
        |of: Taxonomy| -> Vec<Value> { catalog.taxonomy(of).iter().map(|taxon| words::taxon(scope, taxon)).collect() };
    let departments = catalog.departments.values().map(|entry| {
        let title = &entry.in_language(scope.language).title.value;
        json!({"id": &*entry.id, "name": {"text": title, "lang": words::entry_language(scope, entry)}})
    });
    let issuers = catalog
        .issuers
        .values()
        .map(|entry| json!({"id": &*entry.id, "name": words::localized(scope, &entry.fields.name)}));
    let mut made = Map::new();
    for (name, of) in [
        ("types", Taxonomy::Types),
        ("levels", Taxonomy::Levels),
        ("audiences", Taxonomy::Audiences),
        ("focus_areas", Taxonomy::FocusAreas),
        ("strategic_goals", Taxonomy::StrategicGoals),
    ] {
        made.insert(name.to_owned(), json!(taxa(of)));
    }
    made.insert("leads".to_owned(), json!(leads(scope)));
    made.insert("departments".to_owned(), departments.collect());
    made.insert("issuers".to_owned(), issuers.collect());
    made
}

/// Returns id and title of every credential, and nothing if they are too many for a list.
fn credentials(scope: &Scope<'_>) -> Vec<Value> {
    let catalog = &scope.site.catalog;
    if catalog.credentials.len() > MAX_LISTED {
        return Vec::new();
    }
    let mut all: Vec<_> = catalog.credentials.values().collect();
    all.sort_by_cached_key(|entry| sorting(&entry.in_language(scope.language).title.value));
    all.into_iter()
        .map(|entry| {
            let title = &entry.in_language(scope.language).title.value;
            json!({"id": &*entry.id, "title": title, "lang": words::entry_language(scope, entry)})
        })
        .collect()
}

/// Returns the issuer of a new credential, where there is no choice.
fn only_issuer(scope: &Scope<'_>) -> Option<String> {
    let issuers = &scope.site.catalog.issuers;
    issuers.keys().next().filter(|_| issuers.len() == 1).map(ToString::to_string)
}

/// Returns the words that the page puts before a summary, in each language of the catalog, its first one first.
fn leads(scope: &Scope<'_>) -> Vec<Value> {
    let mut values = FluentArgs::new();
    values.set("summary", "");
    let lead = |language: &str| {
        let said = scope.site.messages.said(language, "able", &values)?;
        Some(json!({"lang": said.language.as_deref().unwrap_or(language), "text": said.text.trim()}))
    };
    scope.site.catalog.languages().filter_map(lead).collect()
}

/// Returns what links to the website of the repository are made of.
fn forge(forge: &Forge) -> Value {
    let url = forge.url.as_str().trim_end_matches('/').trim_end_matches(".git");
    let host = forge.url.0.host_str().unwrap_or_default();
    let named = |name: &str| host.split(['.', '-']).any(|part| part == name);
    let kind = match forge.kind.map(|kind| kind.value) {
        Some(kind) => Some(kind.word()),
        None if named("github") => Some(ForgeKind::Github.word()),
        None if named("gitlab") => Some(ForgeKind::Gitlab.word()),
        None if named("gitea") || named("forgejo") || host == "codeberg.org" => Some(ForgeKind::Gitea.word()),
        None => None,
    };
    json!({
        "url": url,
        "branch": forge.branch.as_ref().map_or("main", |branch| branch),
        "folder": forge.folder.encode(),
        "kind": kind,
        "host": host,
    })
}
