//! Reads a JSON text a line and writes what a signature over it covers, a line each: `{"nquads": "…"}`, or
//! `{"refused": "…", "pointer": "…"}`. Scripts compare it with other implementations.

use std::io::{BufRead as _, BufWriter, Write as _};

use serde_json::{Value, json};
use skillmark_badge::{json::parse, rdf::canonical_nquads};

fn main() -> std::io::Result<()> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        writeln!(out, "{}", answer(&line?))?;
    }
    out.flush()
}

fn answer(text: &str) -> Value {
    let document = match parse(text) {
        Ok(document) => document,
        Err(error) => return json!({"refused": error.to_string(), "pointer": ""}),
    };
    match canonical_nquads(&document) {
        Ok(nquads) => json!({"nquads": nquads}),
        Err(refusal) => json!({"refused": refusal.reason.to_string(), "pointer": refusal.pointer}),
    }
}
