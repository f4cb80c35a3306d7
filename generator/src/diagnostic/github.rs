//! Workflow commands of GitHub Actions, which its runner shows beside the lines of a pull request.

use std::fmt::Write as _;

use super::place::Place;
use super::setting::counts;
use super::{Diagnostic, Setting, Severity};

/// How many annotations of each kind GitHub shows of one step.
const SHOWN: usize = 10;

/// Workflow commands, and what did not fit in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annotations {
    /// The commands, a line each.
    pub text: String,
    /// How many findings have none.
    pub left: usize,
}

/// Renders findings as annotations, as many as GitHub shows: those in changed files first, the worst first. What does
/// not fit is counted in a last notice.
pub fn render_github(diagnostics: &[Diagnostic], setting: &Setting<'_>) -> Annotations {
    let ordered = setting.order(diagnostics);
    let all_fit = [Severity::Error, Severity::Warning, Severity::Advice]
        .iter()
        .all(|severity| ordered.iter().filter(|diagnostic| diagnostic.severity == *severity).count() <= SHOWN);
    // The notice about the rest is a notice itself.
    let notices = if all_fit { SHOWN } else { SHOWN - 1 };
    let mut room = [SHOWN, SHOWN, notices];
    let (mut text, mut left) = (String::new(), Vec::new());
    for diagnostic in ordered {
        let room = &mut room[diagnostic.severity as usize];
        if *room == 0 {
            left.push(diagnostic);
        } else {
            *room -= 1;
            text.push_str(&annotation(diagnostic, setting));
        }
    }
    if !left.is_empty() {
        let rest = counts(left.iter().copied());
        let message = format!(
            "GitHub shows {SHOWN} of each kind. Not shown here: {rest}. The summary of the job has all of them, \
             and so has `skillmark check`."
        );
        let _ = writeln!(text, "::notice title=More findings::{}", data(&message));
    }
    Annotations { text, left: left.len() }
}

fn annotation(diagnostic: &Diagnostic, setting: &Setting<'_>) -> String {
    let kind = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "notice",
    };
    let place = Place::of(diagnostic.span, setting.tree);
    let mut line = format!("::{kind} file={}", property(&setting.path(diagnostic.span.file)));
    let _ = write!(line, ",line={},endLine={}", place.line, place.end_line);
    // GitHub takes columns only of what is on one line.
    if place.line == place.end_line {
        let _ = write!(line, ",col={},endColumn={}", place.column, place.end_column);
    }
    let title = format!("{} {}", diagnostic.rule.code, diagnostic.rule.name);
    let _ = writeln!(line, ",title={}::{}", property(&title), data(&message(diagnostic, setting)));
    line
}

fn message(diagnostic: &Diagnostic, setting: &Setting<'_>) -> String {
    let mut text = diagnostic.message.clone();
    if let Some(help) = &diagnostic.help {
        let _ = write!(text, "\n{help}");
    }
    match setting.page(diagnostic.rule) {
        Some(page) => write!(text, "\n{page}"),
        None => write!(text, "\nMore: skillmark check --explain {}", diagnostic.rule.code),
    }
    .unwrap_or_default();
    text
}

/// Escapes what stands behind the second `::`, as GitHub's toolkit does (`escapeData`).
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes the value of a property, as GitHub's toolkit does (`escapeProperty`).
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{SourceFile, SourceTree};
    use crate::diagnostic::{FileId, Rule, Span};
    use std::collections::BTreeSet;

    fn tree(paths: &[&str]) -> SourceTree {
        let file =
            |path: &&str| SourceFile { path: (*path).to_owned(), bytes: b"a: 1\nb: 2\n".to_vec(), is_unusable: false };
        SourceTree::new(paths.iter().map(file).collect())
    }

    fn setting(tree: &SourceTree) -> Setting<'_> {
        Setting { tree, prefix: "sub/", changed: None, rules: None }
    }

    #[test]
    fn hostile_text_stays_inside_of_its_command() {
        let tree = tree(&["a,file=x::b.yaml"]);
        let message = "bad\n::error::forged\r\n::set-output name=x::y %0A ##[error]z";
        let found = [Diagnostic::new(Rule::WRONG_TYPE, Span::new(FileId(0), 0, 1), message)];
        let text = render_github(&found, &setting(&tree)).text;
        assert_eq!(
            text,
            "::error file=sub/a%2Cfile=x%3A%3Ab.yaml,line=1,endLine=1,col=1,endColumn=2,title=C022 wrong type of value\
             ::bad%0A::error::forged%0D%0A::set-output name=x::y %250A ##[error]z%0AMore: skillmark check --explain C022\n"
        );
    }

    #[test]
    fn changed_files_come_first_and_the_rest_is_counted() {
        let tree = tree(&["a.yaml", "b.yaml"]);
        let at = |file, number: usize| {
            Diagnostic::new(Rule::WRONG_TYPE, Span::new(FileId(file), 0, 1), format!("number {number}"))
        };
        let mut found: Vec<Diagnostic> = (0..12).map(|number| at(0, number)).collect();
        found.push(at(1, 99));
        let changed = BTreeSet::from(["b.yaml".to_owned()]);
        let rendered = render_github(&found, &Setting { changed: Some(&changed), ..setting(&tree) });
        let lines: Vec<&str> = rendered.text.lines().collect();
        assert!(lines[0].contains("number 99"), "{}", lines[0]);
        assert_eq!((lines.len(), rendered.left), (11, 3));
        assert!(lines[10].starts_with("::notice title=More findings::") && lines[10].contains("3 errors"), "{lines:?}");
    }

    #[test]
    fn a_notice_about_the_rest_takes_the_place_of_one() {
        let tree = tree(&["a.yaml"]);
        let advice =
            |number: usize| Diagnostic::new(Rule::ISSUER_EMAIL, Span::new(FileId(0), 0, 1), format!("number {number}"));
        let ten: Vec<Diagnostic> = (0..10).map(advice).collect();
        assert_eq!(render_github(&ten, &setting(&tree)).left, 0);
        let eleven: Vec<Diagnostic> = (0..11).map(advice).collect();
        let rendered = render_github(&eleven, &setting(&tree));
        assert_eq!((rendered.text.lines().count(), rendered.left), (10, 2));
    }
}
