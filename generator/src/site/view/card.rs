//! A credential as it stands in lists.

use fluent_bundle::FluentArgs;
use serde_json::{Value, json};

use super::{Scope, words};
use crate::catalog::check::badge_image;
use crate::catalog::decode::Field;
use crate::catalog::entity::credential::Credential;
use crate::catalog::value::Identifier;
use crate::catalog::{Catalog, Entry, Taxonomy};
use crate::documents::address;
use crate::site::art;

/// Returns the card of a credential.
pub(super) fn card(scope: &Scope<'_>, entry: &Entry<Credential>) -> Value {
    let fields = entry.in_language(scope.language);
    json!({
        "id": &*entry.id,
        "href": scope.href(&address::credential_page(&entry.id)),
        "lang": words::entry_language(scope, entry),
        "title": fields.title.value,
        "summary": fields.summary.value,
        "status": fields.status.word(),
        "types": taxa(scope, Taxonomy::Types, "types", &fields.r#type),
        "level": fields.level.as_ref().map(|level| words::taxon_name(scope, Taxonomy::Levels, level)),
        "departments": departments(scope, fields),
        "credits": fields.credits.encode(),
        "effort": fields.effort.encode(),
        "mode": fields.delivery.as_ref().map(|delivery| delivery.mode.iter().map(|mode| mode.word()).collect::<Vec<_>>()).unwrap_or_default(),
        "cohorts": fields.delivery.as_ref().map(|delivery| delivery.cohorts.encode()).unwrap_or_default(),
        "cost": scope.site.indexes.fees.of(&entry.fields).into_iter().map(Field::encode).collect::<Vec<_>>(),
        "art": art(scope, entry),
        "seal": seal(scope, entry),
    })
}

/// Returns shape and colour of the badge, which stand for it in long lists.
fn seal(scope: &Scope<'_>, entry: &Entry<Credential>) -> Value {
    let marks = art::Marks::of(&scope.site.catalog, entry);
    json!({"shape": marks.silhouette.name(), "color": marks.ink.color.to_string()})
}

/// Returns the address of the badge's picture, and the title that stands beside it.
pub(super) fn art(scope: &Scope<'_>, entry: &Entry<Credential>) -> Value {
    json!({
        "href": scope.site.links.file(&address::current_file(&entry.id, "badge.svg")),
        "title": entry.in_language(scope.language).title.value,
    })
}

/// Returns what a badge shows, for whoever does not see it. What an institution's own image shows is not known.
pub(super) fn alt(scope: &Scope<'_>, entry: &Entry<Credential>) -> String {
    let site = scope.site;
    let mut args = FluentArgs::new();
    args.set("title", entry.in_language(scope.language).title.value.clone());
    let drawn = is_drawn(&site.catalog, entry);
    if drawn {
        args.set("description", art::description(&site.catalog, &site.messages, entry, scope.language));
    }
    let key = if drawn { "badge-alt-drawn" } else { "badge-alt" };
    site.messages.get(scope.language, key, &args).unwrap_or_default()
}

/// Says whether the image of the current version is one that is drawn, or was when that version was frozen.
pub(in crate::site) fn is_drawn(catalog: &Catalog, entry: &Entry<Credential>) -> bool {
    let frozen = catalog.frozen.get(&(entry.id.clone(), entry.fields.version.0));
    match frozen.and_then(|frozen| frozen.files.get("badge.svg")) {
        Some(file) => art::is_drawn(catalog.tree.bytes(*file)),
        None => badge_image(&catalog.tree, entry).is_none(),
    }
}

/// Returns names and pages of taxa.
pub(super) fn taxa(
    scope: &Scope<'_>,
    of: Taxonomy,
    folder: &str,
    ids: &[crate::catalog::value::Spanned<Identifier>],
) -> Vec<Value> {
    ids.iter()
        .map(|id| json!({"id": &***id, "name": words::taxon_name(scope, of, id), "href": scope.href(&format!("/{folder}/{}/", **id))}))
        .collect()
}

/// Returns names and pages of the departments that offer a credential.
pub(super) fn departments(scope: &Scope<'_>, credential: &Credential) -> Vec<Value> {
    credential.department.iter().filter_map(|id| department(scope, id)).collect()
}

/// Returns the name and page of a department.
pub(super) fn department(scope: &Scope<'_>, id: &str) -> Option<Value> {
    let entry = scope.site.catalog.departments.get(id)?;
    let fields = entry.in_language(scope.language);
    Some(json!({
        "id": id,
        "title": fields.title.value,
        "lang": words::entry_language(scope, entry),
        "href": scope.href(&format!("/departments/{id}/")),
        "contact": fields.contact.encode(),
        "color": art::Ink::of_department(&scope.site.catalog, &entry.id).color.to_string(),
    }))
}

/// Returns the title and page of a credential: a proposed one has a title only.
pub(super) fn reference(scope: &Scope<'_>, id: &str) -> Value {
    let catalog = &scope.site.catalog;
    if let Some(entry) = catalog.credentials.get(id) {
        let fields = entry.in_language(scope.language);
        return json!({
            "id": id,
            "title": fields.title.value,
            "summary": fields.summary.value,
            "lang": words::entry_language(scope, entry),
            "href": scope.href(&address::credential_page(id)),
            "status": fields.status.word(),
            "credits": fields.credits.encode(),
            "effort": fields.effort.encode(),
            "art": art(scope, entry),
        });
    }
    let title = catalog
        .hidden
        .get(id)
        .map_or_else(|| id.to_owned(), |entry| entry.in_language(scope.language).title.value.clone());
    json!({"id": id, "title": title, "href": null, "status": "proposed"})
}

/// Returns the cards of several credentials in the order of their titles.
pub(super) fn cards<'a>(scope: &Scope<'_>, entries: impl IntoIterator<Item = &'a Entry<Credential>>) -> Vec<Value> {
    sorted(scope, entries).into_iter().map(|entry| card(scope, entry)).collect()
}

/// Returns several credentials in the order of their titles.
pub(super) fn sorted<'a>(
    scope: &Scope<'_>,
    entries: impl IntoIterator<Item = &'a Entry<Credential>>,
) -> Vec<&'a Entry<Credential>> {
    let mut entries: Vec<_> = entries.into_iter().collect();
    // What is offered comes before what is not; within each, titles in the order of their letters.
    entries.sort_by_cached_key(|entry| {
        let fields = entry.in_language(scope.language);
        (rank(fields.status.value), fields.title.to_lowercase(), entry.id.clone())
    });
    entries
}

fn rank(status: crate::catalog::entity::credential::Status) -> u8 {
    use crate::catalog::entity::credential::Status;
    match status {
        Status::Active => 0,
        Status::Pilot => 1,
        Status::Paused => 2,
        Status::Proposed => 3,
        Status::Retired => 4,
    }
}
