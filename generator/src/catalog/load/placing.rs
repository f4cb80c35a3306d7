//! Which file of a catalog is what, and which is nothing.

use super::Loader;
use crate::catalog::SourceTree;
use crate::catalog::layout::{Place, identifier_of, place};
use crate::catalog::value::{Identifier, LanguageTag, Scalar as _};
use crate::diagnostic::{self, Diagnostic, FileId, Rule, Span};

impl Loader {
    /// Judges every file by its path, reporting those that have no place or whose name cannot be an id.
    pub(super) fn places<'a>(&mut self, tree: &'a SourceTree) -> Vec<(FileId, Place<'a>)> {
        let mut places = Vec::new();
        for (file, source) in tree.iter() {
            let place = place(&source.path);
            if place == Place::Stray {
                self.report_stray(file, &source.path);
                continue;
            }
            if let Some(Err(refusal)) = identifier_of(&place).map(Identifier::read) {
                let diagnostic = Diagnostic::new(refusal.rule, Span::whole_file(file), refusal.message);
                self.diagnostics.push(diagnostic.help(format!("rename it: {}", refusal.help)));
                continue;
            }
            if !self.unusable.contains(&file) {
                places.push((file, place));
            }
        }
        places
    }

    /// Reports a file that nothing reads.
    pub(super) fn report_stray(&mut self, file: FileId, path: &str) {
        const FOLDERS: &[&str] = &[
            "issuers",
            "trusted",
            "theme",
            "departments",
            "credentials",
            "pathways",
            "frameworks",
            "faqs",
            "pages",
            "endorsements",
            "versions",
            "status",
            "samples",
        ];
        if self.unusable.contains(&file) {
            return;
        }
        let top = path.split('/').next().unwrap_or(path);
        if let Some(stem) = path.strip_suffix(".yml") {
            let message = format!("nothing reads `{path}`");
            let diagnostic = Diagnostic::new(Rule::STRAY_FILE, Span::whole_file(file), message);
            self.diagnostics.push(diagnostic.help(format!("rename it to `{stem}.yaml`")));
            return;
        }
        let near = diagnostic::nearest(top, FOLDERS.iter().copied()).filter(|near| *near != top);
        let help = near.map_or_else(
            || "move it to where it belongs, or out of the catalog".to_owned(),
            |near| format!("did you mean the folder `{near}`?"),
        );
        let message = format!("nothing reads `{path}`");
        self.diagnostics.push(Diagnostic::new(Rule::STRAY_FILE, Span::whole_file(file), message).help(help));
    }

    /// Reports translations to languages that the catalog does not have.
    pub(super) fn check_languages(
        &mut self,
        places: &[(FileId, Place<'_>)],
        first: Option<&LanguageTag>,
        all: &[LanguageTag],
    ) {
        for (file, place) in places {
            let Place::Markdown(_, _, Some(language)) = place else { continue };
            if first == Some(language) || !all.contains(language) {
                let declared = all.iter().skip(1).map(|tag| format!("`{}`", &**tag)).collect::<Vec<_>>().join(", ");
                let message = if first == Some(language) {
                    format!("`{}` is the catalog's first language", &**language)
                } else {
                    format!("`{}` is not a language of this catalog", &**language)
                };
                let help = if declared.is_empty() {
                    "add the language to `languages` in catalog.yaml".to_owned()
                } else {
                    format!("translations are in {declared}")
                };
                self.diagnostics
                    .push(Diagnostic::new(Rule::UNKNOWN_TRANSLATION, Span::whole_file(*file), message).help(help));
            }
        }
    }
}
