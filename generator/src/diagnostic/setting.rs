use std::collections::BTreeSet;

use sha2::{Digest as _, Sha256};

use super::{Diagnostic, FileId, Rule, Severity};
use crate::catalog::SourceTree;

/// What the forms for forges need to know beside the findings.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// The files that were checked.
    pub tree: &'a SourceTree,
    /// Path of the catalog in its repository, with a final slash; empty at its top.
    pub prefix: &'a str,
    /// Paths, relative to the catalog, of the files that a change touches; `None` when nobody asked.
    pub changed: Option<&'a BTreeSet<String>>,
    /// Address of the folder with the pages of the rules, with a final slash, where they are published.
    pub rules: Option<&'a str>,
}

impl Setting<'_> {
    /// Returns the path of a file in the repository.
    pub(super) fn path(&self, file: FileId) -> String {
        format!("{}{}", self.prefix, self.tree.path(file))
    }

    /// Returns the address of the page about a rule.
    pub(super) fn page(&self, rule: &Rule) -> Option<String> {
        self.rules.map(|folder| format!("{folder}{}.md", rule.code))
    }

    /// Says whether a finding is in a file that the change touches; of no known change, none is.
    pub(super) fn is_changed(&self, diagnostic: &Diagnostic) -> bool {
        self.changed.is_some_and(|changed| changed.contains(self.tree.path(diagnostic.span.file)))
    }

    /// Returns the findings as they matter to whoever made the change: those in its files first, the worst first.
    pub(super) fn order<'d>(&self, diagnostics: &'d [Diagnostic]) -> Vec<&'d Diagnostic> {
        let mut ordered: Vec<&Diagnostic> = diagnostics.iter().collect();
        // Stable: what is equally bad stays in the order of files.
        ordered.sort_by_key(|diagnostic| (!self.is_changed(diagnostic), diagnostic.severity));
        ordered
    }

    /// Returns for each finding what it is known by from run to run: a digest of rule, path and message, and not of
    /// the line, which moves. The second of equal ones has its number in it, and so on.
    pub(super) fn fingerprints(&self, diagnostics: &[Diagnostic]) -> Vec<String> {
        let mut seen = std::collections::BTreeMap::new();
        let mut fingerprint = |diagnostic: &Diagnostic| {
            let path = self.path(diagnostic.span.file);
            let text = [diagnostic.rule.code, &path, &diagnostic.message].join("\0");
            let number = seen.entry(text.clone()).and_modify(|number: &mut usize| *number += 1).or_insert(1);
            let digest = Sha256::digest(format!("{text}\0{number}"));
            digest.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
        };
        diagnostics.iter().map(&mut fingerprint).collect()
    }
}

/// Says in one line how many findings of each severity there are.
pub(crate) fn counts<'a>(diagnostics: impl IntoIterator<Item = &'a Diagnostic>) -> String {
    let (mut errors, mut warnings, mut advice) = (0_usize, 0_usize, 0_usize);
    for diagnostic in diagnostics {
        match diagnostic.severity {
            Severity::Error => errors += 1,
            Severity::Warning => warnings += 1,
            Severity::Advice => advice += 1,
        }
    }
    let part = |count, one: &str, many: &str| format!("{count} {}", if count == 1 { one } else { many });
    [
        part(errors, "error", "errors"),
        part(warnings, "warning", "warnings"),
        part(advice, "piece of advice", "pieces of advice"),
    ]
    .join(", ")
}
