//! What every page shows: head, navigation, footer.

use serde_json::{Map, Value, json};

use super::{Head, Scope, social, words};
use crate::site::headers;
use crate::site::messages::mark;
use crate::site::page::{Page, PageKind, about_path};

/// Returns the variables that every template can use.
pub(super) fn common(scope: &Scope<'_>, head: &Head) -> Map<String, Value> {
    let site = scope.site;
    let catalog = &site.catalog;
    let mut data = Map::new();
    let crumbs: Vec<Value> =
        head.crumbs.iter().map(|(title, path)| json!({"title": title, "href": scope.href(path)})).collect();
    let mut put = |name: &str, value: Value| data.insert(name.to_owned(), value);
    put("lang", json!(scope.language));
    put("dir", json!(if is_right_to_left(scope.language) { "rtl" } else { "ltr" }));
    put("language_index", json!(scope.page.language));
    put("search", json!(site.search.get(scope.page.language)));
    put("policy", json!(policy(scope.page)));
    put(
        "page",
        json!({
            "path": scope.page.path,
            "url": site.address.url(&scope.page.path),
            "section": section(&scope.page.neutral_path),
            "title": head.title,
            "title_lang": head.language,
            "description": head.description,
            "crumbs": crumbs,
            "alternates": alternates(scope),
            "is_aside": scope.page.is_aside(),
            "picture": social::picture(scope),
        }),
    );
    put(
        "site",
        json!({
            "title": words::localized(scope, &catalog.config.title),
            "summary": words::optional(scope, catalog.config.summary.as_ref()),
            "notice": words::optional(scope, catalog.config.notice.as_ref()),
            "contact": catalog.config.contact.as_ref().map(crate::catalog::decode::Field::encode),
            "pages": pages(scope),
            "has_glossary": catalog.glossary.is_some(),
            "glossary": site.glossaries.get(scope.page.language).and_then(Option::as_ref).map(|path| site.links.file(path)),
            "terms_explained": explained(scope),
            "has_faqs": !catalog.faqs.is_empty(),
            "has_skills": !catalog.frameworks.is_empty(),
            "has_pathways": !catalog.pathways.is_empty(),
            "logo": site.logo.as_ref().map(|path| site.links.file(path)),
            "logo_dark": site.logo_dark.as_ref().map(|path| site.links.file(path)),
            "look": site.sheet.as_ref().map(|path| site.links.file(path)),
            "terms": terms(scope),
        }),
    );
    data
}

/// Returns the policy that stands in the page.
fn policy(page: &Page) -> &'static str {
    match page.kind {
        PageKind::Verify => headers::VERIFY_POLICY,
        PageKind::Edit => headers::EDIT_POLICY,
        _ if page.checks_badges() => headers::CHECK_POLICY,
        _ => headers::POLICY,
    }
}

/// Returns the ids of the glossary's terms, for words of the interface that may be among them.
fn explained<'a>(scope: &Scope<'a>) -> Vec<&'a str> {
    let glossary = scope.site.catalog.glossary.as_ref();
    glossary.into_iter().flat_map(|glossary| &glossary.fields.terms).map(|term| &**term.id).collect()
}

pub(super) fn terms(scope: &Scope<'_>) -> Value {
    let terms = scope.site.catalog.config.terms.as_ref();
    let word = |text: Option<&crate::catalog::value::Localized>, key: &str| {
        text.map_or_else(
            || scope.message(key),
            |text| {
                let (text, language) = text.in_language(scope.language, scope.first);
                // Messages take terms in, so that the mark of their language has to go with them.
                if language == scope.language { text.to_owned() } else { mark(language, text) }
            },
        )
    };
    json!({
        "credential": word(terms.and_then(|terms| terms.credential.as_ref()), "term-credential"),
        "credentials": word(terms.and_then(|terms| terms.credentials.as_ref()), "term-credentials"),
        "pathway": word(terms.and_then(|terms| terms.pathway.as_ref()), "term-pathway"),
        "pathways": word(terms.and_then(|terms| terms.pathways.as_ref()), "term-pathways"),
    })
}

/// Returns the first part of a path: which item of the navigation is current.
fn section(path: &str) -> &str {
    path.trim_start_matches('/').split('/').next().unwrap_or_default()
}

fn alternates(scope: &Scope<'_>) -> Vec<Value> {
    let site = scope.site;
    site.catalog
        .languages()
        .enumerate()
        .map(|(index, language)| {
            let href = site.links.page(&scope.page.neutral_path, index);
            json!({
                "lang": language,
                "href": href,
                "url": format!("{}{href}", site.address.origin()),
                "name": site.messages.name(language),
                "current": index == scope.page.language,
            })
        })
        .collect()
}

fn pages(scope: &Scope<'_>) -> Vec<Value> {
    words::sorted_pages(&scope.site.catalog)
        .into_iter()
        .map(|entry| {
            json!({
                "title": entry.in_language(scope.language).title.value,
                "href": scope.href(&about_path(&entry.id)),
                "lang": words::entry_language(scope, entry),
            })
        })
        .collect()
}

/// Says whether a language is written from right to left.
fn is_right_to_left(language: &str) -> bool {
    let primary = language.split('-').next().unwrap_or(language);
    matches!(primary, "ar" | "dv" | "fa" | "he" | "ps" | "sd" | "ug" | "ur" | "yi")
}
