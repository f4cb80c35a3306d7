//! Markdown of hostile origin to HTML that can only be read.
//!
//! Nothing that looks like HTML passes: the events of the parser that carry it are refused with a
//! finding. What is rendered goes through an allow-list besides, as a second wall.

use std::collections::{BTreeSet, HashSet};
use std::sync::LazyLock;

use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, TextMergeWithOffset, html};

use crate::catalog::check::privacy;
use crate::catalog::value::{bad_character, unsafe_text};
use crate::catalog::{Body, Catalog};
use crate::diagnostic::{Diagnostic, Rule, Span, Suggestion, near};

use super::facts;
use super::glossary::Linker;
use super::links::{Links, Target};

/// What rendering a text needs besides the text.
#[derive(Debug)]
pub(super) struct Setting<'a> {
    /// The catalog, whose facts may be quoted.
    pub catalog: &'a Catalog,
    /// Where links lead.
    pub links: &'a Links,
    /// Language of the page.
    pub language: &'a str,
    /// Index of that language.
    pub language_index: usize,
    /// Terms that are linked to the glossary.
    pub terms: Option<&'a Linker>,
    /// How many levels headings are lowered, so that text fits below the headings of its page.
    pub lower: usize,
}

/// A rendered text.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Rendered {
    /// The HTML.
    pub html: String,
    /// What is wrong with the text.
    pub diagnostics: Vec<Diagnostic>,
}

/// A question and its answer.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub(super) struct Question {
    /// Anchor of the question on its page.
    pub id: String,
    /// The question; plain text.
    #[serde(rename = "question")]
    pub text: String,
    /// The answer; HTML.
    pub answer: String,
}

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

/// Renders the text of an entry.
pub(super) fn render(body: Body, setting: &Setting<'_>) -> Rendered {
    let text = body.text(&setting.catalog.tree);
    let mut renderer = Renderer::new(setting, body.0);
    let events = renderer.events(text);
    let mut html = String::with_capacity(text.len() * 3 / 2);
    html::push_html(&mut html, events.into_iter());
    Rendered { html: sanitise(&html), diagnostics: renderer.diagnostics }
}

/// Renders a short text that stands in the field at `span`; links to the glossary are left out.
pub(super) fn render_field(text: &str, span: Span, setting: &Setting<'_>) -> Rendered {
    let plain = Setting { terms: None, ..*setting };
    // Positions inside a YAML value are not those of the text, so that findings point at the whole value.
    let mut renderer = Renderer { whole: Some(span), ..Renderer::new(&plain, span) };
    let events = renderer.events(text);
    let mut html = String::new();
    html::push_html(&mut html, events.into_iter());
    Rendered { html: sanitise(&html), diagnostics: renderer.diagnostics }
}

/// Returns the words of a short text that stands in the field at `span`.
pub(super) fn plain_field(text: &str, span: Span, setting: &Setting<'_>) -> String {
    let plain = Setting { terms: None, ..*setting };
    let mut renderer = Renderer { whole: Some(span), ..Renderer::new(&plain, span) };
    let spaced = renderer.events(text).into_iter().map(|event| match event {
        Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_)) => Event::SoftBreak,
        other => other,
    });
    plain_text(spaced).trim().to_owned()
}

/// Splits a text into questions, its second-level headings, and their answers.
pub(super) fn questions(body: Body, setting: &Setting<'_>) -> (Vec<Question>, Vec<Diagnostic>) {
    let text = body.text(&setting.catalog.tree);
    let mut renderer = Renderer::new(setting, body.0);
    let events = renderer.events(text);
    let mut diagnostics = std::mem::take(&mut renderer.diagnostics);
    let mut questions: Vec<Question> = Vec::new();
    let mut answer: Vec<Event<'_>> = Vec::new();
    let mut heading: Option<(String, String)> = None;
    let mut stray = false;
    let mut finish = |heading: &mut Option<(String, String)>, answer: &mut Vec<Event<'_>>| {
        let mut html = String::new();
        html::push_html(&mut html, answer.drain(..));
        match heading.take() {
            Some((id, question)) => questions.push(Question { id, text: question, answer: sanitise(&html) }),
            None => stray |= !html.trim().is_empty(),
        }
    };
    // Every heading's place; those of questions are picked out as they come.
    let mut headings = std::mem::take(&mut renderer.headings).into_iter();
    let mut places = Vec::new();
    let mut events = events.into_iter();
    let question_level = level(2 + setting.lower);
    while let Some(event) = events.next() {
        match event {
            Event::Start(Tag::Heading { level, id, .. }) if level == question_level => {
                places.extend(headings.next());
                finish(&mut heading, &mut answer);
                let question = plain_text(events.by_ref().take_while(|event| !is_heading_end(event)));
                heading = Some((id.map(|id| id.to_string()).unwrap_or_default(), question));
            }
            other => {
                if matches!(other, Event::Start(Tag::Heading { .. })) {
                    headings.next();
                }
                answer.push(other);
            }
        }
    }
    finish(&mut heading, &mut answer);
    let shape = |span, message: &str| {
        Diagnostic::new(Rule::FAQ_SHAPE, span, message).help("write each question as `## …?` and its answer below it")
    };
    let top = Span::new(body.0.file, body.0.start as usize, body.0.start as usize);
    if stray {
        diagnostics.push(shape(top, "text stands before the first question"));
    }
    if questions.is_empty() {
        diagnostics.push(shape(top, "the file holds no question"));
    }
    for (question, span) in questions.iter().zip(&places) {
        if question.text.trim().is_empty() {
            diagnostics.push(shape(*span, "the heading is empty"));
        } else if question.answer.trim().is_empty() {
            diagnostics.push(shape(*span, "the question has no answer"));
        }
    }
    (questions, diagnostics)
}

fn is_heading_end(event: &Event<'_>) -> bool {
    matches!(event, Event::End(TagEnd::Heading(_)))
}

fn plain_text<'a>(events: impl Iterator<Item = Event<'a>>) -> String {
    events.fold(String::new(), |mut text, event| {
        match event {
            Event::Text(part) | Event::Code(part) => text.push_str(&part),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            _ => {}
        }
        text
    })
}

fn level(number: usize) -> HeadingLevel {
    HeadingLevel::try_from(number.clamp(2, 6)).unwrap_or(HeadingLevel::H6)
}

struct Renderer<'a> {
    setting: &'a Setting<'a>,
    body: Span,
    /// Where every finding points, when not into the body.
    whole: Option<Span>,
    diagnostics: Vec<Diagnostic>,
    /// Where each heading stands.
    headings: Vec<Span>,
    ids: BTreeSet<String>,
    linked: BTreeSet<usize>,
}

impl<'a> Renderer<'a> {
    fn new(setting: &'a Setting<'a>, body: Span) -> Self {
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

    fn span(&self, range: &std::ops::Range<usize>) -> Span {
        if let Some(whole) = self.whole {
            return whole;
        }
        let start = self.body.start as usize;
        Span::new(self.body.file, start + range.start, start + range.end)
    }

    /// Returns the events of `text` made safe: facts filled in, links resolved, headings lowered and named.
    fn events<'t>(&mut self, text: &'t str) -> Vec<Event<'t>> {
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
    fn span_of(&self, part: &str, range: &std::ops::Range<usize>) -> Span {
        let whole = self.span(range);
        let source = self.setting.catalog.tree.text(whole.file).get(whole.range()).unwrap_or_default();
        match source.find(part).filter(|_| !part.is_empty()) {
            Some(at) => Span::new(whole.file, whole.start as usize + at, whole.start as usize + at + part.len()),
            None => whole,
        }
    }

    /// Returns the suggestion to write `new` at `span`, if just `old` stands there: in YAML it may be quoted or folded.
    fn in_its_place(&self, span: Span, old: &str, new: &str, is_certain: bool) -> Option<Suggestion> {
        let source = self.setting.catalog.tree.text(span.file).get(span.range())?;
        (source == old).then(|| Suggestion { replacement: new.to_owned(), span, is_certain })
    }

    /// Adds a finding, up to so many that nobody reads more.
    fn report(&mut self, diagnostic: Diagnostic) {
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

    fn report_personal_data(&mut self, range: &std::ops::Range<usize>) {
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

    fn fill_facts<'t>(&mut self, text: CowStr<'t>, range: &std::ops::Range<usize>) -> CowStr<'t> {
        if !text.contains("{{") {
            return text;
        }
        let mut filled = String::with_capacity(text.len());
        let mut rest: &str = &text;
        while let Some((before, after)) = rest.split_once("{{") {
            filled.push_str(before);
            let Some((name, after)) = after.split_once("}}") else {
                filled.push_str("{{");
                rest = after;
                continue;
            };
            let name = name.trim();
            match facts::fact(self.setting.catalog, name, self.setting.language) {
                Some(value) => filled.push_str(&value),
                None => self.unknown_fact(name, range),
            }
            rest = after;
        }
        filled.push_str(rest);
        CowStr::from(filled)
    }

    fn unknown_fact(&mut self, name: &str, range: &std::ops::Range<usize>) {
        let names = facts::names(self.setting.catalog);
        let message = format!("the catalog has no fact `{}`", name.escape_debug());
        let span = self.span_of(name, range);
        let mut diagnostic = Diagnostic::new(Rule::UNKNOWN_FACT, span, message).help(
            "facts are counts (`count.credentials`), policy limits (`policy.ID.max`) and details of a credential (`credential.ID.hours`)",
        );
        if let Some(near) = near(name, names.iter().map(String::as_str)) {
            diagnostic = diagnostic.help(format!("did you mean `{}`?", near.name));
            diagnostic.suggestion = self.in_its_place(span, name, near.name, near.is_certain);
        }
        self.report(diagnostic);
    }

    fn link<'t>(&mut self, url: &str, link_type: LinkType, range: &std::ops::Range<usize>) -> CowStr<'t> {
        if link_type == LinkType::Email
            || url.trim().get(..7).is_some_and(|start| start.eq_ignore_ascii_case("mailto:"))
        {
            self.report_personal_data(range);
            return CowStr::from("#");
        }
        match self.setting.links.resolve(url, self.setting.language_index) {
            Target::Href(href) => CowStr::from(href),
            Target::Refused => {
                let message = format!("`{}` is not a link that can be published", shorten(url));
                let span = self.span(range);
                self.report(
                    Diagnostic::new(Rule::UNSAFE_LINK, span, message)
                        .help("link to an https address, or to a page of the site such as /faq/"),
                );
                CowStr::from("#")
            }
            Target::Missing(near) => {
                let message = format!("the site has no page `{}`", shorten(url));
                let help = near.as_ref().map_or_else(
                    || "write the path of a page from the root of the site, such as /credentials/".to_owned(),
                    |near| format!("did you mean `{near}`?"),
                );
                let span = self.span_of(url, range);
                let mut diagnostic = Diagnostic::new(Rule::BROKEN_LINK, span, message).help(help);
                if let Some(near) = &near {
                    // Where only the slash or the letter case differs, there is no other page that could be meant.
                    let path = url.split('#').next().unwrap_or_default();
                    let is_certain = near.trim_matches('/').eq_ignore_ascii_case(path.trim_matches('/'));
                    let part = url.find('#').map_or("", |at| &url[at..]);
                    diagnostic.suggestion = self.in_its_place(span, url, &format!("{near}{part}"), is_certain);
                }
                self.report(diagnostic);
                CowStr::from("#")
            }
        }
    }

    fn image<'t>(&mut self, url: &str, range: &std::ops::Range<usize>) -> CowStr<'t> {
        if url.contains(':') || url.starts_with("//") {
            let span = self.span(range);
            let message = format!("the picture `{}` is not a file of the catalog", shorten(url));
            self.report(
                Diagnostic::new(Rule::UNSAFE_LINK, span, message)
                    .help("put the picture beside the text and name its file"),
            );
            return CowStr::from("");
        }
        let from = self.setting.catalog.tree.path(self.body.file);
        match self.setting.links.picture(&self.setting.catalog.tree, from, url) {
            Ok(href) => CowStr::from(href),
            Err(why) => {
                let span = self.span(range);
                self.report(
                    Diagnostic::new(Rule::MISSING_FILE, span, why)
                        .help("name a PNG, JPEG, WebP or SVG file below the folder of this text"),
                );
                CowStr::from("")
            }
        }
    }
}

fn shorten(url: &str) -> String {
    url.chars().take(80).collect::<String>().escape_debug().to_string()
}

/// The allow-list: what the renderer makes and nothing more.
static SANITISER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let tags: HashSet<&str> = [
        "p",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "a",
        "em",
        "strong",
        "del",
        "code",
        "pre",
        "blockquote",
        "hr",
        "br",
        "img",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    ]
    .into();
    let mut builder = ammonia::Builder::empty();
    builder
        .tags(tags)
        .generic_attributes(["id"].into())
        .tag_attributes(
            [
                ("a", ["href", "title"].into()),
                ("img", ["src", "alt", "title"].into()),
                ("ol", ["start"].into()),
                ("th", ["scope"].into()),
            ]
            .into(),
        )
        .allowed_classes([("a", ["term"].into())].into())
        .url_schemes(["https", "http", "mailto"].into())
        .url_relative(ammonia::UrlRelative::PassThrough)
        .link_rel(Some("noopener noreferrer"));
    builder
});

fn sanitise(html: &str) -> String {
    SANITISER.clean(html).to_string()
}
