//! Badges to try: where they are published, and whether each gets its verdict.

use std::collections::BTreeMap;

use skillmark_badge::verify::{CheckId, Input, Options, Outcome, Report, Resources};

use super::links::hashed_name;
use super::{Checker, Site};
use crate::catalog::Catalog;
use crate::catalog::entity::sample::Sample;
use crate::diagnostic::{Diagnostic, FileId, Rule};
use crate::parallel;

/// Returns the badges to try by the path under which each is published.
pub(super) fn files(catalog: &Catalog) -> BTreeMap<String, FileId> {
    let index = catalog.samples.iter().flat_map(|index| &index.fields.samples);
    let there = index.filter_map(|sample| Some((&*sample.file, *catalog.sample_badges.get(&*sample.file)?)));
    there.map(|(name, file)| (path(name, catalog.tree.bytes(file)), file)).collect()
}

/// Returns the path under which a badge to try is published: it changes with the badge.
pub(super) fn path(name: &str, bytes: &[u8]) -> String {
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "bin"));
    format!("/assets/samples/{stem}.{}.{extension}", hashed_name(bytes))
}

impl Site {
    /// Reports badges to try that do not get the verdict that is stated. Nothing can be said of a copy of the site
    /// that is to stand elsewhere, since the badges name the documents of the site itself.
    pub fn check_samples(&self) -> Vec<Diagnostic> {
        let Some(index) = self.catalog.samples.as_ref().filter(|_| self.base == self.catalog.config.base_url.0) else {
            return Vec::new();
        };
        let checker = Checker::new(self);
        let trust = checker.trust().ok();
        let options = Options { now: index.fields.at.0, recipient: None };
        let found = parallel::map(&index.fields.samples, |sample| {
            let bytes = self.catalog.tree.bytes(*self.catalog.sample_badges.get(&*sample.file)?);
            let input = Input { name: &sample.file, bytes };
            let report = checker.check(&input, Resources::default(), trust.as_ref(), &options)?;
            (report.verdict != sample.verdict.0).then(|| surprise(sample, &report))
        });
        found.into_iter().flatten().collect()
    }
}

fn surprise(sample: &Sample, report: &Report) -> Diagnostic {
    let (found, stated) = (report.verdict.name(), sample.verdict.0.name());
    let message = format!("`{}` gets the verdict `{found}`, not `{stated}`", &*sample.file);
    let is_telling = |outcome| matches!(outcome, Outcome::Fail | Outcome::Unknown);
    let telling = report.checks.iter().filter(|check| is_telling(check.outcome));
    let mut names: Vec<String> = telling.map(|check| format!("`{}`", CheckId::name(check.id))).collect();
    names.dedup();
    let because = if names.is_empty() { "every check passes".to_owned() } else { format!("see {}", names.join(", ")) };
    let help = format!("state the verdict that it gets, or make the badge anew; {because}");
    Diagnostic::new(Rule::SAMPLE_VERDICT, sample.verdict.span, message).help(help)
}
