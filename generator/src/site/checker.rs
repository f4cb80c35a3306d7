//! Checking badges with the documents of the site itself.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use skillmark_badge::verify::{Input, Options, Report, Resources, Trust, TrustError, verify_all};

use super::{Output, Site};

/// The documents of a site, made as a build would write them when they are asked for.
#[derive(Debug)]
pub struct Checker<'a> {
    site: &'a Site,
    outputs: BTreeMap<String, Output>,
}

/// A document that a check needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// Its text.
    Text(String),
    /// There is nothing at its address any more, and that is for good.
    Gone,
}

/// The most often that an input is checked again with documents that were missing: an assertion leads to a badge
/// class, that to an issuer, and that to a key and a list.
const ROUNDS: usize = 6;
/// The most documents that are looked for, for an input.
const MAX_DOCUMENTS: usize = 24;

/// Checks every badge of an input, with `resources` and with the documents that `find` has of those that are missing.
/// It is asked for none of them twice.
pub fn check_with(
    input: &Input<'_>,
    mut resources: Resources,
    trust: Option<&Trust>,
    options: &Options,
    mut find: impl FnMut(&str) -> Option<Found>,
) -> Vec<Report> {
    let mut reports = verify_all(input, &resources, trust, options);
    let mut asked = BTreeSet::new();
    for _ in 0..ROUNDS {
        let mut is_new = false;
        for url in needs(&reports) {
            if asked.len() == MAX_DOCUMENTS || resources.contains(&url) || !asked.insert(url.clone()) {
                continue;
            }
            match find(&url) {
                Some(Found::Text(text)) => resources.insert(&url, text),
                Some(Found::Gone) => resources.insert_gone(&url),
                None => continue,
            }
            is_new = true;
        }
        if !is_new {
            break;
        }
        reports = verify_all(input, &resources, trust, options);
    }
    reports
}

/// Returns the addresses of the documents that were missing, in the order in which they are named.
fn needs(reports: &[Report]) -> Vec<String> {
    let of = |report: &Report| {
        let own = report.needs.iter().map(|need| need.url.clone());
        own.chain(needs(&report.endorsements)).collect::<Vec<_>>()
    };
    reports.iter().flat_map(of).collect()
}

impl<'a> Checker<'a> {
    /// Returns one for a site.
    pub fn new(site: &'a Site) -> Self {
        let outputs = site.outputs().into_iter().flat_map(|output| {
            let files = output.files.clone();
            files.into_iter().map(move |file| (format!("/{file}"), output.clone()))
        });
        Self { site, outputs: outputs.collect() }
    }

    /// Returns whom the site trusts.
    ///
    /// # Errors
    ///
    /// Returns an error when its `trust.json` cannot be read.
    pub fn trust(&self) -> Result<Trust, TrustError> {
        let document = serde_json::from_str(&self.at("/trust.json").unwrap_or_default());
        Trust::from_json(&document.unwrap_or(Value::Null))
    }

    /// Checks a badge, with the documents of the site's own that it needs besides `resources`. Of an input that holds
    /// several, the report is on the one with the worst verdict.
    pub fn check(
        &self,
        input: &Input<'_>,
        resources: Resources,
        trust: Option<&Trust>,
        options: &Options,
    ) -> Option<Report> {
        let reports = check_with(input, resources, trust, options, |url| self.document(url).map(Found::Text));
        reports.into_iter().min_by_key(|report| report.verdict)
    }

    /// Says whether an address belongs to the site.
    pub fn owns(&self, url: &str) -> bool {
        self.site.own_path(url).is_some()
    }

    /// Returns the document at an address, if it belongs to the site and is there.
    pub fn document(&self, url: &str) -> Option<String> {
        self.at(&self.site.own_path(url)?)
    }

    /// Returns the document at a path of the site.
    fn at(&self, path: &str) -> Option<String> {
        String::from_utf8(self.site.render(self.outputs.get(path)?).ok()?).ok()
    }
}
