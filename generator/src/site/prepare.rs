//! From catalog and theme to a site, with everything that checking can find on the way.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use url::Url;

use crate::catalog::check::picture;
#[cfg(feature = "cli")]
use crate::catalog::check::{Picture, badge_image};
use crate::catalog::value::Title;
use crate::catalog::{Body, Catalog, Entry, is_picture};
use crate::diagnostic::{Diagnostic, FileId, Rule, Span};
use crate::documents::{Address, definitions};
use crate::parallel;

#[cfg(feature = "cli")]
use super::art;
use super::assets::Assets;
use super::glossary::Linker;
use super::indexes::Indexes;
use super::links::{Links, hashed_name};
use super::look::Look;
use super::messages::Messages;
use super::page::{self, Page};
use super::templates::{Files, Templates};
use super::theme::Theme;
use super::verifier::Verifier;
use super::{Prepared, Site, edit, embedding, glossary, look, markdown, output, samples, search, theme_check, wording};

impl Site {
    /// Prepares the site of `catalog` at `base`. Publishing drafts shows proposed credentials too.
    pub fn prepare(mut catalog: Catalog, theme: Theme, verifier: &Verifier, base: Url, drafts: bool) -> Prepared {
        if !drafts {
            catalog.hide_proposed();
        }
        let theme = theme.with_catalog(&catalog.tree);
        let address = Address::new(&base);
        let indexes = Indexes::new(&catalog);
        let pages = page::pages(&catalog, &indexes);
        let entries: Vec<_> = catalog.credentials.values().collect();
        let versions = parallel::map(&entries, |entry| definitions(&catalog, entry, &base));
        let definitions: BTreeMap<_, _> = entries.iter().map(|entry| entry.id.clone()).zip(versions).collect();
        let assets = Assets::new(&theme);
        let style = assets.text("style.css");
        let look = Look::new(&catalog, &style);
        let card_colors = look::card_colors(&catalog, &style);
        let Assets { names, contents: mut assets } = assets;
        assets.extend(verifier.paths().map(|(path, bytes)| (path, bytes.to_vec())));
        assets.extend(look.files);
        let mut pictures = pictures(&catalog);
        pictures.extend(samples::files(&catalog));
        let [logo, logo_dark] = logos(&catalog).map(|logo| logo.map(|(path, _)| path));
        let mut files = output::file_paths(&catalog, &definitions);
        files.extend(assets.keys().cloned());
        files.extend(pictures.keys().cloned());
        let mut diagnostics = duplicate_addresses(&pages);
        diagnostics.extend(look.diagnostics);
        let links = Arc::new(Links::new(&catalog, &address, &pages, files));
        let names = Files { assets: names, scripts: verifier.scripts() };
        let modules = verifier.modules();
        let edit_theme =
            modules.as_ref().map(|_| edit::theme::file(&theme, &names, &catalog.languages().collect::<Vec<_>>()));
        assets.extend(edit_theme.iter().cloned());
        let (messages, templates) = match words(&catalog, &theme, &links, names) {
            Ok(words) => words,
            Err(findings) => {
                diagnostics.extend(findings);
                return Prepared { site: None, diagnostics };
            }
        };
        diagnostics.extend(theme_check::check_words(&catalog, &messages));
        diagnostics.extend(wording::check(&catalog, &messages));
        if let Some(modules) = &modules {
            let languages: Vec<&str> = catalog.languages().collect();
            assets.extend(embedding::files(&messages, &languages, modules));
        }
        let linkers = linkers(&catalog, &links, 0..catalog.languages().count());
        let glossaries = glossary::files(&catalog, &links);
        assets.extend(glossaries.iter().flatten().cloned());
        let search = search::indexes(&catalog, &indexes, &links);
        assets.extend(search.files);
        let site = Site {
            catalog,
            base,
            address,
            pages,
            links,
            messages,
            templates,
            indexes,
            definitions,
            assets,
            modules,
            pictures,
            edit_theme: edit_theme.map(|(path, _)| path),
            logo,
            logo_dark,
            sheet: look.sheet,
            glossaries: glossaries.into_iter().map(|file| file.map(|(path, _)| path)).collect(),
            card_colors,
            search: search.roots,
            linkers,
            theme_is_changed: theme.is_changed(),
        };
        diagnostics.extend(site.check_texts());
        diagnostics.extend(site.check_drawings());
        Prepared { site: Some(site), diagnostics }
    }

    /// Renders every text of the catalog for what is wrong with it.
    pub(super) fn check_texts(&self) -> Vec<Diagnostic> {
        let mut texts: Vec<(Body, usize, bool)> = Vec::new();
        let catalog = &self.catalog;
        self.collect(catalog.credentials.values().chain(catalog.hidden.values()), false, &mut texts);
        self.collect(catalog.departments.values(), false, &mut texts);
        self.collect(catalog.pathways.values(), false, &mut texts);
        self.collect(catalog.pages.values(), false, &mut texts);
        self.collect(catalog.faqs.values(), true, &mut texts);
        let found = parallel::map(&texts, |(body, language, is_faq)| {
            let setting = markdown::Setting {
                catalog,
                links: &self.links,
                language: catalog.languages().nth(*language).unwrap_or_default(),
                language_index: *language,
                terms: None,
                lower: 0,
            };
            if *is_faq { markdown::questions(*body, &setting).1 } else { markdown::render(*body, &setting).diagnostics }
        });
        let mut found: Vec<Diagnostic> = found.into_iter().flatten().collect();
        found.extend(self.check_definitions());
        found.extend(self.check_criteria());
        found
    }

    /// Draws the badges that credentials bring as SVG, as the build will.
    #[cfg(feature = "cli")]
    fn check_drawings(&self) -> Vec<Diagnostic> {
        let own = |entry: &Entry<_>| match badge_image(&self.catalog.tree, entry)? {
            (Picture::Svg, file) => Some(file),
            _ => None,
        };
        let entries = self.catalog.credentials.values().chain(self.catalog.hidden.values());
        let files: Vec<FileId> = entries.filter_map(own).collect();
        let found = parallel::map(&files, |file| {
            let bytes = self.catalog.tree.bytes(*file);
            // What is no safe drawing is reported as such, and not drawn.
            picture(bytes).ok()?;
            let why = art::png(bytes).err()?;
            let message = format!("the image cannot be published: it cannot be drawn: {why}");
            Some(
                Diagnostic::new(Rule::UNSAFE_IMAGE, Span::whole_file(*file), message)
                    .help("save it again as plain SVG"),
            )
        });
        found.into_iter().flatten().collect()
    }

    /// A build for the browser draws no pixels.
    #[cfg(not(feature = "cli"))]
    fn check_drawings(&self) -> Vec<Diagnostic> {
        Vec::new()
    }

    /// Renders the criteria, which badges carry as Markdown for others to show.
    fn check_criteria(&self) -> Vec<Diagnostic> {
        let setting = markdown::Setting {
            catalog: &self.catalog,
            links: &self.links,
            language: self.catalog.first_language(),
            language_index: 0,
            terms: None,
            lower: 0,
        };
        let entries = self.catalog.credentials.values().chain(self.catalog.hidden.values());
        let versions = entries.flat_map(|entry| {
            std::iter::once(&entry.fields).chain(entry.translations.values().map(|translation| &translation.fields))
        });
        let criteria = versions.flat_map(|fields| &fields.criteria);
        criteria
            .flat_map(|criterion| markdown::render_field(&criterion.text, criterion.text.span, &setting).diagnostics)
            .collect()
    }

    /// Renders the definitions of the glossary, in every language of each.
    fn check_definitions(&self) -> Vec<Diagnostic> {
        let terms = self.catalog.glossary.as_ref().map(|glossary| glossary.fields.terms.as_slice()).unwrap_or_default();
        let first = self.catalog.first_language();
        let mut found = Vec::new();
        for (index, language) in self.catalog.languages().enumerate() {
            let setting = markdown::Setting {
                catalog: &self.catalog,
                links: &self.links,
                language,
                language_index: index,
                terms: None,
                lower: 0,
            };
            for term in terms.iter().filter(|term| term.definition.in_language(language, first).1 == language) {
                let text = term.definition.text(language, first);
                found.extend(markdown::render_field(text, term.definition.span, &setting).diagnostics);
            }
        }
        found
    }

    fn collect<'a, T: 'a>(
        &self,
        entries: impl Iterator<Item = &'a Entry<T>>,
        is_faq: bool,
        texts: &mut Vec<(Body, usize, bool)>,
    ) {
        for entry in entries {
            texts.push((entry.body, 0, is_faq));
            for (language, translation) in &entry.translations {
                let index = self.catalog.languages().position(|known| known == &**language);
                texts.push((translation.body, index.unwrap_or_default(), is_faq));
            }
        }
    }

    /// Renders every page once if the theme is not the embedded one: the mistakes of a template show only there.
    pub fn try_templates(&self) -> Vec<Diagnostic> {
        if !self.theme_is_changed {
            return Vec::new();
        }
        let problems = parallel::map(&self.pages, |page| self.render_page(page).err());
        let mut problems: BTreeSet<String> = problems.into_iter().flatten().collect();
        problems.extend(self.try_documents());
        problems.into_iter().map(|problem| theme_check::template_finding(&self.catalog, &problem)).collect()
    }
}

pub(super) type Words = (Arc<Messages>, Templates);

pub(super) fn words(
    catalog: &Catalog,
    theme: &Theme,
    links: &Arc<Links>,
    files: Files,
) -> Result<Words, Vec<Diagnostic>> {
    let messages = Messages::new(theme, catalog.first_language()).map_err(|mistakes| {
        mistakes.iter().map(|mistake| theme_check::words_finding(catalog, mistake)).collect::<Vec<_>>()
    })?;
    let messages = Arc::new(messages);
    let languages: Vec<&str> = catalog.languages().collect();
    let templates = Templates::new(theme, &messages, links, files, &languages)
        .map_err(|problem| vec![theme_check::template_finding(catalog, &problem)])?;
    Ok((messages, templates))
}

/// Returns the pictures that texts may show: those in the folders of entries, other than badges.
pub(super) fn pictures(catalog: &Catalog) -> BTreeMap<String, FileId> {
    let folders = ["credentials", "departments", "pathways", "pages"];
    let mut pictures = BTreeMap::new();
    for (file, source) in folders.into_iter().flat_map(|folder| catalog.tree.under(folder)) {
        let name = source.path.rsplit('/').next().unwrap_or_default();
        if !is_picture(name) || matches!(name, "badge.svg" | "badge.png") {
            continue;
        }
        if let Ok(kind) = picture(&source.bytes) {
            pictures.insert(format!("/assets/{}.{}", hashed_name(&source.bytes), kind.extension()), file);
        }
    }
    pictures.extend(logos(catalog).into_iter().flatten());
    pictures
}

/// Returns published path and file of the institution's logo, and of the one for dark pages.
pub(super) fn logos(catalog: &Catalog) -> [Option<(String, FileId)>; 2] {
    let theme = catalog.config.theme.as_ref();
    let published = |name: &Title| {
        let (file, source) = catalog.tree.find(name)?;
        let kind = picture(&source.bytes).ok()?;
        Some((format!("/assets/{}.{}", hashed_name(&source.bytes), kind.extension()), file))
    };
    [theme.and_then(|theme| theme.logo.as_ref()), theme.and_then(|theme| theme.logo_dark.as_ref())]
        .map(|name| name.and_then(published))
}

/// Reports entries that would be published at the same address. Only codes can clash: other names are ids.
pub(super) fn duplicate_addresses(pages: &[Page]) -> Vec<Diagnostic> {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut found: Vec<Diagnostic> = Vec::new();
    for page in pages {
        // Of what clashes in the first language, the mirrors in others say nothing new.
        if !seen.insert(&page.path) && (page.language == 0 || found.is_empty()) {
            let message = format!("two entries would be published at `{}`", page.path);
            let span = page.source.unwrap_or(Span::whole_file(FileId(u32::MAX)));
            found.push(Diagnostic::new(Rule::DUPLICATE_URL, span, message).help("rename one of them"));
        }
    }
    found
}

/// Returns the linkers for pages in these languages.
pub(super) fn linkers(catalog: &Catalog, links: &Links, pages: Range<usize>) -> BTreeMap<(String, usize), Linker> {
    let mut linkers = BTreeMap::new();
    let languages: Vec<&str> = catalog.languages().collect();
    for page_language in pages {
        let page = links.page("/glossary/", page_language);
        for language in &languages {
            if let Some(linker) = Linker::new(catalog, language, &page) {
                linkers.insert(((*language).to_owned(), page_language), linker);
            }
        }
    }
    linkers
}
