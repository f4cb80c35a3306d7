//! What is wrong with a theme that is laid over the embedded one.

use crate::catalog::Catalog;
use crate::diagnostic::{Diagnostic, FileId, Rule, Span};

use super::messages::{Messages, Mistake};

/// How many missing messages are named.
const NAMED: usize = 3;

/// Returns what is to be said of files of messages that can be used.
pub(super) fn check_words(catalog: &Catalog, messages: &Messages) -> Vec<Diagnostic> {
    let misfits = messages.misfits().iter().map(|mistake| {
        let mut finding = words_finding(catalog, mistake);
        (finding.rule, finding.severity) = (Rule::MISFIT_MESSAGE, Rule::MISFIT_MESSAGE.severity);
        finding
    });
    let untold = catalog.config.languages.iter().filter_map(|language| {
        let tag: &str = language;
        let (missing, count) = messages.missing(tag);
        let first = missing.get(..missing.len().min(NAMED)).filter(|first| !first.is_empty())?;
        let first = first.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ");
        let and_more = if missing.len() > NAMED { ", …" } else { "" };
        let message =
            format!("`{tag}` lacks {} of {count} messages of the interface: {first}{and_more}", missing.len());
        let help = format!(
            "add them to theme/locales/{tag}.ftl in the catalog; until then they are shown in `{}` and marked as such",
            messages.stand_in(tag)
        );
        Some(Diagnostic::new(Rule::MISSING_MESSAGES, language.span, message).help(help))
    });
    misfits.chain(untold).collect()
}

/// Returns the finding for a mistake in a file of messages.
pub(super) fn words_finding(catalog: &Catalog, mistake: &Mistake) -> Diagnostic {
    let file = catalog.tree.find(&format!("theme/{}", mistake.path)).filter(|_| mistake.is_of_catalog);
    let finding = if let Some((file, _)) = file {
        let place = Span::new(file, mistake.place.start, mistake.place.end);
        Diagnostic::new(Rule::TEMPLATE, place, mistake.message.clone())
    } else {
        // The theme lies elsewhere, and its files cannot be shown.
        let message = format!("{}: {}", mistake.path, mistake.message);
        Diagnostic::new(Rule::TEMPLATE, Span::whole_file(FileId(u32::MAX)), message)
    };
    finding.help(mistake.help.as_deref().unwrap_or("compare the file with that of another language"))
}

/// Returns the finding for a mistake in a template, which Tera puts into words.
pub(super) fn template_finding(catalog: &Catalog, problem: &str) -> Diagnostic {
    // The engine's message is a sentence, then `--> FILE:LINE:COLUMN`, then an excerpt, which we show ourselves.
    let sentence = problem.lines().next().unwrap_or_default().trim_start_matches("error: ").trim_end_matches('.');
    let place = problem.split("--> ").nth(1).and_then(|rest| rest.lines().next()).unwrap_or_default();
    let span = template_place(catalog, place);
    let sentence =
        if span.is_some() || place.is_empty() { sentence.to_owned() } else { format!("{sentence} ({place})") };
    let span = span.unwrap_or_else(|| {
        let named = catalog.tree.under("theme").find(|(_, source)| problem.contains(&source.path));
        Span::whole_file(named.map_or(FileId(u32::MAX), |(file, _)| file))
    });
    Diagnostic::new(Rule::TEMPLATE, span, format!("the theme cannot be used: {sentence}"))
        .help("compare the file with the one of the default theme that it replaces")
}

/// Returns the place `FILE:LINE:COLUMN` in a template of the catalog's own.
fn template_place(catalog: &Catalog, place: &str) -> Option<Span> {
    let mut parts = place.trim().rsplitn(3, ':');
    let (column, line) = (parts.next()?.parse::<usize>().ok()?, parts.next()?.parse::<usize>().ok()?);
    let (file, _) = catalog.tree.find(&format!("theme/templates/{}", parts.next()?))?;
    let text = catalog.tree.text(file);
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let within = text.get(start..)?.char_indices().nth(column.saturating_sub(1)).map_or(0, |(at, _)| at);
    let one = text.get(start + within..)?.chars().next().map_or(0, char::len_utf8);
    Some(Span::new(file, start + within, start + within + one))
}
