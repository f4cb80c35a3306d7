//! What hosts send beside the files: `_headers`, in the form that several static hosts understand.

use crate::documents::Address;

use super::embedding;

/// The policy of every page but one. The same one stands in a `meta` element, for hosts that send no headers. No script
/// may run that could connect to anything; but audits fetch `robots.txt` under the policy of the page.
pub(super) const POLICY: &str = "default-src 'none'; connect-src 'self'; style-src 'self'; img-src 'self'; \
    font-src 'self'; base-uri 'none'; form-action 'none'";

/// The policy of the page that checks badges: our own modules and WebAssembly, our own documents, pictures that are
/// searched for a badge, and two named policies of Trusted Types, which let little pass but the addresses of workers.
pub(super) const VERIFY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; \
    connect-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types skillmark skillmark-page";

/// What every file may be sent with. Hosts differ in what they do when two rules set the same header: some send
/// both values, and browsers then enforce both; others send the later one. So the rule for every file forbids
/// nothing that the page for checking needs, and each page says in a `meta` element what it does not.
/// The worker lives under this policy too.
const COMMON_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; \
    connect-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; base-uri 'none'; form-action 'none'";

/// What a header can say and a `meta` element cannot.
const NO_FRAMES: &str = "frame-ancestors 'none'";

/// Which policy goes with which path.
#[derive(Debug, Clone)]
pub struct Policies {
    /// Paths of the page that checks badges, in every language.
    pub(super) verify: Vec<String>,
    /// What stands before the paths of the files that it loads.
    pub(super) assets: [String; 2],
}

impl Policies {
    /// Returns the policy to send with the file at `path`, as the preview does.
    pub fn of(&self, path: &str) -> String {
        let page = path.strip_suffix("index.html").unwrap_or(path);
        let policy = if self.verify.iter().any(|verify| verify == page) {
            VERIFY_POLICY
        } else if self.assets.iter().any(|folder| path.starts_with(folder)) {
            COMMON_POLICY
        } else {
            POLICY
        };
        format!("{policy}; {NO_FRAMES}")
    }
}

/// Returns the file for a site at `address`, whose page for checking badges stands at `verify` and loads the
/// WebAssembly at `wasm`.
pub(super) fn headers(address: &Address, verify: &[String], wasm: &[String]) -> String {
    let at = |path: &str| address.href(path);
    let security = format!(
        "  Content-Security-Policy: {COMMON_POLICY}; {NO_FRAMES}\n  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: no-referrer\n  Permissions-Policy: camera=(self), geolocation=(), microphone=()\n"
    );
    let checking = format!("  Content-Security-Policy: {VERIFY_POLICY}; {NO_FRAMES}\n");
    let open = "  Access-Control-Allow-Origin: *\n";
    let mut rules = vec![(at("/*"), security)];
    rules.extend(verify.iter().map(|page| (format!("{page}*"), checking.clone())));
    rules.extend([
        (at("/*.json"), open.to_owned()),
        (at("/catalog.csv"), format!("{open}  Content-Type: text/csv; charset=utf-8\n")),
        (at("/credentials/*/badge.svg"), open.to_owned()),
        (at("/credentials/*/badge.png"), open.to_owned()),
        // Pages of other sites load these to check badges; the words are JSON.
        (at("/assets/verifier/*"), open.to_owned()),
        (at("/assets/element/*"), open.to_owned()),
        (at(embedding::SCRIPT), open.to_owned()),
        (at("/feed.atom"), "  Content-Type: application/atom+xml; charset=utf-8\n".to_owned()),
        (at("/issuers/*/did.json"), "  Content-Type: application/did+json\n".to_owned()),
        (at("/assets/*"), "  Cache-Control: public, max-age=31536000, immutable\n".to_owned()),
    ]);
    // Browsers compile while they load only what comes under this type.
    rules.extend(wasm.iter().map(|file| (at(file), "  Content-Type: application/wasm\n".to_owned())));
    rules.iter().map(|(path, headers)| format!("{path}\n{headers}")).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_page_for_checking_may_run_anything() {
        let policies = Policies {
            verify: vec!["/b/verify/".into()],
            assets: ["verifier", "verify"].map(|name| format!("/b/assets/{name}/")),
        };
        assert!(policies.of("/b/verify/index.html").contains("script-src 'self' 'wasm-unsafe-eval'"));
        for folder in ["verifier", "verify"] {
            assert!(policies.of(&format!("/b/assets/{folder}/0/worker.js")).contains("'wasm-unsafe-eval'"));
        }
        for path in ["/b/", "/b/credentials/verify/", "/b/verify/else/"] {
            assert!(!policies.of(path).contains("script-src"), "{path}");
        }
    }

    #[test]
    fn the_common_policy_allows_what_the_page_needs() {
        let common: Vec<&str> = COMMON_POLICY.split("; ").collect();
        let needs = VERIFY_POLICY.split("; ").filter(|directive| !directive.contains("trusted-types"));
        assert_eq!(needs.collect::<Vec<_>>(), common);
    }
}
