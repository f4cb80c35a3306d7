//! The catalog: source formats, and the one validated, immutable value that everything else reads.
//!
//! [`read_catalog`] touches the disk; everything after it is pure. [`load`] turns a [`SourceTree`] into a
//! [`Catalog`], or into the complete list of what is wrong with it.

pub mod amend;
pub mod check;
pub mod conditions;
pub mod decode;
pub mod entity;
pub mod fees;
mod front_matter;
mod hints;
mod known;
mod layout;
mod load;
pub mod profile;
#[cfg(feature = "cli")]
mod read;
mod requote;
mod salvage;
pub mod scaffold;
pub mod schema;
pub mod totals;
mod translate;
mod tree;
pub mod value;
pub mod yaml;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use layout::is_picture;
pub(crate) use layout::is_shown_as_it_is;
pub(crate) use load::reparse;
pub use load::{Loaded, load};
#[cfg(feature = "cli")]
pub use read::read_catalog;
#[cfg(feature = "cli")]
pub(crate) use read::{Problem, byte_limit, from_files, is_of_catalog, shown_path};
pub(crate) use translate::is_words;
pub use tree::{SourceFile, SourceTree};

use crate::diagnostic::{FileId, Span};
use entity::config::{CatalogConfig, Taxon, Taxonomies};
use entity::credential::{Credential, Status};
use entity::department::Department;
use entity::endorsement::Endorsement;
use entity::faq::Faq;
use entity::framework::{Framework, FrameworkItem};
use entity::glossary::Glossary;
use entity::issuer::{Issuer, PublicKey};
use entity::page::Page;
use entity::pathway::Pathway;
use entity::sample::Samples;
use entity::trusted::Trusted;
use entity::versions::{LockedDefinition, VersionsLock};
use value::{Identifier, LanguageTag};

/// A whole catalog. Every entry is decoded; what [`check`] finds is reported beside it.
#[derive(Debug)]
pub struct Catalog {
    /// The files it was made from.
    pub tree: Arc<SourceTree>,
    /// `catalog.yaml`.
    pub config: CatalogConfig,
    /// Entries that are there but could not be decoded: what refers to them is not wrong for that.
    pub broken: BTreeSet<Identifier>,
    /// Issuers by id.
    pub issuers: BTreeMap<Identifier, Entry<Issuer>>,
    /// Public keys by issuer and name.
    pub keys: BTreeMap<(Identifier, Identifier), Entry<PublicKey>>,
    /// Recognised institutions by id.
    pub trusted: BTreeMap<Identifier, Entry<Trusted>>,
    /// Departments by id.
    pub departments: BTreeMap<Identifier, Entry<Department>>,
    /// Credentials by id.
    pub credentials: BTreeMap<Identifier, Entry<Credential>>,
    /// Proposed credentials that [`Catalog::hide_proposed`] took out.
    pub hidden: BTreeMap<Identifier, Entry<Credential>>,
    /// Pathways by id.
    pub pathways: BTreeMap<Identifier, Entry<Pathway>>,
    /// Frameworks by id.
    pub frameworks: BTreeMap<Identifier, Entry<Framework>>,
    /// Groups of questions by id.
    pub faqs: BTreeMap<Identifier, Entry<Faq>>,
    /// Pages of the institution's own by id.
    pub pages: BTreeMap<Identifier, Entry<Page>>,
    /// Endorsements by id.
    pub endorsements: BTreeMap<Identifier, Entry<Endorsement>>,
    /// The glossary, if there is one.
    pub glossary: Option<Entry<Glossary>>,
    /// What was published, if anything was.
    pub lock: Option<Entry<VersionsLock>>,
    /// Where in the lock each version stands.
    locked: BTreeMap<(Identifier, u32), usize>,
    /// Files of frozen versions, by credential and version.
    pub frozen: BTreeMap<(Identifier, u32), FrozenVersion>,
    /// Signed status lists: path of each.
    pub status_lists: Vec<FileId>,
    /// Signed endorsements by id.
    pub signed_endorsements: BTreeMap<Identifier, FileId>,
    /// What is said of the badges to try, if there are any.
    pub samples: Option<Entry<Samples>>,
    /// Badges to try, by the name of the file.
    pub sample_badges: BTreeMap<String, FileId>,
}

/// An entry: its fields in every language, and its text.
#[derive(Debug)]
pub struct Entry<T> {
    /// Its permanent name.
    pub id: Identifier,
    /// Its source file.
    pub file: FileId,
    /// Its fields in the catalog's first language.
    pub fields: T,
    /// The text below its front matter; empty for YAML entries.
    pub body: Body,
    /// Its fields and text in other languages.
    pub translations: BTreeMap<LanguageTag, Translation<T>>,
    /// Languages for which there is a file, sound or not.
    pub attempted: Vec<LanguageTag>,
}

/// An entry in another language.
#[derive(Debug)]
pub struct Translation<T> {
    /// Its source file.
    pub file: FileId,
    /// Its fields, with numbers and codes of the original.
    pub fields: T,
    /// Its text; empty when the translation has none.
    pub body: Body,
}

/// The Markdown of an entry, as a place in a source file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Body(pub Span);

/// The files of a frozen version, by name.
#[derive(Debug, Default)]
pub struct FrozenVersion {
    /// File names and where their contents are.
    pub files: BTreeMap<String, FileId>,
}

impl<T> Entry<T> {
    /// Returns the fields in `language`, or else in the original language.
    pub fn in_language(&self, language: &str) -> &T {
        self.translations.get(language).map_or(&self.fields, |translation| &translation.fields)
    }

    /// Says whether the entry is there in `language`, given that `first` is the original one.
    pub fn is_in(&self, language: &str, first: &str) -> bool {
        language == first || self.translations.contains_key(language)
    }

    /// Returns the text in `language`, or else in the original language.
    pub fn body_in(&self, language: &str) -> Body {
        self.translations.get(language).map_or(self.body, |translation| translation.body)
    }
}

impl Body {
    /// Returns the Markdown.
    pub fn text(self, tree: &SourceTree) -> &str {
        tree.text(self.0.file).get(self.0.range()).unwrap_or_default()
    }
}

impl Catalog {
    /// Returns what the lock says of a version.
    pub fn locked(&self, credential: &Identifier, version: u32) -> Option<&LockedDefinition> {
        let index = *self.locked.get(&(credential.clone(), version))?;
        self.lock.as_ref()?.fields.definitions.get(index)
    }

    /// Takes proposed credentials out of what is published.
    pub fn hide_proposed(&mut self) {
        let all = std::mem::take(&mut self.credentials);
        let (hidden, shown) = all.into_iter().partition(|(_, entry)| *entry.fields.status == Status::Proposed);
        self.hidden = hidden;
        self.credentials = shown;
    }

    /// Returns the language in which entries are written.
    pub fn first_language(&self) -> &str {
        self.config.languages.first().map_or("en", |language| language)
    }

    /// Returns the languages of the site, the first one first.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.config.languages.iter().map(|language| &***language)
    }

    /// Returns the taxonomies; an absent block is an empty one.
    pub fn taxonomy(&self, of: Taxonomy) -> &[Taxon] {
        let Some(Taxonomies { types, levels, audiences, focus_areas, .. }) = &self.config.taxonomies else {
            return if of == Taxonomy::StrategicGoals { &self.config.strategic_goals } else { &[] };
        };
        match of {
            Taxonomy::Types => types,
            Taxonomy::Levels => levels,
            Taxonomy::Audiences => audiences,
            Taxonomy::FocusAreas => focus_areas,
            Taxonomy::StrategicGoals => &self.config.strategic_goals,
        }
    }

    /// Returns the taxon `id`.
    pub fn taxon(&self, of: Taxonomy, id: &str) -> Option<&Taxon> {
        self.taxonomy(of).iter().find(|taxon| &**taxon.id == id)
    }

    /// Returns the item that `framework:code` names.
    pub fn framework_item(&self, framework: &str, code: &str) -> Option<&FrameworkItem> {
        self.frameworks.get(framework)?.fields.items.iter().find(|item| &*item.code == code)
    }
}

/// The institution's own lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Taxonomy {
    /// Types of credential.
    Types,
    /// Levels of study.
    Levels,
    /// Audiences.
    Audiences,
    /// Focus areas.
    FocusAreas,
    /// Strategic goals.
    StrategicGoals,
}
