//! HTML in descriptions as Markdown, or as plain text. No element passes.

use std::collections::HashSet;
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};
use mdka::ConversionOptions;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use regex::Regex;

/// Most tags and characters of a text that are taken apart: elements that are left open are opened anew in every
/// paragraph, so that what a parser makes of a text may be as large as the square of its tags.
const MAX_TAGS: usize = 2_000;
const MAX_CHARACTERS: usize = 200_000;

/// A tag or a comment of HTML, or a reference that is common. An address in angle brackets is Markdown, and `R&D;` is
/// text.
static MARKUP: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)<!--|<!doctype|</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>|&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|amp|lt|gt|quot|apos|nbsp|",
        r"[a-z](?:acute|grave|circ|uml|cedil|tilde|slash|ring)|[ao]elig|[nm]dash|[lr][sd]?quo|[lr]aquo|[sb]dquo|hellip|",
        r"bull|middot|copy|reg|trade|deg|times|euro|pound|cent|sect|para|frac1[24]|frac34|[lr]arr);",
    ))
    .ok()
});

/// What Markdown can say. Everything else is its text, or nothing if it is no text.
static ALLOWED: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut allowed = Builder::empty();
    allowed
        .add_tags([
            "a",
            "b",
            "blockquote",
            "br",
            "code",
            "dd",
            "div",
            "dl",
            "dt",
            "em",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "i",
            "li",
            "ol",
            "p",
            "pre",
            "strong",
            "table",
            "tbody",
            "td",
            "th",
            "thead",
            "tr",
            "ul",
        ])
        .add_tag_attributes("a", ["href"])
        .url_schemes(HashSet::from(["http", "https"]))
        .url_relative(UrlRelative::Deny)
        .clean_content_tags(HashSet::from(["script", "style", "template", "noscript", "title", "svg", "math"]))
        .link_rel(None);
    allowed
});

/// Says whether text holds tags, comments or references as HTML has them.
pub(super) fn is_markup(text: &str) -> bool {
    MARKUP.as_ref().is_some_and(|markup| markup.is_match(text))
}

/// Says whether text has more tags than anybody writes, so that it is not taken apart.
pub(super) fn is_too_much(text: &str) -> bool {
    text.len() > MAX_CHARACTERS || text.bytes().filter(|byte| *byte == b'<').count() > MAX_TAGS
}

/// Returns HTML as Markdown: paragraphs, lists, links, emphasis. What has no such form is its text.
pub(super) fn to_markdown(html: &str) -> String {
    let options = ConversionOptions { backslash_hard_breaks: true, ..ConversionOptions::default() };
    // What leads nowhere is no link. What stood as text is escaped here, so that this is the tag; its end alone is none.
    let clean = ALLOWED.clean(html).to_string().replace("<a>", "");
    mdka::html_to_markdown_with(&clean, &options).trim().to_owned()
}

/// Returns the text of HTML, paragraphs apart and items of lists on lines of their own.
pub(super) fn to_text(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    for event in Parser::new(&to_markdown(html)) {
        match event {
            Event::Text(part) | Event::Code(part) => text.push_str(&part),
            Event::SoftBreak => text.push(' '),
            Event::HardBreak => text.push('\n'),
            Event::Start(Tag::Item) => text.push_str("\n* "),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::List(_) | TagEnd::CodeBlock) => {
                text.push_str("\n\n");
            }
            _ => {}
        }
    }
    tidy(&text)
}

/// Returns text without spaces at the ends of lines, and with one blank line between paragraphs.
fn tidy(text: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim) {
        if !(line.is_empty() && lines.last().is_none_or(|last| last.is_empty())) {
            lines.push(line);
        }
    }
    lines.join("\n").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_becomes_markdown() {
        let check = |html: &str, expected: &str| assert_eq!(to_markdown(html), expected, "{html}");
        check("<p>One</p><p>Two <b>bold</b></p>", "One\n\nTwo **bold**");
        check("<ul><li>One</li><li>Two <i>or</i> so</li></ul>", "- One\n- Two *or* so");
        check("<ol><li>One<ul><li>Two</li></ul></li></ol>", "1. One\n   - Two");
        check("<a href=\"https://example.edu/a\">page</a>", "[page](https://example.edu/a)");
        check("<a href=\"javascript:alert(1)\">page</a>", "page");
        check("<a href='java&#10;script:alert(1)'>page</a>", "page");
        check("<script>alert(1)</script>a<style>b", "a");
        check("<p title='>'>One</p>", "One");
        check("<p>Bring a lamp; stamp; C#65; R&amp;D</p>", "Bring a lamp; stamp; C#65; R\\&D");
        check("a<SCRIPT>b</ScRiPt >c", "ac");
        check("<img src=x onerror=alert(1)>a<!-- b -->", "a");
        check("<svg><style><img src=x onerror=alert(1)></style></svg>a", "a");
        check("caf&eacute; &laquo;bon&raquo;", "café «bon»");
    }

    #[test]
    fn what_stood_as_text_is_text_afterwards() {
        for html in [
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "<<b>script>",
            "&lt;img src=x&gt;",
            "*a* _b_ `c` [d](https://x.example/)",
            "1. a",
            "# a",
            "- a",
            "&amp;lt;b&amp;gt;",
            "![x](https://x.example/spy.png)",
            "a<br>- b",
            "| a |<br>|---|",
        ] {
            let html = format!("<p>{html}</p>");
            let markdown = to_markdown(&html);
            for event in Parser::new(&markdown) {
                let is_plain = matches!(
                    event,
                    Event::Text(_) | Event::SoftBreak | Event::HardBreak | Event::Start(Tag::Paragraph) | Event::End(_)
                );
                let is_bold = html.contains("<b>") && matches!(event, Event::Start(Tag::Strong));
                assert!(is_plain || is_bold, "{html} became {markdown:?} with {event:?}");
            }
        }
    }

    #[test]
    fn text_stays_text() {
        for text in [
            "a < b",
            "x<y",
            "<https://example.edu>",
            "5 & 6",
            "a< b>c",
            "R&D;x y",
            "Q&A; more",
            "a <- b -> c",
            "1 < 2 > 0",
        ] {
            assert!(!is_markup(text), "{text}");
        }
        assert!(is_markup("a<br>b") && is_markup("a &amp; b") && is_markup("<p class='x'>"));
        assert_eq!(to_text("a<br/>b &#233;&#xe9;"), "a\nb éé");
        assert_eq!(
            to_text("<p>One</p><ul><li>Two</li><li>Three</li></ul><p>Four</p>"),
            "One\n\n* Two\n* Three\n\nFour"
        );
    }

    /// Open formatting is opened anew in each paragraph; nesting is walked without recursion.
    #[test]
    fn what_means_harm_ends() {
        let deep = "<b>".repeat(MAX_TAGS - 1);
        let wide: Vec<String> = (0..MAX_TAGS / 2).map(|number| format!("<b id={number}>")).collect();
        let wide = wide.concat();
        for html in [
            deep,
            "<blockquote>".repeat(MAX_TAGS),
            "<ul><li>".repeat(MAX_TAGS / 2),
            wide + &"<p>x".repeat(MAX_TAGS / 2),
        ] {
            assert!(!is_too_much(&html));
            to_text(&html);
        }
        assert!(is_too_much(&"<b>".repeat(MAX_TAGS + 1)));
    }
}
