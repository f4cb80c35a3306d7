use std::io::Read as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use clap::{Args, ValueEnum};
use serde_json::Value;
use skillmark_badge::model::parse_moment;
use skillmark_badge::verify::{Input, Options, Person, Report, Resources, Trust, Verdict, verify};
use time::OffsetDateTime;

use super::open::Open;
use super::terminal::{self, Terminal};
use super::{Outcome, check};
use crate::parallel;
use crate::site::{Checker, Site, Theme, report_text};

#[derive(Debug, Args)]
pub(super) struct Verify {
    /// Badges: files, folders of them, or `-` for standard input.
    #[arg(required = true, value_name = "FILE|DIR")]
    badges: Vec<PathBuf>,
    /// Trust the issuers of this catalog and those that it recognises, and read its documents.
    #[arg(long, value_name = "DIR", conflicts_with = "trust")]
    catalog: Option<PathBuf>,
    /// Trust the issuers of this trust.json.
    #[arg(long, value_name = "FILE")]
    trust: Option<PathBuf>,
    /// Documents to use instead of the network: a JSON object from addresses to documents.
    #[arg(long, value_name = "FILE")]
    resources: Option<PathBuf>,
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

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Sentences.
    Human,
    /// One report, or an array of them.
    Json,
    /// One report a line.
    Ndjson,
}

impl Verify {
    pub(super) fn run(&self, terminal: &Terminal) -> anyhow::Result<Outcome> {
        let site = self.catalog.as_deref().map(open_site).transpose()?;
        let own = site.as_ref().map(Checker::new);
        let trust = self.trusted(own.as_ref())?;
        let resources = self.resources()?;
        let options = Options { now: self.now()?, recipient: self.recipient.as_deref().map(Person::new) };
        let inputs = self.inputs()?;
        let reports = parallel::map(&inputs, |(name, bytes)| {
            let input = Input { name, bytes };
            of_badge(&input, resources.clone(), trust.as_ref(), &options, own.as_ref())
        });
        match self.format {
            Format::Json => terminal::print(&json(&reports)?)?,
            Format::Ndjson => {
                for report in &reports {
                    terminal::print(&format!("{}\n", serde_json::to_string(report)?))?;
                }
            }
            Format::Human => {
                let text = report_text(&Theme::embedded(), &reports).map_err(anyhow::Error::msg)?;
                terminal::print(&text)?;
            }
        }
        terminal.detail(&format!("checked {} badges", reports.len()));
        Ok(outcome(&reports))
    }

    fn trusted(&self, own: Option<&Checker<'_>>) -> anyhow::Result<Option<Trust>> {
        Ok(match (&self.trust, own) {
            (Some(path), _) => Some(Trust::from_json(&read_json(path)?)?),
            (None, own) => own.map(Checker::trust).transpose()?,
        })
    }

    fn resources(&self) -> anyhow::Result<Resources> {
        let Some(path) = &self.resources else { return Ok(Resources::default()) };
        match read_json(path)? {
            Value::Object(documents) => Ok(Resources::from_json(&documents)),
            _ => bail!("{} is not a JSON object from addresses to documents", path.display()),
        }
    }

    fn now(&self) -> anyhow::Result<OffsetDateTime> {
        match &self.now {
            None => Ok(OffsetDateTime::now_utc()),
            Some(written) => parse_moment(written)
                .with_context(|| format!("`{written}` is not a moment; write it as in 2026-11-22T10:00:00Z")),
        }
    }

    /// Reads every input, in the order of the arguments; the files of a folder in the order of their names.
    fn inputs(&self) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
        let mut inputs = Vec::new();
        for path in &self.badges {
            if path.as_os_str() == "-" {
                inputs.push(("-".to_owned(), bounded(std::io::stdin().lock())?));
                continue;
            }
            for file in files(path)? {
                let open = std::fs::File::open(&file).with_context(|| format!("cannot read {}", file.display()))?;
                let bytes = bounded(open).with_context(|| format!("cannot read {}", file.display()))?;
                inputs.push((file.to_string_lossy().into_owned(), bytes));
            }
        }
        if inputs.is_empty() {
            bail!("there are no files to check");
        }
        Ok(inputs)
    }
}

/// Reads one byte more than a badge may have: that it is too large is for the report to say.
fn bounded(reader: impl std::io::Read) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.take(skillmark_badge::carrier::MAX_INPUT as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn files(path: &Path) -> anyhow::Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut files = Vec::new();
    for entry in walkdir::WalkDir::new(path).sort_by_file_name() {
        let entry = entry.with_context(|| format!("cannot list {}", path.display()))?;
        if entry.file_type().is_file() {
            files.push(entry.into_path());
        }
    }
    Ok(files)
}

fn read_json(path: &Path) -> anyhow::Result<Value> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("{} is not JSON", path.display()))
}

fn open_site(folder: &Path) -> anyhow::Result<Site> {
    let checked = Open::plain(Some(folder.to_owned())).check()?;
    if checked.has_errors() {
        bail!("the catalog has problems ({}); run `skillmark check`", check::summary(&checked));
    }
    checked.site.context("the catalog cannot be read")
}

/// Checks a badge, with the documents of the site's own that it needs.
fn of_badge(
    input: &Input<'_>,
    resources: Resources,
    trust: Option<&Trust>,
    options: &Options,
    own: Option<&Checker<'_>>,
) -> Report {
    match own {
        Some(own) => own.check(input, resources, trust, options),
        None => verify(input, &resources, trust, options),
    }
}

fn json(reports: &[Report]) -> anyhow::Result<String> {
    let text = match reports {
        [one] => serde_json::to_string_pretty(one)?,
        many => serde_json::to_string_pretty(many)?,
    };
    Ok(format!("{text}\n"))
}

/// Returns how the command ends: by the worst of the verdicts.
fn outcome(reports: &[Report]) -> Outcome {
    let of = |verdict: Verdict| match verdict {
        Verdict::Valid => Outcome::Fine,
        Verdict::ValidStatusUnknown | Verdict::ValidUnrecognisedIssuer | Verdict::Unverifiable => Outcome::Unsure,
        _ => Outcome::Problems,
    };
    reports.iter().map(|report| of(report.verdict)).max().unwrap_or(Outcome::Fine)
}
