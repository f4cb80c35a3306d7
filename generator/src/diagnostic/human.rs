use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Diagnostic, Severity};
use crate::catalog::SourceTree;

/// Lines longer than this are cut to the part that matters, so that a terminal stays readable.
const WIDTH: usize = 120;

/// Renders findings as text with an excerpt of the source, ready for a terminal.
pub fn render_human(diagnostics: &[Diagnostic], tree: &SourceTree, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() }.term_width(WIDTH);
    let mut text = String::new();
    for diagnostic in diagnostics {
        text.push_str(&renderer.render(&report(diagnostic, tree)));
        text.push_str("\n\n");
    }
    text
}

fn report<'a>(diagnostic: &'a Diagnostic, tree: &'a SourceTree) -> Vec<Group<'a>> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Advice => Level::NOTE.with_name("advice"),
    };
    let title = level.primary_title(diagnostic.message.as_str()).id(diagnostic.rule.code);
    let mut group = title.element(snippet(diagnostic, tree));
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    vec![group]
}

/// Returns the lines that the finding touches: a renderer that is given a whole file reads it whole.
fn snippet<'a>(diagnostic: &Diagnostic, tree: &'a SourceTree) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let text = tree.text(diagnostic.span.file);
    let range = diagnostic.span.range();
    // Whatever a span says, the excerpt is cut between characters.
    let whole = |offset: usize| (0..=offset.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let end = whole(range.end);
    let start = whole(range.start).min(end);
    let first = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let last = text[end..].find('\n').map_or(text.len(), |at| end + at);
    let (line, _) = tree.line_column(diagnostic.span.file, diagnostic.span.start);
    Snippet::source(&text[first..last])
        .line_start(line)
        .path(tree.path(diagnostic.span.file))
        .annotation(AnnotationKind::Primary.span(start - first..end - first))
}
