//! `skillmark verify`: checks badges in files, folders and standard input.

mod documents;
mod format;
mod results;
mod source;
mod table;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::Context as _;
use clap::Args;
use skillmark_badge::model::parse_moment;
use skillmark_badge::verify::{Input, Options, Person, Resources, Trust};
use time::OffsetDateTime;

use super::Outcome;
use super::terminal::Terminal;
use crate::parallel::Crew;
use crate::site::{Checker, check_with};

use documents::Documents;
use format::{Format, Printer};
use results::{Checked, Results};
use source::Source;

#[derive(Debug, Args)]
pub(super) struct Verify {
    /// Badges: files, folders of them, or `-` for standard input.
    #[arg(required = true, value_name = "FILE|DIR")]
    badges: Vec<PathBuf>,
    #[command(flatten)]
    documents: documents::Arguments,
    /// The e-mail address or identifier of the person to whom the badge should belong.
    #[arg(long, value_name = "ID")]
    recipient: Option<String>,
    /// Check as of this moment, as in 2026-11-22T10:00:00Z.
    #[arg(long, value_name = "TIME")]
    now: Option<String>,
    /// How reports are printed.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

/// How many inputs are checked before their reports are printed; it bounds what is held at once.
const BATCH: usize = 64;
/// How many are checked at the same time where most of the time goes into waiting for servers.
const WAITING: usize = 16;
/// The longest that is waited for the documents of an input. What is being fetched then still arrives.
const INPUT_TIME: Duration = Duration::from_secs(60);

/// What every badge is checked with.
struct Work<'a> {
    documents: Documents<'a>,
    resources: Resources,
    trust: Option<Trust>,
    options: Options,
}

impl Verify {
    pub(super) fn run(&self, terminal: &Terminal) -> anyhow::Result<Outcome> {
        let site = self.documents.site()?;
        let documents = Documents::new(site.as_ref().map(Checker::new), self.documents.fetcher()?);
        let work = Work {
            trust: self.documents.trust(&documents)?,
            resources: self.documents.resources()?,
            options: Options { now: self.now()?, recipient: self.recipient.as_deref().map(Person::new) },
            documents,
        };
        let sources = source::list(&self.badges)?;
        let threads = if work.documents.are_fetched() { WAITING } else { 0 };
        let crew = Crew::new(threads).context("cannot start threads")?;
        let is_single = matches!(&sources[..], [one] if !one.is_of_folder);
        let mut results = Results::new(Printer::new(self.format, is_single)?, terminal);
        for batch in sources.chunks(BATCH) {
            let checked = crew.map(batch, |source| work.check(source));
            for (source, checked) in batch.iter().zip(checked) {
                results.add(source, checked)?;
            }
        }
        results.end()
    }

    /// Returns the moment as of which badges are checked.
    fn now(&self) -> anyhow::Result<OffsetDateTime> {
        match &self.now {
            None => Ok(OffsetDateTime::now_utc()),
            Some(written) => parse_moment(written)
                .with_context(|| format!("`{written}` is not a moment; write it as in 2026-11-22T10:00:00Z")),
        }
    }
}

impl Work<'_> {
    /// Checks the badges of an input, with the documents that they need.
    fn check(&self, source: &Source) -> Checked {
        let bytes = match source.read() {
            Ok(bytes) => bytes,
            Err(error) => return Checked::Unread(error),
        };
        let until = Instant::now() + INPUT_TIME;
        let mut missed = Vec::new();
        let input = Input { name: &source.name, bytes: &bytes };
        let reports = check_with(&input, self.resources.clone(), self.trust.as_ref(), &self.options, |url| {
            self.documents.find(url, until, &mut missed)
        });
        if source.is_no_badge(&reports) { Checked::LeftOut } else { Checked::Reports(reports, missed) }
    }
}
