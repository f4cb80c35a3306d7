use url::Url;

use crate::catalog::Catalog;

/// Returns the DID of an issuer: the one recorded when its first key was published, else the one its file
/// states, else the did:web of `base_url/issuers/ID/did.json`.
///
/// A recorded DID wins because badges carry it: moving the site must not change who issued them.
pub fn issuer_did(catalog: &Catalog, issuer: &str, base: &Url) -> String {
    let recorded = catalog.keys.iter().find(|((of, _), _)| &**of == issuer);
    if let Some((_, key)) = recorded {
        return key.fields.controller.to_string();
    }
    let stated = catalog.issuers.get(issuer).and_then(|entry| entry.fields.did.as_ref());
    stated.map_or_else(|| did_web(base, issuer), |did| did.to_string())
}

/// Returns the id of a key as documents name it: `DID#NAME`, and for did:key the form of that method.
pub fn verification_method(did: &str, name: &str) -> String {
    match did.strip_prefix("did:key:") {
        Some(key) => format!("{did}#{key}"),
        None => format!("{did}#{name}"),
    }
}

/// Returns `did:web:HOST[%3APORT][:PREFIX…]:issuers:ID`, as the did:web method (section 3.2) turns a
/// web address into an identifier.
fn did_web(base: &Url, issuer: &str) -> String {
    let host = base.host_str().unwrap_or_default();
    let port = base.port().map(|port| format!("%3A{port}")).unwrap_or_default();
    let prefix: Vec<&str> = base.path().split('/').filter(|part| !part.is_empty()).collect();
    let path = prefix.into_iter().chain(["issuers", issuer]).collect::<Vec<_>>().join(":");
    format!("did:web:{host}{port}:{path}")
}

#[cfg(test)]
mod tests {
    use super::did_web;
    use url::Url;

    #[test]
    fn follows_the_did_web_method() {
        let did = |base: &str| did_web(&Url::parse(base).expect("test input is a URL"), "main");
        assert_eq!(did("https://badges.example.edu"), "did:web:badges.example.edu:issuers:main");
        assert_eq!(did("https://example.edu:8443/a/b/"), "did:web:example.edu%3A8443:a:b:issuers:main");
    }
}
