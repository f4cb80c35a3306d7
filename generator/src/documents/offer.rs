//! `offer.json`: what a credential offers a learner, in each language of the catalog, for pages that set credentials
//! side by side or add them up. It holds words where the catalog has words, and no field that is empty there.

use serde_json::{Map, Value, json};
use url::Url;

use super::address::{self, Address};
use crate::catalog::decode::Field as _;
use crate::catalog::entity::credential::{Credential, Prerequisite, SkillReference};
use crate::catalog::entity::pathway::Pathway;
use crate::catalog::value::{Identifier, Localized, Spanned};
use crate::catalog::{Catalog, Entry, Taxonomy};

/// Returns the offer of a credential: under `in`, everything by language.
pub fn offer(catalog: &Catalog, entry: &Entry<Credential>, base: &Url) -> Value {
    let address = Address::new(base);
    let languages = catalog.languages().enumerate().map(|(index, language)| {
        let prefix = if index == 0 { String::new() } else { format!("/{}", language.to_lowercase()) };
        (language.to_owned(), Offered { catalog, address: &address, language, prefix }.offer(entry))
    });
    json!({"version": 1, "id": &*entry.id, "in": languages.collect::<Map<_, _>>()})
}

/// A catalog as it is told in one language.
struct Offered<'a> {
    catalog: &'a Catalog,
    address: &'a Address,
    language: &'a str,
    /// What stands before the paths of the language.
    prefix: String,
}

impl Offered<'_> {
    fn offer(&self, entry: &Entry<Credential>) -> Value {
        let fields = entry.in_language(self.language);
        let first = self.catalog.first_language();
        let mut made = Map::new();
        // The language of the credential's own words, where it is not that of the page.
        if !entry.is_in(self.language, first) {
            made.insert("lang".to_owned(), json!(first));
        }
        made.insert("href".to_owned(), json!(self.href(&address::credential_page(&entry.id))));
        made.insert("badge".to_owned(), json!(self.address.href(&address::current_file(&entry.id, "badge.svg"))));
        made.insert("language".to_owned(), json!(fields.language.as_ref().map_or(first, |language| language)));
        let whole = fields.encode();
        for name in WHOLE {
            if let Some(value) = whole.get(*name).filter(|value| !value.is_null()) {
                made.insert((*name).to_owned(), value.clone());
            }
        }
        let mut put = |name: &str, values: Vec<Value>| made.insert(name.to_owned(), values.into());
        put("types", self.taxa(Taxonomy::Types, &fields.r#type));
        put("level", self.taxa(Taxonomy::Levels, fields.level.as_slice()));
        put("audience", self.taxa(Taxonomy::Audiences, &fields.audience));
        put("departments", fields.department.iter().filter_map(|id| self.department(id)).collect());
        put("prerequisites", fields.prerequisites.iter().map(|need| self.prerequisite(need)).collect());
        let parts = fields.components.iter().filter_map(|part| part.credential.as_ref());
        put("parts", parts.map(|id| json!(&***id)).collect());
        put("skills", fields.skills.iter().filter_map(|skill| self.skill(skill)).collect());
        let occupations = fields.occupations.iter();
        put("occupations", occupations.filter_map(|code| self.item(&code.framework, &code.code)).collect());
        put("pathways", self.catalog.pathways.values().filter_map(|way| self.pathway(way, &entry.id)).collect());
        Value::Object(made)
    }

    fn href(&self, path: &str) -> String {
        self.address.href(&format!("{}{path}", self.prefix))
    }

    /// Returns a text, and its language where that is not the one of the page.
    fn text(&self, text: &Localized) -> (String, Option<String>) {
        let (text, of) = text.in_language(self.language, self.catalog.first_language());
        (text.to_owned(), (of != self.language).then(|| of.to_owned()))
    }

    fn taxa(&self, of: Taxonomy, ids: &[Spanned<Identifier>]) -> Vec<Value> {
        let name = |id: &Spanned<Identifier>| {
            let (name, lang) = self.text(&self.catalog.taxon(of, id)?.name);
            Some(json!({"id": &***id, "name": name, "lang": lang}))
        };
        ids.iter().filter_map(name).collect()
    }

    fn department(&self, id: &str) -> Option<Value> {
        let entry = self.catalog.departments.get(id)?;
        let first = self.catalog.first_language();
        Some(json!({
            "id": id,
            "name": entry.in_language(self.language).title.value,
            "lang": (!entry.is_in(self.language, first)).then_some(first),
            "href": self.href(&format!("/departments/{id}/")),
        }))
    }

    fn prerequisite(&self, need: &Prerequisite) -> Value {
        let credential = need.credential.as_ref();
        let entry = credential.and_then(|id| self.catalog.credentials.get(&id.value));
        json!({
            "text": need.text.encode(),
            "credential": credential.map(|id| &***id),
            "title": entry.map(|entry| &entry.in_language(self.language).title.value),
            "href": entry.map(|entry| self.href(&address::credential_page(&entry.id))),
        })
    }

    /// Returns a pathway of which the credential is a step, or that it is the end of.
    fn pathway(&self, way: &Entry<Pathway>, id: &str) -> Option<Value> {
        let mut is_step = false;
        way.fields.requires.for_each_credential(&mut |step| is_step |= &***step == id);
        let is_award = way.fields.awards.as_ref().is_some_and(|awards| &***awards == id);
        let first = self.catalog.first_language();
        (is_step || is_award).then(|| {
            let fields = way.in_language(self.language);
            json!({
                "id": &*way.id,
                "title": fields.title.value,
                "lang": (!way.is_in(self.language, first)).then_some(first),
                "href": self.href(&format!("/pathways/{}/", way.id)),
                "leads_to": fields.leads_to.iter().map(|one| &one.title.value).collect::<Vec<_>>(),
            })
        })
    }

    fn skill(&self, skill: &SkillReference) -> Option<Value> {
        let mut made = self.item(&skill.skill.framework, &skill.skill.code)?;
        made["level"] = skill.level.encode();
        Some(made)
    }

    /// Returns a skill or an occupation: `id` is `FRAMEWORK:CODE`.
    fn item(&self, framework: &str, code: &str) -> Option<Value> {
        let item = self.catalog.framework_item(framework, code)?;
        let (name, lang) = self.text(&item.name);
        let is_occupation =
            address::framework_page(self.catalog.frameworks.get(framework)?).starts_with("/occupations/");
        let page = if is_occupation { address::occupation_page } else { address::skill_page };
        let href = self.href(&page(framework, code));
        Some(json!({"id": format!("{framework}:{code}"), "name": name, "lang": lang, "href": href}))
    }
}

/// Fields that stand as they do in the source.
const WHOLE: &[&str] = &[
    "title",
    "summary",
    "status",
    "title_choices",
    "credits",
    "effort",
    "delivery",
    "cost",
    "outcomes",
    "assessment",
    "evidence",
    "validity",
    "supports",
    "transfer",
    "transcript",
    "enrol",
];
