//! HTML in descriptions as Markdown, or as plain text. No element passes.

/// Says whether text holds tags, comments or references as HTML has them.
pub(super) fn is_markup(text: &str) -> bool {
    text.char_indices().any(|(at, character)| match character {
        '<' => tag(&text[at..]).is_some(),
        '&' => reference(&text[at..]).is_some(),
        _ => false,
    })
}

/// Returns the text of HTML, paragraphs apart.
pub(super) fn to_text(html: &str) -> String {
    convert(html, Form::Text)
}

/// Returns HTML as Markdown: paragraphs, lists, links, emphasis. What has no such form is its text.
pub(super) fn to_markdown(html: &str) -> String {
    convert(html, Form::Markdown)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Text,
    Markdown,
}

/// A tag: its name in lower case, whether it ends an element, what stands after the name, and its length.
struct Tag<'a> {
    name: String,
    is_end: bool,
    rest: &'a str,
    length: usize,
}

fn tag(text: &str) -> Option<Tag<'_>> {
    if text.starts_with("<!--") {
        let length = text.find("-->").map_or(text.len(), |at| at + 3);
        return Some(Tag { name: "!--".to_owned(), is_end: false, rest: "", length });
    }
    let inner = text.strip_prefix('<')?;
    let is_end = inner.starts_with('/');
    let inner = inner.strip_prefix('/').unwrap_or(inner);
    let name: String = inner.chars().take_while(char::is_ascii_alphanumeric).collect();
    // An address in angle brackets is Markdown.
    let after = inner[name.len()..].chars().next()?;
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) || !(after.is_whitespace() || matches!(after, '>' | '/')) {
        return None;
    }
    let end = inner.find('>')?;
    let length = text.len() - inner.len() + end + 1;
    Some(Tag { rest: &inner[name.len()..end], name: name.to_ascii_lowercase(), is_end, length })
}

/// Returns the character that a reference such as `&amp;` stands for, and its length.
fn reference(text: &str) -> Option<(char, usize)> {
    let head = text.strip_prefix('&')?.split_once(';').map(|(name, _)| name).filter(|name| name.len() <= 8)?;
    let number = head.strip_prefix('#').and_then(|digits| match digits.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => digits.parse().ok(),
    });
    let character = match head {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        "ndash" => '–',
        "mdash" => '—',
        "rsquo" => '’',
        "lsquo" => '‘',
        "ldquo" => '“',
        "rdquo" => '”',
        "hellip" => '…',
        "bull" => '•',
        _ => char::from_u32(number?)?,
    };
    Some((character, head.len() + 2))
}

fn convert(html: &str, form: Form) -> String {
    let mut out = String::with_capacity(html.len());
    let mut links: Vec<Option<String>> = Vec::new();
    let mut rest = html;
    while let Some(character) = rest.chars().next() {
        if let Some(tag) = tag(rest) {
            rest = &rest[tag.length..];
            if matches!(tag.name.as_str(), "script" | "style" | "template" | "noscript") && !tag.is_end {
                rest = after_element(rest, &tag.name);
            } else {
                element(&tag, form, &mut out, &mut links);
            }
            continue;
        }
        if let Some((character, length)) = reference(rest) {
            rest = &rest[length..];
            put(character, form, &mut out);
            continue;
        }
        rest = &rest[character.len_utf8()..];
        if character == '<' { put(character, form, &mut out) } else { out.push(character) }
    }
    tidy(&out)
}

/// What a reference stands for is text, and must not become a tag.
fn put(character: char, form: Form, out: &mut String) {
    if form == Form::Markdown && matches!(character, '<' | '>' | '&' | '*' | '_' | '`' | '[' | ']' | '\\') {
        out.push('\\');
    }
    out.push(character);
}

fn after_element<'a>(rest: &'a str, name: &str) -> &'a str {
    let is_end = |at: &usize| {
        rest.as_bytes()
            .get(at + 2..at + 2 + name.len())
            .is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
    };
    let Some(at) = rest.match_indices("</").map(|(at, _)| at).find(is_end) else { return "" };
    rest[at..].find('>').map_or("", |end| &rest[at + end + 1..])
}

fn element(tag: &Tag<'_>, form: Form, out: &mut String, links: &mut Vec<Option<String>>) {
    let is_markdown = form == Form::Markdown;
    match tag.name.as_str() {
        "br" => out.push('\n'),
        "li" if !tag.is_end => out.push_str("\n* "),
        "p" | "div" | "ul" | "ol" | "table" | "tr" | "blockquote" | "section" | "article" | "hr" | "pre" | "dl" => {
            out.push_str("\n\n");
        }
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => out.push_str(match (is_markdown, tag.is_end) {
            (false, _) => "\n\n",
            (true, false) => "\n\n**",
            (true, true) => "**\n\n",
        }),
        "td" | "th" | "dt" | "dd" => out.push(' '),
        "b" | "strong" if is_markdown => out.push_str("**"),
        "i" | "em" if is_markdown => out.push('*'),
        "a" if is_markdown && !tag.is_end => {
            let target = attribute(tag.rest, "href").filter(|url| is_plain_url(url));
            if target.is_some() {
                out.push('[');
            }
            links.push(target);
        }
        "a" if is_markdown => {
            if let Some(Some(target)) = links.pop() {
                out.extend(["](", target.as_str(), ")"]);
            }
        }
        _ => {}
    }
}

fn attribute(rest: &str, name: &str) -> Option<String> {
    let lower = rest.to_ascii_lowercase();
    let at = lower.find(&format!("{name}="))? + name.len() + 1;
    let value = rest.get(at..)?;
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
    let value = match quote {
        Some(quote) => value[1..].split(quote).next(),
        None => value.split_whitespace().next(),
    };
    value.map(str::to_owned)
}

fn is_plain_url(url: &str) -> bool {
    let is_web = ["https://", "http://"].iter().any(|start| url.starts_with(start));
    is_web && !url.contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '(' | ')' | '<' | '>' | '\\'))
}

/// Returns text without spaces at the ends of lines, and with one blank line between paragraphs.
fn tidy(text: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim) {
        let is_blank = line.is_empty() || line == "*";
        if !(is_blank && lines.last().is_none_or(|last| last.is_empty())) {
            lines.push(if is_blank { "" } else { line });
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
        check("<ul><li>One</li><li>Two</li></ul>", "* One\n* Two");
        check("<a href=\"https://example.edu/a\">page</a>", "[page](https://example.edu/a)");
        check("<a href=\"javascript:alert(1)\">page</a>", "page");
        check("<script>alert(1)</script>a<style>b", "a");
        check("&lt;script&gt; a &amp;amp; b", "\\<script\\> a \\&amp; b");
        check("<<b>script>", "\\<**script>");
        check("<p>Bring a lamp; stamp; C#65; R&amp;D</p>", "Bring a lamp; stamp; C#65; R\\&D");
        check("a<SCRIPT>b</ScRiPt >c", "ac");
        check("<img src=x onerror=alert(1)>a<!-- b -->", "a");
    }

    #[test]
    fn text_stays_text() {
        for text in
            ["a < b", "x<y", "<https://example.edu>", "5 & 6", "a<b>c".replace("<b>", "< b>").as_str(), "R&D;x y"]
        {
            assert!(!is_markup(text), "{text}");
        }
        assert!(is_markup("a<br>b") && is_markup("a &amp; b"));
        assert_eq!(to_text("a<br/>b &#233;&#xe9;"), "a\nb éé");
    }
}
