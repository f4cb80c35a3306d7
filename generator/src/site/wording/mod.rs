//! Summaries beside the words that the theme puts before them: "You will be able to …".

mod opening;
#[cfg(test)]
mod tests;
mod verbs;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentArgs;

use super::messages::Messages;
use crate::catalog::yaml::Content;
use crate::catalog::{Catalog, reparse};
use crate::diagnostic::{Diagnostic, Rule, Span, Suggestion};
use opening::{Opening, repeated};
use verbs::{is_name, is_verb};

/// Stands for the summary, to see what a message puts before it.
const MARK: &str = "\u{fffc}";
/// Most characters of a summary that help quotes.
const MAX_EXCERPT: usize = 60;

/// A summary of a credential.
#[derive(Debug)]
struct Summary<'a> {
    /// Its language.
    language: &'a str,
    /// Its text, without what YAML needs around it.
    text: Cow<'a, str>,
    /// Its place.
    span: Span,
}

/// Reports summaries that do not continue what stands before them.
pub(super) fn check(catalog: &Catalog, messages: &Messages) -> Vec<Diagnostic> {
    let openings: BTreeMap<&str, Opening> =
        catalog.languages().filter_map(|language| Some((language, opening(messages, language)?))).collect();
    let summaries = summaries(catalog);
    // Which words are written in small letters is looked up for the first that may need it.
    let mut small: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut found = Vec::new();
    for summary in &summaries {
        let language = summary.language;
        let Some(opening) = openings.get(language) else { continue };
        if let Some(finding) = repetition(catalog, opening, summary) {
            found.push(finding);
        } else if let Some(word) = capital(&summary.text).filter(|_| opening.is_continued) {
            let small = small.entry(language).or_insert_with(|| small_words(&summaries, language));
            found.extend(capitalised(catalog, opening, summary, word, small));
        }
    }
    found
}

/// Returns what stands before a summary in `language`; `None` if nothing does.
fn opening(messages: &Messages, language: &str) -> Option<Opening> {
    let mut args = FluentArgs::new();
    args.set("summary", MARK);
    let said = messages.said(language, "able", &args)?;
    Opening::new(said.text.split_once(MARK)?.0)
}

/// Returns the summaries of all credentials, in every language in which they are written.
fn summaries(catalog: &Catalog) -> Vec<Summary<'_>> {
    let first = catalog.first_language();
    let entries = catalog.credentials.values().chain(catalog.hidden.values());
    let all = entries.flat_map(|entry| {
        let own = entry.translations.iter().filter_map(|(language, translation)| {
            // What is not translated is the original's.
            let text = &translation.fields.summary;
            (text.span.file == translation.file).then_some((&**language, text))
        });
        std::iter::once((first, &entry.fields.summary)).chain(own)
    });
    let sound = all.map(|(language, text)| Summary { language, text: Cow::Borrowed(&text.value), span: text.span });
    sound.chain(unread(catalog)).collect()
}

/// Returns the summaries of credentials that cannot be read as a whole: all that is wrong is told at once.
fn unread(catalog: &Catalog) -> impl Iterator<Item = Summary<'_>> {
    let files = catalog.broken.iter().flat_map(|id| {
        let file = |language: &str| catalog.tree.find(&format!("credentials/{id}/index{language}.md"));
        let own = file("").map(|(file, _)| (catalog.first_language(), file));
        let others = catalog.languages().filter_map(move |it| file(&format!(".{it}")).map(|(file, _)| (it, file)));
        own.into_iter().chain(others).collect::<Vec<_>>()
    });
    files.filter_map(|(language, file)| {
        let node = reparse(&catalog.tree, file)?;
        let summary = node.get("summary")?;
        let Content::String(text) = &summary.content else { return None };
        Some(Summary { language, text: Cow::Owned(text.trim().to_owned()), span: summary.span })
    })
}

fn repetition(catalog: &Catalog, opening: &Opening, summary: &Summary<'_>) -> Option<Diagnostic> {
    let language = summary.language;
    let (words, rest) = repeated(&summary.text, opening, language)?;
    let said = &opening.words;
    let message = if words.to_lowercase() == said.to_lowercase() {
        format!("pages put \"{said}\" before the summary, so that it would be read twice")
    } else {
        format!("pages put \"{said}\" before the summary, and it begins with \"{words}\" too")
    };
    // What follows may have begun a sentence.
    let first =
        rest.chars().next().filter(|_| capital(rest).is_some_and(|word| is_verb(&word.to_lowercase(), language)));
    let letter: String = first.map(|first| first.to_lowercase().collect()).unwrap_or_default();
    let begun = first.map_or(0, char::len_utf8);
    let help = format!("write only what follows: `{letter}{}`", excerpt(&rest[begun..]));
    // In the file it may stand in quotes, and over several lines.
    let start = text_start(catalog, summary.span);
    let source = catalog.tree.text(summary.span.file).get(start..summary.span.end as usize).unwrap_or_default();
    let Some((written, after)) = repeated(source, opening, language) else {
        return Some(Diagnostic::new(Rule::REPEATED_OPENING, summary.span, message).help(help));
    };
    let span = Span::new(summary.span.file, start, start + written.len());
    let mut finding = Diagnostic::new(Rule::REPEATED_OPENING, span, message).help(help);
    let whole = Span::new(summary.span.file, start, start + source.len() - after.len() + begun);
    // What follows can stand in its place if nothing in it was protected by what is taken away.
    finding.suggestion = after.starts_with(char::is_alphabetic).then(|| Suggestion::new(whole, letter));
    Some(finding)
}

/// Returns the first word of a summary, if it has a capital letter as sentences have and is no abbreviation.
fn capital(summary: &str) -> Option<&str> {
    let word = summary.split_whitespace().next()?.trim_end_matches([',', ';', ':']);
    let mut letters = word.chars();
    let is_capital = letters.next().is_some_and(char::is_uppercase);
    let rest = letters.as_str();
    (is_capital && !rest.is_empty() && rest.chars().all(|c| c.is_lowercase() || c == '-')).then_some(word)
}

/// Reports a capital letter at the start of a word that is known not to be a name.
fn capitalised(
    catalog: &Catalog,
    opening: &Opening,
    summary: &Summary<'_>,
    word: &str,
    small: &BTreeSet<&str>,
) -> Option<Diagnostic> {
    let lower = word.to_lowercase();
    let is_verb = is_verb(&lower, summary.language);
    if !is_verb && (is_name(&lower) || !small.contains(lower.as_str())) {
        return None;
    }
    let start = text_start(catalog, summary.span);
    let source = catalog.tree.text(summary.span.file).get(start..).unwrap_or_default();
    let first = source.chars().next().filter(|_| source.starts_with(word))?;
    let message = format!("pages put \"{}\" before the summary, and it begins with a capital letter", opening.words);
    let span = Span::new(summary.span.file, start, start + word.len());
    let mut finding = Diagnostic::new(Rule::CAPITAL_OPENING, span, message)
        .help(format!("go on with the sentence: `{lower}`, unless it is a name"));
    let letter = Span::new(summary.span.file, start, start + first.len_utf8());
    // Two capitals in a row may be a name, and then somebody has to look.
    let next = summary.text.split_whitespace().nth(1).unwrap_or_default();
    let is_certain = is_verb && !next.starts_with(char::is_uppercase);
    finding.suggestion = Some(Suggestion { replacement: first.to_lowercase().collect(), span: letter, is_certain });
    Some(finding)
}

/// Returns the words that summaries of a language have in small letters.
fn small_words<'a>(summaries: &'a [Summary<'_>], language: &str) -> BTreeSet<&'a str> {
    // Where nouns have capitals, a word in small letters says nothing of the next.
    if language.split('-').next() == Some("de") {
        return BTreeSet::new();
    }
    let own = summaries.iter().filter(|summary| summary.language == language);
    let words = own.flat_map(|summary| summary.text.split(|c: char| !(c.is_alphanumeric() || c == '-')));
    words.filter(|word| word.starts_with(char::is_lowercase)).collect()
}

/// Returns where a text begins in its file, behind a quotation mark.
fn text_start(catalog: &Catalog, span: Span) -> usize {
    let start = span.start as usize;
    let is_quoted = catalog.tree.text(span.file).get(start..).is_some_and(|text| text.starts_with(['"', '\'']));
    start + usize::from(is_quoted)
}

fn excerpt(text: &str) -> String {
    let cut: String = text.chars().take(MAX_EXCERPT).collect();
    if cut.len() < text.len() { format!("{}…", cut.trim_end()) } else { cut }
}
