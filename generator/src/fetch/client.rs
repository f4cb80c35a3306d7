use std::time::{Duration, Instant};

use ureq::config::Config;
use ureq::http::header::LOCATION;
use ureq::tls::TlsConfig;
use ureq::unversioned::resolver::DefaultResolver;
use ureq::unversioned::transport::DefaultConnector;
use ureq::{Agent, Error};
use url::Url;

use super::resolver::{Checked, NotPublic};
use super::{Answer, Document, Failure, Network, Roots};

/// The most bytes of a document: the longest status list in circulation has some hundred thousand.
const MAX_DOCUMENT: u64 = 4 << 20;
/// The longest that a request may take, in seconds.
const REQUEST_SECONDS: u64 = 10;
/// The longest that a document may take with all addresses that it leads on to.
const DOCUMENT_SECONDS: u64 = 20;
/// How often an address may lead on to another one.
const MAX_REDIRECTS: usize = 3;
/// The forms in which documents come. Some servers answer with a page for people unless JSON is asked for.
const ACCEPT: &str = "application/json, application/ld+json, application/vc, application/vc+jwt, application/jwt, \
    text/plain;q=0.5, */*;q=0.1";

/// Asks servers. No cookies, no credentials, and no proxy: it would look names up in our place.
#[derive(Debug)]
pub(super) struct Client {
    agent: Agent,
}

/// What a server answers.
enum Reply {
    Document(Document),
    /// The document is at another address.
    Elsewhere(String),
}

impl Client {
    pub(super) fn new(network: Network, roots: Roots) -> Self {
        let config = Config::builder()
            .http_status_as_error(false)
            .https_only(true)
            .proxy(None)
            .max_redirects(0)
            .user_agent(concat!("skillmark/", env!("CARGO_PKG_VERSION")))
            .accept(ACCEPT)
            .tls_config(TlsConfig::builder().root_certs(roots.0).build())
            .build();
        let resolver = Checked { network, names: DefaultResolver::default() };
        Self { agent: Agent::with_parts(config, DefaultConnector::default(), resolver) }
    }

    /// Returns the document at an address. Every address that it leads on to is on the same host, and held to the same
    /// rules: a document counts as the word of the host at whose address it is.
    pub(super) fn get(&self, mut url: Url) -> Answer {
        let until = Instant::now() + Duration::from_secs(DOCUMENT_SECONDS);
        for _ in 0..=MAX_REDIRECTS {
            match self.request(&url, until)? {
                Reply::Document(document) => return Ok(document),
                Reply::Elsewhere(location) => {
                    let next = url.join(&location).map_err(|_| Failure::NoAddress)?;
                    let next = allowed(next.as_str())?;
                    // Many sites lead on to wherever an address says. What lies there is not the site's own word.
                    if next.origin() != url.origin() {
                        return Err(Failure::OtherHost(next.host_str().unwrap_or_default().to_owned()));
                    }
                    url = next;
                }
            }
        }
        Err(Failure::Redirects(MAX_REDIRECTS))
    }

    fn request(&self, url: &Url, until: Instant) -> Result<Reply, Failure> {
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(Failure::Slow(DOCUMENT_SECONDS));
        }
        let time = left.min(Duration::from_secs(REQUEST_SECONDS));
        let request = self.agent.get(url.as_str()).config().timeout_global(Some(time)).build();
        let mut response = request.call().map_err(|error| failure(url, &error))?;
        match response.status().as_u16() {
            200 => {
                let body = response.body_mut().with_config().limit(MAX_DOCUMENT).read_to_vec();
                let text = String::from_utf8(body.map_err(|error| failure(url, &error))?);
                Ok(Reply::Document(Document::Text(text.map_err(|_| Failure::NotText)?.into())))
            }
            410 => Ok(Reply::Document(Document::Gone)),
            status @ (301 | 302 | 303 | 307 | 308) => {
                let location = response.headers().get(LOCATION).and_then(|location| location.to_str().ok());
                location.map(|location| Reply::Elsewhere(location.to_owned())).ok_or(Failure::Status(status))
            }
            status => Err(Failure::Status(status)),
        }
    }
}

/// Returns an address that may be asked: an https address without credentials, and without the fragment, which is not
/// for servers.
pub(super) fn allowed(url: &str) -> Result<Url, Failure> {
    let mut url = Url::parse(url).map_err(|_| Failure::NoAddress)?;
    if url.scheme() != "https" {
        return Err(Failure::NotHttps);
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(Failure::Credentials);
    }
    url.set_fragment(None);
    Ok(url)
}

fn failure(url: &Url, error: &Error) -> Failure {
    match error {
        Error::Timeout(_) => Failure::Slow(REQUEST_SECONDS),
        Error::BodyExceedsLimit(_) => Failure::TooLarge(MAX_DOCUMENT),
        Error::HostNotFound => Failure::NoHost,
        error if NotPublic::is(error) => Failure::Private(url.host_str().unwrap_or_default().to_owned()),
        Error::Io(error) => Failure::Connection(error.to_string()),
        error => Failure::Connection(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_https_addresses_are_asked() {
        let said = |url: &str| allowed(url).map(String::from);
        assert_eq!(said("https://a.example/x#key"), Ok("https://a.example/x".to_owned()));
        assert_eq!(said("https://0x7f.1/"), Ok("https://127.0.0.1/".to_owned()));
        assert_eq!(said("http://a.example/"), Err(Failure::NotHttps));
        assert_eq!(said("file:///etc/passwd"), Err(Failure::NotHttps));
        assert_eq!(said("https://user@a.example/"), Err(Failure::Credentials));
        assert_eq!(said("https://:secret@a.example/"), Err(Failure::Credentials));
        assert_eq!(said("did:web:a.example"), Err(Failure::NotHttps));
        assert_eq!(said("a.example/x"), Err(Failure::NoAddress));
    }
}
