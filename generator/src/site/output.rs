//! Which files the site is made of, and how each is made.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use skillmark_badge::Digest;
use skillmark_badge::verify::REPORT_SCHEMA;
use tera::Context;

use crate::catalog::check::{Picture, badge_image};
use crate::catalog::value::Identifier;
use crate::catalog::{Catalog, schema};
use crate::diagnostic::FileId;
use crate::documents::{self, Definition, address};
use crate::skills::is_occupations;

use super::indexes::Indexes;
use super::page::{self, Page, PageKind};
use super::{Site, art, edit, feed, headers, minify, offline, social, verifier, view};

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
    pub(super) fn definition_id(&self, id: &Identifier, version: u32) -> Option<&str> {
        self.definition(id, version).map(Definition::id)
    }

    /// Makes the documents and images of one version, by name: what `lock` freezes.
    ///
    /// # Errors
    ///
    /// Returns an error when a badge image cannot be drawn.
    pub fn version_files(&self, id: &Identifier, version: u32) -> Result<BTreeMap<String, Vec<u8>>, RenderError> {
        let Some(definition) = self.definition(id, version) else { return Ok(BTreeMap::new()) };
        version_files(&self.catalog, id, (definition.version, definition.is_frozen))
            .into_iter()
            .map(|(name, work)| Ok((name.to_owned(), self.render(&Output { files: Vec::new(), work })?)))
            .collect()
    }

    /// Makes one file.
    ///
    /// # Errors
    ///
    /// Returns an error when a template or a badge image cannot be rendered.
    pub fn render(&self, output: &Output) -> Result<Vec<u8>, RenderError> {
        Ok(match &output.work {
            Work::Page(index) => self.html(&self.pages[*index])?,
            Work::Card(index) => self.card(&self.pages[*index])?,
            Work::Definition(id, version, file) => self.definition_document(id, *version, *file),
            Work::Offer(id) => self.offer(id),
            Work::Badge(id, version, kind) => self.badge(id, *version, *kind)?,
            Work::Issuer(id, file) => self.issuer_document(id, *file),
            Work::Key(issuer, name) => documents::to_bytes(&documents::key_document(&self.catalog, issuer, name)),
            Work::Whole(whole) => self.whole(*whole)?,
            Work::Matrix(framework) => {
                documents::matrix_csv(&self.catalog, &self.indexes.teaching, &self.base, framework)
            }
            Work::Schema(kind) => documents::to_bytes(&schema::schema(kind).unwrap_or_default()),
            Work::Copy(file) => self.catalog.tree.bytes(*file).to_vec(),
            Work::EditSettings => json_bytes(&edit::sources::settings(self)),
            Work::EditSources(id) => match self.catalog.credentials.get(id) {
                Some(entry) => json_bytes(&edit::sources::credential(self, entry)),
                None => Vec::new(),
            },
            Work::EditPreview => minify::minify(&self.preview_document()?),
            Work::Fetch => minify::minify(&self.fetch_document()?),
            Work::Parts(index) => self.parts(&self.pages[*index])?,
            Work::Offline(index) => self.offline(&self.pages[*index])?.into_bytes(),
            Work::Asset(path) => self.assets.get(path).cloned().unwrap_or_default(),
        })
    }

    /// Returns a page as it is published.
    pub(super) fn html(&self, page: &Page) -> Result<Vec<u8>, RenderError> {
        let fail = |why| RenderError::Template { path: page.path.clone(), why };
        Ok(minify::minify(&self.render_page(page).map_err(fail)?))
    }

    /// Returns what a page that checks badges loads when there is one.
    pub(super) fn parts(&self, page: &Page) -> Result<Vec<u8>, RenderError> {
        let fail = |why| RenderError::Template { path: page.parts(), why };
        Ok(minify::minify(&self.render_view(&view::parts(self, page)).map_err(fail)?))
    }

    /// Renders a page, before minifying.
    pub(super) fn render_page(&self, page: &Page) -> Result<String, String> {
        self.render_view(&view::view(self, page))
    }

    pub(super) fn render_view(&self, view: &view::View) -> Result<String, String> {
        let context = Context::from_serialize(&view.data).map_err(|error| error.to_string())?;
        self.templates.render(view.template, &context)
    }

    fn definition(&self, id: &Identifier, version: u32) -> Option<&Definition> {
        self.definitions.get(id)?.iter().find(|definition| definition.version == version)
    }

    fn definition_document(&self, id: &Identifier, version: u32, file: DefinitionFile) -> Vec<u8> {
        let Some(definition) = self.definition(id, version) else { return Vec::new() };
        documents::to_bytes(match file {
            DefinitionFile::Achievement => &definition.achievement,
            DefinitionFile::BadgeClass => &definition.badge_class,
        })
    }

    fn offer(&self, id: &Identifier) -> Vec<u8> {
        let Some(entry) = self.catalog.credentials.get(id) else { return Vec::new() };
        documents::to_bytes(&documents::offer(&self.catalog, entry, &self.base))
    }

    /// Returns a badge image of a version that is not frozen.
    fn badge(&self, id: &Identifier, version: u32, kind: Picture) -> Result<Vec<u8>, RenderError> {
        let own = self.catalog.credentials.get(id).and_then(|entry| badge_image(&self.catalog.tree, entry));
        let fail = |why: String| RenderError::Badge { credential: id.to_string(), why };
        match own {
            Some((found, file)) if found == kind => Ok(self.catalog.tree.bytes(file).to_vec()),
            Some((Picture::Png, file)) => Ok(art::wrap(self.catalog.tree.bytes(file)).into_bytes()),
            Some((_, file)) => art::png(self.catalog.tree.bytes(file)).map_err(fail),
            None => {
                let Some(badge) = self.drawn_badge(id, version) else { return Ok(Vec::new()) };
                if kind == Picture::Svg { Ok(badge.svg().into_bytes()) } else { badge.png().map_err(fail) }
            }
        }
    }

    /// Returns the badge that is drawn for a version.
    fn drawn_badge(&self, id: &Identifier, version: u32) -> Option<art::Badge> {
        let entry = self.catalog.credentials.get(id)?;
        let digest = self.definition(id, version).map(|definition| definition.digest);
        Some(art::Badge::new(&self.catalog, &self.messages, entry, digest))
    }

    fn issuer_document(&self, id: &Identifier, file: IssuerFile) -> Vec<u8> {
        let Some(entry) = self.catalog.issuers.get(id) else { return Vec::new() };
        let did = documents::identity::issuer_did(&self.catalog, id, &self.base);
        documents::to_bytes(&match file {
            IssuerFile::Profile => documents::ob3_profile(&self.catalog, entry, &self.address, &did),
            IssuerFile::Issuer => documents::ob2_issuer(&self.catalog, entry, &self.address),
            IssuerFile::Did => documents::did_document(&self.catalog, id, &did),
        })
    }

    fn whole(&self, whole: Whole) -> Result<Vec<u8>, RenderError> {
        let definitions: Vec<(&Identifier, &[Definition])> =
            self.definitions.iter().map(|(id, versions)| (id, versions.as_slice())).collect();
        let document = |value: Value| documents::to_bytes(&value);
        Ok(match whole {
            Whole::Json => document(documents::catalog_json(&self.catalog, &self.base, &definitions)),
            Whole::JsonSchema => document(documents::catalog_json_schema()),
            Whole::ReportSchema => REPORT_SCHEMA.as_bytes().to_vec(),
            Whole::Csv => documents::catalog_csv(&self.catalog, &self.base),
            Whole::Pathways => document(documents::pathways(&self.catalog, &self.base)),
            Whole::Occupations => document(documents::occupations(&self.catalog, &self.indexes.teaching, &self.base)),
            Whole::Trust => document(documents::trust(&self.catalog, &self.base, &definitions)),
            Whole::Feed => self.template("feed.atom", &feed::feed(self))?,
            Whole::Sitemap => self.template("sitemap.xml", &feed::sitemap(self))?,
            Whole::Robots => self.template("robots.txt", &feed::robots(self))?,
            Whole::Headers => {
                let wasm = self.assets.keys().filter(|path| path.strip_suffix(".wasm").is_some());
                headers::headers(&self.address, &self.policies(), &wasm.cloned().collect::<Vec<_>>()).into_bytes()
            }
        })
    }

    /// Renders the documents that are templates too, and returns what went wrong.
    pub(super) fn try_documents(&self) -> Vec<String> {
        let documents = [Whole::Feed, Whole::Sitemap, Whole::Robots].map(|whole| self.whole(whole).err());
        documents
            .into_iter()
            .flatten()
            .map(|error| match error {
                RenderError::Template { why, .. } | RenderError::Card { why, .. } | RenderError::Badge { why, .. } => {
                    why
                }
            })
            .collect()
    }

    /// Renders the document that asks other hosts. Nobody sees it who does not look for it.
    fn fetch_document(&self) -> Result<String, RenderError> {
        let language = self.catalog.first_language();
        let data = json!({
            "lang": language,
            "policy": headers::FETCH_POLICY,
            "script": self.modules.as_ref().map(|modules| self.links.file(&modules.frame)),
            "page": self.links.page("/verify/", 0),
            "title": self.messages.text(language, "verify-title"),
        });
        self.template("verify/fetch.html", &data).map(|html| String::from_utf8_lossy(&html).into_owned())
    }

    /// Renders the frame in which a credential is shown while it is written: empty, with the look of the site.
    fn preview_document(&self) -> Result<String, RenderError> {
        let language = self.catalog.first_language();
        let data = json!({
            "lang": language,
            "policy": headers::PREVIEW_POLICY,
            "look": self.sheet.as_ref().map(|path| self.links.file(path)),
            "title": self.messages.text(language, "edit-preview"),
        });
        self.template("edit/preview.html", &data).map(|html| String::from_utf8_lossy(&html).into_owned())
    }

    fn template(&self, name: &str, data: &Value) -> Result<Vec<u8>, RenderError> {
        let fail = |why: String| RenderError::Template { path: format!("/{name}"), why };
        let context = Context::from_serialize(data).map_err(|error| fail(error.to_string()))?;
        self.templates.render(name, &context).map(String::into_bytes).map_err(fail)
    }
}

/// The versions of each credential: number, and whether it is frozen.
type Versions = BTreeMap<Identifier, Vec<(u32, bool)>>;

fn versions_of(definitions: &BTreeMap<Identifier, Vec<Definition>>) -> Versions {
    let numbers = |all: &Vec<Definition>| all.iter().map(|one| (one.version, one.is_frozen)).collect();
    definitions.iter().map(|(id, all)| (id.clone(), numbers(all))).collect()
}

/// Returns the permanent addresses of the site that a catalog would become, as [`Site::permanent_paths`] does, without
/// making the site. Proposals are to be taken out before.
pub fn published_paths(catalog: &Catalog) -> BTreeSet<String> {
    let pages = page::pages(catalog, &Indexes::new(catalog));
    let entries = catalog.credentials.values();
    let versions = entries.map(|entry| (entry.id.clone(), documents::versions(catalog, entry))).collect();
    permanent(catalog, &pages, &versions)
}

fn permanent(catalog: &Catalog, pages: &[Page], versions: &Versions) -> BTreeSet<String> {
    let pages = pages.iter().filter(|page| !page.is_aside()).map(|page| page.path.clone());
    let mut paths: BTreeSet<String> = pages.collect();
    documents_of(catalog, versions, &mut |files, _| {
        paths.extend(files.iter().filter(|path| is_permanent(path)).cloned())
    });
    paths
}

/// Returns JSON in one line, for scripts.
fn json_bytes(value: &Value) -> Vec<u8> {
    value.to_string().into_bytes()
}

/// Returns the paths of all documents and badge images.
pub(super) fn file_paths(catalog: &Catalog, definitions: &BTreeMap<Identifier, Vec<Definition>>) -> BTreeSet<String> {
    let mut paths = BTreeSet::new();
    documents_of(catalog, &versions_of(definitions), &mut |files, _| paths.extend(files.iter().cloned()));
    paths
}

/// Says whether an address must be kept: advice to hosts is no document, and a logo may change its format.
fn is_permanent(path: &str) -> bool {
    path != "/_headers" && !(path.starts_with("/issuers/") && path.contains("/image."))
}

fn documents_of(catalog: &Catalog, versions: &Versions, add: &mut impl FnMut(&[String], Work)) {
    for (id, versions) in versions {
        let current = catalog.credentials.get(id).map(|entry| entry.fields.version.0);
        for version in versions {
            let is_current = Some(version.0) == current;
            for (name, work) in version_files(catalog, id, *version) {
                let mut files = vec![address::version_file(id, version.0, name)];
                files.extend(is_current.then(|| address::current_file(id, name)));
                add(&files, work);
            }
        }
    }
    for id in catalog.credentials.keys() {
        add(&[address::current_file(id, "offer.json")], Work::Offer(id.clone()));
    }
    for (id, issuer) in &catalog.issuers {
        add(&[address::issuer_file(id, "profile.json")], Work::Issuer(id.clone(), IssuerFile::Profile));
        add(&[address::issuer_file(id, "issuer.json")], Work::Issuer(id.clone(), IssuerFile::Issuer));
        add(&[address::issuer_file(id, "did.json")], Work::Issuer(id.clone(), IssuerFile::Did));
        if let Some((path, file)) = documents::issuer_image_file(catalog, issuer) {
            add(&[path], Work::Copy(file));
        }
    }
    for entry in catalog.frameworks.values().filter(|entry| !is_occupations(entry)) {
        add(&[address::matrix_file(&entry.id)], Work::Matrix(entry.id.clone()));
    }
    for (issuer, name) in catalog.keys.keys() {
        add(&[address::issuer_file(issuer, &format!("keys/{name}.json"))], Work::Key(issuer.clone(), name.clone()));
    }
    for file in &catalog.status_lists {
        add(&[format!("/{}", catalog.tree.path(*file))], Work::Copy(*file));
    }
    for file in catalog.signed_endorsements.values() {
        add(&[format!("/{}", catalog.tree.path(*file))], Work::Copy(*file));
    }
    for kind in schema::KINDS {
        add(&[format!("/schemas/{kind}.json")], Work::Schema(kind));
    }
    for (path, whole) in [
        ("/catalog.json", Whole::Json),
        ("/schemas/catalog-export.json", Whole::JsonSchema),
        ("/schemas/report.json", Whole::ReportSchema),
        ("/catalog.csv", Whole::Csv),
        ("/pathways.json", Whole::Pathways),
        ("/occupations.json", Whole::Occupations),
        ("/trust.json", Whole::Trust),
        ("/feed.atom", Whole::Feed),
        ("/sitemap.xml", Whole::Sitemap),
        ("/robots.txt", Whole::Robots),
        ("/_headers", Whole::Headers),
    ] {
        add(&[path.to_owned()], Work::Whole(whole));
    }
}

fn version_files(catalog: &Catalog, id: &Identifier, (version, is_frozen): (u32, bool)) -> Vec<(&'static str, Work)> {
    let names = ["achievement.json", "badgeclass.json", "badge.png", "badge.svg"];
    if let Some(frozen) = catalog.frozen.get(&(id.clone(), version)).filter(|_| is_frozen) {
        return names.iter().filter_map(|name| Some((*name, Work::Copy(*frozen.files.get(*name)?)))).collect();
    }
    let mut files = vec![
        ("achievement.json", Work::Definition(id.clone(), version, DefinitionFile::Achievement)),
        ("badgeclass.json", Work::Definition(id.clone(), version, DefinitionFile::BadgeClass)),
        ("badge.png", Work::Badge(id.clone(), version, Picture::Png)),
    ];
    files.push(("badge.svg", Work::Badge(id.clone(), version, Picture::Svg)));
    files
}
