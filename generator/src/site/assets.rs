//! The static files of a theme under names that change with their contents, so that browsers may keep them for ever.

use std::collections::{BTreeMap, BTreeSet};

use super::links::hashed_name;
use super::theme::Theme;

/// Folder of the published files.
const FOLDER: &str = "/assets/";

/// Folder of the theme whose style sheets are parts of others.
const PARTS: &str = "css/";

/// The theme's static files as they are published.
#[derive(Debug, Default)]
pub(super) struct Assets {
    /// Published path by the name in the theme.
    pub names: BTreeMap<String, String>,
    /// Contents by published path.
    pub contents: BTreeMap<String, Vec<u8>>,
}

impl Assets {
    /// Publishes the static files of `theme`. Style sheets come last, since they name others in `url(…)`. Those in
    /// `css/` are parts of the sheets that import them, so that a page waits for one file only.
    pub(super) fn new(theme: &Theme) -> Self {
        let mut assets = Self::default();
        let mut sheets: BTreeMap<&str, &str> = BTreeMap::new();
        for (name, bytes) in theme.under("static") {
            match std::str::from_utf8(bytes) {
                Ok(text) if name.strip_suffix(".css").is_some() => drop(sheets.insert(name, text)),
                _ => assets.publish(name, bytes.to_vec()),
            }
        }
        for (name, sheet) in sheets.iter().filter(|(name, _)| !name.starts_with(PARTS)) {
            let whole = with_imports(sheet, &sheets, &mut BTreeSet::from([*name]));
            assets.publish(name, assets.with_published_names(&whole).into_bytes());
        }
        assets
    }

    /// Returns the text of a static file as it is published, or nothing when there is none of that name.
    pub(super) fn text(&self, name: &str) -> String {
        let bytes = self.names.get(name).and_then(|path| self.contents.get(path));
        String::from_utf8_lossy(bytes.map(Vec::as_slice).unwrap_or_default()).into_owned()
    }

    fn publish(&mut self, name: &str, bytes: Vec<u8>) {
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "bin"));
        let path = format!("{FOLDER}{stem}.{}.{extension}", hashed_name(&bytes));
        self.names.insert(name.to_owned(), path.clone());
        self.contents.insert(path, bytes);
    }

    /// Returns a style sheet of the theme's root in which `url("NAME")` of a static file has its published name.
    fn with_published_names(&self, sheet: &str) -> String {
        let mut text = sheet.to_owned();
        for (name, path) in &self.names {
            let published = path.strip_prefix(FOLDER).unwrap_or(path);
            text = text.replace(&format!("url(\"{name}\")"), &format!("url(\"{published}\")"));
        }
        text
    }
}

/// Returns the name in a line `@import "NAME";`.
fn import(line: &str) -> Option<&str> {
    line.trim().strip_prefix("@import \"")?.strip_suffix("\";")
}

/// Returns a sheet with the sheets that it imports in their place, each of them once.
fn with_imports<'a>(sheet: &'a str, sheets: &BTreeMap<&'a str, &'a str>, seen: &mut BTreeSet<&'a str>) -> String {
    let mut whole = String::with_capacity(sheet.len());
    for line in sheet.lines() {
        match import(line).and_then(|name| Some((name, sheets.get(name)?))) {
            Some((name, part)) if seen.insert(name) => whole.push_str(&with_imports(part, sheets, seen)),
            Some(_) => {}
            None => {
                whole.push_str(line);
                whole.push('\n');
            }
        }
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_names_files_as_they_are_published() {
        let files = [
            ("static/a.css", "@import \"css/b.css\";\nurl(\"else.png\")"),
            ("static/css/b.css", "@import \"css/c.css\";\n@import \"a.css\";"),
            ("static/css/c.css", "url(\"f/b.woff2\")"),
            ("static/f/b.woff2", "font"),
        ];
        let theme = Theme::default().with(files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())));
        let assets = Assets::new(&theme);
        let sheet = assets.text("a.css");
        let font = assets.names["f/b.woff2"].strip_prefix(FOLDER).expect("it is an asset");
        assert_eq!(sheet, format!("url(\"{font}\")\nurl(\"else.png\")\n"));
        assert!(!assets.names.contains_key("css/b.css"));
    }
}
