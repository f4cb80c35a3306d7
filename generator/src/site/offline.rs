//! Keeping the page that checks badges in the browser, for use without a connection: a script for each language, with
//! the list of what to keep.

use std::collections::BTreeSet;

use serde_json::json;
use sha2::{Digest as _, Sha256};
use skillmark_badge::Digest as Hex;

use super::page::{Page, language_prefix};
use super::{RenderError, Site, verifier};

/// Documents of the site that the page reads, besides those that are in a language.
const DOCUMENTS: [&str; 5] = ["/trust.json", "/pathways.json", "/status/", "/issuers/", "/credentials/"];

/// Returns the path of the script. It is in the folder of its page, so that it has a say in that folder only.
pub(super) fn path(page: &Page) -> String {
    format!("{}offline.js", page.path)
}

impl Site {
    /// Returns the script for a page. Its version follows from the page and from the names of all files that the page
    /// takes, which follow from what is in them.
    pub(super) fn offline(&self, page: &Page) -> Result<String, RenderError> {
        let Some(modules) = &self.modules else { return Ok(String::new()) };
        let help = format!("{}help/", page.neutral_path);
        let with_help = |other: &&Page| other.language == page.language && other.neutral_path == help;
        let pages: Vec<&Page> = std::iter::once(page).chain(self.pages.iter().find(with_help)).collect();
        let mut files = BTreeSet::new();
        let mut hash = Sha256::new();
        let mut documents: Vec<Vec<u8>> = pages.iter().map(|page| self.html(page)).collect::<Result<_, _>>()?;
        documents.push(self.parts(page)?);
        for html in &documents {
            hash.update(html);
            files.extend(self.files_of(&String::from_utf8_lossy(html)));
        }
        for file in &files {
            hash.update(format!("{file}\n"));
        }
        let own = language_prefix(&self.catalog, page.language);
        let hrefs = |paths: Vec<String>| paths.iter().map(|path| self.links.file(path)).collect::<Vec<_>>();
        let kept = pages.iter().map(|page| page.path.clone()).chain([page.parts()]);
        let documents = DOCUMENTS.map(str::to_owned).into_iter().chain([format!("{own}/credentials/")]);
        let keep = json!({
            "version": &Hex(hash.finalize().into()).hex()[..16],
            "start": self.links.file(&modules.start),
            "pages": hrefs(kept.collect()),
            "files": hrefs(files.into_iter().collect()),
            "documents": hrefs(documents.collect::<BTreeSet<_>>().into_iter().collect()),
        });
        Ok(format!("const KEEP = {keep};\n{}", modules.offline))
    }

    /// Returns the files that a page takes: those it names, those that its style sheets name, and everything that
    /// checks badges, whether or not it is needed at once.
    fn files_of(&self, html: &str) -> BTreeSet<String> {
        let logos = [&self.logo, &self.logo_dark].into_iter().flatten();
        let is_named = |path: &&String| html.contains(&self.links.file(path));
        let is_checking = |path: &&String| verifier::FOLDERS.iter().any(|folder| path.starts_with(folder));
        let own = self.assets.keys().filter(|path| is_checking(path) || is_named(path));
        let mut files: BTreeSet<String> = own.chain(logos.filter(is_named)).cloned().collect();
        let sheets = files.iter().filter(|path| path.strip_suffix(".css").is_some());
        let sheets: Vec<String> = sheets.map(|path| String::from_utf8_lossy(&self.assets[path]).into_owned()).collect();
        let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
        let in_sheets = self.assets.keys().filter(|path| sheets.iter().any(|sheet| sheet.contains(&name(path))));
        files.extend(in_sheets.cloned());
        files
    }
}
