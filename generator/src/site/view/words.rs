//! Words in the language of the page, and what they are in when they are not in it.

use serde_json::{Value, json};

use super::Scope;
use crate::catalog::entity::config::Taxon;
use crate::catalog::entity::page::Page;
use crate::catalog::value::Localized;
use crate::catalog::{Catalog, Entry, Taxonomy};
use crate::site::markdown;

/// Returns a text and, when it is not in the language of the page, its language.
pub(super) fn localized(scope: &Scope<'_>, text: &Localized) -> Value {
    let (text, language) = text.in_language(scope.language, scope.first);
    json!({"text": text, "lang": (language != scope.language).then_some(language)})
}

/// Returns an optional text as [`localized`], or null.
pub(super) fn optional(scope: &Scope<'_>, text: Option<&Localized>) -> Value {
    text.map_or(Value::Null, |text| localized(scope, text))
}

/// Returns the language of an entry when the page is in another.
pub(super) fn entry_language<T>(scope: &Scope<'_>, entry: &Entry<T>) -> Option<String> {
    (!entry.is_in(scope.language, scope.first)).then(|| scope.first.to_owned())
}

/// Returns an entry's text as HTML, its headings lowered by `lower` levels.
pub(super) fn body<T>(scope: &Scope<'_>, entry: &Entry<T>, lower: usize) -> Option<String> {
    let html = markdown::render(entry.body_in(scope.language), &setting(scope, entry, lower)).html;
    (!html.trim().is_empty()).then_some(html)
}

/// Returns what rendering an entry's text needs. Text that is not translated quotes facts in its own language.
pub(super) fn setting<'a, T>(scope: &Scope<'a>, entry: &Entry<T>, lower: usize) -> markdown::Setting<'a> {
    let language = if entry.is_in(scope.language, scope.first) { scope.language } else { scope.first };
    markdown::Setting {
        catalog: &scope.site.catalog,
        links: &scope.site.links,
        language,
        language_index: scope.page.language,
        terms: scope.site.linker(language, scope.page.language),
        lower,
    }
}

/// Returns a text of a field, with Markdown, as HTML.
pub(super) fn field(scope: &Scope<'_>, text: &Localized) -> String {
    let setting = markdown::Setting {
        catalog: &scope.site.catalog,
        links: &scope.site.links,
        language: scope.language,
        language_index: scope.page.language,
        terms: None,
        lower: 1,
    };
    markdown::render_field(text.text(scope.language, scope.first), text.span, &setting).html
}

/// Returns a taxon's words.
pub(super) fn taxon(scope: &Scope<'_>, taxon: &Taxon) -> Value {
    json!({
        "id": &**taxon.id,
        "name": localized(scope, &taxon.name),
        "description": optional(scope, taxon.description.as_ref()),
        "differs": optional(scope, taxon.differs.as_ref()),
    })
}

/// Returns the name of a taxon, or its id when the catalog has none such.
pub(super) fn taxon_name(scope: &Scope<'_>, of: Taxonomy, id: &str) -> Value {
    match scope.site.catalog.taxon(of, id) {
        Some(taxon) => localized(scope, &taxon.name),
        None => json!({"text": id, "lang": null}),
    }
}

/// Returns the institution's own pages in their order.
pub(super) fn sorted_pages(catalog: &Catalog) -> Vec<&Entry<Page>> {
    let mut pages: Vec<_> = catalog.pages.values().collect();
    pages.sort_by(|a, b| order(a.fields.order.as_ref()).total_cmp(&order(b.fields.order.as_ref())));
    pages
}

/// Returns a place for sorting: what states none comes last.
pub(super) fn order(order: Option<&crate::catalog::value::Spanned<crate::catalog::value::Amount>>) -> f64 {
    order.map_or(f64::MAX, |order| order.0)
}
