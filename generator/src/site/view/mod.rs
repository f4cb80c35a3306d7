//! What a template sees: the data of one page, with every reference resolved and every address made.

mod badges;
mod card;
mod card_words;
mod choose;
mod common;
mod credential;
mod edit;
mod faq;
mod help;
mod history;
mod kit;
mod listing;
mod pathway;
mod pathway_leaf;
mod pathway_picture;
mod pathway_takes;
mod samples;
pub(super) mod script_words;
mod shelf;
mod skill;
pub(super) mod social;
mod standing;
pub(super) mod verify;
mod words;

use serde_json::{Map, Value, json};

use super::page::{Page, PageKind};
use super::{Site, page};

pub(super) use card::is_drawn;

/// A template and the data it shows.
#[derive(Debug)]
pub(super) struct View {
    /// Name of the template.
    pub template: &'static str,
    /// Its variables.
    pub data: Map<String, Value>,
}

/// Returns the view of a page.
pub(super) fn view(site: &Site, page: &Page) -> View {
    let scope = Scope::new(site, page);
    whole(&scope, content(&scope, &page.kind))
}

fn whole(scope: &Scope<'_>, (template, head, content): (&'static str, Head, Value)) -> View {
    let mut data = common::common(scope, &head);
    data.insert("content".to_owned(), content);
    View { template, data }
}

/// Returns the view of `page`, that of the credential `id`, as [`view`] does; what only other pages need is not reached
/// from here.
pub(super) fn credential_page(site: &Site, page: &Page, id: &str) -> View {
    let scope = Scope::new(site, page);
    whole(&scope, credential::credential(&scope, id))
}

/// Returns the view of what the page that checks badges loads when there is one.
pub(super) fn parts(site: &Site, page: &Page) -> View {
    let scope = Scope::new(site, page);
    whole(&scope, verify::parts(&scope))
}

/// The site as seen from one page.
#[derive(Debug, Clone, Copy)]
struct Scope<'a> {
    site: &'a Site,
    page: &'a Page,
    /// Language of the page.
    language: &'a str,
    /// The catalog's first language.
    first: &'a str,
}

/// What stands in the head of a page and above its text.
#[derive(Debug)]
struct Head {
    title: String,
    description: String,
    /// Language of the title, when it is not that of the page.
    language: Option<String>,
    /// Pages above this one: title and path in the first language.
    crumbs: Vec<(String, String)>,
}

impl<'a> Scope<'a> {
    fn new(site: &'a Site, page: &'a Page) -> Self {
        let first = site.catalog.first_language();
        let language = site.catalog.languages().nth(page.language).unwrap_or(first);
        Self { site, page, language, first }
    }

    /// Returns the address of a page, from its path in the first language.
    fn href(&self, neutral_path: &str) -> String {
        self.site.links.page(neutral_path, self.page.language)
    }

    /// Returns the messages that scripts of the page show: those of these parts of the site, and how money and days are
    /// written.
    fn live(&self, parts: &[&str]) -> Vec<Value> {
        let messages = &self.site.messages;
        let prefixes: Vec<String> = parts.iter().map(|part| format!("{}{part}-", script_words::LIVE)).collect();
        let prefixes: Vec<&str> = prefixes.iter().map(String::as_str).collect();
        let mut words = script_words::words(messages, self.language, &prefixes);
        words.extend(script_words::months(messages, self.language));
        words.extend(script_words::money(messages, self.language, &self.site.catalog));
        words
    }

    /// Returns what a page needs whose scripts check badges; nothing in a program that cannot.
    fn engine(&self) -> Option<Value> {
        let site = self.site;
        let modules = site.modules.as_ref()?;
        Some(json!({
            "module": site.links.file(&modules.engine),
            "root": site.links.file("/"),
            "trust": site.links.file("/trust.json"),
        }))
    }

    /// Returns a message of the interface.
    fn message(&self, key: &str) -> String {
        self.site.messages.text(self.language, key)
    }
}

impl Head {
    fn new(title: impl Into<String>, description: impl Into<String>) -> Self {
        Self { title: title.into(), description: description.into(), language: None, crumbs: Vec::new() }
    }

    fn under(mut self, crumbs: impl IntoIterator<Item = (String, &'static str)>) -> Self {
        self.crumbs.extend(crumbs.into_iter().map(|(title, path)| (title, path.to_owned())));
        self
    }

    fn in_language(mut self, language: Option<String>) -> Self {
        self.language = language;
        self
    }
}

fn content(scope: &Scope<'_>, kind: &PageKind) -> (&'static str, Head, Value) {
    match kind {
        PageKind::Home => listing::home(scope),
        PageKind::Credentials => listing::credentials(scope),
        PageKind::Facet(facet, value) => listing::facet(scope, *facet, value),
        PageKind::Further(list, number) => shelf::further(scope, list, *number),
        PageKind::Departments => listing::departments(scope),
        PageKind::Department(id) => listing::department(scope, id),
        PageKind::Types => listing::types(scope),
        PageKind::Type(id) => listing::type_page(scope, id),
        PageKind::Credential(id) => credential::credential(scope, id),
        PageKind::Kit(id) => kit::kit(scope, id),
        PageKind::Skills => skill::overview(scope),
        PageKind::Framework(id) | PageKind::Occupations(id) => skill::framework(scope, id),
        PageKind::Matrix(id) => skill::matrix(scope, id),
        PageKind::Skill(framework, code) => skill::skill(scope, framework, code),
        PageKind::Occupation(system, code) => skill::occupation(scope, system, code),
        PageKind::Pathways => pathway::pathways(scope),
        PageKind::Pathway(id) => pathway::pathway(scope, id),
        PageKind::Compare => choose::compare(scope),
        PageKind::Plan => choose::plan(scope),
        PageKind::Edit => edit::edit(scope),
        PageKind::Faqs => faq::faqs(scope),
        PageKind::Faq(id) => faq::faq(scope, id),
        PageKind::Glossary => faq::glossary(scope),
        PageKind::Badges => badges::badges(scope),
        PageKind::Employers => listing::employers(scope),
        PageKind::Verify => verify::verify(scope),
        PageKind::VerifyHelp => help::help(scope),
        PageKind::About(id) => about(scope, id),
        PageKind::NotFound => not_found(scope),
    }
}

fn not_found(scope: &Scope<'_>) -> (&'static str, Head, Value) {
    let head = Head::new(scope.message("not-found-title"), scope.message("not-found-text"));
    ("404.html", head, json!({}))
}

fn about(scope: &Scope<'_>, id: &str) -> (&'static str, Head, Value) {
    let catalog = &scope.site.catalog;
    let Some(entry) = catalog.pages.get(id) else {
        // No page `about` of the institution's own: what the catalog says of itself.
        let summary = catalog.config.summary.as_ref().map(|text| text.text(scope.language, scope.first).to_owned());
        let head = Head::new(scope.message("about-title"), summary.clone().unwrap_or_default());
        return ("about.html", head, json!({"summary": summary, "text": null, "pages": []}));
    };
    let fields = entry.in_language(scope.language);
    let others: Vec<Value> = words::sorted_pages(catalog)
        .into_iter()
        .filter(|other| id == "about" && other.id != entry.id)
        .map(|other| {
            let fields = other.in_language(scope.language);
            json!({
                "title": fields.title.value,
                "summary": fields.summary.as_ref().map(|summary| &summary.value),
                "href": scope.href(&page::about_path(&other.id)),
                "lang": words::entry_language(scope, other),
            })
        })
        .collect();
    let summary = fields.summary.as_ref().map(|summary| summary.value.clone());
    let mut head = Head::new(fields.title.value.clone(), summary.clone().unwrap_or_default())
        .in_language(words::entry_language(scope, entry));
    if id != "about" {
        head = head.under([(scope.message("about-title"), "/about/")]);
    }
    let text = words::body(scope, entry, 0);
    ("about.html", head, json!({"summary": summary, "text": text, "pages": others}))
}
