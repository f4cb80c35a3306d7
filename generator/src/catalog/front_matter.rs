use crate::diagnostic::{Diagnostic, FileId, Rule, Span};

/// The two parts of a Markdown entry, each with the byte offset at which it begins.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Parts<'a> {
    /// YAML between the two `---` lines.
    pub yaml: (usize, &'a str),
    /// Markdown after the second one.
    pub markdown: (usize, &'a str),
}

/// Splits a Markdown file into front matter and text.
///
/// # Errors
///
/// Returns a finding when the file does not begin with front matter, or the front matter does not end.
pub(super) fn split(text: &str, file: FileId) -> Result<Parts<'_>, Box<Diagnostic>> {
    let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let missing = |message: &str| {
        let end = text[mark..].find('\n').map_or(text.len(), |at| mark + at);
        Box::new(
            Diagnostic::new(Rule::FRONT_MATTER, Span::new(file, mark, end), message)
                .help("put the fields between two lines that hold `---` alone"),
        )
    };
    let mut lines = text[mark..].split_inclusive('\n');
    let first = lines.next().unwrap_or_default();
    if first.trim_end() != "---" {
        return Err(missing("the file does not begin with front matter"));
    }
    let yaml_start = mark + first.len();
    let mut at = yaml_start;
    for line in lines {
        let after = at + line.len();
        if line.trim_end() == "---" {
            return Ok(Parts { yaml: (yaml_start, &text[yaml_start..at]), markdown: (after, &text[after..]) });
        }
        at = after;
    }
    Err(missing("the front matter does not end"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits_at_the_second_line() {
        let parts = split("---\na: 1\n---\nText --- here\n", FileId(0)).expect("well formed");
        assert_eq!(parts.yaml, (4, "a: 1\n"));
        assert_eq!(parts.markdown, (13, "Text --- here\n"));
    }

    #[test]
    fn accepts_windows_line_ends_and_a_byte_order_mark() {
        let parts = split("\u{feff}---\r\na: 1\r\n---\r\n", FileId(0)).expect("well formed");
        assert_eq!(parts.yaml.1, "a: 1\r\n");
        assert_eq!(parts.markdown.1, "");
    }

    #[test]
    fn names_what_is_missing() {
        for text in ["", "# Title\n", "---\na: 1\n"] {
            assert_eq!(split(text, FileId(0)).expect_err("no front matter").rule.code, "C013");
        }
    }
}
