//! What feed readers and search engines read: the data of `feed.atom`, `sitemap.xml` and `robots.txt`.

use serde_json::{Value, json};

use crate::documents::address;

use super::{Site, sentence};

/// When nothing is published yet a feed must still state a moment; this one is plainly no news.
const NEVER: &str = "2000-01-01";

/// Returns the feed of published versions, newest first. Its dates are those of `versions.lock`.
pub(super) fn feed(site: &Site) -> Value {
    let catalog = &site.catalog;
    let first = catalog.first_language();
    let locked = catalog.lock.as_ref().map(|lock| lock.fields.definitions.as_slice()).unwrap_or_default();
    let mut entries: Vec<Value> = locked
        .iter()
        .filter_map(|definition| {
            let entry = catalog.credentials.get(&definition.credential.value)?;
            let (id, version) = (&entry.id, definition.version.0);
            Some(json!({
                "id": site.definition_id(id, version)?,
                "href": site.address.url(&address::credential_page(id)),
                "title": entry.fields.title.value,
                "summary": sentence(&entry.fields.summary),
                "version": version,
                "published": definition.published.iso(),
            }))
        })
        .collect();
    entries.sort_by_key(|entry| {
        let text = |name: &str| entry[name].as_str().unwrap_or_default().to_owned();
        (std::cmp::Reverse(text("published")), text("id"))
    });
    let updated = entries.first().and_then(|entry| entry["published"].as_str()).unwrap_or(NEVER).to_owned();
    json!({
        "lang": first,
        "language_index": 0,
        "title": catalog.config.title.text(first, first),
        "home": site.address.url("/"),
        "self": site.address.url("/feed.atom"),
        "updated": updated,
        "entries": entries,
        // A title is plain text and cannot hold an element that says so.
        "title_lang": site.messages.lender(first, "feed-entry"),
    })
}

/// Returns the pages with their counterparts in other languages.
pub(super) fn sitemap(site: &Site) -> Value {
    let languages: Vec<&str> = site.catalog.languages().collect();
    let pages = site.pages.iter().filter(|page| !page.is_aside());
    let urls: Vec<Value> = pages
        .map(|page| {
            let alternates: Vec<Value> = languages
                .iter()
                .enumerate()
                .map(|(index, language)| {
                    let href = site.links.page(&page.neutral_path, index);
                    json!({"lang": language, "url": format!("{}{href}", site.address.origin())})
                })
                .collect();
            json!({"url": site.address.url(&page.path), "alternates": alternates})
        })
        .collect();
    json!({"lang": languages.first(), "language_index": 0, "urls": urls, "has_alternates": languages.len() > 1})
}

/// Returns the address of the sitemap.
pub(super) fn robots(site: &Site) -> Value {
    json!({"lang": site.catalog.first_language(), "language_index": 0, "sitemap": site.address.url("/sitemap.xml")})
}
