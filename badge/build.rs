//! Compiles the contexts in `contexts/` into tables of terms, which `src/rdf/table.rs` includes. What is written
//! depends on those files and on nothing else.

use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;

use serde_json::Value;

#[path = "src/rdf/compile.rs"]
mod compile;
#[path = "src/rdf/definition.rs"]
mod definition;

use compile::{Document, Tables};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=contexts");
    println!("cargo::rerun-if-changed=src/rdf/compile.rs");
    println!("cargo::rerun-if-changed=src/rdf/definition.rs");
    let tables = compile::compile(&documents(Path::new("contexts"))?)?;
    let target = std::env::var_os("OUT_DIR").ok_or("cargo names a folder for what is built")?;
    std::fs::write(Path::new(&target).join("tables.rs"), source(&tables)?)?;
    Ok(())
}

fn documents(folder: &Path) -> Result<Vec<Document>, Box<dyn Error>> {
    let index = json(&folder.join("index.json"))?;
    let entries = index.as_array().ok_or("badge/contexts/index.json is not a list")?;
    entries.iter().map(|entry| document(folder, entry)).collect()
}

fn document(folder: &Path, entry: &Value) -> Result<Document, Box<dyn Error>> {
    let file = entry["file"].as_str().ok_or("badge/contexts/index.json: an entry without `file`")?;
    let content = json(&folder.join(file))?;
    Ok(Document { file: file.to_owned(), url: entry["url"].as_str().map(str::to_owned), content })
}

fn json(path: &Path) -> Result<Value, Box<dyn Error>> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("badge/{}: {error}", path.display()))?;
    serde_json::from_str(&text).map_err(|error| format!("badge/{}: {error}", path.display()).into())
}

fn source(tables: &Tables) -> Result<String, Box<dyn Error>> {
    let text = tables.strings.concat();
    let mut ends = Vec::new();
    let mut end = 0;
    for string in &tables.strings {
        end += string.len();
        ends.push(u16::try_from(end)?);
    }
    let mut source = String::new();
    writeln!(source, "pub(super) static TEXT: &str = {text:?};")?;
    table(&mut source, "ENDS", "u16", &ends)?;
    table(&mut source, "DEFINITIONS", "Definition", &tables.definitions)?;
    table(&mut source, "TABLES", "(u16, u16)", &tables.bounds)?;
    table(&mut source, "ADDRESSES", "(u16, u8)", &tables.addresses)?;
    table(&mut source, "DIGESTS", "([u8; 32], u8)", &tables.digests)?;
    Ok(source)
}

fn table<T: std::fmt::Debug>(source: &mut String, name: &str, kind: &str, rows: &[T]) -> std::fmt::Result {
    writeln!(source, "pub(super) static {name}: [{kind}; {}] = {rows:?};", rows.len())
}
