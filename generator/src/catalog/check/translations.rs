use crate::catalog::{Catalog, Entry};
use crate::diagnostic::{Diagnostic, Rule, Span};

/// Advises on entries that are not in every language of the site.
pub(super) fn check(catalog: &Catalog, diagnostics: &mut Vec<Diagnostic>) {
    let others: Vec<&str> = catalog.languages().skip(1).collect();
    missing(catalog.credentials.values(), &others, diagnostics);
    missing(catalog.departments.values(), &others, diagnostics);
    missing(catalog.pathways.values(), &others, diagnostics);
    missing(catalog.faqs.values(), &others, diagnostics);
    missing(catalog.pages.values(), &others, diagnostics);
}

fn missing<'a, T: 'a>(
    entries: impl Iterator<Item = &'a Entry<T>>,
    languages: &[&str],
    diagnostics: &mut Vec<Diagnostic>,
) {
    for entry in entries {
        for language in languages.iter().filter(|language| !entry.attempted.iter().any(|tag| **tag == ***language)) {
            let message = format!("`{}` is not translated to `{language}`", entry.id);
            let help = format!("add the same file with `.{language}.md` at its end, holding the translated words");
            diagnostics
                .push(Diagnostic::new(Rule::MISSING_TRANSLATION, Span::whole_file(entry.file), message).help(help));
        }
    }
}
