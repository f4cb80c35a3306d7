//! Templates, static files and messages: the embedded theme, and what lies over it.

use std::collections::BTreeMap;

#[cfg(feature = "cli")]
use include_dir::{Dir, include_dir};

use crate::catalog::SourceTree;

// Browsers are handed the theme that a site has.
#[cfg(feature = "cli")]
static DEFAULT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../themes/default");

/// The files of a theme by path: `templates/…`, `static/…`, `locales/…`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Theme {
    /// What there is at a path, the lowest first. Of messages each layer counts, of all else the last one.
    files: BTreeMap<String, Vec<Layer>>,
    is_changed: bool,
}

/// One file of a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Layer {
    /// Where it comes from.
    pub origin: Origin,
    /// Its contents.
    pub bytes: Vec<u8>,
}

/// Where a file of a theme comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// It is part of the program.
    Program,
    /// A folder that was named when the site was built.
    Folder,
    /// The catalog's `theme/`.
    Catalog,
}

impl Theme {
    /// Returns the theme that is part of the program.
    #[cfg(feature = "cli")]
    pub fn embedded() -> Self {
        let mut theme = Self::default();
        let mut folders = vec![&DEFAULT];
        while let Some(folder) = folders.pop() {
            folders.extend(folder.dirs());
            for file in folder.files() {
                let path = file.path().to_string_lossy().replace('\\', "/");
                theme.lay(path, Layer { origin: Origin::Program, bytes: file.contents().to_vec() });
            }
        }
        theme
    }

    /// Returns the theme of files that were part of a program.
    pub(super) fn of_program(files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        let mut theme = Self::default();
        for (path, bytes) in files {
            theme.lay(path, Layer { origin: Origin::Program, bytes });
        }
        theme
    }

    /// Lays files over the theme: one of the same path takes the place of the theme's, and messages that of
    /// messages with the same key.
    #[must_use]
    pub fn with(self, files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        self.over(Origin::Folder, files)
    }

    /// Lays the catalog's `theme/` folder over the theme.
    #[must_use]
    pub fn with_catalog(self, tree: &SourceTree) -> Self {
        let own = tree
            .under("theme")
            .map(|(_, file)| (file.path.strip_prefix("theme/").unwrap_or(&file.path).to_owned(), file.bytes.clone()));
        self.over(Origin::Catalog, own)
    }

    fn over(mut self, origin: Origin, files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        for (path, bytes) in files {
            self.is_changed = true;
            self.lay(path, Layer { origin, bytes });
        }
        self
    }

    fn lay(&mut self, path: String, layer: Layer) {
        let is_words = path.starts_with("locales/");
        let layers = self.files.entry(path).or_default();
        if !is_words {
            layers.clear();
        }
        layers.push(layer);
    }

    /// Says whether anything lies over the embedded theme, so that its templates have to be tried.
    pub fn is_changed(&self) -> bool {
        self.is_changed
    }

    /// Returns the files below `folder`, with their path in it.
    pub(super) fn under<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a [u8])> {
        self.layers(folder).filter_map(|(path, layers)| Some((path, layers.last()?.bytes.as_slice())))
    }

    /// Returns every layer of the files below `folder`, the lowest first, with their path in it.
    pub(super) fn layers<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a [Layer])> {
        self.files
            .iter()
            .filter_map(move |(path, layers)| Some((path.strip_prefix(folder)?.strip_prefix('/')?, layers.as_slice())))
    }
}
