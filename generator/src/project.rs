//! From a folder's files to a checked site: what `check` and `build` have in common, so that they agree.

use std::sync::Arc;

use url::Url;

use crate::catalog::{Catalog, SourceTree, load};
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::review;
use crate::site::{Prepared, Site, Theme, Verifier};

/// What a project is checked or built with.
#[derive(Debug, Clone)]
pub struct Options {
    /// Address that takes the place of the catalog's `base_url`.
    pub base_url: Option<Url>,
    /// The theme below the catalog's own.
    pub theme: Theme,
    /// What the page that checks badges loads.
    pub verifier: Verifier,
    /// Whether proposed credentials are published.
    pub drafts: bool,
}

/// A project and everything that is wrong with it.
#[derive(Debug)]
pub struct Checked {
    /// The files, for showing findings.
    pub tree: Arc<SourceTree>,
    /// The site, if the catalog could be decoded at all.
    pub site: Option<Site>,
    /// Every finding, in file order.
    pub diagnostics: Vec<Diagnostic>,
}

impl Checked {
    /// Says whether some finding keeps the site from being built.
    pub fn has_errors(&self) -> bool {
        has_errors(&self.diagnostics)
    }

    /// Says whether everything could be decoded, so that what was published can be compared with it.
    pub fn can_compare(&self) -> bool {
        self.site.as_ref().is_some_and(|site| site.catalog.broken.is_empty())
    }

    /// Returns how many findings have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }
}

fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
}

/// Loads, checks and prepares a project. `found` is what reading the files found already.
pub fn check(tree: SourceTree, found: Vec<Diagnostic>, options: Options) -> Checked {
    let loaded = load(tree, found);
    let mut diagnostics = loaded.diagnostics;
    let Some(catalog) = loaded.catalog else { return Checked { tree: loaded.tree, site: None, diagnostics } };
    let base = base(&catalog, options.base_url);
    diagnostics.extend(reviewed(&catalog, &base));
    let Prepared { site, diagnostics: found } =
        Site::prepare(catalog, options.theme, &options.verifier, base, options.drafts);
    diagnostics.extend(found);
    if let Some(site) = &site {
        diagnostics.extend(review::check_addresses(site));
        // Templates meet sound data only; what they would say of unsound data has been said better.
        if !has_errors(&diagnostics) {
            diagnostics.extend(site.check_samples());
            diagnostics.extend(site.try_templates());
        }
    }
    diagnostic::sort(&mut diagnostics);
    Checked { tree: loaded.tree, site, diagnostics }
}

/// Returns what is wrong beside what was published, and among credentials: what needs the catalog and no site.
pub(crate) fn reviewed(catalog: &Catalog, base: &Url) -> Vec<Diagnostic> {
    let mut found = review::check_frozen(catalog, base);
    found.extend(review::check_overlaps(catalog));
    found
}

fn base(catalog: &Catalog, given: Option<Url>) -> Url {
    given.unwrap_or_else(|| catalog.config.base_url.0.clone())
}
