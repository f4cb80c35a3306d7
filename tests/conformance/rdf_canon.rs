//! The W3C's test suite for RDFC-1.0, from the folder that `SKILLMARK_CONFORMANCE` names. Every entry of its manifest
//! is run and has to pass, but for those that are listed here with the reason.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde_json::Value;
use skillmark_badge::rdf::{Quad, Term, canonicalize, language_literal, literal};

const NOT_RUN: [(&str, &str); 2] = [
    ("#test075c", "no proof that is checked or made uses RDFC-1.0 with SHA-384"),
    ("#test075m", "no proof that is checked or made uses RDFC-1.0 with SHA-384"),
];

fn read(path: &str) -> String {
    let folder = std::env::var_os("SKILLMARK_CONFORMANCE").expect("SKILLMARK_CONFORMANCE names the folder");
    let path = PathBuf::from(folder).join("w3c-rdf-canon").join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn json(path: &str) -> Value {
    serde_json::from_str(&read(path)).expect("it is JSON")
}

#[test]
#[expect(clippy::print_stdout, reason = "the counts are what one wants to see of a suite")]
fn every_entry_of_the_manifest_passes() {
    let manifest = json("manifest.jsonld");
    let mut passed: BTreeMap<&str, u32> = BTreeMap::new();
    let mut not_run = Vec::new();
    for entry in manifest["entries"].as_array().expect("the manifest has entries") {
        let id = entry["id"].as_str().expect("every entry has an id");
        if let Some((id, reason)) = NOT_RUN.iter().find(|(listed, _)| *listed == id) {
            assert_eq!(entry["hashAlgorithm"], "SHA384", "{id}: {reason}");
            not_run.push(*id);
            continue;
        }
        assert_eq!(entry.get("hashAlgorithm"), None, "{id} wants another hash");
        run(id, entry);
        *passed.entry(entry["type"].as_str().expect("every entry has a type")).or_default() += 1;
    }
    assert_eq!(not_run, NOT_RUN.map(|(id, _)| id), "what is listed is in the manifest");
    println!("passed: {passed:?}, not run: {not_run:?}");
    let expected = [("rdfc:RDFC10EvalTest", 63), ("rdfc:RDFC10MapTest", 20), ("rdfc:RDFC10NegativeEvalTest", 1)];
    assert_eq!(passed, BTreeMap::from(expected), "the suite has as many entries as when this was written");
}

fn run(id: &str, entry: &Value) {
    let text = |key: &str| entry[key].as_str().unwrap_or_else(|| panic!("{id} has no {key}"));
    let (quads, names) = parse(&read(text("action")));
    let canonical = canonicalize(&quads);
    match text("type") {
        "rdfc:RDFC10EvalTest" => {
            assert_eq!(canonical.expect("it is simple enough").nquads, read(text("result")), "{id}");
        }
        "rdfc:RDFC10MapTest" => {
            let labels = canonical.expect("it is simple enough").labels;
            let labels: BTreeMap<&str, String> =
                labels.iter().map(|(blank, number)| (names[blank].as_str(), format!("c14n{number}"))).collect();
            assert_eq!(serde_json::json!(labels), json(text("result")), "{id}");
        }
        "rdfc:RDFC10NegativeEvalTest" => assert!(canonical.is_err(), "{id} is poison"),
        other => panic!("{id} is of an unknown kind, {other}"),
    }
}

/// Reads N-Quads; also returns what the blank nodes are called.
fn parse(text: &str) -> (Vec<Quad>, BTreeMap<u32, String>) {
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
