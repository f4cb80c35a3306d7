//! A site of which one credential is to be looked at: checked and prepared as the whole is, without what only others need.

use std::collections::BTreeMap;
use std::sync::Arc;

use url::Url;

use super::super::assets::Assets;
use super::super::indexes::Indexes;
use super::super::links::Links;
use super::super::look::{self, Look};
use super::super::prepare::{duplicate_addresses, linkers, logos, pictures, words};
use super::super::templates::Files;
use super::super::theme::Theme;
use super::super::{Prepared, Site, output, page, theme_check, wording};
use crate::catalog::Catalog;
use crate::catalog::value::Identifier;
use crate::documents::{Address, address, definitions};

/// What is wanted of the site.
#[derive(Debug, Clone, Copy)]
pub(super) enum Wanted<'a> {
    /// What is wrong with it.
    Findings,
    /// The page of this credential, in the language of this number.
    Page(&'a Identifier, usize),
}

/// Prepares the site of `catalog` at `base`.
pub(super) fn prepare(catalog: Catalog, theme: &Theme, names: Files, base: Url, wanted: Wanted<'_>) -> Prepared {
    let theme = theme.clone().with_catalog(&catalog.tree);
    let address = Address::new(&base);
    let indexes = Indexes::new(&catalog);
    let pages = page::pages(&catalog, &indexes);
    let (id, language) = match wanted {
        Wanted::Findings => (None, None),
        Wanted::Page(id, language) => (Some(id), Some(language)),
    };
    // Every definition has addresses, which are compared with what was published where that is known.
    let knows_addresses = catalog.lock.as_ref().is_some_and(|lock| !lock.fields.urls.is_empty());
    let wanted = catalog.credentials.values().filter(|entry| knows_addresses || id == Some(&entry.id));
    let definitions: BTreeMap<_, _> =
        wanted.map(|entry| (entry.id.clone(), definitions(&catalog, entry, &base))).collect();
    let style = Assets::new(&theme).text("style.css");
    let look = Look::new(&catalog, &style);
    let card_colors = look::card_colors(&catalog, &style);
    let pictures = pictures(&catalog);
    let [logo, logo_dark] = logos(&catalog).map(|logo| logo.map(|(path, _)| path));
    let mut files = output::file_paths(&catalog, &definitions);
    files.extend(others(&catalog));
    files.extend(names.assets.values().cloned());
    files.extend(pictures.keys().cloned());
    let mut diagnostics = duplicate_addresses(&pages);
    diagnostics.extend(look.diagnostics);
    let links = Arc::new(Links::new(&catalog, &address, &pages, files));
    let (messages, templates) = match words(&catalog, &theme, &links, names) {
        Ok(words) => words,
        Err(findings) => {
            diagnostics.extend(findings);
            return Prepared { site: None, diagnostics };
        }
    };
    diagnostics.extend(theme_check::check_words(&catalog, &messages));
    diagnostics.extend(wording::check(&catalog, &messages));
    // Terms are linked where they are shown.
    let linkers = linkers(&catalog, &links, language.map_or(0..0, |language| language..language + 1));
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
        assets: BTreeMap::new(),
        modules: None,
        edit_theme: None,
        pictures,
        logo,
        logo_dark,
        sheet: look.sheet,
        glossaries: Vec::new(),
        card_colors,
        search: Vec::new(),
        linkers,
        theme_is_changed: false,
    };
    diagnostics.extend(site.check_texts());
    Prepared { site: Some(site), diagnostics }
}

/// Returns the documents of every credential, by the version that each has now and those before it: texts may link to them.
fn others(catalog: &Catalog) -> impl Iterator<Item = String> {
    const NAMES: [&str; 4] = ["achievement.json", "badgeclass.json", "badge.svg", "badge.png"];
    catalog.credentials.values().flat_map(|entry| {
        let id = &entry.id;
        let versions = (1..=entry.fields.version.0.min(100))
            .flat_map(move |version| NAMES.map(|name| address::version_file(id, version, name)));
        versions.chain(NAMES.map(|name| address::current_file(id, name)))
    })
}
