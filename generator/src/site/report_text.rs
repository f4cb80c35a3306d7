//! A report on a badge in sentences, for the command line: the words of the verify page.

use fluent_bundle::FluentArgs;
use skillmark_badge::verify::{Check, Outcome, Params, Question, Report, headline};
use time::Date;
use time::format_description::well_known::Iso8601;

use super::messages::Messages;
use super::theme::Theme;

/// The language of the command line.
const LANGUAGE: &str = "en";

/// What says reports in sentences.
#[derive(Debug)]
pub struct ReportText {
    messages: Messages,
}

impl ReportText {
    /// Returns one that uses the words of a theme.
    ///
    /// # Errors
    ///
    /// Returns what is wrong with them.
    pub fn new(theme: &Theme) -> Result<Self, String> {
        let messages = Messages::new(theme, LANGUAGE).map_err(|mistakes| {
            let lines = mistakes.iter().map(|mistake| format!("{}: {}", mistake.path, mistake.message));
            lines.collect::<Vec<_>>().join("\n")
        })?;
        Ok(Self { messages })
    }

    /// Returns a report in sentences: the headline, the answers, and what they rest on.
    pub fn of(&self, report: &Report) -> String {
        one(report, self)
    }

    /// Returns the first message of these for which there are words.
    fn first(&self, keys: &[String], values: &Params) -> String {
        let mut arguments = FluentArgs::new();
        for (name, value) in values.iter() {
            arguments.set(name, self.shown(name, value));
        }
        let found = keys.iter().find_map(|key| self.messages.get(LANGUAGE, key, &arguments));
        found.unwrap_or_else(|| keys.last().cloned().unwrap_or_default())
    }

    fn text(&self, key: &str, values: &Params) -> String {
        self.first(&[key.to_owned()], values)
    }

    /// Returns a value as sentences show it: moments as days, and without what could move the cursor.
    fn shown(&self, name: &str, value: &str) -> String {
        let is_moment = ["at", "date", "fetched", "from", "until"].contains(&name);
        let day = value.get(..10).filter(|_| is_moment).and_then(|day| Date::parse(day, &Iso8601::DATE).ok());
        day.map_or_else(|| plain(value), |day| self.messages.date(LANGUAGE, day))
    }
}

/// Returns text of a badge without control characters, nor those that turn the direction of text: a terminal would
/// obey them.
pub fn plain(text: &str) -> String {
    let is_unseen = |character: &char| {
        character.is_control()
            || matches!(character, '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().filter(|character| !is_unseen(character)).collect()
}

fn one(report: &Report, words: &ReportText) -> String {
    let headline = headline(report);
    let name = report.verdict.name().replace('_', "-");
    let mut values = headline.values.clone();
    // A badge may name nobody, and then somebody is spoken of.
    for name in ["claimed", "issuer"] {
        if values.get(name).is_none() {
            values.insert(name, words.text("shown-no-name", &Params::default()));
        }
    }
    if let Some(because) = &headline.because {
        let what = words.text(because.message, &because.params);
        // The sentence goes on after it.
        values.insert("what", what.trim_end_matches('.').to_owned());
    }
    let part = |part: &str| {
        words.first(&[format!("verdict-{}-{part}", headline.key), format!("verdict-{name}-{part}")], &values)
    };
    let mut lines = vec![format!("{}: {}", plain(&report.input), part("title")), format!("  {}", part("text"))];
    for question in Question::ALL {
        let checks: Vec<&Check> = report.checks.iter().filter(|check| question.checks().contains(&check.id)).collect();
        if !checks.is_empty() {
            lines.push(format!("  {}", words.text(&format!("question-{}", question.name()), &Params::default())));
        }
        let said = |check: &&Check| format!("    {} {}", mark(check.outcome), words.text(check.message, &check.params));
        lines.extend(checks.iter().map(said));
    }
    lines.extend(report.endorsements.iter().map(|endorsement| format!("  {}", of_endorsement(endorsement, words))));
    lines.push(String::new());
    lines.join("\n")
}

/// Returns who endorses the badge, and whether that is so.
fn of_endorsement(report: &Report, words: &ReportText) -> String {
    let name = report.verdict.name().replace('_', "-");
    let mut values = headline(report).values;
    values.insert("what", words.text(&format!("verdict-{name}-word"), &Params::default()));
    // A name that nobody has checked stands where a name would.
    let claimed = report.badge.issuer_claimed.as_ref().and_then(|issuer| issuer.name.clone().or(issuer.id.clone()));
    if values.get("issuer").is_none() {
        values.insert("issuer", claimed.unwrap_or_default());
    }
    words.text("shown-endorsement", &values)
}

/// Returns the sign that stands before a check.
fn mark(outcome: Outcome) -> char {
    match outcome {
        Outcome::Pass => '✓',
        Outcome::Fail => '✗',
        Outcome::Warn => '!',
        Outcome::Unknown => '?',
        Outcome::NotApplicable => '–',
    }
}
