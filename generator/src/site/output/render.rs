//! How each file of the site is made.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use skillmark_badge::verify::REPORT_SCHEMA;
use tera::Context;

use crate::catalog::check::{Picture, badge_image};
use crate::catalog::schema;
use crate::catalog::value::Identifier;
use crate::documents::{self, Definition};

use super::super::page::Page;
use super::super::{Site, art, edit, feed, headers, minify, view};
use super::paths::version_files;
use super::{DefinitionFile, IssuerFile, Output, RenderError, Whole, Work};

impl Site {
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
    pub(in crate::site) fn html(&self, page: &Page) -> Result<Vec<u8>, RenderError> {
        let fail = |why| RenderError::Template { path: page.path.clone(), why };
        Ok(minify::minify(&self.render_page(page).map_err(fail)?))
    }

    /// Returns what a page that checks badges loads when there is one.
    pub(in crate::site) fn parts(&self, page: &Page) -> Result<Vec<u8>, RenderError> {
        let fail = |why| RenderError::Template { path: page.parts(), why };
        Ok(minify::minify(&self.render_view(&view::parts(self, page)).map_err(fail)?))
    }

    /// Renders a page, before minifying.
    pub(in crate::site) fn render_page(&self, page: &Page) -> Result<String, String> {
        self.render_view(&view::view(self, page))
    }

    pub(in crate::site) fn render_view(&self, view: &view::View) -> Result<String, String> {
        let context = Context::from_serialize(&view.data).map_err(|error| error.to_string())?;
        self.templates.render(view.template, &context)
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
    pub(in crate::site) fn try_documents(&self) -> Vec<String> {
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

/// Returns JSON in one line, for scripts.
fn json_bytes(value: &Value) -> Vec<u8> {
    value.to_string().into_bytes()
}
