//! Templates, static files and messages: the embedded theme, and what lies over it.

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};

use crate::catalog::SourceTree;

static DEFAULT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../themes/default");

/// The files of a theme by path: `templates/…`, `static/…`, `locales/…`.
#[derive(Debug, Clone, Default)]
pub struct Theme {
    files: BTreeMap<String, Vec<u8>>,
    is_changed: bool,
}

impl Theme {
    /// Returns the theme that is part of the program.
    pub fn embedded() -> Self {
        let mut files = BTreeMap::new();
        let mut folders = vec![&DEFAULT];
        while let Some(folder) = folders.pop() {
            folders.extend(folder.dirs());
            for file in folder.files() {
                let path = file.path().to_string_lossy().replace('\\', "/");
                files.insert(path, file.contents().to_vec());
            }
        }
        Self { files, is_changed: false }
    }

    /// Lays files over the theme: one of the same path takes the place of the theme's.
    #[must_use]
    pub fn with(mut self, files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        for (path, bytes) in files {
            self.is_changed = true;
            self.files.insert(path, bytes);
        }
        self
    }

    /// Lays the catalog's `theme/` folder over the theme.
    #[must_use]
    pub fn with_catalog(self, tree: &SourceTree) -> Self {
        let own = tree
            .under("theme")
            .map(|(_, file)| (file.path.strip_prefix("theme/").unwrap_or(&file.path).to_owned(), file.bytes.clone()));
        self.with(own.collect::<Vec<_>>())
    }

    /// Says whether anything lies over the embedded theme, so that its templates have to be tried.
    pub fn is_changed(&self) -> bool {
        self.is_changed
    }

    /// Returns the files below `folder`, with their path in it.
    pub fn under<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a [u8])> {
        self.files
            .iter()
            .filter_map(move |(path, bytes)| Some((path.strip_prefix(folder)?.strip_prefix('/')?, bytes.as_slice())))
    }
}
