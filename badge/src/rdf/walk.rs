//! The walk over a document: JSON in, quads out (JSON-LD 1.1 API, sections 5.1.2 and 8.1 in one). Whatever the
//! tables do not define is refused, so nothing that makes no quad goes unseen.

use std::borrow::Cow;

use serde_json::{Map, Value};

use crate::json::canonical;

use super::context::{ActiveContext, Name};
use super::definition::{GRAPH, LIST, NO_CONTEXT, NULL_CONTEXT};
use super::lexical;
use super::quad::{Iri, Quad, Term, language_literal, literal};
use super::refusal::{Reason, Refusal};

/// How many statements a document may make. A badge with every field makes about two hundred.
const MAX_QUADS: usize = 5000;
/// How deeply lists and objects may be nested: as deeply as the parser lets them.
const MAX_DEPTH: usize = 128;

const RDF_TYPE: Iri = Cow::Borrowed("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
const RDF_FIRST: Iri = Cow::Borrowed("http://www.w3.org/1999/02/22-rdf-syntax-ns#first");
const RDF_REST: Iri = Cow::Borrowed("http://www.w3.org/1999/02/22-rdf-syntax-ns#rest");
const RDF_NIL: Iri = Cow::Borrowed("http://www.w3.org/1999/02/22-rdf-syntax-ns#nil");
const RDF_JSON: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON";
const XSD_STRING: &str = "http://www.w3.org/2001/XMLSchema#string";
const XSD_BOOLEAN: &str = "http://www.w3.org/2001/XMLSchema#boolean";
const XSD_INTEGER: &str = "http://www.w3.org/2001/XMLSchema#integer";
const XSD_DOUBLE: &str = "http://www.w3.org/2001/XMLSchema#double";

/// Returns the statements that a document makes. A statement made twice is there twice.
pub fn quads(document: &Value) -> Result<Vec<Quad>, Refusal> {
    check_depth(document, MAX_DEPTH)?;
    let mut walk = Walk { quads: Vec::new(), blanks: 0, labels: Vec::new() };
    let context = ActiveContext::default();
    walk.node(document, &Slot { context: &context, datatype: None, scoped: NO_CONTEXT, graph: None })?;
    if walk.quads.is_empty() {
        return Err(Reason::NoStatement.into());
    }
    Ok(walk.quads)
}

fn check_depth(value: &Value, left: usize) -> Result<(), Refusal> {
    let enter = || left.checked_sub(1).ok_or(Reason::TooDeep);
    match value {
        Value::Array(members) => {
            let left = enter()?;
            members.iter().enumerate().try_for_each(|(index, member)| {
                check_depth(member, left).map_err(|refusal| refusal.under_index(Some(index)))
            })
        }
        Value::Object(members) => {
            let left = enter()?;
            members.iter().try_for_each(|(key, member)| check_depth(member, left).map_err(|refusal| refusal.under(key)))
        }
        _ => Ok(()),
    }
}

struct Walk<'d> {
    quads: Vec<Quad>,
    blanks: u32,
    /// Blank nodes that the document names.
    labels: Vec<(&'d str, u32)>,
}

/// How the term under which a value stands treats it.
struct Slot<'c> {
    /// The context of the object in which the term stands.
    context: &'c ActiveContext,
    /// The type that values of the term have.
    datatype: Option<Iri>,
    /// The term's own context.
    scoped: u8,
    /// The graph in which it stands: a blank node, as no vendored context names graphs.
    graph: Option<u32>,
}

/// A key of an object, and its value.
type Member<'d> = (Name<'d>, &'d Value);
/// A type with its place, if it stands in a list.
type Type<'d> = (Option<usize>, Name<'d>);

/// What an object says of itself by keywords, each with its key.
#[derive(Default)]
struct Head<'d> {
    id: Option<(&'d str, &'d Value)>,
    types: Option<(&'d str, Vec<Type<'d>>)>,
}

impl<'d> Walk<'d> {
    /// Walks through an object that stands for a thing, and returns the thing.
    fn node(&mut self, value: &'d Value, slot: &Slot<'_>) -> Result<Term, Refusal> {
        let object = value.as_object().ok_or(Reason::NotObject)?;
        let members: Vec<Member<'_>> = object.iter().map(|(key, value)| (Name::new(key), value)).collect();
        let outer = entered(&members, slot)?;
        let head = Head::find(&members, &outer)?;
        let context = head.enter_types(&outer)?;

        let subject = self.subject(&head, &context)?;
        self.types(&head, &outer, &subject, slot.graph)?;
        for (key, value) in members {
            if !is_keyword(key, &outer, &context)? {
                let property = self.property(key, value, &subject, &context, slot.graph);
                property.map_err(|refusal| refusal.under(key.text))?;
            }
        }
        Ok(subject)
    }

    fn subject(&mut self, head: &Head<'d>, context: &ActiveContext) -> Result<Term, Refusal> {
        let Some((key, id)) = head.id else { return Ok(Term::Blank(self.blank())) };
        let id = id.as_str().ok_or(Reason::NotText);
        id.and_then(|id| self.resource(id, context)).map_err(|reason| Refusal::from(reason).under(key))
    }

    /// Types are looked up in the context before those of the types (JSON-LD 1.1 API, section 5.1.2, step 13.4.4).
    fn types(
        &mut self,
        head: &Head<'d>,
        outer: &ActiveContext,
        subject: &Term,
        graph: Option<u32>,
    ) -> Result<(), Refusal> {
        let Some((key, types)) = &head.types else { return Ok(()) };
        for (index, name) in types {
            let class = outer.vocab(*name).map_err(|reason| match reason {
                Reason::UndefinedTerm(name) => Reason::UndefinedType(name),
                other => other,
            });
            class
                .and_then(|class| self.emit(subject, RDF_TYPE, Term::Iri(class), graph))
                .map_err(|reason| Refusal::from(reason).under_index(*index).under(key))?;
        }
        Ok(())
    }

    fn property(
        &mut self,
        key: Name<'_>,
        value: &'d Value,
        subject: &Term,
        context: &ActiveContext,
        graph: Option<u32>,
    ) -> Result<(), Refusal> {
        let term = context.term(key).ok_or_else(|| Reason::UndefinedTerm(key.text.to_owned()))?;
        let predicate = term.iri();
        let slot = Slot { context, datatype: term.datatype(), scoped: term.definition.context, graph };
        if slot.datatype.as_deref() == Some("@json") {
            return Ok(self.emit(subject, predicate, json_literal(value)?, graph)?);
        }
        if term.definition.is(LIST) {
            let Some(first) = self.list(value, &slot)? else { return Ok(()) };
            return Ok(self.emit(subject, predicate, first, graph)?);
        }
        for (index, member) in members(value).filter(|(_, member)| !member.is_null()) {
            let object = if term.definition.is(GRAPH) { self.graph(member, &slot) } else { self.value(member, &slot) };
            let object = object.map_err(|refusal| refusal.under_index(index))?;
            self.emit(subject, predicate.clone(), object, graph)
                .map_err(|reason| Refusal::from(reason).under_index(index))?;
        }
        Ok(())
    }

    /// A graph of its own around an object, such as a proof (JSON-LD 1.1, section 4.9). One that says nothing is
    /// dropped by others, and its `id` with it.
    fn graph(&mut self, value: &'d Value, slot: &Slot<'_>) -> Result<Term, Refusal> {
        let name = self.blank();
        let before = self.quads.len();
        let slot = Slot { context: slot.context, datatype: None, scoped: slot.scoped, graph: Some(name) };
        self.node(value, &slot)?;
        if self.quads.len() == before { Err(Reason::NoStatement.into()) } else { Ok(Term::Blank(name)) }
    }

    /// JSON-LD 1.1 API, section 8.4. Returns the first cell; none for null.
    fn list(&mut self, value: &'d Value, slot: &Slot<'_>) -> Result<Option<Term>, Refusal> {
        if value.is_null() {
            return Ok(None);
        }
        let mut rest = Term::Iri(RDF_NIL);
        let members: Vec<(Option<usize>, &Value)> = members(value).filter(|(_, member)| !member.is_null()).collect();
        for (index, member) in members.into_iter().rev() {
            let first = self.value(member, slot).map_err(|refusal| refusal.under_index(index))?;
            let cell = Term::Blank(self.blank());
            self.emit(&cell, RDF_FIRST, first, slot.graph)?;
            self.emit(&cell, RDF_REST, rest, slot.graph)?;
            rest = cell;
        }
        Ok(Some(rest))
    }

    /// One value of a term, neither null nor a list (JSON-LD 1.1 API, section 5.3.2).
    fn value(&mut self, value: &'d Value, slot: &Slot<'_>) -> Result<Term, Refusal> {
        let datatype = slot.datatype.as_deref();
        let is_resource = datatype.is_some_and(|datatype| datatype.starts_with('@'));
        match value {
            Value::Array(_) => Err(Reason::NestedList.into()),
            Value::Object(object) if object.contains_key("@value") => value_object(object),
            Value::Object(_) => self.node(value, slot),
            Value::String(text) if is_resource => Ok(self.reference(text, slot)?),
            _ if is_resource => Err(Reason::NotResource.into()),
            Value::String(text) => Ok(literal(text, datatype.filter(|datatype| *datatype != XSD_STRING))),
            Value::Bool(truth) => Ok(typed(if *truth { "true" } else { "false" }, datatype.unwrap_or(XSD_BOOLEAN))),
            Value::Number(number) => {
                let number = lexical::number(number.as_f64().ok_or(Reason::Number)?)?;
                let own = if number.is_integer { XSD_INTEGER } else { XSD_DOUBLE };
                Ok(typed(&number.text, datatype.unwrap_or(own)))
            }
            Value::Null => Err(Reason::Null.into()),
        }
    }

    /// Text under a term whose values are things: `@type: @id` or `@type: @vocab`.
    fn reference(&mut self, text: &'d str, slot: &Slot<'_>) -> Result<Term, Reason> {
        if slot.scoped == NULL_CONTEXT {
            return Err(Reason::NullContext);
        }
        let mut context = slot.context.clone();
        context.enter_property(slot.scoped)?;
        if slot.datatype.as_deref() == Some("@vocab") && !text.starts_with("_:") {
            return context.vocab(Name::new(text)).map(Term::Iri);
        }
        self.resource(text, &context)
    }

    fn resource(&mut self, id: &'d str, context: &ActiveContext) -> Result<Term, Reason> {
        let Some(label) = id.strip_prefix("_:") else { return context.id(id).map(Term::Iri) };
        if label.is_empty() || !label.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Err(Reason::BlankNode(id.to_owned()));
        }
        // No more than there are quads, and mostly none.
        if let Some((_, blank)) = self.labels.iter().find(|(own, _)| *own == label) {
            return Ok(Term::Blank(*blank));
        }
        let blank = self.blank();
        self.labels.push((label, blank));
        Ok(Term::Blank(blank))
    }

    fn blank(&mut self) -> u32 {
        self.blanks += 1;
        self.blanks - 1
    }

    fn emit(&mut self, subject: &Term, predicate: Iri, object: Term, graph: Option<u32>) -> Result<(), Reason> {
        if self.quads.len() >= MAX_QUADS {
            return Err(Reason::TooLarge);
        }
        self.quads.push(Quad { subject: subject.clone(), predicate, object, graph: graph.map(Term::Blank) });
        Ok(())
    }
}

impl<'d> Head<'d> {
    fn find(members: &[Member<'d>], outer: &ActiveContext) -> Result<Head<'d>, Refusal> {
        let mut head = Head::default();
        for (key, value) in members {
            let again = match outer.keyword(*key) {
                Some("@id") => head.id.replace((key.text, value)).is_some(),
                Some("@type") => head.types.replace((key.text, types(key.text, value)?)).is_some(),
                _ => false,
            };
            if again {
                return Err(Refusal::from(Reason::GivenTwice(key.text.to_owned())).under(key.text));
            }
        }
        Ok(head)
    }

    fn enter_types(&self, outer: &ActiveContext) -> Result<ActiveContext, Refusal> {
        let Some((key, types)) = &self.types else { return Ok(outer.clone()) };
        let context = outer.with_types(types.iter().map(|(_, name)| *name));
        context.map_err(|reason| Refusal::from(reason).under(key))
    }
}

fn types<'d>(key: &str, value: &'d Value) -> Result<Vec<Type<'d>>, Refusal> {
    let name = |(index, name): (Option<usize>, &'d Value)| match name.as_str() {
        Some(name) => Ok((index, Name::new(name))),
        None => Err(Refusal::from(Reason::NotText).under_index(index).under(key)),
    };
    members(value).map(name).collect()
}

/// The context of an object before those of its types: the term's own, then `@context`.
fn entered(members: &[Member<'_>], slot: &Slot<'_>) -> Result<ActiveContext, Refusal> {
    let is_reference = matches!(members, [(key, _)] if slot.context.keyword(*key) == Some("@id"));
    let mut context = slot.context.entered(is_reference);
    context.enter_property(slot.scoped)?;
    if let Some((_, local)) = members.iter().find(|(key, _)| key.text == "@context") {
        context.enter_local(local).map_err(|refusal| refusal.under("@context"))?;
    }
    Ok(context)
}

/// Tells whether a key is one of those that were dealt with. Other keywords are refused, and so is a key that means
/// one thing before and another after the contexts of the types.
fn is_keyword(key: Name<'_>, outer: &ActiveContext, context: &ActiveContext) -> Result<bool, Refusal> {
    let keyword = context.keyword(key);
    let known = matches!(keyword, None | Some("@id" | "@type")) || key.text == "@context";
    if known && keyword == outer.keyword(key) {
        return Ok(keyword.is_some());
    }
    Err(Refusal::from(Reason::Keyword(key.text.to_owned())).under(key.text))
}

/// Returns the members of a list with their places, or the value itself.
fn members(value: &Value) -> impl Iterator<Item = (Option<usize>, &Value)> {
    let list = value.as_array();
    let members = list.map_or(std::slice::from_ref(value), Vec::as_slice);
    members.iter().enumerate().map(move |(index, member)| (list.map(|_| index), member))
}

/// `{"@value": text}`, with `@language` or without. No badge needs the other members, and `@direction` makes no quad.
fn value_object(object: &Map<String, Value>) -> Result<Term, Refusal> {
    let other = object.keys().find(|key| !["@value", "@language"].contains(&key.as_str()));
    if let Some(key) = other {
        let reason = if key == "@direction" { Reason::Direction } else { Reason::Keyword(key.clone()) };
        return Err(Refusal::from(reason).under(key));
    }
    let text = |key: &str| {
        let value = object.get(key).map(|value| value.as_str().ok_or(Reason::NotText));
        value.transpose().map_err(|reason| Refusal::from(reason).under(key))
    };
    let value = text("@value")?.unwrap_or_default();
    match text("@language")? {
        None => Ok(literal(value, None)),
        Some(tag) => {
            let tag = lexical::language_tag(tag).map_err(|reason| Refusal::from(reason).under("@language"))?;
            Ok(language_literal(value, &tag))
        }
    }
}

/// JSON-LD 1.1 API, section 8.2.2, step 6: the canonical form (JCS) of the value as it is.
fn json_literal(value: &Value) -> Result<Term, Reason> {
    if value.is_null() {
        return Err(Reason::Null);
    }
    Ok(literal(&canonical(value), Some(RDF_JSON)))
}

fn typed(text: &str, datatype: &str) -> Term {
    literal(text, Some(datatype).filter(|datatype| *datatype != XSD_STRING))
}
