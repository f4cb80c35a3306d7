use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context as _, anyhow, bail};
use clap::Args;
use serde_json::Value;
use skillmark_badge::verify::{Resources, Trust};

use crate::cli::check;
use crate::cli::open::Open;
use crate::fetch::{Document, Fetcher, Network, Roots};
use crate::site::{Checker, Found, Site};

/// Where documents come from, and who is trusted.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Trust the issuers of this catalog and those that it recognises, and read its documents.
    #[arg(long, value_name = "DIR", conflicts_with = "trust")]
    catalog: Option<PathBuf>,
    /// Trust the issuers of this trust.json.
    #[arg(long, value_name = "FILE|URL")]
    trust: Option<String>,
    /// Documents to use instead of the network: a JSON object from addresses to documents.
    #[arg(long, value_name = "FILE")]
    resources: Option<PathBuf>,
    /// Open no connection.
    #[arg(long)]
    offline: bool,
    /// Fetch documents from private networks too, such as from this machine.
    #[arg(long, conflicts_with = "offline")]
    allow_private_network: bool,
}

/// The variable that names a PEM file with the authorities that vouch for servers, as for OpenSSL.
const CERTIFICATES: &str = "SSL_CERT_FILE";

impl Arguments {
    /// Opens the catalog.
    pub(super) fn site(&self) -> anyhow::Result<Option<Site>> {
        let Some(folder) = &self.catalog else { return Ok(None) };
        let checked = Open::plain(Some(folder.clone())).check()?;
        if checked.has_errors() {
            bail!("the catalog has problems ({}); run `skillmark check`", check::summary(&checked));
        }
        checked.site.context("the catalog cannot be read").map(Some)
    }

    /// Returns what fetches documents, if that is allowed.
    pub(super) fn fetcher(&self) -> anyhow::Result<Option<Fetcher>> {
        if self.offline {
            return Ok(None);
        }
        let network = if self.allow_private_network { Network::Private } else { Network::Public };
        let roots = match std::env::var_os(CERTIFICATES).filter(|path| !path.is_empty()) {
            None => Roots::mozilla(),
            Some(path) => {
                let path = PathBuf::from(path);
                let cannot = || format!("cannot use {}, which {CERTIFICATES} names", path.display());
                let pem = std::fs::read(&path).with_context(cannot)?;
                Roots::from_pem(&pem).with_context(cannot)?
            }
        };
        Ok(Some(Fetcher::new(network, roots)))
    }

    /// Reads whom the user trusts.
    pub(super) fn trust(&self, documents: &Documents<'_>) -> anyhow::Result<Option<Trust>> {
        let Some(place) = &self.trust else { return Ok(documents.own.as_ref().map(Checker::trust).transpose()?) };
        let text = if place.contains("://") { documents.fetch_text(place)? } else { read(Path::new(place))? };
        let document = serde_json::from_str(&text).with_context(|| format!("{place} is not JSON"))?;
        Ok(Some(Trust::from_json(&document)?))
    }

    /// Reads the documents that take the place of the network.
    pub(super) fn resources(&self) -> anyhow::Result<Resources> {
        let Some(path) = &self.resources else { return Ok(Resources::default()) };
        match serde_json::from_str(&read(path)?) {
            Ok(Value::Object(documents)) => Ok(Resources::from_json(&documents)),
            Ok(_) => bail!("{} is not a JSON object from addresses to documents", path.display()),
            Err(error) => Err(anyhow!(error).context(format!("{} is not JSON", path.display()))),
        }
    }
}

fn read(path: &Path) -> anyhow::Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Where the documents that badges need come from.
pub(super) struct Documents<'a> {
    own: Option<Checker<'a>>,
    fetcher: Option<Fetcher>,
}

/// A document that could not be had.
pub(super) struct Missed {
    pub(super) url: String,
    pub(super) why: String,
}

impl<'a> Documents<'a> {
    pub(super) fn new(own: Option<Checker<'a>>, fetcher: Option<Fetcher>) -> Self {
        Self { own, fetcher }
    }

    pub(super) fn are_fetched(&self) -> bool {
        self.fetcher.is_some()
    }

    /// Returns the document at an address. What belongs to the site of the catalog comes from the catalog alone, and
    /// nothing is fetched after `until`.
    pub(super) fn find(&self, url: &str, until: Instant, missed: &mut Vec<Missed>) -> Option<Found> {
        if let Some(own) = self.own.as_ref().filter(|own| own.owns(url)) {
            return own.document(url).map(Found::Text);
        }
        let fetcher = self.fetcher.as_ref()?;
        let answer = if Instant::now() < until {
            fetcher.fetch(url).map_err(|failure| failure.to_string())
        } else {
            Err("the other documents of this badge took too long".to_owned())
        };
        match answer {
            Ok(Document::Text(text)) => Some(Found::Text(text.to_string())),
            Ok(Document::Gone) => Some(Found::Gone),
            Err(why) => {
                missed.push(Missed { url: url.to_owned(), why });
                None
            }
        }
    }

    fn fetch_text(&self, url: &str) -> anyhow::Result<String> {
        let fetcher = self.fetcher.as_ref().with_context(|| format!("cannot get {url} with --offline"))?;
        match fetcher.fetch(url).with_context(|| format!("could not get {url}"))? {
            Document::Text(text) => Ok(text.to_string()),
            Document::Gone => bail!("could not get {url}: the server says that it is gone for good"),
        }
    }
}
