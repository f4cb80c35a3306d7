//! Checking badges with the documents of the site itself.

use std::collections::BTreeMap;

use serde_json::Value;
use skillmark_badge::verify::{Input, Options, Report, Resources, Trust, TrustError, verify};

use super::{Output, Site};

/// The documents of a site, made as a build would write them when they are asked for.
#[derive(Debug)]
pub struct Checker<'a> {
    site: &'a Site,
    outputs: BTreeMap<String, Output>,
}

/// The most often that a badge is checked again with documents that were missing: a list needs its issuer's key.
const ROUNDS: usize = 4;

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

    /// Checks a badge, with the documents of the site's own that it needs besides `resources`.
    pub fn check(
        &self,
        input: &Input<'_>,
        mut resources: Resources,
        trust: Option<&Trust>,
        options: &Options,
    ) -> Report {
        let mut report = verify(input, &resources, trust, options);
        for _ in 0..ROUNDS {
            let missing = report.needs.iter().filter(|need| !resources.contains(&need.url));
            let found: Vec<(String, String)> =
                missing.filter_map(|need| Some((need.url.clone(), self.document(&need.url)?))).collect();
            if found.is_empty() {
                break;
            }
            for (url, document) in found {
                resources.insert(&url, document);
            }
            report = verify(input, &resources, trust, options);
        }
        report
    }

    /// Returns the document at an address, if it belongs to the site.
    fn document(&self, url: &str) -> Option<String> {
        self.at(&self.site.own_path(url)?)
    }

    /// Returns the document at a path of the site.
    fn at(&self, path: &str) -> Option<String> {
        String::from_utf8(self.site.render(self.outputs.get(path)?).ok()?).ok()
    }
}
