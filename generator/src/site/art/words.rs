//! What a badge says to whoever does not see it.

use fluent_bundle::FluentArgs;

use super::marks::{Ink, Marks};
use super::silhouette::Silhouette;
use crate::catalog::entity::credential::Credential;
use crate::catalog::{Catalog, Entry, Taxonomy};
use crate::site::messages::Messages;

/// Returns the picture in words, in `language`: shape and type, colour and department, ring and level.
pub(in crate::site) fn description(
    catalog: &Catalog,
    messages: &Messages,
    entry: &Entry<Credential>,
    language: &str,
) -> String {
    let marks = Marks::of(catalog, entry);
    let sentences = [
        Some(shape(catalog, messages, entry, marks.silhouette, language)),
        color(catalog, messages, entry, marks.ink, language),
        level(catalog, messages, entry, &marks, language),
    ];
    sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Returns the name of an ink, or the code of a colour that has none.
pub(in crate::site) fn ink_name(messages: &Messages, ink: Ink, language: &str) -> String {
    ink.name.map_or_else(|| ink.color.to_string(), |name| messages.text(language, &format!("ink-{name}")))
}

fn shape(
    catalog: &Catalog,
    messages: &Messages,
    entry: &Entry<Credential>,
    silhouette: Silhouette,
    language: &str,
) -> String {
    let shape = messages.text(language, &format!("shape-{}", silhouette.name()));
    let types = entry.fields.r#type.first().and_then(|id| taxon_name(catalog, Taxonomy::Types, id, language));
    match types {
        Some(name) => sentence(messages, language, "badge-says-shape", &[("shape", &shape), ("type", &name)]),
        None => sentence(messages, language, "badge-says-shape-only", &[("shape", &shape)]),
    }
}

fn color(
    catalog: &Catalog,
    messages: &Messages,
    entry: &Entry<Credential>,
    ink: Ink,
    language: &str,
) -> Option<String> {
    let department = catalog.departments.get(&entry.fields.department.first()?.value)?;
    let name = &department.in_language(language).title.value;
    let color = ink_name(messages, ink, language);
    Some(sentence(messages, language, "badge-says-color", &[("color", &color), ("department", name)]))
}

fn level(
    catalog: &Catalog,
    messages: &Messages,
    entry: &Entry<Credential>,
    marks: &Marks,
    language: &str,
) -> Option<String> {
    let name = taxon_name(catalog, Taxonomy::Levels, entry.fields.level.as_ref()?, language)?;
    let ring = messages.text(language, &format!("ring-{}", marks.ring.name()));
    Some(sentence(messages, language, "badge-says-level", &[("ring", &ring), ("level", &name)]))
}

fn taxon_name(catalog: &Catalog, of: Taxonomy, id: &str, language: &str) -> Option<String> {
    Some(catalog.taxon(of, id)?.name.text(language, catalog.first_language()).to_owned())
}

fn sentence(messages: &Messages, language: &str, key: &str, values: &[(&'static str, &str)]) -> String {
    let mut args = FluentArgs::new();
    for (name, value) in values {
        args.set(*name, (*value).to_owned());
    }
    messages.get(language, key, &args).unwrap_or_default()
}
