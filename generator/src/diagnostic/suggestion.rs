use super::nearest::near;
use super::{Diagnostic, Span};

/// A replacement that would mend the finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// What to write, as it stands in the file: a value of YAML brings its quotes.
    pub replacement: String,
    /// What it replaces.
    pub span: Span,
    /// Whether it can only be this: `check --fix` writes it without asking.
    pub is_certain: bool,
}

impl Suggestion {
    /// Returns a suggestion of which there is no doubt.
    pub fn new(span: Span, replacement: impl Into<String>) -> Self {
        Self { replacement: replacement.into(), span, is_certain: true }
    }

    /// Returns a suggestion that somebody has to look at: there are other ways to mend it.
    pub fn doubtful(span: Span, replacement: impl Into<String>) -> Self {
        Self { is_certain: false, ..Self::new(span, replacement) }
    }
}

impl Diagnostic {
    /// Adds a replacement of which there is no doubt.
    #[must_use]
    pub fn suggest(mut self, replacement: impl Into<String>) -> Self {
        self.suggestion = Some(Suggestion::new(self.span, replacement));
        self
    }

    /// Adds "did you mean …" when one of `known` is near to `written`, else the help `otherwise`.
    #[must_use]
    pub fn suggest_from<'a>(
        mut self,
        written: &str,
        known: impl IntoIterator<Item = &'a str>,
        otherwise: impl FnOnce() -> Option<String>,
    ) -> Self {
        if let Some(near) = near(written, known) {
            self.help = Some(format!("did you mean `{}`?", near.name));
            let replacement = yaml_scalar(near.name);
            self.suggestion = Some(Suggestion { replacement, span: self.span, is_certain: near.is_certain });
        } else {
            self.help = otherwise();
        }
        self
    }
}

/// Returns text as a YAML value that means just this text wherever it stands: in a block, a flow list or as a key.
/// It is bare where that is safe, else in double quotes (YAML 1.2.2, 7.3.1 and 7.3.3).
///
/// ```
/// use skillmark::diagnostic::yaml_scalar;
/// assert_eq!(yaml_scalar("data-literacy"), "data-literacy");
/// assert_eq!(yaml_scalar("#2674c6"), "\"#2674c6\"");
/// assert_eq!(yaml_scalar("true"), "\"true\"");
/// ```
pub fn yaml_scalar(text: &str) -> String {
    if is_plain(text) { text.to_owned() } else { quoted(text) }
}

fn is_plain(text: &str) -> bool {
    let inner = |character: char| character.is_ascii_alphanumeric() || "_-./+ :%@=".contains(character);
    let words = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
    text.chars().all(inner)
        && text.starts_with(|first: char| first.is_ascii_alphanumeric() || first == '/')
        && !text.ends_with([' ', ':'])
        && !text.contains(": ")
        && !text.contains(" #")
        && !words.contains(&text.to_ascii_lowercase().as_str())
}

/// Returns text as a YAML value in double quotes.
pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::yaml::{Bounds, Content, parse};
    use crate::diagnostic::FileId;

    #[test]
    fn a_value_means_itself_in_a_block_in_a_list_and_as_a_key() {
        let texts = [
            "data-literacy",
            "skills:writing",
            "#2674c6",
            "P12W",
            "2026-02-12",
            "yes",
            "null",
            "~",
            "a: b",
            "a, b",
            "[x]",
            "{x",
            "it's",
            "say \"so\"",
            "back\\slash",
            "- x",
            "? x",
            "& x",
            "*x",
            "!x",
            "%x",
            "@x",
            "`x",
            "x #y",
            "été",
            "/credentials/",
            "https://example.edu/a?b=c#d",
            "a:",
            "",
            " x",
            "x ",
            "line\nbreak",
            "CAD",
        ];
        for text in texts {
            let value = yaml_scalar(text);
            for yaml in [format!("a: {value}\nb: 1\n"), format!("a: [{value}, 1]\n"), format!("a: {{b: {value}}}\n")] {
                let node = parse(&yaml, FileId(0), 0, Bounds::Entry).unwrap_or_else(|found| panic!("{yaml}{found:?}"));
                let found = node.get("a").map(|node| match &node.content {
                    Content::List(items) => items[0].content.clone(),
                    Content::Map(entries) => entries[0].1.content.clone(),
                    other => other.clone(),
                });
                assert_eq!(found, Some(Content::String(text.to_owned())), "{yaml}");
            }
        }
    }
}
