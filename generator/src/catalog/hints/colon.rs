use crate::catalog::SourceTree;
use crate::catalog::requote::begin_of_text;
use crate::catalog::yaml::excerpt;
use crate::diagnostic::{Diagnostic, Span, Suggestion, quoted};

/// Suggests quotes around text in which a colon made a field: `Change: a dressing`.
pub(super) fn quote(finding: &mut Diagnostic, tree: &SourceTree) {
    let start = finding.span.start as usize;
    let text = tree.text(finding.span.file);
    let Some(line) = text.get(start..).and_then(|rest| rest.lines().next()) else { return };
    let before = text[..start].rfind('\n').map_or(0, |end| end + 1);
    let is_first = begin_of_text(&text[before..start + line.len()]) == start - before;
    if text[..start].trim_end().ends_with('{') {
        // Braces say that fields are meant.
        finding.help = None;
        return;
    }
    let line = line.trim_end();
    let end = start + line.len();
    if !is_first || line.starts_with(['"', '\'']) || line.contains(" #") || goes_on(text, before, end) {
        return;
    }
    let whole = quoted(line);
    finding.help =
        Some(format!("put the whole text in quotes, since a colon makes a field of it: {}", excerpt(&whole)));
    finding.suggestion = Some(Suggestion::new(Span::new(finding.span.file, start, end), whole));
}

/// Says whether the next line stands further to the right than the line at `start`, and so belongs to it.
fn goes_on(text: &str, start: usize, end: usize) -> bool {
    let indentation = |line: &str| line.len() - line.trim_start().len();
    let own = indentation(&text[start..end]);
    let rest = text[end..].lines().skip(1);
    let next = rest.into_iter().find(|line| !line.trim().is_empty());
    next.is_some_and(|line| indentation(line) > own)
}
