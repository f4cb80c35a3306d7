//! Words that stand in for missing ones, and the language they are in.
//!
//! A text that falls back is marked by characters which no text of a catalog can hold (`bad_character` refuses them)
//! and which pass through templates and their filters as they are. Once a page is rendered, they become elements
//! with a `lang`, or nothing where no element can stand. So no template has to know which words are missing.

use std::collections::BTreeSet;

/// Noncharacters of Unicode, which are for use within a program: what they enclose is `OPEN lang MIDDLE text CLOSE`.
const OPEN: char = '\u{fdd0}';
const MIDDLE: char = '\u{fdd1}';
const CLOSE: char = '\u{fdd2}';

/// Elements that hold text alone, or nothing that could take a `span`.
const TEXT_ONLY: &[&str] = &["title", "textarea", "option", "script", "style", "svg"];

/// Returns `text` marked as being in `language`.
pub(crate) fn mark(language: &str, text: &str) -> String {
    format!("{OPEN}{language}{MIDDLE}{text}{CLOSE}")
}

/// Returns `text` without marks.
pub(crate) fn plain(text: &str) -> String {
    let marks = marks(text, None);
    let mut plain = String::with_capacity(text.len());
    let mut at = 0;
    for mark in marks {
        plain.push_str(&text[at..mark.start]);
        at = mark.end;
    }
    plain.push_str(&text[at..]);
    plain
}

/// Returns `text` with a capital at its beginning.
pub(crate) fn with_capital(text: &str) -> String {
    let marks = marks(text, None);
    let at = marks.iter().take_while(|mark| mark.start == 0 || text[..mark.start].ends_with(MIDDLE)).last();
    let (before, rest) = text.split_at(at.map_or(0, |mark| mark.end));
    let mut characters = rest.chars();
    let first: String = characters.next().map(char::to_uppercase).into_iter().flatten().collect();
    format!("{before}{first}{}", characters.as_str())
}

/// Returns a rendered page in which marked words stand in elements with their language, if it is one of `known`.
pub(crate) fn in_html(html: String, known: &BTreeSet<String>) -> String {
    if !html.contains([OPEN, MIDDLE, CLOSE]) {
        return html;
    }
    let mut page = Page { html: &html, marks: marks(&html, Some(known)), ..Page::default() };
    page.write();
    page.written
}

/// A mark in a text: its place, and what it does.
#[derive(Debug)]
struct Mark<'a> {
    start: usize,
    end: usize,
    kind: Kind<'a>,
}

#[derive(Debug, Clone, Copy)]
enum Kind<'a> {
    /// Words in a language begin.
    Open(&'a str),
    /// The words end that began at this offset.
    Close(usize),
    /// It belongs to nothing.
    Stray,
}

/// Returns the marks of a text. Where languages are `known`, those of others are stray, and so is what has no
/// counterpart: nothing but a whole pair in a known language does anything.
fn marks<'a>(text: &str, known: Option<&'a BTreeSet<String>>) -> Vec<Mark<'a>> {
    let mut marks: Vec<Mark<'a>> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (start, found) in text.match_indices([OPEN, MIDDLE, CLOSE]) {
        if marks.last().is_some_and(|last| start < last.end) {
            continue;
        }
        let mut mark = Mark { start, end: start + found.len(), kind: Kind::Stray };
        if found.starts_with(CLOSE) {
            if let Some(opening) = open.pop() {
                mark.kind = Kind::Close(marks[opening].start);
            }
        } else if let Some((language, end)) = language(text, mark.end).filter(|_| found.starts_with(OPEN)) {
            mark.end = end;
            open.push(marks.len());
            let known = known.and_then(|known| known.iter().find(|tag| tag.eq_ignore_ascii_case(language)));
            mark.kind = known.map_or(Kind::Stray, |tag| Kind::Open(tag));
        }
        marks.push(mark);
    }
    for alone in open {
        marks[alone].kind = Kind::Stray;
    }
    marks
}

/// Returns the language tag that begins at `from`, and where the mark ends that closes it.
fn language(text: &str, from: usize) -> Option<(&str, usize)> {
    let rest = &text[from..];
    let length = rest.find(|character: char| !character.is_ascii_alphanumeric() && character != '-')?;
    rest[length..].starts_with(MIDDLE).then(|| (&rest[..length], from + length + MIDDLE.len_utf8()))
}

/// A page on its way from marks to elements.
#[derive(Debug, Default)]
struct Page<'a> {
    html: &'a str,
    marks: Vec<Mark<'a>>,
    /// How many marks are dealt with.
    passed: usize,
    written: String,
    /// The languages in force, by the offset of their mark.
    languages: Vec<(usize, &'a str)>,
    /// How many of them have an element that is open.
    elements: usize,
}

impl Page<'_> {
    fn write(&mut self) {
        let mut at = 0;
        while at < self.html.len() {
            if self.html[at..].starts_with('<') {
                // Elements never overlap: what is open ends before any tag, and begins again after it.
                self.end_elements(0);
                let end = at + markup(&self.html[at..]);
                self.copy_without_marks(at, end);
                at = end;
            } else {
                at = self.text(at);
            }
        }
        self.end_elements(0);
    }

    /// Writes text from `at` to the next tag or mark, and returns where that is.
    fn text(&mut self, at: usize) -> usize {
        let tag = self.html[at..].find('<').map_or(self.html.len(), |length| at + length);
        let mark = self.marks.get(self.passed).map_or(self.html.len(), |mark| mark.start);
        if mark == at {
            return self.mark();
        }
        let text = &self.html[at..tag.min(mark)];
        if !text.trim().is_empty() {
            for (_, language) in &self.languages[self.elements..] {
                self.written.push_str("<span lang=\"");
                self.written.push_str(language);
                self.written.push_str("\">");
            }
            self.elements = self.languages.len();
        }
        self.written.push_str(text);
        tag.min(mark)
    }

    /// Follows the next mark and returns where it ends.
    fn mark(&mut self) -> usize {
        let mark = &self.marks[self.passed];
        let (start, end, kind) = (mark.start, mark.end, mark.kind);
        self.passed += 1;
        match kind {
            Kind::Open(language) => self.languages.push((start, language)),
            Kind::Close(opening) => {
                if let Some(index) = self.languages.iter().position(|(at, _)| *at == opening) {
                    self.end_elements(index);
                    self.languages.truncate(index);
                }
            }
            Kind::Stray => {}
        }
        end
    }

    fn end_elements(&mut self, left: usize) {
        while self.elements > left {
            self.written.push_str("</span>");
            self.elements -= 1;
        }
    }

    /// Writes a part of the page in which no element can begin.
    fn copy_without_marks(&mut self, from: usize, to: usize) {
        let mut at = from;
        while let Some(mark) = self.marks.get(self.passed).filter(|mark| mark.start < to) {
            self.written.push_str(&self.html[at..mark.start]);
            at = mark.end;
            self.passed += 1;
        }
        self.written.push_str(&self.html[at.min(to)..to]);
    }
}

/// Returns the length of the tag or comment at the beginning of `html`, and of what it holds if that is text alone.
fn markup(html: &str) -> usize {
    let after = |text: &str| html.find(text).map_or(html.len(), |at| at + text.len());
    if html.starts_with("<!--") {
        return after("-->");
    }
    let end = tag_length(html);
    let name: String = html[1..end].chars().take_while(char::is_ascii_alphanumeric).collect();
    let is_text_only = TEXT_ONLY.iter().any(|known| known.eq_ignore_ascii_case(&name)) && !html[..end].ends_with("/>");
    if !is_text_only {
        return end;
    }
    let rest = html.as_bytes().get(end..).unwrap_or_default();
    let closing = format!("</{name}");
    let length = rest.windows(closing.len()).position(|part| part.eq_ignore_ascii_case(closing.as_bytes()));
    length.map_or(html.len(), |length| end + length)
}

/// Returns the length of the tag at the beginning of `html`. A `>` in quotes does not end it.
fn tag_length(html: &str) -> usize {
    let mut quote = None;
    for (at, byte) in html.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at + 1,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    html.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(html: &str) -> String {
        in_html(html.to_owned(), &["en", "fr-CA", "pl"].map(str::to_owned).into())
    }

    #[test]
    fn text_gets_an_element_and_attributes_do_not() {
        let skip = mark("en", "Skip");
        assert_eq!(page(&format!("<a href=\"#\">{skip}</a>")), "<a href=\"#\"><span lang=\"en\">Skip</span></a>");
        assert_eq!(page(&format!("<a title=\"a > b {skip}\">x</a>")), "<a title=\"a > b Skip\">x</a>");
        for name in ["title", "option", "textarea", "script", "svg"] {
            assert_eq!(page(&format!("<{name}>{skip}</{name}>{skip}")), {
                format!("<{name}>Skip</{name}><span lang=\"en\">Skip</span>")
            });
        }
        assert_eq!(page(&format!("<!-- <b>{skip} --> {skip}")), "<!-- <b>Skip --> <span lang=\"en\">Skip</span>");
    }

    #[test]
    fn marks_survive_nesting_filters_and_markup() {
        let nested = mark("en", &format!("See {} now", mark("pl", "dane")));
        assert_eq!(page(&nested), "<span lang=\"en\">See <span lang=\"pl\">dane</span> now</span>");
        assert_eq!(page(&mark("fr-CA", "Oui").to_lowercase()), "<span lang=\"fr-CA\">oui</span>");
        assert_eq!(
            page(&mark("en", "a <b>c</b> ")),
            "<span lang=\"en\">a </span><b><span lang=\"en\">c</span></b> ",
            "elements never overlap"
        );
        assert_eq!(with_capital(&mark("en", "éclair")), mark("en", "Éclair"));
        assert_eq!(with_capital(&mark("en", &mark("pl", "micro"))), mark("en", &mark("pl", "Micro")));
        assert_eq!(with_capital(""), "");
        assert_eq!(plain(&nested), "See dane now");
    }

    #[test]
    fn whatever_else_holds_the_marks_does_nothing() {
        for (hostile, harmless) in [
            ("\u{fdd0}x\" onclick=\"y\u{fdd1}a\u{fdd2}", "x\" onclick=\"ya"),
            ("\u{fdd0}de\u{fdd1}a\u{fdd2}", "a"),
            ("\u{fdd0}en\u{fdd1}a", "a"),
            ("a\u{fdd2}\u{fdd2}\u{fdd1}b\u{fdd0}", "ab"),
            ("\u{fdd0}\u{fdd0}\u{fdd1}\u{fdd2}\u{fdd2}a", "a"),
            ("<p \u{fdd0}en\u{fdd1}>a</p>\u{fdd2}", "<p >a</p>"),
            ("<p title=\"\u{fdd0}en\u{fdd1}", "<p title=\""),
        ] {
            assert_eq!(page(hostile), harmless, "{hostile:?}");
        }
    }

    #[test]
    fn a_page_without_marks_stays_as_it_is() {
        let html = "<!doctype html><p title=\"<\">a < b</p><script>if (a < b) {}</script>";
        assert_eq!(page(html), html);
    }
}
