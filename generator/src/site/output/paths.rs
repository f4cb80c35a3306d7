//! At which paths the documents and images of a catalog stand.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::check::Picture;
use crate::catalog::value::Identifier;
use crate::catalog::{Catalog, schema};
use crate::documents::{self, Definition, address};
use crate::skills::is_occupations;

use super::super::indexes::Indexes;
use super::super::page::{self, Page};
use super::{DefinitionFile, IssuerFile, Whole, Work};

/// The versions of each credential: number, and whether it is frozen.
pub(super) type Versions = BTreeMap<Identifier, Vec<(u32, bool)>>;

/// Returns the versions that have documents.
pub(super) fn versions_of(definitions: &BTreeMap<Identifier, Vec<Definition>>) -> Versions {
    let numbers = |all: &Vec<Definition>| all.iter().map(|one| (one.version, one.is_frozen)).collect();
    definitions.iter().map(|(id, all)| (id.clone(), numbers(all))).collect()
}

/// Returns the permanent addresses of the site that a catalog would become, as [`Site::permanent_paths`] does, without
/// making the site. Proposals are to be taken out before.
pub fn published_paths(catalog: &Catalog) -> BTreeSet<String> {
    let pages = page::pages(catalog, &Indexes::new(catalog));
    let entries = catalog.credentials.values();
    let versions = entries.map(|entry| (entry.id.clone(), documents::versions(catalog, entry))).collect();
    permanent(catalog, &pages, &versions)
}

/// Returns the addresses of a site that must be kept.
pub(super) fn permanent(catalog: &Catalog, pages: &[Page], versions: &Versions) -> BTreeSet<String> {
    let pages = pages.iter().filter(|page| !page.is_aside()).map(|page| page.path.clone());
    let mut paths: BTreeSet<String> = pages.collect();
    documents_of(catalog, versions, &mut |files, _| {
        paths.extend(files.iter().filter(|path| is_permanent(path)).cloned());
    });
    paths
}

/// Returns the paths of all documents and badge images.
pub(in crate::site) fn file_paths(
    catalog: &Catalog,
    definitions: &BTreeMap<Identifier, Vec<Definition>>,
) -> BTreeSet<String> {
    let mut paths = BTreeSet::new();
    documents_of(catalog, &versions_of(definitions), &mut |files, _| paths.extend(files.iter().cloned()));
    paths
}

/// Says whether an address must be kept: advice to hosts is no document, and a logo may change its format.
fn is_permanent(path: &str) -> bool {
    path != "/_headers" && !(path.starts_with("/issuers/") && path.contains("/image."))
}

/// Names every document and badge image, with the paths at which it stands.
pub(super) fn documents_of(catalog: &Catalog, versions: &Versions, add: &mut impl FnMut(&[String], Work)) {
    for (id, versions) in versions {
        let current = catalog.credentials.get(id).map(|entry| entry.fields.version.0);
        for version in versions {
            let is_current = Some(version.0) == current;
            for (name, work) in version_files(catalog, id, *version) {
                let mut files = vec![address::version_file(id, version.0, name)];
                files.extend(is_current.then(|| address::current_file(id, name)));
                add(&files, work);
            }
        }
    }
    for id in catalog.credentials.keys() {
        add(&[address::current_file(id, "offer.json")], Work::Offer(id.clone()));
    }
    for (id, issuer) in &catalog.issuers {
        add(&[address::issuer_file(id, "profile.json")], Work::Issuer(id.clone(), IssuerFile::Profile));
        add(&[address::issuer_file(id, "issuer.json")], Work::Issuer(id.clone(), IssuerFile::Issuer));
        add(&[address::issuer_file(id, "did.json")], Work::Issuer(id.clone(), IssuerFile::Did));
        if let Some((path, file)) = documents::issuer_image_file(catalog, issuer) {
            add(&[path], Work::Copy(file));
        }
    }
    for entry in catalog.frameworks.values().filter(|entry| !is_occupations(entry)) {
        add(&[address::matrix_file(&entry.id)], Work::Matrix(entry.id.clone()));
    }
    for (issuer, name) in catalog.keys.keys() {
        add(&[address::issuer_file(issuer, &format!("keys/{name}.json"))], Work::Key(issuer.clone(), name.clone()));
    }
    for file in &catalog.status_lists {
        add(&[format!("/{}", catalog.tree.path(*file))], Work::Copy(*file));
    }
    for file in catalog.signed_endorsements.values() {
        add(&[format!("/{}", catalog.tree.path(*file))], Work::Copy(*file));
    }
    for kind in schema::KINDS {
        add(&[format!("/schemas/{kind}.json")], Work::Schema(kind));
    }
    for (path, whole) in [
        ("/catalog.json", Whole::Json),
        ("/schemas/catalog-export.json", Whole::JsonSchema),
        ("/schemas/report.json", Whole::ReportSchema),
        ("/catalog.csv", Whole::Csv),
        ("/pathways.json", Whole::Pathways),
        ("/occupations.json", Whole::Occupations),
        ("/trust.json", Whole::Trust),
        ("/feed.atom", Whole::Feed),
        ("/sitemap.xml", Whole::Sitemap),
        ("/robots.txt", Whole::Robots),
        ("/_headers", Whole::Headers),
    ] {
        add(&[path.to_owned()], Work::Whole(whole));
    }
}

/// Returns the files of a version of a credential, by name.
pub(super) fn version_files(
    catalog: &Catalog,
    id: &Identifier,
    (version, is_frozen): (u32, bool),
) -> Vec<(&'static str, Work)> {
    let names = ["achievement.json", "badgeclass.json", "badge.png", "badge.svg"];
    if let Some(frozen) = catalog.frozen.get(&(id.clone(), version)).filter(|_| is_frozen) {
        return names.iter().filter_map(|name| Some((*name, Work::Copy(*frozen.files.get(*name)?)))).collect();
    }
    let mut files = vec![
        ("achievement.json", Work::Definition(id.clone(), version, DefinitionFile::Achievement)),
        ("badgeclass.json", Work::Definition(id.clone(), version, DefinitionFile::BadgeClass)),
        ("badge.png", Work::Badge(id.clone(), version, Picture::Png)),
    ];
    files.push(("badge.svg", Work::Badge(id.clone(), version, Picture::Svg)));
    files
}
