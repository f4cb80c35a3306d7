//! From the files of one entry to its fields.

use std::collections::BTreeMap;

use crate::catalog::check::privacy::{self, ContactFields};
use crate::catalog::check::slips;
use crate::catalog::decode::{Decoder, Field};
use crate::catalog::layout::Place;
use crate::catalog::value::{Identifier, LanguageTag, bad_character, unsafe_text};
use crate::catalog::yaml::{self, Bounds, Node};
use crate::catalog::{Body, Entry, SourceTree, Translation, front_matter, salvage, translate};
use crate::diagnostic::{Diagnostic, FileId, Rule, Span};

/// The files of one entry.
#[derive(Debug, Clone)]
pub(super) struct Source {
    pub(super) id: Identifier,
    pub(super) original: Option<FileId>,
    pub(super) translations: BTreeMap<LanguageTag, FileId>,
}

/// An entry with what was found in it.
pub(super) type Found<T> = (Read<T>, Vec<Diagnostic>);

/// What can be read of an entry.
pub(super) enum Read<T> {
    /// All of it.
    Whole(Entry<T>),
    /// Enough to check the rest.
    Part(Entry<T>),
    /// Not enough.
    Nothing,
}

/// Returns the files of each entry that `select` chooses, by identifier.
pub(super) fn sources<'a>(
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

/// Reads an entry and its translations.
pub(super) fn entry<T: Field>(tree: &SourceTree, source: &Source, contacts: ContactFields) -> Found<T> {
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
        let finding = unsafe_text(character, Span::new(file, at, at + character.len_utf8()));
        // Spaces without width change nothing that a reader sees; marks of direction may be meant.
        let is_nothing = matches!(character, '\u{200b}' | '\u{2060}' | '\u{feff}');
        diagnostics.push(if is_nothing { finding.suggest("") } else { finding });
    }
    diagnostics.extend(privacy::check_text(body.1, body_span));
    let bounds = if tree.path(file) == "versions.lock" { Bounds::Lock } else { Bounds::Entry };
    match yaml::parse(yaml.1, file, yaml.0, bounds) {
        Ok(node) => {
            diagnostics.extend(privacy::check_node(&node, contacts));
            if bounds == Bounds::Entry {
                slips::check(&node, text, &mut diagnostics);
            }
            (Some((node, Body(body_span))), diagnostics)
        }
        Err(diagnostic) => {
            diagnostics.push(*diagnostic);
            (None, diagnostics)
        }
    }
}

/// Reads a file that holds one record.
pub(super) fn decode_yaml<T: Field>(
    tree: &SourceTree,
    file: FileId,
    contacts: ContactFields,
) -> (Option<T>, Vec<Diagnostic>) {
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
