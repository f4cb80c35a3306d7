//! What of the theme the page of a credential needs, for the browser that renders one.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::super::links::hashed_name;
use super::super::templates::Files;
use super::super::theme::{Layer, Theme};

/// The template of a credential's page.
const START: &str = "credential.html";

/// How the keys of messages begin that are left out unless a template names them: those of the page for checking badges, and
/// those of scripts.
const ELSEWHERE: &[&str] = &["answer-", "check-", "verdict-", "shown-", "live-"];

/// Returns published path and contents of the theme for the browser.
pub(in crate::site) fn file(theme: &Theme, files: &Files, languages: &[&str]) -> (String, Vec<u8>) {
    let mut layers: Vec<Map<String, Value>> = Vec::new();
    let mut put = |index: usize, path: String, text: String| {
        layers.resize_with(layers.len().max(index + 1), Map::new);
        layers[index].insert(path, json!(text));
    };
    let templates = templates(theme);
    let named = named(&templates);
    for (path, text) in templates {
        put(0, format!("templates/{path}"), text);
    }
    for (path, bytes) in theme.under("icons") {
        put(0, format!("icons/{path}"), String::from_utf8_lossy(bytes).into_owned());
    }
    for (path, own) in theme.layers("locales").filter(|(path, _)| is_of(path, languages)) {
        for (index, Layer { bytes, .. }) in own.iter().enumerate() {
            put(index, format!("locales/{path}"), without_others(&String::from_utf8_lossy(bytes), &named));
        }
    }
    let value = json!({"layers": layers, "assets": files.assets, "scripts": files.scripts});
    let bytes = value.to_string().into_bytes();
    (format!("/assets/edit/theme.{}.json", hashed_name(&bytes)), bytes)
}

/// Returns the theme and the names of published files that [`file`] told.
pub(super) fn read(value: &Value) -> (Theme, Files) {
    let files = |layer: &Value| -> Vec<(String, Vec<u8>)> {
        let files = layer.as_object().into_iter().flatten();
        files.map(|(path, text)| (path.clone(), text.as_str().unwrap_or_default().as_bytes().to_vec())).collect()
    };
    let layers = value["layers"].as_array().map(Vec::as_slice).unwrap_or_default();
    let mut theme = Theme::of_program(layers.first().map(files).unwrap_or_default());
    for layer in layers.iter().skip(1) {
        theme = theme.with(files(layer));
    }
    let names = |value: &Value| {
        let names = value.as_object().into_iter().flatten();
        names.map(|(name, path)| (name.clone(), path.as_str().unwrap_or_default().to_owned())).collect()
    };
    (theme, Files { assets: names(&value["assets"]), scripts: names(&value["scripts"]) })
}

/// Returns the templates that the page of a credential is made of: those that name one another, and those that say what
/// all of them may use.
fn templates(theme: &Theme) -> BTreeMap<&str, String> {
    let all: BTreeMap<&str, String> =
        theme.under("templates").map(|(path, bytes)| (path, String::from_utf8_lossy(bytes).into_owned())).collect();
    let shared = all.iter().filter(|(_, text)| text.contains("{% component ")).map(|(path, _)| *path);
    let mut wanted: Vec<&str> = shared.chain([START]).collect();
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    while let Some(path) = wanted.pop() {
        let Some((path, text)) = all.get_key_value(path).filter(|(path, _)| seen.insert(path)) else { continue };
        let _ = path;
        wanted.extend(all.keys().filter(|name| text.contains(&format!("\"{name}\""))));
    }
    all.into_iter().filter(|(path, _)| seen.contains(path)).collect()
}

/// Says whether a file of messages may be asked for: those of the catalog's languages, and English, which stands in.
fn is_of(path: &str, languages: &[&str]) -> bool {
    let tag = path.trim_end_matches(".ftl");
    let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    primary(tag) == "en" || languages.iter().any(|language| primary(language) == primary(tag))
}

/// Returns how the keys begin of those that templates name: all of a key, or what stands before the part that differs.
fn named(templates: &BTreeMap<&str, String>) -> BTreeSet<String> {
    let quoted = templates.values().flat_map(|text| text.split('"').skip(1).step_by(2));
    let keys = quoted.filter(|quoted| ELSEWHERE.iter().any(|prefix| quoted.starts_with(prefix)));
    keys.map(str::to_owned).collect()
}

/// Returns a file of messages without comments, and without messages that are shown elsewhere.
fn without_others(text: &str, named: &BTreeSet<String>) -> String {
    let mut made = String::with_capacity(text.len());
    let mut is_kept = true;
    for line in text.lines() {
        if !line.starts_with([' ', '}', '\t']) && !line.is_empty() {
            let is_elsewhere = ELSEWHERE.iter().any(|prefix| line.starts_with(prefix));
            is_kept = !line.starts_with('#') && (!is_elsewhere || named.iter().any(|key| line.starts_with(key)));
        }
        if is_kept && !line.is_empty() {
            made.push_str(line);
            made.push('\n');
        }
    }
    made
}
