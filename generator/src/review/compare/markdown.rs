//! A comparison as Markdown, for a comment on a pull request.
//!
//! Whatever comes from the catalog stands in code spans. There nothing calls anybody (`@name`), refers to another issue
//! (`#12`), is HTML, an image or a link, on any forge.

use super::Comparison;
use super::human::visible;
use super::told::{Line, Section, Span, sections};

/// The first line, by which the comment is found again.
pub const MARKER: &str = "<!-- skillmark diff -->";

/// Most characters of a comment; forges take 65,536.
const MOST: usize = 60_000;
/// Characters kept free for what is said of what is left out.
const RESERVED: usize = 2_000;

/// Returns a comparison as Markdown of at most 60,000 characters; what is left out is said.
pub fn markdown(comparison: &Comparison) -> String {
    let mut comment = Comment { text: format!("{MARKER}\n**{}.**\n", capital(&comparison.summary())), length: 0 };
    comment.length = comment.text.chars().count();
    for section in sections(comparison) {
        comment.add(&section);
    }
    comment.text
}

struct Comment {
    text: String,
    length: usize,
}

impl Comment {
    fn add(&mut self, section: &Section) {
        let count = section.items.len();
        let head = if section.is_urgent {
            format!("\n#### {}\n\n", section.title)
        } else {
            format!("\n<details><summary>{} ({count})</summary>\n\n", section.title)
        };
        self.push(&head);
        let mut shown = 0;
        for item in &section.items {
            let text: String = item.iter().map(line).collect();
            let length = text.chars().count();
            if self.length + length + RESERVED > MOST {
                break;
            }
            self.push(&text);
            shown += 1;
        }
        if shown < count {
            self.push(&format!(
                "- … {} more of {count} are left out here; `skillmark diff` shows all\n",
                count - shown
            ));
        }
        if !section.is_urgent {
            self.push("\n</details>\n");
        }
    }

    fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.length += text.chars().count();
    }
}

fn line(line: &Line) -> String {
    match line {
        Line::Text(depth, spans) => {
            let said: String = spans.iter().map(span).collect();
            format!("{:indent$}- {}\n", "", said.trim_end(), indent = depth * 2)
        }
        Line::Yaml(yaml) => {
            let lines: String = yaml.lines().map(|line| format!("    {line}\n")).collect();
            format!("\n    ```yaml\n{lines}    ```\n")
        }
    }
}

fn span(span: &Span) -> String {
    match span {
        Span::Own(text) => text.clone(),
        Span::Theirs(text) => code(text),
        Span::Old(text) => format!("~~{}~~", code(text)),
        Span::New(text) => format!("**{}**", code(text)),
    }
}

/// Returns a text as a code span, with as many backticks around it as it takes.
fn code(text: &str) -> String {
    let text = visible(text);
    let text = text.trim();
    if text.is_empty() {
        return "(nothing)".to_owned();
    }
    let longest = text.split(|character| character != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let space = if longest > 0 { " " } else { "" };
    format!("{fence}{space}{text}{space}{fence}")
}

fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_stays_in_its_code_span() {
        assert_eq!(code("@dean, see #12"), "`@dean, see #12`");
        assert_eq!(code("a `b` c"), "`` a `b` c ``");
        assert_eq!(code("``` <img src=x>\n# x | y"), "```` ``` <img src=x> # x | y ````");
        assert_eq!(code(" \n"), "(nothing)");
        assert_eq!(code("a\u{202e}b"), "`a\\u{202e}b`");
    }
}
