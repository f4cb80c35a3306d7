//! What hosts send beside the files: `_headers`, in the form that several static hosts understand.

use crate::documents::Address;

use super::embedding;

/// The policy of nearly every page. The same one stands in a `meta` element, for hosts that send no headers. Our own
/// scripts may run, and read our own documents. They make elements and text: no text may become markup or script.
pub(super) const POLICY: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; \
    img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; \
    trusted-types 'none'";

/// The policy of pages whose scripts check badges beside what else they do: that, WebAssembly, and the worker.
pub(super) const CHECK_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; \
    connect-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; \
    require-trusted-types-for 'script'; trusted-types skillmark";

/// The policy of the page that checks badges: our own modules and WebAssembly, our own documents, pictures that are
/// searched for a badge, the frame that asks other hosts, and two named policies of Trusted Types, which let little pass
/// but the addresses of workers.
pub(super) const VERIFY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; \
    connect-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; frame-src 'self'; base-uri 'none'; \
    form-action 'self'; require-trusted-types-for 'script'; trusted-types skillmark skillmark-page";

/// The policy of the document that asks other hosts for the page that checks badges. It shows nothing, and holds
/// itself to one host before it asks.
pub(super) const FETCH_POLICY: &str = "default-src 'none'; script-src 'self'; connect-src https:; base-uri 'none'; \
    form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// The policy of the page on which credentials are written: our own scripts and WebAssembly, a worker, our own documents, and
/// the frame that shows the page of the credential. The named policy of Trusted Types lets pass the address of the worker, and
/// that page as a document that is never shown itself.
pub(super) const EDIT_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; \
    connect-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; frame-src 'self'; base-uri 'none'; \
    form-action 'self'; require-trusted-types-for 'script'; trusted-types skillmark-edit";

/// The policy of that frame. Nothing runs in it.
pub(super) const PREVIEW_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; \
    base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// What every file may be sent with. Hosts differ in what they do when two rules set the same header: some send
/// both values, and browsers then enforce both; others send the later one. So the rule for every file forbids
/// nothing that the page for checking or its frame needs, and each page says in a `meta` element what it does not.
const COMMON_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; \
    connect-src 'self' https:; style-src 'self'; img-src 'self' blob:; font-src 'self'; frame-src 'self'; \
    base-uri 'none'; form-action 'self'";

/// The policy of scripts that are workers: they have no `meta` element.
const WORKER_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

/// What a header can say and a `meta` element cannot.
const OWN_FRAMES: &str = "frame-ancestors 'self'";

/// Which policy goes with which path.
#[derive(Debug, Clone)]
pub struct Policies {
    /// Paths of the page that checks badges, in every language.
    pub(super) verify: Vec<String>,
    /// Paths of other pages whose scripts check badges.
    pub(super) check: Vec<String>,
    /// Paths of the page on which credentials are written, in every language.
    pub(super) edit: Vec<String>,
    /// The path of the frame that shows them.
    pub(super) preview: String,
    /// The path of the document that asks other hosts for it.
    pub(super) fetch: String,
    /// The paths of the scripts that keep it for use without a connection.
    pub(super) offline: Vec<String>,
    /// What stands before the paths of the files that it loads.
    pub(super) assets: [String; 3],
}

impl Policies {
    /// Returns the policy to send with the file at `path`, as the preview does.
    pub fn of(&self, path: &str) -> String {
        let page = path.strip_suffix("index.html").unwrap_or(path);
        let policy = if self.verify.iter().any(|verify| verify == page) {
            VERIFY_POLICY
        } else if self.check.iter().any(|check| check == page) {
            CHECK_POLICY
        } else if self.edit.iter().any(|edit| edit == page) {
            EDIT_POLICY
        } else if page == self.preview {
            PREVIEW_POLICY
        } else if page == self.fetch {
            FETCH_POLICY
        } else if self.is_worker(path) {
            WORKER_POLICY
        } else {
            POLICY
        };
        format!("{policy}; {OWN_FRAMES}")
    }

    fn is_worker(&self, path: &str) -> bool {
        self.offline.iter().any(|script| script == path) || self.assets.iter().any(|folder| path.starts_with(folder))
    }
}

/// Returns the file for a site at `address`, whose page for checking badges loads the WebAssembly at `wasm`.
pub(super) fn headers(address: &Address, policies: &Policies, wasm: &[String]) -> String {
    let at = |path: &str| address.href(path);
    let security = format!(
        "  Content-Security-Policy: {COMMON_POLICY}; {OWN_FRAMES}\n  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: no-referrer\n  Permissions-Policy: camera=(self), geolocation=(), microphone=()\n"
    );
    let policy = |policy: &str| format!("  Content-Security-Policy: {policy}; {OWN_FRAMES}\n");
    // A rule for everything below such a page would hold for the frame too.
    let page = |path: &str, own: &str| [path.to_owned(), format!("{path}index.html")].map(|path| (path, policy(own)));
    let open = "  Access-Control-Allow-Origin: *\n";
    let mut rules = vec![(at("/*"), security)];
    rules.extend(policies.verify.iter().flat_map(|path| page(path, VERIFY_POLICY)));
    rules.extend(policies.edit.iter().flat_map(|path| page(path, EDIT_POLICY)));
    rules.extend(page(&policies.preview, PREVIEW_POLICY));
    rules.extend(page(&policies.fetch, FETCH_POLICY));
    rules.extend(policies.assets.iter().map(|folder| (format!("{folder}*"), policy(WORKER_POLICY))));
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
    // What is kept must be able to learn that there is something newer. One of the scripts for that lies among files
    // whose names change: where the later rule counts, this has to be it, and where both do, the stricter one wins.
    let fresh = format!("{}  Cache-Control: no-cache\n", policy(WORKER_POLICY));
    rules.extend(policies.offline.iter().map(|script| (script.clone(), fresh.clone())));
    // Browsers compile while they load only what comes under this type.
    rules.extend(wasm.iter().map(|file| (at(file), "  Content-Type: application/wasm\n".to_owned())));
    rules.iter().map(|(path, headers)| format!("{path}\n{headers}")).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policies() -> Policies {
        Policies {
            verify: vec!["/b/verify/".into()],
            check: vec!["/b/pathways/care/".into()],
            edit: vec!["/b/edit/".into()],
            preview: "/b/edit/preview/".into(),
            fetch: "/b/verify/fetch/".into(),
            offline: vec!["/b/verify/offline.js".into()],
            assets: ["verifier", "verify", "edit"].map(|name| format!("/b/assets/{name}/")),
        }
    }

    #[test]
    fn only_pages_that_check_may_run_webassembly() {
        let policies = policies();
        for path in ["/b/verify/index.html", "/b/pathways/care/", "/b/edit/"] {
            assert!(policies.of(path).contains("script-src 'self' 'wasm-unsafe-eval'"), "{path}");
        }
        for folder in ["verifier", "verify", "edit"] {
            assert!(policies.of(&format!("/b/assets/{folder}/0/worker.js")).contains("'wasm-unsafe-eval'"));
        }
        for path in ["/b/", "/b/plan/", "/b/credentials/verify/", "/b/verify/else/"] {
            let policy = policies.of(path);
            assert!(policy.contains("script-src 'self';") && policy.contains("trusted-types 'none'"), "{path}");
        }
    }

    #[test]
    fn nothing_runs_where_a_credential_is_shown_while_it_is_written() {
        for path in ["/b/edit/preview/", "/b/edit/preview/index.html"] {
            let policy = policies().of(path);
            assert!(!policy.contains("script-src") && !policy.contains("connect-src"), "{policy}");
        }
    }

    #[test]
    fn only_the_frame_may_ask_other_hosts() {
        let policies = policies();
        for path in ["/b/verify/fetch/", "/b/verify/fetch/index.html"] {
            assert!(policies.of(path).contains("connect-src https:;"), "{path}");
        }
        for path in ["/b/", "/b/verify/", "/b/verify/offline.js", "/b/assets/verifier/0/worker.js", "/b/verify/fetch/x"]
        {
            assert!(!policies.of(path).contains("https:"), "{path}");
        }
    }

    #[test]
    fn scripts_that_keep_the_page_are_always_asked_for_anew() {
        let mut policies = policies();
        policies.offline.push("/b/assets/offline.js".into());
        let address = Address::new(&"https://example.edu/b/".parse().expect("it is an address"));
        let text = headers(&address, &policies, &[]);
        let rules = text.split("\n\n").filter(|rule| rule.contains("Cache-Control"));
        let last = |path: &str| {
            let matching = rules.clone().filter(|rule| {
                let pattern = rule.lines().next().unwrap_or_default();
                pattern.strip_suffix('*').map_or(pattern == path, |start| path.starts_with(start))
            });
            matching.last().is_some_and(|rule| rule.contains("no-cache"))
        };
        for path in &policies.offline {
            assert!(last(path), "{path}");
        }
        assert!(!last("/b/assets/else.js"));
    }

    #[test]
    fn the_common_policy_allows_what_the_page_needs() {
        let allows = |directive: &str| {
            let mut parts = directive.split(' ');
            let name = parts.next();
            let common = COMMON_POLICY.split("; ").find(|common| common.split(' ').next() == name);
            let common: Vec<&str> = common.unwrap_or_default().split(' ').collect();
            parts.all(|source| source == "'none'" || common.contains(&source))
        };
        let needs = [POLICY, CHECK_POLICY, VERIFY_POLICY, EDIT_POLICY, PREVIEW_POLICY, FETCH_POLICY, WORKER_POLICY]
            .into_iter()
            .flat_map(|policy| policy.split("; "));
        let refused = needs.filter(|directive| !directive.contains("trusted-types") && !allows(directive));
        assert_eq!(refused.collect::<Vec<_>>(), Vec::<&str>::new());
    }
}
