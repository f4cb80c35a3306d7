//! One credential while it is written: what is wrong with it, and how its page looks.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Value, json};
use url::Url;

use super::super::templates::Files;
use super::super::theme::Theme;
use super::super::{Prepared, page, view};
use super::findings::{self, Policies};
use super::one::Wanted;
use super::{one, theme};
use crate::catalog::value::Identifier;
use crate::catalog::{Catalog, SourceFile, SourceTree, load};
use crate::diagnostic::{self, Diagnostic, FileId, Rule, Span};
use crate::{project, review};

/// How long a text of a file may be, in bytes: as in a catalog on a disk.
const MAX_TEXT_BYTES: usize = 1 << 20;

/// Texts by the path of the file that holds them.
pub type Texts = BTreeMap<String, String>;

/// The sources of a catalog, among which one credential changes.
#[derive(Debug)]
pub struct Editor {
    files: BTreeMap<String, Vec<u8>>,
    theme: Value,
    /// Where the site is served, if not where the catalog says.
    base: Option<Url>,
    /// What is wrong elsewhere whatever is written here: the sources are not whole.
    known: Vec<(String, String)>,
}

impl Editor {
    /// Returns an editor for the sources `{"base", "files": {PATH: TEXT}}` and the theme, as the build publishes them.
    ///
    /// # Errors
    ///
    /// Returns why they cannot be read.
    pub fn new(sources: &str, theme: &str) -> Result<Self, String> {
        let sources: Value = serde_json::from_str(sources).map_err(|error| error.to_string())?;
        let theme: Value = serde_json::from_str(theme).map_err(|error| error.to_string())?;
        let base = sources["base"].as_str().and_then(|base| Url::parse(base).ok());
        let mut editor = Self { files: BTreeMap::new(), theme, base, known: Vec::new() };
        for (path, text) in sources["files"].as_object().into_iter().flatten() {
            editor.put(path, text.as_str().unwrap_or_default().as_bytes().to_vec());
        }
        Ok(editor)
    }

    /// Puts a file of the catalog at a path, in place of what was there.
    pub fn put(&mut self, path: &str, bytes: Vec<u8>) {
        self.files.insert(path.to_owned(), bytes);
    }

    /// Remembers what is wrong in other files before anything is changed.
    pub fn begin(&mut self) {
        let checked = self.checked(&Texts::new());
        self.known = checked.found.iter().map(|finding| checked.name(finding)).collect();
    }

    /// Returns what is wrong when files hold `texts`, as JSON: `findings` in those files, and those `elsewhere` that were
    /// not there before.
    pub fn check(&self, texts: &Texts) -> Value {
        let checked = self.checked(texts);
        let tree = &checked.tree;
        let is_own = |finding: &&Diagnostic| texts.contains_key(tree.path(finding.span.file));
        let own: Vec<Diagnostic> = checked.found.iter().filter(is_own).cloned().collect();
        let others = checked.found.iter().filter(|finding| !is_own(finding));
        let new: Vec<Diagnostic> =
            others.filter(|finding| !self.known.contains(&checked.name(finding))).cloned().collect();
        let rows = |found: &[Diagnostic]| findings::rows(found, tree, &checked.policies);
        json!({"findings": rows(&own), "elsewhere": rows(&new)})
    }

    /// Returns everything that is wrong with the sources as they are: what `check` finds in a folder.
    pub fn check_all(&self) -> String {
        let checked = self.checked(&Texts::new());
        diagnostic::render_json(&checked.found, &checked.tree)
    }

    /// Returns the page of the credential whose file is at `path`, in one of the catalog's languages, when files hold
    /// `texts`. A proposed one is shown too.
    ///
    /// # Errors
    ///
    /// Returns why there is no page.
    pub fn preview(&self, path: &str, texts: &Texts, language: &str) -> Result<String, String> {
        let id = identifier(path).ok_or("this is no credential")?;
        let (tree, found) = self.tree(texts);
        let loaded = load(tree, found);
        let catalog = loaded.catalog.ok_or("the catalog cannot be read")?;
        if !catalog.credentials.contains_key(&id) {
            return Err("the credential cannot be read".to_owned());
        }
        let index = catalog.languages().position(|known| known == language).unwrap_or_default();
        let site = self.prepared(catalog, Wanted::Page(&id, index)).site.ok_or("the theme cannot be used")?;
        let kind = page::PageKind::Credential(id.clone());
        let page = site.pages.iter().find(|page| page.kind == kind && page.language == index);
        site.render_view(&view::credential_page(&site, page.ok_or("there is no such page")?, &id))
    }

    /// Loads and checks the sources as `project::check` does.
    fn checked(&self, texts: &Texts) -> Checked {
        let (tree, found) = self.tree(texts);
        let loaded = load(tree, found);
        let (tree, mut found) = (loaded.tree, loaded.diagnostics);
        let Some(mut catalog) = loaded.catalog else { return Checked { tree, found, policies: Policies::new() } };
        let policies = findings::policies(&catalog);
        found.extend(project::reviewed(&catalog, &self.base(&catalog)));
        catalog.hide_proposed();
        let prepared = self.prepared(catalog, Wanted::Findings);
        found.extend(prepared.diagnostics);
        found.extend(prepared.site.iter().flat_map(review::check_addresses));
        diagnostic::sort(&mut found);
        Checked { tree, found, policies }
    }

    fn prepared(&self, catalog: Catalog, wanted: Wanted<'_>) -> Prepared {
        let (theme, names): (Theme, Files) = theme::read(&self.theme);
        let base = self.base(&catalog);
        one::prepare(catalog, &theme, names, base, wanted)
    }

    fn base(&self, catalog: &Catalog) -> Url {
        self.base.clone().unwrap_or_else(|| catalog.config.base_url.0.clone())
    }

    /// Returns the files with `texts` in place of what is there, and what reading those finds.
    fn tree(&self, texts: &Texts) -> (SourceTree, Vec<Diagnostic>) {
        let others = self.files.iter().filter(|(path, _)| !texts.contains_key(*path));
        let others = others.map(|(path, bytes)| file(path, bytes.clone()));
        let own = texts.iter().map(|(path, text)| SourceFile {
            path: path.clone(),
            bytes: if text.len() > MAX_TEXT_BYTES { Vec::new() } else { text.as_bytes().to_vec() },
            is_unusable: text.len() > MAX_TEXT_BYTES,
        });
        let tree = SourceTree::new(others.chain(own).collect());
        let large = texts.iter().filter(|(_, text)| text.len() > MAX_TEXT_BYTES);
        let found = large.filter_map(|(path, text)| Some(too_large(tree.find(path)?.0, text.len()))).collect();
        (tree, found)
    }
}

/// What was found, and in what.
struct Checked {
    tree: Arc<SourceTree>,
    found: Vec<Diagnostic>,
    policies: Policies,
}

impl Checked {
    /// Returns by what a finding is known again when lines have moved.
    fn name(&self, finding: &Diagnostic) -> (String, String) {
        (self.tree.path(finding.span.file).to_owned(), finding.message.clone())
    }
}

fn too_large(file: FileId, size: usize) -> Diagnostic {
    let message = format!("the file has {size} bytes, the limit is {MAX_TEXT_BYTES}");
    Diagnostic::new(Rule::TOO_LARGE, Span::whole_file(file), message)
        .help("split the text, or make the picture smaller")
}

fn file(path: &str, bytes: Vec<u8>) -> SourceFile {
    SourceFile { path: path.to_owned(), bytes, is_unusable: false }
}

/// Returns the credential that a path belongs to.
fn identifier(path: &str) -> Option<Identifier> {
    let mut parts = path.strip_prefix("credentials/")?.split('/');
    Identifier::new(parts.next()?)
}
