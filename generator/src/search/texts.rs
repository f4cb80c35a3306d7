//! What is said of a credential, each text with its language and its weight.

use std::borrow::Cow;

use pulldown_cmark::{Event, Parser};

use super::Source;
use crate::catalog::entity::credential::Credential;
use crate::catalog::value::Localized;
use crate::catalog::{Entry, Taxonomy};

/// Where a word stands. A word counts once for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Title,
    Tag,
    Skill,
    Synonym,
    Occupation,
    Summary,
    Outcome,
    /// Titles of courses and projects; departments, types and fields.
    Part,
    Criterion,
    Body,
}

/// The places in which a word was found.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Places(u16);

const ALL: [(Place, u16); 10] = [
    (Place::Title, 16),
    (Place::Tag, 10),
    (Place::Skill, 10),
    (Place::Synonym, 8),
    (Place::Occupation, 8),
    (Place::Summary, 8),
    (Place::Outcome, 5),
    (Place::Part, 4),
    (Place::Criterion, 2),
    (Place::Body, 1),
];

/// From which weight on a word has each level above the lowest.
const LEVELS: [u16; 7] = [2, 5, 8, 12, 16, 24, 32];

impl Place {
    /// Says whether words there are names of something.
    pub(super) fn is_name(self) -> bool {
        self.is_typed() && !matches!(self, Self::Summary | Self::Outcome)
    }

    /// Says whether words there are what one types, so that typing errors are forgiven in them.
    pub(super) fn is_typed(self) -> bool {
        !matches!(self, Self::Criterion | Self::Body)
    }
}

impl Places {
    pub(super) fn add(&mut self, place: Place) {
        self.0 |= 1 << place as u16;
    }

    pub(super) fn has(self, place: Place) -> bool {
        self.0 & (1 << place as u16) != 0
    }

    /// Says whether the word stands in a name.
    pub(super) fn is_name(self) -> bool {
        ALL.iter().any(|(place, _)| place.is_name() && self.has(*place))
    }

    /// Returns how much the credential is about the word, from 0 to 7. Coarse, so that results of one level can be shown
    /// in the order in which they lie together.
    pub(super) fn level(self) -> usize {
        let weight: u16 = ALL.iter().filter(|(place, _)| self.has(*place)).map(|(_, weight)| weight).sum();
        LEVELS.iter().filter(|from| weight >= **from).count()
    }
}

/// A text, its language, and where it stands.
pub(super) type Said<'a> = (Place, &'a str, Cow<'a, str>);

/// Returns every text of a credential by which it is found.
pub(super) fn texts<'a>(source: &'a Source<'a>, entry: &'a Entry<Credential>) -> Vec<Said<'a>> {
    let first = source.catalog.first_language();
    let own = if entry.is_in(source.language, first) { source.language } else { first };
    let fields = entry.in_language(source.language);
    let mut said: Vec<Said<'a>> = Vec::new();
    let mut add = |place, text: &'a str| said.push((place, own, Cow::Borrowed(text)));
    add(Place::Title, &fields.title);
    add(Place::Summary, &fields.summary);
    fields.title_choices.iter().chain(&fields.tags).for_each(|text| add(Place::Tag, text));
    fields.outcomes.iter().for_each(|text| add(Place::Outcome, text));
    fields.components.iter().filter_map(|part| part.title.as_ref()).for_each(|text| add(Place::Part, text));
    for criterion in &fields.criteria {
        add(Place::Criterion, &criterion.text);
        criterion.evidence.iter().for_each(|text| add(Place::Criterion, text));
    }
    said.push((Place::Body, own, Cow::Owned(plain(entry.body_in(source.language).text(&source.catalog.tree)))));
    items(source, fields, &mut said);
    groups(source, fields, &mut said);
    said
}

/// Adds the names of skills and occupations, and other words for them.
fn items<'a>(source: &'a Source<'a>, fields: &'a Credential, said: &mut Vec<Said<'a>>) {
    let first = source.catalog.first_language();
    let skills = fields.skills.iter().map(|skill| (Place::Skill, &skill.skill.value));
    let occupations = fields.occupations.iter().map(|code| (Place::Occupation, &code.value));
    for (place, code) in skills.chain(occupations) {
        let Some(item) = source.catalog.framework_item(&code.framework, &code.code) else { continue };
        said.push(localized(place, source, &item.name));
        // Synonyms have no language of their own; they are written in the catalog's first one.
        said.extend(item.synonyms.iter().map(|text| (Place::Synonym, first, Cow::Borrowed(&*text.value))));
    }
}

/// Adds the names of departments, types and fields.
fn groups<'a>(source: &'a Source<'a>, fields: &'a Credential, said: &mut Vec<Said<'a>>) {
    let first = source.catalog.first_language();
    for entry in fields.department.iter().filter_map(|id| source.catalog.departments.get(&id.value)) {
        let own = if entry.is_in(source.language, first) { source.language } else { first };
        said.push((Place::Part, own, Cow::Borrowed(&entry.in_language(source.language).title)));
    }
    let types = fields.r#type.iter().map(|id| (Taxonomy::Types, id));
    let levels = fields.level.iter().map(|id| (Taxonomy::Levels, id));
    let areas = fields.focus_area.iter().map(|id| (Taxonomy::FocusAreas, id));
    for taxon in types.chain(levels).chain(areas).filter_map(|(of, id)| source.catalog.taxon(of, id)) {
        said.push(localized(Place::Part, source, &taxon.name));
    }
}

fn localized<'a>(place: Place, source: &'a Source<'a>, text: &'a Localized) -> Said<'a> {
    let (text, language) = text.in_language(source.language, source.catalog.first_language());
    (place, language, Cow::Borrowed(text))
}

/// Returns the words of Markdown without where its links lead.
fn plain(markdown: &str) -> String {
    let mut text = String::with_capacity(markdown.len());
    for event in Parser::new(markdown) {
        match event {
            Event::Text(part) | Event::Code(part) => text.push_str(&part),
            Event::End(_) | Event::SoftBreak | Event::HardBreak => text.push(' '),
            _ => {}
        }
    }
    text
}
