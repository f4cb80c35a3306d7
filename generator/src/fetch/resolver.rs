use std::fmt;

use ureq::Error;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

use super::{Network, is_public};

/// Looks names up and leaves out the addresses that are not to be reached. The connection is made to one of those
/// that are returned, without looking the name up again: a name that leads elsewhere a moment later gains nothing.
#[derive(Debug)]
pub(super) struct Checked<R> {
    pub(super) network: Network,
    pub(super) names: R,
}

/// A name leads to private addresses only.
#[derive(Debug)]
pub(super) struct NotPublic;

impl fmt::Display for NotPublic {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the host is not on the public internet")
    }
}

impl std::error::Error for NotPublic {}

impl NotPublic {
    /// Says whether it is what an error is about.
    pub(super) fn is(error: &Error) -> bool {
        matches!(error, Error::Other(inner) if inner.is::<Self>())
    }
}

impl<R: Resolver> Resolver for Checked<R> {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, Error> {
        let found = self.names.resolve(uri, config, timeout)?;
        if self.network == Network::Private {
            return Ok(found);
        }
        let mut public = self.empty();
        for address in found.iter().filter(|address| is_public(address.ip())) {
            public.push(*address);
        }
        if public.is_empty() { Err(Error::Other(Box::new(NotPublic))) } else { Ok(public) }
    }
}

#[cfg(test)]
mod tests {
    use std::net::SocketAddr;
    use std::sync::Mutex;

    use super::*;

    /// Gives other addresses each time that it is asked.
    #[derive(Debug)]
    struct Names(Mutex<Vec<&'static [&'static str]>>);

    impl Resolver for Names {
        fn resolve(&self, _: &Uri, _: &Config, _: NextTimeout) -> Result<ResolvedSocketAddrs, Error> {
            let mut addresses = self.empty();
            for address in self.0.lock().expect("one thread asks").remove(0) {
                addresses.push(address.parse().expect("it is an address"));
            }
            Ok(addresses)
        }
    }

    fn resolved(network: Network, answers: &[&'static [&'static str]]) -> Vec<Result<Vec<String>, String>> {
        let resolver = Checked { network, names: Names(Mutex::new(answers.to_vec())) };
        let uri = Uri::from_static("https://badges.example.edu/");
        let ask = || {
            let found = resolver.resolve(&uri, &Config::default(), NextTimeout::default());
            found.map(|found| found.iter().map(SocketAddr::to_string).collect()).map_err(|error| error.to_string())
        };
        answers.iter().map(|_| ask()).collect()
    }

    #[test]
    fn private_addresses_are_left_out_of_what_is_connected_to() {
        let answers: [&[&str]; 3] =
            [&["8.8.8.8:443", "10.0.0.1:443", "[::1]:443"], &["127.0.0.1:443"], &["[::ffff:127.0.0.1]:443"]];
        let found = resolved(Network::Public, &answers);
        assert_eq!(found[0], Ok(vec!["8.8.8.8:443".to_owned()]));
        assert!(found[1].is_err() && found[2].is_err(), "{found:?}");
        let found = resolved(Network::Private, &answers);
        assert_eq!(found[1], Ok(vec!["127.0.0.1:443".to_owned()]));
    }

    /// DNS rebinding: the name is public when it is asked for first, and private afterwards.
    #[test]
    fn every_answer_is_checked() {
        let found = resolved(Network::Public, &[&["8.8.8.8:443"], &["192.168.1.1:443"]]);
        assert!(found[0].is_ok() && found[1].is_err(), "{found:?}");
    }
}
