//! What the page for editing runs in the browser: the checker and the templates of the build. This is its browser's face:
//! it converts types and does nothing else.

use serde_json::{Value, json};
use skillmark::catalog::amend::{self, Change, Step};
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

    /// Remembers what is wrong elsewhere before anything is changed at `path`.
    pub fn begin(&mut self, path: &str) {
        self.0.begin(path);
    }

    /// Returns what is wrong when the file at `path` holds `text`, as JSON: `{"findings", "elsewhere"}`.
    pub fn check(&self, path: &str, text: &str) -> String {
        self.0.check(path, text).to_string()
    }

    /// Returns everything that is wrong with the sources, as `skillmark check --format json` prints it.
    #[wasm_bindgen(js_name = checkAll)]
    pub fn check_all(&self) -> String {
        self.0.check_all()
    }

    /// Returns the page of the credential in a language.
    ///
    /// # Errors
    ///
    /// Returns why there is none.
    pub fn preview(&self, path: &str, text: &str, language: &str) -> Result<String, String> {
        self.0.preview(path, text, language)
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
    let value = change["value"].clone();
    let change = if change["set"].is_array() {
        Change::Set(path(&change["set"]), value)
    } else if change["insert"].is_array() {
        Change::Insert(path(&change["insert"]), number(&change["at"]), value)
    } else if change["move"].is_array() {
        Change::Move(path(&change["move"]), number(&change["from"]), number(&change["to"]))
    } else {
        return Err("this is no change".to_owned());
    };
    let made = amend::amend(text, &change, &edit::order()).map_err(|finding| finding.message)?;
    Ok(json!({"text": made.text, "lost": made.lost}).to_string())
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
