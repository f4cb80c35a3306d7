//! Issuers and departments: those of the catalog where they are meant, new ones where not.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{identifier, words};
use crate::catalog::Catalog;
use crate::catalog::value::{Email, Scalar as _, WebUrl};
use crate::catalog::yaml;

/// Issuers and departments that definitions may name.
#[derive(Debug)]
pub(super) struct Parties<'a> {
    pub(super) catalog: &'a Catalog,
    /// New issuers and departments: folder, and the fields of its entry.
    made: BTreeMap<String, Map<String, Value>>,
}

/// An issuer for a definition.
#[derive(Debug)]
pub(super) struct Issuer {
    /// Its identifier.
    pub id: String,
    /// How it was found, in words.
    pub how: String,
    /// Members of the original that a new issuer carries; `None` when it is one of the catalog's.
    pub carried: Option<Vec<&'static str>>,
}

impl<'a> Parties<'a> {
    pub(super) fn new(catalog: &'a Catalog) -> Self {
        Self { catalog, made: BTreeMap::new() }
    }

    /// Returns the issuer that a definition names: by address, identifier or name, or made of what is said of it.
    pub(super) fn issuer(&mut self, named: &Value) -> Issuer {
        let known = |value: &Value| value.as_str().map(str::to_owned);
        let (id, name, url) = match named {
            Value::Object(fields) => {
                let member = |name: &str| fields.get(name).and_then(known);
                (member("id"), member("name"), member("url"))
            }
            one => (known(one), None, None),
        };
        let found = self.find(id.as_deref(), name.as_deref(), url.as_deref());
        if let Some(id) = found {
            return Issuer { how: format!("it is the issuer `{id}` of the catalog"), id, carried: None };
        }
        let address = url.as_deref().or(id.as_deref()).filter(|url| WebUrl::read(url).is_ok());
        if let (Some(name), Some(address)) = (name.as_deref().and_then(words::title), address) {
            return self.make(&name.text, address, named);
        }
        if let Some(id) = self.catalog.issuers.keys().next() {
            let how =
                format!("it is not described, so that `{id}` of the catalog is the issuer; change it if it is another");
            return Issuer { id: id.to_string(), how, carried: None };
        }
        self.make("Issuer", address.unwrap_or(self.catalog.config.base_url.as_str()), named)
    }

    fn find(&self, id: Option<&str>, name: Option<&str>, url: Option<&str>) -> Option<String> {
        let same_url = |a: &str, b: &str| a.trim_end_matches('/') == b.trim_end_matches('/');
        let by_catalog = self.catalog.issuers.iter().find(|(_, entry)| {
            let issuer = &entry.fields;
            let own_url = issuer.url.as_str();
            let did = issuer.did.as_ref().map(|did| did.encode());
            let is_id = id.is_some_and(|id| same_url(id, own_url) || did.as_ref().is_some_and(|did| did == id));
            let names = issuer.name.bare.iter().chain(issuer.name.by_language.values());
            is_id
                || url.is_some_and(|url| same_url(url, own_url))
                || name.is_some_and(|name| names.into_iter().any(|own| own.eq_ignore_ascii_case(name.trim())))
        });
        by_catalog.map(|(id, _)| id.to_string()).or_else(|| {
            let made = self.made.iter().filter_map(|(folder, fields)| Some((folder.strip_prefix("issuers/")?, fields)));
            let same = |fields: &Map<String, Value>| {
                name.and_then(words::title).is_some_and(|name| fields["name"] == name.text.as_str())
            };
            made.into_iter().find(|(_, fields)| same(fields)).map(|(id, _)| id.to_owned())
        })
    }

    fn make(&mut self, name: &str, url: &str, named: &Value) -> Issuer {
        let id = self.free("issuers", name);
        let mut fields = Map::new();
        fields.insert("name".to_owned(), name.into());
        fields.insert("url".to_owned(), url.into());
        let mut carried = vec!["name", "url"];
        if let Some(description) = named["description"].as_str().and_then(|text| words::plain(text, words::TEXT)) {
            fields.insert("description".to_owned(), description.text.into());
            carried.push("description");
        }
        if let Some(email) = named["email"].as_str().filter(|email| Email::read(email).is_ok()) {
            fields.insert("email".to_owned(), email.into());
            carried.push("email");
        }
        self.made.insert(format!("issuers/{id}"), fields);
        Issuer { how: format!("it is the new issuer `{id}`"), id, carried: Some(carried) }
    }

    /// Returns the department of that identifier or name, and whether it is new.
    pub(super) fn department(&mut self, name: &str) -> Option<(String, bool)> {
        let same = |title: &str| title.eq_ignore_ascii_case(name);
        let known = self.catalog.departments.iter().find(|(id, entry)| ***id == *name || same(&entry.fields.title));
        if let Some((id, _)) = known {
            return Some((id.to_string(), false));
        }
        let made = self
            .made
            .iter()
            .find(|(folder, fields)| folder.starts_with("departments/") && fields["title"].as_str().is_some_and(same));
        if let Some((folder, _)) = made {
            return folder.strip_prefix("departments/").map(|id| (id.to_owned(), true));
        }
        let title = words::title(name)?.text;
        identifier(&title)?;
        let id = self.free("departments", &title);
        let fields = json!({"title": title, "summary": format!("What {title} offers.")});
        self.made.insert(format!("departments/{id}"), fields.as_object().cloned().unwrap_or_default());
        Some((id, true))
    }

    fn free(&self, kind: &str, name: &str) -> String {
        let is_taken = |id: &str| {
            let folder = format!("{kind}/{id}");
            self.catalog.tree.under(&folder).next().is_some() || self.made.contains_key(&folder)
        };
        let base = identifier(name).unwrap_or_else(|| "imported".to_owned());
        let numbered = (2..).map(|number| format!("{}-{number}", &base[..base.len().min(58)]));
        std::iter::once(base.clone()).chain(numbered).find(|id| !is_taken(id)).unwrap_or(base)
    }

    /// Returns the files of what is new, by folder.
    pub(super) fn files(&self) -> BTreeMap<String, BTreeMap<String, Vec<u8>>> {
        let file = |(folder, fields): (&String, &Map<String, Value>)| {
            let written = yaml::to_text(fields);
            let written = written.trim_end();
            let (name, text) = if folder.starts_with("issuers/") {
                ("index.yaml", format!("{written}\n"))
            } else {
                ("index.md", format!("---\n{written}\n---\n"))
            };
            (folder.clone(), BTreeMap::from([(name.to_owned(), text.into_bytes())]))
        };
        self.made.iter().map(file).collect()
    }
}
