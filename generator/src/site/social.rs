//! The pictures that go with links to pages where people share them: one for each credential in each language that it
//! is written in, and one in each language for everything else.

use super::page::{Page, PageKind, language_prefix};
use super::view::{self, social};
use super::{RenderError, Site, art};
use crate::catalog::Entry;
use crate::catalog::entity::credential::Credential;
use crate::documents::address;

/// Returns the credential that a page is about, and the language of its picture.
pub(super) fn subject<'a>(site: &'a Site, page: &Page) -> Option<(&'a Entry<Credential>, usize)> {
    let (PageKind::Credential(id) | PageKind::Kit(id)) = &page.kind else { return None };
    let entry = site.catalog.credentials.get(id)?;
    let language = site.catalog.languages().nth(page.language)?;
    // Words that are not translated are shown in the language that they are in, with everything around them.
    Some((entry, if entry.is_in(language, site.catalog.first_language()) { page.language } else { 0 }))
}

/// Says whether the picture of a page is made for it: others share that of the home page.
pub(super) fn is_drawn_for(site: &Site, page: &Page) -> bool {
    match &page.kind {
        PageKind::Home => true,
        PageKind::Credential(_) => subject(site, page).is_some_and(|(_, language)| language == page.language),
        _ => false,
    }
}

/// Returns the path of the picture that goes with links to a page.
pub(super) fn path(site: &Site, page: &Page) -> String {
    match subject(site, page) {
        Some((entry, language)) => {
            format!("{}{}", language_prefix(&site.catalog, language), address::current_file(&entry.id, "card.png"))
        }
        None => format!("{}/card.png", language_prefix(&site.catalog, page.language)),
    }
}

impl Site {
    /// Draws the picture of a page.
    pub(super) fn card(&self, page: &Page) -> Result<Vec<u8>, RenderError> {
        let fail = |why| RenderError::Card { path: path(self, page), why };
        let words = self.render_view(&social::words(self, page)).map_err(fail)?;
        let mut lines = words.lines().map(str::trim);
        let mut next = || lines.next().unwrap_or_default().to_owned();
        let (label, title, text, institution) = (next(), next(), next(), next());
        let card = art::SocialCard {
            label,
            title,
            text,
            facts: lines.filter(|line| !line.is_empty()).map(str::to_owned).collect(),
            institution,
            badge: self.card_badge(page),
            colors: self.card_colors,
        };
        card.png().map_err(fail)
    }

    /// Returns what the badge on a picture shows. The institution's own images are not drawn here.
    fn card_badge(&self, page: &Page) -> Option<art::CardBadge> {
        let Some((entry, _)) = subject(self, page) else {
            let ink = art::Ink { color: self.card_colors.institution, name: None };
            let marks = art::Marks { silhouette: art::Silhouette::Lobes, ring: art::Ring::Beads, dots: 0, ink };
            return Some(art::CardBadge { marks, digest: [0; 32] });
        };
        if !view::is_drawn(&self.catalog, entry) {
            return None;
        }
        let digest = self.digest(&entry.id, entry.fields.version.0);
        Some(art::CardBadge {
            marks: art::Marks::of(&self.catalog, entry),
            digest: digest.map_or([0; 32], |digest| digest.0),
        })
    }
}
