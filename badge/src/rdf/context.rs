//! The active context: which definition of a term counts at a place in a document.

use std::borrow::Cow;

use serde_json::Value;

use crate::json::canonical;
use crate::sorted::sorted;

use super::definition::{
    Definition, GRAPH, LATE_DATATYPE, LATE_IRI, LIST, NO_CONTEXT, NO_DATATYPE, NULL_CONTEXT, PREFIX, PROTECTED, SET,
};
use super::lexical::check_iri;
use super::quad::Iri;
use super::refusal::{Reason, Refusal};
use super::table::{by_address, by_canonical_form, definitions, place, text};

/// How many contexts may lie upon one another. Real badges have fewer than ten.
const MAX_LAYERS: usize = 64;

/// One context upon others.
#[derive(Clone, Copy)]
struct Layer {
    table: u8,
    /// A property's own context may give new meanings to protected terms (JSON-LD 1.1, section 4.1.11).
    overrides: bool,
}

/// Contexts upon one another: the topmost definition of a term counts.
#[derive(Clone, Default)]
pub(super) struct ActiveContext {
    layers: Vec<Layer>,
    /// What counts in the nodes inside: the contexts of types do not reach them (JSON-LD 1.1, section 4.1.9).
    previous: Option<Vec<Layer>>,
}

/// A name in a document with its place among the texts of the contexts, which is looked up once.
#[derive(Clone, Copy)]
pub(super) struct Name<'d> {
    pub(super) text: &'d str,
    place: Option<u16>,
}

impl<'d> Name<'d> {
    pub(super) fn new(text: &'d str) -> Name<'d> {
        Name { text, place: place(text) }
    }
}

/// A definition, and the layer that has it. What it leaves to others is looked up in the layers below.
#[derive(Clone, Copy)]
pub(super) struct Found<'c> {
    pub(super) definition: Definition,
    below: &'c [Layer],
}

impl Found<'_> {
    pub(super) fn iri(self) -> Iri {
        late(self.definition.iri, self.definition.is(LATE_IRI), self.below)
    }

    pub(super) fn datatype(self) -> Option<Iri> {
        let datatype = self.definition.datatype;
        (datatype != NO_DATATYPE).then(|| late(datatype, self.definition.is(LATE_DATATYPE), self.below))
    }

    fn keyword(self) -> Option<&'static str> {
        Some(text(self.definition.iri)).filter(|iri| iri.starts_with('@'))
    }

    /// JSON-LD 1.1 API, section 4.2.2, step 27: everything but the protection is compared.
    fn means_the_same(self, other: Found<'_>) -> bool {
        const COMPARED: u8 = PREFIX | LIST | GRAPH | SET;
        let (one, two) = (self.definition, other.definition);
        if one == two && !one.is(LATE_IRI | LATE_DATATYPE) {
            return true;
        }
        one.flags & COMPARED == two.flags & COMPARED
            && one.context == two.context
            && self.iri() == other.iri()
            && self.datatype() == other.datatype()
    }
}

fn late(place: u16, late: bool, below: &[Layer]) -> Iri {
    if late { expand_compact(below, text(place)) } else { Cow::Borrowed(text(place)) }
}

fn find_in(layer: Layer, term: u16) -> Option<Definition> {
    let definitions = definitions(layer.table);
    definitions.binary_search_by_key(&term, |definition| definition.term).ok().map(|index| definitions[index])
}

fn find(layers: &[Layer], term: u16) -> Option<Found<'_>> {
    layers.iter().enumerate().rev().find_map(|(index, layer)| {
        let definition = find_in(*layer, term)?;
        Some(Found { definition, below: &layers[..index] })
    })
}

fn is_protected(layers: &[Layer], term: u16) -> bool {
    for layer in layers.iter().rev() {
        match find_in(*layer, term) {
            Some(definition) if definition.is(PROTECTED) => return true,
            Some(_) if layer.overrides => return false,
            _ => {}
        }
    }
    false
}

/// Returns the IRI of `prefix:suffix` if the prefix is defined as one, else the text as it is (JSON-LD 1.1 API,
/// section 5.2.2, step 6).
fn expand_compact<'v>(layers: &[Layer], value: &'v str) -> Cow<'v, str> {
    let Some((prefix, suffix)) = value.split_once(':').filter(|(_, suffix)| !suffix.starts_with("//")) else {
        return Cow::Borrowed(value);
    };
    match place(prefix).and_then(|prefix| find(layers, prefix)) {
        Some(found) if found.definition.is(PREFIX) => Cow::Owned([text(found.definition.iri), suffix].concat()),
        _ => Cow::Borrowed(value),
    }
}

impl ActiveContext {
    /// Returns the context with which an object starts: without the contexts of the types around it, unless it is
    /// nothing but an `@id` (JSON-LD 1.1 API, section 5.1.2, step 7).
    pub(super) fn entered(&self, is_reference: bool) -> ActiveContext {
        match &self.previous {
            Some(previous) if !is_reference => ActiveContext { layers: previous.clone(), previous: None },
            _ => self.clone(),
        }
    }

    /// Adds a property's own context (JSON-LD 1.1 API, section 5.1.2, step 8).
    pub(super) fn enter_property(&mut self, scoped: u8) -> Result<(), Reason> {
        match scoped {
            NO_CONTEXT => Ok(()),
            NULL_CONTEXT => {
                self.layers.clear();
                Ok(())
            }
            table => self.push(Layer { table, overrides: true }),
        }
    }

    /// Adds the `@context` of an object: addresses, or whole contexts that equal a vendored one.
    pub(super) fn enter_local(&mut self, context: &Value) -> Result<(), Refusal> {
        let Some(members) = context.as_array() else { return Ok(self.enter_one(context)?) };
        for (index, member) in members.iter().enumerate() {
            self.enter_one(member).map_err(|reason| Refusal::from(reason).under_index(Some(index)))?;
        }
        Ok(())
    }

    fn enter_one(&mut self, context: &Value) -> Result<(), Reason> {
        let table = match context {
            Value::String(url) => by_address(url).ok_or_else(|| Reason::UnknownContext(url.clone()))?,
            other => by_canonical_form(canonical(other).as_bytes()).ok_or(Reason::InlineContext)?,
        };
        self.push(Layer { table, overrides: false })
    }

    /// Adds the contexts of types, in the order of their names by UTF-16 code units (JSON-LD 1.1 API, section
    /// 5.1.2, step 11). All of them are looked up in the context before.
    pub(super) fn with_types<'d>(&self, names: impl Iterator<Item = Name<'d>>) -> Result<ActiveContext, Reason> {
        let mut context = self.clone();
        let scoped = names.filter_map(|name| Some((name.text, self.term(name)?.definition.context)));
        let scoped = scoped.filter(|(_, table)| *table != NO_CONTEXT);
        let scoped = scoped.map(|(name, table)| (name.encode_utf16().collect(), name, table));
        for (_, name, table) in sorted(scoped.collect::<Vec<(Vec<u16>, &str, u8)>>()) {
            if table == NULL_CONTEXT {
                return Err(Reason::Keyword(name.to_owned())); // no vendored context has such a type
            }
            context.previous.get_or_insert_with(|| self.layers.clone());
            context.push(Layer { table, overrides: false })?;
        }
        Ok(context)
    }

    /// JSON-LD 1.1 API, section 4.1.2, for one table. A protected term may be defined again in the same way only.
    fn push(&mut self, layer: Layer) -> Result<(), Reason> {
        if self.layers.len() >= MAX_LAYERS {
            return Err(Reason::TooManyContexts);
        }
        if !layer.overrides {
            for definition in definitions(layer.table) {
                self.check_protection(*definition)?;
            }
        }
        self.layers.push(layer);
        Ok(())
    }

    fn check_protection(&self, definition: Definition) -> Result<(), Reason> {
        let Some(old) = find(&self.layers, definition.term) else { return Ok(()) };
        let new = Found { definition, below: &self.layers };
        let same = old.means_the_same(new);
        if same || !is_protected(&self.layers, definition.term) {
            return Ok(());
        }
        Err(Reason::ProtectedTerm(text(definition.term).to_owned()))
    }

    /// Returns the definition of a term.
    pub(super) fn term(&self, name: Name<'_>) -> Option<Found<'_>> {
        find(&self.layers, name.place?)
    }

    /// Returns the keyword that a key is, looks like, or is defined as.
    pub(super) fn keyword<'d>(&self, key: Name<'d>) -> Option<&'d str> {
        if key.text.starts_with('@') { Some(key.text) } else { self.term(key)?.keyword() }
    }

    /// Returns the IRI of a value of `@id`, or of a term whose values are addresses.
    pub(super) fn id(&self, value: &str) -> Result<Iri, Reason> {
        if value.starts_with('@') {
            return Err(Reason::KeywordValue(value.to_owned()));
        }
        let iri = expand_compact(&self.layers, value);
        check_iri(&iri)?;
        Ok(Cow::Owned(iri.into_owned()))
    }

    /// Returns the IRI of a type, or of a value of a term whose values are terms.
    pub(super) fn vocab(&self, value: Name<'_>) -> Result<Iri, Reason> {
        match self.term(value) {
            Some(found) if found.keyword().is_some() => Err(Reason::KeywordValue(value.text.to_owned())),
            Some(found) => Ok(found.iri()),
            None if value.text.contains([':', '@']) => self.id(value.text),
            None => Err(Reason::UndefinedTerm(value.text.to_owned())),
        }
    }
}
