//! Documents that checks need, from the network: over https only, bounded in size and time, and never from a private
//! network unless the user allows it. Addresses come out of badges, so whoever made a badge chooses them.

mod address;
mod client;
mod resolver;
mod roots;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use client::Client;

pub use address::is_public;
pub use roots::{Roots, RootsError};

/// What came from an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Document {
    /// Its text.
    Text(Arc<str>),
    /// There is nothing any more, and that is for good (HTTP status 410).
    Gone,
}

/// Which networks are reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Network {
    /// Addresses of the public internet only.
    Public,
    /// Private addresses too, such as those of this machine.
    Private,
}

/// Why there is no document.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Failure {
    /// The address cannot be parsed.
    #[error("this is no web address")]
    NoAddress,
    /// Another scheme.
    #[error("only https is fetched")]
    NotHttps,
    /// The address holds a user name or a password.
    #[error("the address holds a user name or a password")]
    Credentials,
    /// The host is in a private network, or in one that leads nowhere.
    #[error("{0} is not on the public internet; --allow-private-network fetches it all the same")]
    Private(String),
    /// The name leads nowhere.
    #[error("there is no such host")]
    NoHost,
    /// It leads on too often.
    #[error("it leads on to other addresses more than {0} times")]
    Redirects(usize),
    /// It leads on to another host, which does not speak for the first.
    #[error("it leads on to another host, {0}")]
    OtherHost(String),
    /// The server has none.
    #[error("the server answered {0}")]
    Status(u16),
    /// It is too large.
    #[error("it has more than {} MiB", .0 >> 20)]
    TooLarge(u64),
    /// It took too long.
    #[error("it took more than {0} seconds")]
    Slow(u64),
    /// The same host was too slow several times.
    #[error("this host was too slow {0} times, and is not asked again")]
    GivenUp(u32),
    /// It is no text in UTF-8.
    #[error("it is no text in UTF-8")]
    NotText,
    /// There is no connection, or it broke, or the host could not show who it is.
    #[error("{0}")]
    Connection(String),
}

/// What is known about an address.
pub type Answer = Result<Document, Failure>;

/// The most bytes of documents that are kept for other badges. Whatever is beyond it is fetched anew.
const MAX_KEPT: usize = 256 << 20;
/// How often a host may be too slow.
const MAX_SLOW: u32 = 3;

/// Fetches documents, each once however many threads and badges need it.
#[derive(Debug)]
pub struct Fetcher {
    client: Client,
    known: Mutex<Known>,
}

#[derive(Debug, Default)]
struct Known {
    answers: BTreeMap<String, Arc<OnceLock<Answer>>>,
    bytes: usize,
    /// How often a host was too slow.
    slow: BTreeMap<String, u32>,
}

impl Fetcher {
    /// Returns one that trusts the servers that `roots` vouch for.
    pub fn new(network: Network, roots: Roots) -> Self {
        Self { client: Client::new(network, roots), known: Mutex::default() }
    }

    /// Returns the document at an address. A thread that asks for what another one is fetching waits for it.
    ///
    /// # Errors
    ///
    /// Returns why there is none; it is not tried again.
    pub fn fetch(&self, url: &str) -> Answer {
        let place = Arc::clone(self.known().answers.entry(url.to_owned()).or_default());
        place.get_or_init(|| self.fetch_anew(url)).clone()
    }

    fn fetch_anew(&self, url: &str) -> Answer {
        let parsed = client::allowed(url)?;
        let host = parsed.host_str().unwrap_or_default().to_owned();
        if self.known().slow.get(&host).is_some_and(|times| *times >= MAX_SLOW) {
            return Err(Failure::GivenUp(MAX_SLOW));
        }
        let answer = self.client.get(parsed);
        let mut known = self.known();
        match &answer {
            Ok(Document::Text(text)) => {
                known.bytes += text.len();
                if known.bytes > MAX_KEPT {
                    known.bytes -= text.len();
                    known.answers.remove(url);
                }
            }
            Err(Failure::Slow(_)) => *known.slow.entry(host).or_default() += 1,
            _ => {}
        }
        answer
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        // Nothing is half done while it is held.
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
