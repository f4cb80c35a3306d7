//! Every finding as Markdown, for the summary of a job or a comment.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::markdown::{block, code, prose};
use super::place::Place;
use super::setting::counts;
use super::{Diagnostic, FileId, Rule, Setting, Severity};

/// Lines of the source that are shown of one finding, and characters of each.
const LINES: usize = 3;
const WIDTH: usize = 120;
/// Room that is kept for saying what was left out.
const TAIL: usize = 400;

/// Renders findings as Markdown in at most `room` bytes: a part for each file, those that a change touches first, and
/// then what the rules say. Parts that do not fit are left out whole, and counted.
pub fn render_summary(diagnostics: &[Diagnostic], setting: &Setting<'_>, room: usize) -> String {
    let mut text = format!("## Check of the catalog: {}\n\n", counts(diagnostics));
    if diagnostics.is_empty() {
        text.push_str("Nothing was found.\n");
    }
    let (mut files, mut left) = (0_usize, 0_usize);
    for (file, found) in by_file(diagnostics, setting) {
        let part = part(file, &found, setting);
        if text.len() + part.len() + TAIL > room {
            files += 1;
            left += found.len();
        } else {
            text.push_str(&part);
        }
    }
    if files > 0 {
        let _ = writeln!(
            text,
            "**Left out**, since a summary has no more room: {left} findings in {files} files. \
             `skillmark check` shows all of them.\n"
        );
    }
    let rules = explained(diagnostics, setting);
    if text.len() + rules.len() <= room {
        text.push_str(&rules);
    }
    text
}

/// Returns the findings by file: files that a change touches first, and then by path.
fn by_file<'d>(diagnostics: &'d [Diagnostic], setting: &Setting<'_>) -> Vec<(FileId, Vec<&'d Diagnostic>)> {
    let mut files: BTreeMap<(bool, &str), (FileId, Vec<&'d Diagnostic>)> = BTreeMap::new();
    for diagnostic in diagnostics {
        let file = diagnostic.span.file;
        let key = (!setting.is_changed(diagnostic), setting.tree.path(file));
        files.entry(key).or_insert_with(|| (file, Vec::new())).1.push(diagnostic);
    }
    files.into_values().collect()
}

fn part(file: FileId, found: &[&Diagnostic], setting: &Setting<'_>) -> String {
    let changed = if found.first().is_some_and(|first| setting.is_changed(first)) { " (changed)" } else { "" };
    let mut text = format!("### {}{changed}\n\n", code(&setting.path(file)));
    for diagnostic in found {
        text.push_str(&item(diagnostic, setting));
    }
    text.push('\n');
    text
}

fn item(diagnostic: &Diagnostic, setting: &Setting<'_>) -> String {
    let kind = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "advice",
    };
    let place = Place::of(diagnostic.span, setting.tree);
    let name = name(diagnostic.rule, setting);
    let mut text = format!("- **{kind}** {name}, line {}: {}  \n", place.line, prose(&diagnostic.message));
    if let Some(help) = &diagnostic.help {
        let _ = writeln!(text, "  {}", prose(help));
    }
    if let Some(excerpt) = excerpt(diagnostic, setting) {
        let _ = write!(text, "\n{}", block(&excerpt, "  "));
    }
    if let Some(suggestion) = &diagnostic.suggestion {
        let replaced = setting.tree.text(suggestion.span.file).get(suggestion.span.range()).unwrap_or_default();
        let (old, new) = (code(&cut(replaced)), code(&cut(&suggestion.replacement)));
        let _ = writeln!(text, "\n  Write {new} instead of {old}.");
    }
    text
}

fn name(rule: &Rule, setting: &Setting<'_>) -> String {
    match setting.page(rule) {
        Some(page) => format!("[{}]({page})", rule.code),
        None => rule.code.to_owned(),
    }
}

/// Returns the lines that a finding touches, cut where they are long; `None` where there is nothing to show.
fn excerpt(diagnostic: &Diagnostic, setting: &Setting<'_>) -> Option<String> {
    let place = Place::of(diagnostic.span, setting.tree);
    let text = setting.tree.text(diagnostic.span.file);
    let lines = text.lines().enumerate().skip(place.line - 1).take((place.end_line - place.line + 1).min(LINES));
    let shown: Vec<String> = lines.map(|(index, line)| format!("{:>4} | {}", index + 1, cut(line))).collect();
    (diagnostic.span.start != diagnostic.span.end && !shown.is_empty()).then(|| shown.join("\n"))
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(WIDTH) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

/// Returns what the rules that were broken say, folded away.
fn explained(diagnostics: &[Diagnostic], setting: &Setting<'_>) -> String {
    let rules: BTreeMap<&str, &Rule> =
        diagnostics.iter().map(|diagnostic| (diagnostic.rule.code, diagnostic.rule)).collect();
    if rules.is_empty() {
        return String::new();
    }
    let mut text = String::from("<details><summary>What the rules say</summary>\n\n");
    for rule in rules.values() {
        let _ = writeln!(text, "- {}, {}: {}", name(rule, setting), prose(rule.name), prose(rule.why));
    }
    text.push_str("\n</details>\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{SourceFile, SourceTree};
    use crate::diagnostic::Span;

    #[test]
    fn whole_files_are_left_out_and_counted() {
        let file = |path: &str| SourceFile { path: path.to_owned(), bytes: b"x: 1\n".to_vec(), is_unusable: false };
        let tree = SourceTree::new((0..40).map(|number| file(&format!("{number:02}.yaml"))).collect());
        let found: Vec<Diagnostic> = (0..40)
            .map(|file| Diagnostic::new(Rule::WRONG_TYPE, Span::new(FileId(file), 0, 1), "expected text"))
            .collect();
        let setting = Setting { tree: &tree, prefix: "", changed: None, rules: None };
        for room in [600, 2_000, 4_000] {
            let text = render_summary(&found, &setting, room);
            assert!(text.len() <= room, "{} of {room}", text.len());
            let shown = text.matches("### ").count();
            assert!(shown < 40 && text.contains(&format!("{} findings in {} files", 40 - shown, 40 - shown)), "{text}");
        }
        assert_eq!(render_summary(&found, &setting, 1 << 20).matches("### ").count(), 40);
    }
}
