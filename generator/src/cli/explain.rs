//! The pages of the rules, as part of the program.

use anyhow::bail;
use include_dir::{Dir, include_dir};

use super::terminal;
use crate::diagnostic::{ALL_RULES, nearest, rule};

/// Made by the tests from the table of rules and the cases that break them.
static PAGES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../docs/diagnostics");

/// Prints the page of a rule.
pub(super) fn explain(code: &str) -> anyhow::Result<()> {
    let upper = code.to_ascii_uppercase();
    let Some(rule) = rule(&upper) else {
        let hint = match nearest(&upper, ALL_RULES.iter().map(|rule| rule.code)) {
            Some(near) => format!("did you mean {near}?"),
            None => "findings have codes such as C021".to_owned(),
        };
        bail!("there is no rule `{}`; {hint}", code.escape_debug());
    };
    let page = PAGES.get_file(format!("{}.md", rule.code)).and_then(|file| file.contents_utf8());
    match page {
        Some(page) => terminal::print(page),
        None => terminal::print(&format!("# {}: {}\n\n{}\n", rule.code, rule.name, rule.why)),
    }
}
