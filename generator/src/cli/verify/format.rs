use anyhow::Context as _;
use clap::ValueEnum;
use skillmark_badge::verify::Report;

use super::table;
use crate::cli::terminal;
use crate::site::{ReportText, Theme};

/// How reports are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// Sentences.
    Human,
    /// One report for a file with one badge, else an array of them.
    Json,
    /// One report a line.
    Ndjson,
    /// A table, one badge a row.
    Csv,
}

/// Prints reports as they come, so that not all of them are held.
pub(super) struct Printer {
    form: Form,
    printed: usize,
}

enum Form {
    Human(Box<ReportText>),
    /// A report of its own if there is but one.
    Json(Shape),
    Ndjson,
    Csv,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// There is one input; it may hold several badges all the same.
    OneInput,
    Array,
}

impl Printer {
    /// Returns a printer of all inputs, or of a single one.
    pub(super) fn new(format: Format, is_single: bool) -> anyhow::Result<Self> {
        let form = match format {
            Format::Human => Form::Human(Box::new(ReportText::new(&Theme::embedded()).map_err(anyhow::Error::msg)?)),
            Format::Json => Form::Json(if is_single { Shape::OneInput } else { Shape::Array }),
            Format::Ndjson => Form::Ndjson,
            Format::Csv => Form::Csv,
        };
        Ok(Self { form, printed: 0 })
    }

    /// Prints the reports on an input.
    pub(super) fn print(&mut self, reports: &[Report]) -> anyhow::Result<()> {
        let mut text = String::new();
        for report in reports {
            match &self.form {
                Form::Human(words) => {
                    text.push_str(if self.printed == 0 { "" } else { "\n" });
                    text.push_str(&words.of(report));
                }
                Form::Json(Shape::OneInput) if reports.len() == 1 => text = pretty(report)?,
                Form::Json(_) => {
                    text.push_str(if self.printed == 0 { "[\n  " } else { ",\n  " });
                    // No line ends within a string of JSON, so each is one of the layout.
                    text.push_str(&pretty(report)?.replace('\n', "\n  "));
                }
                Form::Ndjson => {
                    text.push_str(&serde_json::to_string(report)?);
                    text.push('\n');
                }
                Form::Csv => {
                    if self.printed == 0 {
                        text.push_str(&table::header());
                    }
                    text.push_str(&table::row(report));
                }
            }
            self.printed += 1;
        }
        terminal::print(&text)
    }

    /// Prints what stands at the end.
    pub(super) fn end(&mut self) -> anyhow::Result<()> {
        match self.form {
            Form::Json(Shape::OneInput) if self.printed == 0 => Ok(()),
            Form::Json(Shape::OneInput) if self.printed == 1 => terminal::print("\n"),
            Form::Json(Shape::Array) if self.printed == 0 => terminal::print("[]\n"),
            Form::Json(_) => terminal::print("\n]\n"),
            Form::Csv if self.printed == 0 => terminal::print(&table::header()),
            _ => Ok(()),
        }
    }
}

fn pretty(report: &Report) -> anyhow::Result<String> {
    serde_json::to_string_pretty(report).context("the report cannot be written")
}
