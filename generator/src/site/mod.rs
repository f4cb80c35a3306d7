//! The site: catalog and theme to published files.
//!
//! [`Site::prepare`] prepares everything and finds what is wrong with texts, addresses and theme;
//! [`Site::outputs`] says which files there are; [`Site::render`] makes one of them. Rendering is pure and
//! in any order, so that files can be made in parallel and written as they come.

mod art;
mod assets;
mod checker;
pub mod edit;
mod embedding;
mod facet;
mod facts;
mod feed;
mod glossary;
mod headers;
mod icons;
mod indexes;
mod links;
mod look;
mod markdown;
mod messages;
mod minify;
mod offline;
mod output;
mod page;
mod picture;
mod prepare;
mod qr;
#[cfg(feature = "cli")]
mod report_text;
mod samples;
mod search;
mod shelf;
mod social;
#[cfg(feature = "cli")]
mod standalone;
mod templates;
mod theme;
mod theme_check;
mod verifier;
mod view;
mod wording;

use std::collections::BTreeMap;
use std::sync::Arc;

use url::Url;

use crate::catalog::Catalog;
use crate::catalog::value::Identifier;
use crate::diagnostic::{Diagnostic, FileId};
use crate::documents::{Address, Definition};

pub use checker::{Checker, Found, check_with};
pub use headers::Policies;
pub use output::{Output, RenderError, Work, published_paths};
pub use page::about_path;
#[cfg(feature = "cli")]
pub use report_text::{ReportText, plain};
#[cfg(feature = "cli")]
pub use standalone::standalone_style;
pub use theme::Theme;
pub use verifier::Verifier;

use glossary::Linker;
use indexes::Indexes;
use links::Links;
use messages::Messages;
use page::{Page, PageKind};
use templates::Templates;

/// A site ready to be rendered.
#[derive(Debug)]
pub struct Site {
    /// The catalog, without what is not published.
    pub catalog: Catalog,
    /// Where the site will be served.
    pub base: Url,
    address: Address,
    pages: Vec<Page>,
    links: Arc<Links>,
    messages: Arc<Messages>,
    templates: Templates,
    indexes: Indexes,
    /// Every version of every credential.
    definitions: BTreeMap<Identifier, Vec<Definition>>,
    /// Static files of the theme and the verifier: published path and contents.
    assets: BTreeMap<String, Vec<u8>>,
    /// The modules of the page that checks badges; none without a verifier.
    modules: Option<verifier::Modules>,
    /// Pictures and badges to try of the catalog: published path and file.
    pictures: BTreeMap<String, FileId>,
    /// Published path of what the browser renders credentials with while they are written; none without a verifier.
    edit_theme: Option<String>,
    /// Published path of the institution's logo.
    logo: Option<String>,
    /// Published path of the logo for dark pages.
    logo_dark: Option<String>,
    /// Published path of the stylesheet with the institution's colours and fonts.
    sheet: Option<String>,
    /// Published path of the glossary for scripts, by language.
    glossaries: Vec<Option<String>>,
    /// Colours of the pictures that go with links.
    card_colors: art::Colors,
    /// Address of the search index of each language.
    search: Vec<String>,
    /// Linkers of the glossary, by language of the text and of the page.
    linkers: BTreeMap<(String, usize), Linker>,
    theme_is_changed: bool,
}

/// What preparing a site yields: findings, and the site unless the theme cannot be used at all.
#[derive(Debug)]
pub struct Prepared {
    /// The site.
    pub site: Option<Site>,
    /// What is wrong with texts, addresses and theme.
    pub diagnostics: Vec<Diagnostic>,
}

impl Site {
    fn linker(&self, language: &str, page_language: usize) -> Option<&Linker> {
        self.linkers.get(&(language.to_owned(), page_language))
    }

    /// Returns the path under which the site is served: empty, or with a leading and no trailing slash.
    pub fn path_prefix(&self) -> &str {
        self.address.prefix()
    }

    /// Says whether the site can check badges in the browser.
    pub fn has_verifier(&self) -> bool {
        self.modules.is_some()
    }

    /// Returns which policy goes with which path.
    pub fn policies(&self) -> Policies {
        Policies {
            verify: self.verify_pages().map(|page| self.address.href(&page.path)).collect(),
            check: self
                .pages
                .iter()
                .filter(|page| page.checks_badges())
                .map(|page| self.address.href(&page.path))
                .collect(),
            edit: self
                .pages
                .iter()
                .filter(|page| page.kind == PageKind::Edit)
                .map(|page| self.address.href(&page.path))
                .collect(),
            preview: self.address.href(edit::PREVIEW),
            fetch: self.address.href(verifier::FETCH),
            offline: self
                .verify_pages()
                .map(offline::path)
                .chain([verifier::WORKERS_PATH.to_owned()])
                .map(|path| self.address.href(&path))
                .collect(),
            assets: verifier::FOLDERS.map(|folder| self.address.href(folder)),
        }
    }

    /// Returns the page that checks badges, in every language.
    fn verify_pages(&self) -> impl Iterator<Item = &Page> {
        self.pages.iter().filter(|page| page.kind == PageKind::Verify)
    }

    /// Returns the path of an address that belongs to the site.
    pub fn own_path(&self, url: &str) -> Option<String> {
        self.address.own_path(url)
    }

    /// Makes the search index of each language once more: its files by published path. What it takes is measured by this.
    pub fn search_index(&self) -> BTreeMap<String, Vec<u8>> {
        search::indexes(&self.catalog, &self.indexes, &self.links).files
    }

    /// Returns how many pages there are.
    pub fn page_count(&self) -> usize {
        self.pages.len()
    }
}

/// Returns a summary ("plan and write …") as a sentence that begins with a capital.
pub fn sentence(summary: &str) -> String {
    let mut characters = summary.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}
