//! Quads and their canonical N-Quads form (RDFC-1.0, section A).

use std::borrow::Cow;

/// An IRI without its angle brackets. Those of the contexts are borrowed from the tables.
pub type Iri = Cow<'static, str>;

/// A term of RDF 1.1.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Term {
    /// A blank node, known by a number within its dataset.
    Blank(u32),
    /// An IRI.
    Iri(Iri),
    /// A literal in its canonical N-Quads form.
    Literal(String),
}

/// A statement, in the default graph or in a named one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quad {
    /// What is spoken of.
    pub subject: Term,
    /// What is said of it.
    pub predicate: Iri,
    /// The value.
    pub object: Term,
    /// The graph; none is the default graph.
    pub graph: Option<Term>,
}

impl Quad {
    /// Returns the blank nodes of the quad, each once.
    pub(super) fn blanks(&self) -> impl Iterator<Item = u32> {
        let [subject, object, graph] = [Some(&self.subject), Some(&self.object), self.graph.as_ref()].map(blank);
        let object = object.filter(|_| object != subject);
        let graph = graph.filter(|_| graph != subject && graph != object);
        [subject, object, graph].into_iter().flatten()
    }

    /// Appends the quad as a line of N-Quads; `label` appends what a blank node is called.
    pub(super) fn write(&self, out: &mut String, label: &dyn Fn(u32, &mut String)) {
        write_term(&self.subject, out, label);
        out.push(' ');
        write_iri(&self.predicate, out);
        out.push(' ');
        write_term(&self.object, out, label);
        if let Some(graph) = &self.graph {
            out.push(' ');
            write_term(graph, out, label);
        }
        out.push_str(" .\n");
    }
}

fn blank(term: Option<&Term>) -> Option<u32> {
    if let Some(Term::Blank(blank)) = term { Some(*blank) } else { None }
}

fn write_term(term: &Term, out: &mut String, label: &dyn Fn(u32, &mut String)) {
    match term {
        Term::Blank(blank) => label(*blank, out),
        Term::Iri(iri) => write_iri(iri, out),
        Term::Literal(literal) => out.push_str(literal),
    }
}

/// Appends an IRI in angle brackets.
pub(super) fn write_iri(iri: &str, out: &mut String) {
    out.push('<');
    out.push_str(iri);
    out.push('>');
}

/// Returns a literal with a datatype; none is `xsd:string`, which is not written out.
pub fn literal(text: &str, datatype: Option<&str>) -> Term {
    let mut out = quoted(text);
    if let Some(datatype) = datatype {
        out.push_str("^^");
        write_iri(datatype, &mut out);
    }
    Term::Literal(out)
}

/// Returns a literal in a language.
pub fn language_literal(text: &str, tag: &str) -> Term {
    let mut out = quoted(text);
    out.push('@');
    out.push_str(tag);
    Term::Literal(out)
}

/// RDFC-1.0, section A: seven characters have short escapes, other control characters long ones, and nothing else
/// is escaped.
fn quoted(text: &str) -> String {
    const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for character in text.chars() {
        match character {
            '\u{8}' => out.push_str("\\b"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\u{c}' => out.push_str("\\f"),
            '\r' => out.push_str("\\r"),
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\0'..' ' | '\u{7f}' => {
                let code = character as usize;
                out.push_str("\\u00");
                out.extend([DIGITS[code >> 4], DIGITS[code & 15]]);
            }
            other => out.push(other),
        }
    }
    out.push('"');
    out
}
