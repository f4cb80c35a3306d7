//! The permanent addresses of documents, and the only code that knows where the site is served.

use url::Url;

use crate::catalog::Entry;
use crate::catalog::entity::framework::{Framework, FrameworkKind};

/// Where a site is served: makes absolute addresses, and paths for links, from paths of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    origin: String,
    prefix: String,
}

impl Address {
    /// Returns the address of a site whose `base_url` is `base`; query and fragment are left out.
    pub fn new(base: &Url) -> Self {
        let prefix = base.path().trim_end_matches('/').to_owned();
        Self { origin: base.origin().ascii_serialization(), prefix }
    }

    /// Returns the absolute address of a path such as `/credentials/`.
    pub fn url(&self, path: &str) -> String {
        format!("{}{}{path}", self.origin, self.prefix)
    }

    /// Returns what links within the site use: the path with the prefix under which the site is served.
    pub fn href(&self, path: &str) -> String {
        format!("{}{path}", self.prefix)
    }

    /// Returns the path prefix: empty, or with a leading and no trailing slash.
    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    /// Returns the address whose document at `path` has the absolute address `url`, if `url` ends so.
    pub fn of_document(url: &str, path: &str) -> Option<Self> {
        Url::parse(url.strip_suffix(path)?).ok().map(|base| Self::new(&base))
    }

    /// Returns the path of an address that belongs to the site: of the same origin, below its prefix, compared as
    /// browsers read them. Query and fragment are left out.
    pub fn own_path(&self, url: &str) -> Option<String> {
        let url = Url::parse(url).ok()?;
        let path = url.path().strip_prefix(&self.prefix).filter(|path| path.starts_with('/'))?;
        (url.origin().ascii_serialization() == self.origin).then(|| path.to_owned())
    }

    /// Returns scheme and host.
    pub fn origin(&self) -> &str {
        &self.origin
    }
}

/// Returns the path of a credential's page.
pub fn credential_page(id: &str) -> String {
    format!("/credentials/{id}/")
}

/// Returns the path of the page with texts for announcing a credential.
pub fn kit_page(id: &str) -> String {
    format!("/credentials/{id}/kit/")
}

/// Returns the path of a file of the current version: `achievement.json`, `badgeclass.json`, `badge.svg`, `badge.png`.
pub fn current_file(id: &str, file: &str) -> String {
    format!("/credentials/{id}/{file}")
}

/// Returns the path of a file of one version.
pub fn version_file(id: &str, version: u32, file: &str) -> String {
    format!("/credentials/{id}/v{version}/{file}")
}

/// Returns the path of a file of an issuer: `profile.json`, `issuer.json`, `did.json`.
pub fn issuer_file(id: &str, file: &str) -> String {
    format!("/issuers/{id}/{file}")
}

/// Returns the path of the page of a framework.
pub fn framework_page(entry: &Entry<Framework>) -> String {
    let is_occupations = entry.fields.kind.is_some_and(|kind| *kind == FrameworkKind::Occupations);
    let folder = if is_occupations { "occupations" } else { "skills" };
    format!("/{folder}/{}/", entry.id)
}

/// Returns the path of the page that shows which credential takes which skill of a framework how far.
pub fn matrix_page(framework: &str) -> String {
    format!("/skills/{framework}/matrix/")
}

/// Returns the path of the same as a table for spreadsheets.
pub fn matrix_file(framework: &str) -> String {
    format!("/skills/{framework}/matrix.csv")
}

/// Returns the path of the page of a skill or competency.
pub fn skill_page(framework: &str, code: &str) -> String {
    format!("/skills/{framework}/{}/", crate::catalog::value::Identifier::slug(code))
}

/// Returns the path of the page of an occupation.
pub fn occupation_page(system: &str, code: &str) -> String {
    format!("/occupations/{system}/{}/", crate::catalog::value::Identifier::slug(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(base: &str) -> Address {
        Address::new(&Url::parse(base).expect("test input is a URL"))
    }

    #[test]
    fn works_under_a_prefix() {
        for base in ["https://a.example/bc", "https://a.example/bc/", "https://a.example/bc/?x#y"] {
            assert_eq!(address(base).url("/faq/"), "https://a.example/bc/faq/");
            assert_eq!(address(base).href("/"), "/bc/");
        }
        assert_eq!(address("https://a.example:8443").url("/faq/"), "https://a.example:8443/faq/");
    }

    #[test]
    fn own_addresses_are_compared_as_they_are_read() {
        let own = |url: &str| address("https://a.example/b").own_path(url);
        for url in ["https://a.example/b/x", "HTTPS://A.example:443/b/y/../x", "https://a.example/c/../b/x?q#f"] {
            assert_eq!(own(url).as_deref(), Some("/x"), "{url}");
        }
        for url in [
            "https://a.example/b/../x",
            "https://a.example/bx",
            "http://a.example/b/x",
            "https://a.example:8443/b/x",
            "x",
        ] {
            assert_eq!(own(url), None, "{url}");
        }
    }

    #[test]
    fn finds_the_base_of_a_frozen_document() {
        let path = version_file("x", 1, "achievement.json");
        let base = Address::of_document("https://old.example/p/credentials/x/v1/achievement.json", &path);
        assert_eq!(base, Some(address("https://old.example/p")));
        assert_eq!(Address::of_document("https://old.example/y", &path), None);
    }
}
