//! How to read a badge: every shape, ring and colour, and what it stands for.

use serde_json::{Value, json};

use super::{Head, Scope, card, listing, words};
use crate::catalog::Taxonomy;
use crate::catalog::entity::credential::Status;
use crate::catalog::value::Identifier;
use crate::documents::address;
use crate::site::art::{self, Ink, Ring, Silhouette};
use crate::site::facet::Facet;

pub(super) fn badges(scope: &Scope<'_>) -> (&'static str, Head, Value) {
    let head = Head::new(scope.message("badges-title"), scope.message("badges-description"));
    let catalog = &scope.site.catalog;
    let active = catalog.credentials.values().filter(|entry| *entry.fields.status == Status::Active);
    let cards = card::cards(scope, active);
    let example = cards.first().and_then(|first| catalog.credentials.get(first["id"].as_str()?));
    let content = json!({
        "example": cards.first(),
        "badge_alt": example.map(|entry| card::alt(scope, entry)),
        "shapes": shapes(scope),
        "rings": rings(scope),
        "colors": colors(scope),
        "patterns": patterns(scope, &cards),
    });
    ("badges.html", head, content)
}

/// Returns the shape of every type, and that of what is made of others where there is any.
fn shapes(scope: &Scope<'_>) -> Vec<Value> {
    let catalog = &scope.site.catalog;
    let blank = |shape| art::blank(shape, Ring::Line, Ink::at(0));
    let mut shapes: Vec<Value> = listing::types_with_counts(scope)
        .into_iter()
        .enumerate()
        .map(|(position, mut made)| {
            made["svg"] = json!(blank(Silhouette::of_type(position)));
            made
        })
        .collect();
    if catalog.credentials.values().any(|entry| art::is_made_of_others(catalog, entry)) {
        shapes.push(json!({
            "svg": blank(Silhouette::Lobes),
            "outline": Silhouette::Lobes.path(),
            "label": scope.message("shape-lobes"),
            "name": {"text": scope.message("badges-made-of-others"), "lang": null},
            "href": null,
        }));
    }
    shapes
}

/// Returns the ring of every level.
fn rings(scope: &Scope<'_>) -> Vec<Value> {
    let levels = scope.site.catalog.taxonomy(Taxonomy::Levels).iter().enumerate().map(|(position, taxon)| {
        let ring = Ring::of_level(position);
        let mut made = words::taxon(scope, taxon);
        made["svg"] = json!(art::blank(Silhouette::Circle, ring, Ink::at(0)));
        made["label"] = json!(scope.message(&format!("ring-{}", ring.name())));
        made["href"] = json!(scope.href(&Facet::Level.path(&taxon.id)));
        made
    });
    levels.collect()
}

/// Returns the colour of every department.
fn colors(scope: &Scope<'_>) -> Vec<Value> {
    let departments = listing::departments_with_counts(scope).into_iter().filter_map(|mut made| {
        let id = Identifier::new(made["id"].as_str()?)?;
        let ink = Ink::of_department(&scope.site.catalog, &id);
        made["label"] = json!(art::ink_name(&scope.site.messages, ink, scope.language));
        Some(made)
    });
    departments.collect()
}

/// Returns two badges whose patterns differ: two versions of a credential, or else two credentials.
fn patterns(scope: &Scope<'_>, cards: &[Value]) -> Vec<Value> {
    let of_versions = scope.site.definitions.iter().find_map(|(id, versions)| {
        let [.., earlier, later] = versions.as_slice() else { return None };
        let title = scope.site.catalog.credentials.get(id)?.in_language(scope.language).title.value.clone();
        let picture = |version: u32| {
            let path = address::version_file(id, version, "badge.svg");
            json!({"href": scope.site.links.file(&path), "title": title, "version": version})
        };
        Some(vec![picture(earlier.version), picture(later.version)])
    });
    of_versions.unwrap_or_else(|| {
        let pictures = cards.iter().take(2);
        pictures.map(|card| json!({"href": card["art"]["href"], "title": card["title"], "version": null})).collect()
    })
}
