//! Reads JSON documents, one a line, and writes for each what a signature would cover:
//! `{"nquads": "…"}`, or `{"refused": "…", "pointer": "…"}`. Tests compare it with other implementations.
//!
//! Duplicate keys are not seen here: `serde_json` keeps the last one.

use std::io::{BufRead as _, Write as _};

use serde_json::{Value, json};

fn main() -> std::io::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        writeln!(out, "{}", answer(&line?))?;
    }
    out.flush()
}

fn answer(line: &str) -> Value {
    let document: Value = match serde_json::from_str(line) {
        Ok(document) => document,
        Err(error) => return json!({"refused": error.to_string(), "pointer": ""}),
    };
    match skillmark_badge::rdf::canonical_nquads(&document) {
        Ok(nquads) => json!({"nquads": nquads}),
        Err(refusal) => json!({"refused": refusal.reason.to_string(), "pointer": refusal.pointer}),
    }
}
