//! What stands on the picture that goes with links to a page, and what is said of it in the page's head.

use fluent_bundle::FluentArgs;
use serde_json::{Map, Value, json};

use super::{Scope, View, card, common, words};
use crate::site::page::Page;
use crate::site::{Site, art, social};

/// Returns the words of the picture of a page: what it is, title, text, institution, and then the facts, each in a line.
pub(in crate::site) fn words(site: &Site, page: &Page) -> View {
    let scope = Scope::new(site, page);
    let mut data = text_data(&scope);
    let content = social::subject(site, page).map_or(
        Value::Null,
        |(entry, _)| json!({"card": card::card(&scope, entry), "institution": institution(&scope, entry)}),
    );
    data.insert("content".to_owned(), content);
    data.insert("host".to_owned(), json!(host(site)));
    View { template: "social.txt", data }
}

/// Returns what every template of plain text needs.
pub(super) fn text_data(scope: &Scope<'_>) -> Map<String, Value> {
    let config = &scope.site.catalog.config;
    let mut data = Map::new();
    data.insert("lang".to_owned(), json!(scope.language));
    data.insert("language_index".to_owned(), json!(scope.page.language));
    data.insert(
        "site".to_owned(),
        json!({
            "title": words::localized(scope, &config.title),
            "summary": words::optional(scope, config.summary.as_ref()),
            "terms": common::terms(scope),
        }),
    );
    data
}

/// Returns the name of whoever issues a credential.
pub(super) fn institution(
    scope: &Scope<'_>,
    entry: &crate::catalog::Entry<crate::catalog::entity::credential::Credential>,
) -> String {
    let catalog = &scope.site.catalog;
    let issuer = catalog.issuers.get(&entry.fields.issuer.value);
    let name = issuer.map_or(&catalog.config.title, |issuer| &issuer.fields.name);
    name.text(scope.language, scope.first).to_owned()
}

/// Returns address, size and words of the picture of a page.
pub(super) fn picture(scope: &Scope<'_>) -> Value {
    let site = scope.site;
    let mut args = FluentArgs::new();
    let alt = match social::subject(site, scope.page) {
        Some((entry, _)) => {
            let fields = entry.in_language(scope.language);
            args.set("title", fields.title.value.clone());
            args.set("institution", institution(scope, entry));
            args.set("summary", fields.summary.value.clone());
            site.messages.get(scope.language, "social-alt", &args)
        }
        None => Some(site.catalog.config.title.text(scope.language, scope.first).to_owned()),
    };
    json!({
        "path": social::path(site, scope.page),
        "url": site.address.url(&social::path(site, scope.page)),
        "width": art::CARD_SIZE[0],
        "height": art::CARD_SIZE[1],
        "alt": alt,
    })
}

/// Returns where the site is, as people write it.
fn host(site: &Site) -> String {
    let url = site.address.url("");
    url.split_once("://").map_or(url.as_str(), |(_, rest)| rest).to_owned()
}
