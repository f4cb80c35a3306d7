//! From files to entries.

mod entry;
mod placing;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::check::privacy::{self, ContactFields};
use super::decode::Field;
use super::entity::config::CatalogConfig;
use super::entity::credential::Credential;
use super::entity::versions::VersionsLock;
use super::layout::{MarkdownKind, Place, YamlKind};
use super::value::{Count, Identifier, LanguageTag, Scalar as _};
use super::{Catalog, Entry, FrozenVersion, SourceTree, hints, known, salvage};
use crate::diagnostic::{self, Diagnostic, FileId, Rule, Span};
use crate::parallel;

pub(crate) use entry::reparse;
use entry::{Found, Read, Source, decode_yaml, entry, sources};

/// What loading a catalog yields.
#[derive(Debug)]
pub struct Loaded {
    /// The files, for showing findings.
    pub tree: Arc<SourceTree>,
    /// The catalog; `None` when something that everything hangs on could not be decoded.
    pub catalog: Option<Catalog>,
    /// Everything that was found, in file order.
    pub diagnostics: Vec<Diagnostic>,
}

/// Decodes and checks a whole catalog. `found` is what reading the files found already.
pub fn load(tree: SourceTree, found: Vec<Diagnostic>) -> Loaded {
    let tree = Arc::new(tree);
    let unusable: Vec<FileId> = found.iter().map(|diagnostic| diagnostic.span.file).collect();
    let mut loader = Loader {
        tree: Arc::clone(&tree),
        diagnostics: found,
        unusable,
        broken: BTreeSet::new(),
        salvaged: BTreeSet::new(),
    };
    let mut catalog = loader.load();
    let mut diagnostics = loader.diagnostics;
    if let Some(catalog) = &mut catalog {
        known::suggest_existing(&mut diagnostics, catalog);
        hints::add(&mut diagnostics, &tree, Some(catalog));
        let found = check_all(catalog, &loader.salvaged, &diagnostics);
        diagnostics.extend(found);
    } else {
        hints::add(&mut diagnostics, &tree, None);
    }
    diagnostic::sort(&mut diagnostics);
    Loaded { tree, catalog, diagnostics }
}

/// Checks a catalog with what could be salvaged, which is gone from it afterwards. `before` is what decoding found.
fn check_all(catalog: &mut Catalog, salvaged: &BTreeSet<FileId>, before: &[Diagnostic]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    super::check::check(catalog, &mut found);
    if salvaged.is_empty() {
        return found;
    }
    let credentials: BTreeMap<FileId, &Entry<Credential>> =
        catalog.credentials.values().map(|entry| (entry.file, entry)).collect();
    let unread: BTreeSet<Span> = before.iter().map(|finding| finding.span).collect();
    found.retain(|finding| {
        let file = finding.span.file;
        // A policy misses what is there, and only could not be read.
        let is_of_unread = finding.rule == Rule::POLICY && unread.contains(&finding.span);
        !salvaged.contains(&file) || (!is_of_unread && salvage::is_certain(finding, credentials.get(&file).copied()))
    });
    catalog.credentials.retain(|_, entry| !salvaged.contains(&entry.file));
    catalog.pathways.retain(|_, entry| !salvaged.contains(&entry.file));
    found
}

struct Loader {
    tree: Arc<SourceTree>,
    diagnostics: Vec<Diagnostic>,
    /// Files that reading could not use; reported already.
    unusable: Vec<FileId>,
    /// Entries that are there but could not be decoded.
    broken: BTreeSet<Identifier>,
    /// Files of those of which enough can be read to check the rest.
    salvaged: BTreeSet<FileId>,
}

/// Which entries are kept until everything is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Keep {
    /// Those that can be read as a whole.
    Whole,
    /// Those of which a part can be read, too: they refer to others, and there is more to find in them.
    Parts,
}

impl Loader {
    fn load(&mut self) -> Option<Catalog> {
        let tree = Arc::clone(&self.tree);
        let config = self.config();
        let places = self.places(&tree);
        let first = config.as_ref().and_then(|config| config.languages.first().cloned());
        let languages = config.as_ref().map(|config| config.languages.iter().map(|l| l.value.clone()).collect());
        let languages: Vec<LanguageTag> = languages.unwrap_or_default();
        if config.is_some() {
            self.check_languages(&places, first.as_deref(), &languages);
        }

        let markdown = |kind: MarkdownKind| {
            sources(&places, |place| match place {
                Place::Markdown(of, id, language) if *of == kind => Some((id, language.clone())),
                _ => None,
            })
        };
        let yaml = |kind: YamlKind| {
            sources(&places, |place| match place {
                Place::Yaml(of, id) if *of == kind => Some((id, None)),
                _ => None,
            })
        };
        let departments = self.entries(&markdown(MarkdownKind::Department), ContactFields::Allowed, Keep::Whole);
        let credentials = self.entries(&markdown(MarkdownKind::Credential), ContactFields::Allowed, Keep::Parts);
        let pathways = self.entries(&markdown(MarkdownKind::Pathway), ContactFields::Refused, Keep::Parts);
        let faqs = self.entries(&markdown(MarkdownKind::Faq), ContactFields::Refused, Keep::Whole);
        let pages = self.entries(&markdown(MarkdownKind::Page), ContactFields::Refused, Keep::Whole);
        let issuers = self.entries(&yaml(YamlKind::Issuer), ContactFields::Allowed, Keep::Whole);
        let trusted = self.entries(&yaml(YamlKind::Trusted), ContactFields::Refused, Keep::Whole);
        let frameworks = self.entries(&yaml(YamlKind::Framework), ContactFields::Refused, Keep::Whole);
        let endorsements = self.entries(&yaml(YamlKind::Endorsement), ContactFields::Refused, Keep::Whole);
        let keys = self.keys(&places);
        let glossary = self.single(&places, &Place::Glossary, "glossary");
        let lock: Option<Entry<VersionsLock>> = self.single(&places, &Place::Lock, "versions-lock");
        let frozen = self.frozen(&places);
        let samples = self.single(&places, &Place::Samples, "samples");
        let sample_badges = sample_badges(&places);
        let signed_endorsements = signed_endorsements(&places);
        self.check_documents(&places);
        self.diagnostics.extend(privacy::check_secrets(&tree));
        let status_lists =
            places.iter().filter_map(|(file, place)| matches!(place, Place::StatusList(_)).then_some(*file)).collect();
        Some(Catalog {
            tree: Arc::clone(&self.tree),
            config: config?,
            broken: std::mem::take(&mut self.broken),
            issuers,
            keys,
            trusted,
            departments,
            credentials,
            hidden: BTreeMap::new(),
            pathways,
            frameworks,
            faqs,
            pages,
            endorsements,
            glossary,
            locked: lock.as_ref().map(index).unwrap_or_default(),
            lock,
            frozen,
            status_lists,
            signed_endorsements,
            samples,
            sample_badges,
        })
    }

    fn config(&mut self) -> Option<CatalogConfig> {
        let Some((file, _)) = self.tree.find("catalog.yaml") else {
            let message = "the folder holds no catalog.yaml";
            let help = "run `skillmark init DIR` to start a catalog, or name the folder that holds one";
            self.diagnostics
                .push(Diagnostic::new(Rule::NO_CATALOG, Span::whole_file(FileId(u32::MAX)), message).help(help));
            return None;
        };
        let (config, diagnostics) = decode_yaml::<CatalogConfig>(&self.tree, file, ContactFields::Allowed);
        if !self.unusable.contains(&file) {
            self.diagnostics.extend(diagnostics);
        }
        let config = config?;
        if config.languages.is_empty() {
            let message = "required field `languages` is missing";
            let diagnostic = Diagnostic::new(Rule::MISSING_FIELD, config.span, message);
            self.diagnostics.push(diagnostic.help("add `languages: [en]`"));
        }
        Some(config)
    }

    fn entries<T: Field + Send>(
        &mut self,
        sources: &[Source],
        contacts: ContactFields,
        keep: Keep,
    ) -> BTreeMap<Identifier, Entry<T>>
    where
        Source: Sync,
    {
        let tree = &self.tree;
        let found: Vec<Found<T>> = parallel::map(sources, |source| entry(tree, source, contacts));
        let mut entries = BTreeMap::new();
        for (source, (entry, diagnostics)) in sources.iter().zip(found) {
            self.diagnostics.extend(diagnostics);
            let entry = match entry {
                Read::Whole(entry) => Some(entry),
                Read::Part(entry) if keep == Keep::Parts => {
                    self.salvaged.insert(entry.file);
                    self.broken.insert(source.id.clone());
                    Some(entry)
                }
                Read::Part(_) | Read::Nothing => {
                    self.broken.insert(source.id.clone());
                    None
                }
            };
            entries.extend(entry.map(|entry| (entry.id.clone(), entry)));
        }
        entries
    }

    fn keys(
        &mut self,
        places: &[(FileId, Place<'_>)],
    ) -> BTreeMap<(Identifier, Identifier), Entry<super::entity::issuer::PublicKey>> {
        let mut keys = BTreeMap::new();
        for (file, place) in places {
            let Place::Key { issuer, name } = place else { continue };
            let (Some(issuer), Some(id)) = (Identifier::new(issuer), Identifier::new(name)) else { continue };
            let source = Source { id: id.clone(), original: Some(*file), translations: BTreeMap::new() };
            let (entry, diagnostics) = entry(&self.tree, &source, ContactFields::Refused);
            self.diagnostics.extend(diagnostics);
            if let Read::Whole(entry) = entry {
                keys.insert((issuer, id), entry);
            }
        }
        keys
    }

    fn single<T: Field>(&mut self, places: &[(FileId, Place<'_>)], wanted: &Place<'_>, id: &str) -> Option<Entry<T>> {
        let (file, _) = places.iter().find(|(_, place)| place == wanted)?;
        let source = Source { id: Identifier::new(id)?, original: Some(*file), translations: BTreeMap::new() };
        let (entry, mut diagnostics) = entry(&self.tree, &source, ContactFields::Refused);
        if *wanted == Place::Lock {
            for diagnostic in &mut diagnostics {
                diagnostic.rule = Rule::BAD_LOCK;
                diagnostic.help = Some("restore versions.lock from the history".to_owned());
                diagnostic.suggestion = None;
            }
        }
        self.diagnostics.extend(diagnostics);
        if let Read::Whole(entry) = entry { Some(entry) } else { None }
    }

    fn frozen(&mut self, places: &[(FileId, Place<'_>)]) -> BTreeMap<(Identifier, u32), FrozenVersion> {
        let mut frozen: BTreeMap<(Identifier, u32), FrozenVersion> = BTreeMap::new();
        for (file, place) in places {
            let Place::Frozen { credential, version, file: name } = place else { continue };
            let number = version.strip_prefix('v').and_then(|number| Count::read(number).ok()).map(|count| count.0);
            let known = matches!(*name, "achievement.json" | "badgeclass.json" | "badge.svg" | "badge.png");
            match (Identifier::new(credential), number) {
                (Some(credential), Some(number)) if known && format!("v{number}") == **version => {
                    frozen.entry((credential, number)).or_default().files.insert((*name).to_owned(), *file);
                }
                _ => self.report_stray(*file, self.tree.clone().path(*file)),
            }
        }
        frozen
    }

    /// Looks for personal data in the documents that the catalog publishes as they are.
    fn check_documents(&mut self, places: &[(FileId, Place<'_>)]) {
        let is_document = |place: &Place<'_>| match place {
            Place::StatusList(_) | Place::SignedEndorsement(_) => true,
            Place::Frozen { file, .. } => file.strip_suffix(".json").is_some(),
            _ => false,
        };
        for (file, _) in places.iter().filter(|(_, place)| is_document(place)) {
            self.diagnostics.extend(privacy::check_json(&self.tree, *file));
        }
    }
}

fn signed_endorsements(places: &[(FileId, Place<'_>)]) -> BTreeMap<Identifier, FileId> {
    let mut endorsements = BTreeMap::new();
    for (file, place) in places {
        let Place::SignedEndorsement(id) = place else { continue };
        if let Some(id) = Identifier::new(id) {
            endorsements.insert(id, *file);
        }
    }
    endorsements
}

fn sample_badges(places: &[(FileId, Place<'_>)]) -> BTreeMap<String, FileId> {
    let badges = places.iter().filter_map(|(file, place)| match place {
        Place::SampleBadge(name) => Some(((*name).to_owned(), *file)),
        _ => None,
    });
    badges.collect()
}

fn index(lock: &Entry<VersionsLock>) -> BTreeMap<(Identifier, u32), usize> {
    let definitions = lock.fields.definitions.iter().enumerate();
    definitions.map(|(index, locked)| ((locked.credential.value.clone(), locked.version.0), index)).collect()
}
