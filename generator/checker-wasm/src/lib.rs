//! What the page for editing runs in the browser: the checker and the templates of the build. This is its browser's face:
//! it converts types and does nothing else.

mod archive;

use serde_json::{Value, json};
use skillmark::catalog::amend::{self, Change, Step};
use skillmark::diagnostic::Diagnostic;
use skillmark::site::edit;
use wasm_bindgen::prelude::wasm_bindgen;

/// A catalog among whose sources one credential is written.
#[wasm_bindgen]
pub struct Editor(edit::Editor);

#[wasm_bindgen]
impl Editor {
    /// Opens the sources and the theme that the site publishes.
    ///
    /// # Errors
    ///
    /// Returns why they cannot be read.
    #[wasm_bindgen(constructor)]
    pub fn new(sources: &str, theme: &str) -> Result<Self, String> {
        edit::Editor::new(sources, theme).map(Self)
    }

    /// Puts a file of the catalog at a path.
    pub fn put(&mut self, path: &str, bytes: Vec<u8>) {
        self.0.put(path, bytes);
    }

    /// Remembers what is wrong elsewhere before anything is changed.
    pub fn begin(&mut self) {
        self.0.begin();
    }

    /// Returns what is wrong when files hold `texts`, JSON by path, as JSON: `{"findings", "elsewhere"}`.
    pub fn check(&self, texts: &str) -> String {
        self.0.check(&files(texts)).to_string()
    }

    /// Returns everything that is wrong with the sources, as `skillmark check --format json` prints it.
    #[wasm_bindgen(js_name = checkAll)]
    pub fn check_all(&self) -> String {
        self.0.check_all()
    }

    /// Returns the page of the credential at `path` in a language, when files hold `texts`, JSON by path.
    ///
    /// # Errors
    ///
    /// Returns why there is none.
    pub fn preview(&self, path: &str, texts: &str, language: &str) -> Result<String, String> {
        self.0.preview(path, &files(texts), language)
    }
}

/// Returns the values in the front matter of a text and the text below it, as JSON: `{"values", "body"}`; `null` if it cannot
/// be read.
#[wasm_bindgen]
pub fn values(text: &str) -> String {
    match (amend::values(text), amend::body(text)) {
        (Ok(values), Ok(body)) => json!({"values": values, "body": body}).to_string(),
        _ => "null".to_owned(),
    }
}

/// Changes a text, and returns it as JSON: `{"text", "lost"}`, with the comments that could not be kept. A change is
/// `{"set": PATH, "value"}`, `{"insert": PATH, "at", "value"}`, `{"move": PATH, "from", "to"}` or `{"body": TEXT}`.
///
/// # Errors
///
/// Returns what is wrong with the text or the change.
#[wasm_bindgen]
pub fn amend(text: &str, change: &str) -> Result<String, String> {
    let change: Value = serde_json::from_str(change).map_err(|error| error.to_string())?;
    if let Some(body) = change["body"].as_str() {
        let text = amend::with_body(text, body).map_err(|finding| finding.message)?;
        return Ok(json!({"text": text, "lost": []}).to_string());
    }
    let change = change_of(&change)?;
    told(amend::amend(text, &change, &edit::order()))
}

/// Returns the text of a translation after a change to its original, as JSON: `{"text", "lost"}`.
///
/// # Errors
///
/// Returns what is wrong with one of the texts or the change.
#[wasm_bindgen]
pub fn follow(original: &str, change: &str, translation: &str) -> Result<String, String> {
    let change: Value = serde_json::from_str(change).map_err(|error| error.to_string())?;
    told(amend::follow(original, &change_of(&change)?, translation, &edit::order()))
}

/// Puts words into a translation, and returns its text as JSON: `{"text", "lost"}`. A change is `{"set": PATH, "value"}`, with
/// the way to the value in the original.
///
/// # Errors
///
/// Returns what is wrong with one of the texts or the change.
#[wasm_bindgen]
pub fn translate(original: &str, translation: &str, change: &str) -> Result<String, String> {
    let change: Value = serde_json::from_str(change).map_err(|error| error.to_string())?;
    told(amend::translate(original, translation, &path(&change["set"]), &change["value"], &edit::order()))
}

/// Returns files, `[[NAME, TEXT]]` as JSON, in one ZIP archive.
///
/// # Errors
///
/// Returns why they cannot be put into one.
#[wasm_bindgen]
pub fn zip(files: &str) -> Result<Vec<u8>, String> {
    let files: Vec<(String, String)> = serde_json::from_str(files).map_err(|error| error.to_string())?;
    archive::zip(&files).map_err(|error| error.to_string())
}

fn told(made: Result<amend::Amended, Box<Diagnostic>>) -> Result<String, String> {
    let made = made.map_err(|finding| finding.message)?;
    Ok(json!({"text": made.text, "lost": made.lost}).to_string())
}

fn change_of(change: &Value) -> Result<Change, String> {
    let value = change["value"].clone();
    if change["set"].is_array() {
        Ok(Change::Set(path(&change["set"]), value))
    } else if change["insert"].is_array() {
        Ok(Change::Insert(path(&change["insert"]), number(&change["at"]), value))
    } else if change["move"].is_array() {
        Ok(Change::Move(path(&change["move"]), number(&change["from"]), number(&change["to"])))
    } else {
        Err("this is no change".to_owned())
    }
}

fn files(texts: &str) -> edit::Texts {
    serde_json::from_str(texts).unwrap_or_default()
}

fn path(value: &Value) -> Vec<Step> {
    let step = |step: &Value| match step {
        Value::String(name) => Step::Key(name.clone()),
        other => Step::Item(number(other)),
    };
    value.as_array().into_iter().flatten().map(step).collect()
}

fn number(value: &Value) -> usize {
    value.as_u64().and_then(|number| usize::try_from(number).ok()).unwrap_or_default()
}
