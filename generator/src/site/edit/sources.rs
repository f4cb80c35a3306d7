//! The catalog as sources for the browser: enough to check and show one credential among the others.
//!
//! Settings are written out anew from their values, without the comments of those who keep them. Of other credentials there
//! is as much as references need. Proposed ones are not published, and so are not in it. The files of a credential
//! itself are as they are, since that is what is to be changed.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::super::Site;
use crate::catalog::check::badge_image;
use crate::catalog::decode::Field;
use crate::catalog::entity::credential::Credential;
use crate::catalog::{Catalog, Entry, Translation, amend, is_picture};
use crate::documents::address;

/// From how many credentials on the others are known by little more than their names.
const MANY: usize = 1_000;

/// What references to a credential need of it.
const NAMED: &[&str] = &["title", "summary", "status", "version", "issuer", "department", "type"];

/// What pages beside that show of it, what can be circular, and by what credentials resemble each other.
const SHOWN: &[&str] = &[
    "tags",
    "language",
    "credits",
    "effort",
    "prerequisites",
    "components",
    "outcomes",
    "skills",
    "occupations",
    "overlaps",
];

/// Returns the settings and what there is beside: the catalog's files by path.
pub(in crate::site) fn settings(site: &Site) -> Value {
    let catalog = &site.catalog;
    let mut files = Files::default();
    files.yaml("catalog.yaml", &catalog.config.encode());
    if let Some(glossary) = &catalog.glossary {
        files.yaml("glossary.yaml", &glossary.fields.encode());
    }
    for (id, entry) in &catalog.issuers {
        files.yaml(&format!("issuers/{id}/index.yaml"), &entry.fields.encode());
    }
    for ((issuer, name), entry) in &catalog.keys {
        files.yaml(&format!("issuers/{issuer}/keys/{name}.yaml"), &entry.fields.encode());
    }
    for (id, entry) in &catalog.trusted {
        files.yaml(&format!("trusted/{id}.yaml"), &entry.fields.encode());
    }
    for (id, entry) in &catalog.frameworks {
        files.yaml(&format!("frameworks/{id}.yaml"), &entry.fields.encode());
    }
    files.entries(catalog, "departments", "/index", catalog.departments.values());
    files.entries(catalog, "pathways", "/index", catalog.pathways.values());
    files.entries(catalog, "faqs", "", catalog.faqs.values());
    files.entries(catalog, "pages", "", catalog.pages.values());
    let fields = if catalog.credentials.len() < MANY { [NAMED, SHOWN].concat() } else { NAMED.to_vec() };
    for entry in catalog.credentials.values() {
        files.credential(catalog, entry, &fields);
    }
    json!({"base": site.base.as_str(), "files": files.0})
}

/// Returns the files that one credential is made of, by path, and the addresses of those that are published anyway.
pub(in crate::site) fn credential(site: &Site, entry: &Entry<Credential>) -> Value {
    let catalog = &site.catalog;
    let id = &entry.id;
    let mut files = Files::default();
    let folder = format!("credentials/{id}");
    let mut fetch = BTreeMap::new();
    for (file, source) in catalog.tree.under(&folder) {
        let name = source.path.strip_prefix(&folder).unwrap_or_default().trim_start_matches('/');
        if !is_picture(name) {
            files.0.insert(source.path.clone(), json!(catalog.tree.text(file)));
        } else if badge_image(&catalog.tree, entry).is_some_and(|(_, own)| own == file) {
            fetch.insert(source.path.clone(), site.links.file(&address::current_file(id, name)));
        } else if let Ok((_, path)) =
            super::super::links::picture_file(&catalog.tree, &format!("{folder}/index.md"), name)
        {
            fetch.insert(source.path.clone(), site.links.file(&path));
        }
    }
    for (of, faq) in
        catalog.faqs.iter().filter(|(_, faq)| faq.fields.credential.as_ref().is_some_and(|of| of.value == *id))
    {
        files.text(catalog, &format!("faqs/{of}.md"), faq);
    }
    for (of, endorsement) in catalog.endorsements.iter().filter(|(_, entry)| entry.fields.credential.value == *id) {
        files.yaml(&format!("endorsements/{of}.yaml"), &endorsement.fields.encode());
    }
    let locked = catalog.lock.iter().flat_map(|lock| &lock.fields.definitions);
    let locked: Vec<Value> = locked.filter(|locked| locked.credential.value == *id).map(Field::encode).collect();
    if !locked.is_empty() {
        files.yaml("versions.lock", &json!({"definitions": locked}));
    }
    for ((_, version), frozen) in catalog.frozen.range((id.clone(), 0)..=(id.clone(), u32::MAX)) {
        for name in frozen.files.keys().filter(|name| *name != "badge.png") {
            let path = address::version_file(id, *version, name);
            fetch.insert(format!("versions/{id}/v{version}/{name}"), site.links.file(&path));
        }
    }
    json!({"files": files.0, "fetch": fetch})
}

/// Files by path.
#[derive(Debug, Default)]
struct Files(Map<String, Value>);

impl Files {
    /// Adds a file of values. JSON is YAML.
    fn yaml(&mut self, path: &str, value: &Value) {
        self.0.insert(path.to_owned(), json!(format!("{value}\n")));
    }

    /// Adds the fields of entries without their texts, and their words in other languages.
    fn entries<'a, T: Field + 'a>(
        &mut self,
        catalog: &Catalog,
        folder: &str,
        name: &str,
        entries: impl Iterator<Item = &'a Entry<T>>,
    ) {
        for entry in entries {
            let stem = format!("{folder}/{}{name}", entry.id);
            self.front_matter(&format!("{stem}.md"), &entry.fields.encode());
            for (language, translation) in &entry.translations {
                self.front_matter(&format!("{stem}.{}.md", &**language), &words(catalog, translation));
            }
        }
    }

    fn credential(&mut self, catalog: &Catalog, entry: &Entry<Credential>, wanted: &[&str]) {
        let stem = format!("credentials/{}/index", entry.id);
        self.front_matter(&format!("{stem}.md"), &only(&entry.fields.encode(), wanted));
        for (language, translation) in &entry.translations {
            let words = only(&words(catalog, translation), &["title", "summary"]);
            self.front_matter(&format!("{stem}.{}.md", &**language), &words);
        }
    }

    fn front_matter(&mut self, path: &str, value: &Value) {
        self.0.insert(path.to_owned(), json!(format!("---\n{value}\n---\n")));
    }

    /// Adds the files of an entry as they are.
    fn text<T>(&mut self, catalog: &Catalog, path: &str, entry: &Entry<T>) {
        self.0.insert(path.to_owned(), json!(catalog.tree.text(entry.file)));
        for translation in entry.translations.values() {
            let path = catalog.tree.path(translation.file).to_owned();
            self.0.insert(path, json!(catalog.tree.text(translation.file)));
        }
    }
}

/// Returns the values of a translation's file.
fn words<T>(catalog: &Catalog, translation: &Translation<T>) -> Value {
    amend::values(catalog.tree.text(translation.file)).unwrap_or_default()
}

fn only(value: &Value, wanted: &[&str]) -> Value {
    let fields = value.as_object().into_iter().flatten();
    let kept = fields.filter(|(name, _)| wanted.contains(&name.as_str()));
    Value::Object(kept.map(|(name, value)| (name.clone(), value.clone())).collect())
}
