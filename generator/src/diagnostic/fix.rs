//! Following suggestions: in the bytes of the sources, and nowhere else in them.

use std::collections::{BTreeMap, BTreeSet};

use super::{Diagnostic, FileId, Rule, Severity};
use crate::catalog::{SourceFile, SourceTree};

/// How often a catalog is checked at most: what a fix uncovers is fixed too, but never for ever.
const MAX_CHECKS: usize = 60;
/// How often what a fix uncovered is fixed in its turn.
const MAX_ROUNDS: usize = 12;
/// What is never written: published versions, signed lists and sealed badges are what they are.
const FROZEN: &[&str] = &["versions/", "status/", "samples/"];

/// A suggestion that was followed, or taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// Path of the file, relative to the catalog.
    pub path: String,
    /// Line in which it stood, from 1.
    pub line: usize,
    /// The rule that was broken.
    pub rule: &'static Rule,
    /// What the finding said.
    pub message: String,
    /// What was written there.
    pub old: String,
    /// What takes its place.
    pub new: String,
    file: FileId,
    start: usize,
}

/// A catalog after its suggestions were followed.
#[derive(Debug)]
pub struct Fixed {
    /// The files as they are now.
    pub tree: SourceTree,
    /// What was followed, in the order in which it was.
    pub applied: Vec<Edit>,
    /// What was taken back, since it made the file worse.
    pub taken_back: Vec<Edit>,
}

impl Fixed {
    /// Returns the files that are not as they were in `before`: path, old bytes, new bytes.
    pub fn changed<'a>(&'a self, before: &'a SourceTree) -> Vec<(&'a str, &'a [u8], &'a [u8])> {
        let pairs = before.iter().zip(self.tree.iter());
        pairs
            .filter(|((_, old), (_, new))| old.bytes != new.bytes)
            .map(|((_, old), (_, new))| (new.path.as_str(), old.bytes.as_slice(), new.bytes.as_slice()))
            .collect()
    }
}

/// Follows every suggestion of which there is no doubt, checks again, and goes on until there is none. Of two that
/// overlap the first is followed. One that leaves its file unreadable, or with more errors, is taken back.
pub fn fix(tree: &SourceTree, mut check: impl FnMut(SourceTree) -> Vec<Diagnostic>) -> Fixed {
    let mut fixed = Fixed { tree: tree.clone(), applied: Vec::new(), taken_back: Vec::new() };
    let mut found = check(tree.clone());
    let mut checks = 1;
    for _ in 0..MAX_ROUNDS {
        let mut edits = choose(&fixed, &found);
        while !edits.is_empty() {
            if checks == MAX_CHECKS {
                return fixed;
            }
            checks += 1;
            let next = apply(&fixed.tree, &edits);
            let after = check(next.clone());
            let worse = worse_files(&edits, &found, &after);
            if worse.is_empty() {
                (fixed.tree, found) = (next, after);
                fixed.applied.append(&mut edits);
                break;
            }
            let (kept, refused) = narrow(edits, &worse);
            edits = kept;
            fixed.taken_back.extend(refused);
        }
        // Either nothing was left to try, or everything that was tried has been taken back: then other edits of the
        // same files may still do.
        if choose(&fixed, &found).is_empty() {
            break;
        }
    }
    fixed
}

/// Returns the edits that can be made at once: certain, of sources, and none over another.
fn choose(fixed: &Fixed, found: &[Diagnostic]) -> Vec<Edit> {
    let mut edits: Vec<Edit> = found.iter().filter_map(|diagnostic| edit(&fixed.tree, diagnostic)).collect();
    edits.retain(|edit| !fixed.taken_back.iter().any(|refused| refused.is_like(edit)));
    edits.sort_by_key(|edit| (edit.file, edit.start));
    let mut end = (FileId(0), 0);
    edits.retain(|edit| {
        let is_free = edit.file != end.0 || edit.start >= end.1;
        if is_free {
            end = (edit.file, edit.start + edit.old.len());
        }
        is_free
    });
    edits
}

fn edit(tree: &SourceTree, diagnostic: &Diagnostic) -> Option<Edit> {
    let suggestion = diagnostic.suggestion.as_ref().filter(|suggestion| suggestion.is_certain)?;
    let file = suggestion.span.file;
    let source = tree.get(file)?;
    let is_frozen = source.path == "versions.lock" || FROZEN.iter().any(|folder| source.path.starts_with(folder));
    // A name that cannot be shown as it is was escaped, and no longer names the file.
    if is_frozen || source.is_unusable || source.path.contains('\\') {
        return None;
    }
    let old = std::str::from_utf8(&source.bytes).ok()?.get(suggestion.span.range())?;
    let (line, _) = tree.line_column(file, suggestion.span.start);
    (old != suggestion.replacement).then(|| Edit {
        path: source.path.clone(),
        line,
        rule: diagnostic.rule,
        message: diagnostic.message.clone(),
        old: old.to_owned(),
        new: suggestion.replacement.clone(),
        file,
        start: suggestion.span.start as usize,
    })
}

impl Edit {
    fn is_like(&self, other: &Self) -> bool {
        (&self.path, self.rule, &self.message, &self.old, &self.new)
            == (&other.path, other.rule, &other.message, &other.old, &other.new)
    }
}

/// Returns the files with the edits made, which are in order and do not overlap.
fn apply(tree: &SourceTree, edits: &[Edit]) -> SourceTree {
    let mut by_file: BTreeMap<FileId, Vec<&Edit>> = BTreeMap::new();
    for edit in edits {
        by_file.entry(edit.file).or_default().push(edit);
    }
    let files = tree.iter().map(|(id, source)| match by_file.get(&id) {
        Some(edits) => SourceFile { bytes: spliced(&source.bytes, edits), ..source.clone() },
        None => source.clone(),
    });
    SourceTree::new(files.collect())
}

fn spliced(bytes: &[u8], edits: &[&Edit]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    for edit in edits {
        out.extend_from_slice(&bytes[at..edit.start]);
        out.extend_from_slice(edit.new.as_bytes());
        at = edit.start + edit.old.len();
    }
    out.extend_from_slice(&bytes[at..]);
    out
}

/// Returns the edited files that are worse after than before.
fn worse_files(edits: &[Edit], before: &[Diagnostic], after: &[Diagnostic]) -> BTreeSet<FileId> {
    let files: BTreeSet<FileId> = edits.iter().map(|edit| edit.file).collect();
    files.into_iter().filter(|file| Health::of(*file, after).is_worse_than(&Health::of(*file, before))).collect()
}

/// What is wrong with a file: whether it can be taken apart, its errors of reading, and all of its errors.
struct Health {
    is_unreadable: bool,
    reading: usize,
    all: usize,
}

impl Health {
    fn of(file: FileId, found: &[Diagnostic]) -> Self {
        let errors =
            found.iter().filter(|found| found.span.file == file && found.severity == Severity::Error).map(|it| it.rule);
        let mut health = Self { is_unreadable: false, reading: 0, all: 0 };
        for rule in errors {
            health.is_unreadable |=
                [Rule::YAML_SYNTAX, Rule::DUPLICATE_KEY, Rule::BEYOND_BOUNDS, Rule::FRONT_MATTER].contains(&rule);
            // What is wrong with single values is found first; what they refer to, only once they can be read.
            let is_of_entries = rule == Rule::REQUIRED_WHEN_PUBLISHED;
            health.reading += usize::from(rule.code < Rule::UNKNOWN_REFERENCE.code && !is_of_entries);
            health.all += 1;
        }
        health
    }

    /// An entry that could not be read was looked at no further: what comes to light after is no work of the fix.
    fn is_worse_than(&self, before: &Self) -> bool {
        let is_unreadable = self.is_unreadable && !before.is_unreadable;
        let has_more = if before.reading > 0 { self.reading > before.reading } else { self.all > before.all };
        is_unreadable || has_more
    }
}

/// Leaves of the edits of files that got worse the first alone, to see whether it was the one; where it was alone
/// already, it was.
fn narrow(edits: Vec<Edit>, worse: &BTreeSet<FileId>) -> (Vec<Edit>, Vec<Edit>) {
    let mut count: BTreeMap<FileId, usize> = BTreeMap::new();
    for edit in &edits {
        *count.entry(edit.file).or_default() += 1;
    }
    let (mut kept, mut refused, mut seen) = (Vec::new(), Vec::new(), BTreeSet::new());
    for edit in edits {
        if !worse.contains(&edit.file) {
            kept.push(edit);
        } else if seen.insert(edit.file) {
            if count[&edit.file] > 1 { kept.push(edit) } else { refused.push(edit) }
        }
    }
    (kept, refused)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Span, Suggestion};

    fn tree(files: &[(&str, &str)]) -> SourceTree {
        let file = |(path, text): &(&str, &str)| SourceFile {
            path: (*path).to_owned(),
            bytes: (*text).into(),
            is_unusable: false,
        };
        SourceTree::new(files.iter().map(file).collect())
    }

    /// A check that wants every `old` to be `new`, and finds an error of YAML where there is a `!`.
    fn wants(tree: &SourceTree, pairs: &[(&str, &str)]) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        for (file, _) in tree.iter() {
            let text = tree.text(file);
            for (old, new) in pairs {
                for (at, _) in text.match_indices(old) {
                    let span = Span::new(file, at, at + old.len());
                    let mut diagnostic = Diagnostic::new(Rule::NOT_ONE_OF, span, format!("not `{old}`"));
                    diagnostic.suggestion = Some(Suggestion::new(span, *new));
                    found.push(diagnostic);
                }
            }
            if let Some(at) = text.find('!') {
                found.push(Diagnostic::new(Rule::YAML_SYNTAX, Span::new(file, at, at + 1), "not YAML"));
            }
        }
        found
    }

    fn fixed(files: &[(&str, &str)], pairs: &[(&str, &str)]) -> Fixed {
        fix(&tree(files), |tree| wants(&tree, pairs))
    }

    #[test]
    fn touches_the_span_and_nothing_else() {
        let text = "\u{feff}# comment  \r\na:  one   # é\r\n\r\nb: one\r\n";
        let fixed = fixed(&[("a.yaml", text)], &[("one", "\"uno\"")]);
        assert_eq!(fixed.tree.text(FileId(0)), text.replace("one", "\"uno\""));
        assert_eq!(fixed.applied.iter().map(|edit| edit.line).collect::<Vec<_>>(), [2, 4]);
    }

    #[test]
    fn of_two_that_overlap_the_first_wins_and_the_other_is_looked_for_anew() {
        let fixed = fixed(&[("a.yaml", "abc bc")], &[("abc", "x"), ("bc", "y")]);
        assert_eq!(fixed.tree.text(FileId(0)), "x y");
    }

    #[test]
    fn what_a_fix_uncovers_is_fixed_too_but_not_for_ever() {
        assert_eq!(fixed(&[("a.yaml", "a")], &[("a", "b"), ("b", "c")]).tree.text(FileId(0)), "c");
        let endless = fixed(&[("a.yaml", "a")], &[("a", "aa")]);
        assert!(endless.applied.len() < 1 << 14, "the rounds are bounded");
    }

    #[test]
    fn what_makes_a_file_worse_is_taken_back_alone() {
        let fixed =
            fixed(&[("a.yaml", "one two three"), ("b.yaml", "one")], &[("one", "1"), ("two", "!"), ("three", "3")]);
        assert_eq!(fixed.tree.text(FileId(0)), "1 two 3");
        assert_eq!(fixed.tree.text(FileId(1)), "1");
        assert_eq!(fixed.taken_back.iter().map(|edit| edit.old.as_str()).collect::<Vec<_>>(), ["two"]);
    }

    #[test]
    fn what_is_frozen_stays() {
        let files = [("status/a.json", "one"), ("versions.lock", "one"), ("versions/a/v1/achievement.json", "one")];
        assert!(fixed(&files, &[("one", "two")]).applied.is_empty());
    }
}
