//! What the verify page loads: modules and WebAssembly, embedded in the program or given.

use std::collections::BTreeMap;

use sha2::{Digest as _, Sha256};
use skillmark_badge::Digest as Hex;

/// The files of `verifier-wasm` as `cargo xtask wasm` made them; none in a build without.
static EMBEDDED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/verifier.rs"));

/// Published folder of the files, below which stands one whose name changes with them.
pub(super) const FOLDER: &str = "/assets/verifier/";

/// The module that the page starts with.
const START: &str = "page.js";

/// The files that check badges in the browser, by name.
#[derive(Debug, Clone, Default)]
pub struct Verifier {
    files: BTreeMap<String, Vec<u8>>,
}

impl Verifier {
    /// Returns the verifier that is part of the program; empty when it was built without.
    pub fn embedded() -> Self {
        let file = |(name, bytes): &(&str, &[u8])| ((*name).to_owned(), bytes.to_vec());
        Self { files: EMBEDDED.iter().map(file).collect() }
    }

    /// Returns the verifier made of these files.
    ///
    /// # Errors
    ///
    /// Returns the name of a file without which it is none.
    pub fn new(files: BTreeMap<String, Vec<u8>>) -> Result<Self, &'static str> {
        if files.contains_key(START) { Ok(Self { files }) } else { Err(START) }
    }

    /// Says whether there is none, so that the page can only say how else to check.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Returns the published path of every file. The modules find each other by relative names, so that the
    /// folder's name, and not theirs, changes with the contents.
    pub(super) fn paths(&self) -> impl Iterator<Item = (String, &[u8])> {
        let folder = self.folder();
        self.files.iter().map(move |(name, bytes)| (format!("{folder}{name}"), bytes.as_slice()))
    }

    /// Returns the paths of the modules of the page in the order in which they load, the first one first.
    pub(super) fn modules(&self) -> Vec<String> {
        if self.is_empty() {
            return Vec::new();
        }
        let folder = self.folder();
        let is_for_page = |name: &&String| {
            let is_module = name.strip_suffix(".js").is_some();
            // The worker and what it loads wait until a badge is there.
            is_module
                && *name != START
                && *name != "worker.js"
                && *name != "signatures.js"
                && !name.starts_with("skillmark_")
        };
        let others = self.files.keys().filter(is_for_page);
        std::iter::once(START).chain(others.map(String::as_str)).map(|name| format!("{folder}{name}")).collect()
    }

    fn folder(&self) -> String {
        let mut hash = Sha256::new();
        for (name, bytes) in &self.files {
            hash.update(format!("{name} {}\n", bytes.len()));
            hash.update(bytes);
        }
        format!("{FOLDER}{}/", &Hex(hash.finalize().into()).hex()[..16])
    }
}
