//! Texts with which a credential is announced, in each language that it is written in: made of what its page says, so
//! that nothing has to be typed again. What the catalog does not say is left out; no text names a date.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use fluent_bundle::FluentArgs;
use serde_json::{Map, Value, json};

use super::{Head, Scope, View, card, listing, social, words};
use crate::catalog::Entry;
use crate::catalog::decode::Field as _;
use crate::catalog::entity::credential::{Credential, Status};
use crate::documents::address;
use crate::site::page::{Page, language_prefix};

/// Begins the line that names the text which follows, in the template of all of them.
const MARK: &str = "%% ";

pub(super) fn kit(scope: &Scope<'_>, id: &str) -> (&'static str, Head, Value) {
    let Some(entry) = scope.site.catalog.credentials.get(id) else { return listing::missing(scope) };
    let title = entry.in_language(scope.language).title.value.clone();
    let mut args = FluentArgs::new();
    args.set("title", title.clone());
    let say = |key: &str| scope.site.messages.get(scope.language, key, &args).unwrap_or_default();
    let mut head = Head::new(say("kit-title"), say("kit-description"))
        .under([(scope.message("credentials-title"), "/credentials/")]);
    head.crumbs.push((title, address::credential_page(id)));
    let mut languages: Vec<usize> = (0..scope.site.catalog.languages().count()).collect();
    // That of the page comes first.
    languages.sort_by_key(|language| *language != scope.page.language);
    let told: Vec<Value> = languages.into_iter().filter_map(|language| told(scope, entry, language)).collect();
    let content = json!({
        "lang": words::entry_language(scope, entry),
        "status": entry.fields.status.word(),
        "offered": matches!(*entry.fields.status, Status::Active | Status::Pilot),
        "told": told,
    });
    ("kit.html", head, content)
}

/// Returns the texts in a language, if the credential is written in it.
fn told(scope: &Scope<'_>, entry: &Entry<Credential>, language: usize) -> Option<Value> {
    let site = scope.site;
    let tag = site.catalog.languages().nth(language)?;
    if !entry.is_in(tag, scope.first) {
        return None;
    }
    let prefix = language_prefix(&site.catalog, language);
    let page =
        Page { language, path: format!("{prefix}{}", address::credential_page(&entry.id)), ..scope.page.clone() };
    let scope = Scope::new(site, &page);
    let data = data(&scope, entry);
    let mut texts = texts(&scope, &data);
    let mut take = |name: &str| texts.remove(name).unwrap_or_default();
    let (subject, email) = (take("subject"), take("email"));
    let image = address::current_file(&entry.id, "badge.png");
    Some(json!({
        "lang": tag,
        "name": site.messages.name(tag),
        "linkedin": take("linkedin"),
        "mailto": format!("mailto:?subject={}&body={}", encoded(&subject), encoded(&email)),
        "subject": subject,
        "email": email,
        "newsletter": take("newsletter"),
        "job": take("job"),
        "signature": take("signature"),
        "code": signature(&scope, &data, &site.address.url(&image)),
        // The page shows the picture of the site that it is on, wherever that is.
        "shown": signature(&scope, &data, &site.links.file(&image)),
        "picture": social::picture(&scope),
    }))
}

/// Returns what the templates of the texts see.
fn data(scope: &Scope<'_>, entry: &Entry<Credential>) -> Map<String, Value> {
    let fields = entry.in_language(scope.language);
    let mut data = social::text_data(scope);
    data.insert("url".to_owned(), json!(scope.site.address.url(&scope.page.path)));
    data.insert(
        "content".to_owned(),
        json!({
            "card": card::card(scope, entry),
            "summary": with_stop(&fields.summary),
            "institution": social::institution(scope, entry),
            "contact": contact(scope, fields),
        }),
    );
    data
}

/// Returns an address for questions: of the credential, or of a department that offers it.
fn contact(scope: &Scope<'_>, fields: &Credential) -> Option<String> {
    let departments = fields
        .department
        .iter()
        .filter_map(|id| scope.site.catalog.departments.get(&id.value)?.in_language(scope.language).contact.as_ref());
    let mut contacts = fields.contact.iter().chain(departments);
    contacts.find_map(|contact| {
        let contact = contact.encode();
        contact["email"].as_str().or_else(|| contact["url"].as_str()).map(str::to_owned)
    })
}

/// Returns the plain texts by name.
fn texts(scope: &Scope<'_>, data: &Map<String, Value>) -> BTreeMap<String, String> {
    let whole = rendered(scope, "kit/texts.txt", data.clone());
    let parts = whole.split(MARK).skip(1).filter_map(|part| {
        let (name, text) = part.split_once('\n')?;
        Some((name.trim().to_owned(), text.trim().to_owned()))
    });
    parts.collect()
}

/// Returns the signature as HTML, with the badge's picture at an address.
fn signature(scope: &Scope<'_>, data: &Map<String, Value>, image: &str) -> String {
    let mut data = data.clone();
    data.insert("image".to_owned(), json!(image));
    rendered(scope, "kit/signature.html", data).trim().to_owned()
}

/// Returns a template's text. What is wrong with a changed template shows where it is tried, as on every page.
fn rendered(scope: &Scope<'_>, template: &'static str, data: Map<String, Value>) -> String {
    scope.site.render_view(&View { template, data }).unwrap_or_else(|why| why)
}

/// Returns a sentence with a full stop, if it ends without any.
fn with_stop(text: &str) -> String {
    let text = text.trim_end();
    if text.ends_with(['.', '!', '?', '…']) { text.to_owned() } else { format!("{text}.") }
}

/// Returns a text for the query of an address that opens an e-mail (RFC 6068).
fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len() * 2);
    for byte in text.replace('\n', "\r\n").bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_e_mails_hold_any_text() {
        assert_eq!(encoded("L’été & « A »\nb+c"), "L%E2%80%99%C3%A9t%C3%A9%20%26%20%C2%AB%20A%20%C2%BB%0D%0Ab%2Bc");
    }

    #[test]
    fn sentences_end() {
        for (text, wanted) in [("do it", "do it."), ("do it. ", "do it."), ("do it?", "do it?")] {
            assert_eq!(with_stop(text), wanted);
        }
    }
}
