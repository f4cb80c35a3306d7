//! The lines of a source file that a finding points at, cut into pieces that a page can show.

use serde::Serialize;

use crate::catalog::SourceTree;
use crate::diagnostic::Span;

/// Most lines of one excerpt.
const LINES: usize = 6;

/// Most characters that are shown before and after what is marked, and of what is marked.
const AROUND: usize = 90;
const MARKED: usize = 300;

/// A line, and which part of it is marked.
#[derive(Debug, Serialize, PartialEq, Eq)]
pub(super) struct Line {
    number: usize,
    before: String,
    marked: String,
    after: String,
}

/// Returns the lines that `span` touches, or none where there is nothing to see.
pub(super) fn excerpt(span: Span, tree: &SourceTree) -> Vec<Line> {
    let text = tree.text(span.file);
    if text.is_empty() {
        return Vec::new();
    }
    let whole = |offset: usize| (0..=offset.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let range = span.range();
    let end = whole(range.end);
    let start = whole(range.start).min(end);
    let first = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let (number, _) = tree.line_column(span.file, span.start);
    let mut lines = Vec::new();
    let mut at = first;
    for (line, number) in text[first..].split_inclusive('\n').zip(number..).take(LINES) {
        if at > first && at >= end {
            break;
        }
        let shown = line.trim_end_matches(['\n', '\r']);
        let within = |offset: usize| offset.saturating_sub(at).min(shown.len());
        let (from, to) = (within(start), within(end));
        lines.push(Line {
            number,
            before: last(&shown[..from], AROUND),
            marked: head(&shown[from..to], MARKED),
            after: head(&shown[to..], AROUND),
        });
        at += line.len();
    }
    lines
}

fn head(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

fn last(text: &str, most: usize) -> String {
    match text.char_indices().rev().nth(most) {
        Some((at, character)) => format!("…{}", &text[at + character.len_utf8()..]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::SourceFile;
    use crate::diagnostic::FileId;

    fn lines(text: &str, start: usize, end: usize) -> Vec<(usize, String)> {
        let file = SourceFile { path: "a.yaml".into(), bytes: text.as_bytes().to_vec(), is_unusable: false };
        let lines = excerpt(Span::new(FileId(0), start, end), &SourceTree::new(vec![file]));
        lines.into_iter().map(|line| (line.number, format!("{}[{}]{}", line.before, line.marked, line.after))).collect()
    }

    #[test]
    fn marks_what_a_span_covers() {
        assert_eq!(lines("a: 1\nb: two\nc: 3\n", 8, 11), [(2, "b: [two]".into())]);
        assert_eq!(lines("a: é\r\nb: 2\n", 3, 7), [(1, "a: [é]".into())]);
        assert_eq!(lines("a: 1\nb: 2\nc: 3", 3, 8), [(1, "a: [1]".into()), (2, "[b: ]2".into())]);
        assert_eq!(lines("a: 1", 0, 0), [(1, "[]a: 1".into())]);
        assert_eq!(lines("a: 1", 90, 99), [(1, "a: 1[]".into())]);
        assert_eq!(lines("", 0, 0), []);
    }

    #[test]
    fn long_lines_are_cut_around_the_mark() {
        let text = format!("{}é{}", "a".repeat(5_000), "b".repeat(5_000));
        let found = lines(&text, 5_000, 5_002);
        assert_eq!(found, [(1, format!("…{}[é]{}…", "a".repeat(90), "b".repeat(90)))]);
        assert_eq!(lines(&"x\n".repeat(99), 0, 198).len(), LINES);
    }
}
