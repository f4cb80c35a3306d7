//! `_headers`: what hosts should send with the files, in the form that static hosts understand.

use crate::documents::Address;

/// The policy of every page. The same one stands in a `meta` element, for hosts that send no headers.
pub const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; \
    base-uri 'none'; form-action 'none'";

/// Returns the file for a site at `address`.
pub(super) fn headers(address: &Address) -> String {
    let at = |path: &str| address.href(path);
    format!(
        "{all}\n  Content-Security-Policy: {POLICY}; frame-ancestors 'none'\n  \
         X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n  \
         Permissions-Policy: camera=(), geolocation=(), microphone=()\n\n\
         {json}\n  Access-Control-Allow-Origin: *\n\n\
         {csv}\n  Access-Control-Allow-Origin: *\n  Content-Type: text/csv; charset=utf-8\n\n\
         {svg}\n  Access-Control-Allow-Origin: *\n\n\
         {png}\n  Access-Control-Allow-Origin: *\n\n\
         {feed}\n  Content-Type: application/atom+xml; charset=utf-8\n\n\
         {did}\n  Content-Type: application/did+json\n\n\
         {assets}\n  Cache-Control: public, max-age=31536000, immutable\n",
        all = at("/*"),
        json = at("/*.json"),
        csv = at("/catalog.csv"),
        svg = at("/credentials/*/badge.svg"),
        png = at("/credentials/*/badge.png"),
        feed = at("/feed.atom"),
        did = at("/issuers/*/did.json"),
        assets = at("/assets/*"),
    )
}
