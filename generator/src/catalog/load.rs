//! From files to entries.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::check::privacy::{self, ContactFields};
use super::decode::{Decoder, Field};
use super::entity::config::CatalogConfig;
use super::entity::credential::Credential;
use super::entity::versions::VersionsLock;
use super::layout::{MarkdownKind, Place, YamlKind, identifier_of, place};
use super::value::{Count, Identifier, LanguageTag, Scalar as _, bad_character};
use super::yaml::{self, Bounds, Node};
use super::{Body, Catalog, Entry, FrozenVersion, SourceTree, Translation, front_matter, known, salvage, translate};
use crate::diagnostic::{self, Diagnostic, FileId, Rule, Span};
use crate::parallel;

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
        diagnostics.extend(check_all(catalog, &loader.salvaged));
    }
    diagnostic::sort(&mut diagnostics);
    Loaded { tree, catalog, diagnostics }
}

/// Checks a catalog with what could be salvaged, which is gone from it afterwards.
fn check_all(catalog: &mut Catalog, salvaged: &BTreeSet<FileId>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    super::check::check(catalog, &mut found);
    if salvaged.is_empty() {
        return found;
    }
    let credentials: BTreeMap<FileId, &Entry<Credential>> =
        catalog.credentials.values().map(|entry| (entry.file, entry)).collect();
    found.retain(|finding| {
        let file = finding.span.file;
        !salvaged.contains(&file) || salvage::is_certain(finding, credentials.get(&file).copied())
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

/// The files of one entry.
#[derive(Debug, Clone)]
struct Source {
    id: Identifier,
    original: Option<FileId>,
    translations: BTreeMap<LanguageTag, FileId>,
}

/// An entry with what was found in it.
type Found<T> = (Read<T>, Vec<Diagnostic>);

/// What can be read of an entry.
enum Read<T> {
    /// All of it.
    Whole(Entry<T>),
    /// Enough to check the rest.
    Part(Entry<T>),
    /// Not enough.
    Nothing,
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

    /// Judges every file by its path, reporting those that have no place or whose name cannot be an id.
    fn places<'a>(&mut self, tree: &'a SourceTree) -> Vec<(FileId, Place<'a>)> {
        let mut places = Vec::new();
        for (file, source) in tree.iter() {
            let place = place(&source.path);
            if place == Place::Stray {
                self.report_stray(file, &source.path);
                continue;
            }
            if let Some(Err(refusal)) = identifier_of(&place).map(Identifier::read) {
                let diagnostic = Diagnostic::new(refusal.rule, Span::whole_file(file), refusal.message);
                self.diagnostics.push(diagnostic.help(format!("rename it: {}", refusal.help)));
                continue;
            }
            if !self.unusable.contains(&file) {
                places.push((file, place));
            }
        }
        places
    }

    fn report_stray(&mut self, file: FileId, path: &str) {
        const FOLDERS: &[&str] = &[
            "issuers",
            "trusted",
            "theme",
            "departments",
            "credentials",
            "pathways",
            "frameworks",
            "faqs",
            "pages",
            "endorsements",
            "versions",
            "status",
            "samples",
        ];
        if self.unusable.contains(&file) {
            return;
        }
        let top = path.split('/').next().unwrap_or(path);
        if let Some(stem) = path.strip_suffix(".yml") {
            let message = format!("nothing reads `{path}`");
            let diagnostic = Diagnostic::new(Rule::STRAY_FILE, Span::whole_file(file), message);
            self.diagnostics.push(diagnostic.help(format!("rename it to `{stem}.yaml`")));
            return;
        }
        let near = diagnostic::nearest(top, FOLDERS.iter().copied()).filter(|near| *near != top);
        let help = near.map_or_else(
            || "move it to where it belongs, or out of the catalog".to_owned(),
            |near| format!("did you mean the folder `{near}`?"),
        );
        let message = format!("nothing reads `{path}`");
        self.diagnostics.push(Diagnostic::new(Rule::STRAY_FILE, Span::whole_file(file), message).help(help));
    }

    fn check_languages(&mut self, places: &[(FileId, Place<'_>)], first: Option<&LanguageTag>, all: &[LanguageTag]) {
        for (file, place) in places {
            let Place::Markdown(_, _, Some(language)) = place else { continue };
            if first == Some(language) || !all.contains(language) {
                let declared = all.iter().skip(1).map(|tag| format!("`{}`", &**tag)).collect::<Vec<_>>().join(", ");
                let message = if first == Some(language) {
                    format!("`{}` is the catalog's first language", &**language)
                } else {
                    format!("`{}` is not a language of this catalog", &**language)
                };
                let help = if declared.is_empty() {
                    "add the language to `languages` in catalog.yaml".to_owned()
                } else {
                    format!("translations are in {declared}")
                };
                self.diagnostics
                    .push(Diagnostic::new(Rule::UNKNOWN_TRANSLATION, Span::whole_file(*file), message).help(help));
            }
        }
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

fn sources<'a>(
    places: &[(FileId, Place<'a>)],
    select: impl Fn(&Place<'a>) -> Option<(&'a str, Option<LanguageTag>)>,
) -> Vec<Source> {
    let mut by_id: BTreeMap<Identifier, Source> = BTreeMap::new();
    for (file, place) in places {
        let Some((id, language)) = select(place) else { continue };
        let Some(id) = Identifier::new(id) else { continue };
        let source =
            by_id.entry(id.clone()).or_insert_with(|| Source { id, original: None, translations: BTreeMap::new() });
        match language {
            None => source.original = Some(*file),
            Some(language) => {
                source.translations.insert(language, *file);
            }
        }
    }
    by_id.into_values().collect()
}

fn entry<T: Field>(tree: &SourceTree, source: &Source, contacts: ContactFields) -> Found<T> {
    let Some(file) = source.original else {
        let orphans = source.translations.values().map(|file| {
            Diagnostic::new(Rule::TRANSLATION_SHAPE, Span::whole_file(*file), "a translation without an original")
                .help("add the original beside it, without a language in its name")
        });
        return (Read::Nothing, orphans.collect());
    };
    let (parts, mut diagnostics) = parse_file(tree, file, contacts);
    let Some((node, body)) = parts else { return (Read::Nothing, diagnostics) };
    let mut decoder = Decoder::default();
    let fields = T::decode(&node, &mut decoder);
    let sound = decoder.diagnostics.is_empty();
    diagnostics.append(&mut decoder.diagnostics);
    let mut translations = BTreeMap::new();
    for (language, file) in &source.translations {
        let (parts, found) = parse_file(tree, *file, contacts);
        diagnostics.extend(found);
        // A translation of something that is wrong itself would only repeat its mistakes.
        let (Some((words, body)), true) = (parts, sound) else { continue };
        let merged = translate::overlay(&node, &words, &mut diagnostics);
        let mut decoder = Decoder::default();
        let fields = T::decode(&merged, &mut decoder);
        diagnostics.append(&mut decoder.diagnostics);
        if let Some(fields) = fields {
            translations.insert(language.clone(), Translation { file: *file, fields, body });
        }
    }
    let is_whole = fields.is_some();
    let Some(fields) = fields.or_else(|| salvage::salvage(&node)) else { return (Read::Nothing, diagnostics) };
    let attempted = source.translations.keys().cloned().collect();
    let entry = Entry { id: source.id.clone(), file, fields, body, translations, attempted };
    (if is_whole { Read::Whole(entry) } else { Read::Part(entry) }, diagnostics)
}

/// Parses a YAML file, or a Markdown file with front matter, into fields and body.
fn parse_file(tree: &SourceTree, file: FileId, contacts: ContactFields) -> (Option<(Node, Body)>, Vec<Diagnostic>) {
    let text = match std::str::from_utf8(tree.bytes(file)) {
        Ok(text) => text,
        Err(error) => {
            let at = error.valid_up_to();
            let message = "the file is not UTF-8 text";
            let diagnostic = Diagnostic::new(Rule::NOT_UTF8, Span::new(file, at, at), message);
            return (None, vec![diagnostic.help("save it as UTF-8")]);
        }
    };
    let is_markdown = tree.path(file).strip_suffix(".md").is_some();
    let (yaml, body) = if is_markdown {
        match front_matter::split(text, file) {
            Ok(parts) => (parts.yaml, parts.markdown),
            Err(diagnostic) => return (None, vec![*diagnostic]),
        }
    } else {
        ((0, text), (text.len(), ""))
    };
    let mut diagnostics = Vec::new();
    let body_span = Span::new(file, body.0, body.0 + body.1.len());
    if let Some(character) = bad_character(body.1.trim_start_matches('\u{feff}')) {
        let at = body.0 + body.1.find(character).unwrap_or_default();
        let finding = super::value::unsafe_text(character, Span::new(file, at, at + character.len_utf8()));
        // Spaces without width change nothing that a reader sees; marks of direction may be meant.
        let is_nothing = matches!(character, '\u{200b}' | '\u{2060}' | '\u{feff}');
        diagnostics.push(if is_nothing { finding.suggest("") } else { finding });
    }
    diagnostics.extend(privacy::check_text(body.1, body_span));
    let bounds = if tree.path(file) == "versions.lock" { Bounds::Lock } else { Bounds::Entry };
    match yaml::parse(yaml.1, file, yaml.0, bounds) {
        Ok(node) => {
            diagnostics.extend(privacy::check_node(&node, contacts));
            (Some((node, Body(body_span))), diagnostics)
        }
        Err(diagnostic) => {
            diagnostics.push(*diagnostic);
            (None, diagnostics)
        }
    }
}

fn decode_yaml<T: Field>(tree: &SourceTree, file: FileId, contacts: ContactFields) -> (Option<T>, Vec<Diagnostic>) {
    let (parts, mut diagnostics) = parse_file(tree, file, contacts);
    let Some((node, _)) = parts else { return (None, diagnostics) };
    let mut decoder = Decoder::default();
    let fields = T::decode(&node, &mut decoder);
    diagnostics.append(&mut decoder.diagnostics);
    (fields, diagnostics)
}

/// Returns the front matter or YAML of `file` once more: for the rare finding that has only a field's path.
pub(crate) fn reparse(tree: &SourceTree, file: FileId) -> Option<Node> {
    parse_file(tree, file, ContactFields::Allowed).0.map(|(node, _)| node)
}
