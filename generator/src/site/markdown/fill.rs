//! Facts of the catalog in a text, such as `{{ count.credentials }}`.

use pulldown_cmark::CowStr;

use crate::diagnostic::{Diagnostic, Rule, near};

use super::super::facts;
use super::renderer::Renderer;

impl Renderer<'_> {
    /// Fills in the facts that a text quotes.
    pub(super) fn fill_facts<'t>(&mut self, text: CowStr<'t>, range: &std::ops::Range<usize>) -> CowStr<'t> {
        if !text.contains("{{") {
            return text;
        }
        let mut filled = String::with_capacity(text.len());
        let mut rest: &str = &text;
        while let Some((before, after)) = rest.split_once("{{") {
            filled.push_str(before);
            let Some((name, after)) = after.split_once("}}") else {
                filled.push_str("{{");
                rest = after;
                continue;
            };
            let name = name.trim();
            match facts::fact(self.setting.catalog, name, self.setting.language) {
                Some(value) => filled.push_str(&value),
                None => self.unknown_fact(name, range),
            }
            rest = after;
        }
        filled.push_str(rest);
        CowStr::from(filled)
    }

    fn unknown_fact(&mut self, name: &str, range: &std::ops::Range<usize>) {
        let names = facts::names(self.setting.catalog);
        let message = format!("the catalog has no fact `{}`", name.escape_debug());
        let span = self.span_of(name, range);
        let mut diagnostic = Diagnostic::new(Rule::UNKNOWN_FACT, span, message).help(
            "facts are counts (`count.credentials`), policy limits (`policy.ID.max`) and details of a credential (`credential.ID.hours`)",
        );
        if let Some(near) = near(name, names.iter().map(String::as_str)) {
            diagnostic = diagnostic.help(format!("did you mean `{}`?", near.name));
            diagnostic.suggestion = self.in_its_place(span, name, near.name, near.is_certain);
        }
        self.report(diagnostic);
    }
}
