/// The address of a document that counts where it is hosted.
///
/// One by http is taken for the same by https: it is on the same host, and nobody on the way there can change what
/// comes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Address {
    url: String,
    /// Where the path begins.
    path: usize,
}

const HTTPS: &str = "https://";

impl Address {
    /// Reads an address. One that readers could take apart in two ways is none, nor is one with steps upwards in its
    /// path: what is fetched would lie elsewhere than a comparison of texts says.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let rest = text.strip_prefix(HTTPS).or_else(|| text.strip_prefix("http://"))?;
        let authority = rest.split(['/', '?']).next().unwrap_or_default();
        let is_host = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte);
        if authority.is_empty() || !authority.bytes().all(is_host) {
            return None;
        }
        if rest.contains(|each: char| each.is_control() || each.is_whitespace() || each == '\\' || each == '#') {
            return None;
        }
        if rest.split('?').next().unwrap_or_default().split('/').any(is_step) {
            return None;
        }
        Some(Self { url: [HTTPS, rest].concat(), path: HTTPS.len() + authority.len() })
    }

    pub(super) fn as_str(&self) -> &str {
        &self.url
    }

    /// Returns host and port.
    fn authority(&self) -> &str {
        &self.url[HTTPS.len()..self.path]
    }

    pub(super) fn has_authority(&self, authority: &str) -> bool {
        self.authority().eq_ignore_ascii_case(authority)
    }

    pub(super) fn has_origin_of(&self, other: &Self) -> bool {
        self.has_authority(other.authority())
    }

    /// Says whether the address begins with another one: host and port are the same, and the path begins alike.
    pub(super) fn starts_with(&self, prefix: &Self) -> bool {
        self.has_origin_of(prefix) && self.url[self.path..].starts_with(&prefix.url[prefix.path..])
    }
}

/// Says whether a part of a path is a step, as browsers know them (URL Standard, section 4.4).
fn is_step(mut part: &str) -> bool {
    let mut dots = 0;
    while let Some(rest) = [".", "%2e", "%2E"].iter().find_map(|dot| part.strip_prefix(dot)) {
        part = rest;
        dots += 1;
    }
    part.is_empty() && (dots == 1 || dots == 2)
}

/// Says whether two identifiers are the same. http and https make no difference.
pub(in crate::verify) fn is_same(one: &str, other: &str) -> bool {
    one == other || Address::parse(one).is_some_and(|one| Some(one) == Address::parse(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_one_reading() {
        for (text, url) in [
            ("https://a.example/b?c=../d", "https://a.example/b?c=../d"),
            ("http://a.example", "https://a.example"),
            ("https://a.example:8443/ä", "https://a.example:8443/ä"),
        ] {
            assert_eq!(Address::parse(text).expect("it is an address").as_str(), url);
        }
        for text in [
            "",
            "https://",
            "https:///b",
            "ftp://a.example/b",
            "urn:uuid:6a1f1f5e-1c3c-4b7e-9a40-2f3d9d6f9b11",
            "https://a.example@b.example/",
            "https://a.example\\@b.example/",
            "https://ä.example/",
            "https://a.example/b#c",
            "https://a.example#/b",
            "https://a.example/b/../c",
            "https://a.example/b/%2E%2e/c",
            "https://a.example/..",
            "https://a.example/./b",
            "https://a.example/b\\..\\c",
            "https://a.example/b\t/c",
            " https://a.example/b",
        ] {
            assert_eq!(Address::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_beginning_is_on_the_same_host() {
        let starts = |text: &str, prefix: &str| {
            let parse = |text: &str| Address::parse(text).expect("it is an address");
            parse(text).starts_with(&parse(prefix))
        };
        assert!(starts("https://a.example/b/c", "https://a.example"));
        assert!(starts("https://A.example/b/c", "http://a.example/b/"));
        for text in [
            "https://a.example.evil.example/b/c",
            "https://a.example:8443/b/c",
            "https://a.example-b/b/c",
            "https://a.example/bc",
        ] {
            assert!(!starts(text, "https://a.example/b/"), "{text}");
        }
        assert!(!starts("https://a.example.evil.example/", "https://a.example"));
    }

    #[test]
    fn http_makes_no_difference() {
        assert!(is_same("http://a.example/b", "https://a.example/b") && is_same("urn:a", "urn:a"));
        assert!(!is_same("https://a.example/b", "https://a.example/c") && !is_same("urn:a", "urn:b"));
    }
}
