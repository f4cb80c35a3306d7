//! Where links within the site lead, and which pictures texts may show.

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};
use skillmark_badge::Digest as Hex;

use crate::catalog::check::picture;
use crate::catalog::{Catalog, SourceTree};
use crate::diagnostic::{FileId, nearest};
use crate::documents::Address;

use super::page::{Page, language_prefix};

/// Everything on the site that can be linked to.
#[derive(Debug)]
pub(super) struct Links {
    address: Address,
    /// Paths of pages in the first language; the others mirror them.
    pages: BTreeSet<String>,
    /// Paths of documents and other files.
    files: BTreeSet<String>,
    /// What stands before the paths of each language.
    prefixes: Vec<String>,
    /// Entries that could not be decoded and so have no page: links to them are not wrong for that.
    broken: BTreeSet<String>,
}

/// Where a link leads.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// There.
    Href(String),
    /// To a scheme that is not published.
    Refused,
    /// To a page that is not there; perhaps this one was meant.
    Missing(Option<String>),
}

impl Links {
    /// Returns the links of a site with these pages and files.
    pub(super) fn new(catalog: &Catalog, address: &Address, pages: &[Page], files: BTreeSet<String>) -> Self {
        let pages = pages.iter().filter(|page| page.language == 0).map(|page| page.neutral_path.clone()).collect();
        let prefixes =
            (0..catalog.config.languages.len().max(1)).map(|index| language_prefix(catalog, index)).collect();
        let broken = catalog.broken.iter().map(ToString::to_string).collect();
        Self { address: address.clone(), pages, files, prefixes, broken }
    }

    /// Returns the address of a page, given its path in the first language, for links from `language`.
    pub(super) fn page(&self, neutral_path: &str, language: usize) -> String {
        self.address.href(&format!("{}{neutral_path}", self.prefixes.get(language).map_or("", String::as_str)))
    }

    /// Returns the address of a file.
    pub(super) fn file(&self, path: &str) -> String {
        self.address.href(path)
    }

    /// Returns where the link `url`, written in a text in `language`, leads.
    pub(super) fn resolve(&self, url: &str, language: usize) -> Target {
        let url = url.trim();
        if url.starts_with('#') {
            return Target::Href(url.to_owned());
        }
        if url.starts_with('/') && !url.starts_with("//") {
            return self.within(url, language);
        }
        // The parser of browsers ignores tabs and line breaks inside a scheme, and so does this one.
        match url::Url::parse(url) {
            Ok(parsed) if matches!(parsed.scheme(), "https" | "http") && is_bare(&parsed) => {
                Target::Href(parsed.to_string())
            }
            Ok(parsed) if parsed.scheme() == "mailto" => Target::Href(parsed.to_string()),
            Ok(_) => Target::Refused,
            Err(_) if url.starts_with("//") || url.contains(':') => Target::Refused,
            Err(_) => Target::Missing(None),
        }
    }

    fn within(&self, url: &str, language: usize) -> Target {
        let (path, fragment) = url.split_once('#').map_or((url, ""), |(path, fragment)| (path, fragment));
        let suffix = if fragment.is_empty() { String::new() } else { format!("#{fragment}") };
        let slashed = format!("{}/", path.trim_end_matches('/'));
        for candidate in [path, slashed.as_str()] {
            if self.pages.contains(candidate) {
                return Target::Href(format!("{}{suffix}", self.page(candidate, language)));
            }
        }
        if self.files.contains(path) {
            return Target::Href(self.file(path));
        }
        // A link may also name the page of one language outright.
        let explicit = self
            .prefixes
            .iter()
            .filter(|prefix| !prefix.is_empty())
            .any(|prefix| path.strip_prefix(prefix.as_str()).is_some_and(|rest| self.pages.contains(rest)));
        if explicit {
            return Target::Href(format!("{}{suffix}", self.address.href(path)));
        }
        if path.split('/').any(|part| self.broken.contains(part)) {
            return Target::Href(self.address.href(path));
        }
        Target::Missing(nearest(&slashed, self.pages.iter().map(String::as_str)).map(str::to_owned))
    }

    /// Returns the address of the picture `url` that the text `from` shows.
    ///
    /// # Errors
    ///
    /// Returns what is wrong with it.
    pub(super) fn picture(&self, tree: &SourceTree, from: &str, url: &str) -> Result<String, String> {
        let (_, path) = picture_file(tree, from, url)?;
        Ok(self.file(&path))
    }
}

/// Says whether an address carries neither user name nor password.
fn is_bare(url: &url::Url) -> bool {
    url.username().is_empty() && url.password().is_none()
}

/// Returns the file of the picture `url` that the text `from` shows, and the path it is published at.
///
/// # Errors
///
/// Returns what is wrong with it.
pub(super) fn picture_file(tree: &SourceTree, from: &str, url: &str) -> Result<(FileId, String), String> {
    let shown = url.chars().take(80).collect::<String>().escape_debug().to_string();
    let inside = !url.is_empty()
        && !url.starts_with('/')
        && !url.contains('\\')
        && !url.split('/').any(|part| matches!(part, "" | "." | ".."));
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let path = if folder.is_empty() { url.to_owned() } else { format!("{folder}/{url}") };
    let (file, source) =
        tree.find(&path).filter(|_| inside).ok_or_else(|| format!("there is no picture `{shown}` in the catalog"))?;
    let kind = picture(&source.bytes).map_err(|why| format!("the picture `{shown}` cannot be published: {why}"))?;
    let name = hashed_name(&source.bytes);
    Ok((file, format!("/assets/{name}.{}", kind.extension())))
}

/// Returns the first sixteen digits of the SHA-256 of `bytes`: a name that changes with the contents.
pub(super) fn hashed_name(bytes: &[u8]) -> String {
    Hex(Sha256::digest(bytes).into()).hex()[..16].to_owned()
}
