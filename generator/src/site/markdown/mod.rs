//! Markdown of hostile origin to HTML that can only be read.
//!
//! Nothing that looks like HTML passes: the events of the parser that carry it are refused with a
//! finding. What is rendered goes through an allow-list besides, as a second wall.

mod fill;
mod renderer;
mod sanitise;
mod targets;

use pulldown_cmark::{Event, Tag, TagEnd, html};

use crate::catalog::{Body, Catalog};
use crate::diagnostic::{Diagnostic, Rule, Span};

use super::glossary::Linker;
use super::links::Links;

use renderer::{Renderer, level, plain_text};
use sanitise::sanitise;

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
    let mut renderer = Renderer::of_field(&plain, span);
    let events = renderer.events(text);
    let mut html = String::new();
    html::push_html(&mut html, events.into_iter());
    Rendered { html: sanitise(&html), diagnostics: renderer.diagnostics }
}

/// Returns the words of a short text that stands in the field at `span`.
pub(super) fn plain_field(text: &str, span: Span, setting: &Setting<'_>) -> String {
    let plain = Setting { terms: None, ..*setting };
    let mut renderer = Renderer::of_field(&plain, span);
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
