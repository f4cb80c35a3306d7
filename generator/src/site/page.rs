//! Every page of the site, in every language, before anything is rendered.

use crate::catalog::value::Identifier;
use crate::catalog::{Catalog, Taxonomy};
use crate::diagnostic::Span;
use crate::documents::address;
use crate::skills::is_occupations;

use super::facet::Facet;
use super::indexes::Indexes;
use super::shelf::{self, List, Published};

/// What a page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum PageKind {
    /// The home page.
    Home,
    /// All credentials.
    Credentials,
    /// One credential.
    Credential(Identifier),
    /// Texts and a picture with which one credential is announced.
    Kit(Identifier),
    /// The credentials that share a value of a facet.
    Facet(Facet, String),
    /// A list of credentials, continued: its number, from 2.
    Further(List, usize),
    /// All departments.
    Departments,
    /// One department.
    Department(Identifier),
    /// All types, compared.
    Types,
    /// One type.
    Type(Identifier),
    /// All frameworks of skills.
    Skills,
    /// One framework of skills.
    Framework(Identifier),
    /// Which credential takes which skill of a framework how far.
    Matrix(Identifier),
    /// One skill.
    Skill(Identifier, String),
    /// All occupations of one system.
    Occupations(Identifier),
    /// One occupation.
    Occupation(Identifier, String),
    /// All pathways.
    Pathways,
    /// One pathway.
    Pathway(Identifier),
    /// Credentials side by side.
    Compare,
    /// What a learner has chosen.
    Plan,
    /// Where credentials are written without git.
    Edit,
    /// All questions.
    Faqs,
    /// One group of questions.
    Faq(Identifier),
    /// The glossary.
    Glossary,
    /// How to read a badge.
    Badges,
    /// For employers.
    Employers,
    /// Where a badge is checked.
    Verify,
    /// How badges are checked, and what the answers mean.
    VerifyHelp,
    /// A page of the institution's own.
    About(Identifier),
    /// What is shown for an address that leads nowhere.
    NotFound,
}

/// A page in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Page {
    /// What it shows.
    pub kind: PageKind,
    /// Index of its language among the catalog's.
    pub language: usize,
    /// Its path in the first language: what pages in other languages mirror.
    pub neutral_path: String,
    /// Its path.
    pub path: String,
    /// Where it comes from.
    pub source: Option<Span>,
}

impl Page {
    /// Says whether scripts of the page check badges.
    pub(super) fn checks_badges(&self) -> bool {
        matches!(self.kind, PageKind::Pathway(_))
    }

    /// Says whether the page is for those who look for it by its link: its address may change.
    pub(super) fn is_aside(&self) -> bool {
        matches!(self.kind, PageKind::Kit(_) | PageKind::NotFound)
    }

    /// Returns the path of what a page that checks badges loads when there is one.
    pub(super) fn parts(&self) -> String {
        format!("{}parts.html", self.path)
    }

    /// Returns the file that the page is written to, relative to the site's root.
    pub(super) fn file(&self) -> String {
        let path = self.path.trim_start_matches('/');
        if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
    }
}

/// Returns the path of a page of the institution's own: `about` itself is `/about/`.
pub fn about_path(id: &str) -> String {
    if id == "about" { "/about/".to_owned() } else { format!("/about/{id}/") }
}

/// Returns what stands before the paths of a language: nothing for the first one.
pub(super) fn language_prefix(catalog: &Catalog, language: usize) -> String {
    match catalog.config.languages.get(language) {
        Some(tag) if language > 0 => format!("/{}", tag.to_lowercase()),
        _ => String::new(),
    }
}

/// Returns every page in every language, in a fixed order.
pub(super) fn pages(catalog: &Catalog, indexes: &Indexes) -> Vec<Page> {
    let neutral = neutral_pages(catalog, indexes);
    let mut pages = Vec::new();
    for language in 0..catalog.config.languages.len().max(1) {
        let prefix = language_prefix(catalog, language);
        pages.extend(neutral.iter().map(|(kind, path, source)| Page {
            kind: kind.clone(),
            language,
            neutral_path: path.clone(),
            path: format!("{prefix}{path}"),
            source: *source,
        }));
    }
    pages
}

type NeutralPage = (PageKind, String, Option<Span>);

fn neutral_pages(catalog: &Catalog, indexes: &Indexes) -> Vec<NeutralPage> {
    let mut pages: Vec<NeutralPage> = [
        (PageKind::Home, "/"),
        (PageKind::Credentials, "/credentials/"),
        (PageKind::Departments, "/departments/"),
        (PageKind::Types, "/types/"),
        (PageKind::Skills, "/skills/"),
        (PageKind::Pathways, "/pathways/"),
        (PageKind::Compare, "/compare/"),
        (PageKind::Plan, "/plan/"),
        (PageKind::Edit, "/edit/"),
        (PageKind::Faqs, "/faq/"),
        (PageKind::Glossary, "/glossary/"),
        (PageKind::Badges, "/badges/"),
        (PageKind::Employers, "/employers/"),
        (PageKind::Verify, "/verify/"),
        (PageKind::VerifyHelp, "/verify/help/"),
        (PageKind::NotFound, "/404.html"),
    ]
    .into_iter()
    .map(|(kind, path)| (kind, path.to_owned(), None))
    .collect();
    let file = |file| Some(Span::whole_file(file));
    for (id, entry) in &catalog.credentials {
        pages.push((PageKind::Credential(id.clone()), address::credential_page(id), file(entry.file)));
        pages.push((PageKind::Kit(id.clone()), address::kit_page(id), file(entry.file)));
    }
    for (id, entry) in &catalog.departments {
        pages.push((PageKind::Department(id.clone()), format!("/departments/{id}/"), file(entry.file)));
    }
    for (id, entry) in &catalog.pathways {
        pages.push((PageKind::Pathway(id.clone()), format!("/pathways/{id}/"), file(entry.file)));
    }
    for (id, entry) in &catalog.faqs {
        pages.push((PageKind::Faq(id.clone()), format!("/faq/{id}/"), file(entry.file)));
    }
    if !catalog.pages.keys().any(|id| &**id == "about") {
        // The footer leads there on every page, so that it is there even when nobody wrote it.
        if let Some(about) = Identifier::new("about") {
            pages.push((PageKind::About(about), about_path("about"), None));
        }
    }
    for (id, entry) in &catalog.pages {
        pages.push((PageKind::About(id.clone()), about_path(id), file(entry.file)));
    }
    for taxon in catalog.taxonomy(Taxonomy::Types) {
        let id = taxon.id.value.clone();
        pages.push((PageKind::Type(id.clone()), format!("/types/{id}/"), Some(taxon.id.span)));
    }
    frameworks(catalog, &mut pages);
    lists(catalog, indexes, &mut pages);
    pages
}

/// Adds the lists by facets, and the further pages of long lists.
fn lists(catalog: &Catalog, indexes: &Indexes, pages: &mut Vec<NeutralPage>) {
    let published = Published::new(catalog);
    let mut add = |list: List, count: usize, source: Option<Span>| {
        for number in published.further(&list, count) {
            pages.push((PageKind::Further(list.clone(), number), shelf::path(&list, number), source));
        }
        if let Some((facet, value)) = list {
            let path = facet.path(&value);
            pages.push((PageKind::Facet(facet, value), path, source));
        }
    };
    add(None, catalog.credentials.len(), None);
    for facet in Facet::ALL {
        for (value, source) in facet.values(catalog) {
            let key = (*facet, value);
            let count = indexes.facets.get(&key).map_or(0, Vec::len);
            add(Some(key), count, source);
        }
    }
}

fn frameworks(catalog: &Catalog, pages: &mut Vec<NeutralPage>) {
    for (id, entry) in &catalog.frameworks {
        let source = Some(Span::whole_file(entry.file));
        let is_occupations = is_occupations(entry);
        if is_occupations {
            pages.push((PageKind::Occupations(id.clone()), format!("/occupations/{id}/"), source));
        } else {
            pages.push((PageKind::Framework(id.clone()), format!("/skills/{id}/"), source));
            pages.push((PageKind::Matrix(id.clone()), address::matrix_page(id), source));
        }
        for item in &entry.fields.items {
            let code = item.code.value.clone();
            pages.push(if is_occupations {
                let path = address::occupation_page(id, &code);
                (PageKind::Occupation(id.clone(), code), path, Some(item.code.span))
            } else {
                let path = address::skill_page(id, &code);
                (PageKind::Skill(id.clone(), code), path, Some(item.code.span))
            });
        }
    }
}
