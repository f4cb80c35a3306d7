//! The events of a text, made safe: HTML refused, headings lowered and named, terms linked.

use std::collections::BTreeSet;

use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, TextMergeWithOffset};

use crate::catalog::check::privacy;
use crate::catalog::value::{bad_character, unsafe_text};
use crate::diagnostic::{Diagnostic, Rule, Span, Suggestion};

use super::Setting;

/// Findings of one text that are reported; the rest would only repeat them.
const MAX_FINDINGS: usize = 100;
/// Deepest nesting of quotations and lists.
const MAX_NESTING: usize = 16;

/// Returns the first line that opens more quotations and lists than anybody nests. Looked for before
/// parsing, which takes time that grows with the square of the depth.
fn too_deep(text: &str) -> Option<std::ops::Range<usize>> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let markers = line.char_indices().map_while(|(at, character)| match character {
            ' ' | '\t' | '0'..='9' | '.' | ')' => Some(0),
            '>' => Some(1),
            '-' | '*' | '+' if line[at + 1..].starts_with([' ', '\t']) => Some(1),
            _ => None,
        });
        let indent = line.len() - line.trim_start().len();
        if markers.sum::<usize>() > MAX_NESTING || indent > MAX_NESTING * 8 {
            return Some(start..start + line.trim_end().len());
        }
        start += line.len();
    }
    None
}

fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_DEFINITION_LIST
}

/// Makes the events of a text safe.
pub(super) struct Renderer<'a> {
    pub(super) setting: &'a Setting<'a>,
    pub(super) body: Span,
    /// Where every finding points, when not into the body.
    whole: Option<Span>,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// Where each heading stands.
    pub(super) headings: Vec<Span>,
    ids: BTreeSet<String>,
    linked: BTreeSet<usize>,
}

impl<'a> Renderer<'a> {
    pub(super) fn new(setting: &'a Setting<'a>, body: Span) -> Self {
        Self {
            setting,
            body,
            whole: None,
            diagnostics: Vec::new(),
            headings: Vec::new(),
            ids: BTreeSet::new(),
            linked: BTreeSet::new(),
        }
    }

    /// A renderer of a text in a field: positions inside a YAML value are not those of the text, so that findings point at
    /// the whole value.
    pub(super) fn of_field(setting: &'a Setting<'a>, span: Span) -> Self {
        Self { whole: Some(span), ..Self::new(setting, span) }
    }

    pub(super) fn span(&self, range: &std::ops::Range<usize>) -> Span {
        if let Some(whole) = self.whole {
            return whole;
        }
        let start = self.body.start as usize;
        Span::new(self.body.file, start + range.start, start + range.end)
    }

    /// Returns the events of `text` made safe: facts filled in, links resolved, headings lowered and named.
    pub(super) fn events<'t>(&mut self, text: &'t str) -> Vec<Event<'t>> {
        if let Some(line) = too_deep(text) {
            let at = self.span(&line);
            let message = "quotations or lists are nested too deeply";
            self.report(Diagnostic::new(Rule::BEYOND_BOUNDS, at, message).help("nest them at most 16 deep"));
            return Vec::new();
        }
        let parser = TextMergeWithOffset::new(Parser::new_ext(text, options()).into_offset_iter());
        let mut out: Vec<Event<'t>> = Vec::new();
        // Inside a link, a heading or code no term is linked.
        let mut closed = 0_usize;
        let mut heading: Option<usize> = None;
        let mut block = String::new();
        let mut is_code = false;
        for (event, range) in parser {
            match event {
                // A block comes line by line, and is judged as a whole: a comment may span several.
                Event::Start(Tag::HtmlBlock) => block.clear(),
                Event::Html(raw) => block.push_str(&raw),
                Event::End(TagEnd::HtmlBlock) => self.refuse_html(&block, &range),
                Event::InlineHtml(raw) => self.refuse_html(&raw, &range),
                Event::Start(Tag::Heading { level: written, .. }) => {
                    heading = Some(out.len());
                    self.headings.push(self.span(&range));
                    closed += 1;
                    let level = level((written as usize).max(2) + self.setting.lower);
                    out.push(Event::Start(Tag::Heading { level, id: None, classes: Vec::new(), attrs: Vec::new() }));
                }
                Event::End(TagEnd::Heading(written)) => {
                    closed -= 1;
                    if let Some(start) = heading.take() {
                        self.name_heading(&mut out, start);
                    }
                    out.push(Event::End(TagEnd::Heading(level((written as usize).max(2) + self.setting.lower))));
                }
                Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                    closed += 1;
                    let dest_url = self.link(&dest_url, link_type, &range);
                    out.push(Event::Start(Tag::Link { link_type: LinkType::Inline, dest_url, title, id }));
                }
                Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
                    closed += 1;
                    let dest_url = self.image(&dest_url, &range);
                    out.push(Event::Start(Tag::Image { link_type, dest_url, title, id }));
                }
                Event::Start(Tag::CodeBlock(kind)) => {
                    closed += 1;
                    is_code = true;
                    out.push(Event::Start(Tag::CodeBlock(kind)));
                }
                Event::End(end @ (TagEnd::Link | TagEnd::Image | TagEnd::CodeBlock)) => {
                    closed -= 1;
                    is_code = false;
                    out.push(Event::End(end));
                }
                Event::Text(text) if is_code => out.push(Event::Text(text)),
                Event::Text(text) => {
                    self.check_text(&text, &range);
                    let text = self.fill_facts(text, &range);
                    match self.setting.terms.filter(|_| closed == 0) {
                        Some(terms) => out.extend(terms.link(&text, &mut self.linked)),
                        None => out.push(Event::Text(text)),
                    }
                }
                other => out.push(other),
            }
        }
        out
    }

    /// Returns the place of `part` in the text at `range`, or else that of the whole range.
    pub(super) fn span_of(&self, part: &str, range: &std::ops::Range<usize>) -> Span {
        let whole = self.span(range);
        let source = self.setting.catalog.tree.text(whole.file).get(whole.range()).unwrap_or_default();
        match source.find(part).filter(|_| !part.is_empty()) {
            Some(at) => Span::new(whole.file, whole.start as usize + at, whole.start as usize + at + part.len()),
            None => whole,
        }
    }

    /// Returns the suggestion to write `new` at `span`, if just `old` stands there: in YAML it may be quoted or folded.
    pub(super) fn in_its_place(&self, span: Span, old: &str, new: &str, is_certain: bool) -> Option<Suggestion> {
        let source = self.setting.catalog.tree.text(span.file).get(span.range())?;
        (source == old).then(|| Suggestion { replacement: new.to_owned(), span, is_certain })
    }

    /// Adds a finding, up to so many that nobody reads more.
    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        if self.diagnostics.len() < MAX_FINDINGS {
            self.diagnostics.push(diagnostic);
        }
    }

    /// Text is checked once more as the reader will see it: entities and escapes hide what the source holds.
    fn check_text(&mut self, text: &str, range: &std::ops::Range<usize>) {
        if let Some(character) = bad_character(text) {
            self.report(unsafe_text(character, self.span(range)));
        }
        if privacy::holds_personal_data(text) {
            self.report_personal_data(range);
        }
    }

    pub(super) fn report_personal_data(&mut self, range: &std::ops::Range<usize>) {
        self.report(privacy::finding(self.span(range)));
    }

    fn refuse_html(&mut self, raw: &str, range: &std::ops::Range<usize>) {
        // Comments are notes among authors; they are dropped without a word.
        let is_comment =
            raw.trim().strip_prefix("<!--").and_then(|rest| rest.find("-->").map(|end| rest.len() == end + 3));
        if is_comment == Some(true) || raw.trim().is_empty() {
            return;
        }
        let shown: String = raw.trim().chars().take(40).collect();
        let message = format!("`{}` is HTML, and text is Markdown only", shown.escape_debug());
        let span = self.span(range);
        self.report(
            Diagnostic::new(Rule::RAW_HTML, span, message).help("write it as Markdown, or `&lt;` for the sign itself"),
        );
    }

    /// Gives the heading that begins at `start` an id made from its text.
    fn name_heading(&mut self, out: &mut [Event<'_>], start: usize) {
        let text = plain_text(out[start + 1..].iter().cloned());
        let slug = crate::catalog::value::Identifier::slug(&text);
        let slug = if slug.is_empty() { "section".to_owned() } else { slug };
        let mut name = slug.clone();
        let mut number = 2;
        while !self.ids.insert(name.clone()) {
            name = format!("{slug}-{number}");
            number += 1;
        }
        if let Some(Event::Start(Tag::Heading { id, .. })) = out.get_mut(start) {
            *id = Some(CowStr::from(name));
        }
    }
}

/// Returns the words of events.
pub(super) fn plain_text<'a>(events: impl Iterator<Item = Event<'a>>) -> String {
    events.fold(String::new(), |mut text, event| {
        match event {
            Event::Text(part) | Event::Code(part) => text.push_str(&part),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            _ => {}
        }
        text
    })
}

/// Returns the level of a heading below the headings of its page.
pub(super) fn level(number: usize) -> HeadingLevel {
    HeadingLevel::try_from(number.clamp(2, 6)).unwrap_or(HeadingLevel::H6)
}
