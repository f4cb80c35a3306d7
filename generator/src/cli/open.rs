use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, anyhow, bail};
use clap::Args;
use url::Url;
use walkdir::WalkDir;

use crate::catalog::{SourceTree, read_catalog};
use crate::diagnostic::Diagnostic;
use crate::project::{self, Checked, Options};
use crate::site::{Theme, Verifier};

/// Which catalog, and how it is looked at: shared by the commands that check one.
#[derive(Debug, Clone, Args)]
pub(super) struct Open {
    /// The catalog's folder; by default the nearest folder upwards that holds catalog.yaml.
    pub(super) catalog: Option<PathBuf>,
    /// Serve the site at this address instead of the catalog's `base_url`.
    #[arg(long, value_name = "URL")]
    base_url: Option<Url>,
    /// Lay this theme over the built-in one.
    #[arg(long, value_name = "DIR")]
    theme: Option<PathBuf>,
    /// Publish proposed credentials too.
    #[arg(long)]
    drafts: bool,
}

impl Open {
    /// Returns the catalog as it stands, at its own address.
    pub(super) fn plain(catalog: Option<PathBuf>) -> Self {
        Self { catalog, base_url: None, theme: None, drafts: false }
    }

    /// Reads and checks the catalog.
    pub(super) fn check(&self) -> anyhow::Result<Checked> {
        self.check_with(Verifier::embedded())
    }

    /// Reads and checks the catalog of a site that checks badges with `verifier`.
    pub(super) fn check_with(&self, verifier: Verifier) -> anyhow::Result<Checked> {
        let (tree, found, options) = self.read(verifier)?;
        Ok(project::check(tree, found, options))
    }

    /// Reads the catalog, what reading it finds, and what it is checked with.
    pub(super) fn read(&self, verifier: Verifier) -> anyhow::Result<(SourceTree, Vec<Diagnostic>, Options)> {
        let folder = self.folder()?;
        if let Some(url) = self.base_url.as_ref().filter(|url| !matches!(url.scheme(), "http" | "https")) {
            bail!("`{url}` cannot be the address of a site; write it as in https://badges.example.edu");
        }
        let (tree, found) = read_catalog(&folder).with_context(|| format!("cannot read {}", folder.display()))?;
        let (base_url, theme) = (self.base_url.clone(), self.theme()?);
        let options = Options { base_url, theme, verifier, drafts: self.drafts };
        Ok((tree, found, options))
    }

    /// Returns the folder of the theme that lies over the built-in one.
    pub(super) fn theme_folder(&self) -> Option<&Path> {
        self.theme.as_deref()
    }

    /// Returns the catalog's folder.
    pub(super) fn folder(&self) -> anyhow::Result<PathBuf> {
        find(self.catalog.as_deref())
    }

    fn theme(&self) -> anyhow::Result<Theme> {
        let theme = Theme::embedded();
        let Some(folder) = &self.theme else { return Ok(theme) };
        let (tree, found) =
            read_catalog(folder).with_context(|| format!("cannot read the theme {}", folder.display()))?;
        if let Some(diagnostic) = found.first() {
            bail!("cannot read the theme's {}: {}", tree.path(diagnostic.span.file), diagnostic.message);
        }
        Ok(theme.with(tree.iter().map(|(_, file)| (file.path.clone(), file.bytes.clone()))))
    }
}

/// Returns the verifier in `folder`, or else the one that is part of the program.
pub(super) fn verifier(folder: Option<&Path>) -> anyhow::Result<Verifier> {
    let Some(folder) = folder else { return Ok(Verifier::embedded()) };
    let mut files = BTreeMap::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.with_context(|| format!("cannot list {}", folder.display()))?;
        if entry.file_type().is_file() {
            let path = entry.path();
            let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
            let name = path.strip_prefix(folder).unwrap_or(path).to_string_lossy().replace('\\', "/");
            files.insert(name, bytes);
        }
    }
    Verifier::new(files).map_err(|missing| {
        anyhow!("{} holds no verifier: {missing} is missing; `cargo xtask wasm` makes one", folder.display())
    })
}

/// Returns the given catalog, or the nearest folder upwards that holds one.
pub(super) fn find(given: Option<&Path>) -> anyhow::Result<PathBuf> {
    if let Some(folder) = given {
        if !folder.is_dir() {
            bail!("{} is not a folder", folder.display());
        }
        return Ok(folder.to_owned());
    }
    let here = std::env::current_dir().context("cannot tell the current folder")?;
    let nearest = here.ancestors().find(|folder| folder.join("catalog.yaml").is_file());
    match nearest {
        Some(folder) => Ok(folder.to_owned()),
        None => bail!(
            "neither this folder nor one above it holds catalog.yaml; name a catalog, or start one with `skillmark init DIR`"
        ),
    }
}
