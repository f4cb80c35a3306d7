//! Which files the site is made of, and how each is made.

mod paths;
mod render;

use std::collections::BTreeSet;

use skillmark_badge::Digest;

use crate::catalog::check::Picture;
use crate::catalog::value::Identifier;
use crate::diagnostic::FileId;
use crate::documents::Definition;

use super::page::PageKind;
use super::{Site, edit, offline, social, verifier};

pub(super) use paths::file_paths;
pub use paths::published_paths;
use paths::{documents_of, permanent, versions_of};

/// A file of the site that is still to be made, under one name or several.
#[derive(Debug, Clone)]
pub struct Output {
    /// Its paths below the output folder: the current version of a credential is one of its versions.
    pub files: Vec<String>,
    /// How it is made.
    pub work: Work,
}

/// How a file is made.
#[derive(Debug, Clone)]
pub enum Work {
    /// A page, by its index.
    Page(usize),
    /// A version of a credential: which, and which document.
    Definition(Identifier, u32, DefinitionFile),
    /// What a credential offers a learner.
    Offer(Identifier),
    /// The picture that goes with links to a page, by the page's index.
    Card(usize),
    /// The badge image of a version.
    Badge(Identifier, u32, Picture),
    /// A document of an issuer.
    Issuer(Identifier, IssuerFile),
    /// A public key as a JSON Web Key.
    Key(Identifier, Identifier),
    /// A document of the whole catalog.
    Whole(Whole),
    /// Which credential takes which skill of a framework how far, as CSV.
    Matrix(Identifier),
    /// The JSON Schema of a source format.
    Schema(&'static str),
    /// A file of the catalog as it is.
    Copy(FileId),
    /// A static file of the theme or the verifier, by its published path.
    Asset(String),
    /// The settings of the catalog as sources, for the page on which credentials are written.
    EditSettings,
    /// The files of a credential for that page.
    EditSources(Identifier),
    /// The frame of that page in which a credential is shown.
    EditPreview,
    /// The document that asks other hosts for the page that checks badges.
    Fetch,
    /// What a page that checks badges loads when there is one, by the page's index.
    Parts(usize),
    /// What keeps a page that checks badges for use without a connection, by the page's index.
    Offline(usize),
}

/// The documents of a definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DefinitionFile {
    /// `achievement.json`.
    Achievement,
    /// `badgeclass.json`.
    BadgeClass,
}

/// The documents of an issuer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IssuerFile {
    /// `profile.json`.
    Profile,
    /// `issuer.json`.
    Issuer,
    /// `did.json`.
    Did,
}

/// The documents of the whole catalog.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whole {
    /// `catalog.json`.
    Json,
    /// `schemas/catalog-export.json`.
    JsonSchema,
    /// `schemas/report.json`.
    ReportSchema,
    /// `catalog.csv`.
    Csv,
    /// `pathways.json`.
    Pathways,
    /// `occupations.json`.
    Occupations,
    /// `trust.json`.
    Trust,
    /// `feed.atom`.
    Feed,
    /// `sitemap.xml`.
    Sitemap,
    /// `robots.txt`.
    Robots,
    /// `_headers`.
    Headers,
}

/// Why a file could not be made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RenderError {
    /// A template failed on the data of a page.
    #[error("the page {path} cannot be rendered: {why}")]
    Template {
        /// The page.
        path: String,
        /// The template engine's message.
        why: String,
    },
    /// The picture that goes with links to a page could not be made.
    #[error("the picture {path} cannot be drawn: {why}")]
    Card {
        /// Its path.
        path: String,
        /// What the encoder says.
        why: String,
    },
    /// A badge image could not be turned into pixels.
    #[error("the badge of {credential} cannot be drawn: {why}")]
    Badge {
        /// The credential.
        credential: String,
        /// What the rasteriser says.
        why: String,
    },
}

impl Site {
    /// Returns every file of the site, sorted by path.
    pub fn outputs(&self) -> Vec<Output> {
        let mut outputs: Vec<Output> = Vec::new();
        let mut add = |paths: &[String], work: Work| {
            let files = paths.iter().map(|path| path.trim_start_matches('/').to_owned()).collect();
            outputs.push(Output { files, work });
        };
        for (index, page) in self.pages.iter().enumerate() {
            add(&[page.file()], Work::Page(index));
            if social::is_drawn_for(self, page) {
                add(&[social::path(self, page)], Work::Card(index));
            }
        }
        documents_of(&self.catalog, &versions_of(&self.definitions), &mut add);
        if self.modules.is_some() {
            add(&[format!("{}index.html", verifier::FETCH)], Work::Fetch);
            add(&[format!("{}index.html", edit::PREVIEW)], Work::EditPreview);
            add(&[edit::SOURCES.to_owned()], Work::EditSettings);
            for id in self.catalog.credentials.keys() {
                add(&[edit::source_path(id)], Work::EditSources(id.clone()));
            }
            for (index, page) in self.pages.iter().enumerate() {
                if page.kind == PageKind::Verify {
                    add(&[page.parts()], Work::Parts(index));
                    add(&[offline::path(page)], Work::Offline(index));
                }
            }
        }
        for path in self.assets.keys() {
            add(std::slice::from_ref(path), Work::Asset(path.clone()));
        }
        for (path, file) in &self.pictures {
            add(std::slice::from_ref(path), Work::Copy(*file));
        }
        outputs.sort_by(|a, b| a.files.cmp(&b.files));
        outputs
    }

    /// Returns the permanent addresses of the site, relative to `base_url`: pages and documents, but not
    /// assets, whose names change with their contents.
    pub fn permanent_paths(&self) -> BTreeSet<String> {
        permanent(&self.catalog, &self.pages, &versions_of(&self.definitions))
    }

    /// Returns the digest of a version of a credential.
    pub fn digest(&self, id: &Identifier, version: u32) -> Option<Digest> {
        self.definition(id, version).map(|definition| definition.digest)
    }

    /// Returns the id of a version of a credential: for a frozen one, the address under which it was published.
    pub(in crate::site) fn definition_id(&self, id: &Identifier, version: u32) -> Option<&str> {
        self.definition(id, version).map(Definition::id)
    }

    fn definition(&self, id: &Identifier, version: u32) -> Option<&Definition> {
        self.definitions.get(id)?.iter().find(|definition| definition.version == version)
    }
}
