//! Text of others in Markdown: shown, and never read as markup.

/// Returns one line of text in which nothing is markup but what stood between backticks: that is code.
pub(super) fn prose(text: &str) -> String {
    let mut out = String::new();
    for (index, part) in line(text).split('`').enumerate() {
        if index % 2 == 1 { out.push_str(&code(part)) } else { out.push_str(&escape(part)) }
    }
    out
}

/// Returns text as a code span, whatever backticks it holds (`CommonMark` 0.31, 6.1).
pub(super) fn code(text: &str) -> String {
    let text = line(text);
    if text.trim().is_empty() {
        return String::new();
    }
    let fence = "`".repeat(longest_run(&text) + 1);
    let pad = if text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']) { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// Returns text as a fenced block of code whose end it cannot hold (`CommonMark` 0.31, 4.5).
pub(super) fn block(text: &str, indent: &str) -> String {
    let fence = "`".repeat((longest_run(text) + 1).max(3));
    let lines = text.lines().map(|text| format!("{indent}{}\n", line(text)));
    format!("{indent}{fence}text\n{}{indent}{fence}\n", lines.collect::<String>())
}

/// Escapes every character that could begin markup, a link or a mention of somebody.
fn escape(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        let ends_a_word =
            rest.peek().is_none_or(|next| *next == ' ') && !out.ends_with(|last: char| last.is_ascii_digit());
        match character {
            // A mention is made of what the reader sees, so that no escape keeps one from being made.
            '@' => out.push_str("`@`"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '.' if ends_a_word => out.push('.'),
            ',' | ';' | '\'' | '"' | '?' | ' ' | '/' | '%' | '=' => out.push(character),
            other if other.is_ascii_punctuation() => out.extend(['\\', other]),
            other => out.push(other),
        }
    }
    out
}

/// Returns text on one line, without control characters.
fn line(text: &str) -> String {
    text.chars().map(|character| if character.is_control() { ' ' } else { character }).collect()
}

fn longest_run(text: &str) -> usize {
    text.split(|character| character != '`').map(str::len).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(markdown: &str) -> String {
        let options = pulldown_cmark::Options::all();
        let mut html = String::new();
        pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new_ext(markdown, options));
        html
    }

    #[test]
    fn prose_keeps_its_code_and_loses_its_markup() {
        assert_eq!(html(&prose("there is no issuer `main`")), "<p>there is no issuer <code>main</code></p>\n");
        let hostile =
            "# x <img src=y onerror=z> [a](javascript:b) ![c](d) **e** | f \n\n- g ~~h~~ https://x.y www.x.y :) $i$";
        let shown = html(&prose(hostile));
        assert!(!shown.contains("<img") && !shown.contains("<a ") && !shown.contains("<strong"), "{shown}");
        assert!(shown.starts_with("<p># x &lt;img"), "{shown}");
        assert_eq!(prose("ask @everybody"), "ask `@`everybody");
    }

    #[test]
    fn code_holds_any_backticks() {
        for text in ["a", "`", "a`b", "``a``b", " a ", "```\n# x\n```"] {
            let shown = html(&code(text));
            assert!(shown.starts_with("<p><code>") && shown.trim_end().ends_with("</code></p>"), "{text}: {shown}");
        }
        let shown = html(&block("a\n```\n# b\n````\n<img>", ""));
        assert_eq!(shown.matches("<pre>").count(), 1, "{shown}");
        assert!(shown.trim_end().ends_with("</code></pre>") && !shown.contains("<h1>") && !shown.contains("<img"));
    }
}
