//! Turns JSON-LD contexts into tables of terms when the crate is built.
//!
//! The walk implements what the vendored contexts use of JSON-LD 1.1 and nothing else. So everything else is refused
//! here: a context that begins to use another construct stops the build, and no meaning changes silently.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};

use super::definition::{
    Definition, GRAPH, LATE_DATATYPE, LATE_IRI, LIST, NO_CONTEXT, NO_DATATYPE, NULL_CONTEXT, PREFIX, PROTECTED, SET,
};

/// A context document: its file, the address by which documents name it, and what the file holds. Without an
/// address, it is known only where a document holds it in full.
pub(crate) struct Document {
    pub(crate) file: String,
    pub(crate) url: Option<String>,
    pub(crate) content: Value,
}

/// The compiled contexts.
#[cfg_attr(test, expect(dead_code, reason = "the build script reads them"))]
pub(crate) struct Tables {
    /// Every term, IRI and address once, sorted.
    pub(crate) strings: Vec<String>,
    /// Table after table, each sorted by term.
    pub(crate) definitions: Vec<Definition>,
    /// Where each table starts and ends in `definitions`.
    pub(crate) bounds: Vec<(u16, u16)>,
    /// The table of each address.
    pub(crate) addresses: Vec<(u16, u8)>,
    /// The table of each context by SHA-256 over its canonical form (JCS).
    pub(crate) digests: Vec<([u8; 32], u8)>,
}

/// A construct that the walk does not implement, and where it stands.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Unsupported {
    pub(crate) file: String,
    /// The term, after those inside whose contexts it stands. Empty for the context itself.
    pub(crate) terms: Vec<String>,
    pub(crate) construct: String,
}

impl fmt::Display for Unsupported {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "badge/contexts/{}: ", self.file)?;
        for term in &self.terms {
            write!(formatter, "term `{term}`: ")?;
        }
        write!(formatter, "{}: badge/src/rdf does not implement this, and must before the file is used", self.construct)
    }
}

impl std::error::Error for Unsupported {}

impl Unsupported {
    fn new(construct: impl Into<String>) -> Unsupported {
        Unsupported { file: String::new(), terms: Vec::new(), construct: construct.into() }
    }

    fn in_term(mut self, term: &str) -> Unsupported {
        self.terms.insert(0, term.to_owned());
        self
    }
}

/// Compiles context documents; the first construct that the walk lacks is an error.
pub(crate) fn compile(documents: &[Document]) -> Result<Tables, Unsupported> {
    let mut compiler = Compiler::default();
    let mut addresses = Vec::new();
    let mut digests = Vec::new();
    for document in documents {
        let (context, table) =
            compiler.document(document).map_err(|error| Unsupported { file: document.file.clone(), ..error })?;
        digests.push((digest(context)?, table));
        if let Some(url) = &document.url {
            addresses.push((url.clone(), table));
        }
    }
    compiler.finish(&addresses, digests)
}

fn digest(context: &Value) -> Result<[u8; 32], Unsupported> {
    let canonical = serde_json_canonicalizer::to_vec(context)
        .map_err(|error| Unsupported::new(format!("no canonical form: {error}")))?;
    Ok(Sha256::digest(canonical).into())
}

/// A definition whose texts have no place in the table of strings yet.
struct Draft {
    term: String,
    iri: String,
    datatype: Option<String>,
    flags: u8,
    context: u8,
}

#[derive(Default)]
struct Compiler {
    tables: Vec<Vec<Draft>>,
    /// Contexts by their text: equal ones share a table. What a context leaves to others is looked up by the walk,
    /// so where it stands makes no difference to its table.
    known: BTreeMap<String, u8>,
}

impl Compiler {
    fn document<'d>(&mut self, document: &'d Document) -> Result<(&'d Value, u8), Unsupported> {
        let members = document.content.as_object().filter(|members| members.len() == 1);
        let context = members.and_then(|members| members.get("@context"));
        let context = context.ok_or_else(|| Unsupported::new("a document that is not `@context` alone"))?;
        match self.context(context)? {
            NULL_CONTEXT => Err(Unsupported::new("a null context")),
            table => Ok((context, table)),
        }
    }

    fn context(&mut self, context: &Value) -> Result<u8, Unsupported> {
        let members = match context {
            Value::Null => return Ok(NULL_CONTEXT),
            Value::Object(members) => members,
            _ => return Err(Unsupported::new("a context that is a list or an address")),
        };
        let text = context.to_string(); // the keys of serde_json's maps are sorted
        if let Some(table) = self.known.get(&text) {
            return Ok(*table);
        }
        let protected = flags_of(members)?;
        let mut drafts = Vec::new();
        for (term, definition) in members.iter().filter(|(key, _)| !key.starts_with('@')) {
            let draft = self.draft(members, term, definition, protected).map_err(|error| error.in_term(term))?;
            drafts.push(draft);
        }
        let table = u8::try_from(self.tables.len()).ok().filter(|table| *table < NO_CONTEXT);
        let table = table.ok_or_else(|| Unsupported::new("more than 254 different contexts"))?;
        self.tables.push(drafts);
        self.known.insert(text, table);
        Ok(table)
    }

    /// JSON-LD 1.1 API, section 4.2.2, Create Term Definition, as far as it is needed.
    fn draft(
        &mut self,
        context: &Map<String, Value>,
        term: &str,
        definition: &Value,
        protected: u8,
    ) -> Result<Draft, Unsupported> {
        if term.is_empty() || term.contains([':', '/']) {
            return Err(Unsupported::new("a term in the form of an IRI"));
        }
        let mut draft =
            Draft { term: term.to_owned(), iri: String::new(), datatype: None, flags: protected, context: NO_CONTEXT };
        let id = match definition {
            Value::String(id) => Some(id.as_str()),
            Value::Object(members) => {
                for (key, value) in members {
                    self.member(context, &mut draft, key, value)?;
                }
                members.get("@id").and_then(Value::as_str)
            }
            Value::Null => return Err(Unsupported::new("null instead of a definition")),
            _ => return Err(Unsupported::new("a definition that is neither text nor object")),
        };
        let id = id.ok_or_else(|| Unsupported::new("a definition without `@id`"))?;
        let (iri, late) = expand(context, id, 0)?;
        draft.flags |= if late { LATE_IRI } else { 0 };
        draft.flags |= prefix_flag(definition, &iri, late)?;
        draft.iri = iri;
        Ok(draft)
    }

    fn member(
        &mut self,
        context: &Map<String, Value>,
        draft: &mut Draft,
        key: &str,
        value: &Value,
    ) -> Result<(), Unsupported> {
        match (key, value) {
            ("@id", Value::String(_)) => {}
            ("@type", Value::String(datatype)) => draft.set_datatype(context, datatype)?,
            ("@container", Value::String(container)) => draft.flags |= container_flag(container)?,
            ("@protected", Value::Bool(true)) => draft.flags |= PROTECTED,
            ("@protected", Value::Bool(false)) => draft.flags &= !PROTECTED,
            ("@context", scoped) => draft.context = self.context(scoped)?,
            _ => return Err(Unsupported::new(format!("`{key}`: {value}"))),
        }
        Ok(())
    }

    fn finish(self, addresses: &[(String, u8)], digests: Vec<([u8; 32], u8)>) -> Result<Tables, Unsupported> {
        let drafts = self.tables.iter().flatten();
        let texts = drafts.flat_map(|draft| [Some(&draft.term), Some(&draft.iri), draft.datatype.as_ref()]).flatten();
        let strings: BTreeSet<&String> = texts.chain(addresses.iter().map(|(url, _)| url)).collect();
        let strings: Vec<String> = strings.into_iter().cloned().collect();

        let place = |text: &String| strings.binary_search(text).map_or_else(|_| too_many(), narrow);
        let mut definitions = Vec::new();
        let mut bounds = Vec::new();
        for drafts in &self.tables {
            let start = narrow(definitions.len())?;
            let table: Result<Vec<Definition>, _> = drafts.iter().map(|draft| draft.definition(place)).collect();
            definitions.extend(table?); // sorted by term already, as the keys of the context were
            bounds.push((start, narrow(definitions.len())?));
        }
        let addresses: Result<_, _> = addresses.iter().map(|(url, table)| Ok((place(url)?, *table))).collect();
        Ok(Tables { addresses: addresses?, definitions, bounds, digests, strings })
    }
}

impl Draft {
    fn set_datatype(&mut self, context: &Map<String, Value>, datatype: &str) -> Result<(), Unsupported> {
        // These two make another lexical form of numbers, or need a language.
        const REFUSED: [&str; 2] =
            ["http://www.w3.org/2001/XMLSchema#double", "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"];
        if ["@id", "@vocab", "@json"].contains(&datatype) {
            self.datatype = Some(datatype.to_owned());
            return Ok(());
        }
        let (iri, late) = expand(context, datatype, 0)?;
        if iri.starts_with('@') || REFUSED.contains(&iri.as_str()) {
            return Err(Unsupported::new(format!("`@type`: \"{datatype}\"")));
        }
        self.flags |= if late { LATE_DATATYPE } else { 0 };
        self.datatype = Some(iri);
        Ok(())
    }

    fn definition(&self, place: impl Fn(&String) -> Result<u16, Unsupported>) -> Result<Definition, Unsupported> {
        Ok(Definition {
            term: place(&self.term)?,
            iri: place(&self.iri)?,
            datatype: self.datatype.as_ref().map_or(Ok(NO_DATATYPE), place)?,
            flags: self.flags,
            context: self.context,
        })
    }
}

/// Checks the keywords of a context and returns the flags that they give to every term.
fn flags_of(context: &Map<String, Value>) -> Result<u8, Unsupported> {
    let mut flags = 0;
    for (key, value) in context.iter().filter(|(key, _)| key.starts_with('@')) {
        match (key.as_str(), value) {
            ("@version", version) if version.as_f64() == Some(1.1) => {}
            ("@protected", Value::Bool(protected)) => flags = if *protected { PROTECTED } else { 0 },
            _ => return Err(Unsupported::new(format!("`{key}` in a context"))),
        }
    }
    Ok(flags)
}

fn container_flag(container: &str) -> Result<u8, Unsupported> {
    match container {
        "@set" => Ok(SET),
        "@list" => Ok(LIST),
        "@graph" => Ok(GRAPH),
        other => Err(Unsupported::new(format!("`@container`: \"{other}\""))),
    }
}

/// A term defined by mere text that ends like this may be a prefix (JSON-LD 1.1 API, section 4.2.2, step 14.2.5).
fn prefix_flag(definition: &Value, iri: &str, late: bool) -> Result<u8, Unsupported> {
    if !definition.is_string() || !ends_like_a_prefix(iri) {
        return Ok(0);
    }
    if late { Err(Unsupported::new("a prefix made with a prefix of another context")) } else { Ok(PREFIX) }
}

fn ends_like_a_prefix(iri: &str) -> bool {
    iri.ends_with([':', '/', '?', '#', '[', ']', '@'])
}

/// Expands what stands for an IRI inside a context (JSON-LD 1.1 API, section 5.2.2). `true` says that it has a
/// prefix which this context does not define.
fn expand(context: &Map<String, Value>, value: &str, depth: u8) -> Result<(String, bool), Unsupported> {
    if depth > 8 {
        return Err(Unsupported::new("definitions in a circle"));
    }
    if value.starts_with('@') {
        let known = value == "@id" || value == "@type";
        return if known {
            Ok((value.to_owned(), false))
        } else {
            Err(Unsupported::new(format!("an alias of `{value}`")))
        };
    }
    let Some((prefix, suffix)) = value.split_once(':') else {
        let definition = context.get(value);
        let id = definition.and_then(|definition| definition.as_str().or_else(|| definition.get("@id")?.as_str()));
        let id = id.ok_or_else(|| Unsupported::new(format!("the relative IRI \"{value}\"")))?;
        return expand(context, id, depth + 1);
    };
    match context.get(prefix) {
        _ if suffix.starts_with("//") => Ok((value.to_owned(), false)),
        _ if prefix == "_" => Err(Unsupported::new(format!("the blank node `{value}`"))),
        None => Ok((value.to_owned(), !["urn", "did"].contains(&prefix))),
        Some(Value::String(id)) => match expand(context, id, depth + 1)? {
            (iri, false) if ends_like_a_prefix(&iri) => Ok((iri + suffix, false)),
            _ => Err(Unsupported::new(format!("`{prefix}` as a prefix"))),
        },
        Some(_) => Err(Unsupported::new(format!("`{prefix}`, whose definition is an object, as a prefix"))),
    }
}

fn narrow(number: usize) -> Result<u16, Unsupported> {
    u16::try_from(number).ok().filter(|number| *number != NO_DATATYPE).map_or_else(too_many, Ok)
}

fn too_many() -> Result<u16, Unsupported> {
    Err(Unsupported::new("more terms than the tables can hold"))
}
