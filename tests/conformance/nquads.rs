//! Reads N-Quads, as the suites hold them.

use std::collections::BTreeMap;

use skillmark_badge::rdf::{Quad, Term, language_literal, literal};

/// Reads N-Quads; also returns what the blank nodes are called.
pub(crate) fn parse(text: &str) -> (Vec<Quad>, BTreeMap<u32, String>) {
    let mut reader = Reader { rest: "", numbers: BTreeMap::new() };
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let quads = lines.map(|line| reader.quad(line)).collect();
    (quads, reader.numbers.into_iter().map(|(name, number)| (number, name)).collect())
}

struct Reader<'t> {
    rest: &'t str,
    numbers: BTreeMap<String, u32>,
}

impl<'t> Reader<'t> {
    fn quad(&mut self, line: &'t str) -> Quad {
        self.rest = line;
        let subject = self.term().expect("a subject");
        let Some(Term::Iri(predicate)) = self.term() else { panic!("{line}: a predicate is an IRI") };
        let object = self.term().expect("an object");
        let graph = self.term();
        assert_eq!(self.rest, ".", "{line}");
        Quad { subject, predicate, object, graph }
    }

    fn term(&mut self) -> Option<Term> {
        self.rest = self.rest.trim_start();
        let term = if self.skip("<") {
            Term::Iri(unescape(self.until('>')).into())
        } else if self.skip("_:") {
            let name = self.word();
            let next = u32::try_from(self.numbers.len()).expect("few blank nodes");
            Term::Blank(*self.numbers.entry(name).or_insert(next))
        } else if self.skip("\"") {
            self.literal()
        } else {
            return None;
        };
        self.rest = self.rest.trim_start();
        Some(term)
    }

    fn literal(&mut self) -> Term {
        let text = unescape(self.until('"'));
        if self.skip("@") {
            return language_literal(&text, &self.word());
        }
        if self.skip("^^<") {
            let datatype = unescape(self.until('>'));
            return literal(&text, Some(datatype.as_str()).filter(|iri| !iri.ends_with("XMLSchema#string")));
        }
        literal(&text, None)
    }

    fn skip(&mut self, start: &str) -> bool {
        let rest = self.rest.strip_prefix(start);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn word(&mut self) -> String {
        let end = self.rest.find([' ', '\t']).expect("something follows");
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        word.to_owned()
    }

    fn until(&mut self, end: char) -> &'t str {
        let mut escaped = false;
        let is_end = |(_, character): &(usize, char)| {
            let found = !escaped && *character == end;
            escaped = !escaped && *character == '\\';
            found
        };
        let (place, _) = self.rest.char_indices().find(is_end).expect("it ends");
        let found = &self.rest[..place];
        self.rest = &self.rest[place + end.len_utf8()..];
        found
    }
}

fn unescape(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        out.push_str(before);
        let digits = match &after[..1] {
            "u" => 4,
            "U" => 8,
            _ => 0,
        };
        let code = u32::from_str_radix(&after[1..=digits], 16);
        out.push(match &after[..1] {
            "u" | "U" => code.ok().and_then(char::from_u32).expect("a character"),
            "t" => '\t',
            "b" => '\u{8}',
            "n" => '\n',
            "r" => '\r',
            "f" => '\u{c}',
            other => other.chars().next().expect("a character"),
        });
        rest = &after[1 + digits..];
    }
    out + rest
}
